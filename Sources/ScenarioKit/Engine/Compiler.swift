/// Grounds a scenario and writes the program for one purpose.
package struct Compiler {
  let scenario: Scenario
  let world: WorldState
  let request: ProgramRequest
  let cone: Cone
  let known: KnownWorld
  let grounder: Grounder
  let clauses: Clauses
  var builder = CodeBuilder()

  var slots: [Atom: UInt32] = [:]
  var atoms: [(place: UInt32, atom: Atom)] = []
  let now: UInt32
  var bounds: [(lower: Double, upper: Double)] = []
  var boundsPlaces: [QuantityID: UInt32] = [:]
  var typePlaces: [HypothesisID: UInt32] = [:]
  var memories: [GroundPattern: MemoryPlace] = [:]
  var memoryOrder: [GroundPattern] = []
  var memoryIndex = PatternIndex()
  /// The memory that was read last.
  var lastMemory: UInt32?
  var reaches: [(from: Int, to: Int, facts: [UInt32?])] = []
  /// State places read since it was last emptied; rules learn from it whom to wake for. nil while nobody does.
  var reads: Set<UInt32>?
  /// Set when code reads how long ago something was.
  var readsTime = false
  /// True while the condition that ends a run is compiled, and it counts only from now on.
  var countsFromNow = false
  /// How much of the log lies before what counts as now on.
  var logBefore: Int
  /// Every event that may be played, as found before code is written.
  var possibleEvents = EventIndex()
  var optionRegisters: UInt32 = 0

  /// Throws where a clause has more bindings than can be held, or an option is not a fixed whole number.
  static func compile(
    _ scenario: Scenario, _ world: WorldState, for request: ProgramRequest
  ) throws(EngineFault) -> Program {
    var compiler = Compiler(scenario, world, request)
    return try compiler.program()
  }

  init(_ scenario: Scenario, _ world: WorldState, _ request: ProgramRequest) {
    self.scenario = scenario
    self.world = world
    self.request = request
    cone = Cone(scenario, request)
    known = KnownWorld(scenario: scenario, state: world, touched: cone.touched)
    grounder = Grounder(known: known)
    clauses = Clauses(scenario)
    now = builder.newRegisters(1)
    logBefore = world.log.count
  }

  private mutating func program() throws(EngineFault) -> Program {
    let optionCount = request.onlyAppliesEffects ? 0 : scenario.moves.map(\.options.count).max() ?? 0
    optionRegisters = builder.newRegisters(optionCount)
    for id in cone.hypotheses.sorted() { typePlaces[id] = builder.newState() }

    let found = request.onlyAppliesEffects ? Wave.Found(responses: [], whole: []) : try foundResponses()
    let plans = turnPlans(found)
    possibleEvents = EventIndex(eventsToPlay(plans))
    let eventPlaces = Dictionary(uniqueKeysWithValues: possibleEvents.events.enumerated().map { ($1, $0) })

    let ruleDrafts = try compileRules()
    let turns = plans.map { compileTurn($0, eventPlaces) }
    let eachRound = try compileEachRound()
    let outside = request.effects.map { effects in
      builder.setOrigin(ClauseOrigin(.question))
      let start = builder.position
      for effect in effects { emit(effect, Environment()) }
      builder.emit(.halt)
      return start
    }
    builder.setOrigin(ClauseOrigin(.question))
    let measures = request.measures.map { piece($0) }
    let conditions = request.conditions.map { piece($0) }
    let maxima = request.maxima.map { piece($0) }
    let maximumPlaces = maxima.map { _ in builder.newState() }
    let stop = request.stop.map { piece($0) }
    var evidence: [EvidenceID: CompiledPiece] = [:]
    for id in request.evidence { evidence[id] = compileEvidence(id) }

    let tracked = request.tracksAnswers ? trackedAnswers(plans) : TrackedAnswers()
    var triggers = PatternIndex()
    for (rank, rule) in ruleDrafts.enumerated() {
      if let trigger = rule.trigger { triggers.add(trigger, rank) }
    }
    var events = possibleEvents.events.map { compileEvent($0, ruleDrafts, triggers) }
    indexMemories()
    // Trails come last: what must be remembered is known only now.
    for index in events.indices { compileTrails(of: &events[index], tracked) }
    if builder.isFull {
      throw EngineFault(
        .tooManyBindings, origin: builder.origins.last ?? ClauseOrigin(.question), round: world.round)
    }
    let (code, frame) = builder.finished()
    return assemble(
      code, frame, turns, events, eventPlaces, outside, ruleDrafts, eachRound, measures, conditions, maxima,
      maximumPlaces,
      stop, evidence, tracked)
  }

  private func assemble(
    _ code: [Instruction], _ frame: [Double], _ turns: [TurnDraft], _ events: [EventDraft],
    _ eventPlaces: [Event: Int], _ outside: [Int], _ rules: [RuleDraft], _ eachRound: [RuleDraft],
    _ measures: [CompiledPiece], _ conditions: [CompiledPiece], _ maxima: [CompiledPiece],
    _ maximumPlaces: [UInt32], _ stop: CompiledPiece?, _ evidence: [EvidenceID: CompiledPiece],
    _ tracked: TrackedAnswers
  ) -> Program {
    let place = builder.finalPlace
    func final(_ piece: CompiledPiece) -> Program.Piece {
      Program.Piece(start: piece.start, result: place(piece.result))
    }
    var readersOf: [[Int32]] = Array(repeating: [], count: builder.stateCount)
    for (rank, rule) in rules.enumerated() {
      for read in rule.reads.map(place).sorted() { readersOf[read].append(Int32(rank)) }
    }
    var starts: [Int32] = [0]
    for list in readersOf { starts.append(starts[starts.count - 1] + Int32(list.count)) }
    return Program(
      code: code, originOfInstruction: builder.originOfInstruction, origins: builder.origins, frame: frame,
      stateCount: builder.stateCount, atoms: atoms.map { (place($0.place), $0.atom) }, now: place(now),
      bounds: bounds, turnsPerRound: scenario.turnsPerRound,
      turns: turns.map {
        Program.Turn(
          actor: $0.actor, candidates: $0.candidates, start: $0.start,
          answers: answerCode(of: $0),
          finishes: $0.finishes, weights: place($0.weights))
      },
      events: events.map {
        Program.PlayableEvent(
          event: $0.event, before: $0.before, outcomes: $0.outcomes, trails: $0.trails,
          chances: $0.chances.map(place),
          triggers: $0.triggers,
          isIdle: $0.event.move == nil && code[$0.trails[0]].operation == .halt && $0.triggers[0].isEmpty)
      },
      eventPlaces: eventPlaces, outsideEffects: outside,
      rules: rules.map {
        Program.RuleInstance(
          rule: $0.rule, binding: $0.binding, condition: $0.condition.start,
          holds: place($0.condition.result),
          effects: $0.effects, held: $0.held.map(place))
      },
      timedRules: rules.indices.filter { rules[$0].readsTime && rules[$0].held != nil },
      plainRules: rules.indices.filter { rules[$0].held != nil },
      readers: readersOf.flatMap { $0 }, readerStarts: starts,
      eachRound: eachRound.map {
        Program.EachRoundInstance(
          rule: $0.rule, binding: $0.binding, condition: $0.condition.start,
          holds: place($0.condition.result),
          effects: $0.effects)
      },
      types: typePlaces.keys.sorted().compactMap { id in
        typePlaces[id].map {
          Program.TypeSlot(hypothesis: id, place: place($0), drift: scenario.hypothesis(id).drift)
        }
      },
      memories: memoryOrder.compactMap { pattern in
        memories[pattern].map {
          Program.Memory(
            place: place($0.place), fadesAfter: $0.fadesAfter, initial: $0.initial, pattern: pattern)
        }
      },
      reaches: reaches.map {
        Program.Reach(
          from: $0.from, to: $0.to, actors: scenario.actors.count, facts: $0.facts.map { $0.map(place) ?? -1 }
        )
      },
      stop: stop.map(final), measures: measures.map(final),
      conditions: conditions.map(final), maxima: maxima.map(final),
      maximumPlaces: maximumPlaces.map(place), answers: tracked.answers,
      answerPlaces: tracked.cameAt.map(place), firstPlaces: tracked.firstOf.map { place($0.place) },
      evidence: evidence.mapValues(final),
      basis: ProgramBasis(
        scenario: scenario, world: world, request: request, triggerOptions: place(optionRegisters)))
  }

  /// Code that leaves the value of an expression in a register, and its end.
  mutating func piece(_ expression: Expression, _ environment: Environment = Environment()) -> CompiledPiece {
    let start = builder.position
    let mark = builder.temporaryMark
    let operand = emit(expression, environment)
    builder.emit(.halt)
    builder.release(to: mark)
    return CompiledPiece(start: start, result: builder.place(of: operand))
  }

  /// As `piece`, for an expression that brings its actors and options along.
  private mutating func piece(_ grounded: GroundedExpression) -> CompiledPiece {
    builder.setOrigin(grounded.clause)
    countsFromNow = grounded.countsFromNow
    logBefore = grounded.countsAfter ?? world.log.count
    defer {
      countsFromNow = false
      logBefore = world.log.count
    }
    return piece(grounded.expression, Environment(grounded.binding, options: .known(grounded.options)))
  }

  /// The state place of an atom that some effect may change.
  mutating func slot(_ atom: Atom) -> UInt32 {
    if let place = slots[atom] { return place }
    let place = builder.newState()
    slots[atom] = place
    atoms.append((place, atom))
    return place
  }

  func mayChange(_ symbol: Symbol) -> Bool { cone.touched.contains(symbol) }
}

struct CompiledPiece {
  let start: Int
  let result: UInt32
}
