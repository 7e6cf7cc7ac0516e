import Testing

@testable import ScenarioKit

/// What a review finds in texts.
enum ReviewReading {
  /// A small scenario without anything to warn of.
  static let prelude = """
    kind state, militia
    kind attack of move
    actor North, South : state
    actor Gang : militia
    quantity heat 0..10 = 3
    quantity anger of actor 0..9 = 0
    relation rival symmetric
    set North rival South
    flag war of actor
    hypothesis mood of North { calm 50%; wild 50% }
    move hit : attack by A on B with force 1..3 = 1 {
      when A rival B
      then B.anger += force, heat += 1, A is war
    }
    response answer {
      for A : state, B where A rival B
      when A is not war
      expect A hit on B weight (if A.mood is wild then 2 else 1) * (A.anger + heat)
    }

    """

  /// All warnings of a text behind the prelude, `id line:column message`, lines counted from behind the prelude.
  static func warnings(of text: String, after prelude: String = prelude) -> [String] {
    let reading = ModelReading(prelude + text)
    guard reading.problems.isEmpty else { return reading.problems }
    var usage = Usage()
    usage.add(reading)
    return told(Review.warnings(of: reading.scenario, usage), after: prelude)
  }

  /// Those that no further statement can make untrue.
  static func settled(_ text: String, after prelude: String = prelude) -> [String] {
    let reading = ModelReading(prelude + text)
    guard reading.problems.isEmpty else { return reading.problems }
    return told(Review.settledWarnings(of: reading.scenario), after: prelude)
  }

  private static func told(_ warnings: [Diagnostic], after prelude: String) -> [String] {
    let lines = prelude.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    return warnings.map { warning in
      let place = warning.span.map { $0.source.position(of: $0.range.lower) } ?? (line: 0, column: 0)
      return "\(warning.id) \(place.line - lines):\(place.column) \(warning.message)"
        + (warning.hint.map { " | \($0)" } ?? "")
    }
  }
}

extension Usage {
  mutating func add(_ reading: ModelReading) {
    for statement in reading.resolved {
      switch statement {
      case .declared(_, let settings), .replaced(_, _, let settings): self.settings += settings
      case .action(let action):
        note(action, in: reading.scenario)
        if case .set(let effects, _) = action { settings += effects }
        if case .play(let play) = action { played.append(play.planned.event) }
      case .question(let question): note(question, in: reading.scenario)
      case .dropped, .include, .move, .roll, .amend, .retract: break
      }
    }
  }
}

/// A text behind the prelude, and what is said of it; nil: nothing.
struct ReviewRow: CustomTestStringConvertible, Sendable {
  let text: String
  let warning: String?
  var testDescription: String { text }

  init(_ text: String, _ warning: String? = nil) {
    self.text = text
    self.warning = warning
  }
}
