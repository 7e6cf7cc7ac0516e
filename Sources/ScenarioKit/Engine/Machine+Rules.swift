extension Machine {
  /// Lets the rules follow an event: passes over those that are woken, each rule at most once, until none fires.
  /// What triggers them stands in the tables' `triggers`.
  mutating func runRules(triggeredBy first: Int = 0, count: Int = 0) throws(EngineFault) {
    if words == 0 { return }
    for rank in tables.pointee.timedRules { pending[rank >> 6] |= 1 << UInt64(rank & 63) }
    for trigger in first..<(first + count) {
      let rank = tables.pointee.triggers[trigger]
      triggered[rank >> 6] |= 1 << UInt64(rank & 63)
      pending[rank >> 6] |= 1 << UInt64(rank & 63)
    }
    while try runPass() {}
    settle()
    for word in 0..<words {
      pending[word] = 0
      triggered[word] = 0
      looked[word] = 0
    }
  }

  /// One pass in order of rank. A rule woken by an earlier one is still reached; by a later one, in the next pass.
  private mutating func runPass() throws(EngineFault) -> Bool {
    var anyFired = false
    for word in 0..<words {
      var ahead = ~UInt64(0)
      while true {
        let bits = pending[word] & ahead
        if bits == 0 { break }
        let bit = UInt64(bits.trailingZeroBitCount)
        let mask = UInt64(1) << bit
        ahead = bit == 63 ? 0 : ~UInt64(0) << (bit + 1)
        pending[word] &= ~mask
        if try lookAt(word * 64 + Int(bit), word, mask) { anyFired = true }
      }
    }
    return anyFired
  }

  /// Looks whether a rule's condition holds, and fires it if it is its turn to.
  private mutating func lookAt(_ rank: Int, _ word: Int, _ mask: UInt64) throws(EngineFault) -> Bool {
    let rule = tables.pointee.rules[rank]
    if rule.held < 0 && (triggered[word] & mask == 0 || fired[word] & mask != 0) { return false }
    try run(rule.condition)
    let holds = frame[rule.holds] != 0
    looked[word] |= mask
    if holds { holding[word] |= mask } else { holding[word] &= ~mask }
    if !holds || fired[word] & mask != 0 { return false }
    if rule.held >= 0, frame[rule.held] != 0 { return false }
    fired[word] |= mask
    if firings != nil { recordFiring(of: rank) }
    try change(rule.effects)
    return true
  }

  /// Remembers of every plain rule that was looked at whether it holds now, for the next event to compare with.
  private mutating func settle() {
    for word in 0..<words {
      var bits = looked[word]
      while bits != 0 {
        let bit = bits.trailingZeroBitCount
        bits &= bits - 1
        let held = tables.pointee.rules[word * 64 + bit].held
        if held >= 0 { wake.pointee.put(holding[word] & (1 << UInt64(bit)) != 0 ? 1 : 0, at: held, frame) }
      }
    }
  }

  private mutating func recordFiring(of rank: Int) {
    let rule = program.rules[rank]
    firings?.append(Firing(rule: rule.rule, binding: rule.binding))
  }

  /// Lets the rules follow an event all of whose changes were made, by its outcome's place in the tables.
  mutating func followRules(after outcome: Int) throws(EngineFault) {
    clearFired()
    let turned = tables.pointee.outcomes[outcome]
    try runRules(triggeredBy: turned.firstTrigger, count: turned.triggerCount)
  }

  func forgetPending() {
    for word in 0..<words { pending[word] = 0 }
  }

  /// Forgets which rules fired; before an event or a round's end.
  func clearFired() {
    for word in 0..<words { fired[word] = 0 }
  }

  /// Puts into the state of every plain rule whether it holds at the turn before the one to come:
  /// what is true from the start does not fire.
  mutating func settleFromStart() throws(EngineFault) {
    for rank in program.plainRules {
      let rule = program.rules[rank]
      guard let held = rule.held else { continue }
      try run(rule.condition)
      frame[held] = frame[rule.holds] != 0 ? 1 : 0
    }
    for word in 0..<words { pending[word] = 0 }
  }

  /// Ends a round: its rules once each in order, then plain rules.
  mutating func endRound() throws(EngineFault) {
    clearFired()
    if watched >= 0 { watching?.isRoundEnd = true }
    for index in tables.pointee.eachRound.indices {
      let rule = tables.pointee.eachRound[index]
      try run(rule.condition)
      if frame[rule.holds] == 0 { continue }
      if firings != nil {
        let declared = program.eachRound[index]
        firings?.append(Firing(rule: declared.rule, binding: declared.binding))
      }
      try change(rule.effects)
    }
    try runRules()
  }
}
