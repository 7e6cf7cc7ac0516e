/// A story carried on into a distribution over worlds: supposed events, effects and evidence are taken in, in order.
struct Projection: ~Copyable {
  /// What an event taught.
  struct Learning {
    /// How likely it was, given what was believed; nil where it was unforeseen.
    let probability: Double?
    /// The event that was expected in its stead, differing in options only.
    let stoodFor: Event?
    /// The same with the stated outcome: what belief was rescaled by.
    var likelihood: Double?
    /// How likely each candidate was at that turn, holding first.
    let candidates: [(event: Event, probability: Double)]
  }

  var machine: Machine
  /// Keep which rules fire, as the story does.
  var tracesFirings = false
  /// Rules that fired since the last look, in order.
  var firings: [Firing] = []
  private(set) var worlds: WorldTable
  /// Worlds kept through a turn; past twice as many the least likely are set aside on the way.
  var mostWorlds = Int.max / 4
  /// Leave off a turn as soon as anything would be set aside.
  var givesUp = false
  /// What was set aside on the way.
  var aside = 0.0
  /// Asked now and then while a turn is followed; then the worlds stay as they were before it.
  var isInterrupted: @Sendable () -> Bool = { false }
  /// How the worlds came about, where that is asked.
  var paths: PathDistribution?
  /// What the courses run through, where that is asked.
  var trace: CourseTrace?
  /// What became of the watched value, where one is.
  private(set) var valueLog: ValueLog?
  private(set) var turn: Int
  private(set) var place: Int
  private(set) var round: Int

  init(_ program: Program, _ situation: Situation, _ scenario: Scenario) throws(EngineFault) {
    machine = Machine(program)
    worlds = WorldTable(width: program.stateCount)
    turn = situation.world.turn
    place = min(situation.world.place, program.turnsPerRound - 1)
    round = situation.world.round
    machine.round = round
    let frame = machine.frame
    for (place, atom) in program.atoms { frame[place] = situation.world.value(of: atom, in: scenario) + 0 }
    machine.now = Double(turn - 1)
    for (combination, mass) in situation.belief.joint.enumerated() where mass > 0 {
      let types = situation.belief.types(of: combination)
      for slot in program.types { frame[slot.place] = Double(types[slot.hypothesis.index]) }
      // Fading let go of them for the combination before.
      for memory in program.memories { frame[memory.place] = memory.initial }
      for place in program.maximumPlaces { frame[place] = -.infinity }
      try machine.settleFromStart()
      machine.fade()
      worlds.add(frame, mass: mass)
    }
  }

  /// Keeps from now on what changes a value. Without effect where nothing can change it.
  mutating func watch(_ atom: Atom) {
    guard let place = machine.program.atoms.first(where: { $0.atom == atom })?.place else { return }
    machine.watch(place)
    valueLog = ValueLog()
  }

  /// Lets the actors before this one hold, ending the round first if its turn has passed. Returns who was passed over.
  /// Where turns are open, or the actor has no turn, nothing passes.
  mutating func pass(to actor: ActorID, _ scenario: Scenario) throws(EngineFault) -> [ActorID] {
    guard !scenario.isOpen, let target = scenario.order.firstIndex(of: actor) else { return [] }
    var passed: [ActorID] = []
    while place != target {
      passed.append(scenario.order[place])
      try holdTurn()
    }
    return passed
  }

  /// Lets whoever's turn it is hold.
  mutating func holdTurn() throws(EngineFault) {
    try passTurn { (machine, row, mass, arrive) throws(EngineFault) in
      machine.load(row)
      let turn = machine.tables.pointee.turns[min(machine.place, machine.tables.pointee.turns.count - 1)]
      try machine.finish(machine.tables.pointee.candidates[turn.firstCandidate], 0)
      try arrive(&machine, mass)
    }
  }

  /// Takes the silence of whoever's turn it is as evidence, before it holds. Returns how likely it was.
  mutating func learnHold() throws(EngineFault) -> Double? {
    let turn = turnAtHand
    return try learn { (machine) throws(EngineFault) in
      let sum = try machine.weigh(turn)
      return sum == 0 ? 1 : machine.frame[turn.weights] / sum
    }
  }

  /// Plays an event now, belief following it by Bayes' rule; an outcome that is not stated is averaged over.
  /// With `takesTurn` false the turn stays where it is.
  mutating func play(
    _ planned: PlannedEvent, takesTurn: Bool, _ scenario: Scenario
  ) throws(EngineFault) -> Learning {
    let learning = try learn(from: planned, scenario)
    try carryOut(planned, takesTurn: takesTurn, scenario)
    return learning
  }

  /// The turn that is due.
  var turnAtHand: ProgramTables.Turn {
    machine.tables.pointee.turns[min(place, machine.tables.pointee.turns.count - 1)]
  }

  /// The event's place in the program.
  func playable(_ event: Event) throws(EngineFault) -> Int {
    guard let index = machine.program.eventPlaces[event] else {
      throw EngineFault(.forbidden(event), origin: ClauseOrigin(.question), round: round)
    }
    return index
  }

  /// Lets an event happen, belief left as it is. An outcome may be chosen where none is stated.
  mutating func carryOut(
    _ planned: PlannedEvent, takesTurn: Bool, chosen: Int? = nil, _ scenario: Scenario
  ) throws(EngineFault) {
    let index = try playable(planned.event)
    let event = machine.tables.pointee.events[index]
    let outcome = planned.outcome ?? chosen
    valueLog?.cause = .event(planned.event, outcome: outcome)
    func spread(
      _ machine: inout Machine, _ row: UnsafePointer<Double>, _ mass: Double,
      _ arrive: (inout Machine, Double) throws(EngineFault) -> Void
    ) throws(EngineFault) {
      machine.load(row)
      try machine.begin(index)
      guard event.chances >= 0, outcome == nil else {
        try machine.finish(index, outcome ?? 0)
        try arrive(&machine, mass)
        return
      }
      let shares = (0..<event.outcomeCount).map { machine.frame[event.chances + $0] }
      for (outcome, share) in shares.enumerated() where share > 0 {
        machine.load(row)
        try machine.begin(index)
        try machine.finish(index, outcome)
        try arrive(&machine, mass * share)
      }
    }
    if takesTurn {
      try passTurn(spread)
    } else {
      machine.now = Double(turn - 1)
      try transform(spread)
    }
  }

  /// Applies effects from outside, by nobody and at no turn; rules follow.
  mutating func apply(outside index: Int, rulesFollow: Bool = true) throws(EngineFault) {
    machine.now = Double(turn - 1)
    let start = machine.program.outsideEffects[index]
    valueLog?.cause = .outside(index)
    try transform { (machine, row, mass, arrive) throws(EngineFault) in
      machine.load(row)
      machine.clearFired()
      try machine.change(start)
      if rulesFollow { try machine.runRules() } else { machine.forgetPending() }
      try arrive(&machine, mass)
    }
  }

  /// Sets the least likely worlds aside, those over a number.
  mutating func keepLikeliest(_ most: Int) {
    let (count, paths, trace) = (worlds.count, paths, trace)
    aside += worlds.keepLikeliest(most) {
      paths?.keep($0, of: count)
      trace?.keep($0)
    }
  }

  mutating func replace(with next: WorldTable) { worlds = next }

  mutating func passClock(endsRound: Bool) {
    turn += 1
    place = endsRound ? 0 : place + 1
    if endsRound { round += 1 }
  }

  /// Rescales the worlds by how likely each made something; returns the mean, or nil where all made it 0
  /// and nothing changed.
  mutating func learn(_ likelihood: (inout Machine) throws(EngineFault) -> Double) throws(EngineFault)
    -> Double?
  {
    machine.now = Double(turn)
    var products: [Double] = []
    var sum = 0.0
    for index in 0..<worlds.count {
      machine.load(worlds.row(index))
      let product = worlds.mass(index) * (try likelihood(&machine))
      products.append(product)
      sum += product
    }
    let total = worlds.totalMass
    guard sum > 0 else { return nil }
    for (index, product) in products.enumerated() { worlds.setMass(index, product / sum * total) }
    return sum / total
  }

  /// Rescales so that the type of a hypothesis has that probability (Jeffrey 1965); false where it had none.
  mutating func believe(_ believed: BeliefOverride) -> Bool {
    guard let slot = machine.program.types.first(where: { $0.hypothesis == believed.hypothesis }) else {
      return false
    }
    var mass = 0.0
    let total = worlds.totalMass
    for index in 0..<worlds.count where worlds.row(index)[slot.place] == Double(believed.type) {
      mass += worlds.mass(index)
    }
    mass /= total
    let wanted = believed.probability
    if (mass <= 0 && wanted > 0) || (mass >= 1 && wanted < 1) { return false }
    for index in 0..<worlds.count {
      let isType = worlds.row(index)[slot.place] == Double(believed.type)
      let share = isType ? (mass > 0 ? wanted / mass : 0) : (mass < 1 ? (1 - wanted) / (1 - mass) : 0)
      worlds.setMass(index, worlds.mass(index) * share)
    }
    return true
  }
}
