/// A program in words: what each piece of its code is for, and its instructions as assignments and jumps.
///
/// State is called by what it holds, registers `r0`, `r1`, …; constants stand as numbers.
struct ProgramListing {
  private let program: Program
  private let scenario: Scenario
  /// What the places of the state hold.
  private var names: [Int: String] = [:]
  /// Places from here on are never written.
  private let firstConstant: Int
  private(set) var rows: [(label: String, text: String)] = []

  init(_ program: Program, _ scenario: Scenario) {
    self.program = program
    self.scenario = scenario
    let written = program.code.filter { !$0.operation.isJump && $0.operation.hasTarget }.map {
      Int($0.target)
    }
    let weighed = program.turns.map { $0.weights + $0.candidates.count - 1 }
    firstConstant = max(program.stateCount, ((written + weighed).max() ?? -1) + 1)
    nameState()
    rows = [("state", "\(program.stateCount) places"), ("code", "\(program.code.count) instructions")]
    for turn in program.turns { list(turn) }
    for event in program.events where !event.isIdle { list(event) }
    for rule in program.rules {
      list("rule", rule.rule, rule.binding, condition: rule.condition, holds: rule.holds, rule.effects)
    }
    for rule in program.eachRound {
      list("each round", rule.rule, rule.binding, condition: rule.condition, holds: rule.holds, rule.effects)
    }
  }

  // MARK: Names

  private mutating func nameState() {
    for (place, atom) in program.atoms { names[place] = name(of: atom) }
    for (index, memory) in program.memories.enumerated() { names[memory.place] = "last\(index)" }
    for slot in program.types {
      let hypothesis = scenario.hypothesis(slot.hypothesis)
      names[slot.place] = "\(scenario.actor(hypothesis.actor).name).\(hypothesis.name)"
    }
    for (rank, rule) in program.rules.enumerated() {
      if let held = rule.held { names[held] = "held\(rank)" }
    }
  }

  private func name(of atom: Atom) -> String {
    let actors = atom.actors.map { scenario.actor($0).name }
    switch atom.sort {
    case .quantity:
      let name = scenario.quantities[Int(atom.index)].name
      return actors.isEmpty
        ? name : actors.count == 1 ? "\(actors[0]).\(name)" : "\(name)(\(actors[0]), \(actors[1]))"
    case .flag:
      let name = scenario.flags[Int(atom.index)].name
      return actors.isEmpty ? name : "(\(actors[0]) is \(name))"
    case .relation:
      return "(\(actors.joined(separator: " \(scenario.relations[Int(atom.index)].name) ")))"
    }
  }

  private func name(of place: UInt32) -> String {
    let index = Int(place)
    if index >= firstConstant { return text(of: program.frame[index]) }
    return index < program.stateCount ? names[index] ?? "s\(index)" : "r\(index - program.stateCount)"
  }

  private func name(of event: Event, withActor: Bool) -> String {
    guard scenario.actors.indices.contains(event.actor.index) else { return "hold" }
    let actor = withActor ? scenario.actor(event.actor).name + " " : ""
    guard let id = event.move else { return actor + "hold" }
    let move = scenario.move(id)
    let target = event.target.map { " on \(scenario.actor($0).name)" } ?? ""
    let options = zip(move.options, event.options).map { "\($0.name) \($1)" }.joined(separator: ", ")
    return actor + move.name + target + (options.isEmpty ? "" : " with " + options)
  }

  // MARK: Rows

  private mutating func list(_ turn: Program.Turn) {
    let candidates = turn.candidates.enumerated().map { index, place in
      let weight = name(of: UInt32(turn.weights + index))
      return "\(name(of: program.events[place].event, withActor: turn.actor == nil)) \(weight)"
    }
    let actor = turn.actor.map { scenario.actor($0).name } ?? "anybody"
    rows.append(("turn of \(actor)", candidates.joined(separator: ", ")))
    listCode(from: turn.start)
    for answer in turn.answers {
      if let triggers = answer.triggers {
        rows.append(("  if fresh", triggers.map { name(of: UInt32($0)) }.joined(separator: ", ")))
      }
      listCode(from: answer.start)
    }
    for (index, finish) in turn.finishes.enumerated() {
      guard let finish else { continue }
      rows.append(("  where it has a weight", name(of: UInt32(turn.weights + index))))
      listCode(from: finish)
    }
  }

  private mutating func list(_ event: Program.PlayableEvent) {
    let outcomes = event.event.move.map { scenario.move($0).outcomes.map(\.name) } ?? []
    rows.append((name(of: event.event, withActor: true), outcomes.joined(separator: ", ")))
    listCode(from: event.before)
    for (index, outcome) in event.outcomes.enumerated() {
      if outcomes.indices.contains(index) { rows.append(("  \(outcomes[index])", "")) }
      listCode(from: outcome)
    }
  }

  private mutating func list(
    _ word: String, _ rule: RuleID, _ binding: [ActorID], condition: Int, holds: Int, _ effects: Int
  ) {
    let actors = binding.map { scenario.actor($0).name }.joined(separator: ", ")
    rows.append(("\(word) \(scenario.rules[rule.index].name)", actors))
    listCode(from: condition)
    rows.append(("  if", name(of: UInt32(holds))))
    listCode(from: effects)
  }

  private mutating func listCode(from start: Int) {
    var place = start
    while place < program.code.count, program.code[place].operation != .halt {
      rows.append(("  \(place)", text(of: program.code[place])))
      place += 1
    }
  }

  private func text(of number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func bounds(of instruction: Instruction) -> String {
    let bounds = program.bounds[Int(instruction.b)]
    return "kept in \(text(of: bounds.lower))..\(text(of: bounds.upper))"
  }

  private func text(of instruction: Instruction) -> String {
    let (a, b) = (name(of: instruction.a), name(of: instruction.b))
    let line = "\(instruction.target)"
    switch instruction.operation {
    case .jump: return "go to \(line)"
    case .jumpIfZero: return "unless \(a) go to \(line)"
    case .jumpIfNotZero: return "if \(a) go to \(line)"
    case .jumpUnlessEqual: return "unless \(a) == \(b) go to \(line)"
    case .jumpUnlessNotEqual: return "unless \(a) != \(b) go to \(line)"
    case .jumpUnlessLess: return "unless \(a) < \(b) go to \(line)"
    case .jumpUnlessLessOrEqual: return "unless \(a) <= \(b) go to \(line)"
    case .jumpUnlessWithin: return "unless \(a) within \(b) turns go to \(line)"
    default: break
    }
    let target = name(of: instruction.target)
    switch instruction.operation {
    case .copy, .storeFact: return "\(target) = \(a)"
    case .add: return "\(target) = \(a) + \(b)"
    case .subtract: return "\(target) = \(a) - \(b)"
    case .multiply: return "\(target) = \(a) * \(b)"
    case .divide: return "\(target) = \(a) / \(b)"
    case .power: return "\(target) = \(a) ^ \(b)"
    case .negate: return "\(target) = -\(a)"
    case .not: return "\(target) = not \(a)"
    case .magnitude: return "\(target) = abs(\(a))"
    case .exponential: return "\(target) = exp(\(a))"
    case .logarithm: return "\(target) = log(\(a))"
    case .root: return "\(target) = sqrt(\(a))"
    case .minimum: return "\(target) = min(\(a), \(b))"
    case .maximum: return "\(target) = max(\(a), \(b))"
    case .equal: return "\(target) = \(a) == \(b)"
    case .notEqual: return "\(target) = \(a) != \(b)"
    case .less: return "\(target) = \(a) < \(b)"
    case .lessOrEqual: return "\(target) = \(a) <= \(b)"
    case .within: return "\(target) = \(a) within \(b) turns"
    case .storeQuantity: return "\(target) = \(a), \(bounds(of: instruction))"
    case .increase: return "\(target) += \(a), \(bounds(of: instruction))"
    case .decrease: return "\(target) -= \(a), \(bounds(of: instruction))"
    case .stamp: return "\(target) = the turn now"
    case .keepFirst: return "\(target) = \(a) if it is 0"
    case .addWeight: return "\(target) += \(a)"
    case .multiplyFactor: return "\(target) *= \(a)"
    case .chance: return "\(target) = \(a), a chance"
    case .reach:
      let reach = program.reaches[Int(instruction.b)]
      let (from, to) = (scenario.actors[reach.from].name, scenario.actors[reach.to].name)
      return "\(target) = a chain from \(from) to \(to)"
    case .failEmpty: return "stop: the least or greatest of nothing"
    case .failRowless: return "stop: no row matches"
    default: return "\(instruction.operation)"
    }
  }
}

extension Instruction.Operation {
  /// Does it write to `target`, or aim at it?
  fileprivate var hasTarget: Bool { self != .halt && self != .failEmpty && self != .failRowless }
}
