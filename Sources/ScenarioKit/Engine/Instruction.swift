/// One step of a compiled program: an operation over places of the frame.
///
/// The operands `a`, `b` and `target` are places in the frame, or a place in the code for jumps.
package struct Instruction: Sendable, Equatable {
  package enum Operation: UInt32, Sendable {
    /// Ends the piece of code.
    case halt
    /// target = a
    case copy
    // Arithmetic: target = a op b; a result that is not finite is a fault.
    case add, subtract, multiply, divide, power
    // target = f(a); a result that is not finite is a fault.
    case negate, magnitude, exponential, logarithm, root
    // target = f(a, b)
    case minimum, maximum
    // target = a op b, as 1 or 0
    case equal, notEqual, less, lessOrEqual
    /// target = a is 0, as 1 or 0
    case not
    /// target = the turn stamped in a is at most b turns ago
    case within
    case jump
    // Jump to `target` …
    case jumpIfZero, jumpIfNotZero
    // … unless a op b. Each is a comparison and a jump in one.
    case jumpUnlessEqual, jumpUnlessNotEqual, jumpUnlessLess, jumpUnlessLessOrEqual, jumpUnlessWithin
    /// target = a kept within bounds b, and rules that read target are woken if it changed
    case storeQuantity
    // target = target ± a kept within bounds b, and rules that read target are woken if it changed
    case increase, decrease
    /// Several of these by constants: those at a ..< a + b among the machine's adjustments
    case adjustEach
    /// target = a, and rules that read target are woken if it changed
    case storeFact
    /// target = the turn now
    case stamp
    /// Several of these: the places at a ..< a + b among those that the machine stamps
    case stampEach
    /// target = a where target is 0
    case keepFirst
    /// target += a, the weight of the candidate of number b; negative or not finite is a fault
    case addWeight
    /// target *= a; negative or not finite is a fault
    case multiplyFactor
    /// target = a, a probability; outside 0…1 is a fault
    case chance
    /// target = can b be reached from a along the facts of a relation (see `Program.Reach`)
    case reach
    /// The least or greatest of nothing was asked for.
    case failEmpty
    /// No row of a table matches the b values that stand side by side from a on.
    case failRowless
  }

  package var operation: Operation
  package var target: UInt32
  package var a: UInt32
  package var b: UInt32

  package init(_ operation: Operation, target: UInt32 = 0, a: UInt32 = 0, b: UInt32 = 0) {
    self.operation = operation
    self.target = target
    self.a = a
    self.b = b
  }
}

extension Instruction.Operation {
  /// Does it change what makes two worlds different?
  var writesState: Bool {
    switch self {
    case .storeQuantity, .increase, .decrease, .adjustEach, .storeFact, .stamp, .stampEach, .keepFirst: true
    default: false
    }
  }
}

extension Instruction {
  /// The places that it reads, but for those behind a `reach`.
  var operands: [UInt32] {
    switch operation {
    case .halt, .jump, .stamp, .reach, .failEmpty, .adjustEach, .stampEach: []
    case .copy, .negate, .magnitude, .exponential, .logarithm, .root, .not, .jumpIfZero, .jumpIfNotZero,
      .storeQuantity, .storeFact, .keepFirst, .addWeight, .multiplyFactor, .chance:
      [a]
    case .add, .subtract, .multiply, .divide, .power, .minimum, .maximum, .equal, .notEqual, .less,
      .lessOrEqual,
      .within, .jumpUnlessEqual, .jumpUnlessNotEqual, .jumpUnlessLess, .jumpUnlessLessOrEqual,
      .jumpUnlessWithin:
      [a, b]
    case .increase, .decrease: [target, a]
    case .failRowless: Array(a..<(a + b))
    }
  }
}
