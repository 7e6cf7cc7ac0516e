/// A rule that fired.
package struct Firing: Hashable, Sendable {
  package let rule: RuleID
  package let binding: [ActorID]
}

/// Runs one program over one frame. One machine serves one thread.
struct Machine: ~Copyable {
  /// What a machine is for.
  enum Purpose {
    /// Worlds are taken over before each turn is weighed.
    case worlds
    /// One turn follows the other for many turns, and what each event wakes is made ready where it can be.
    case runs
    /// The same, every turn weighed and every event carried out by the program's code: slower, and alike to the bit.
    case runsByCode
  }

  private let parts: UnsafeMutablePointer<MachineParts>

  init(_ program: Program, for purpose: Purpose = .worlds) {
    // SAFETY: one element, taken apart and freed in deinit.
    parts = .allocate(capacity: 1)
    parts.initialize(to: MachineParts(program, for: purpose))
  }

  deinit {
    parts.deinitialize(count: 1)
    parts.deallocate()
  }

  /// Where an instruction came from that stands behind the program's own.
  func source(of place: Int) -> Int {
    place < program.code.count ? place : kept.sources[place - program.code.count]
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

// MARK: Its parts

extension Machine {
  private var kept: MachineParts.Kept { parts.pointee.kept }
  var frame: UnsafeMutablePointer<Double> { parts.pointee.frame }
  var code: UnsafeMutablePointer<Instruction> { parts.pointee.code }
  var tables: UnsafePointer<ProgramTables> { parts.pointee.tables }
  var wake: UnsafePointer<Wake> { parts.pointee.wake }
  var pending: UnsafeMutablePointer<UInt64> { parts.pointee.pending }
  var fired: UnsafeMutablePointer<UInt64> { parts.pointee.fired }
  var looked: UnsafeMutablePointer<UInt64> { parts.pointee.looked }
  var holding: UnsafeMutablePointer<UInt64> { parts.pointee.holding }
  var triggered: UnsafeMutablePointer<UInt64> { parts.pointee.triggered }
  var words: Int { parts.pointee.words }
  var active: UnsafeMutablePointer<UInt64> { parts.pointee.active }
  var weighed: UnsafeMutablePointer<Int32> { parts.pointee.weighed }
  var weighedCount: Int {
    get { parts.pointee.weighedCount }
    nonmutating set { parts.pointee.weighedCount = newValue }
  }
  var weighedFrom: Int {
    get { parts.pointee.weighedFrom }
    nonmutating set { parts.pointee.weighedFrom = newValue }
  }
  var freshAtStart: UnsafeMutablePointer<Int32> { parts.pointee.freshAtStart }
  var freshAtStartCount: Int {
    get { parts.pointee.freshAtStartCount }
    nonmutating set { parts.pointee.freshAtStartCount = newValue }
  }
  var lists: UnsafeMutablePointer<AnswerLists>? { parts.pointee.lists }
  var listAtHand: AnswerLists.List? {
    get { parts.pointee.listAtHand }
    nonmutating set { parts.pointee.listAtHand = newValue }
  }
  var listAtStart: AnswerLists.List? {
    get { parts.pointee.listAtStart }
    nonmutating set { parts.pointee.listAtStart = newValue }
  }
  var sums: UnsafeMutablePointer<Double> { parts.pointee.sums }
  var passers: UnsafeMutablePointer<Int32> { parts.pointee.passers }
  var summedCount: Int {
    get { parts.pointee.summedCount }
    nonmutating set { parts.pointee.summedCount = newValue }
  }
  var stoppedMaxima: UnsafeMutablePointer<Double> { parts.pointee.stoppedMaxima }
  var round: Int {
    get { parts.pointee.round }
    nonmutating set { parts.pointee.round = newValue }
  }
  var place: Int {
    get { parts.pointee.place }
    nonmutating set { parts.pointee.place = newValue }
  }
  var watched: Int {
    get { parts.pointee.watched }
    nonmutating set { parts.pointee.watched = newValue }
  }
}
