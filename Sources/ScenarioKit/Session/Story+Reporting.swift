extension Story {
  mutating func finish(
    _ passage: borrowing Passage, _ before: Situation, _ report: inout StoryReport,
    _ settings: SessionSettings,
    marginalsBefore: [[Double]]
  ) {
    situation = passage.projection.situation(after: before)
    situation.world.log += passage.played
    noteWatched(passage.projection.valueLog, report)
    let inquiry = inquiry(settings)
    report.changes = changes(from: before, passage.projection, inquiry)
    for firing in passage.projection.firings {
      for alert in scenario.rules[firing.rule.index].alerts {
        if let text = try? alertText(alert, firing.binding, [], settings) { report.alerts.append(text) }
      }
    }
    report.lessons = lessons(from: marginalsBefore)
    for (assumption, isEvent) in passage.broken {
      let declared = scenario.assumptions[assumption.index]
      let cause = isEvent ? lastEventPhrase : "what followed a turn or a round's end"
      let breach = Breach(
        assumption: declared.name, title: declared.title, event: isEvent ? eventCount : nil, cause: cause,
        round: report.round, date: report.date, since: assumedSince[assumption.index], leaning: [])
      breaches[assumption.index] = breach
      report.breaches.append(breach)
    }
    report.resolved = resolve(passage.resolved)
    for (index, outcome) in passage.settled { followed[index].outcome = outcome }
    report.next = actorToMove.map { inquiry.name(of: $0) }
  }

  private var lastEventPhrase: String {
    if case .event(_, let phrase, _, _, _)? = timeline.lastEvent?.kind { phrase } else { "" }
  }

  private func changes(
    from before: Situation, _ projection: borrowing Projection, _ inquiry: Inquiry
  ) -> [StoryReport.Change] {
    // What the program does not hold cannot have changed.
    let atoms = projection.machine.program.atoms.map(\.atom)
    return changes(of: atoms, from: before, projection.firings, inquiry)
  }

  func changes(
    of atoms: [Atom], from before: Situation, _ firings: [Firing], _ inquiry: Inquiry
  ) -> [StoryReport.Change] {
    let atoms = atoms.sorted {
      ($0.sort.rawValue, $0.index, $0.first, $0.second) < ($1.sort.rawValue, $1.index, $1.first, $1.second)
    }
    return atoms.compactMap { atom in
      let old = before.world.value(of: atom, in: scenario)
      let new = situation.world.value(of: atom, in: scenario)
      if old == new { return nil }
      var rung: String?
      if atom.sort == .quantity {
        let quantity = scenario.quantities[Int(atom.index)]
        let reached = quantity.rung(at: new)
        if reached != quantity.rung(at: old) { rung = reached?.label }
      }
      let rules = firings.map { scenario.rules[$0.rule.index] }.filter { rule in
        rule.effects.contains { $0.touches(atom) }
      }.map(\.name)
      return StoryReport.Change(
        name: inquiry.phrase(atom), before: old, after: new, isTruth: atom.sort != .quantity, rung: rung,
        rules: rules.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    }
  }

  func foreseen(
    _ event: Event, _ learning: Projection.Learning, _ inquiry: Inquiry
  ) -> StoryReport.Foreseen? {
    guard let probability = learning.probability, !learning.candidates.isEmpty else { return nil }
    let anyOptions = learning.candidates.filter {
      $0.event.actor == event.actor && $0.event.move == event.move && $0.event.target == event.target
    }.reduce(0) { $0 + $1.probability }
    var likeliest = learning.candidates[0]
    for candidate in learning.candidates where candidate.probability > likeliest.probability {
      likeliest = candidate
    }
    return StoryReport.Foreseen(
      probability: probability, anyOptions: anyOptions, likeliest: inquiry.action(likeliest.event),
      likeliestProbability: likeliest.probability, stoodFor: learning.stoodFor.map { inquiry.action($0) })
  }

  /// What else might have been done at an event's turn; nil where it had none.
  func odds(
    of event: Event, _ learning: Projection.Learning, _ inquiry: Inquiry
  ) -> TimelineEntry.Odds? {
    guard let first = learning.candidates.first else { return nil }
    var likeliest = first
    for candidate in learning.candidates where candidate.probability > likeliest.probability {
      likeliest = candidate
    }
    let possible = learning.candidates.filter { $0.probability > 0 }
    // Holds are not counted: of most of them nobody knows that they were seen.
    let counts = possible.map { $0.event.move == nil ? 0 : situation.world.log.count(of: $0.event) }
    let all = Double(counts.reduce(possible.count, +))
    let rates = counts.map { Double($0 + 1) / all }
    let place = possible.firstIndex { $0.event == learning.stoodFor ?? event }
    return TimelineEntry.Odds(
      likeliest: inquiry.action(likeliest.event), likeliestProbability: likeliest.probability,
      isLikeliest: learning.probability.map { $0 >= likeliest.probability } ?? false,
      candidates: possible.count, squares: possible.reduce(0) { $0 + $1.probability * $1.probability },
      baseRate: place.map { rates[$0] } ?? 0, baseSquares: rates.reduce(0) { $0 + $1 * $1 })
  }

  /// An alert with its places filled in, as the world stands now.
  func alertText(
    _ alert: Alert, _ binding: [ActorID], _ options: [Int], _ settings: SessionSettings
  ) throws -> String {
    let inquiry = inquiry(settings)
    return try alert.parts.map { part in
      switch part {
      case .text(let text): return text
      case .actor(.actor(let actor)): return scenario.actor(actor).name
      case .actor(.variable(let index)):
        return binding.indices.contains(index) ? scenario.actor(binding[index]).name : "?"
      case .value(let expression, let isTruth):
        let value = try inquiry.mean(
          of: GroundedExpression(expression, binding: binding, options: options), [])
        return isTruth ? (value != 0 ? "yes" : "no") : value.shortest
      }
    }.joined()
  }
}

extension Effect {
  /// May it write the atom, whoever its actors?
  func touches(_ atom: Atom) -> Bool {
    switch self {
    case .quantity(let id, _, _): atom.sort == .quantity && Int(atom.index) == id.index
    case .flag(let id, _, _): atom.sort == .flag && Int(atom.index) == id.index
    case .relation(let id, _, _, _): atom.sort == .relation && Int(atom.index) == id.index
    case .every(_, let effects): effects.contains { $0.touches(atom) }
    }
  }
}
