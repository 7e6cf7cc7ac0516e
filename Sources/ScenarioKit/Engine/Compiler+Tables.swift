/// Decision tables: the inputs once, then row after row until one matches.
extension Compiler {
  /// The tables of a response with its variables bound.
  func groundedTables(
    of response: ResponseID, _ binding: [ActorID]
  ) throws(EngineFault) -> [GroundedResponse.Table] {
    let declared = clauses.responses[response.index].response.tables
    if declared.isEmpty { return [] }
    let environment = Environment(binding)
    var tables: [GroundedResponse.Table] = []
    for (index, table) in declared.enumerated() {
      let origin = ClauseOrigin(.table(response, index), binding)
      var events: [Event?] = []
      for column in table.columns { events.append(try event(of: column.event, environment, origin)) }
      let actors = table.columns.compactMap { environment[$0.event.actor] }
      tables.append(GroundedResponse.Table(actors: actors, events: events))
    }
    return tables
  }

  /// Is there a table whose holding would stand in place of the hold weight at this turn?
  func mayReplaceHold(_ plan: TurnPlan) -> Bool {
    clauses.haveTables
      && plan.responses.contains { ground in ground.tables.contains { replacesHold($0, plan) } }
  }

  private func replacesHold(_ table: GroundedResponse.Table, _ plan: TurnPlan) -> Bool {
    table.events.contains { event in event.map { $0.move == nil && takesTurn($0.actor, at: plan) } ?? false }
  }

  /// Adds what a table weighs at a turn; false where it has nothing to do with it.
  mutating func compile(
    table index: Int, of ground: GroundedResponse, _ plan: TurnPlan, _ registers: TurnRegisters,
    _ candidatePlaces: [Event: Int]
  ) -> Bool {
    let grounded = ground.tables[index]
    guard grounded.actors.contains(where: { takesTurn($0, at: plan) }) else { return false }
    let table = clauses.responses[ground.response.index].response.tables[index]
    let environment = Environment(ground.binding)
    let mark = builder.temporaryMark
    defer { builder.release(to: mark) }
    builder.setOrigin(ClauseOrigin(.table(ground.response, index), ground.binding))
    if let base = registers.base, replacesHold(grounded, plan) {
      builder.emit(.copy, target: base, a: builder.constant(0))
    }
    let inputs = table.inputs.map { emit($0.expression, environment) }
    let columns = grounded.events.enumerated().compactMap { column, event in
      event.flatMap { candidate($0, plan, candidatePlaces) }.map { (column: column, candidate: $0) }
    }
    var end = CodeBuilder.Label()
    var isSettled = false
    for (number, row) in table.rows.enumerated() where !isSettled {
      builder.setOrigin(ClauseOrigin(.table(ground.response, index), ground.binding))
      var next = CodeBuilder.Label()
      let foreseen = emitJumps(unless: row.cells, match: inputs, to: &next)
      if foreseen == .never { continue }
      builder.setOrigin(ClauseOrigin(.row(ground.response, table: index, number), ground.binding))
      for (column, candidate) in columns {
        let inner = builder.temporaryMark
        let weight = place(emit(row.weights[column], environment))
        emitWeight(weight, of: candidate, registers)
        builder.release(to: inner)
      }
      isSettled = foreseen == .always
      if !isSettled { builder.emitJump(.jump, to: &end) }
      builder.set(next)
    }
    if !isSettled {
      builder.setOrigin(ClauseOrigin(.table(ground.response, index), ground.binding))
      let values = builder.newRegisters(inputs.count)
      for (offset, input) in inputs.enumerated() {
        builder.emit(.copy, target: values + UInt32(offset), a: place(input))
      }
      builder.emit(.failRowless, a: values, b: UInt32(inputs.count))
    }
    builder.set(end)
    return true
  }

  /// Jumps to the label unless every cell matches its input.
  private mutating func emitJumps(
    unless cells: [DecisionTable.Cell], match inputs: [Operand], to label: inout CodeBuilder.Label
  ) -> Foreseen {
    var result = Foreseen.always
    for (cell, input) in zip(cells, inputs) {
      if case .constant(let value) = input, !cell.matches(value) { return .never }
    }
    for (cell, input) in zip(cells, inputs) {
      guard case .place(let place) = input else { continue }
      switch cell {
      case .any: continue
      case .truth(let truth): builder.emitJump(truth ? .jumpIfZero : .jumpIfNotZero, a: place, to: &label)
      case .range(let range):
        if range.lower > -.infinity {
          builder.emitJump(.jumpUnlessLessOrEqual, a: builder.constant(range.lower), b: place, to: &label)
        }
        if range.upper < .infinity {
          builder.emitJump(
            range.includesUpper ? .jumpUnlessLessOrEqual : .jumpUnlessLess, a: place,
            b: builder.constant(range.upper), to: &label)
        }
      }
      result = .depends
    }
    return result
  }
}
