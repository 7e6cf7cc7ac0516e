/// What a run has changed in the world that it started from: kept, and taken over again.
extension Machine {
  private struct Changes {
    let list: AnswerLists.List?
    /// How many stretches follow, each with its place before it.
    let count: Int
  }

  private static var stretchSize: Int { (1 + Wake.stretch) * MemoryLayout<Double>.stride }

  /// The bytes that `keepChanges` writes.
  func changesSize() -> Int {
    var count = 0
    forEachChangedStretch { _ in count += 1 }
    return MemoryLayout<Changes>.stride + count * Self.stretchSize
  }

  /// Writes what is changed since `start` or `restart`.
  func keepChanges(into memory: UnsafeMutableRawPointer) {
    var next = memory + MemoryLayout<Changes>.stride
    var count = 0
    let (frame, stateCount) = (frame, tables.pointee.stateCount)
    forEachChangedStretch { place in
      next.storeBytes(of: place, as: Int.self)
      let values = (next + MemoryLayout<Int>.stride).assumingMemoryBound(to: Double.self)
      values.update(from: frame + place, count: min(Wake.stretch, stateCount - place))
      next += Self.stretchSize
      count += 1
    }
    memory.initializeMemory(as: Changes.self, to: Changes(list: listAtHand, count: count))
  }

  /// Changes the world that was taken over by `start` or `restart` as it was changed when this was kept.
  func takeOver(_ memory: UnsafeRawPointer) {
    let changes = memory.assumingMemoryBound(to: Changes.self)
    let (frame, stateCount, written) = (frame, tables.pointee.stateCount, wake.pointee.written)
    var next = memory + MemoryLayout<Changes>.stride
    for _ in 0..<changes.pointee.count {
      let place = next.load(as: Int.self)
      let values = next + MemoryLayout<Int>.stride
      if place + Wake.stretch <= stateCount {
        let stretch = values.loadUnaligned(as: SIMD8<Double>.self)
        UnsafeMutableRawPointer(frame + place).storeBytes(of: stretch, as: SIMD8<Double>.self)
      } else {
        (frame + place).update(from: values.assumingMemoryBound(to: Double.self), count: stateCount - place)
      }
      written[place >> Wake.stretchBits] = 1
      next += Self.stretchSize
    }
    listAtHand = changes.pointee.list
    if lists == nil { forgetFresh() }
  }

  /// Calls back with the first place of each stretch that was written to.
  @inline(__always)
  private func forEachChangedStretch(_ each: (Int) -> Void) {
    let written = UnsafeMutableRawPointer(wake.pointee.written)
    let stateCount = tables.pointee.stateCount
    var first = 0
    while first < stateCount {
      // SAFETY: marks are allocated in whole words of 8.
      var marks = written.load(fromByteOffset: first >> Wake.stretchBits, as: UInt64.self)
      while marks != 0 {
        each(first + (marks.trailingZeroBitCount >> 3) << Wake.stretchBits)
        marks &= marks &- 1
      }
      first += 8 * Wake.stretch
    }
  }
}
