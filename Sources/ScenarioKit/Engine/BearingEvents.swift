/// Which events bear on what a program is asked: they change a number that the question reads, or one that a rule reads
/// which changes such a number.
///
/// What only changes how likely other events are does not bear on it. Costs the rules, each time one more is found.
struct BearingEvents {
  private let program: Program
  /// Places of the state that bear on what is asked.
  private var places: Set<Int> = []
  /// By rank: does the rule change one of them?
  private var rules: [Bool]

  /// By event of the program, by outcome.
  static func table(_ program: Program) -> [[Bool]] {
    let bearing = BearingEvents(program)
    return program.events.map { event in
      event.outcomes.indices.map { event.event.move != nil && bearing.bears(event, $0) }
    }
  }

  private init(_ program: Program) {
    self.program = program
    rules = program.rules.map { _ in false }
    for piece in program.stop.map({ [$0] }) ?? program.measures {
      places.formUnion(reads(piece.start))
      // A quantity by itself takes no code.
      places.insert(piece.result)
    }
    followRules()
  }

  private mutating func followRules() {
    let waiting = program.rules.map { (condition: $0.condition, effects: $0.effects) }
    let ending = program.eachRound.map { (condition: $0.condition, effects: $0.effects) }
    var hasEnding = ending.map { _ in false }
    var grows = true
    while grows {
      grows = false
      for (index, rule) in waiting.enumerated() where !rules[index] && changes(rule.effects) {
        rules[index] = true
        places.formUnion(reads(rule.condition) + reads(rule.effects))
        grows = true
      }
      for (index, rule) in ending.enumerated() where !hasEnding[index] && changes(rule.effects) {
        hasEnding[index] = true
        places.formUnion(reads(rule.condition) + reads(rule.effects))
        grows = true
      }
    }
  }

  private func bears(_ event: Program.PlayableEvent, _ outcome: Int) -> Bool {
    changes(event.before) || changes(event.outcomes[outcome]) || changes(event.trails[outcome])
      || event.triggers[outcome].contains { rules[$0] }
  }

  private func changes(_ start: Int) -> Bool {
    piece(start).contains { $0.operation.writesState && places.contains(Int($0.target)) }
  }

  private func reads(_ start: Int) -> [Int] {
    piece(start).flatMap { instruction -> [Int] in
      instruction.operation == .reach
        ? program.reaches[Int(instruction.b)].facts : instruction.operands.map { Int($0) }
    }.filter { (0..<program.stateCount).contains($0) }
  }

  private func piece(_ start: Int) -> ArraySlice<Instruction> {
    program.code[start...].prefix { $0.operation != .halt }
  }
}
