/// What a report tells of a story.
extension Story {
  /// What was observed, in the order of the story.
  var observations: [Briefing.Observed] {
    timeline.compactMap { entry in
      guard case .observation(let name, let title, let isNegated, let weight) = entry.kind else { return nil }
      let declared = scenario.evidence.first { $0.name == name }
      let sources = entry.sources + (declared?.notes.sources ?? []).filter { !entry.sources.contains($0) }
      return Briefing.Observed(
        name: name, title: title, isNegated: isNegated, weight: weight, round: entry.round, date: entry.date,
        sources: sources, because: declared?.notes.because ?? [])
    }
  }

  /// Every source that is named, in the order of the story and then of the declarations, with what rests on it.
  var sourced: [Briefing.Sourced] {
    var order: [Notes.Source] = []
    var uses: [Notes.Source: [String]] = [:]
    func note(_ sources: [Notes.Source], _ use: String) {
      for source in sources {
        if uses[source] == nil { order.append(source) }
        if !(uses[source] ?? []).contains(use) { uses[source, default: []].append(use) }
      }
    }
    for entry in timeline {
      switch entry.kind {
      case .event(let number, _, _, _, _): note(entry.sources, "e\(number)")
      case .observation(let name, _, _, _): note(entry.sources, "evidence \(name)")
      case .belief(let text), .change(let text): note(entry.sources, text)
      case .advance: note(entry.sources, "advance")
      }
    }
    for evidence in scenario.evidence { note(evidence.notes.sources, "evidence \(evidence.name)") }
    for hypothesis in scenario.hypotheses {
      note(hypothesis.notes.sources, "hypothesis \(hypothesis.name)")
    }
    for assumption in scenario.assumptions {
      note(assumption.notes.sources, "assumption \(assumption.name)")
    }
    for response in scenario.responses { note(response.notes.sources, "response \(response.name)") }
    for rule in scenario.rules { note(rule.notes.sources, "rule \(rule.name)") }
    for move in scenario.moves { note(move.notes.sources, "move \(move.name)") }
    return order.map { Briefing.Sourced(source: $0, uses: uses[$0] ?? []) }
  }

  /// By type of a hypothesis, how far it is believed: `Iran.doctrine is direct`.
  var beliefs: [(name: String, value: Double)] {
    scenario.hypotheses.enumerated().flatMap { index, hypothesis in
      let owner = scenario.actor(hypothesis.actor).name
      return zip(hypothesis.types, situation.belief.marginal(HypothesisID(index))).map {
        ("\(owner).\(hypothesis.name) is \($0.name)", $1)
      }
    }
  }

  /// Quantities of the world and of single actors: `Iran.pressure`.
  var quantities: [(name: String, value: Double)] {
    scenario.quantities.enumerated().flatMap { index, quantity -> [(name: String, value: Double)] in
      func value(_ actors: [ActorID]) -> Double {
        situation.world.value(of: .quantity(QuantityID(index), actors), in: scenario)
      }
      guard quantity.target == nil else { return [] }
      guard let owner = quantity.owner else { return [(quantity.name, value([]))] }
      return scenario.actors.indices.filter { scenario.owns(ActorID($0), owner) }.map {
        ("\(scenario.actors[$0].name).\(quantity.name)", value([ActorID($0)]))
      }
    }
  }
}
