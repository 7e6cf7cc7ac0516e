/// Expectations that their move never allows, and factors of what nobody expects.
extension Review {
  mutating func reviewExpectations() {
    let nominated = Set(scenario.responses.flatMap(\.nominations).compactMap(\.event.move))
    for response in scenario.responses {
      for (event, origin) in response.nominations { review(event, origin, in: response) }
      for expectation in response.expectations where expectation.event == nil {
        let action = expectation.pattern.action
        if case .hold = action { continue }
        if nominated.contains(where: { scenario.move($0, matches: action) }) { continue }
        warn(.factorOfNothing(Self.written(expectation.pattern.origin)), expectation.origin)
      }
    }
  }

  private mutating func review(_ event: EventTemplate, _ origin: SourceSpan, in response: Response) {
    guard let world, let id = event.move, world.isMovePossible[id.index] else { return }
    let move = scenario.move(id)
    var (supposition, frame) = Self.supposition(of: response.variables, world)
    // A response that never counts has been told of.
    guard !supposition.isContradictory, Self.failing(response.conditions, &supposition, frame) == nil,
      let parties = frame.parties([event.actor] + (event.target.map { [$0] } ?? []))
    else { return }
    var moveFrame = supposition.frame(of: parties)
    moveFrame.options = event.options.map { supposition.value(of: $0, in: frame) }
    // What the response asks for may still differ from turn to turn; what it is about does not.
    guard let failing = Self.failing(move.conditions, &supposition, moveFrame) else { return }
    let names = parties.map { supposition.name($0) }
    let text = "\(names[0]) \(move.name)" + (names.count > 1 ? " on \(names[1])" : "")
    warn(
      .neverAllowed(text, move: move.name, condition: Self.written(failing.condition)), origin,
      labels: [Diagnostic.Label(span: failing.condition.origin.firstLine, text: "its move asks for this")])
  }
}

extension Response {
  /// The events that it gives weight, each with its place.
  var nominations: [(event: EventTemplate, origin: SourceSpan)] {
    expectations.compactMap { expectation in expectation.event.map { ($0, expectation.origin) } }
      + tables.flatMap(\.columns).map { ($0.event, $0.origin) }
  }
}
