/// Which numbers an explanation reads of each response, and where they stand among the readings.
struct WhyLayout {
  struct Read {
    let text: String
    let reading: Int
  }

  struct ConditionReadings {
    let condition: Condition
    let holds: Int
    let reads: [Read]
  }

  struct ExpectationReadings {
    let weight: Int?
    let factor: Int?
  }

  struct TableReadings {
    let inputs: [Int]
    /// For each row, whether it is the first that matches while the response applies.
    let rows: [Int]
    /// For each column, the weight that the matching row gives it.
    let weights: [Int]
  }

  struct ResponseReadings {
    let conditions: [ConditionReadings]
    let expectations: [ExpectationReadings]
    let tables: [TableReadings]
  }

  private(set) var measures: [GroundedExpression] = []
  private(set) var responses: [ResponseReadings] = []

  mutating func addResponses(_ grounded: [GroundedResponse], _ scenario: Scenario) {
    for ground in grounded {
      let response = scenario.responses[ground.response.index]
      var soFar = Expression.truth(true)
      var conditions: [ConditionReadings] = []
      for condition in response.conditions {
        // A condition is looked at only where those before it hold, as when the response is weighed.
        let guarded = Expression.and(soFar, condition.expression)
        let holds = add(guarded, ground.binding, .response(ground.response))
        conditions.append(
          ConditionReadings(
            condition: condition, holds: holds, reads: reads(condition.expression, ground.binding, scenario)))
        soFar = guarded
      }
      let expectations = response.expectations.map { expectation in
        ExpectationReadings(
          weight: expectation.weight.map { add(.conditional(soFar, $0, .number(0)), ground.binding) },
          factor: expectation.factor.map { add(.conditional(soFar, $0, .number(1)), ground.binding) })
      }
      let tables = response.tables.map { readings(of: $0, where: soFar, ground.binding) }
      responses.append(
        ResponseReadings(conditions: conditions, expectations: expectations, tables: tables))
    }
  }

  private mutating func readings(
    of table: DecisionTable, where applies: Expression, _ binding: [ActorID]
  ) -> TableReadings {
    let isRow = table.rows.map { table.condition(of: $0) }
    let inputs = table.inputs.map { add(.conditional(applies, $0.expression, .number(0)), binding) }
    let rows = table.rows.indices.map { row in
      let isEarlier = isRow[..<row].reduce(Expression.truth(false)) { .or($0, $1) }
      return add(.and(.and(applies, .not(isEarlier)), isRow[row]), binding)
    }
    let weights = table.columns.indices.map { column in
      let weight = zip(isRow, table.rows).reversed().reduce(Expression.number(0)) { otherwise, row in
        .conditional(row.0, row.1.weights[column], otherwise)
      }
      return add(.conditional(applies, weight, .number(0)), binding)
    }
    return TableReadings(inputs: inputs, rows: rows, weights: weights)
  }

  private mutating func add(
    _ expression: Expression, _ binding: [ActorID], _ clause: ClauseOrigin.Clause = .question
  ) -> Int {
    measures.append(GroundedExpression(expression, binding: binding, clause: clause))
    return measures.count - 1
  }

  /// The quantities that a condition names, through definitions too.
  private mutating func reads(_ expression: Expression, _ binding: [ActorID], _ scenario: Scenario) -> [Read]
  {
    var places: [QuantityPlace] = []
    expression.collectQuantities(Environment(binding), scenario, into: &places)
    let inquiry = Inquiry(
      scenario: scenario, situation: Situation(), defaults: Inquiry.Defaults(runs: 1, seed: 1, threads: 1))
    return places.map { place in
      Read(text: inquiry.phrase(place), reading: add(inquiry.expression(place), []))
    }
  }
}

extension Expression {
  /// The quantities of known actors that an expression names, each once.
  func collectQuantities(_ environment: Environment, _ scenario: Scenario, into list: inout [QuantityPlace]) {
    switch self {
    case .quantity(let id, let terms):
      let actors = terms.compactMap { environment[$0] }
      let place = QuantityPlace(quantity: id, actors: actors)
      if actors.count == terms.count, !list.contains(place) { list.append(place) }
    case .definition(let id, let terms):
      let actors = terms.compactMap { environment[$0] }
      guard actors.count == terms.count else { return }
      scenario.definition(id).body.collectQuantities(Environment(actors), scenario, into: &list)
    case .negative(let inner), .not(let inner): inner.collectQuantities(environment, scenario, into: &list)
    case .arithmetic(_, let left, let right), .compare(_, let left, let right), .and(let left, let right),
      .or(let left, let right):
      left.collectQuantities(environment, scenario, into: &list)
      right.collectQuantities(environment, scenario, into: &list)
    case .conditional(let condition, let yes, let no):
      for part in [condition, yes, no] { part.collectQuantities(environment, scenario, into: &list) }
    case .function(_, let arguments):
      for argument in arguments { argument.collectQuantities(environment, scenario, into: &list) }
    default: break
    }
  }
}
