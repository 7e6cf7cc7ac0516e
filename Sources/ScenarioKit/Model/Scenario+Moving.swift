extension Scenario {
  /// The same scenario with another value for one parameter, made into a valid one: what must sum to 1 with it keeps its
  /// proportions. Itself where the parameter's declaration is not in it, and for what is so only now.
  ///
  /// - Parameters:
  ///   - value: where the parameter is computed, how many times as great it or its odds are.
  ///   - known: the scenario that the parameter was found in; an earlier one may lack its declaration.
  package func moving(_ parameter: Parameter, to value: Double, in known: Scenario) -> Scenario {
    var moved = self
    switch parameter.place {
    case .input(let id):
      var values = inputs.map(\.value)
      if values.indices.contains(id.index) { values[id.index] = value }
      return drawing(values)
    case .holdWeight: moved.holdWeight = value
    case .weight(let id, let place), .factor(let id, let place):
      guard let index = responses.index(of: known.responses[id.index].origin, \.origin) else { return self }
      moved.responses[index] = responses[index].moving(
        expectation: place, isFactor: parameter.isFactor, to: parameter.moved(value))
    case .cell(let id, let table, let row, let column):
      guard let index = responses.index(of: known.responses[id.index].origin, \.origin) else { return self }
      moved.responses[index] = responses[index].moving(
        table: table, row: row, column: column, to: parameter.moved(value))
    case .outcome(let id, let place):
      guard let index = moves.index(of: known.moves[id.index].origin, \.origin) else { return self }
      moved.moves[index] = moves[index].moving(outcome: place, to: parameter.movedChance(value))
    case .prior(let id, let type):
      guard let index = hypotheses.index(of: known.hypotheses[id.index].origin, \.origin) else { return self }
      moved.hypotheses[index] = hypotheses[index].moving(prior: type, to: value)
    case .drift(let id, let place):
      guard let index = hypotheses.index(of: known.hypotheses[id.index].origin, \.origin) else { return self }
      moved.hypotheses[index] = hypotheses[index].moving(drift: place, to: value)
    case .likelihood(let id, let place):
      guard let index = evidence.index(of: known.evidence[id.index].origin, \.origin) else { return self }
      moved.evidence[index] = evidence[index].moving(likelihood: place, to: parameter.movedChance(value))
    case .quantity, .belief: break
    }
    return moved
  }
}

extension SharedList {
  fileprivate func index(of origin: SourceSpan, _ place: (Element) -> SourceSpan) -> Int? {
    indices.first {
      let other = place(self[$0])
      return other.source === origin.source && other.range == origin.range
    }
  }
}

extension Parameter {
  fileprivate var isFactor: Bool { if case .factor = place { true } else { false } }

  /// What a weight or a factor becomes.
  fileprivate func moved(_ value: Double) -> (Expression) -> Expression {
    self.value == nil ? { .arithmetic(.multiply, $0, .number(value)) } : { _ in .number(value) }
  }

  /// What a chance becomes; one that is computed keeps within 0…1, as its odds are multiplied.
  fileprivate func movedChance(_ value: Double) -> (Expression) -> Expression {
    guard self.value == nil else { return { _ in .number(value) } }
    return { chance in
      let more = Expression.arithmetic(.multiply, chance, .number(value))
      let less = Expression.arithmetic(.subtract, .number(1), chance)
      return .arithmetic(.divide, more, .arithmetic(.add, less, more))
    }
  }
}

extension Response {
  fileprivate func with(_ expectations: [Expectation], _ tables: [DecisionTable]) -> Response {
    Response(
      name: name, title: title, variables: variables, conditions: conditions, expectations: expectations,
      tables: tables, notes: notes, origin: origin)
  }

  fileprivate func moving(
    expectation place: Int, isFactor: Bool, to moved: (Expression) -> Expression
  ) -> Response {
    guard expectations.indices.contains(place) else { return self }
    var expectations = expectations
    let old = expectations[place]
    expectations[place] = Expectation(
      pattern: old.pattern, event: old.event, weight: isFactor ? old.weight : old.weight.map(moved),
      factor: isFactor ? old.factor.map(moved) : old.factor, origin: old.origin)
    return with(expectations, tables)
  }

  fileprivate func moving(
    table: Int, row: Int, column: Int, to moved: (Expression) -> Expression
  ) -> Response {
    guard tables.indices.contains(table), tables[table].rows.indices.contains(row) else { return self }
    var tables = tables
    let old = tables[table]
    var rows = old.rows
    var weights = rows[row].weights
    guard weights.indices.contains(column) else { return self }
    weights[column] = moved(weights[column])
    rows[row] = DecisionTable.Row(cells: rows[row].cells, weights: weights, origin: rows[row].origin)
    tables[table] = DecisionTable(inputs: old.inputs, columns: old.columns, rows: rows, origin: old.origin)
    return with(expectations, tables)
  }
}

extension Move {
  /// What the others have is shared among them as before; `otherwise` takes what is left, as ever.
  fileprivate func moving(outcome place: Int, to moved: (Expression) -> Expression) -> Move {
    guard outcomes.indices.contains(place), let old = outcomes[place].chance else { return self }
    let new = moved(old)
    func rest(_ chance: Expression) -> Expression { .arithmetic(.subtract, .number(1), chance) }
    // With `otherwise` alone beside it nothing has to give way.
    let giveWay = outcomes.count(where: { $0.chance != nil }) > 1
    return with(
      outcomes: outcomes.enumerated().map { index, outcome in
        guard let chance = outcome.chance else { return outcome }
        let shared = Expression.conditional(
          .compare(.less, old, .number(1)),
          .arithmetic(.divide, .arithmetic(.multiply, chance, rest(new)), rest(old)), chance)
        return Outcome(
          name: outcome.name, chance: index == place ? new : giveWay ? shared : chance,
          effects: outcome.effects, origin: outcome.origin)
      })
  }
}

extension Hypothesis {
  fileprivate func moving(prior type: Int, to value: Double) -> Hypothesis {
    guard types.indices.contains(type), types[type].prior < 1 else { return self }
    var moved = self
    let scale = (1 - value) / (1 - types[type].prior)
    for index in types.indices {
      moved.types[index].prior = index == type ? value : types[index].prior * scale
    }
    return moved
  }

  fileprivate func moving(drift place: Int, to value: Double) -> Hypothesis {
    guard drifts.indices.contains(place) else { return self }
    var redrawn = drifts
    redrawn[place] = Drift(chance: value, input: drifts[place].input, to: drifts[place].to)
    return drifting(by: redrawn)
  }
}

extension Evidence {
  fileprivate func moving(likelihood place: Int, to moved: (Expression) -> Expression) -> Evidence {
    guard likelihoods.indices.contains(place) else { return self }
    var likelihoods = likelihoods
    likelihoods[place] = Likelihood(
      chance: moved(likelihoods[place].chance), conditions: likelihoods[place].conditions)
    return Evidence(name: name, title: title, likelihoods: likelihoods, notes: notes, origin: origin)
  }
}
