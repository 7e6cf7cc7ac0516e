/// A program's tables as plain memory, so that the loop that runs a turn counts no references.
struct ProgramTables {
  struct Turn {
    let start: Int
    /// The place of the first weight.
    let weights: Int
    /// The candidates stand at `candidates[firstCandidate ..< firstCandidate + candidateCount]`, holding first.
    let firstCandidate: Int
    let candidateCount: Int
  }

  struct Event {
    let before: Int
    /// The place of the first chance; -1 where there is one certain outcome.
    let chances: Int
    let firstOutcome: Int
    let outcomeCount: Int
    /// Nothing changes, no rule looks at it, and none looks at time.
    let isIdle: Bool
  }

  struct Outcome {
    let effects: Int
    let trail: Int
    let firstTrigger: Int
    let triggerCount: Int
  }

  struct Rule {
    let condition: Int
    let holds: Int
    let effects: Int
    /// -1 for `on` rules.
    let held: Int
  }

  struct Maximum {
    let start: Int
    let result: Int
    let place: Int
  }

  struct Memory {
    let place: Int
    let fadesAfter: Double
  }

  let turns: UnsafeBufferPointer<Turn>
  let candidates: UnsafeBufferPointer<Int>
  let events: UnsafeBufferPointer<Event>
  let outcomes: UnsafeBufferPointer<Outcome>
  let triggers: UnsafeBufferPointer<Int>
  let rules: UnsafeBufferPointer<Rule>
  let timedRules: UnsafeBufferPointer<Int>
  /// Rules of a round's end; `held` is -1.
  let eachRound: UnsafeBufferPointer<Rule>
  let maxima: UnsafeBufferPointer<Maximum>
  /// Those that fade.
  let memories: UnsafeBufferPointer<Memory>
  /// Pieces whose results are read at a checkpoint.
  let measures: UnsafeBufferPointer<Program.Piece>
  /// Places read at a checkpoint, after the measures.
  let readPlaces: UnsafeBufferPointer<Int>
  let stop: Program.Piece?
  let turnsPerRound: Int
  let stateCount: Int
  let now: Int

  init(_ program: Program) {
    // SAFETY: each buffer is as long as its array; freed by `deallocate`, called once by the machine that owns this.
    func kept<Element>(_ array: [Element]) -> UnsafeBufferPointer<Element> {
      let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: array.count)
      _ = buffer.initialize(from: array)
      return UnsafeBufferPointer(buffer)
    }
    var candidates: [Int] = []
    turns = kept(
      program.turns.map { turn in
        candidates += turn.candidates
        return Turn(
          start: turn.start, weights: turn.weights, firstCandidate: candidates.count - turn.candidates.count,
          candidateCount: turn.candidates.count)
      })
    self.candidates = kept(candidates)
    var outcomes: [Outcome] = []
    var triggers: [Int] = []
    events = kept(
      program.events.map { event in
        let first = outcomes.count
        for index in event.outcomes.indices {
          outcomes.append(
            Outcome(
              effects: event.outcomes[index], trail: event.trails[index], firstTrigger: triggers.count,
              triggerCount: event.triggers[index].count))
          triggers += event.triggers[index]
        }
        return Event(
          before: event.before, chances: event.chances ?? -1, firstOutcome: first,
          outcomeCount: event.outcomes.count, isIdle: event.isIdle && program.timedRules.isEmpty)
      })
    self.outcomes = kept(outcomes)
    self.triggers = kept(triggers)
    rules = kept(
      program.rules.map {
        Rule(condition: $0.condition, holds: $0.holds, effects: $0.effects, held: $0.held ?? -1)
      })
    timedRules = kept(program.timedRules)
    eachRound = kept(
      program.eachRound.map {
        Rule(condition: $0.condition, holds: $0.holds, effects: $0.effects, held: -1)
      })
    maxima = kept(
      zip(program.maxima, program.maximumPlaces).map {
        Maximum(start: $0.start, result: $0.result, place: $1)
      })
    memories = kept(
      program.memories.compactMap { memory in
        memory.fadesAfter.map { Memory(place: memory.place, fadesAfter: $0) }
      })
    measures = kept(program.measures)
    readPlaces = kept(program.maximumPlaces + program.answerPlaces + program.firstPlaces)
    stop = program.stop
    turnsPerRound = program.turnsPerRound
    stateCount = program.stateCount
    now = program.now
  }

  func deallocate() {
    turns.deallocate()
    candidates.deallocate()
    events.deallocate()
    outcomes.deallocate()
    triggers.deallocate()
    rules.deallocate()
    timedRules.deallocate()
    eachRound.deallocate()
    maxima.deallocate()
    memories.deallocate()
    measures.deallocate()
    readPlaces.deallocate()
  }
}
