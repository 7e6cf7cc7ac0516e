extension Inquiry {
  /// How quantities are likely to move over the rounds.
  package func forecast(_ asked: [QuantityPlace], _ modifiers: Modifiers) throws -> ForecastAnswer {
    var answer = try certainForecast(asked, modifiers, .told)
    guard modifiers.isUncertain, !answer.provenance.ending.isInterrupted else { return answer }
    let drawn = try overDraws(modifiers) { try $0.certainForecast(asked, $1, .untold).series }
    answer.draws = drawn.draws
    for index in answer.series.indices {
      answer.series[index].drawnMeans = answer.series[index].bands.indices.map { point in
        DrawnBand(of: drawn.values.map { $0[index].bands[point].mean.value })
      }
      for rung in answer.series[index].rungs.indices {
        answer.series[index].rungs[rung].drawnEver = DrawnBand(
          of: drawn.values.map { $0[index].rungs[rung].ever.value })
      }
    }
    return answer
  }

  /// The same with every input at its value.
  private func certainForecast(
    _ asked: [QuantityPlace], _ modifiers: Modifiers, _ ways: Ways
  ) throws -> ForecastAnswer {
    let places = asked.isEmpty ? defaultQuantities : asked
    let horizon = try horizon(modifiers)
    var request = ProgramRequest()
    request.measures = places.map { GroundedExpression(expression($0)) }
    request.maxima = request.measures
    request.reach = .turns(horizon.turns)
    let points = points(horizon)
    var course = Course(turns: horizon.turns, checkpoints: [0] + points.map(\.turns))
    course.followsPaths = ways == .told
    let evaluation = try evaluate(
      { try projection(request, givens: modifiers.givens) }, course, modifiers,
      halfWidth: { widest(places, points.count, $0) })
    let ends = points.map { FirstPassage.Point(round: $0.round, date: scenario.lastDay(ofRound: $0.round)) }
    let series = places.enumerated().map { index, place in
      self.series(place, index, places.count, ends, evaluation)
    }
    var answer = ForecastAnswer(
      points: ends, series: series, paths: likelyPaths(evaluation, of: 1...1),
      givens: phrases(modifiers), provenance: provenance(evaluation, horizon))
    guard ways == .told, !answer.provenance.ending.isInterrupted else { return answer }
    if let first = places.first { answer.turnsOn = try turnsOn(first, modifiers, horizon) }
    answer.risks = try risks(of: places, series, request, evaluation, modifiers, horizon)
    return answer
  }

  /// How far the interval reaches to either side that reaches furthest, of the means at all points.
  private func widest(_ places: [QuantityPlace], _ points: Int, _ evaluation: Evaluation) -> Double {
    places.enumerated().flatMap { index, place in
      let quantity = scenario.quantity(place.quantity)
      return (0...points).map { checkpoint in
        evaluation.meanEstimate(
          ofReading: index, at: checkpoint, lower: quantity.lower, upper: quantity.upper
        ).halfWidth
      }
    }.max() ?? 0
  }

  /// Those with a ladder, else all global ones, else all of every actor.
  var defaultQuantities: [QuantityPlace] {
    let ids = scenario.quantities.indices.map { QuantityID($0) }
    let laddered = ids.filter { !scenario.quantity($0).rungs.isEmpty && scenario.quantity($0).arity == 0 }
    let global = ids.filter { scenario.quantity($0).arity == 0 }
    let chosen = laddered.isEmpty ? global : laddered
    if !chosen.isEmpty { return chosen.map { QuantityPlace(quantity: $0, actors: []) } }
    return ids.filter { scenario.quantity($0).arity == 1 }.flatMap { id in
      scenario.order.map { QuantityPlace(quantity: id, actors: [$0]) }
    }
  }

  func expression(_ place: QuantityPlace) -> Expression {
    .quantity(place.quantity, place.actors.map { .actor($0) })
  }

  /// Ends of rounds within the horizon, and its own end, which may lie within a round: turns from now, and the round.
  func points(_ horizon: Horizon) -> [(turns: Int, round: Int)] {
    let perRound = scenario.turnsPerRound
    let world = situation.world
    var result: [(turns: Int, round: Int)] = []
    var turns = perRound - world.place
    var round = world.round
    while turns <= horizon.turns {
      result.append((turns, round))
      turns += perRound
      round += 1
    }
    // Begun in the middle of a round, it ends in the middle of another.
    if horizon.turns > result.last?.turns ?? 0 { result.append((horizon.turns, round)) }
    return result
  }

  private func series(
    _ place: QuantityPlace, _ index: Int, _ count: Int, _ points: [FirstPassage.Point],
    _ evaluation: Evaluation
  ) -> ForecastAnswer.Series {
    let quantity = scenario.quantity(place.quantity)
    let now = evaluation.mean(ofReading: index, at: 0)
    let checkpoints = Array(1..<(points.count + 1))
    let bands = checkpoints.map { checkpoint in
      let (lower, upper) = (quantity.lower, quantity.upper)
      let values = evaluation.ascending(ofReading: index, at: checkpoint)
      return ForecastAnswer.Band(
        mean: evaluation.meanEstimate(ofReading: index, at: checkpoint, lower: lower, upper: upper),
        quantiles: ForecastAnswer.Quantiles {
          evaluation.quantile($0, of: values, at: checkpoint, lower: lower, upper: upper)
        })
    }
    let rungs = quantity.rungs.enumerated().map { place, rung in
      let next = place + 1 < quantity.rungs.count ? quantity.rungs[place + 1].number : .infinity
      let on = checkpoints.map { checkpoint in
        let mass = evaluation.mass(ofReading: index, at: checkpoint) { $0 >= rung.number && $0 < next }
        return estimate(mass, evaluation, aside: evaluation.asideAt[checkpoint])
      }
      let reached = ([0] + checkpoints).map { checkpoint in
        FirstPassage.Reached(
          mass: evaluation.mass(ofReading: count + index, at: checkpoint) { $0 >= rung.number },
          aside: evaluation.asideAt[checkpoint])
      }
      let byThen = reached.map { estimate($0.mass, evaluation, aside: $0.aside) }
      return ForecastAnswer.Rung(
        number: rung.number, label: rung.label, on: on, ever: byThen[byThen.count - 1],
        isNow: now >= rung.number && now < next,
        passage: points.count < 2
          ? nil : FirstPassage(points, reached, Array(byThen.dropFirst()), evaluation.method))
    }
    return ForecastAnswer.Series(
      quantity: phrase(place), title: quantity.title, now: now, lower: quantity.lower, upper: quantity.upper,
      bands: bands, rungs: rungs.reversed())
  }
}
