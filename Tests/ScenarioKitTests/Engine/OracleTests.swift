import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// The compiled program means what the naive tree walk says, on generated scenarios.
@Suite struct OracleTests {
  private static let seeds = Array(UInt64(1_000)..<1_300)

  /// A story told twice: to the oracle, and to a session.
  private struct Told {
    let naive: NaiveStory
    let session: Session

    init(_ text: String) throws {
      naive = try NaiveStory.told(text).story
      session = Session()
      let source = SourceText(name: "<test>", text: text)
      for statement in Parser.parse(source).statements {
        let entry = session.enter(statement, from: source)
        if case .refused = entry.result {
          Issue.record("refused: \(source.slice(statement.range)): \(entry.diagnostics.map(\.message))")
        }
      }
    }

    var inquiry: Inquiry {
      Inquiry(
        scenario: session.scenario, situation: session.situation,
        defaults: Inquiry.Defaults(runs: 1_000, seed: 1, threads: 1))
    }

    func condition(_ text: String) throws -> Condition {
      let source = SourceText(name: "<test>", text: "chance \(text)")
      let statement = try #require(Parser.parse(source).statements.first)
      let resolved = Resolver.resolve(statement, in: source, against: session.scenario).value
      guard case .question(let question)? = resolved, case .chance(let condition) = question.subject else {
        throw NaiveFailure.badSource(text)
      }
      return condition
    }

    func number(_ text: String) throws -> ScenarioKit.Expression {
      let source = SourceText(name: "<test>", text: "check \(text) == 0")
      let statement = try #require(Parser.parse(source).statements.first)
      let resolved = Resolver.resolve(statement, in: source, against: session.scenario).value
      guard case .question(let question)? = resolved, case .check(let conditions) = question.subject,
        case .compare(_, let number, _) = conditions[0].expression
      else { throw NaiveFailure.badSource(text) }
      return number
    }

    func modifiers(turns: Int) -> Modifiers {
      var modifiers = Modifiers()
      modifiers.horizon = .rounds(Double(turns) / Double(session.scenario.turnsPerRound))
      modifiers.method = .exact
      return modifiers
    }
  }

  /// The generated scenario with a few events played, as the oracle finds them possible.
  private static func story(_ seed: UInt64, events: Int) throws -> (
    text: String, made: ScenarioGenerator.Generated
  ) {
    let made = ScenarioGenerator.generate(seed: seed)
    var text = made.text
    var random = SplitMix64(seed: seed)
    for _ in 0..<events {
      let story = try NaiveStory.told(text).story
      let choices = try story.walk.choices(in: story.world).filter { $0.probability > 0 }
      let moves = choices.filter { $0.event.move != nil }
      let chosen = moves.isEmpty ? choices[0] : moves[Int(random.next() % UInt64(moves.count))]
      if story.scenario.isOpen && chosen.event.move == nil { break }
      text += "play \(story.text(of: chosen.event))\n"
    }
    return (text, made)
  }

  @Test(arguments: seeds) func answersAgree(seed: UInt64) throws {
    let (text, made) = try Self.story(seed, events: Int(seed % 4))
    let told = try Told(text)
    let turns = try NaiveReference.walkableTurns(
      upTo: 5, for: try made.conditions.map { try told.condition("(\($0))").expression }, in: told.naive)
    for written in made.conditions {
      let remembering = try told.condition("(\(written))")
      let expected = try NaiveReference.chance(of: remembering.expression, within: turns, in: told.naive)
      let answer = try told.inquiry.chance(remembering, told.modifiers(turns: turns))
      #expect(abs(answer.estimate.value - expected) < 1e-12, "chance (\(written)) in\n\(text)")
      #expect(answer.provenance.method == .exact)
      var always = told.modifiers(turns: turns)
      always.isAlways = true
      let throughout = try NaiveReference.chance(
        ofAlways: remembering.expression, within: turns, in: told.naive)
      #expect(
        abs(try told.inquiry.chance(remembering, always).estimate.value - throughout) < 1e-12,
        "chance always (\(written)) in\n\(text)")
      var at = told.modifiers(turns: 0)
      at.horizon = nil
      at.at = Double(turns) / Double(told.session.scenario.turnsPerRound)
      let then = try NaiveReference.chance(of: remembering.expression, at: turns, in: told.naive)
      #expect(
        abs(try told.inquiry.chance(remembering, at).estimate.value - then) < 1e-12,
        "chance (\(written)) at \(turns) turns in\n\(text)")
    }
    for written in made.numbers {
      let number = try told.number(written)
      let expected = try NaiveReference.mean(of: number, at: turns, in: told.naive)
      let mean = try told.inquiry.mean(of: number, told.modifiers(turns: turns))
      #expect(abs(mean.value - expected) < 1e-9 * max(1, abs(expected)), "mean of \(written) in\n\(text)")
    }
  }

  @Test(arguments: seeds.prefix(150)) func responsesAndBeliefsAgree(seed: UInt64) throws {
    let (text, _) = try Self.story(seed, events: 1 + Int(seed % 3))
    let told = try Told(text)
    let naive = told.naive
    for choice in try naive.walk.choices(in: naive.world) where choice.event.move != nil {
      let phrase = naive.text(of: choice.event)
      let source = SourceText(name: "<test>", text: "why \(phrase)")
      let statement = try #require(Parser.parse(source).statements.first)
      let resolved = Resolver.resolve(statement, in: source, against: told.session.scenario).value
      guard case .question(let question)? = resolved, case .why(let pattern) = question.subject else {
        throw NaiveFailure.badSource(phrase)
      }
      let expected = try NaiveReference.response(matching: pattern, in: naive)
      #expect(
        abs(try told.inquiry.response(pattern, .none).value - expected) < 1e-12, "\(phrase) in\n\(text)")
      let why = try #require(try told.inquiry.why(pattern, .none))
      #expect(abs(why.probability - expected) < 1e-12, "why \(phrase) in\n\(text)")
    }
    for (index, hypothesis) in told.session.scenario.hypotheses.enumerated() {
      let marginal = told.session.situation.belief.marginal(HypothesisID(index))
      for (type, believed) in zip(hypothesis.types, marginal) {
        let condition = Expression.type(
          hypothesis: hypothesis.name, of: .actor(hypothesis.actor), is: type.name)
        let expected = try NaiveReference.belief(in: condition, in: naive)
        #expect(abs(believed - expected) < 1e-12, "\(hypothesis.name) is \(type.name) in\n\(text)")
      }
    }
  }

  @Test(arguments: seeds.prefix(60)) func samplesAgreeWithExactAnswers(seed: UInt64) throws {
    let (text, made) = try Self.story(seed, events: 1)
    let told = try Told(text)
    let turns = try NaiveReference.walkableTurns(upTo: 4, in: told.naive)
    for written in made.conditions.prefix(1) {
      let condition = try told.condition("(\(written))")
      var modifiers = told.modifiers(turns: turns)
      let exact = try told.inquiry.chance(condition, modifiers).estimate.value
      modifiers.method = .sample
      modifiers.runs = 800
      modifiers.seed = seed
      let sampled = try told.inquiry.chance(condition, modifiers).estimate.value
      // Five standard deviations: wrong by chance in fewer than one of a million.
      let bound = 5 * (exact * (1 - exact) / 800).squareRoot() + 1e-9
      #expect(abs(sampled - exact) <= bound, "chance (\(written)) in\n\(text)")
    }
  }
}
