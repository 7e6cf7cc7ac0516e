extension Scenario {
  /// The same scenario with other values for its inputs, made into a valid one.
  ///
  /// Where numbers that carry a range must sum to 1 with others, those others make up the difference, in their
  /// proportions; where there are none, or they would have to be negative, all that carry one are scaled.
  /// Chances that are computed from inputs are kept in 0…1, weights at 0 or more.
  ///
  /// - Parameter values: one for each input, in order.
  package func drawing(_ values: [Double]) -> Scenario {
    var drawn = self
    for index in inputs.indices.prefix(values.count) {
      drawn.inputs[index] = inputs[index].with(values[index])
    }
    func value(_ input: InputID?, else declared: Double) -> Double {
      input.map { drawn.inputs[$0.index].value } ?? declared
    }
    drawn.holdWeight = value(holdWeightInput, else: holdWeight)
    for index in quantities.indices {
      drawn.quantities[index].initial = value(quantities[index].input, else: quantities[index].initial)
    }
    drawn.hypotheses = SharedList(hypotheses.map { $0.drawing { value($0, else: $1) } })
    drawn.moves = SharedList(moves.map { $0.normalised() })
    drawn.evidence = SharedList(evidence.map { $0.clamped() })
    drawn.responses = SharedList(responses.map { $0.clamped() })
    return drawn
  }
}

extension PlausibleNumber {
  fileprivate func with(_ value: Double) -> PlausibleNumber {
    PlausibleNumber(
      value: value, lower: lower, upper: upper, isPercent: isPercent, declaration: declaration, what: what,
      origin: origin)
  }
}

extension Hypothesis {
  fileprivate func drawing(_ value: (InputID?, Double) -> Double) -> Hypothesis {
    var drawn = self
    if types.contains(where: { $0.input != nil }) {
      for index in types.indices { drawn.types[index].prior = value(types[index].input, types[index].prior) }
      let ranged = types.indices.filter { types[$0].input != nil }
      let shares = Self.sharesSummingToOne(drawn.types.map(\.prior), ranged: Set(ranged))
      for index in types.indices { drawn.types[index].prior = shares[index] }
    }
    guard drifts.contains(where: { $0.input != nil }) else { return drawn }
    return drawn.drifting(
      by: drifts.map { Drift(chance: value($0.input, $0.chance), input: $0.input, to: $0.to) })
  }

  /// With other chances of changing; what would leave a type with more than certainty is scaled to it.
  func drifting(by drifts: [Drift]) -> Hypothesis {
    var drifting = self
    drifting.drift = Self.changes(between: types.count, drifts).map { row in
      let sum = row.reduce(0, +)
      return sum > 1 ? row.map { $0 / sum } : row
    }
    return drifting
  }

  /// Those without a range take what is left, in their proportions; those with one are scaled where nothing is.
  private static func sharesSummingToOne(_ shares: [Double], ranged: Set<Int>) -> [Double] {
    let taken = shares.indices.reduce(0) { ranged.contains($1) ? $0 + shares[$1] : $0 }
    let others = shares.indices.reduce(0) { ranged.contains($1) ? $0 : $0 + shares[$1] }
    if taken == 0, others == 0 { return shares.map { _ in 1 / Double(shares.count) } }
    let left = others > 0 ? max(0, 1 - taken) : 0
    let scale = taken + left
    return shares.indices.map {
      ranged.contains($0) ? shares[$0] / scale : others > 0 ? shares[$0] / others * left / scale : 0
    }
  }
}

extension Move {
  /// With chances that are valid whatever the inputs in them are.
  fileprivate func normalised() -> Move {
    let chances = outcomes.compactMap(\.chance)
    guard chances.contains(where: \.readsInput) else { return self }
    func sum(_ list: [Expression]) -> Expression {
      list.dropFirst().reduce(list.first ?? .number(0)) { .arithmetic(.add, $0, $1) }
    }
    let ranged = sum(chances.filter(\.readsInput).map(\.asChance))
    let others = chances.filter { !$0.readsInput }
    let hasOtherwise = outcomes.contains { $0.chance == nil }
    return with(
      outcomes: outcomes.map { outcome in
        guard let chance = outcome.chance else { return outcome }
        let share: Expression
        if hasOtherwise {
          // `otherwise` takes what is left; too much is scaled down.
          let all = Expression.arithmetic(.add, ranged, sum(others))
          share = .arithmetic(
            .divide, chance.readsInput ? chance.asChance : chance, .function(.max, [.number(1), all]))
        } else if others.isEmpty {
          share = .conditional(
            .compare(.greater, ranged, .number(0)), .arithmetic(.divide, chance.asChance, ranged),
            .number(1 / Double(outcomes.count)))
        } else if chance.readsInput {
          share = .arithmetic(.divide, chance.asChance, .function(.max, [.number(1), ranged]))
        } else {
          let left = Expression.function(.max, [.number(0), .arithmetic(.subtract, .number(1), ranged)])
          share = .conditional(
            .compare(.greater, sum(others), .number(0)),
            .arithmetic(.multiply, .arithmetic(.divide, chance, sum(others)), left), .number(0))
        }
        return Outcome(name: outcome.name, chance: share, effects: outcome.effects, origin: outcome.origin)
      })
  }

  func with(outcomes: [Outcome]) -> Move {
    Move(
      name: name, kind: kind, actorVariable: actorVariable, targetVariable: targetVariable, options: options,
      title: title, conditions: conditions, before: before, outcomes: outcomes, finally: finally,
      alerts: alerts, notes: notes, origin: origin)
  }
}

extension Evidence {
  fileprivate func clamped() -> Evidence {
    guard likelihoods.contains(where: { $0.chance.readsInput }) else { return self }
    return Evidence(
      name: name, title: title,
      likelihoods: likelihoods.map {
        Likelihood(chance: $0.chance.readsInput ? $0.chance.asChance : $0.chance, conditions: $0.conditions)
      }, notes: notes, origin: origin)
  }
}

extension Response {
  fileprivate func clamped() -> Response {
    Response(
      name: name, title: title, variables: variables, conditions: conditions,
      expectations: expectations.map {
        Expectation(
          pattern: $0.pattern, event: $0.event, weight: $0.weight?.asWeight, factor: $0.factor?.asWeight,
          origin: $0.origin)
      }, tables: tables.map { $0.clamped() }, notes: notes, origin: origin)
  }
}

extension DecisionTable {
  fileprivate func clamped() -> DecisionTable {
    DecisionTable(
      inputs: inputs, columns: columns,
      rows: rows.map { Row(cells: $0.cells, weights: $0.weights.map(\.asWeight), origin: $0.origin) },
      origin: origin)
  }
}

extension Expression {
  /// Is it computed from an input, at least in part? Definitions are left aside.
  package var readsInput: Bool {
    if case .input = self { true } else { parts.contains(where: \.readsInput) }
  }

  fileprivate var asChance: Expression { .function(.clamp, [self, .number(0), .number(1)]) }

  /// Kept at 0 or more where an input could carry it below.
  fileprivate var asWeight: Expression {
    if case .input = self { return self }
    return readsInput ? .function(.max, [.number(0), self]) : self
  }
}
