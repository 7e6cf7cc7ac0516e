/// What each candidate of a turn weighs. It costs what can be triggered, not what there is.
extension Machine {
  /// Weighs the candidates of a turn; their weights stand in the frame from `turn.weights` on, those that are not 0
  /// in the places named by `weighed`. Returns their sum.
  mutating func weigh(_ turn: ProgramTables.Turn) throws(EngineFault) -> Double {
    if wake.pointee.freshCount.pointee < 0 { refresh() }
    forgetWeights()
    weighedFrom = turn.weights
    do throws(EngineFault) {
      try run(turn.start)
      wakeAnswers(turn)
      try runAnswers(turn)
    } catch {
      gatherWeighed(turn)
      throw error
    }
    gatherWeighed(turn)
    var sum = 0.0
    for index in 0..<weighedCount {
      let candidate = Int(weighed[index])
      let finish = tables.pointee.finishes[turn.firstCandidate + candidate]
      if finish >= 0 { try run(finish) }
      sum += frame[turn.weights + candidate]
    }
    if !sum.isFinite { throw tooLarge(turn) }
    return sum
  }

  /// Makes the weights of the turn weighed last 0 again.
  private mutating func forgetWeights() {
    for index in 0..<weighedCount { frame[weighedFrom + Int(weighed[index])] = 0 }
    weighedCount = 0
  }

  /// Marks the turn's answers that fresh memories trigger, and forgets the memories that have faded.
  private func wakeAnswers(_ turn: ProgramTables.Turn) {
    let (first, end) = (Int32(turn.firstWord * 64), Int32(turn.endWord * 64))
    let now = now
    var kept = 0
    for index in 0..<wake.pointee.freshCount.pointee {
      let number = wake.pointee.fresh[index]
      let trigger = tables.pointee.answerTriggers[Int(number)]
      if now - frame[trigger.place] > trigger.fadesAfter {
        wake.pointee.isFresh[Int(number)] = false
        continue
      }
      wake.pointee.fresh[kept] = number
      kept += 1
      var next = firstTriggered(trigger, from: first)
      while next < trigger.end {
        let answer = tables.pointee.triggered[next]
        if answer >= end { break }
        active[Int(answer) >> 6] |= 1 << UInt64(answer & 63)
        next += 1
      }
    }
    wake.pointee.freshCount.pointee = kept
  }

  /// Where a trigger's answers from a number on begin.
  @inline(__always)
  private func firstTriggered(_ trigger: ProgramTables.Trigger, from number: Int32) -> Int {
    var (low, high) = (trigger.first, trigger.end)
    while low < high, number > 0 {
      let middle = (low + high) / 2
      if tables.pointee.triggered[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// In order of declaration, for sums are rounded as they grow.
  private func runAnswers(_ turn: ProgramTables.Turn) throws(EngineFault) {
    for word in turn.firstWord..<turn.endWord {
      var bits = active[word] | tables.pointee.always[word]
      active[word] = 0
      while bits != 0 {
        let bit = bits.trailingZeroBitCount
        bits &= bits - 1
        try run(tables.pointee.answers[word * 64 + bit])
      }
    }
  }

  /// Lists the candidates that were given a weight, and holding.
  private mutating func gatherWeighed(_ turn: ProgramTables.Turn) {
    wake.pointee.touched[0] |= 1
    for word in 0..<((turn.candidateCount + 63) / 64) {
      var bits = wake.pointee.touched[word]
      wake.pointee.touched[word] = 0
      while bits != 0 {
        weighed[weighedCount] = Int32(word * 64 + bits.trailingZeroBitCount)
        weighedCount += 1
        bits &= bits - 1
      }
    }
  }
}
