/// A program's tables as plain memory, so that the loop that runs a turn counts no references.
struct ProgramTables: ~Copyable {
  struct Turn {
    let start: Int
    /// The place of the first weight.
    let weights: Int
    /// The candidates stand at `candidates[firstCandidate ..< firstCandidate + candidateCount]`, holding first.
    let firstCandidate: Int
    let candidateCount: Int
    /// The words of `always` that hold this turn's answers.
    let firstWord: Int
    let endWord: Int
  }

  /// A memory that triggers responses.
  struct Trigger {
    let place: Int
    let fadesAfter: Double
    /// Its answers stand at `triggered[first ..< end]`, their numbers ascending.
    let first: Int
    let end: Int
  }

  struct Event {
    let before: Int
    /// The place of the first chance; -1 where there is one certain outcome.
    let chances: Int
    let firstOutcome: Int
    let outcomeCount: Int
    /// Nothing changes, no rule looks at it, and none looks at time.
    let isIdle: Bool
    /// Code for all that it changes, where it can turn out in one way only; -1 elsewhere.
    let whole: Int
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
  /// By place in `candidates`: code for its weight, or -1.
  let finishes: UnsafeBufferPointer<Int>
  /// The code of each answer by its number; those of one turn fill whole words, the rest of the last being -1.
  let answers: UnsafeBufferPointer<Int>
  /// Answers to be looked at in every turn, a bit each.
  let always: UnsafeBufferPointer<UInt64>
  let answerTriggers: UnsafeBufferPointer<Trigger>
  let triggered: UnsafeBufferPointer<Int32>
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
  /// The stop condition as a comparison, where it is one.
  let stopGuard: PlainGuard?
  let turnsPerRound: Int
  let stateCount: Int
  let now: Int

  /// - Parameters:
  ///   - whole: by event, code for all that it changes, or -1.
  ///   - reader: reads the program's code.
  init(_ program: Program, whole: [Int], _ reader: PlainReader) {
    // SAFETY: each buffer is as long as its array; freed by `deallocate`, called once by the machine that owns this.
    func kept<Element>(_ array: [Element]) -> UnsafeBufferPointer<Element> {
      let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: array.count)
      _ = buffer.initialize(from: array)
      return UnsafeBufferPointer(buffer)
    }
    var candidates: [Int] = []
    var finishes: [Int] = []
    var answers: [Int] = []
    var always: [UInt64] = []
    var answersOf: [Int: [Int32]] = [:]
    turns = kept(
      program.turns.map { turn in
        candidates += turn.candidates
        finishes += turn.finishes.map { $0 ?? -1 }
        let firstWord = always.count
        for answer in turn.answers {
          if answers.count & 63 == 0 { always.append(0) }
          if let triggers = answer.triggers {
            for place in triggers { answersOf[place, default: []].append(Int32(answers.count)) }
          } else {
            always[answers.count >> 6] |= 1 << UInt64(answers.count & 63)
          }
          answers.append(answer.start)
        }
        while answers.count & 63 != 0 { answers.append(-1) }
        return Turn(
          start: turn.start, weights: turn.weights, firstCandidate: candidates.count - turn.candidates.count,
          candidateCount: turn.candidates.count, firstWord: firstWord, endWord: always.count)
      })
    self.candidates = kept(candidates)
    self.finishes = kept(finishes)
    self.answers = kept(answers)
    self.always = kept(always)
    var triggered: [Int32] = []
    let fadesAfter = Dictionary(
      program.memories.map { ($0.place, $0.fadesAfter ?? .infinity) }, uniquingKeysWith: max)
    answerTriggers = kept(
      program.triggerPlaces.map { place in
        let first = triggered.count
        triggered += answersOf[place] ?? []
        return Trigger(
          place: place, fadesAfter: fadesAfter[place] ?? .infinity, first: first, end: triggered.count)
      })
    self.triggered = kept(triggered)
    var outcomes: [Outcome] = []
    var triggers: [Int] = []
    events = kept(
      program.events.enumerated().map { number, event in
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
          outcomeCount: event.outcomes.count, isIdle: event.isIdle && program.timedRules.isEmpty,
          whole: whole[number])
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
    stopGuard = program.maxima.isEmpty ? program.stop.flatMap { reader.comparison($0) } : nil
    turnsPerRound = program.turnsPerRound
    stateCount = program.stateCount
    now = program.now
  }

  func deallocate() {
    turns.deallocate()
    candidates.deallocate()
    finishes.deallocate()
    answers.deallocate()
    always.deallocate()
    answerTriggers.deallocate()
    triggered.deallocate()
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
