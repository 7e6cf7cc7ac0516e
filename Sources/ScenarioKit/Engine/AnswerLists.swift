/// What an event wakes, ready to be gone through: for each way an event can turn out, the answers that the next turn
/// looks at, side by side.
///
/// Only where one turn's events are all that the next turn looks back to, and where each answer gives one weight. A list
/// is made when it is first asked for, and kept.
struct AnswerLists {
  struct List {
    let answers: UnsafePointer<PlainAnswer>
    let count: Int
  }

  /// A candidate, and what follows it: all that a turn wants to know, in half a cache line.
  struct Choice {
    /// Its place among the program's events.
    let event: Int32
    /// Code for all that it changes; `nothing` where that is nothing, `drawn` where it can turn out in several ways.
    let whole: Int32

    static let nothing: Int32 = -1
    static let drawn: Int32 = -2
    /// Its only outcome's place in the tables, or its first.
    let outcome: Int32
    /// What the next turn looks at, where it turns out in one way only, and that was asked for.
    var list: List?
  }

  /// By candidate.
  let choices: UnsafeMutablePointer<Choice>

  /// More answers than this in all lists, and there are none.
  private static let mostAnswers = 2_000_000

  /// By outcome's place in the tables; nil where it was not asked for yet.
  private let ofOutcome: UnsafeMutablePointer<List?>
  /// The guards of answers that have more than two.
  let guards: UnsafePointer<PlainGuard>
  /// The place of the hold weight.
  let hold: Int
  /// The most answers that any list can have.
  let mostAnswersInList: Int

  /// By number of the turn's answers.
  private let answers: [PlainAnswer]
  /// Numbers of the answers that are looked at in every turn.
  private let always: [Int]
  /// By number of the triggers, the numbers of the answers that each wakes.
  private let woken: [[Int]]
  /// By outcome's place in the tables, the numbers of the triggers that it makes fresh.
  private let triggersOfOutcome: [[Int]]
  private let outcomeCount: Int
  private var made: [[Int]: List] = [:]

  /// nil where a program's turns are not so simple.
  /// - Parameter whole: by event, code for all that it changes, or -1.
  init?(_ program: Program, whole: [Int], zero: Int, one: Int) {
    guard program.turns.count == 1, program.turnsPerRound == 1, let turn = program.turns.first,
      turn.finishes.allSatisfy({ $0 == nil }), turn.candidates.count < Int(UInt16.max),
      let hold = Self.holdPlace(turn, program)
    else { return nil }
    let places = program.triggerPlaces
    let fadesAfter = Dictionary(
      program.memories.map { ($0.place, $0.fadesAfter ?? .infinity) }, uniquingKeysWith: max)
    guard places.allSatisfy({ fadesAfter[$0].map { $0 >= 1 && $0 < 2 } ?? false }) else { return nil }

    let reader = PlainReader(program, zero: zero, one: one)
    var answers: [PlainAnswer] = []
    var guards: [PlainGuard] = []
    for answer in turn.answers {
      if let reading = reader.answer(at: answer.start) {
        var row = reader.row(reading, candidate: reading.target - turn.weights)
        row.rest = Int32(guards.count)
        guards += reading.guards.dropFirst(2)
        answers.append(row)
      } else if let candidate = Self.onlyCandidate(of: answer, turn, program) {
        var row = PlainAnswer.code(at: answer.start)
        row.candidate = UInt16(candidate)
        answers.append(row)
      } else {
        return nil
      }
    }
    let numbers = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
    var woken = Array(repeating: [Int](), count: places.count)
    var always: [Int] = []
    for (number, answer) in turn.answers.enumerated() {
      guard let triggers = answer.triggers else {
        always.append(number)
        continue
      }
      for place in triggers { if let trigger = numbers[place] { woken[trigger].append(number) } }
    }
    let triggersOfOutcome = program.events.flatMap { event in
      event.trails.map { Self.stamped(from: $0, program).compactMap { numbers[$0] }.sorted() }
    }
    let sizes = triggersOfOutcome.map { $0.reduce(always.count) { $0 + woken[$1].count } }
    guard sizes.reduce(0, +) <= Self.mostAnswers else { return nil }

    self.answers = answers
    self.always = always
    self.woken = woken
    self.triggersOfOutcome = triggersOfOutcome
    self.hold = hold
    mostAnswersInList = answers.count
    outcomeCount = triggersOfOutcome.count
    // SAFETY: as long as what they are made from; freed by `deallocate`, called once by the machine that owns this.
    ofOutcome = .allocate(capacity: max(1, outcomeCount))
    ofOutcome.initialize(repeating: nil, count: max(1, outcomeCount))
    var firstOutcomes: [Int] = []
    var outcomes = 0
    for event in program.events {
      firstOutcomes.append(outcomes)
      outcomes += event.trails.count
    }
    choices = .allocate(capacity: turn.candidates.count)
    for (candidate, event) in turn.candidates.enumerated() {
      let isIdle = program.events[event].isIdle && program.timedRules.isEmpty
      let code = isIdle ? Choice.nothing : whole[event] < 0 ? Choice.drawn : Int32(whole[event])
      (choices + candidate).initialize(
        to: Choice(event: Int32(event), whole: code, outcome: Int32(firstOutcomes[event]), list: nil))
    }
    let kept = UnsafeMutablePointer<PlainGuard>.allocate(capacity: max(1, guards.count))
    kept.initialize(from: guards, count: guards.count)
    self.guards = UnsafePointer(kept)
  }

  func deallocate() {
    for list in made.values { list.answers.deallocate() }
    ofOutcome.deallocate()
    choices.deallocate()
    guards.deallocate()
  }

  /// What the turn after an event looks at, by the outcome's place in the tables.
  @inline(__always)
  mutating func list(after outcome: Int) -> List {
    if let list = ofOutcome[outcome] { return list }
    let list = list(woken: triggersOfOutcome[outcome])
    ofOutcome[outcome] = list
    return list
  }

  /// What a turn looks at when some triggers are fresh.
  mutating func list(woken triggers: [Int]) -> List {
    if let list = made[triggers] { return list }
    let numbers = Set(always + triggers.flatMap { woken[$0] }).sorted {
      (answers[$0].candidate, $0) < (answers[$1].candidate, $1)
    }
    // SAFETY: as long as the list; freed by `deallocate`.
    let kept = UnsafeMutablePointer<PlainAnswer>.allocate(capacity: max(1, numbers.count))
    for (place, number) in numbers.enumerated() { (kept + place).initialize(to: answers[number]) }
    let list = List(answers: UnsafePointer(kept), count: numbers.count)
    made[triggers] = list
    return list
  }

  // MARK: Reading the program

  /// Where the hold weight stands, if it is all that a turn begins with.
  private static func holdPlace(_ turn: Program.Turn, _ program: Program) -> Int? {
    let (first, second) = (program.code[turn.start], program.code[turn.start + 1])
    guard first.operation == .copy, Int(first.target) == turn.weights, second.operation == .halt else {
      return nil
    }
    return Int(first.a)
  }

  /// The candidate of an answer that gives no other a weight, and none more than one on any way through its code.
  private static func onlyCandidate(
    of answer: Program.AnswerCode, _ turn: Program.Turn, _ program: Program
  ) -> Int? {
    var place = answer.start
    var found: Int?
    while program.code[place].operation != .halt {
      let instruction = program.code[place]
      if instruction.operation == .multiplyFactor { return nil }
      if instruction.operation == .addWeight {
        if found != nil { return nil }
        found = Int(instruction.target) - turn.weights
      }
      place += 1
    }
    return found
  }

  /// The places that a trail stamps.
  private static func stamped(from start: Int, _ program: Program) -> [Int] {
    var result: [Int] = []
    var place = start
    while program.code[place].operation != .halt {
      if program.code[place].operation == .stamp { result.append(Int(program.code[place].target)) }
      place += 1
    }
    return result
  }
}
