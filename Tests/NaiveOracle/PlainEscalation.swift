/// The game of `Benchmarks/Scenarios/escalation.whatif` once more, in whole numbers and nothing of the kit's, as its
/// rules read.
struct PlainEscalation {
  struct Move: Hashable {
    var actor: Int
    var kind: Kind
    var target: Int
  }

  /// As they are declared in the scenario.
  enum Kind: Int {
    case signal, threaten, sanction, mobilize, skirmish, strike, deescalate, negotiate
  }

  struct State {
    var pressure: Int
    var resolve: Int
    var capability: Int
  }

  static let turns = 20

  private(set) var states = [
    State(pressure: 40, resolve: 60, capability: 80), State(pressure: 45, resolve: 65, capability: 75),
    State(pressure: 25, resolve: 50, capability: 55), State(pressure: 30, resolve: 55, capability: 50),
    State(pressure: 35, resolve: 45, capability: 45), State(pressure: 20, resolve: 40, capability: 60),
    State(pressure: 20, resolve: 50, capability: 40), State(pressure: 50, resolve: 60, capability: 25),
    State(pressure: 55, resolve: 65, capability: 30), State(pressure: 45, resolve: 55, capability: 20),
  ]
  private(set) var rung = 2
  private(set) var last = Move(actor: 0, kind: .threaten, target: 1)

  /// The game after its opening.
  init() { play(last) }

  private static let rivals: Set = [[0, 1], [0, 4], [2, 3], [5, 1]]
  private static let allies: Set = [[0, 2], [1, 3], [1, 6], [4, 3], [5, 0]]
  private static let patrons = [7: 0, 8: 1, 9: 1]

  private static func areRivals(_ one: Int, _ other: Int) -> Bool {
    rivals.contains([one, other]) || rivals.contains([other, one])
  }

  private static func areAllies(_ one: Int, _ other: Int) -> Bool {
    allies.contains([one, other]) || allies.contains([other, one])
  }

  // MARK: What a move does

  private static let levels = [1, 3, 4, 5, 7, 9, -1, -2]
  private static let onTarget = [
    (2, 0, 0), (6, 1, 0), (8, 1, -2), (7, 2, 0), (10, 3, -4), (14, 4, -10), (-6, -2, 0), (-8, -3, 0),
  ]
  private static let onActor = [
    (-1, 0, 0), (-2, 1, 0), (-3, 0, -1), (-3, 3, 0), (-5, 1, -3), (-8, 0, -5), (1, -3, 0), (-4, -3, 0),
  ]
  private static let onAllies = [0, 1, 1, 3, 4, 6, -2, -3]

  mutating func play(_ move: Move) {
    let kind = move.kind.rawValue
    let level = Self.levels[kind]
    if level < 0 {
      rung = max(0, rung + level)
    } else if level > rung {
      rung = min(rung + 2, level)
    }
    add(Self.onTarget[kind], to: move.target)
    add(Self.onActor[kind], to: move.actor)
    for ally in states.indices where Self.areAllies(ally, move.target) {
      add((Self.onAllies[kind], 0, 0), to: ally)
    }
    last = move
  }

  private mutating func add(_ amounts: (pressure: Int, resolve: Int, capability: Int), to actor: Int) {
    func bounded(_ number: Int) -> Int { min(100, max(0, number)) }
    states[actor].pressure = bounded(states[actor].pressure + amounts.pressure)
    states[actor].resolve = bounded(states[actor].resolve + amounts.resolve)
    states[actor].capability = bounded(states[actor].capability + amounts.capability)
  }

  // MARK: What may come next

  /// What each move weighs now; what does not stand here weighs nothing.
  var weights: [Move: Int] {
    var found: [Move: Int] = [:]
    let (mover, kind, target) = (last.actor, last.kind, last.target)
    func expect(_ actor: Int, _ kind: Kind, on other: Int, _ weight: Int) {
      found[Move(actor: actor, kind: kind, target: other), default: 0] += weight
    }
    func follows(_ kinds: Kind...) -> Bool { kinds.contains(kind) }
    let isStrong = follows(.skirmish, .strike)
    let isForceful = follows(.mobilize, .skirmish, .strike)
    let isPunitive = follows(.sanction, .mobilize, .skirmish, .strike)
    let isHostile = follows(.threaten, .sanction, .mobilize, .skirmish, .strike)
    let isCalming = follows(.deescalate, .negotiate)
    let isCoercive = follows(.threaten, .sanction)

    let own = states[target]
    let other = states[mover]
    expect(target, .signal, on: mover, 12)
    if isCoercive, own.resolve >= 40 { expect(target, .threaten, on: mover, own.resolve - 10) }
    if isCoercive || kind == .mobilize, own.capability >= 40 {
      expect(target, .sanction, on: mover, own.pressure)
    }
    if isPunitive, own.pressure >= 45, own.resolve >= 50 {
      expect(target, .mobilize, on: mover, own.pressure + own.resolve - 60)
    }
    if isForceful, own.pressure >= 55, own.capability >= 25, rung >= 4 {
      expect(target, .skirmish, on: mover, own.pressure + own.capability - 50)
    }
    if isStrong, own.pressure >= 70, own.resolve >= 65, own.capability >= 40, rung >= 5 {
      expect(target, .strike, on: mover, own.pressure + own.resolve - 100)
    }
    if isHostile, other.capability >= own.capability + 16 {
      expect(target, .deescalate, on: mover, other.capability - own.capability)
    }
    if isHostile, own.resolve <= 59 { expect(target, .negotiate, on: mover, 70 - own.resolve) }
    if isCalming, own.pressure <= 69 { expect(target, .deescalate, on: mover, 80 - own.pressure) }
    if isCalming, rung >= 2 { expect(target, .negotiate, on: mover, 20 + 5 * rung) }
    if kind == .signal, own.pressure >= 50 { expect(target, .threaten, on: mover, own.pressure - 35) }

    for actor in states.indices where actor != mover && actor != target {
      let state = states[actor]
      if Self.areAllies(actor, target) {
        if isHostile, state.resolve >= 45 { expect(actor, .threaten, on: mover, state.resolve - 35) }
        if isPunitive, state.capability >= 40, rung >= 3 {
          expect(actor, .sanction, on: mover, 10 + 3 * rung)
        }
        if isStrong, state.pressure >= 35 { expect(actor, .mobilize, on: mover, state.pressure - 10) }
        let moverHasStrongAlly = states.indices.contains {
          $0 != actor && Self.areAllies($0, mover) && states[$0].capability >= 70
        }
        if kind == .strike, state.capability >= 45, state.resolve >= 55, !moverHasStrongAlly {
          expect(actor, .skirmish, on: mover, state.resolve - 30)
        }
      }
      if Self.patrons[target] == actor {
        if isHostile, state.resolve >= 30 { expect(actor, .threaten, on: mover, state.resolve - 25) }
        if isStrong, state.capability >= 50 { expect(actor, .sanction, on: mover, 30) }
        if isStrong, state.resolve >= 60, rung >= 4 { expect(actor, .mobilize, on: mover, state.pressure) }
      }
      if Self.patrons[actor] == target {
        if isHostile, state.capability >= 15, state.pressure >= 45, rung >= 3 {
          expect(actor, .skirmish, on: mover, state.pressure - 30)
        }
        if isStrong, state.pressure >= 75, rung >= 6 { expect(actor, .strike, on: mover, 25) }
      }
      if Self.areRivals(actor, mover) {
        if isForceful, state.capability >= 40 { expect(actor, .threaten, on: mover, state.capability - 25) }
        if kind == .strike, state.pressure >= 30 { expect(actor, .mobilize, on: mover, 20) }
      }
      if isPunitive, !Self.areRivals(actor, mover), !Self.areRivals(actor, target),
        state.pressure <= 49, rung >= 3
      {
        expect(actor, .negotiate, on: mover, 3 + rung)
      }
    }

    if isCoercive, other.capability >= own.capability { expect(mover, .sanction, on: target, 15) }
    if kind == .mobilize, other.pressure >= 50, other.resolve >= 60 {
      expect(mover, .skirmish, on: target, other.pressure - 35)
    }
    if kind == .skirmish, other.resolve >= 75, other.capability >= own.capability + 10, rung >= 5 {
      expect(mover, .strike, on: target, other.resolve - 55)
    }
    let targetHasResoluteAlly = states.indices.contains {
      $0 != mover && Self.areAllies($0, target) && states[$0].resolve >= 60
    }
    if isForceful, targetHasResoluteAlly { expect(mover, .deescalate, on: target, 25) }

    if let patron = Self.patrons[mover], patron != target {
      if isStrong, own.resolve >= 50 { expect(target, .threaten, on: patron, own.resolve - 20) }
      if kind == .strike, own.pressure >= 80, own.capability >= 50, rung >= 6 {
        expect(target, .strike, on: patron, own.pressure - 60)
      }
    }
    if isHostile, own.pressure >= 50 {
      for ally in states.indices where Self.areAllies(ally, mover) && Self.areRivals(target, ally) {
        expect(target, .sanction, on: ally, 18)
      }
    }
    return found
  }
}
