/// A turn's draw where what the last event wakes is known beforehand: one pass over its answers.
extension Machine {
  /// The number of the candidate that a turn comes to.
  /// - Parameter unit: what was drawn, in 0 ..< 1.
  /// - Returns: -1 where a weight is no weight: the turn is then to be weighed by its code, which tells whose it is.
  @inline(__always)
  mutating func draw(_ unit: Double, from list: AnswerLists.List, _ turn: ProgramTables.Turn) -> Int {
    guard let lists else { return -1 }
    let (frame, sums, passers) = (frame, sums, passers)
    var total = frame[lists.pointee.hold]
    var signs = total.bitPattern
    sums[0] = total
    passers[0] = 0
    var last = 0
    var answer = list.answers
    let end = answer + list.count
    while answer < end {
      defer { answer += 1 }
      if !answer.pointee.first.passes(frame) { continue }
      var weight: Double
      if answer.pointee.more == 0 {
        if !answer.pointee.second.passes(frame) { continue }
        weight = answer.pointee.weight(frame)
      } else {
        weight = laterWeight(answer, turn)
      }
      signs |= weight.bitPattern
      total += weight
      last &+= 1
      sums[last] = total
      passers[last] = Int32(answer.pointee.candidate)
    }
    summedCount = last &+ 1
    if signs >> 63 != 0 || !total.isFinite { return -1 }
    if total == 0 { return 0 }
    let wanted = unit * total
    var chosen = 0
    while chosen < last && sums[chosen] <= wanted { chosen &+= 1 }
    // Rounding can carry past the last that has a share.
    while chosen > 0 && sums[chosen] == sums[chosen &- 1] { chosen &-= 1 }
    return Int(passers[chosen])
  }

  /// The weight of an answer with more than two guards, of which the first passes, or with code; -1 where the code stops.
  @inline(never)
  private mutating func laterWeight(
    _ answer: UnsafePointer<PlainAnswer>, _ turn: ProgramTables.Turn
  ) -> Double {
    guard let lists else { return 0 }
    let answer = answer.pointee
    if answer.more != PlainAnswer.runsCode {
      guard answer.second.passes(frame) else { return 0 }
      let guards = lists.pointee.guards + Int(answer.rest)
      for index in 0..<Int(answer.more) where !guards[index].passes(frame) { return 0 }
      return answer.weight(frame)
    }
    let candidate = Int(answer.candidate)
    let place = turn.weights + candidate
    frame[place] = 0
    defer {
      frame[place] = 0
      wake.pointee.touched[candidate >> 6] = 0
    }
    return execute(code, from: Int(answer.rest), frame, wake) < 0 ? frame[place] : -1
  }
}
