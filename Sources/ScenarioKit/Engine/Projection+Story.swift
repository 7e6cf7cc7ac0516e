extension Projection {
  /// The chance of each outcome of an event, were it played now, over what is believed.
  mutating func outcomeChances(of event: Event) throws(EngineFault) -> [Double] {
    guard let index = machine.program.eventPlaces[event] else { return [] }
    let playable = machine.tables.pointee.events[index]
    if playable.chances < 0 { return [] }
    var result = Array(repeating: 0.0, count: playable.outcomeCount)
    machine.now = Double(turn)
    for world in 0..<worlds.count {
      machine.load(worlds.row(world))
      try machine.begin(index)
      for outcome in result.indices {
        result[outcome] += worlds.mass(world) * machine.frame[playable.chances + outcome]
      }
    }
    return result
  }

  /// Does a condition of the program hold as the last turn left the first world?
  mutating func holds(_ condition: Int) throws(EngineFault) -> Bool {
    guard worlds.count > 0 else { return false }
    machine.now = Double(turn - 1)
    machine.load(worlds.row(0))
    return try machine.value(of: machine.program.conditions[condition]) != 0
  }

  /// The situation that a story has come to: all worlds differ in hidden types alone. The log is left as it was.
  func situation(after before: Situation) -> Situation {
    var result = before
    guard worlds.count > 0 else { return result }
    for (place, atom) in machine.program.atoms { result.world.values[atom] = worlds.row(0)[place] }
    result.world.turn = turn
    result.world.place = place
    result.world.round = round
    if machine.program.types.count < before.belief.sizes.count { return result }
    var joint = Array(repeating: 0.0, count: before.belief.joint.count)
    let total = worlds.totalMass
    for world in 0..<worlds.count {
      var types = Array(repeating: 0, count: before.belief.sizes.count)
      for slot in machine.program.types { types[slot.hypothesis.index] = Int(worlds.row(world)[slot.place]) }
      joint[before.belief.combination(of: types)] += worlds.mass(world) / total
    }
    result.belief = Belief(sizes: before.belief.sizes, joint: joint)
    return result
  }

  /// The probability of each type of a hypothesis.
  func marginal(_ hypothesis: HypothesisID, types count: Int) -> [Double] {
    var result = Array(repeating: 0.0, count: count)
    guard let slot = machine.program.types.first(where: { $0.hypothesis == hypothesis }) else {
      return result
    }
    let total = worlds.totalMass
    for world in 0..<worlds.count { result[Int(worlds.row(world)[slot.place])] += worlds.mass(world) / total }
    return result
  }
}
