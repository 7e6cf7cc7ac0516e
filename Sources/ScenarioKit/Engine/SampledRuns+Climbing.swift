extension SampledRuns {
  /// How a run went that was followed until it stood as high as a level.
  struct Ascent {
    /// The most it read before; infinite where the stop condition came true.
    var height: Double
    var hasReached: Bool
  }

  /// Follows a run until its first reading is at least a level at the end of a turn, or the stop condition comes true.
  ///
  /// It begins where the story stands, or at one of the entrances, drawn evenly.
  /// - Parameters:
  ///   - level: infinite: only the stop condition counts.
  ///   - next: takes the world in which it stood there.
  mutating func climb(
    _ draws: RandomDraws, from entrances: Entrances?, to level: Double, into next: inout Entrances
  ) throws(EngineFault) -> Ascent {
    var turn = 0
    if let entrances {
      let drawn = draws.unit(turn: RandomDraws.start, draw: RandomDraws.event)
      let place = min(Int(drawn * Double(entrances.count)), entrances.count - 1)
      guard place < entrances.turns.count else { return arrival(&next) }
      turn = entrances.turns[place]
      let width = machine.tables.pointee.stateCount
      machine.now = Double(start.turn + turn)
      loaded = nil
      entrances.rows.withUnsafeBufferPointer { rows in
        if let base = rows.baseAddress { machine.start(from: base + place * width) }
      }
    } else {
      machine.now = Double(start.turn)
      loadStart(draws)
    }
    let turnsPerRound = machine.tables.pointee.turnsPerRound
    machine.round = start.round + (start.place + turn) / turnsPerRound
    var place = (start.place + turn) % turnsPerRound
    if entrances == nil, try machine.isStopped() { return arrival(&next) }
    var ascent = Ascent(height: try height(after: turn), hasReached: false)
    var sums = Evaluation(method: .exact, stopped: [], readings: [], watched: [], readingCount: 0)
    while ascent.height < level && turn < course.turns {
      let number = start.turn + turn
      machine.now = Double(number)
      try takeTurn(place, number, course.watchedTurns, draws, &sums)
      if try machine.isStopped() { return arrival(&next) }
      place += 1
      if place >= turnsPerRound {
        place = 0
        try machine.endRound()
        driftTypes(number, draws)
        machine.round += 1
        if try machine.isStopped() { return arrival(&next) }
      }
      turn += 1
      ascent.height = max(ascent.height, try height(after: turn))
    }
    if ascent.height >= level {
      next.add(machine.frame, width: machine.tables.pointee.stateCount, turns: turn)
      ascent.hasReached = true
    }
    return ascent
  }

  private func arrival(_ next: inout Entrances) -> Ascent {
    next.addArrival()
    return Ascent(height: .infinity, hasReached: true)
  }

  private func height(after turn: Int) throws(EngineFault) -> Double {
    machine.now = Double(start.turn + turn)
    guard let measure = machine.tables.pointee.measures.first else { return 0 }
    return try machine.value(of: measure)
  }
}
