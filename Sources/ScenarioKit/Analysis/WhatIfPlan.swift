/// What a `whatif` compares at its horizon, done and not done.
struct WhatIfPlan {
  let events: [PlannedEvent]
  private(set) var request = ProgramRequest()
  private var quantities: [QuantityPlace] = []
  /// Top rungs, whose being reached at all is compared.
  private var tops: [(place: Int, label: String, number: Double)] = []

  /// Global quantities, and those of the actors in the events; top rungs; assumptions.
  init(_ inquiry: Inquiry, _ events: [PlannedEvent]) {
    let scenario = inquiry.scenario
    self.events = events
    var actors: [ActorID] = []
    for event in events {
      for actor in [event.event.target, event.event.actor].compactMap({ $0 }) where !actors.contains(actor) {
        actors.append(actor)
      }
    }
    for (index, quantity) in scenario.quantities.enumerated() {
      switch (quantity.owner, quantity.arity) {
      case (_, 0): quantities.append(QuantityPlace(quantity: QuantityID(index), actors: []))
      case (let owner?, 1):
        for actor in actors where scenario.owns(actor, owner) {
          quantities.append(QuantityPlace(quantity: QuantityID(index), actors: [actor]))
        }
      default: break
      }
    }
    request.measures = quantities.map { GroundedExpression(inquiry.expression($0)) }
    request.maxima = inquiry.breaches
    for place in quantities where place.actors.isEmpty {
      guard let top = scenario.quantity(place.quantity).rungs.last else { continue }
      tops.append((request.maxima.count, "\(inquiry.phrase(place)) >= \"\(top.label)\"", top.number))
      request.maxima.append(GroundedExpression(inquiry.expression(place)))
    }
  }

  /// What differs, largest part of its range first; at most four quantities, then the top rungs.
  func differences(
    _ inquiry: Inquiry, _ done: Evaluation, _ notDone: Evaluation
  ) -> [WhatIfAnswer.Difference] {
    var rows: [(size: Double, row: WhatIfAnswer.Difference)] = []
    for (index, place) in quantities.enumerated() {
      let quantity = inquiry.scenario.quantity(place.quantity)
      let means = [done, notDone].map {
        $0.meanEstimate(ofReading: index, at: 0, lower: quantity.lower, upper: quantity.upper)
      }
      let size = abs(means[0].value - means[1].value) / (quantity.upper - quantity.lower)
      let isNoise = means[0].lower <= means[1].upper && means[1].lower <= means[0].upper
      if size < 0.001 || (isNoise && size < 0.01) { continue }
      rows.append(
        (
          size,
          WhatIfAnswer.Difference(
            measure: inquiry.phrase(place), done: means[0], notDone: means[1], isProbability: false,
            isNoise: isNoise)
        ))
    }
    rows.sort { $0.size > $1.size }
    var result = rows.prefix(4).map(\.row)
    for top in tops {
      let shares = [done, notDone].map { evaluation in
        let mass = evaluation.mass(ofReading: quantities.count + top.place, at: 0) { $0 >= top.number }
        return inquiry.estimate(mass, evaluation, aside: evaluation.asideAt[0])
      }
      let isNoise = shares[0].lower <= shares[1].upper && shares[1].lower <= shares[0].upper
      if max(shares[0].value, shares[1].value) < 0.0005 { continue }
      result.append(
        WhatIfAnswer.Difference(
          measure: "chance \(top.label)", done: shares[0], notDone: shares[1], isProbability: true,
          isNoise: isNoise && shares[0] != shares[1]))
    }
    return result
  }

  /// Assumptions still standing that some futures break.
  func risks(_ inquiry: Inquiry, _ done: Evaluation, _ notDone: Evaluation) -> [AssumptionRisk] {
    inquiry.scenario.assumptions.indices.compactMap { index in
      let shares = [done, notDone].map { evaluation in
        let mass = evaluation.mass(ofReading: quantities.count + index, at: 0) { $0 != 0 }
        return inquiry.estimate(mass, evaluation, aside: evaluation.asideAt[0])
      }
      if inquiry.broken.contains(AssumptionID(index)) { return nil }
      if max(shares[0].value, shares[1].value) < 0.0005 { return nil }
      return AssumptionRisk(
        assumption: inquiry.scenario.assumptions[index].name, breaks: shares[0], breaksIfNot: shares[1])
    }
  }
}
