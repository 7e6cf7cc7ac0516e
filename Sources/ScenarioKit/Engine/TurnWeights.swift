/// Who put what into the weights of a turn, in one world.
struct TurnWeights {
  /// By candidate, what each response added, in the order in which they are declared.
  private(set) var added: [Int: [(response: ResponseID, weight: Double)]] = [:]
  /// By candidate, what it weighs before any response has spoken.
  private(set) var base: [Int: Double] = [:]
  /// By candidate, responses whose factors change its weight.
  private(set) var factors: [Int: [ResponseID]] = [:]
  /// Responses that applied.
  private(set) var applied: [ResponseID] = []

  mutating func begin(holding weight: Double) { base[0] = weight }

  mutating func add(_ weight: Double, to candidate: Int, by response: ResponseID) {
    added[candidate, default: []].append((response, weight))
    note(response)
  }

  /// - Parameter candidate: nil where it is none of this turn's.
  mutating func multiply(_ candidate: Int?, by factor: Double, of response: ResponseID) {
    if factor != 1, let candidate { factors[candidate, default: []].append(response) }
    note(response)
  }

  private mutating func note(_ response: ResponseID) {
    if applied.last != response { applied.append(response) }
  }

  /// The share of each response in a candidate's weight; what is missing to 1 is the hold weight's.
  func shares(of candidate: Int) -> [(response: ResponseID, share: Double)] {
    guard let added = added[candidate] else { return [] }
    let total = added.reduce(base[candidate] ?? 0) { $0 + $1.weight }
    guard total > 0 else { return [] }
    var result: [(response: ResponseID, share: Double)] = []
    for (response, weight) in added where weight > 0 {
      if let place = result.firstIndex(where: { $0.response == response }) {
        result[place].share += weight / total
      } else {
        result.append((response, weight / total))
      }
    }
    return result
  }
}

/// Weighing with a look at who puts in what. It is slow: only explanations do so.
extension Machine {
  /// Weighs the turn as `weigh` does and tells who put in what. The weights stand in the frame as after `weigh`.
  mutating func weighTelling(
    _ turn: ProgramTables.Turn
  ) throws(EngineFault) -> (sum: Double, by: TurnWeights) {
    let sum = try weigh(turn)
    let weights = (0..<turn.candidateCount).map { frame[turn.weights + $0] }
    var told = TurnWeights()
    for candidate in 0..<turn.candidateCount { frame[turn.weights + candidate] = 0 }
    try run(turn.start)
    if frame[turn.weights] > 0 { told.begin(holding: frame[turn.weights]) }
    let registers = factorRegisters(of: turn)
    for number in (turn.firstWord * 64)..<(turn.endWord * 64) where tables.pointee.answers[number] >= 0 {
      try follow(tables.pointee.answers[number], registers, &told)
    }
    // Holding may have its base weight apart, where a table may take its place.
    let finish = tables.pointee.finishes[turn.firstCandidate]
    if finish >= 0, code[finish].operation == .add, Int(code[finish].target) == turn.weights {
      told.begin(holding: frame[Int(code[finish].b)])
    }
    for candidate in 0..<turn.candidateCount { frame[turn.weights + candidate] = weights[candidate] }
    for word in 0..<((turn.candidateCount + 63) / 64) { wake.pointee.touched[word] = 0 }
    return (sum, told)
  }

  /// Which candidates the registers of factors belong to.
  private func factorRegisters(of turn: ProgramTables.Turn) -> [Int: Int] {
    var result: [Int: Int] = [:]
    for candidate in 0..<turn.candidateCount {
      var place = tables.pointee.finishes[turn.firstCandidate + candidate]
      guard place >= 0 else { continue }
      while code[place].operation != .halt {
        if code[place].operation == .multiplyFactor { result[Int(code[place].a)] = candidate }
        place += 1
      }
    }
    return result
  }

  /// Runs one response, an instruction after the other, and keeps what it adds.
  private func follow(
    _ start: Int, _ registers: [Int: Int], _ told: inout TurnWeights
  ) throws(EngineFault) {
    // SAFETY: one instruction and an end behind it, freed when this returns; its operands are the program's own.
    let step = UnsafeMutablePointer<Instruction>.allocate(capacity: 2)
    defer { step.deallocate() }
    step.initialize(repeating: Instruction(.halt), count: 2)
    var place = start
    while true {
      let instruction = code[place]
      if instruction.operation == .halt { return }
      if let jumps = jumps(at: instruction) {
        place = jumps ? Int(instruction.target) : place + 1
        continue
      }
      let operand = frame[Int(instruction.a)]
      step[0] = instruction
      if execute(step, from: 0, frame, wake) >= 0 { throw fault(at: place) }
      let origin = program.origins[Int(program.originOfInstruction[source(of: place)])]
      if let response = origin.clause.response {
        switch instruction.operation {
        case .addWeight: told.add(operand, to: Int(instruction.b), by: response)
        case .multiplyFactor:
          told.multiply(registers[Int(instruction.target)], by: operand, of: response)
        default: break
        }
      }
      place += 1
    }
  }
}
