import Testing

@testable import ScenarioKit

/// What statements of the story, and questions, come to mean.
@Suite struct ResolverStoryTests {
  @Test func setWritesOutListsAndSteps() {
    let reading = ModelReading.afterPrelude(
      "set Iran rival Israel, US, not US patron Iran, heat += 1, Iran.pressure = 2, trust(US, Iran) -= 0.5, "
        + "Hezbollah is mobilised, not ceasefire, ceasefire = heat > 1")
    #expect(reading.problems == [])
    #expect(
      reading.changes == [
        "(set rival Iran Israel true)", "(set rival Iran US true)", "(set patron US Iran false)",
        "(set heat (add (heat) 1))", "(set pressure Iran 2)",
        "(set trust US Iran (subtract (trust US Iran) 0.5))", "(set mobilised Hezbollah true)",
        "(set ceasefire false)", "(set ceasefire (greater (heat) 1))",
      ])
  }

  @Test(arguments: [
    ("Iran strike on US", "Iran strike on US 3"),
    ("Iran strike on US with scale 2 + 3", "Iran strike on US 5"),
    ("Iran strike on US outcome miss", "Iran strike on US 3 outcome 1"),
    ("Iran mobilise", "Iran mobilise"),
    ("Iran hold", "Iran hold"),
  ]) func play(text: String, meaning: String) {
    let reading = ModelReading.afterPrelude("play 2024-04-13 \(text) \"Note\" source \"Somebody\" grade A1")
    #expect(reading.problems == [])
    guard case .action(.play(let action)) = reading.resolved.last else {
      Issue.record("nothing played")
      return
    }
    #expect(reading.writer.text(action.planned) == meaning)
    #expect(action.planned.origin.text == text)
    #expect(action.date?.description == "2024-04-13")
    #expect(action.note == "Note")
    #expect(action.sources == [Notes.Source(text: "Somebody", grade: "A1")])
  }

  @Test func beliefAndObservation() {
    let reading = ModelReading.afterPrelude(
      "believe Iran.doctrine is direct 60%\nobserve not moved weight 0.5\nobserve moved")
    #expect(reading.problems == [])
    guard case .action(.believe(let belief)) = reading.resolved.first,
      case .action(.observe(let weak)) = reading.resolved.dropFirst().first,
      case .action(.observe(let full)) = reading.resolved.last
    else {
      Issue.record("something is missing")
      return
    }
    #expect(belief.hypothesis == HypothesisID(0))
    #expect(belief.type == 1)
    #expect(belief.probability == 0.6)
    #expect(weak.isNegated && !full.isNegated)
    #expect([weak.weight, full.weight] == [0.5, 1])
  }

  @Test func stepsDefaultToOne() {
    let reading = ModelReading.afterPrelude("advance\nadvance 3 observed\nundo\nredo 2")
    let steps = reading.resolved.map { statement in
      switch statement {
      case .action(.advance(let rounds, let observed)): "advance \(rounds) \(observed)"
      case .move(.undo(let count)): "undo \(count)"
      case .move(.redo(let count)): "redo \(count)"
      default: "?"
      }
    }
    #expect(steps == ["advance 1 false", "advance 3 true", "undo 1", "redo 2"])
  }

  // MARK: Questions

  @Test func whatifKeepsTheOrderOfItsEvents() {
    let reading = ModelReading.afterPrelude("whatif Iran strike on US then US threaten on Iran within 3")
    #expect(reading.problems == [])
    guard case .question(let question) = reading.resolved.last,
      case .whatif(let events) = question.subject, case .rounds(let rounds) = question.modifiers.horizon
    else {
      Issue.record("no whatif")
      return
    }
    #expect(events.map { reading.writer.text($0) } == ["Iran strike on US 3", "US threaten on Iran"])
    #expect(rounds == 3)
  }

  @Test func modifiersOfAChance() {
    let reading = ModelReading.afterPrelude(
      "round is 3 days from 2024-04-01\n"
        + "chance always heat > 1 given Iran rival US, believe Iran.doctrine is direct 5%, observe moved, "
        + "without answer, without cooling, US strike on Iran by 2024-05-01 runs 1000 seed 7 method sample")
    #expect(reading.problems == [])
    guard case .question(let question) = reading.resolved.last else {
      Issue.record("no question")
      return
    }
    let modifiers = question.modifiers
    #expect(modifiers.isAlways)
    if case .date(let date) = modifiers.horizon {
      #expect(date.description == "2024-05-01")
    } else {
      Issue.record("no date")
    }
    #expect(modifiers.runs == 1000)
    #expect(modifiers.seed == 7)
    #expect(modifiers.method == .sample)
    let givens = modifiers.givens.map { given in
      switch given {
      case .believe(let belief): "believe \(belief.probability)"
      case .observe(let observation): "observe \(observation.evidence.index)"
      case .without(let meaning): "without \(meaning.word)"
      case .withoutEvent(let number, _): "without e\(number)"
      case .effect(let effect, let span): "\(reading.writer.text(effect)) \(span.text)"
      case .event(let planned): reading.writer.text(planned)
      }
    }
    #expect(
      givens == [
        "(set rival Iran US true) Iran rival US", "believe 0.05", "observe 0", "without response",
        "without rule", "US strike on Iran 3",
      ])
  }

  @Test func forecastNamesPlaces() {
    let reading = ModelReading.afterPrelude("forecast of heat, Iran.pressure, trust(US, Iran)")
    guard case .question(let question) = reading.resolved.last,
      case .forecast(let places) = question.subject
    else {
      Issue.record("no forecast")
      return
    }
    #expect(places.map(\.quantity.index) == [1, 2, 4])
    #expect(places.map { $0.actors.map(\.index) } == [[], [0], [2, 0]])
  }

  @Test(arguments: [
    ("show", "scenario"), ("show program", "program"), ("show Iran", "actor"),
    ("show doctrine", "hypotheses"),
    ("show answer", "response"), ("list", "all"), ("list moves", "moves"), ("list move", "moves"),
    ("list quantity", "quantities"), ("list hypothesis", "hypotheses"), ("list evidence", "evidence"),
    ("beliefs", "beliefs"), ("assumptions", "assumptions"), ("timeline", "timeline"),
    ("why Iran strike", "<Iran strike *>"),
  ]) func table(text: String, meaning: String) {
    let reading = ModelReading.afterPrelude(text)
    #expect(reading.problems == [])
    guard case .question(let question) = reading.resolved.last else {
      Issue.record("no question")
      return
    }
    let found =
      switch question.subject {
      case .show(.scenario): "scenario"
      case .show(.program): "program"
      case .show(.named(let meaning)): meaning.word
      case .show(.hypotheses(let ids)): ids.map(\.index) == [0] ? "hypotheses" : "?"
      case .list(let kind): kind ?? "all"
      case .beliefs: "beliefs"
      case .assumptions: "assumptions"
      case .timeline: "timeline"
      case .why(let pattern): reading.writer.text(pattern)
      default: "?"
      }
    #expect(found == meaning)
    #expect(question.origin.text == text)
  }
}
