import Testing

@testable import ScenarioKit

/// What stands in an event's way, and what would turn it, against fractions worked out by hand.
@Suite("Why not")
struct WhyNotTests {
  private static let scenario = """
    scenario "Why not"
    quantity anger of actor 0..10 = 1
    flag truce
    actor North, South
    hypothesis temper of South { calm 75%; fierce 25% }
    move raid by A on B { when not truce; then B.anger += 4 }
    move plead by A on B { then A.anger -= 0 }
    response revenge {
      for A, B
      when A.anger >= 5, A.anger <= 9
      expect A raid on B weight if A.temper is fierce then 3 else 1
    }
    response weary { for A, B; expect A plead on B weight 0 }

    """

  private func answer(_ question: String, after more: String = "") throws -> WhyNotAnswer {
    let session = Session()
    let source = SourceText(name: "test", text: Self.scenario + more + "\n" + question + "\n")
    var last: Answer?
    for statement in Parser.parse(source).statements {
      let entry = session.enter(statement, from: source)
      #expect(entry.diagnostics.filter { $0.severity == .error }.isEmpty, "\(entry.diagnostics)")
      if case .answer(let answer, _) = entry.result { last = answer }
    }
    guard case .whyNot(let found)? = last else { throw Unanswered() }
    return found
  }

  private struct Unanswered: Error {}

  @Test("Each condition is shown with what it lacks")
  func conditions() throws {
    let answer = try answer("why not South raid on North")
    #expect(answer.probability == 0)
    let gate = try #require(answer.gates.first)
    #expect(answer.gates.count == 1 && gate.name == "revenge" && gate.binding == "A = South, B = North")
    try #require(gate.conditions.count == 2)
    #expect(gate.conditions.map(\.holds) == [0, 1])
    #expect(gate.conditions.map(\.shortBy) == [4, nil])
    #expect(gate.conditions[0].values == ["South.anger = 1"])
  }

  @Test("A move that is not allowed says so")
  func forbidden() throws {
    let answer = try answer("why not South raid on North", after: "set truce")
    #expect(answer.gates.map(\.isMove) == [false, true])
    try #require(answer.gates.count == 2)
    #expect(answer.gates[1].conditions.map(\.holds) == [0])
    // Whatever the anger, nothing turns it.
    #expect(answer.turns.isEmpty && answer.smallest == nil)
  }

  /// Once angry enough South raids with weight 1 if calm, 3 if fierce, against 1 for holding: 3/4 × 1/2 + 1/4 × 3/4.
  @Test("A quantity moves no further than it takes")
  func quantity() throws {
    let answer = try answer("why not South raid on North")
    let turn = try #require(answer.turns.first { $0.kind == .quantity })
    #expect(turn.change == "South.anger = 5")
    #expect(abs(turn.probability - 9.0 / 16) < 1e-12)
    #expect(abs((turn.size ?? 0) - 0.4) < 1e-12)
    #expect(answer.smallest?.change == "South.anger = 5")
  }

  /// Believed to be fierce, 3/4; believed to be calm, 1/2: both from where the anger suffices.
  @Test("Beliefs turn it where the rest holds")
  func beliefs() throws {
    let answer = try answer("why not South raid on North", after: "set South.anger = 6")
    #expect(abs(answer.probability - 9.0 / 16) < 1e-12)
    let turn = try #require(answer.turns.first { $0.kind == .belief })
    #expect(turn.change == "believe South.temper is fierce 100%")
    #expect(abs(turn.probability - 3.0 / 4) < 1e-12)
    #expect(!answer.turns.contains { $0.change.contains("calm") })
  }

  /// A raid leaves South with an anger of 5; it teaches nothing of South's temper.
  @Test("An event of another turns it")
  func event() throws {
    let answer = try answer("why not South raid on North", after: "set North.anger = 5")
    let turn = try #require(answer.turns.first { $0.kind == .event })
    #expect(turn.change == "North raid on South")
    #expect(abs(turn.probability - 9.0 / 16) < 1e-12)
  }
}
