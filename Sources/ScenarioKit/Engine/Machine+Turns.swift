extension Machine {
  /// Keeps the maxima up to date and tells whether the run ends here.
  @inline(__always)
  func isStopped() throws(EngineFault) -> Bool {
    if let stop = tables.pointee.stopGuard { return stop.passes(frame) }
    return try isStoppedByCode()
  }

  func isStoppedByCode() throws(EngineFault) -> Bool {
    for maximum in tables.pointee.maxima {
      try run(maximum.start)
      if frame[maximum.result] > frame[maximum.place] {
        wake.pointee.put(frame[maximum.result], at: maximum.place, frame)
      }
    }
    guard let stop = tables.pointee.stop else { return false }
    return try value(of: stop) != 0
  }

  /// Keeps what the maxima were where a world stopped.
  func recordStop(mass: Double) {
    for index in tables.pointee.maxima.indices {
      stoppedMaxima[index] += mass * frame[tables.pointee.maxima[index].place]
    }
  }

  /// The same where they were read before.
  func recordStop(mass: Double, maxima: UnsafeBufferPointer<Double>) {
    for (index, value) in maxima.enumerated() { stoppedMaxima[index] += mass * value }
  }

  /// The sums of `recordStop` since the last call.
  func takeStoppedMaxima() -> [Double] {
    let result = program.maximumPlaces.indices.map { stoppedMaxima[$0] }
    for index in program.maximumPlaces.indices { stoppedMaxima[index] = 0 }
    return result
  }

  /// Forgets what was so long ago that it makes no difference at the next turn, so that equal worlds are equal.
  func fade() {
    let next = now + 1
    for memory in tables.pointee.memories {
      if next - frame[memory.place] > memory.fadesAfter { frame[memory.place] = -.infinity }
    }
  }

  /// Puts the world at hand among those of the next turn, and tells its place there.
  @discardableResult
  func fadeInto(_ next: WorldTable, mass: Double) -> Int {
    fade()
    return next.add(frame, mass: mass)
  }

  /// Reads the numbers of a checkpoint into a buffer of `readingCount`.
  func read(into readings: UnsafeMutablePointer<Double>) throws(EngineFault) {
    var next = 0
    for measure in tables.pointee.measures {
      readings[next] = try value(of: measure)
      next += 1
    }
    for place in tables.pointee.readPlaces {
      readings[next] = frame[place]
      next += 1
    }
  }

  /// Lets types change at a round's end: calls back with each way it can go and its chance.
  /// The types stand in the frame during the call.
  mutating func drift(
    _ each: (inout Machine, Double) throws(EngineFault) -> Void
  ) throws(EngineFault) {
    guard program.types.contains(where: { $0.drift != nil }) else {
      try each(&self, 1)
      return
    }
    let memories = tables.pointee.memories.map { frame[$0.place] }
    try drift(from: 0, chance: 1, restoring: memories, each)
  }

  /// What one way lets fade is there again for the next.
  private mutating func drift(
    from slot: Int, chance: Double, restoring memories: [Double],
    _ each: (inout Machine, Double) throws(EngineFault) -> Void
  ) throws(EngineFault) {
    guard slot < program.types.count else {
      try each(&self, chance)
      for (memory, value) in zip(tables.pointee.memories, memories) { frame[memory.place] = value }
      return
    }
    let type = program.types[slot]
    guard let matrix = type.drift else {
      try drift(from: slot + 1, chance: chance, restoring: memories, each)
      return
    }
    let before = frame[type.place]
    for (next, share) in matrix[Int(before)].enumerated() where share > 0 {
      frame[type.place] = Double(next)
      try drift(from: slot + 1, chance: chance * share, restoring: memories, each)
    }
    frame[type.place] = before
  }
}
