/// A clause or an event that a course of things can run through.
enum TracedItem: Hashable, Sendable {
  /// It gave the event that happened some of its weight, or a factor.
  case response(ResponseID)
  /// It fired.
  case rule(RuleID)
  /// It happened, its options left aside.
  case event(Program.Answer)
}

/// What ended a course: the event of its last turn and the response that put it there.
struct LastStep: Hashable, Sendable {
  /// The event's place in the program.
  let event: Int
  /// nil where nothing but the hold weight did.
  let response: ResponseID?
  /// It came about when the round ended.
  let isRoundEnd: Bool
}

/// How much of what was followed ran through each item, and what ended it.
struct TracedMass: Sendable {
  /// What ended at the stop condition, or where the measure held, and what did not.
  var there = 0.0
  var elsewhere = 0.0
  /// By item, how much of each never ran through it.
  var thereWithout: [Double]
  var elsewhereWithout: [Double]
  /// By item, how often it came to it in a course, in the mean: turns at which a response applied, or a rule fired.
  var times: [Double]
  /// What ended there at each last step; what was there from the start at none.
  var last: [LastStep: Double] = [:]
  var fromStart = 0.0

  init(items: Int) {
    thereWithout = Array(repeating: 0, count: items)
    elsewhereWithout = thereWithout
    times = thereWithout
  }

  mutating func add(_ other: TracedMass) {
    there += other.there
    elsewhere += other.elsewhere
    fromStart += other.fromStart
    for item in thereWithout.indices {
      thereWithout[item] += other.thereWithout[item]
      elsewhereWithout[item] += other.elsewhereWithout[item]
      times[item] += other.times[item]
    }
    for (step, mass) in other.last { last[step, default: 0] += mass }
  }

  mutating func scale(by factor: Double) {
    there *= factor
    elsewhere *= factor
    fromStart *= factor
    for item in thereWithout.indices {
      thereWithout[item] *= factor
      elsewhereWithout[item] *= factor
      times[item] *= factor
    }
    last = last.mapValues { $0 * factor }
  }
}

/// Which items a program has, and where each stands.
struct TracedItems: Sendable {
  let all: [TracedItem]
  private let places: [TracedItem: Int]
  /// By event of the program; -1 for holding.
  let ofEvent: [Int]

  init(_ program: Program) {
    var all: [TracedItem] = []
    var places: [TracedItem: Int] = [:]
    func enter(_ item: TracedItem) -> Int {
      if let place = places[item] { return place }
      all.append(item)
      places[item] = all.count - 1
      return all.count - 1
    }
    for origin in program.origins {
      if let response = origin.clause.response { _ = enter(.response(response)) }
    }
    for rule in program.rules { _ = enter(.rule(rule.rule)) }
    for rule in program.eachRound { _ = enter(.rule(rule.rule)) }
    ofEvent = program.events.map { playable in
      guard let move = playable.event.move else { return -1 }
      return enter(
        .event(Program.Answer(actor: playable.event.actor, move: move, target: playable.event.target)))
    }
    self.all = all
    self.places = places
  }

  var count: Int { all.count }

  func place(of item: TracedItem) -> Int? { places[item] }
}

/// Follows, beside an exact pass, how much of each world's probability never ran through each item.
///
/// Where a candidate has its weight from several responses, the draw of it is one of a response too: each has the share
/// that it put in. So the probability that a course never ran through a response is multiplied, turn by turn, by what the
/// others put in. Cost: items × worlds × candidates × outcomes a turn.
final class CourseTrace {
  let items: TracedItems
  private(set) var mass: TracedMass
  /// By world, by item.
  private var layer: [Double] = []
  private var next: [Double] = []
  private var world = 0
  private var worldMass = 1.0
  /// By item, what of the event at hand does not run through it.
  private var past: [Double]
  private var touched: [Int] = []
  private var event = 0
  private var named: [(response: ResponseID, share: Double)] = []

  init(_ program: Program) {
    items = TracedItems(program)
    mass = TracedMass(items: items.count)
    past = Array(repeating: 1, count: items.count)
  }

  /// Begins with worlds in which nothing has happened yet, and with what has stopped already.
  func begin(_ worlds: WorldTable, stopped: Double) {
    mass.there += stopped
    mass.fromStart += stopped
    for item in mass.thereWithout.indices { mass.thereWithout[item] += stopped }
    layer = []
    for world in 0..<worlds.count {
      layer.append(contentsOf: repeatElement(worlds.mass(world), count: items.count))
    }
  }

  func follow(_ world: Int, mass: Double) {
    self.world = world
    worldMass = mass
  }

  /// Responses applied at the turn, in the world at hand.
  func weigh(_ weighed: TurnWeights) {
    for response in Set(weighed.applied) {
      if let place = items.place(of: .response(response)) { mass.times[place] += worldMass }
    }
  }

  /// An event is what happens in the world at hand.
  func choose(_ event: Int, _ weighed: TurnWeights, candidate: Int) {
    self.event = event
    for item in touched { past[item] = 1 }
    touched = []
    named = weighed.shares(of: candidate)
    for (response, share) in named { touch(.response(response), 1 - share) }
    for response in weighed.factors[candidate] ?? [] { touch(.response(response), 0) }
    let own = items.ofEvent[event]
    if own >= 0 { touch(own, 0) }
  }

  private func touch(_ item: TracedItem, _ remains: Double) {
    if let place = items.place(of: item) { touch(place, remains) }
  }

  private func touch(_ place: Int, _ remains: Double) {
    past[place] *= max(0, remains)
    touched.append(place)
  }

  /// The world at hand came, with some of its probability, to one of the next turn.
  func arrive(at target: Int, _ mass: Double, fired: [Firing]) {
    let share = mass / worldMass
    count(fired, mass)
    let needed = (target + 1) * items.count
    if next.count < needed { next.append(contentsOf: repeatElement(0, count: needed - next.count)) }
    eachRemaining(fired) { item, remains in
      next[target * items.count + item] += remains * share
    }
  }

  /// The world at hand, with some of its probability, came to its end.
  func stop(_ mass: Double, fired: [Firing], isRoundEnd: Bool) {
    let share = mass / worldMass
    self.mass.there += mass
    count(fired, mass)
    eachRemaining(fired) { item, remains in self.mass.thereWithout[item] += remains * share }
    self.mass.addLast(event, named, mass, isRoundEnd: isRoundEnd)
  }

  private func count(_ fired: [Firing], _ mass: Double) {
    for firing in fired {
      if let place = items.place(of: .rule(firing.rule)) { self.mass.times[place] += mass }
    }
  }

  private func eachRemaining(_ fired: [Firing], _ body: (Int, Double) -> Void) {
    let rules = Set(fired.compactMap { items.place(of: .rule($0.rule)) })
    for item in 0..<items.count {
      body(item, rules.contains(item) ? 0 : layer[world * items.count + item] * past[item])
    }
  }

  /// Of the worlds at hand only some were kept.
  func keep(_ kept: [Int]) { layer = Self.gathered(layer, kept, items.count) }

  /// Of those of the next turn that came so far only some were kept.
  func keepNext(_ kept: [Int]) { next = Self.gathered(next, kept, items.count) }

  private static func gathered(_ values: [Double], _ kept: [Int], _ width: Int) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(kept.count * width)
    for world in kept { result += values[(world * width)..<((world + 1) * width)] }
    return result
  }

  func passTurn() { (layer, next) = (next, []) }

  /// Nothing follows: worlds in which what is asked holds are there, the others elsewhere. Of a number, each counts as
  /// many times as it is: then `there` is its mean, and both together are the probability all the same.
  func end(_ worlds: WorldTable, value: (Int) -> Double) {
    for world in 0..<worlds.count {
      let value = value(world)
      mass.there += worlds.mass(world) * value
      mass.elsewhere += worlds.mass(world) * (1 - value)
      for item in 0..<items.count {
        let remains = layer[world * items.count + item]
        mass.thereWithout[item] += remains * value
        mass.elsewhereWithout[item] += remains * (1 - value)
      }
    }
  }
}

extension TracedMass {
  /// Counts what ended, shared among the responses that put the event there.
  mutating func addLast(
    _ event: Int, _ named: [(response: ResponseID, share: Double)], _ mass: Double, isRoundEnd: Bool
  ) {
    var rest = mass
    for (response, share) in named {
      last[LastStep(event: event, response: response, isRoundEnd: isRoundEnd), default: 0] += mass * share
      rest -= mass * share
    }
    if named.isEmpty || rest > 1e-12 * mass {
      last[LastStep(event: event, response: nil, isRoundEnd: isRoundEnd), default: 0] += max(0, rest)
    }
  }
}

extension ClauseOrigin.Clause {
  /// The response that a clause belongs to.
  var response: ResponseID? {
    switch self {
    case .response(let id), .expectation(let id, _), .table(let id, _), .row(let id, _, _): id
    default: nil
    }
  }
}
