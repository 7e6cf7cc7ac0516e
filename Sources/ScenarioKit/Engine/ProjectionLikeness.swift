/// All that what a projection comes to can depend on: two that are alike in it come to the same.
struct ProjectionLikeness: Sendable {
  private let code: [Instruction]
  private let frame: [Double]
  private let drifts: [[[Double]]?]
  private let moment: [Int]
  /// Row by row.
  private let worlds: [Double]
  private let masses: [Double]

  init(_ projection: borrowing Projection) {
    let program = projection.machine.program
    code = program.code
    frame = program.frame
    drifts = program.types.map(\.drift)
    moment = [projection.turn, projection.place, projection.round]
    let table = projection.worlds
    var worlds: [Double] = []
    for index in 0..<table.count {
      worlds.append(contentsOf: UnsafeBufferPointer(start: table.row(index), count: table.width))
    }
    self.worlds = worlds
    masses = (0..<table.count).map { table.mass($0) }
  }

  /// Probabilities that only rounding keeps apart count as equal.
  func isLike(_ other: ProjectionLikeness) -> Bool {
    moment == other.moment && code == other.code && frame == other.frame && drifts == other.drifts
      && worlds == other.worlds && masses.count == other.masses.count
      && zip(masses, other.masses).allSatisfy { abs($0 - $1) <= 1e-12 * max($0, $1) }
  }
}
