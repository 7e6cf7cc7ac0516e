extension Inquiry {
  /// Looks for outcomes that no actor with a utility wants to leave.
  ///
  /// Every such actor decides its next turn, with the options of its moves at their defaults; who has none goes on as its
  /// responses have it, and so do all afterwards. What an outcome is worth is the mean of the utilities at the end of the
  /// horizon. Costs some hundred runs for each outcome, all with the same draws.
  package func stability(_ concepts: [StabilityConcept], _ modifiers: Modifiers) throws -> StabilityAnswer {
    try StabilityQuestion(inquiry: self, concepts: concepts, modifiers: modifiers).answer()
  }
}

private struct StabilityQuestion {
  let inquiry: Inquiry
  let concepts: [StabilityConcept]
  let modifiers: Modifiers

  /// Outcomes that are looked at at most.
  private static let mostOutcomes = 1_000
  /// Runs gone on with, over all outcomes; and the fewest for each.
  private static let mostRuns = 400_000
  private static let fewestRuns = 400

  private struct Player {
    let actor: ActorID
    let utility: Expression
    /// Turns from now until its own.
    let due: Int
    var options: [Event]
  }

  private var scenario: Scenario { inquiry.scenario }

  func answer() throws -> StabilityAnswer {
    if modifiers.method == .exact { throw DecisionProblem.onlySampled("exact") }
    if modifiers.method == .splitting { throw AnalysisProblem.nothingToClimb }
    let players = try players()
    let horizon = try inquiry.horizon(modifiers)
    let counts = players.map(\.options.count)
    let outcomes = counts.reduce(1) { $0.multipliedReportingOverflow(by: $1).overflow ? Int.max : $0 * $1 }
    if outcomes > Self.mostOutcomes {
      throw DecisionProblem.tooManyOutcomes(outcomes, most: Self.mostOutcomes)
    }
    let asked = modifiers.runs ?? inquiry.defaults.runs
    let runs = modifiers.runs ?? min(asked, max(Self.fewestRuns, Self.mostRuns / outcomes))
    let seed = modifiers.seed ?? inquiry.defaults.seed
    let values = try values(players, horizon, runs, seed)
    let game = game(players, values)
    let told = Telling(
      inquiry: inquiry, players: players.map(\.actor), options: players.map(\.options), values: values)
    let stable = (0..<outcomes).map { outcome in
      concepts.filter { concept in
        players.indices.allSatisfy { game.isStable(outcome, for: $0, concept) }
      }
    }
    let listed = stable.indices.filter { !stable[$0].isEmpty }.sorted { left, right in
      let (one, other) = (stable[left].count, stable[right].count)
      if one != other { return one > other }
      return left < right
    }
    let places = players.map { inquiry.situation.world.place + $0.due }
    return StabilityAnswer(
      concepts: concepts,
      players: zip(players, places).map { player, place in
        let round = inquiry.situation.world.round + place / scenario.turnsPerRound
        return StabilityAnswer.Player(
          actor: inquiry.name(of: player.actor), round: round, date: scenario.firstDay(ofRound: round),
          options: player.options.map { inquiry.action($0) })
      },
      outcomeCount: outcomes,
      counts: concepts.map { concept in stable.reduce(0) { $0 + ($1.contains(concept) ? 1 : 0) } },
      stable: listed.map { told.outcome($0, stable[$0], game) },
      allHold: told.outcome(0, stable[0], game), givens: inquiry.phrases(modifiers),
      provenance: Provenance(
        method: .sampled(runs: runs, seed: seed), rounds: horizon.rounds, until: horizon.until,
        isDefaultHorizon: horizon.isDefault))
  }

  // MARK: who decides, and what

  private func players() throws -> [Player] {
    if scenario.utilities.isEmpty { throw DecisionProblem.noUtilities }
    if scenario.isOpen {
      throw DecisionProblem.noOwnTurns(inquiry.name(of: scenario.utilities[0].actor))
    }
    let (perRound, now) = (scenario.turnsPerRound, inquiry.situation.world.place)
    let players = try scenario.utilities.compactMap { utility -> Player? in
      guard let place = scenario.order.firstIndex(of: utility.actor) else { return nil }
      let allowed = try AllowedMoves(of: utility.actor, inquiry, modifiers.givens)
      let options = allowed.events.map(\.event).filter { event in
        guard let move = event.move else { return true }
        return zip(scenario.move(move).options, event.options).allSatisfy { $0.initial == $1 }
      }
      return Player(
        actor: utility.actor, utility: utility.value, due: (place - now + perRound) % perRound,
        options: options)
    }
    if players.isEmpty {
      throw DecisionProblem.noOwnTurns(inquiry.name(of: scenario.utilities[0].actor))
    }
    return players.sorted { $0.due < $1.due }
  }

  // MARK: what comes of it

  /// By player, by outcome, by run.
  private func values(
    _ players: [Player], _ horizon: Inquiry.Horizon, _ runs: Int, _ seed: UInt64
  ) throws -> [[[Double]]] {
    var request = ProgramRequest()
    let turns = max(horizon.turns, (players.last?.due ?? 0) + 1)
    request.reach = .turns(turns)
    request.measures = players.map { GroundedExpression($0.utility) }
    let conditions = inquiry.offer(players.flatMap(\.options), in: &request)
    let projection = try inquiry.projection(request, givens: modifiers.givens)
    let left = try inquiry.left(of: Course(turns: turns, checkpoints: []), after: projection).turns
    var options: [[DecidedFuture.Option]] = []
    for player in players {
      var own: [DecidedFuture.Option] = []
      for event in player.options {
        own.append(
          DecidedFuture.Option(
            event: event.move == nil ? nil : try projection.playable(event),
            conditions: conditions[event] ?? 0..<0))
      }
      options.append(own)
    }
    let future = DecidedFuture(
      projection, turns: max(left, (players.last?.due ?? 0) + 1), first: nil, decisions: players.map(\.due),
      options: options)
    let readings = players.count
    let report = inquiry.defaults.report
    let explored = try DecidedRuns.results(
      of: 0..<runs, future, seed: seed, readings: Array(0..<readings), inquiry.defaults.work,
      report: { report(Progress(done: $0, total: runs, unit: .runs)) }
    ) { (decided, run) throws(EngineFault) in
      Self.held(try decided.explore(run).values, future, readings)
    }
    let outcomes = options.reduce(1) { $0 * $1.count }
    return players.indices.map { player in
      (0..<outcomes).map { outcome in explored.map { $0[outcome * players.count + player] } }
    }
  }

  /// What is not allowed in a run is held there.
  private static func held(_ values: [Double], _ future: DecidedFuture, _ width: Int) -> [Double] {
    var values = values
    for depth in future.options.indices {
      let below = future.options[(depth + 1)...].reduce(width) { $0 * $1.count }
      let count = future.options[depth].count
      for way in 0..<future.ways(through: depth) {
        let holding = way * count * below
        for option in 1..<max(1, count) where values[holding + option * below].isNaN {
          for offset in 0..<below { values[holding + option * below + offset] = values[holding + offset] }
        }
      }
    }
    return values
  }

  private func game(_ players: [Player], _ values: [[[Double]]]) -> OutcomeGame {
    let counts = players.map(\.options.count)
    let outcomes = counts.reduce(1, *)
    return OutcomeGame(
      counts: counts, utilities: values.map { $0.map { $0.reduce(0, +) / Double(max(1, $0.count)) } },
      improvements: players.indices.map { player in
        (0..<outcomes).map { outcome in
          OutcomeGame.reachable(from: outcome, by: player, counts).filter { other in
            let gain = MatchedDifference.ofMeans(
              Telling.moments(values[player][other], less: values[player][outcome]), sign: 1)
            return !gain.isSame && gain.estimate.lower > 1e-12
          }
        }
      })
  }

  // MARK: telling

  private struct Telling {
    let inquiry: Inquiry
    let players: [ActorID]
    let options: [[Event]]
    let values: [[[Double]]]

    static func moments(_ ones: [Double], less others: [Double]) -> PairedMoments {
      var moments = PairedMoments()
      for (one, other) in zip(ones, others) { moments.add(one - other) }
      return moments
    }

    func outcome(_ outcome: Int, _ concepts: [StabilityConcept], _ game: OutcomeGame)
      -> StabilityAnswer.Outcome
    {
      let chosen = game.options(of: outcome)
      return StabilityAnswer.Outcome(
        choices: players.indices.map { inquiry.action(options[$0][chosen[$0]]) },
        utilities: players.indices.map { player in
          var moments = PairedMoments()
          for value in values[player][outcome] { moments.add(value) }
          return MatchedFutures.estimate(moments, .mean(lower: -.infinity, upper: .infinity))
        }, concepts: concepts,
        departures: players.indices.compactMap { player in
          let best = game.improvements[player][outcome].max {
            game.utilities[player][$0] < game.utilities[player][$1]
          }
          return best.map { best in
            StabilityAnswer.Departure(
              actor: inquiry.name(of: players[player]),
              action: inquiry.action(options[player][game.options(of: best)[player]]),
              gain: .ofMeans(Self.moments(values[player][best], less: values[player][outcome]), sign: 1))
          }
        })
    }
  }
}
