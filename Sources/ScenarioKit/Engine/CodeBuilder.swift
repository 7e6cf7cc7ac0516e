/// Writes instructions, and hands out places of the frame: state (kept and compared), registers, and constants.
struct CodeBuilder {
  /// A place of the frame before the program is finished, or a number known already.
  enum Operand: Equatable {
    case constant(Double)
    case place(UInt32)
  }

  /// A place in the code that jumps aim at, set later.
  struct Label {
    fileprivate(set) var jumps: [Int] = []
  }

  private static let stateTag: UInt32 = 0
  private static let registerTag: UInt32 = 1
  private static let temporaryTag: UInt32 = 2
  private static let tagShift: UInt32 = 30
  private static let indexMask: UInt32 = (1 << 30) - 1

  private(set) var code: [Instruction] = []
  /// For each instruction, the place of its origin in `origins`.
  private(set) var originOfInstruction: [UInt32] = []
  private(set) var origins: [ClauseOrigin] = []
  private(set) var stateCount = 0
  /// Instructions written so far, those taken back included.
  private var written = 0
  /// More than can be held was written; what follows is left out, and the program must not be used.
  private(set) var isFull = false
  private static let mostWritten = 4_000_000
  private(set) var registerCount = 0
  /// Registers in use for a value on its way to where it is wanted.
  private var temporaryCount = 0
  private var mostTemporaries = 0
  private(set) var constants: [Double] = []
  private var constantPlaces: [UInt64: UInt32] = [:]
  private var currentOrigin: UInt32 = 0

  init() {
    origins = [ClauseOrigin(.question)]
  }

  var position: Int { code.count }

  mutating func setOrigin(_ origin: ClauseOrigin) {
    if origins[Int(currentOrigin)] == origin { return }
    origins.append(origin)
    currentOrigin = UInt32(origins.count - 1)
  }

  mutating func newState() -> UInt32 {
    stateCount += 1
    return UInt32(stateCount - 1)
  }

  /// A register that is free again once `release` goes back behind it.
  mutating func newTemporary() -> UInt32 {
    temporaryCount += 1
    mostTemporaries = max(mostTemporaries, temporaryCount)
    return Self.temporaryTag << Self.tagShift | UInt32(temporaryCount - 1)
  }

  /// A mark to go back to with `release`.
  var temporaryMark: Int { temporaryCount }

  mutating func release(to mark: Int) { temporaryCount = mark }

  /// Registers of one lasting purpose, side by side.
  mutating func newRegisters(_ count: Int) -> UInt32 {
    let first = Self.registerTag << Self.tagShift | UInt32(registerCount)
    registerCount += count
    return first
  }

  mutating func constant(_ value: Double) -> UInt32 {
    let value = value == 0 ? 0 : value
    if let place = constantPlaces[value.bitPattern] { return place }
    let place = UInt32(3) << Self.tagShift | UInt32(constants.count)
    constants.append(value)
    constantPlaces[value.bitPattern] = place
    return place
  }

  mutating func place(of operand: Operand) -> UInt32 {
    switch operand {
    case .constant(let value): constant(value)
    case .place(let place): place
    }
  }

  mutating func emit(_ operation: Instruction.Operation, target: UInt32 = 0, a: UInt32 = 0, b: UInt32 = 0) {
    written += 1
    if written > Self.mostWritten { isFull = true }
    code.append(Instruction(operation, target: target, a: a, b: b))
    originOfInstruction.append(currentOrigin)
  }

  /// Lets a quantity take the value of an expression. Where the expression adds to the quantity itself or subtracts
  /// from it, and was written just now, both become one instruction.
  mutating func emitStore(_ value: UInt32, to target: UInt32, bounds: UInt32, isArithmetic: Bool) {
    if isArithmetic, let last = code.last, last.target == value {
      let amount: UInt32? =
        switch last.operation {
        case .add: last.a == target ? last.b : last.b == target ? last.a : nil
        case .subtract: last.a == target ? last.b : nil
        default: nil
        }
      if let amount {
        truncate(to: code.count - 1)
        emit(last.operation == .add ? .increase : .decrease, target: target, a: amount, b: bounds)
        return
      }
    }
    emit(.storeQuantity, target: target, a: value, b: bounds)
  }

  mutating func emitJump(
    _ operation: Instruction.Operation, a: UInt32 = 0, b: UInt32 = 0, to label: inout Label
  ) {
    label.jumps.append(code.count)
    emit(operation, a: a, b: b)
  }

  /// Lets the label stand for the next instruction.
  mutating func set(_ label: Label) {
    for jump in label.jumps { code[jump].target = UInt32(code.count) }
  }

  /// Takes back what was written since a position to which nothing jumps.
  mutating func truncate(to position: Int) {
    code.removeLast(code.count - position)
    originOfInstruction.removeLast(originOfInstruction.count - position)
  }

  /// Instructions and frame with places in their final order: state, registers, temporaries, constants.
  func finished() -> (code: [Instruction], frame: [Double]) {
    let finished = code.map { instruction in
      var result = instruction
      if !instruction.operation.isJump { result.target = UInt32(finalPlace(instruction.target)) }
      result.a = UInt32(finalPlace(instruction.a))
      if !instruction.operation.countsWithB { result.b = UInt32(finalPlace(instruction.b)) }
      return result
    }
    return (finished, Array(repeating: 0, count: stateCount + registerCount + mostTemporaries) + constants)
  }

  /// Where a place will stand in the frame.
  func finalPlace(_ place: UInt32) -> Int {
    let index = Int(place & Self.indexMask)
    switch place >> Self.tagShift {
    case Self.stateTag: return index
    case Self.registerTag: return stateCount + index
    case Self.temporaryTag: return stateCount + registerCount + index
    default: return stateCount + registerCount + mostTemporaries + index
    }
  }
}

extension Instruction.Operation {
  /// Is `b` a number as it stands rather than a place?
  fileprivate var countsWithB: Bool {
    switch self {
    case .storeQuantity, .increase, .decrease, .reach, .failRowless, .addWeight: true
    default: false
    }
  }

  /// Does `target` name an instruction rather than a place?
  var isJump: Bool {
    switch self {
    case .jump, .jumpIfZero, .jumpIfNotZero, .jumpUnlessEqual, .jumpUnlessNotEqual, .jumpUnlessLess,
      .jumpUnlessLessOrEqual, .jumpUnlessWithin:
      true
    default: false
    }
  }
}
