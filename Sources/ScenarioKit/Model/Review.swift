/// Looks through a scenario for what is allowed and can hardly be meant.
///
/// Of what it reports it is sure; it does not find all there is. Cost: in proportion to the clauses, and for some
/// of them to the facts or to the actors.
package struct Review {
  let scenario: Scenario
  let usage: Usage
  /// What questions spoke of.
  let asked: Mentions
  /// What the declarations alone say.
  let declared: Outlook
  /// With the actors and facts at hand; nil where only the declarations are looked at.
  let facts: Outlook?
  let world: Outlook?
  private(set) var warnings: [Diagnostic] = []

  /// Warnings that no further statement can make untrue, in the order of their places.
  package static func settledWarnings(of scenario: Scenario) -> [Diagnostic] {
    var review = Review(scenario, Usage(), looksAtWorld: false)
    review.run()
    return review.told
  }

  /// All warnings about a scenario that is complete, in the order of their places.
  package static func warnings(of scenario: Scenario, _ usage: Usage) -> [Diagnostic] {
    // A library of declarations without actors is not complete.
    guard !scenario.actors.isEmpty else { return settledWarnings(of: scenario) }
    var review = Review(scenario, usage, looksAtWorld: true)
    review.run()
    return review.told
  }

  private init(_ scenario: Scenario, _ usage: Usage, looksAtWorld: Bool) {
    self.scenario = scenario
    self.usage = usage
    asked = Mentions(usage.asked, in: scenario)
    declared = Outlook(scenario, usage, .declarations)
    facts = looksAtWorld ? Outlook(scenario, usage, .factsAtHand) : nil
    world = looksAtWorld ? Outlook(scenario, usage, .worldAtHand) : nil
  }

  private mutating func run() {
    reviewConditions()
    reviewNumbers()
    guard world != nil else { return }
    reviewExpectations()
    reviewRepetition()
    reviewUse()
  }

  /// In the order of their places, without those that are to be left unsaid.
  private var told: [Diagnostic] {
    warnings.filter { !$0.isAllowed }.sorted { first, second in
      let (left, right) = (first.span, second.span)
      let (one, other) = (left?.source.name ?? "", right?.source.name ?? "")
      return (one, left?.source.firstLine ?? 0, left?.range.lower ?? 0)
        < (other, right?.source.firstLine ?? 0, right?.range.lower ?? 0)
    }
  }

  mutating func warn(_ problem: ReviewProblem, _ span: SourceSpan, labels: [Diagnostic.Label] = []) {
    warnings.append(problem.diagnostic(at: span, labels: labels))
  }
}

extension ReviewProblem {
  func diagnostic(at span: SourceSpan, labels: [Diagnostic.Label] = []) -> Diagnostic {
    Diagnostic(
      id: id, severity: .warning, message: message, span: span.firstLine, hint: hint, labels: labels)
  }
}

extension Diagnostic {
  /// Whether a comment on its line says so: `# allow W0601`.
  package var isAllowed: Bool {
    guard severity == .warning, let span else { return false }
    let line = span.source.line(holding: span.range.lower).text
    guard let comment = line.split(separator: "#").dropFirst().last else { return false }
    let words = comment.split { !$0.isLetter && !$0.isNumber }
    return words.first == "allow" && words.contains { $0 == id }
  }
}
