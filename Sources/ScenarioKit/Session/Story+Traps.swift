/// Steps of the story that teach more or less than they seem to.
extension Story {
  /// What holds now, as if it had just been set.
  var settings: [Effect] {
    situation.world.values.compactMap { atom, value in
      let actors = atom.actors.map { ActorTerm.actor($0) }
      switch atom.sort {
      case .quantity: return .quantity(QuantityID(Int(atom.index)), actors, .number(value))
      case .flag: return .flag(FlagID(Int(atom.index)), actors, .truth(value != 0))
      case .relation:
        guard actors.count == 2 else { return nil }
        return .relation(RelationID(Int(atom.index)), actors[0], actors[1], value != 0)
      }
    }
  }

  /// What was played, holding left aside.
  var played: [Event] { situation.world.log.map(\.event).filter { $0.move != nil } }

  /// Less than this, in probability, is nobody's concern.
  private static let leastDifference = 0.05

  /// What may not have been meant by the action that led to the other story.
  func trap(
    in action: StoryAction, leadingTo after: Story, _ settings: SessionSettings
  ) -> ReviewProblem? {
    switch action {
    case .observe(let observation):
      guard observed.contains(SeenEvidence(oppositeOf: observation)) else { return nil }
      return .bothObserved(
        scenario.evidence[observation.evidence.index].name, isNegated: observation.isNegated)
    case .advance(let rounds, observed: false): return unheardSilence(rounds, after, settings)
    case .advance, .set, .believe, .play, .resolve: return nil
    }
  }

  /// Silence that would have moved belief, had it been seen.
  private func unheardSilence(
    _ rounds: Int, _ after: Story, _ settings: SessionSettings
  ) -> ReviewProblem? {
    guard !scenario.hypotheses.isEmpty, !scenario.responses.isEmpty else { return nil }
    var seen = self
    guard (try? seen.advance(rounds, observed: true, settings)) != nil else { return nil }
    var greatest: (difference: Double, problem: ReviewProblem?) = (Self.leastDifference, nil)
    for (index, hypothesis) in scenario.hypotheses.enumerated() {
      let believed = after.situation.belief.marginal(HypothesisID(index))
      let would = seen.situation.belief.marginal(HypothesisID(index))
      for (type, pair) in zip(hypothesis.types, zip(believed, would)) {
        let difference = pair.1 - pair.0
        guard difference > greatest.difference else { continue }
        let problem = ReviewProblem.silenceUnheard(
          rounds: rounds, type: "\(hypothesisName(index)) is \(type.name)", believed: Self.percent(pair.0),
          would: Self.percent(pair.1))
        greatest = (difference, problem)
      }
    }
    return greatest.problem
  }

  private static func percent(_ probability: Double) -> String {
    "\(Int((probability * 100).rounded())) %"
  }
}
