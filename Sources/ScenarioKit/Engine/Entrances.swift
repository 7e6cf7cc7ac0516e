/// The worlds in which runs first stood as high as a level, from which others go on.
struct Entrances {
  /// Numbers of a world, one world after another.
  private(set) var rows: [Double] = []
  /// Turns followed until then, for each world.
  private(set) var turns: [Int] = []
  /// Runs that had got all the way by then; whoever goes on from them has got there too.
  private(set) var arrived = 0

  var count: Int { turns.count + arrived }

  mutating func add(_ row: UnsafePointer<Double>, width: Int, turns: Int) {
    rows.append(contentsOf: UnsafeBufferPointer(start: row, count: width))
    self.turns.append(turns)
  }

  mutating func addArrival() { arrived += 1 }
}
