/// What comes of questions that set futures beside each other.
extension CanonicalForm {
  mutating func add(_ answer: BestAnswer) {
    if let first = answer.choices.first { add("best", first.action, isHeadline: true) }
    add("left to its responses", answer.leftAlone)
    for choice in answer.choices {
      add(choice.action, choice.value, isHeadline: choice.rank == 1)
      add("\(choice.action), rank", choice.rank)
      for price in choice.prices { add("\(choice.action), \(price.what)", price.difference.estimate) }
      for breach in choice.breaches { add("\(choice.action), breaks \(breach.assumption)", breach.breaks) }
      for (number, turn) in (choice.plan?.turns ?? []).enumerated() {
        for done in turn.actions { add("\(choice.action), turn \(number + 2): \(done.action)", done.share) }
      }
    }
    if let rounds = answer.provenance.rounds { add("rounds", rounds) }
  }

  mutating func add(_ answer: StabilityAnswer) {
    for (concept, count) in zip(answer.concepts, answer.counts) {
      add(concept.rawValue, count, isHeadline: true)
    }
    for outcome in answer.stable {
      let name = zip(answer.players, outcome.choices).map { "\($0.actor) \($1)" }.joined(separator: ", ")
      add(name, outcome.concepts.map(\.rawValue).joined(separator: ", "))
      for (player, utility) in zip(answer.players, outcome.utilities) {
        add("\(name), worth to \(player.actor)", utility)
      }
    }
    if let rounds = answer.provenance.rounds { add("rounds", rounds) }
  }

  mutating func add(_ answer: IndicatorsAnswer) {
    func add(_ name: String, _ reading: IndicatorsAnswer.Reading?, isHeadline: Bool) {
      switch reading {
      case .number(let number): self.add(name, number, isHeadline: isHeadline)
      case .types(let types):
        for (type, probability) in types.enumerated() {
          self.add("\(name), type \(type + 1)", probability, isHeadline: isHeadline)
        }
      case nil: break
      }
    }
    if case .number(let now, _) = answer.subject { self.add("now", now, isHeadline: true) }
    for (place, indicator) in answer.indicators.enumerated() {
      let isHeadline = place == 0 && indicator.tells
      self.add("\(indicator.name), seen", indicator.chance)
      add("\(indicator.name), if seen", indicator.ifSeen, isHeadline: isHeadline)
      add("\(indicator.name), if not", indicator.ifNot, isHeadline: isHeadline)
      if let bits = indicator.bits { self.add("\(indicator.name), bits", bits) }
    }
    if let rounds = answer.provenance?.rounds { self.add("rounds", rounds) }
  }

  mutating func add(_ answer: DisputeAnswer) {
    for side in answer.sides { add(side.view ?? "as it stands", side.value, isHeadline: true) }
    add("gap", answer.gap.estimate)
    for statement in answer.statements {
      if let closes = statement.closes { add("\(statement.about), closes", closes.estimate) }
    }
    if let first = answer.first.first { add("driver", first.about, isHeadline: true) }
    if let rounds = answer.provenance?.rounds { add("rounds", rounds) }
  }

  mutating func add(_ answer: CompareAnswer) {
    for measured in answer.measures {
      for (side, values) in zip(answer.sides, measured.values) {
        for (point, value) in values.enumerated() where answer.rounds.indices.contains(point) {
          let isLast = point == values.count - 1
          let moment = isLast ? "" : " after \(answer.rounds[point].shortest) rounds"
          add("\(measured.measure), \(side.name)\(moment)", value, isHeadline: isLast)
        }
      }
      for (side, differences) in zip(answer.sides, measured.differences).dropFirst() {
        if let last = differences.last {
          add("\(measured.measure), \(side.name) less \(answer.sides[0].name)", last.estimate)
        }
      }
    }
    for row in answer.next {
      for (side, share) in zip(answer.sides, row.shares) {
        add("next \(row.actor) \(row.action), \(side.name)", share)
      }
    }
    if let rounds = answer.provenance.rounds { add("rounds", rounds) }
  }
}
