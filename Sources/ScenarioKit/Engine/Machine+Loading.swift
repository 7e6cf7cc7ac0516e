/// Taking over worlds, whole or as far as they were changed since.
extension Machine {
  /// Takes over a world; the state's places in order.
  func load(_ row: UnsafePointer<Double>) {
    frame.update(from: row, count: tables.pointee.stateCount)
    wake.pointee.freshCount.pointee = -1
    if watched >= 0 { watching?.forget() }
  }

  /// Takes over a world from which a run starts at the turn that `now` says.
  mutating func start(from row: UnsafePointer<Double>) {
    load(row)
    wake.pointee.written.update(repeating: 0, count: Wake.stretchCount(tables.pointee.stateCount))
    refresh()
    freshAtStartCount = wake.pointee.freshCount.pointee
    freshAtStart.update(from: wake.pointee.fresh, count: freshAtStartCount)
    if let lists {
      let triggers = (0..<freshAtStartCount).map { Int(freshAtStart[$0]) }.filter { !hasFaded($0) }
      listAtStart = lists.pointee.list(woken: triggers)
      listAtHand = listAtStart
    }
  }

  /// Takes over the world again that `start` took over last.
  mutating func restart(from row: UnsafePointer<Double>) {
    let stateCount = tables.pointee.stateCount
    let written = UnsafeMutableRawPointer(wake.pointee.written)
    var first = 0
    while first < stateCount {
      // SAFETY: marks are allocated in whole words of 8.
      let mark = first >> Wake.stretchBits
      var marks = written.load(fromByteOffset: mark, as: UInt64.self)
      if marks != 0 {
        written.storeBytes(of: 0, toByteOffset: mark, as: UInt64.self)
        while marks != 0 {
          let place = first + (marks.trailingZeroBitCount >> 3) << Wake.stretchBits
          copy(row, from: place, stateCount)
          marks &= marks &- 1
        }
      }
      first += 8 * Wake.stretch
    }
    if lists != nil {
      listAtHand = listAtStart
      return
    }
    let wake = wake
    for index in 0..<wake.pointee.freshCount.pointee {
      wake.pointee.isFresh[Int(wake.pointee.fresh[index])] = false
    }
    for index in 0..<freshAtStartCount {
      let trigger = freshAtStart[index]
      wake.pointee.fresh[index] = trigger
      wake.pointee.isFresh[Int(trigger)] = true
    }
    wake.pointee.freshCount.pointee = freshAtStartCount
  }

  /// Copies a stretch of a world.
  @inline(__always)
  private func copy(_ row: UnsafePointer<Double>, from place: Int, _ stateCount: Int) {
    if place + Wake.stretch <= stateCount {
      let stretch = UnsafeRawPointer(row + place).loadUnaligned(as: SIMD8<Double>.self)
      UnsafeMutableRawPointer(frame + place).storeBytes(of: stretch, as: SIMD8<Double>.self)
    } else {
      (frame + place).update(from: row + place, count: stateCount - place)
    }
  }

  /// Lets what is fresh be found anew when it is wanted.
  func forgetFresh() { wake.pointee.freshCount.pointee = -1 }

  /// Finds the memories of a world that may trigger responses.
  func refresh() {
    var count = 0
    for trigger in tables.pointee.answerTriggers.indices {
      let isFresh = frame[tables.pointee.answerTriggers[trigger].place] > -.infinity
      wake.pointee.isFresh[trigger] = isFresh
      wake.pointee.fresh[count] = Int32(trigger)
      if isFresh { count += 1 }
    }
    wake.pointee.freshCount.pointee = count
  }

  /// Is it too long ago at the turn at hand?
  private func hasFaded(_ trigger: Int) -> Bool {
    let trigger = tables.pointee.answerTriggers[trigger]
    return now - frame[trigger.place] > trigger.fadesAfter
  }
}
