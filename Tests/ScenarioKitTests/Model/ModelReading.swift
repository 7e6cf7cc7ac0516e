import Testing

@testable import ScenarioKit

/// What tests look at of statements that are resolved one after the other.
struct ModelReading {
  private(set) var scenario = Scenario()
  /// What became of each statement that has no mistake.
  private(set) var resolved: [ResolvedStatement] = []
  /// The mistakes: `id:line:column message`, then lines with the hint and the labels.
  private(set) var problems: [String] = []

  init(_ text: String, name: String = "test", after scenario: Scenario = Scenario()) {
    self.scenario = scenario
    let source = SourceText(name: name, text: text)
    let parsed = Parser.parse(source)
    for diagnostic in parsed.diagnostics { note(diagnostic) }
    for statement in parsed.statements {
      let resolution = Resolver.resolve(statement, in: source, against: self.scenario)
      for diagnostic in resolution.diagnostics { note(diagnostic) }
      guard let value = resolution.value else { continue }
      resolved.append(value)
      if case .declared(let scenario, _) = value { self.scenario = scenario }
    }
  }

  /// The mistakes of a text that follows the prelude.
  static func problems(of text: String) -> [String] {
    ModelReading(text, after: prelude.scenario).problems
  }

  /// The text after the prelude.
  static func afterPrelude(_ text: String) -> ModelReading {
    ModelReading(text, after: prelude.scenario)
  }

  private mutating func note(_ diagnostic: Diagnostic) {
    let position = diagnostic.span.map { $0.source.position(of: $0.range.lower) } ?? (line: 0, column: 0)
    problems.append("\(diagnostic.id):\(position.line):\(position.column) \(diagnostic.message)")
    if let hint = diagnostic.hint { problems.append("| \(hint)") }
    for label in diagnostic.labels { problems.append("@ \(label.text): \(label.span.text)") }
  }

  /// Declarations that the tables of mistakes lean on.
  static let prelude = ModelReading(
    #"""
    kind state, militia
    kind attack of move
    quantity escalation 0..10 = 2
    ladder of escalation { 1 "Shadow war"; 4 "Proxy attacks"; 6 "Direct strikes" }
    quantity heat 0..5 = 0
    quantity pressure of actor 0..10 = 0
    quantity price of militia 0..10 = 1
    quantity trust of actor to actor -1..1 = 0
    actor Iran, Israel : state
    actor US
    actor Hezbollah : militia
    relation rival symmetric
    relation patron
    flag mobilised of actor
    flag hidden of militia
    flag ceasefire
    define outgunned(A, B) = A.pressure > B.pressure
    define crisis = escalation > 5
    move strike : attack by A on B with scale 1..5 = 3 {
      when A rival B
      outcome hit 60% then B.pressure += scale
      outcome miss otherwise
    }
    move threaten by A on B
    move mobilise by A
    hypothesis doctrine of Iran { proxy 80%; direct 20% }
    evidence moved { likely 70% when Iran.doctrine is direct; likely 10% otherwise }
    define bold(A) = A.doctrine is direct
    response answer { for A, B where A rival B; expect A strike on B }
    rule cooling { each round; then escalation -= 1 }
    assumption calm { holds escalation < 6 }
    """#)
}

/// A table of texts and the mistakes in them: `> text`, then lines as `ModelReading` writes them.
struct ProblemTable {
  struct Case: CustomTestStringConvertible, Sendable {
    let source: String
    var expected: [String] = []

    var testDescription: String { source }
  }

  private(set) var cases: [Case] = []

  init(_ text: String) {
    for line in text.split(separator: "\n") {
      if line.hasPrefix("> ") {
        cases.append(Case(source: String(line.dropFirst(2))))
      } else if !cases.isEmpty {
        cases[cases.count - 1].expected.append(String(line))
      }
    }
  }
}
