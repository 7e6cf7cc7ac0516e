/// Follows by which sequences of events the worlds of an exact pass are reached, beside the pass itself.
///
/// Merging worlds forgets how they came about; this remembers it, and changes nothing about them. Past the budget the
/// least likely pairs of a world and a sequence are let go, and what is let go is kept count of where it was: a sequence
/// is then at least as likely as what ended with it, and at most by what was lost along it likelier.
///
/// Cost: pairs × candidates × outcomes a turn.
final class PathDistribution {
  private(set) var tree: PathTree
  private let most: Int
  /// By event, by outcome: does it bear on what is asked?
  private let bears: [[Bool]]
  private var layer = PathLayer()
  private var next = PathLayer()
  /// The world whose turn is followed, and its probability.
  private var world = 0
  private var worldMass = 1.0

  init(_ program: Program, mostPairs: Int, mostSequences: Int) {
    most = mostPairs
    tree = PathTree(most: mostSequences)
    bears = BearingEvents.table(program)
  }

  /// Begins with worlds that nothing has happened in, and with what has stopped already.
  func begin(_ worlds: WorldTable, stopped: Double) {
    tree.end(0, stopped)
    for world in 0..<worlds.count { layer.add(Int32(world), 0, worlds.mass(world)) }
    layer.group(worldCount: worlds.count)
  }

  /// Turns to a world; what follows comes of it.
  func follow(_ world: Int, mass: Double) {
    self.world = world
    worldMass = mass
  }

  /// The world at hand came, with some of its probability, to one of the next turn.
  func arrive(at target: Int, _ mass: Double, by event: Int, _ outcome: Int) {
    eachSequence(by: event, outcome, mass) { sequence, mass in
      next.add(Int32(target), sequence, mass)
    }
    if next.count > 2 * most { next.keepLikeliest(most) { tree.lose($0, $1) } }
  }

  /// The world at hand, with some of its probability, came to its end.
  func stop(_ mass: Double, by event: Int, _ outcome: Int) {
    eachSequence(by: event, outcome, mass) { sequence, mass in tree.end(sequence, mass) }
  }

  /// Of the worlds only some were kept.
  func keep(_ worlds: [Int], of count: Int) {
    layer.keepWorlds(worlds, of: count) { tree.lose($0, $1) }
    layer.group(worldCount: worlds.count)
  }

  /// Of the worlds of the next turn that came so far only some were kept.
  func keepNext(_ worlds: [Int], of count: Int) {
    next.keepWorlds(worlds, of: count) { tree.lose($0, $1) }
  }

  /// The next turn begins.
  func passTurn(worldCount: Int) {
    next.keepLikeliest(most) { tree.lose($0, $1) }
    layer = next
    next = PathLayer()
    layer.group(worldCount: worldCount)
  }

  /// Nothing follows: the worlds as they stand are where the sequences lead.
  /// - Parameter counts: the worlds that count.
  func end(where counts: (_ world: Int) -> Bool = { _ in true }) {
    for pair in 0..<layer.count where counts(Int(layer.worlds[pair])) {
      tree.end(layer.sequences[pair], layer.masses[pair])
    }
    layer = PathLayer()
  }

  private func eachSequence(
    by event: Int, _ outcome: Int, _ mass: Double, _ body: (_ sequence: Int32, _ mass: Double) -> Void
  ) {
    let share = mass / worldMass
    let step = bears[event][outcome] ? PathTree.Step(event: Int32(event), outcome: Int32(outcome)) : nil
    for pair in layer.pairs(of: world) {
      let sequence = layer.sequences[pair]
      let reached = step.map { tree.following(sequence, by: $0) } ?? sequence
      if let reached {
        body(reached, layer.masses[pair] * share)
      } else {
        tree.lose(sequence, layer.masses[pair] * share)
      }
    }
  }
}
