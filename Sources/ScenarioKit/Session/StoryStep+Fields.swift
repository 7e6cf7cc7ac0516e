/// The parts of a step, written.
extension FieldWriter {
  mutating func put(_ atom: Atom) {
    put(Int(atom.sort.rawValue))
    put(Int(atom.index))
    put(atom.actors) { $0.put($1.index) }
  }

  mutating func put(_ played: WorldState.Played) {
    put(played.event.actor.index)
    put(played.event.move) { $0.put($1.index) }
    put(played.event.target) { $0.put($1.index) }
    put(played.event.options) { $0.put($1) }
    put(played.outcome) { $0.put($1) }
    put(played.turn)
  }

  mutating func put(_ entry: TimelineEntry) {
    switch entry.kind {
    case .event(let number, let phrase, let outcome, let isOutcomeChosen, let note):
      put(0)
      put(number)
      put(phrase)
      put(outcome)
      put(isOutcomeChosen)
      put(note)
    case .observation(let evidence, let title, let isNegated, let weight):
      put(1)
      put(evidence)
      put(title)
      put(isNegated)
      put(weight)
    case .belief(let text):
      put(2)
      put(text)
    case .change(let text):
      put(3)
      put(text)
    case .advance(let rounds, let isObserved):
      put(4)
      put(rounds)
      put(isObserved)
    }
    put(entry.round)
    put(entry.date)
    put(entry.sources) { writer, source in
      writer.put(source.text)
      writer.put(source.grade)
    }
    put(entry.foreseen)
    put(entry.odds) { writer, odds in
      writer.put(odds.likeliest)
      writer.put(odds.likeliestProbability)
      writer.put(odds.isLikeliest)
      writer.put(odds.candidates)
      writer.put(odds.squares)
      writer.put(odds.baseRate)
      writer.put(odds.baseSquares)
    }
    put(entry.silences) { writer, silences in
      writer.put(silences.turns)
      writer.put(silences.probabilities)
      writer.put(silences.logs)
    }
    put(entry.isDrawn)
  }

  mutating func put(_ step: BeliefsAnswer.Step) {
    switch step.cause {
    case .prior: put(0)
    case .evidence(let name, let isNegated, let weight, let grades):
      put(1)
      put(name)
      put(isNegated)
      put(weight)
      put(grades) { $0.put($1) }
    case .event(let phrase, let isUnforeseen, let stoodFor):
      put(2)
      put(phrase)
      put(isUnforeseen)
      put(stoodFor)
    case .silence(let actors):
      put(3)
      put(actors)
    case .believe: put(4)
    case .drift(let rounds):
      put(5)
      put(rounds)
    case .given: put(6)
    }
    put(step.round)
    put(step.date)
    put(step.likelihoods) { writer, likelihoods in writer.put(likelihoods) { $0.put($1) } }
    put(step.believed) { $0.put($1) }
  }
}

/// The parts of a step, read.
extension FieldReader {
  private mutating func integers() throws(Mistake) -> [Int] {
    try list { (reader) throws(Mistake) in try reader.integer() }
  }

  private mutating func numbers() throws(Mistake) -> [Double] {
    try list { (reader) throws(Mistake) in try reader.number() }
  }

  private mutating func integerOrNone() throws(Mistake) -> Int? {
    try optional { (reader) throws(Mistake) in try reader.integer() }
  }

  mutating func atom() throws(Mistake) -> Atom {
    let sort = UInt8(exactly: try integer()).flatMap { Atom.Sort(rawValue: $0) }
    let index = try integer()
    let actors = try integers().map { ActorID($0) }
    switch sort {
    case .quantity: return .quantity(QuantityID(index), actors)
    case .flag: return .flag(FlagID(index), actors)
    case .relation:
      guard actors.count == 2 else { throw Mistake() }
      return .relation(RelationID(index), actors[0], actors[1])
    case nil: throw Mistake()
    }
  }

  mutating func played() throws(Mistake) -> WorldState.Played {
    let event = Event(
      actor: ActorID(try integer()), move: try integerOrNone().map { MoveID($0) },
      target: try integerOrNone().map { ActorID($0) }, options: try integers())
    return WorldState.Played(event: event, outcome: try integerOrNone(), turn: try integer())
  }

  mutating func timelineEntry() throws(Mistake) -> TimelineEntry {
    let kind: TimelineEntry.Kind
    switch try integer() {
    case 0:
      kind = .event(
        number: try integer(), phrase: try text(), outcome: try textOrNone(), isOutcomeChosen: try truth(),
        note: try textOrNone())
    case 1:
      kind = .observation(
        evidence: try text(), title: try textOrNone(), isNegated: try truth(), weight: try number())
    case 2: kind = .belief(try text())
    case 3: kind = .change(try text())
    case 4: kind = .advance(rounds: try integer(), isObserved: try truth())
    default: throw Mistake()
    }
    return TimelineEntry(
      kind: kind, round: try integer(), date: try dateOrNone(),
      sources: try list { (reader) throws(Mistake) in
        Notes.Source(text: try reader.text(), grade: try reader.textOrNone())
      },
      foreseen: try numberOrNone(),
      odds: try optional { (reader) throws(Mistake) in
        TimelineEntry.Odds(
          likeliest: try reader.text(), likeliestProbability: try reader.number(),
          isLikeliest: try reader.truth(),
          candidates: try reader.integer(), squares: try reader.number(), baseRate: try reader.number(),
          baseSquares: try reader.number())
      },
      silences: try optional { (reader) throws(Mistake) in
        TimelineEntry.Silences(
          turns: try reader.integer(), probabilities: try reader.number(), logs: try reader.number())
      }, isDrawn: try truth())
  }

  mutating func beliefStep() throws(Mistake) -> BeliefsAnswer.Step {
    let cause: BeliefsAnswer.Step.Cause
    switch try integer() {
    case 0: cause = .prior
    case 1:
      cause = .evidence(
        name: try text(), isNegated: try truth(), weight: try number(),
        grades: try list { (reader) throws(Mistake) in try reader.text() })
    case 2: cause = .event(try text(), isUnforeseen: try truth(), stoodFor: try textOrNone())
    case 3: cause = .silence(actors: try integer())
    case 4: cause = .believe
    case 5: cause = .drift(rounds: try integer())
    case 6: cause = .given
    default: throw Mistake()
    }
    return BeliefsAnswer.Step(
      cause: cause, round: try integer(), date: try dateOrNone(),
      likelihoods: try optional { (reader) throws(Mistake) in try reader.numbers() }, believed: try numbers())
  }
}
