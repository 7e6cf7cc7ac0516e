/// Looks for single changes that make an event likelier at its actor's next turn.
struct TurnSearch {
  let inquiry: Inquiry
  let pattern: EventPattern
  let modifiers: Modifiers
  /// The event's probability as things are.
  let now: Double
  private var turns: [WhyNotAnswer.Turn] = []

  /// Values of a quantity that are tried over its range, and halvings between two of them.
  private static let steps = 16
  private static let halvings = 12
  /// Fewer points make no difference worth telling.
  private static let leastGain = 0.005

  init(inquiry: Inquiry, pattern: EventPattern, modifiers: Modifiers, now: Double) {
    (self.inquiry, self.pattern, self.modifiers, self.now) = (inquiry, pattern, modifiers, now)
  }

  /// Likeliest first; of equals the one tried first.
  var found: [WhyNotAnswer.Turn] {
    turns.enumerated().sorted { (-$0.element.probability, $0.offset) < (-$1.element.probability, $1.offset) }
      .map(\.element)
  }

  /// The quantity that has to move least to make it likely; where none does, what else makes it likeliest.
  var smallest: WhyNotAnswer.Turn? {
    let likely = found.filter { $0.probability >= WhyNotAnswer.likely }
    let moved = likely.filter { $0.size != nil }
    return moved.min { ($0.size ?? 1) < ($1.size ?? 1) } ?? likely.first
  }

  /// The event's probability with one thing more given; nil where that could not be.
  private func probability(_ given: Modifiers.Given) -> Double? {
    var changed = modifiers
    changed.givens.append(given)
    return (try? inquiry.response(pattern, changed))?.value
  }

  private mutating func keep(
    _ kind: WhyNotAnswer.Turn.Kind, _ change: String, _ probability: Double?, size: Double? = nil
  ) {
    guard let probability, probability >= now + Self.leastGain else { return }
    turns.append(WhyNotAnswer.Turn(kind: kind, change: change, probability: probability, size: size))
  }

  mutating func tryEvent(_ event: Event) {
    let planned = PlannedEvent(event: event, outcome: nil, origin: pattern.origin)
    keep(.event, inquiry.phrase(event), probability(.event(planned)))
  }

  mutating func tryTypes(of id: HypothesisID) {
    let hypothesis = inquiry.scenario.hypothesis(id)
    for type in hypothesis.types.indices {
      let believed = BeliefOverride(hypothesis: id, type: type, probability: 1, origin: pattern.origin)
      let owner = "\(inquiry.name(of: hypothesis.actor)).\(inquiry.quoted(hypothesis.name))"
      keep(
        .belief, "believe \(owner) is \(inquiry.quoted(hypothesis.types[type].name)) 100%",
        probability(.believe(believed)))
    }
  }

  /// Finds the value nearest to the one at the turn that makes the event likely; where none does, the nearest of those
  /// that make it likeliest.
  ///
  /// It is set now, before others' turns; so it is compared with what it is now by the way it is told.
  mutating func tryQuantity(_ place: QuantityPlace, now value: Double) {
    let quantity = inquiry.scenario.quantity(place.quantity)
    let range = quantity.upper - quantity.lower
    func tried(_ value: Double) -> Double? {
      let effect = Effect.quantity(place.quantity, place.actors.map { .actor($0) }, .number(value))
      return probability(.effect(effect, pattern.origin))
    }
    let grid = (0...Self.steps).map { quantity.lower + range * Double($0) / Double(Self.steps) }
    let values = grid.map { ($0, tried($0) ?? 0) }
    let best = values.map(\.1).max() ?? 0
    let wanted = best >= WhyNotAnswer.likely ? WhyNotAnswer.likely : best - 1e-9
    let near = values.filter { $0.1 >= wanted }.min { abs($0.0 - value) < abs($1.0 - value) }
    guard var (reached, chance) = near else { return }
    // Halfway towards where it stands, as long as that still does it.
    var (short, isKnown) = (value, abs(reached - value) > 0)
    let width = range / Double(Self.steps)
    if abs(reached - value) > width { short = reached + (value > reached ? width : -width) }
    for _ in 0..<Self.halvings where isKnown {
      let middle = (reached + short) / 2
      guard let tried = tried(middle) else {
        isKnown = false
        break
      }
      if tried >= wanted { (reached, chance) = (middle, tried) } else { short = middle }
    }
    // Rounded to what can be typed, away from where it stands.
    let scale = 1_000 / max(range, 1e-9)
    let rounded = (reached * scale).rounded(reached > value ? .up : .down) / scale
    let told = min(max(rounded, quantity.lower), quantity.upper)
    let then = tried(told) ?? chance
    keep(
      .quantity, "\(inquiry.phrase(place)) = \(told.shortest)", then,
      size: abs(told - value) / max(range, 1e-300))
  }
}
