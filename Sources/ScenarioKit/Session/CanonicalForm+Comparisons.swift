/// What comes of questions that set futures beside each other.
extension CanonicalForm {
  mutating func add(_ answer: BestAnswer) {
    if let first = answer.choices.first { add("best", first.action, isHeadline: true) }
    add("left to its responses", answer.leftAlone)
    for choice in answer.choices {
      add(choice.action, choice.value, isHeadline: choice.rank == 1)
      add("\(choice.action), rank", choice.rank)
      for price in choice.prices { add("\(choice.action), \(price.what)", price.difference.estimate) }
    }
    if let rounds = answer.provenance.rounds { add("rounds", rounds) }
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
