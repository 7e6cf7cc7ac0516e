extension Inquiry {
  /// The inquiry into the story as it is where one parameter has another value.
  ///
  /// What the scenario declares had that value all along: the story is told anew, so that belief is what it would have
  /// been. What is so now is changed as it stands, and nothing follows from the change itself.
  func moving(_ parameter: Parameter, to value: Double, _ givens: [Modifiers.Given]) throws -> Inquiry {
    switch parameter.place {
    case .quantity(let place):
      var situation = situation
      situation.world.values[.quantity(place.quantity, place.actors)] = value
      return with(situation)
    case .belief(let hypothesis, let type):
      var situation = situation
      situation.belief = situation.belief.moving(type, of: hypothesis, to: value)
      return with(situation)
    default:
      let known = scenario
      let variation = Retelling.Variation(
        scenario: { $0.moving(parameter, to: value, in: known) }, keepsStart: parameter.keepsStart)
      if situation.world.turn == 1, situation.world.log.isEmpty, scenario.hypotheses.isEmpty,
        parameter.keepsStart
      {
        return with(situation, variation.scenario(scenario))
      }
      guard let retelling else { return with(situation, variation.scenario(scenario)) }
      return try retelling.inquiry(givens, variation).ofOneDraw(runs: defaults.runs)
    }
  }

  /// On one thread: pieces are shared among threads already.
  func with(_ situation: Situation, _ scenario: Scenario? = nil) -> Inquiry {
    var inquiry = Inquiry(
      scenario: scenario ?? self.scenario, situation: situation, defaults: defaults, broken: broken,
      seen: seen)
    inquiry.countsAfter = countsAfter
    return inquiry.ofOneDraw(runs: defaults.runs)
  }
}

extension Parameter {
  /// Does a story begin as it did where this has another value?
  fileprivate var keepsStart: Bool {
    switch place {
    case .input, .prior: false
    default: true
    }
  }
}

extension Belief {
  /// One type is believed with another probability; what is believed under it, and under the others, keeps its
  /// proportions (Jeffrey).
  fileprivate func moving(_ type: Int, of hypothesis: HypothesisID, to probability: Double) -> Belief {
    let believed = marginal(hypothesis)[type]
    guard believed > 0, believed < 1 else { return self }
    let moved = joint.enumerated().map { combination, mass in
      types(of: combination)[hypothesis.index] == type
        ? mass * probability / believed : mass * (1 - probability) / (1 - believed)
    }
    return Belief(sizes: sizes, joint: moved)
  }
}
