extension Resolver {
  /// What was played, with what is said of it now: options, an outcome and a note in place of those before. Sources
  /// are added to those that were given.
  static func amended(
    _ played: PlayAction, by amendment: Amendment, against scenario: Scenario
  ) -> Resolution<PlayAction> {
    var resolver = Resolver(
      source: amendment.origin.source, scenario: scenario, scope: Scope(place: .playedEvent))
    let planned = resolver.amended(played.planned, amendment.syntax)
    let sources = resolver.sources(amendment.syntax.sources)
    var action = PlayAction(
      planned: planned, date: played.date, note: amendment.syntax.note?.text ?? played.note,
      sources: played.sources + sources)
    action.isDrawn = played.isDrawn
    return Resolution(
      value: resolver.hasErrors ? nil : action, diagnostics: resolver.diagnostics, recovered: nil)
  }

  private mutating func amended(_ planned: PlannedEvent, _ syntax: AmendSyntax) -> PlannedEvent {
    let event = planned.event
    guard let id = event.move else {
      if let range = syntax.options.first?.name.range ?? syntax.outcome?.range {
        report(
          Diagnostic(
            id: "E0551", message: "\(syntax.entry.text) is a hold, which has no options and no outcome",
            span: span(range), hint: "a note and sources can be amended"))
      }
      return planned
    }
    let move = scenario.move(id)
    var options = event.options
    var seen: Set<String> = []
    for option in syntax.options {
      if !seen.insert(option.name.text).inserted {
        report(.repeated(.option, option.name.text), option.name.range)
      }
      if let (index, value) = plainOption(option, of: move) { options[index] = value }
    }
    var outcome = planned.outcome
    if let name = syntax.outcome {
      outcome = move.outcomes.firstIndex { $0.name == name.text }
      if outcome == nil { checkOutcome(name, candidates: [id]) }
    }
    return PlannedEvent(
      event: Event(actor: event.actor, move: id, target: event.target, options: options), outcome: outcome,
      origin: planned.origin)
  }

  /// The place of an option among those of its move, and its value, a plain number.
  private mutating func plainOption(
    _ syntax: EventSyntax.Option, of move: Move
  ) -> (index: Int, value: Int)? {
    let name = syntax.name
    if let upper = syntax.upper {
      report(.optionRange(name.text), syntax.lower.range.joined(upper.range))
    }
    let value = number(syntax.lower, "the value of `\(name.text)`")
    guard let index = move.options.firstIndex(where: { $0.name == name.text }) else {
      reportUnknown(name, .option, among: move.options.map(\.name))
      return nil
    }
    guard let value else { return nil }
    guard let constant = value.constantValue else {
      report(.optionNotConstant(name.text), syntax.lower.range)
      return nil
    }
    checkOption(constant, of: move.options[index], syntax.lower.range)
    return Int(exactly: constant).map { (index, $0) }
  }
}
