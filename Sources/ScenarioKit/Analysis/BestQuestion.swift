extension Inquiry {
  /// Ranks what an actor may do at its next turn by what a measure comes to.
  ///
  /// Each move is carried out as by `whatif`: who acts before in the round holds. Nobody learns from it: the decision is
  /// the analyst's own. Afterwards all go on as their responses have it. Costs an answer for each move, and another for
  /// what the moves do to others; all are sampled in the same runs.
  package func best(
    _ actor: ActorID, _ measure: Measurand, isGreatest: Bool, _ modifiers: Modifiers
  ) throws -> BestAnswer {
    let horizon = try horizon(modifiers)
    let moves = try AllowedMoves(of: actor, self, modifiers.givens)
    if moves.events.count > AllowedMoves.most {
      throw DecisionProblem.tooManyMoves(moves.events.count, most: AllowedMoves.most)
    }
    let deciding = Deciding(inquiry: self, moves: moves, modifiers: modifiers, horizon: horizon)
    let wanted = modifiers.looking ?? 1
    let outcome =
      wanted > 1
      ? try deciding.ahead(wanted, measure, isGreatest: isGreatest) : try deciding.once(measure)
    let (numbers, prices) = (outcome.numbers, outcome.prices)
    var choices = moves.events.enumerated().map { index, move in
      BestAnswer.Choice(
        action: action(move.event), isHold: move.event.move == nil,
        value: numbers.values[index + 1][0][0],
        difference: numbers.difference(0, at: 0, of: index + 1, from: 1), allowed: move.allowed,
        prices: prices?.of(index) ?? [], breaches: prices?.breaches[index] ?? [],
        plan: outcome.plans.isEmpty ? nil : outcome.plans[index])
    }
    let order = choices.indices.sorted { left, right in
      let (one, other) = (choices[left].value.value, choices[right].value.value)
      if abs(one - other) <= 1e-12 { return left < right }
      return isGreatest ? one > other : one < other
    }
    var (rank, leader) = (0, -1)
    for (place, index) in order.enumerated() {
      let difference =
        leader < 0 ? nil : numbers.difference(0, at: 0, of: index + 1, from: leader + 1)
      if let difference, difference.isSame || difference.isOpen {
        choices[index].isOpen = !difference.isSame
      } else {
        (rank, leader) = (place + 1, index)
      }
      choices[index].rank = rank
    }
    let (round, passed) = try decision(of: actor, modifiers)
    return BestAnswer(
      actor: name(of: actor), isGreatest: isGreatest, measure: phrase(measure),
      isProbability: measure.isProbability, round: round, date: scenario.firstDay(ofRound: round),
      passedOver: passed.map { name(of: $0) }, leftAlone: numbers.values[0][0][0],
      choices: order.map { choices[$0] }, forbidden: moves.forbidden.count,
      thinned: moves.thinned, looking: 1 + (outcome.plans.map(\.turns.count).max() ?? 0),
      learning: outcome.learning, givens: phrases(modifiers), priceMethod: prices?.method,
      provenance: Provenance(
        method: numbers.method, rounds: horizon.rounds, until: horizon.until,
        isDefaultHorizon: horizon.isDefault))
  }

  /// The round of the actor's next turn, and who holds before it.
  private func decision(
    of actor: ActorID, _ modifiers: Modifiers
  ) throws -> (round: Int, passed: [ActorID]) {
    var request = ProgramRequest()
    request.reach = .turns(scenario.turnsPerRound)
    var projection = try projection(request, givens: modifiers.givens)
    let passed = try projection.pass(to: actor, scenario)
    return (projection.round, passed)
  }
}

/// The futures of a decision: the actor left to its responses, then one for each move, holding first.
private struct Deciding {
  let inquiry: Inquiry
  let moves: AllowedMoves
  let modifiers: Modifiers
  let horizon: Inquiry.Horizon

  /// What the moves do to others.
  struct Prices {
    let method: Evaluation.Method
    fileprivate let byMove: [[BestAnswer.Price]]
    /// By move.
    let breaches: [[BestAnswer.Breach]]

    /// Of a move, by its place.
    func of(_ move: Int) -> [BestAnswer.Price] { byMove[move] }
  }

  struct Outcome {
    /// Of everything left to its responses, then of each move; the measure is the first number.
    let numbers: MatchedNumbers
    let prices: Prices?
    /// By move, what is done later; empty where this turn alone is decided.
    var plans: [BestAnswer.Plan] = []
    var learning: Int?
  }

  /// This turn alone is decided.
  func once(_ measure: Measurand) throws -> Outcome {
    let numbers = try numbers(MeasuredProgram([measure], inquiry, modifiers, horizon), modifiers)
    var others = MeasuredProgram([], inquiry, modifiers, horizon)
    let sorts = addOthers(to: &others, besides: measure)
    if sorts.isEmpty && standing.isEmpty { return Outcome(numbers: numbers, prices: nil) }
    var plain = modifiers
    // Prices are told where they are known: bounds would hide them.
    if plain.method == .exact { plain.method = nil }
    return Outcome(
      numbers: numbers, prices: prices(sorts, from: 0, in: try self.numbers(others, plain)))
  }

  /// Later turns are decided as well.
  func ahead(_ turns: Int, _ measure: Measurand, isGreatest: Bool) throws -> Outcome {
    var asked = MeasuredProgram([measure], inquiry, modifiers, horizon)
    let sorts = addOthers(to: &asked, besides: measure)
    let found = try LookingAhead(
      inquiry: inquiry, moves: moves, modifiers: modifiers, horizon: horizon, isGreatest: isGreatest,
      asked: asked
    ).found(turns: turns)
    return Outcome(
      numbers: found.numbers,
      prices: sorts.isEmpty && standing.isEmpty ? nil : prices(sorts, from: 1, in: found.numbers),
      plans: found.plans, learning: found.learning)
  }

  func numbers(_ asked: MeasuredProgram, _ modifiers: Modifiers) throws -> MatchedNumbers {
    var request = asked.request
    let conditions = inquiry.offer(moves.events.map(\.event), in: &request)
    let whole = request
    let places: [Int?] = [nil] + moves.events.indices.map { $0 }
    let futures = places.map { place in
      MatchedFutures.Future(
        inquiry: inquiry, turns: horizon.turns, points: [horizon.turns],
        make: {
          guard let place else { return try inquiry.projection(whole, givens: modifiers.givens) }
          let event = moves.events[place].event
          return try decided(event, conditions[event] ?? 0..<0, whole)
        })
    }
    return try MatchedFutures(futures: futures, sorts: asked.sorts).asked(modifiers)
  }

  /// The story carried on to the decision and through it.
  private func decided(
    _ event: Event, _ conditions: Range<Int>, _ request: ProgramRequest
  ) throws -> Projection {
    var projection = try inquiry.projection(request, givens: modifiers.givens)
    _ = try projection.pass(to: event.actor, inquiry.scenario)
    let takesTurn = inquiry.takesTurn(event.actor)
    if event.move == nil {
      if takesTurn { try projection.holdTurn() }
      return projection
    }
    _ = try projection.require(conditions)
    let text = SourceText(name: "<answer>", text: inquiry.phrase(event))
    let planned = PlannedEvent(
      event: event, outcome: nil,
      origin: SourceSpan(source: text, range: SourceRange(0, text.bytes.count)))
    try projection.carryOut(planned, takesTurn: takesTurn, inquiry.scenario)
    return projection
  }

  /// More than that would say nothing.
  private static let mostPrices = 60
  /// A change of less than this share of a range is no price.
  private static let leastShare = 0.002

  /// Something whose change is a price.
  private struct PriceSort {
    let what: String
    let actor: String?
    let isUtility: Bool
    let range: Double
  }

  /// Asks for the utilities and quantities of everybody else, and the quantities of nobody, at the end.
  private func addOthers(to asked: inout MeasuredProgram, besides measure: Measurand) -> [PriceSort] {
    var sorts: [PriceSort] = []
    let scenario = inquiry.scenario
    for utility in scenario.utilities where utility.actor != moves.actor {
      let name = inquiry.name(of: utility.actor)
      asked.add(utility.value)
      sorts.append(PriceSort(what: "utility of \(name)", actor: name, isUtility: true, range: 0))
    }
    for (index, quantity) in scenario.quantities.enumerated() where quantity.arity < 2 {
      let owners: [ActorID?] =
        quantity.arity == 0
        ? [nil]
        : scenario.actors.indices.map { ActorID($0) }.filter { actor in
          actor != moves.actor && (quantity.owner.map { scenario.owns(actor, $0) } ?? true)
        }
      for owner in owners where sorts.count < Self.mostPrices {
        let place = QuantityPlace(quantity: QuantityID(index), actors: [owner].compactMap { $0 })
        if case .place(place) = measure { continue }
        asked.add(place, of: inquiry)
        sorts.append(
          PriceSort(
            what: inquiry.phrase(place), actor: owner.map { inquiry.name(of: $0) }, isUtility: false,
            range: quantity.upper - quantity.lower))
      }
    }
    asked.watch(standing.map { inquiry.breach(of: $0) })
    return sorts
  }

  /// Assumptions that nothing has broken yet.
  private var standing: [AssumptionID] {
    inquiry.scenario.assumptions.indices.map { AssumptionID($0) }.filter { !inquiry.broken.contains($0) }
  }

  /// Less than this, and a difference in how often an assumption breaks is not told.
  private static let leastBreaking = 0.01

  /// What each move does to the assumptions, whose numbers begin at one of those that were asked.
  private func breaches(from first: Int, in numbers: MatchedNumbers) -> [[BestAnswer.Breach]] {
    moves.events.indices.map { move in
      standing.enumerated().compactMap { number, id -> BestAnswer.Breach? in
        let difference = numbers.difference(first + number, at: 0, of: move + 1, from: 1)
        if difference.isSame || difference.isOpen { return nil }
        if abs(difference.estimate.value) < Self.leastBreaking { return nil }
        return BestAnswer.Breach(
          assumption: inquiry.scenario.assumptions[id.index].name,
          breaks: numbers.values[move + 1][first + number][0], difference: difference)
      }.sorted { $0.breaks.value > $1.breaks.value }
    }
  }

  /// What is known to change, against holding; numbers begin at one of those that were asked.
  private func prices(_ sorts: [PriceSort], from first: Int, in numbers: MatchedNumbers) -> Prices {
    var byMove: [[BestAnswer.Price]] = Array(repeating: [], count: moves.events.count)
    for (number, sort) in sorts.enumerated() {
      let differences = moves.events.indices.map {
        numbers.difference(first + number, at: 0, of: $0 + 1, from: 1)
      }
      let most = differences.map { abs($0.estimate.value) }.max() ?? 0
      let range = sort.isUtility ? most : sort.range
      for (move, difference) in differences.enumerated() where !difference.isSame && !difference.isOpen {
        let share = abs(difference.estimate.value) / max(range, 1e-300)
        if share < Self.leastShare { continue }
        byMove[move].append(
          BestAnswer.Price(
            what: sort.what, actor: sort.actor, isUtility: sort.isUtility, difference: difference,
            share: share))
      }
    }
    let ranked = byMove.map { prices in
      prices.filter(\.isUtility) + prices.filter { !$0.isUtility }.sorted { $0.share > $1.share }
    }
    return Prices(
      method: numbers.method, byMove: ranked, breaches: breaches(from: first + sorts.count, in: numbers))
  }
}
