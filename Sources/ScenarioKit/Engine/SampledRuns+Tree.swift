/// Runs among the draws that earlier runs came to.
extension SampledRuns {
  /// Where a run stands that has gone as far as the tree goes.
  struct Progress {
    var turn = 0
    var checkpoint = 0
    /// The draw of the turn to come; -1 where the tree does not know it.
    var draw: Int
    var stoppedAt: Int?
    var isDone = false
  }

  /// Goes as far as draws are known, counting what a run counts.
  mutating func followTree(_ progress: inout Progress, _ draws: RandomDraws, _ sums: inout Evaluation) {
    var place = progress.draw
    while true {
      let turn = progress.turn
      if tree.draw(at: place).pointee.number == DrawTree.Draw.end {
        machine.recordStop(mass: 1, maxima: tree.readings(at: place))
        progress.stoppedAt = turn
        progress.isDone = true
        return
      }
      let isLast = turn == course.turns
      var next = place
      var event = -1
      var outcome = 0
      if !isLast {
        // A turn is gone through whole before any of it counts.
        var passed = 0
        repeat {
          let number = tree.draw(at: next).pointee.number
          let way = tree.way(draws.unit(turn: start.turn &+ turn, draw: UInt64(number)), at: next)
          passed += 1
          let taken = tree.ways(at: next)[way]
          if number == RandomDraws.event {
            event = Int(taken.event)
          } else if number == RandomDraws.outcome {
            outcome = way
          }
          if taken.next < 0 {
            leave = .way(tree.place(ofWay: way, at: next))
            drawsToPass = passed
            progress.draw = place
            return
          }
          next = Int(taken.next)
        } while tree.draw(at: next).pointee.number > RandomDraws.event
      }
      count(tree.readings(at: place), turn, &progress.checkpoint, &sums)
      if isLast {
        progress.isDone = true
        return
      }
      if turn < course.watchedTurns { sums.watched[turn][event] += 1 }
      if followsPath && !machine.tables.pointee.events[event].isIdle { note(event, outcome) }
      progress.turn &+= 1
      place = next
    }
  }

  // MARK: learning

  /// Where what is learnt next belongs.
  enum Leave {
    /// After a way, by its place in the tree.
    case way(Int)
    /// At the start of runs from a world.
    case start(Int)
  }

  /// Adds the draw of an event that was just made, with the world that it was made in.
  /// - Parameters:
  ///   - offset: the turn, counted from where runs start.
  ///   - byList: were answers summed from a list, and not weighed by code?
  @inline(never)
  mutating func learnEvent(_ turn: ProgramTables.Turn, _ offset: Int, byList: Bool, total: Double) {
    if isPassing() { return }
    isLearning = false
    let count = byList ? machine.summedCount : machine.weighedCount
    let place = tree.add(
      Int32(RandomDraws.event), ways: count, isSummed: byList, total: total, worldSize: machine.changesSize(),
      readings: readings(at: offset))
    if place < 0 { return }
    machine.keepChanges(into: tree.world(at: place))
    let (weights, ways) = (tree.weights(at: place), tree.ways(at: place))
    for way in 0..<count {
      let candidate: Int
      if byList {
        candidate = Int(machine.passers[way])
        weights[way] = machine.sums[way]
      } else {
        candidate = Int(machine.weighed[way])
        weights[way] = machine.frame[turn.weights + candidate]
      }
      ways[way].event = Int32(machine.tables.pointee.candidates[turn.firstCandidate + candidate])
    }
    link(place)
  }

  /// Adds a draw within a turn, among shares that come to 1.
  @inline(never)
  mutating func learn(_ number: UInt64, shares: UnsafeBufferPointer<Double>, chosen: Int) {
    if isPassing() { return }
    let place = tree.add(
      Int32(number), ways: shares.count, isSummed: false, total: 1, worldSize: 0,
      readings: UnsafeBufferPointer(start: nil, count: 0))
    if place < 0 {
      isLearning = false
      return
    }
    for (way, share) in shares.enumerated() { tree.weights(at: place)[way] = share }
    link(place)
    leave = .way(tree.place(ofWay: chosen, at: place))
  }

  /// Adds the end of a run: it stopped, or its turns are over.
  @inline(never)
  mutating func learnEnd(_ offset: Int, hasStopped: Bool) {
    isLearning = false
    let maxima = machine.tables.pointee.maxima.map { machine.frame[$0.place] }
    let place = maxima.withUnsafeBufferPointer { maxima in
      tree.add(
        hasStopped ? DrawTree.Draw.end : Int32(RandomDraws.event), ways: 0, isSummed: false, total: 0,
        worldSize: 0, readings: hasStopped ? maxima : readings(at: offset))
    }
    if place >= 0 { link(place) }
  }

  /// Is the draw at hand one that the tree knows, of the turn in which the run left it?
  private mutating func isPassing() -> Bool {
    if drawsToPass == 0 { return false }
    drawsToPass -= 1
    return true
  }

  private mutating func link(_ place: Int) {
    switch leave {
    case .way(let way): tree.link(way: way, to: place)
    case .start(let world): tree.link(start: world, to: place)
    }
  }
}
