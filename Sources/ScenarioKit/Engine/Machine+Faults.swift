/// Makes a fault of what stopped: where it came from, and what it had read. Costs what it may, as it comes once.
extension Machine {
  /// The fault of an instruction that could not be done.
  func fault(at place: Int) -> EngineFault {
    let instruction = code[place]
    let origin = program.origins[Int(program.originOfInstruction[source(of: place)])]
    let a = frame[Int(instruction.a)]
    let kind: EngineFault.Kind =
      switch instruction.operation {
      case .divide:
        frame[Int(instruction.b)] == 0 ? .divisionByZero : .notFinite(frame[Int(instruction.target)])
      case .addWeight: a < 0 ? .negativeWeight(a) : .notFinite(a)
      case .multiplyFactor: a < 0 ? .negativeFactor(a) : .notFinite(a)
      case .chance: isOtherwise(origin) ? .nothingLeft(1 - a) : .chanceOutOfRange(a)
      case .failEmpty: .emptyExtreme
      case .failRowless:
        .noMatchingRow((0..<Int(instruction.b)).map { frame[Int(instruction.a) + $0] })
      case .storeQuantity, .copy: .notFinite(a)
      case .increase: .notFinite(frame[Int(instruction.target)] + a)
      case .decrease: .notFinite(frame[Int(instruction.target)] - a)
      default: .notFinite(frame[Int(instruction.target)])
      }
    if case .multiplyFactor = instruction.operation, case .move = origin.clause, !a.isFinite {
      // Each factor was finite by itself.
      return tooLarge(placesOfTurn(weighing: Int(instruction.target)))
    }
    return fault(kind, origin)
  }

  /// The fault of an event's chances that do not come to 1.
  func badChances(_ index: Int, _ sum: Double) -> EngineFault {
    let event = program.events[index].event
    guard let move = event.move else { return fault(.chancesSum(sum), ClauseOrigin(.question)) }
    let binding = [event.actor, event.target].compactMap { $0 }
    return fault(.chancesSum(sum), ClauseOrigin(.move(move), binding, options: event.options))
  }

  /// The fault of a turn whose weights are too large to be added up. The clause that adds or multiplies most is to
  /// blame, the first of several.
  func tooLarge(_ turn: ProgramTables.Turn) -> EngineFault {
    var most = (value: 0.0, origin: ClauseOrigin(.question))
    for number in (turn.firstWord * 64)..<(turn.endWord * 64) where tables.pointee.answers[number] >= 0 {
      let start = tables.pointee.answers[number]
      let changing = changes(from: start)
      // Each response by itself.
      forgetWeights(of: turn)
      guard execute(code, from: turn.start, frame, wake) < 0 else { break }
      let before = changing.map { frame[Int(code[$0].target)] }
      guard execute(code, from: start, frame, wake) < 0 else { break }
      for (place, before) in zip(changing, before) {
        let after = frame[Int(code[place].target)]
        let value = code[place].operation == .addWeight ? after - before : after
        guard value > most.value else { continue }
        most = (value, program.origins[Int(program.originOfInstruction[place])])
      }
    }
    forgetWeights(of: turn)
    return fault(.weightsTooLarge(most.value), most.origin)
  }

  private func forgetWeights(of turn: ProgramTables.Turn) {
    for candidate in 0..<turn.candidateCount { frame[turn.weights + candidate] = 0 }
  }

  /// The instructions of a piece of code that change weights and factors.
  private func changes(from start: Int) -> [Int] {
    var result: [Int] = []
    var place = start
    while code[place].operation != .halt {
      if code[place].operation == .addWeight || code[place].operation == .multiplyFactor {
        result.append(place)
      }
      place += 1
    }
    return result
  }

  private func placesOfTurn(weighing place: Int) -> ProgramTables.Turn {
    let turns = tables.pointee.turns
    return turns.first { ($0.weights..<($0.weights + $0.candidateCount)).contains(place) }
      ?? turns[min(self.place, turns.count - 1)]
  }

  private func isOtherwise(_ origin: ClauseOrigin) -> Bool {
    guard case .outcome(let move, let index) = origin.clause else { return false }
    return program.basis.scenario.move(move).outcomes[index].chance == nil
  }

  private func fault(_ kind: EngineFault.Kind, _ origin: ClauseOrigin) -> EngineFault {
    var fault = EngineFault(kind, origin: origin, round: round)
    var trace = FaultTrace(program, frame)
    trace.read(kind, origin)
    fault.readings = trace.readings
    fault.definition = trace.definition
    return fault
  }
}
