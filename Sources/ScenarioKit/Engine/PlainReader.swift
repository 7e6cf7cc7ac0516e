/// Reads code as guards and sums, where that is all that it does.
///
/// What it makes of code gives the same numbers to the bit: each sum is rounded where the code rounds.
struct PlainReader {
  /// a × b + c − d, as places; places that hold one and zero stand in for what is missing.
  struct Sum {
    var factor: Int
    var times: Int?
    var plus: Int?
    var minus: Int?

    init(_ place: Int) { factor = place }

    var isPlace: Bool { times == nil && plus == nil && minus == nil }
    /// One place or the sum of two.
    var isAddition: Bool { times == nil && minus == nil }
  }

  /// What an answer does.
  struct Reading {
    var guards: [PlainGuard]
    var weight: Sum
    /// The place of the candidate's weight.
    var target: Int
  }

  private let code: [Instruction]
  private let zero: Int
  private let one: Int
  private let isWithinReach: Bool

  /// - Parameters:
  ///   - zero: a place that always holds 0.
  ///   - one: a place that always holds 1.
  init(_ program: Program, zero: Int, one: Int) {
    code = program.code
    self.zero = zero
    self.one = one
    // Places must fit their fields, and no sum of two quantities or constants may overflow, as code would tell.
    let most = 1e150
    isWithinReach =
      max(zero, one) < Int(UInt16.max)
      && program.bounds.allSatisfy { $0.lower > -most && $0.upper < most }
      && program.frame.allSatisfy { $0.magnitude < most }
  }

  /// What an answer's code does; nil where it is more than guards and one weight.
  func answer(at start: Int) -> Reading? {
    guard isWithinReach else { return nil }
    var sums: [Int: Sum] = [:]
    var guards: [PlainGuard] = []
    var jumps: [Int] = []
    var place = start
    while true {
      let instruction = code[place]
      switch instruction.operation {
      case .add, .subtract, .multiply, .negate, .copy:
        guard let sum = sum(of: instruction, sums) else { return nil }
        sums[Int(instruction.target)] = sum
      case .addWeight:
        guard code[place + 1].operation == .halt, jumps.allSatisfy({ $0 == place + 1 }) else { return nil }
        let weight = sums[Int(instruction.a)] ?? Sum(Int(instruction.a))
        return Reading(guards: guards, weight: weight, target: Int(instruction.target))
      default:
        guard let read = guardRead(instruction, sums) else { return nil }
        guards.append(read)
        jumps.append(Int(instruction.target))
      }
      place += 1
    }
  }

  /// A piece that is one comparison.
  func comparison(_ piece: Program.Piece) -> PlainGuard? {
    guard isWithinReach else { return nil }
    var sums: [Int: Sum] = [:]
    var place = piece.start
    while true {
      let instruction = code[place]
      switch instruction.operation {
      case .add:
        guard let sum = sum(of: instruction, sums) else { return nil }
        sums[Int(instruction.target)] = sum
      case .less, .lessOrEqual, .equal, .notEqual:
        guard Int(instruction.target) == piece.result, code[place + 1].operation == .halt else { return nil }
        return compared(instruction, sums)
      default: return nil
      }
      place += 1
    }
  }

  /// The answer as it is kept, but for guards after the second.
  func row(_ reading: Reading, candidate: Int) -> PlainAnswer {
    let always = PlainGuard(
      left: UInt16(zero), right: UInt16(zero), plus: UInt16(zero), passing: PlainGuard.equal)
    let guards = reading.guards
    return PlainAnswer(
      rest: 0, more: UInt16(max(0, guards.count - 2)), candidate: UInt16(candidate),
      first: guards.first ?? always, second: guards.dropFirst().first ?? always,
      factor: UInt16(reading.weight.factor), times: UInt16(reading.weight.times ?? one),
      plus: UInt16(reading.weight.plus ?? zero), minus: UInt16(reading.weight.minus ?? zero))
  }

  private func sum(of instruction: Instruction, _ sums: [Int: Sum]) -> Sum? {
    let a = sums[Int(instruction.a)] ?? Sum(Int(instruction.a))
    let b = sums[Int(instruction.b)] ?? Sum(Int(instruction.b))
    var result = a
    switch instruction.operation {
    case .copy: return a
    case .negate where a.isPlace:
      result = Sum(zero)
      result.minus = a.factor
    case .multiply where a.isPlace && b.isPlace: result.times = b.factor
    case .add where b.isPlace && a.plus == nil && a.minus == nil: result.plus = b.factor
    case .add where a.isPlace && b.plus == nil && b.minus == nil:
      result = b
      result.plus = a.factor
    case .subtract where b.isPlace && a.minus == nil: result.minus = b.factor
    default: return nil
    }
    return result
  }

  /// The guard that passes where a jump is not taken.
  private func guardRead(_ instruction: Instruction, _ sums: [Int: Sum]) -> PlainGuard? {
    switch instruction.operation {
    case .jumpIfZero: against(zero, Sum(Int(instruction.a)), sums, PlainGuard.less | PlainGuard.greater)
    case .jumpIfNotZero: against(zero, Sum(Int(instruction.a)), sums, PlainGuard.equal)
    case .jumpUnlessEqual, .jumpUnlessNotEqual, .jumpUnlessLess, .jumpUnlessLessOrEqual:
      compared(instruction, sums)
    default: nil
    }
  }

  private func against(
    _ right: Int, _ left: Sum, _ sums: [Int: Sum], _ passing: UInt16
  ) -> PlainGuard? {
    guard sums[left.factor]?.isPlace ?? true else { return nil }
    let left = sums[left.factor]?.factor ?? left.factor
    return PlainGuard(left: UInt16(left), right: UInt16(right), plus: UInt16(zero), passing: passing)
  }

  /// The guard that passes where a comparison holds.
  private func compared(_ instruction: Instruction, _ sums: [Int: Sum]) -> PlainGuard? {
    var left = sums[Int(instruction.a)] ?? Sum(Int(instruction.a))
    var right = sums[Int(instruction.b)] ?? Sum(Int(instruction.b))
    var passing: UInt16 =
      switch instruction.operation {
      case .equal, .jumpUnlessEqual: PlainGuard.equal
      case .notEqual, .jumpUnlessNotEqual: PlainGuard.less | PlainGuard.greater
      case .less, .jumpUnlessLess: PlainGuard.less
      default: PlainGuard.less | PlainGuard.equal
      }
    if !left.isPlace {
      swap(&left, &right)
      passing = passing & PlainGuard.equal | passing >> 2 & 1 | passing << 2 & PlainGuard.greater
    }
    guard left.isPlace, right.isAddition else { return nil }
    return PlainGuard(
      left: UInt16(left.factor), right: UInt16(right.factor), plus: UInt16(right.plus ?? zero),
      passing: passing)
  }
}
