extension Projection {
  /// How likely each world makes each piece of evidence, were it looked for now: by world, by evidence, 0…1.
  mutating func likelihoods(of evidence: [EvidenceID]) throws(EngineFault) -> [[Double]] {
    machine.now = Double(turn)
    machine.round = round
    var result: [[Double]] = []
    result.reserveCapacity(worlds.count)
    for index in 0..<worlds.count {
      machine.load(worlds.row(index))
      var row: [Double] = []
      for piece in evidence {
        guard let place = machine.program.evidence[piece] else {
          row.append(1)
          continue
        }
        row.append(try machine.value(of: place))
      }
      result.append(row)
    }
    return result
  }

  /// Gives each world that share of its probability, all of it as likely together as before. Without effect where
  /// nothing would be left.
  mutating func reweigh(_ shares: [Double]) {
    let total = worlds.totalMass
    var sum = 0.0
    for (index, share) in shares.enumerated() { sum += worlds.mass(index) * share }
    guard sum > 0 else { return }
    for (index, share) in shares.enumerated() {
      worlds.setMass(index, worlds.mass(index) * share / sum * total)
    }
  }
}
