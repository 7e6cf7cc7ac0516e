/// The code of events that can turn out in one way only, each in one piece: what comes first, what follows, and what is
/// remembered, without the ends between them.
struct FusedCode {
  /// To stand behind the program's own code.
  private(set) var code: [Instruction] = []
  /// For each instruction, the place of what it was copied from.
  private(set) var sources: [Int] = []
  /// By event, where its code begins; -1 where it can turn out in several ways.
  private(set) var starts: [Int] = []
  private(set) var adjustments: [Wake.Adjustment] = []
  private(set) var stamps: [Int32] = []

  /// A longer program than this stays as it is: it would only fill the cache.
  private static let mostInstructions = 200_000

  init(_ program: Program) {
    let first = program.code.count
    if first > Self.mostInstructions {
      starts = Array(repeating: -1, count: program.events.count)
      return
    }
    let constants = Self.constants(program)
    for event in program.events {
      guard event.chances == nil, event.outcomes.count == 1 else {
        starts.append(-1)
        continue
      }
      starts.append(first + code.count)
      for start in [event.before] + event.outcomes + event.trails { append(start, program, constants) }
      add(Instruction(.halt), from: event.before)
    }
  }

  /// By place of the frame, is it a constant that can be added without a result that is not finite?
  private static func constants(_ program: Program) -> [Bool] {
    var result = program.frame.indices.map { $0 >= program.stateCount && program.frame[$0].magnitude < 1e150 }
    result[program.now] = false
    for instruction in program.code where !instruction.operation.isJump {
      result[Int(instruction.target)] = false
    }
    return result
  }

  private mutating func add(_ instruction: Instruction, from source: Int) {
    code.append(instruction)
    sources.append(source)
  }

  /// Copies a piece up to its end; what jumped to its end goes on with what is copied next.
  private mutating func append(_ start: Int, _ program: Program, _ constants: [Bool]) {
    var end = start
    var isStraight = true
    while program.code[end].operation != .halt {
      isStraight = isStraight && !program.code[end].operation.isJump
      end += 1
    }
    let moved = program.code.count + code.count - start
    for place in start..<end {
      var instruction = program.code[place]
      if isStraight, joins(instruction, program, constants, from: place) { continue }
      if instruction.operation.isJump { instruction.target = UInt32(Int(instruction.target) + moved) }
      add(instruction, from: place)
    }
  }

  /// Puts an instruction among several of its kind that run as one.
  private mutating func joins(
    _ instruction: Instruction, _ program: Program, _ constants: [Bool], from source: Int
  ) -> Bool {
    switch instruction.operation {
    case .stamp:
      if code.last?.operation != .stampEach {
        add(Instruction(.stampEach, a: UInt32(stamps.count)), from: source)
      }
      stamps.append(Int32(instruction.target))
    case .increase, .decrease:
      let bounds = program.bounds[Int(instruction.b)]
      guard constants[Int(instruction.a)], bounds.lower > -1e150, bounds.upper < 1e150 else { return false }
      if code.last?.operation != .adjustEach {
        add(Instruction(.adjustEach, a: UInt32(adjustments.count)), from: source)
      }
      let amount = program.frame[Int(instruction.a)]
      adjustments.append(
        Wake.Adjustment(
          amount: instruction.operation == .increase ? amount : -amount, place: instruction.target,
          bound: instruction.b))
    default: return false
    }
    code[code.count - 1].b += 1
    return true
  }
}
