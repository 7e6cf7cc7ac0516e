import Testing

@testable import ScenarioKit

/// Whatever the question and its method, what has no value stops it: never is there a number instead.
@Suite struct FaultMethodTests {
  /// A scenario in which something goes wrong on some courses, and what every message of it names.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let id: String
    let place: String
    let read: String
    /// In which clause: its line.
    let line: Int

    var testDescription: String { name }
  }

  private static let base = """
    actor Ada, Ben
    quantity heat 0..9 = 3
    quantity anger of actor 0..9 = 0

    """

  static let cases = [
    Case(
      name: "negative weight",
      text:
        "move hit by A on B { then heat -= 1 }\nresponse r { for A, B; expect A hit on B weight heat - 2.5 }",
      id: "E0503", place: "a negative weight (-0.5) in response `r` with A =", read: "here `heat` is 2",
      line: 5),
    Case(
      name: "negative factor",
      text: "move hit by A on B { then heat -= 1 }\n"
        + "response r { for A, B; expect A hit on B; expect A hit on B factor heat - 2.5 }",
      id: "E0504", place: "a negative factor (-0.5) in response `r` with A =", read: "here `heat` is 2",
      line: 5),
    Case(
      name: "division by zero",
      text: "move hit by A on B { then B.anger += 1, heat += 1 }\n"
        + "response r { for A, B; expect A hit on B weight 1 / (2 - A.anger) }",
      id: "E0501", place: "division by zero in response `r` with A =", read: "here `A.anger` is 2", line: 5),
    Case(
      name: "division by zero in a definition",
      text: "define odds(A, B) = B.anger / (2 - A.anger)\n"
        + "move hit by A on B { then B.anger += 1, heat += 1 }\n"
        + "response r { for A, B; expect A hit on B weight 1 + odds(A, B) }",
      id: "E0501", place: "division by zero in response `r` with A =", read: ".anger` is 2", line: 6),
    Case(
      name: "chance above 1",
      text: "move hit by A on B with force 1..3 = 2 {\n  then B.anger += 1, heat += 1\n"
        + "  outcome win 30% * force * B.anger\n  outcome loss otherwise\n}\n"
        + "response r { for A, B; expect A hit on B }",
      id: "E0505", place: "a chance outside 0…1 (1.2) in outcome `win` of move `hit` with A =",
      read: "here `force` is 2, `B.anger` is 2", line: 6),
    Case(
      name: "chances above 1 together",
      text: "move hit by A on B {\n  then B.anger += 1, heat += 1\n"
        + "  outcome win 30% * B.anger\n  outcome draw 30% * B.anger\n  outcome loss otherwise\n}\n"
        + "response r { for A, B; expect A hit on B }",
      id: "E0505",
      place: "chances that come to 1.2 before `otherwise` in outcome `loss` of move `hit` with A =",
      read: "here `B.anger` is 2", line: 8),
    Case(
      name: "no row",
      text: "move hit by A on B { then heat += 1 }\n"
        + "response r { for A, B; table heat, A.anger: A hit on B; ..4, any: 1; 5.., 3..: 2 }",
      id: "E0525", place: "no row for `heat` = 5, `A.anger` = 0 in the table of response `r` with A =",
      read: "in this clause", line: 5),
    Case(
      name: "least of nothing",
      text:
        "move hit by A on B { then A.anger += 1, heat += 1 }\nresponse r { for A, B; expect A hit on B }\n"
        + "rule worst { each round; then heat = (min C where C.anger < 1: C.anger) + heat }",
      id: "E0506", place: "the least or greatest of nothing in rule `worst`, in round",
      read: "here `Ada.anger` is", line: 6),
    Case(
      name: "not finite",
      text: "move hit by A on B { then heat += 1, heat += exp(200 * heat) / 10 ^ 300 }\n"
        + "response r { for A, B; expect A hit on B }",
      id: "E0502", place: "a number that is not finite (inf) in move `hit` with A =",
      read: "here `heat` is 4",
      line: 4),
    Case(
      name: "not defined",
      text: "move hit by A on B { then heat += 1, heat += 0 * sqrt(4.5 - heat) }\n"
        + "response r { for A, B; expect A hit on B }",
      id: "E0502", place: "a number that is not defined in move `hit` with A =", read: "here `heat` is 5",
      line: 4),
    Case(
      name: "weights too large",
      text:
        "move hit by A on B { then heat += 1 }\nresponse r { for A, B; expect A hit on B weight 10 ^ 60 }\n"
        + "response s { for A, B; expect A hit on B factor 10 ^ (52 * heat) }",
      id: "E0502", place: "weights too large to be added up (1e+260) in response `s` with A =",
      read: "here `heat` is 5", line: 6),
  ]

  static let questions = [
    "chance heat > 8 within 8", "chance heat > 8 within 8 method exact",
    "chance heat > 8 within 8 method sample runs 300 seed 3", "chance heat > 8 within 8 method splitting",
    "chance always heat < 9 within 8", "chance heat > 8 at 8", "forecast of heat, Ada.anger within 8",
    "forecast of heat within 8 runs 200", "whatif Ada hit on Ben within 8",
    "whatif Ada hit on Ben within 8 runs 200", "check mean(heat at 8) > 100",
    "chance heat > 8 within 8 given Ada hit on Ben, Ben hit on Ada, Ada hit on Ben, Ben hit on Ada",
    "roll 30",
  ]

  @Test(arguments: cases, questions)
  func itStopsTheQuestion(_ fault: Case, _ question: String) throws {
    var told = ToldSession(Self.base + fault.text)
    #expect(told.mistakes == [])
    let before = told.session.situation
    let answer = told.tell(question)
    let entry = try #require(answer)
    guard case .refused = entry.result else {
      Issue.record("`\(question)` was answered")
      return
    }
    let errors = entry.diagnostics.filter { $0.severity == .error }
    let error = try #require(errors.first)
    #expect(errors.count == 1 && error.id == fault.id, "\(told.mistakes)")
    #expect(error.message.contains(fault.place), "\(error.message)")
    #expect(error.message.contains(", in round "), "\(error.message)")
    let label = try #require(error.labels.first)
    #expect(label.text.contains(fault.read), "\(label.text)")
    #expect(label.span.source.position(of: label.span.range.lower).line == fault.line)
    #expect(error.hint != nil)
    let after = told.session.situation
    #expect(after.world.values == before.world.values && after.world.turn == before.world.turn)
    #expect(after.belief.joint == before.belief.joint)
  }

  @Test(arguments: [2, 3, 8])
  func theFaultOfTheFirstRunCounts(threads: Int) throws {
    let text = """
      actor Ada, Ben
      quantity heat 0..99 = 20
      quantity anger of actor 0..99 = 0
      move hit by A on B { then B.anger += 1, heat += 1 }
      move calm by A { then A.anger -= 1, heat -= 1 }
      response r { for A, B; expect A hit on B weight 7 / (7 - A.anger) }
      response s { for A; expect A calm weight if heat > 24.5 then 24.9 - heat else 1 }
      """
    for seed in 1...12 {
      for question in ["chance heat > 90 within 12 runs 2000", "forecast of heat within 12 runs 2000"] {
        func mistake(_ threads: Int) throws -> Diagnostic {
          var settings = SessionSettings()
          settings.threads = threads
          var told = ToldSession(text, settings: settings)
          let entry = told.tell("\(question) seed \(seed)")
          return try #require(entry?.diagnostics.first)
        }
        let (alone, together) = (try mistake(1), try mistake(threads))
        #expect(together.message == alone.message)
        #expect(together.labels.map(\.text) == alone.labels.map(\.text))
      }
    }
  }

  @Test func playingTellsWhatWasRead() throws {
    var told = ToldSession(
      Self.base + "move hit by A on B { then heat -= 1 }\n"
        + "response r { for A, B; expect A hit on B weight heat - 2.5 }\nplay Ada hit on Ben")
    #expect(told.mistakes == [])
    let turn = told.session.situation.world.turn
    let refused = told.tell("play Ben hit on Ada")
    let error = try #require(refused?.diagnostics.first)
    #expect(error.id == "E0503" && error.labels.first?.text == "here `heat` is 2")
    #expect(told.session.situation.world.turn == turn)
    let asked = told.tell("why Ben hit on Ada")
    #expect(asked?.diagnostics.first?.labels.first?.text == "here `heat` is 2")
  }

  @Test func evidenceAndWhatIsDrawnAreTold() throws {
    var told = ToldSession(
      """
      actor Ada, Ben
      quantity heat 0..9 = 3
      hypothesis temper of Ada { calm 80%; fierce 20% }
      evidence drums { likely 40% * heat when Ada.temper is calm; likely 60% otherwise }
      move hit by A on B
      response r { for A, B; expect A hit on B weight 1 / max(0, 2 (1..3) - 1.5) }
      """)
    let evidence = told.tell("observe drums")
    let observed = try #require(evidence?.diagnostics.first)
    #expect(observed.id == "E0505" && observed.labels.first?.text == "here `heat` is 3")
    let draws = told.tell("chance after Ada hit on Ben within 1 uncertain")
    let drawn = try #require(draws?.diagnostics.first)
    #expect(drawn.id == "E0501")
    #expect(drawn.labels.first?.text.hasPrefix("here what was drawn for `2 (1..3)` is 1.") == true)
  }
}
