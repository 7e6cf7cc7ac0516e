import Testing

@testable import ScenarioKit

/// What `export prism` writes, refuses, and leaves as it is.
@Suite("export prism")
struct ExportStatementTests {
  private static let duel = """
    actor North, South
    quantity heat 0..10 = 0
    move raid by A on B { then heat += 1 }
    response feud { for A, B; expect A raid on B }

    """

  private let files = WrittenTexts()

  private func told(_ text: String) -> ToldSession { ToldSession(Self.duel + text, settings: files.settings) }

  @Test func withoutForItIsTheChanceAskedLast() throws {
    var told = told("chance heat >= 1 within 2\nchance always heat < 3 within 2\nshow heat\n")
    guard case .export(let last) = try told.answer("export prism \"a.prism\"") else { return }
    guard
      case .export(let named) = try told.answer(
        "export prism \"b.prism\" for chance always heat < 3 within 2")
    else { return }
    #expect(last.probability == named.probability && last.probability == 1 - 5.0 / 16)
    #expect(files["a.prism"] == files["b.prism"])
  }

  /// What was dropped and declared anew since is looked up by its name, not by its place.
  @Test func theChanceAskedLastIsReadAnew() throws {
    var told = told("quantity frost 0..10 = 0\nchance frost >= 1 within 2\ndrop quantity frost\n")
    told.tell("export prism \"a.prism\"")
    #expect(told.mistakes.map { $0.prefix(5) } == ["E0571"])
    told.tell("quantity other 0..10 = 5\nquantity frost 0..10 = 3\n")
    guard case .export(let answer) = try told.answer("export prism \"a.prism\"") else { return }
    #expect(answer.probability == 1)
  }

  @Test func itLeavesTheStoryAsItIs() throws {
    var told = told("play North raid on South\n")
    _ = try told.answer("export prism \"a.prism\" for chance heat >= 2 within 2 given South raid on North")
    guard case .show = try told.answer("show heat") else { return }
    #expect(told.session.situation.world.turn == 2)
    told.tell("undo")
    #expect(told.session.situation.world.turn == 1, "the export is nothing to be undone")
  }

  @Test func thereIsNothingToExportBeforeAChance() {
    let told = told("export prism \"a.prism\"\n")
    #expect(told.mistakes.map { $0.prefix(5) } == ["E0570"])
  }

  @Test(arguments: [
    ("war.prism", "war.drn"), ("war", "war.drn"), ("a.b/war", "a.b/war.drn"),
    ("a.b/war.v2.prism", "a.b/war.v2.drn"),
  ])
  func explicitNames(name: String, explicit: String) {
    #expect(ExportFile(name).explicitName == explicit)
  }

  @Test func aLongModuleIsRefused() throws {
    var told = ToldSession(
      """
      actor Ada
      quantity number 0..1000000 = 1
      move double by A { outcome even 50% then number = 2 * number; outcome odd otherwise then number = 2 * number + 1 }
      hold weight 0
      response doubling { expect Ada double }

      """, settings: files.settings)
    told.tell("export prism \"a.prism\" for chance number >= 10000 within 12")
    #expect(
      told.mistakes == [
        "E0574 1:14 a module of 8191 states is more than PRISM and Storm read in good time (5000)"
      ])
    #expect(files["a.prism"] == nil)
    guard
      case .export(let answer) = try told.answer("export prism \"a.drn\" for chance number >= 4096 within 12")
    else { return }
    #expect(answer.probability == 1 && answer.states == 3 + 4095)
  }

  /// A budget that does not suffice is told with the turn it did not suffice for.
  @Test func tooManyStatesAreGivenUp() throws {
    let told = told("")
    let inquiry = Inquiry(
      scenario: told.session.scenario, situation: told.session.situation,
      defaults: Inquiry.Defaults(runs: 1, seed: 1, threads: 1))
    var request = ProgramRequest()
    request.stop = GroundedExpression(try #require(try told.condition("heat >= 9")).expression)
    let projection = try inquiry.projection(request, givens: [])
    guard
      case .tooMany(let most, .states, let turn) = try Exploration.explore(
        projection, turns: 8, Exploration.Budget(states: 10))
    else {
      Issue.record("not given up")
      return
    }
    #expect(most == 10 && turn == 4)
  }

  @Test func whatAFileHoldsCanNotBreakItsComments() throws {
    var told = ToldSession(
      "scenario \"A\\nB\"\n" + Self.duel + "chance heat >= 1 or\n  heat >= 2 within 2\n",
      settings: files.settings)
    _ = try told.answer("export prism \"a.prism\"")
    let text = try #require(files["a.prism"])
    #expect(text.contains("// scenario: A B\n// question: chance heat >= 1 or   heat >= 2 within 2\n"))
  }
}

extension ToldSession {
  /// The condition of a chance.
  fileprivate func condition(_ text: String) throws -> Condition? {
    let source = SourceText(name: "<test>", text: "chance \(text)")
    let statement = try #require(Parser.parse(source).statements.first)
    let resolved = Resolver.resolve(statement, in: source, against: session.scenario).value
    guard case .question(let question)? = resolved, case .chance(let condition) = question.subject else {
      return nil
    }
    return condition
  }
}
