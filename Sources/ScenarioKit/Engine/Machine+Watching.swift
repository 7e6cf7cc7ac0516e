/// Keeps what changes one place of the state, by which clause. Only stories are carried on so: it is slow.
extension Machine {
  /// What is kept of the world at hand.
  final class Watching {
    fileprivate(set) var changes: [WatchedChange] = []
    var isRoundEnd = false

    /// Another world is taken over.
    func forget() {
      changes = []
      isRoundEnd = false
    }
  }

  /// Watches a place from the next world on.
  mutating func watch(_ place: Int) {
    watched = place
    watching = Watching()
  }

  /// Runs code that changes the world; where a place is watched, one instruction after the other.
  @inline(__always)
  func change(_ start: Int) throws(EngineFault) {
    if watched < 0 { try run(start) } else { try runWatching(start) }
  }

  @inline(never)
  private func runWatching(_ start: Int) throws(EngineFault) {
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
      let before = frame[watched]
      let wanted = wantedValue(of: instruction)
      step[0] = instruction
      if execute(step, from: 0, frame, wake) >= 0 { throw fault(at: place) }
      let after = frame[watched]
      if after != before {
        watching?.changes.append(
          WatchedChange(
            origin: program.origins[Int(program.originOfInstruction[source(of: place)])], before: before,
            after: after, wanted: wanted ?? after, isRoundEnd: watching?.isRoundEnd ?? false))
      }
      place += 1
    }
  }

  /// What an instruction would make of the watched place without its bounds; nil where it has none, or is about another.
  private func wantedValue(of instruction: Instruction) -> Double? {
    guard Int(instruction.target) == watched else { return nil }
    let operand = frame[Int(instruction.a)]
    switch instruction.operation {
    case .storeQuantity: return operand
    case .increase: return frame[watched] + operand
    case .decrease: return frame[watched] - operand
    default: return nil
    }
  }

  /// Does a jump jump? nil for what is none.
  func jumps(at instruction: Instruction) -> Bool? {
    let (a, b) = (Int(instruction.a), Int(instruction.b))
    switch instruction.operation {
    case .jump: return true
    case .jumpIfZero: return frame[a] == 0
    case .jumpIfNotZero: return frame[a] != 0
    case .jumpUnlessEqual: return frame[a] != frame[b]
    case .jumpUnlessNotEqual: return frame[a] == frame[b]
    case .jumpUnlessLess: return frame[a] >= frame[b]
    case .jumpUnlessLessOrEqual: return frame[a] > frame[b]
    case .jumpUnlessWithin: return now - frame[a] > frame[b]
    default: return nil
    }
  }
}
