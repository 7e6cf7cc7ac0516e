/// Where a turn's weights are worked out.
struct TurnRegisters {
  /// The first candidate's; the others follow.
  let weights: UInt32
  /// The hold weight, where a table may take its place.
  let base: UInt32?
  /// By candidate, where it has factors.
  let factors: [Int: UInt32]
  /// The candidates, found by what factors cover; empty where there are no factors.
  let candidates: EventIndex
}

struct TurnDraft {
  /// What one response adds at a turn.
  struct Answer {
    let start: Int
    /// Memories of which one at least must be fresh for it to add anything; nil where that is not known.
    let triggers: [UInt32]?
    /// Where the code goes on behind the test of its triggers, and the turns within which that looks at all of them:
    /// where a trigger is forgotten after as many, whatever it wakes has passed the test.
    let tested: (place: Int, within: Double)?
  }

  let actor: ActorID?
  let candidates: [Int]
  let start: Int
  let answers: [Answer]
  /// By candidate: what becomes of its weight in the end; nil where it stays.
  let finishes: [Int?]
  let weights: UInt32
}

extension Compiler {
  mutating func compileTurn(_ plan: TurnPlan, _ eventPlaces: [Event: Int]) -> TurnDraft {
    let weights = builder.newRegisters(plan.candidates.count)
    let candidatePlaces = Dictionary(uniqueKeysWithValues: plan.candidates.enumerated().map { ($1, $0) })
    var factors: [Int: UInt32] = [:]
    let start = builder.position
    let zero = builder.constant(0)
    let one = builder.constant(1)
    builder.setOrigin(ClauseOrigin(.question))
    let hold = builder.constant(scenario.holdWeight)
    // Where a table may take the place of the hold weight, it is kept apart until that is known.
    let base = mayReplaceHold(plan) ? builder.newRegisters(1) : nil
    builder.emit(.copy, target: base ?? weights, a: hold)
    if base != nil { builder.emit(.copy, target: weights, a: zero) }
    let candidates = hasFactors(plan) ? EventIndex(plan.candidates) : EventIndex()
    for index in factoredCandidates(plan, candidates).sorted() {
      let register = builder.newRegisters(1)
      factors[index] = register
      builder.emit(.copy, target: register, a: one)
    }
    builder.emit(.halt)
    let registers = TurnRegisters(weights: weights, base: base, factors: factors, candidates: candidates)
    let answers = plan.responses.compactMap { compile($0, plan, registers, candidatePlaces) }
    let finishes = plan.candidates.indices.map { compileFinish(of: $0, plan, registers) }
    return TurnDraft(
      actor: plan.actor, candidates: plan.candidates.compactMap { eventPlaces[$0] }, start: start,
      answers: answers, finishes: finishes, weights: weights)
  }

  /// What becomes of a candidate's weight when all responses have spoken: nothing where its move forbids it, else
  /// its factors' product with it.
  private mutating func compileFinish(
    of index: Int, _ plan: TurnPlan, _ registers: TurnRegisters
  ) -> Int? {
    let event = plan.candidates[index]
    let weight = registers.weights + UInt32(index)
    let start = builder.position
    if index == 0, let base = registers.base {
      builder.setOrigin(ClauseOrigin(.question))
      builder.emit(.add, target: weight, a: weight, b: base)
    }
    var end = CodeBuilder.Label()
    var forbidden = CodeBuilder.Label()
    var foreseen = Foreseen.always
    let beforeJump = builder.position
    builder.emitJump(.jumpIfZero, a: weight, to: &end)
    if let move = event.move {
      let binding = [event.actor, event.target].compactMap { $0 }
      builder.setOrigin(ClauseOrigin(.move(move), binding, options: event.options))
      foreseen = emitJumps(
        unlessAll: clauses.move(move).conditions, clauseEnvironment(of: event), to: &forbidden)
    }
    if foreseen != .never, let factor = registers.factors[index] {
      builder.emit(.multiplyFactor, target: weight, a: factor)
    }
    if foreseen == .depends {
      builder.emitJump(.jump, to: &end)
      builder.set(forbidden)
    }
    if foreseen != .always { builder.emit(.copy, target: weight, a: builder.constant(0)) }
    if builder.position == beforeJump + 1 {
      // Nothing but the jump over nothing.
      builder.truncate(to: beforeJump)
      end = CodeBuilder.Label()
      if builder.position == start { return nil }
    }
    builder.set(end)
    builder.emit(.halt)
    return start
  }

  private func hasFactors(_ plan: TurnPlan) -> Bool {
    clauses.haveFactors && plan.responses.contains { clauses.responses[$0.response.index].hasFactors }
  }

  /// Candidates that some factor may cover.
  private func factoredCandidates(_ plan: TurnPlan, _ candidates: EventIndex) -> Set<Int> {
    var result: Set<Int> = []
    if candidates.events.isEmpty { return result }
    for ground in plan.responses {
      let clause = clauses.responses[ground.response.index]
      guard clause.hasFactors else { continue }
      for expectation in clause.response.expectations where expectation.factor != nil {
        result.formUnion(covered(by: expectation, ground.binding, plan, candidates))
      }
    }
    return result
  }

  /// The candidates that match an expectation's pattern, ascending. Where turns are open, holding is anybody's.
  private func covered(
    by expectation: Response.Expectation, _ binding: [ActorID], _ plan: TurnPlan, _ candidates: EventIndex
  ) -> [Int] {
    guard let pattern = ground(expectation.pattern, .last, Environment(binding)) else { return [] }
    if plan.actor == nil, pattern.moves.isEmpty { return [0] }
    let places = candidates.candidates(for: pattern).joined()
    return Set(places.filter { mayMatch(pattern, candidates.events[$0]) }).sorted()
  }

  private mutating func compile(
    _ ground: GroundedResponse, _ plan: TurnPlan, _ registers: TurnRegisters, _ candidatePlaces: [Event: Int]
  ) -> TurnDraft.Answer? {
    let mark = builder.temporaryMark
    defer { builder.release(to: mark) }
    let clause = clauses.responses[ground.response.index]
    let environment = Environment(ground.binding)
    var end = CodeBuilder.Label()
    builder.setOrigin(ClauseOrigin(.response(ground.response), ground.binding))
    let start = builder.position
    var triggers: Triggers?
    var tested: (place: Int, within: Double)?
    var mayTell = true
    for condition in clause.conjuncts {
      let isFirst = builder.position == start
      switch emitJump(unless: condition, environment, to: &end) {
      case .always: continue
      case .never:
        builder.truncate(to: start)
        return nil
      case .depends: break
      }
      guard mayTell else { continue }
      if case .after(_, let rounds) = condition, let memory = lastMemory {
        triggers = Triggers(places: [memory], windows: [rounds * Double(scenario.turnsPerRound)])
      } else {
        triggers = self.triggers(of: condition, environment)
      }
      mayTell = triggers == nil && !mayFail(condition)
      if isFirst, let window = triggers?.window { tested = (builder.position, window) }
    }
    var wrote = false
    for (index, expectation) in clause.expectations.enumerated() {
      builder.setOrigin(ClauseOrigin(.expectation(ground.response, index), ground.binding))
      if let event = ground.events[index], let weight = expectation.weight,
        let candidate = candidate(event, plan, candidatePlaces)
      {
        let value = place(emit(weight, environment))
        emitWeight(value, of: candidate, registers)
        wrote = true
      }
      if let factor = expectation.factor {
        let candidates = covered(
          by: expectation.expectation, ground.binding, plan, registers.candidates)
        if candidates.isEmpty { continue }
        let value = place(emit(factor, environment))
        for candidate in candidates {
          guard let register = registers.factors[candidate] else { continue }
          builder.emit(.multiplyFactor, target: register, a: value)
        }
        wrote = true
      }
    }
    for index in ground.tables.indices
    where compile(table: index, of: ground, plan, registers, candidatePlaces) {
      wrote = true
    }
    if !wrote {
      builder.truncate(to: start)
      return nil
    }
    builder.set(end)
    builder.emit(.halt)
    return TurnDraft.Answer(start: start, triggers: triggers?.places, tested: tested)
  }

  mutating func emitWeight(_ value: UInt32, of candidate: Int, _ registers: TurnRegisters) {
    builder.emit(
      .addWeight, target: registers.weights + UInt32(candidate), a: value, b: UInt32(candidate))
  }
}
