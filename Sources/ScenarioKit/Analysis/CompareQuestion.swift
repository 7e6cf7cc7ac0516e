/// Sets futures beside each other.
struct CompareQuestion {
  /// One of them, with what is asked as it is called there.
  struct Side {
    let name: String
    let sort: CompareAnswer.Side.Sort
    let inquiry: Inquiry
    let modifiers: Modifiers
    /// The same in each side, in its own scenario; empty: whatever they have in common.
    let measures: [Measurand]
    var ownEvents: [String] = []
  }

  let sides: [Side]

  /// - Parameter givens: what all of them are given.
  func answer(givens: [String]) throws -> CompareAnswer {
    guard let first = sides.first else { throw AnalysisProblem.givenAfterEnd }
    let horizons = try sides.map { try $0.inquiry.horizon($0.modifiers) }
    let moments = Moments(sides, horizons)
    let isAsked = !first.measures.isEmpty
    var measured: [CompareAnswer.Measured] = []
    if isAsked {
      for number in first.measures.indices {
        measured += try self.measured(sides.map { [$0.measures[number]] }, horizons, moments)
      }
    } else {
      let common = CommonMeasures(sides.map(\.inquiry))
      for chance in common.chances { measured += try self.measured(chance.map { [$0] }, horizons, moments) }
      if !common.places.isEmpty {
        let places = sides.indices.map { side in common.places.map { $0[side] } }
        measured += try self.measured(places, horizons, moments)
      }
    }
    var method = Evaluation.Method.exact
    for one in measured where !one.isSame || isAsked { method = Self.lessSure(method, one.method) }
    let told = sides.map { side in
      let world = side.inquiry.situation.world
      let scenario = side.inquiry.scenario
      return CompareAnswer.Side(
        name: side.name, sort: side.sort, round: world.round,
        date: scenario.firstDay(ofRound: world.round),
        actor: scenario.isOpen || world.place >= scenario.order.count
          ? nil : side.inquiry.name(of: scenario.order[world.place]), ownEvents: side.ownEvents,
        broken: scenario.assumptions.indices.filter { side.inquiry.broken.contains(AssumptionID($0)) }
          .map { scenario.assumptions[$0].name })
    }
    var answer = CompareAnswer(
      sides: told, rounds: moments.rounds, dates: moments.dates, measures: Self.ranked(measured),
      givens: givens,
      provenance: Provenance(
        method: method, rounds: horizons[0].rounds, until: moments.dates.last.flatMap { $0 },
        isDefaultHorizon: horizons[0].isDefault))
    answer.next = try next()
    answer.leansOn = try leaning(
      isAsked ? sides.map(\.measures) : CommonMeasures(sides.map(\.inquiry)).bySide, method)
    return answer
  }

  /// What the numbers of any side lean on.
  private func leaning(_ measures: [[Measurand]], _ method: Evaluation.Method) throws -> [String] {
    var leaned: [String] = []
    for (side, measures) in zip(sides, measures) {
      for assumption in try side.inquiry.leaning(of: measures, side.modifiers, method)
      where !leaned.contains(assumption) {
        leaned.append(assumption)
      }
    }
    return leaned
  }

  /// The moments at which the futures are looked at.
  private struct Moments {
    /// By side: turns from now.
    let turns: [[Int]]
    let rounds: [Double]
    let dates: [CalendarDate?]

    init(_ sides: [Side], _ horizons: [Inquiry.Horizon]) {
      if let at = sides[0].modifiers.at {
        turns = horizons.map { [$0.turns] }
        rounds = [at]
        dates = [horizons[0].until]
        return
      }
      let perRound = sides[0].inquiry.scenario.turnsPerRound
      let isAlike = sides.indices.allSatisfy {
        horizons[$0].turns == horizons[0].turns && sides[$0].inquiry.scenario.turnsPerRound == perRound
      }
      let whole = isAlike ? Array(stride(from: perRound, to: horizons[0].turns, by: perRound)) : []
      let turns = horizons.map { $0.turns > 0 ? [0] + whole + [$0.turns] : [0] }
      self.turns = turns
      rounds = turns[0].enumerated().map { point, turns in
        point > 0 && point == whole.count + 1 ? horizons[0].rounds : Double(turns) / Double(perRound)
      }
      dates = rounds.indices.map { point in
        let days = sides.indices.map { sides[$0].inquiry.lastDay(afterTurns: turns[$0][point]) }
        return days.allSatisfy { $0 == days[0] } ? days[0] : nil
      }
    }
  }

  /// Of several measures that are asked of each side together: chances are asked alone.
  private func measured(
    _ measures: [[Measurand]], _ horizons: [Inquiry.Horizon], _ moments: Moments
  ) throws -> [CompareAnswer.Measured] {
    let asked = sides.indices.map { side in
      MeasuredProgram(measures[side], sides[side].inquiry, sides[side].modifiers, horizons[side])
    }
    let futures = MatchedFutures(
      futures: sides.indices.map { side in
        MatchedFutures.Future(
          inquiry: sides[side].inquiry, turns: horizons[side].turns, points: moments.turns[side],
          make: {
            try sides[side].inquiry.projection(asked[side].request, givens: sides[side].modifiers.givens)
          })
      }, sorts: asked[0].sorts)
    let numbers = try futures.asked(sides[0].modifiers)
    return measures[0].enumerated().map { number, measure in
      CompareAnswer.Measured(
        measure: sides[0].inquiry.phrase(measure), isProbability: measure.isProbability,
        values: sides.indices.map { numbers.values[$0][number] },
        differences: sides.indices.map { side in
          moments.rounds.indices.map { numbers.difference(number, at: $0, of: side, from: 0) }
        }, method: numbers.method)
    }
  }

  /// What is known to differ first, as it was asked; then what may, then what is the same.
  private static func ranked(_ measured: [CompareAnswer.Measured]) -> [CompareAnswer.Measured] {
    measured.filter { !$0.isOpen } + measured.filter { $0.isOpen && !$0.isSame }
      + measured.filter(\.isSame)
  }

  static func lessSure(_ left: Evaluation.Method, _ right: Evaluation.Method) -> Evaluation.Method {
    switch (left, right) {
    case (.sampled, _), (_, .exact): left
    case (.bounds(let one), .bounds(let other)): .bounds(aside: max(one, other))
    default: right
    }
  }

  // MARK: the next turn of each

  private func next() throws -> [CompareAnswer.Response] {
    let shares = try sides.map { try $0.inquiry.nextShares($0.modifiers) }
    var rows: [CompareAnswer.Response] = []
    for share in shares.joined()
    where !rows.contains(where: { $0.actor == share.actor && $0.action == share.action }) {
      rows.append(
        CompareAnswer.Response(
          actor: share.actor, action: share.action,
          shares: shares.map { side in
            side.first { $0.actor == share.actor && $0.action == share.action }?.share ?? .exact(0)
          }))
    }
    return rows.filter { $0.spread >= 0.01 }.sorted { $0.spread > $1.spread }
  }
}

/// What it takes to ask some measures of one future.
struct MeasuredProgram {
  private(set) var request = ProgramRequest()
  private(set) var sorts: [MatchedFutures.Sort] = []

  init(
    _ measures: [Measurand], _ inquiry: Inquiry, _ modifiers: Modifiers, _ horizon: Inquiry.Horizon
  ) {
    request.reach = .turns(horizon.turns)
    for measure in measures {
      switch measure {
      case .chance(let condition, let always):
        let isAlways = always || modifiers.isAlways
        if modifiers.at != nil {
          request.measures.append(GroundedExpression(condition.expression))
          sorts.append(.holds)
        } else {
          request.stop = GroundedExpression(
            isAlways ? .not(condition.expression) : condition.expression)
          sorts.append(.comesTrue(isAlways: isAlways))
        }
      case .place(let place): add(place, of: inquiry)
      }
    }
  }

  mutating func add(_ place: QuantityPlace, of inquiry: Inquiry) {
    let quantity = inquiry.scenario.quantity(place.quantity)
    request.measures.append(GroundedExpression(inquiry.expression(place)))
    sorts.append(.mean(lower: quantity.lower, upper: quantity.upper))
  }

  /// That a condition has come true by then; asked for last, for these are read behind all else.
  mutating func watch(_ conditions: [GroundedExpression]) {
    request.maxima += conditions
    sorts += conditions.map { _ in .holds }
  }

  /// Leaves nothing out, whatever is asked.
  mutating func keepEverything() { request.keepsEverything = true }

  /// The mean of any number.
  mutating func add(_ number: Expression) {
    request.measures.append(GroundedExpression(number))
    sorts.append(.mean(lower: -.infinity, upper: .infinity))
  }
}

/// What several stories can all be asked: their global quantities, those of each actor, and the top rungs of ladders.
private struct CommonMeasures {
  /// By measure, by story.
  private(set) var places: [[Measurand]] = []
  private(set) var chances: [[Measurand]] = []
  /// The same by story.
  var bySide: [[Measurand]] {
    let all = chances + places
    return (all.first ?? []).indices.map { side in all.map { $0[side] } }
  }

  init(_ inquiries: [Inquiry]) {
    guard let first = inquiries.first else { return }
    let scenario = first.scenario
    for (index, quantity) in scenario.quantities.enumerated() where quantity.arity < 2 {
      let owners: [ActorID?] =
        quantity.arity == 0
        ? [nil]
        : scenario.actors.indices.map { ActorID($0) }.filter { actor in
          quantity.owner.map { scenario.owns(actor, $0) } ?? true
        }
      for owner in owners {
        let place = QuantityPlace(quantity: QuantityID(index), actors: [owner].compactMap { $0 })
        let found = inquiries.compactMap { Self.same(place, of: scenario, in: $0.scenario) }
        guard found.count == inquiries.count else { continue }
        places.append(found.map { .place($0) })
        guard quantity.arity == 0, let top = quantity.rungs.last else { continue }
        let text = "\(first.phrase(place)) >= \"\(top.label)\""
        let source = SourceText(name: "<answer>", text: text)
        let origin = SourceSpan(source: source, range: SourceRange(0, source.bytes.count))
        chances.append(
          zip(inquiries, found).map { inquiry, place in
            .chance(
              Condition(
                expression: .compare(
                  .greaterOrEqual, inquiry.expression(place), .number(top.number)), origin: origin),
              isAlways: false)
          })
      }
    }
  }

  /// The quantity of that name, of the actors of those names.
  private static func same(
    _ place: QuantityPlace, of scenario: Scenario, in other: Scenario
  ) -> QuantityPlace? {
    let quantity = scenario.quantity(place.quantity)
    guard
      let index = other.quantities.firstIndex(where: {
        $0.name == quantity.name && $0.arity == quantity.arity
      })
    else { return nil }
    let actors = place.actors.compactMap { actor in
      other.actors.firstIndex { $0.name == scenario.actor(actor).name }.map { ActorID($0) }
    }
    guard actors.count == place.actors.count else { return nil }
    return QuantityPlace(quantity: QuantityID(index), actors: actors)
  }
}
