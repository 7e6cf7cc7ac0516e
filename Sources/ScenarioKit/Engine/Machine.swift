/// A rule that fired.
package struct Firing: Hashable, Sendable {
  package let rule: RuleID
  package let binding: [ActorID]
}

/// Runs one program over one frame. One machine serves one thread.
struct Machine: ~Copyable {
  /// The program is large, and asked for where it does not matter: a machine that held it would be slow to move.
  private final class Kept {
    let program: Program
    /// For instructions behind the program's own, what each was copied from.
    let sources: [Int]
    /// Rules that fired, in order, while this is not nil; nil in questions, so that their runs never pay for it.
    var firings: [Firing]?
    var watching: Watching?

    init(_ program: Program, sources: [Int]) {
      self.program = program
      self.sources = sources
    }
  }

  /// Where an instruction came from that stands behind the program's own.
  func source(of place: Int) -> Int {
    place < program.code.count ? place : kept.sources[place - program.code.count]
  }

  /// What a machine is for.
  enum Purpose {
    /// Worlds are taken over before each turn is weighed.
    case worlds
    /// One turn follows the other for many turns, and what each event wakes is made ready where it can be.
    case runs
    /// The same, every turn weighed and every event carried out by the program's code: slower, and alike to the bit.
    case runsByCode
  }

  private let kept: Kept
  let frame: UnsafeMutablePointer<Double>
  let code: UnsafeMutablePointer<Instruction>
  // Both are large: behind a pointer, a use reads what it wants and copies nothing.
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
  /// For each maximum, the sum over stopped worlds of their mass times its value.
  let stoppedMaxima: UnsafeMutablePointer<Double>
  /// For messages only.
  var round = 1
  /// The place in the order of the turn at hand.
  var place = 0
  /// The place of the state whose changes are kept; -1 for none.
  var watched = -1

  init(_ program: Program, for purpose: Purpose = .worlds) {
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

  var program: Program { kept.program }

  /// Rules that fired, in order, while this is not nil; nil in questions, so that their runs never pay for it.
  var firings: [Firing]? {
    get { kept.firings }
    nonmutating set { kept.firings = newValue }
  }

  /// What is kept of the watched place; nil where none is.
  var watching: Watching? {
    get { kept.watching }
    nonmutating set { kept.watching = newValue }
  }

  /// The number of the turn at hand.
  var now: Double {
    get { frame[tables.pointee.now] }
    nonmutating set { frame[tables.pointee.now] = newValue }
  }

  /// Runs a piece of code to its end.
  @inline(__always)
  func run(_ start: Int) throws(EngineFault) {
    let stopped = execute(code, from: start, frame, wake)
    if stopped >= 0 { throw fault(at: stopped) }
  }

  func value(of piece: Program.Piece) throws(EngineFault) -> Double {
    try run(piece.start)
    return frame[piece.result]
  }

  /// Changes what comes first in an event and works out the chances of its outcomes.
  /// The chances stand in the frame from the event's `chances` on.
  func begin(_ index: Int) throws(EngineFault) {
    let event = tables.pointee.events[index]
    try change(event.before)
    if event.chances < 0 { return }
    var sum = 0.0
    for index in 0..<event.outcomeCount { sum += frame[event.chances + index] }
    if abs(sum - 1) > 1e-9 { throw badChances(index, sum) }
  }

  /// Lets the event turn out in a way, and the rules follow.
  mutating func finish(_ index: Int, _ outcome: Int) throws(EngineFault) {
    clearFired()
    let turned = tables.pointee.outcomes[tables.pointee.events[index].firstOutcome + outcome]
    try change(turned.effects)
    try run(turned.trail)
    try runRules(triggeredBy: turned.firstTrigger, count: turned.triggerCount)
  }
}
