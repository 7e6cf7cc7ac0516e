extension Inquiry {
  /// The parameters that an answer may hang on: weights, factors, chances, priors, likelihoods of what was seen, and the
  /// quantities as they are now; where a plausible range is declared, what carries it, in place of what it is part of.
  func parameters(_ givens: [Modifiers.Given]) -> [Parameter] {
    var without: Set<ResponseID> = []
    var seen = Set(seen.map(\.evidence))
    for given in givens {
      switch given {
      case .without(.response(let id)): without.insert(id)
      case .observe(let observation): seen.insert(observation.evidence)
      default: break
      }
    }
    var found = declaredParameters()
    if scenario.holdWeightInput == nil, scenario.holdWeight > 0 {
      found.append(
        .moved(.holdWeight, .ratio, scenario.holdWeight, "hold weight", line: nil, isBacked: false))
    }
    for index in scenario.responses.indices where !without.contains(ResponseID(index)) {
      found += parameters(of: ResponseID(index))
    }
    for index in scenario.moves.indices { found += parameters(of: MoveID(index)) }
    for index in scenario.hypotheses.indices { found += parameters(of: HypothesisID(index)) }
    for index in scenario.evidence.indices where seen.contains(EvidenceID(index)) {
      found += parameters(of: EvidenceID(index))
    }
    return found + quantitiesNow()
  }

  private func declaredParameters() -> [Parameter] {
    scenario.currentInputs.map { id in
      let input = scenario.inputs[id.index]
      let isChance = input.isPercent && input.lower > 0 && input.upper < 1
      let isRatio = !isChance && input.lower > 0
      let words = input.declaration.split(separator: " ", maxSplits: 1).map(String.init)
      let owner = words.first == "hold" ? input.declaration : words.last ?? ""
      let what = input.what.isEmpty && words.first != "hold" ? input.origin.text : input.what
      return Parameter(
        place: .input(id), scale: isChance ? .odds : isRatio ? .ratio : .amount(input.lower...input.upper),
        value: input.value, lower: input.lower, upper: input.upper, isDeclared: true,
        name: [owner, what].filter { !$0.isEmpty }.joined(separator: ", "), line: input.origin.line,
        isBacked: false)
    }
  }

  private func parameters(of id: ResponseID) -> [Parameter] {
    let response = scenario.responses[id.index]
    let name = quoted(response.name)
    let isBacked = !response.notes.because.isEmpty || !response.notes.sources.isEmpty
    var found: [Parameter] = []
    func add(_ place: Parameter.Place, _ expression: Expression, _ what: String, _ origin: SourceSpan) {
      if expression.readsInput || expression.isZero { return }
      found.append(
        .moved(place, .ratio, expression.literal, what, line: origin.line, isBacked: isBacked))
    }
    for (place, expectation) in response.expectations.enumerated() {
      if let weight = expectation.weight, let event = expectation.event {
        add(
          .weight(id, expectation: place), weight, "\(name) weight, \(action(event))", expectation.origin)
      }
      if let factor = expectation.factor {
        add(
          .factor(id, expectation: place), factor, "\(name) factor, \(action(expectation.pattern))",
          expectation.origin)
      }
    }
    for (table, declared) in response.tables.enumerated() {
      for (row, entries) in declared.rows.enumerated() {
        for (column, weight) in entries.weights.enumerated() {
          add(
            .cell(id, table: table, row: row, column: column), weight,
            "\(name) row \(row + 1), \(action(declared.columns[column].event))", entries.origin)
        }
      }
    }
    return found
  }

  private func parameters(of id: MoveID) -> [Parameter] {
    let move = scenario.move(id)
    if move.outcomes.contains(where: { $0.chance?.readsInput ?? false }) { return [] }
    let stated = move.outcomes.indices.filter { move.outcomes[$0].chance != nil }
    // Where nothing is left over, the last is what the others leave.
    let free = stated.count == move.outcomes.count ? stated.dropLast() : stated[...]
    return free.compactMap { place in
      let outcome = move.outcomes[place]
      guard let chance = outcome.chance, chance.literal.map({ $0 > 0 && $0 < 1 }) ?? true else { return nil }
      return .moved(
        .outcome(id, place), .odds, chance.literal,
        "\(quoted(move.name)), chance of \(quoted(outcome.name))", line: outcome.origin.line,
        isBacked: !move.notes.because.isEmpty || !move.notes.sources.isEmpty)
    }
  }

  private func parameters(of id: HypothesisID) -> [Parameter] {
    let hypothesis = scenario.hypothesis(id)
    let name = "\(self.name(of: hypothesis.actor)).\(quoted(hypothesis.name))"
    let isBacked = !hypothesis.notes.because.isEmpty || !hypothesis.notes.sources.isEmpty
    var found: [Parameter] = []
    if !hypothesis.types.contains(where: { $0.input != nil }) {
      // Of two, one says all.
      for (type, declared) in hypothesis.types.enumerated().prefix(
        hypothesis.types.count == 2 ? 1 : hypothesis.types.count)
      where declared.prior > 0 && declared.prior < 1 {
        found.append(
          .moved(
            .prior(id, type: type), .odds, declared.prior, "\(name) is \(quoted(declared.name)), prior",
            line: hypothesis.origin.line, isBacked: isBacked))
      }
    }
    if !hypothesis.drifts.contains(where: { $0.input != nil }) {
      for (place, drift) in hypothesis.drifts.enumerated() where drift.chance > 0 && drift.chance < 1 {
        let to = drift.to.map { " to \(quoted(hypothesis.types[$0].name))" } ?? ""
        found.append(
          .moved(
            .drift(id, place), .odds, drift.chance, "\(name) drift\(to)", line: hypothesis.origin.line,
            isBacked: isBacked))
      }
    }
    return found
  }

  private func parameters(of id: EvidenceID) -> [Parameter] {
    let evidence = scenario.evidence[id.index]
    return evidence.likelihoods.enumerated().compactMap { place, likelihood in
      let literal = likelihood.chance.literal
      if likelihood.chance.readsInput || !(literal.map { $0 > 0 && $0 < 1 } ?? true) { return nil }
      let conditions = likelihood.conditions?.map(\.origin.text).joined(separator: ", ")
      return .moved(
        .likelihood(id, place), .odds, literal,
        "\(quoted(evidence.name)) likely \(conditions.map { "when \($0)" } ?? "otherwise")",
        line: evidence.origin.line,
        isBacked: !evidence.notes.because.isEmpty || !evidence.notes.sources.isEmpty)
    }
  }

  // MARK: what is so now

  /// More actors than this, and pairs of them, have no parameters of their own.
  private static let mostPlaces = 400

  private func quantitiesNow() -> [Parameter] {
    var ranged: Set<QuantityPlace> = []
    for (index, actor) in scenario.actors.enumerated() {
      for setting in actor.settings where setting.value.readsInput {
        ranged.insert(QuantityPlace(quantity: setting.quantity, actors: [ActorID(index)]))
      }
    }
    var found: [Parameter] = []
    for (index, quantity) in scenario.quantities.enumerated() where quantity.input == nil {
      let id = QuantityID(index)
      let places = places(of: id)
      if found.count + places.count > Self.mostPlaces { continue }
      for place in places where !ranged.contains(place) {
        let value = situation.world.value(of: .quantity(id, place.actors), in: scenario)
        let whole = Parameter.moved(
          .quantity(place), .amount(quantity.lower...quantity.upper), value,
          "\(phrase(place)) now", line: nil, isBacked: true)
        found.append(
          Parameter(
            place: whole.place, scale: whole.scale, value: value, lower: quantity.clamped(whole.lower),
            upper: quantity.clamped(whole.upper), isDeclared: false, name: whole.name, line: nil,
            isBacked: true))
      }
    }
    return found
  }

  private func places(of id: QuantityID) -> [QuantityPlace] {
    let quantity = scenario.quantity(id)
    let actors = scenario.actors.indices.map { ActorID($0) }
    func owning(_ owner: Owner?) -> [ActorID] {
      actors.filter { actor in owner.map { scenario.owns(actor, $0) } ?? true }
    }
    switch quantity.arity {
    case 0: return [QuantityPlace(quantity: id, actors: [])]
    case 1: return owning(quantity.owner).map { QuantityPlace(quantity: id, actors: [$0]) }
    default:
      let (first, second) = (owning(quantity.owner), owning(quantity.target))
      if first.count * second.count > Self.mostPlaces { return [] }
      return first.flatMap { one in
        second.filter { $0 != one }.map { QuantityPlace(quantity: id, actors: [one, $0]) }
      }
    }
  }

  /// What is believed now, where belief can be moved.
  func beliefsNow() -> [Parameter] {
    scenario.hypotheses.indices.flatMap { index -> [Parameter] in
      let hypothesis = scenario.hypotheses[index]
      let believed = situation.belief.marginal(HypothesisID(index))
      let name = "\(name(of: hypothesis.actor)).\(quoted(hypothesis.name))"
      return hypothesis.types.indices.prefix(hypothesis.types.count == 2 ? 1 : hypothesis.types.count)
        .compactMap { type in
          guard believed[type] > 0, believed[type] < 1 else { return nil }
          return .moved(
            .belief(HypothesisID(index), type: type), .odds, believed[type],
            "belief that \(name) is \(quoted(hypothesis.types[type].name))", line: nil, isBacked: true)
        }
    }
  }

  // MARK: names

  /// `barrage with scale 4`: the move, with the options that are said and are not its own.
  private func action(_ event: EventTemplate) -> String {
    guard let id = event.move else { return "hold" }
    let move = scenario.move(id)
    let options = zip(move.options, event.options).compactMap { option, value -> String? in
      guard let number = value.literal, number != Double(option.initial) else { return nil }
      return "\(quoted(option.name)) \(Int(number))"
    }
    return quoted(move.name) + (options.isEmpty ? "" : " with " + options.joined(separator: ", "))
  }

  private func action(_ pattern: EventPattern) -> String {
    let move =
      switch pattern.action {
      case .hold: "hold"
      case .moves(let ids): ids.map { quoted(scenario.move($0).name) }.joined(separator: " | ")
      case .kind(let id): "any \(quoted(scenario.moveKinds[id.index].name))"
      case .anyMove: "any"
      }
    let options = pattern.options.compactMap { option -> String? in
      guard let lower = option.lower.literal, let upper = option.upper.literal else { return nil }
      return "\(quoted(option.name)) \(Int(lower))" + (lower == upper ? "" : "..\(Int(upper))")
    }
    return move + (options.isEmpty ? "" : " with " + options.joined(separator: ", "))
  }
}

extension Parameter {
  /// One that is moved by a step to either side.
  static func moved(
    _ place: Place, _ scale: Scale, _ value: Double?, _ name: String, line: Int?, isBacked: Bool
  ) -> Parameter {
    func made(_ lower: Double, _ upper: Double) -> Parameter {
      Parameter(
        place: place, scale: scale, value: value, lower: lower, upper: upper, isDeclared: false, name: name,
        line: line, isBacked: isBacked)
    }
    let still = made(0, 0)
    return made(still.value(after: -1), still.value(after: 1))
  }
}

extension Expression {
  /// The number, where it is no more than one.
  var literal: Double? {
    switch self {
    case .number(let value): value
    case .negative(let inner): inner.literal.map { -$0 }
    default: nil
    }
  }

  fileprivate var isZero: Bool { literal == 0 }
}
