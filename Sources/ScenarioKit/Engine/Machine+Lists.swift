/// A turn's draw where what the last event wakes is known beforehand: one pass over its answers, without a branch.
extension Machine {
  /// The number of the candidate that a turn comes to.
  /// - Parameter unit: what was drawn, in 0 ..< 1.
  /// - Returns: -1 where a weight is no weight: the turn is then to be weighed by its code, which tells whose it is.
  @inline(__always)
  mutating func draw(_ unit: Double, from list: AnswerLists.List, _ turn: ProgramTables.Turn) -> Int {
    guard let lists else { return -1 }
    let (frame, sums, answers, count) = (frame, sums, list.answers, list.count)
    var total = frame[lists.pointee.hold]
    var signs = total.bitPattern
    sums[0] = total
    var index = 0
    while index < count {
      var weight = 0.0
      let answer = answers + index
      if answer.pointee.more == 0 {
        let passes = answer.pointee.first.pass(frame) & answer.pointee.second.pass(frame)
        weight = Double(bitPattern: answer.pointee.weight(frame).bitPattern & (0 &- passes))
      } else {
        weight = laterWeight(answer, turn)
      }
      signs |= weight.bitPattern
      total += weight
      index &+= 1
      sums[index] = total
    }
    if signs >> 63 != 0 || !total.isFinite { return -1 }
    if total == 0 { return 0 }
    let wanted = unit * total
    // How many sums are greater than what is wanted: the sign of the difference tells, without a branch.
    var greater: UInt64 = 0
    for index in 0...count { greater &+= (wanted - sums[index]).bitPattern >> 63 }
    var chosen = count &+ 1 &- Int(greater)
    // Rounding can carry past the last that has a share.
    if chosen > count {
      chosen = count
      while chosen > 0 && sums[chosen] == sums[chosen - 1] { chosen -= 1 }
    }
    return chosen == 0 ? 0 : Int(answers[chosen - 1].candidate)
  }

  /// The weight of an answer with more than two guards, or with code; -1 where the code stops.
  @inline(never)
  private mutating func laterWeight(
    _ answer: UnsafePointer<PlainAnswer>, _ turn: ProgramTables.Turn
  ) -> Double {
    guard let lists else { return 0 }
    let answer = answer.pointee
    if answer.more != PlainAnswer.runsCode {
      guard answer.first.passes(frame), answer.second.passes(frame) else { return 0 }
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
