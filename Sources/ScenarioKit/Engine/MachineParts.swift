/// What a machine works with. It is large, so a machine holds its address: whatever is asked of it copies a word.
struct MachineParts: ~Copyable {
  /// What is asked for where speed does not matter.
  final class Kept {
    let program: Program
    /// For instructions behind the program's own, what each was copied from.
    let sources: [Int]
    /// Rules that fired, in order, while this is not nil; nil in questions, so that their runs never pay for it.
    var firings: [Firing]?
    var watching: Machine.Watching?

    init(_ program: Program, sources: [Int]) {
      self.program = program
      self.sources = sources
    }
  }

  let kept: Kept
  let frame: UnsafeMutablePointer<Double>
  let code: UnsafeMutablePointer<Instruction>
  let tables: UnsafePointer<ProgramTables>
  let wake: UnsafePointer<Wake>
  /// Ranks of rules to look at, a bit each.
  let pending: UnsafeMutablePointer<UInt64>
  /// Ranks of rules that fired in the event at hand.
  let fired: UnsafeMutablePointer<UInt64>
  /// Ranks of rules that were looked at in the event at hand.
  let looked: UnsafeMutablePointer<UInt64>
  /// Ranks of rules whose condition held when they were last looked at in the event at hand.
  let holding: UnsafeMutablePointer<UInt64>
  /// Ranks of `on` rules that the event at hand triggers.
  let triggered: UnsafeMutablePointer<UInt64>
  let words: Int
  /// Answers to be looked at in the turn at hand, a bit each.
  let active: UnsafeMutablePointer<UInt64>
  /// Numbers of the candidates that were given a weight when a turn was weighed last, ascending, holding among them.
  let weighed: UnsafeMutablePointer<Int32>
  var weighedCount = 0
  /// The place of their first weight.
  var weighedFrom = 0
  /// Triggers that were fresh in the world taken over last, where one turn follows the other.
  let freshAtStart: UnsafeMutablePointer<Int32>
  var freshAtStartCount = 0
  /// What events wake, where that is known beforehand.
  let lists: UnsafeMutablePointer<AnswerLists>?
  /// What the next turn looks at, where there are lists.
  var listAtHand: AnswerLists.List?
  /// The same for the turn at which runs start.
  var listAtStart: AnswerLists.List?
  /// The sums of weights up to each answer that passed, of the list weighed last; before them the hold weight.
  let sums: UnsafeMutablePointer<Double>
  /// The candidates of those answers.
  let passers: UnsafeMutablePointer<Int32>
  /// How many sums there are.
  var summedCount = 0
  /// For each maximum, the sum over stopped worlds of their mass times its value.
  let stoppedMaxima: UnsafeMutablePointer<Double>
  /// For messages only.
  var round = 1
  /// The place in the order of the turn at hand.
  var place = 0
  /// The place of the state whose changes are kept; -1 for none.
  var watched = -1

  init(_ program: Program, for purpose: Machine.Purpose) {
    let fused = purpose == .runs ? FusedCode(program) : nil
    kept = Kept(program, sources: fused?.sources ?? [])
    // SAFETY: all buffers are allocated here with the sizes the compiler counted, freed in deinit, and places
    // in the code come from the compiler alone, which hands out none beyond those counts. Behind the compiler's
    // places come one that holds 0 and one that holds 1.
    let (zero, one) = (program.frame.count, program.frame.count + 1)
    frame = .allocate(capacity: program.frame.count + 2)
    frame.initialize(from: program.frame, count: program.frame.count)
    (frame + zero).initialize(to: 0)
    (frame + one).initialize(to: 1)
    let instructions = program.code + (fused?.code ?? [])
    code = .allocate(capacity: max(1, instructions.count))
    code.initialize(from: instructions, count: instructions.count)
    words = (program.rules.count + 63) / 64
    pending = .allocate(capacity: max(1, words))
    fired = .allocate(capacity: max(1, words))
    looked = .allocate(capacity: max(1, words))
    holding = .allocate(capacity: max(1, words))
    triggered = .allocate(capacity: max(1, words))
    for set in [pending, fired, looked, holding, triggered] {
      set.initialize(repeating: 0, count: max(1, words))
    }
    stoppedMaxima = .allocate(capacity: max(1, program.maxima.count))
    stoppedMaxima.initialize(repeating: 0, count: max(1, program.maxima.count))
    let whole = fused?.starts ?? Array(repeating: -1, count: program.events.count)
    if purpose == .runs, let made = AnswerLists(program, whole: whole, zero: zero, one: one) {
      let lists = UnsafeMutablePointer<AnswerLists>.allocate(capacity: 1)
      sums = .allocate(capacity: made.mostAnswersInList + 1)
      sums.initialize(repeating: 0, count: made.mostAnswersInList + 1)
      passers = .allocate(capacity: made.mostAnswersInList + 1)
      passers.initialize(repeating: 0, count: made.mostAnswersInList + 1)
      lists.initialize(to: made)
      self.lists = lists
    } else {
      lists = nil
      sums = .allocate(capacity: 1)
      passers = .allocate(capacity: 1)
    }
    let wake = UnsafeMutablePointer<Wake>.allocate(capacity: 1)
    wake.initialize(
      to: Wake(program, pending: pending, fused, notesFresh: purpose != .worlds && lists == nil))
    self.wake = UnsafePointer(wake)
    freshAtStart = .allocate(capacity: wake.pointee.triggerCount + 1)
    freshAtStart.initialize(repeating: 0, count: wake.pointee.triggerCount + 1)
    let tables = UnsafeMutablePointer<ProgramTables>.allocate(capacity: 1)
    tables.initialize(
      to: ProgramTables(
        program, whole: whole, PlainReader(program, zero: zero, one: one)))
    self.tables = UnsafePointer(tables)
    active = .allocate(capacity: max(1, tables.pointee.always.count))
    active.initialize(repeating: 0, count: max(1, tables.pointee.always.count))
    weighed = .allocate(capacity: max(1, program.mostCandidates))
    weighed.initialize(repeating: 0, count: max(1, program.mostCandidates))
  }

  deinit {
    frame.deallocate()
    code.deallocate()
    pending.deallocate()
    fired.deallocate()
    looked.deallocate()
    holding.deallocate()
    triggered.deallocate()
    stoppedMaxima.deallocate()
    active.deallocate()
    weighed.deallocate()
    freshAtStart.deallocate()
    sums.deallocate()
    passers.deallocate()
    lists?.pointee.deallocate()
    lists?.deinitialize(count: 1)
    lists?.deallocate()
    wake.pointee.deallocate()
    tables.pointee.deallocate()
    wake.deallocate()
    tables.deallocate()
  }
}
