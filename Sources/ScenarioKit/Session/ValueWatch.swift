/// A value that is watched while a story is told anew, and what changed it so far.
///
/// It is known by its names: what stands where in a scenario changes as things are declared and dropped.
struct ValueWatch: Sendable {
  private let sort: Atom.Sort
  private let name: String
  private let actors: [String]
  private(set) var changes: [ValueChange] = []
  /// What it was told of last, so that no cause is missed.
  private var value: Double?

  init(_ place: ValuePlace, in scenario: Scenario) {
    switch place {
    case .quantity(let place): (sort, name) = (.quantity, scenario.quantity(place.quantity).name)
    case .flag(let id, _): (sort, name) = (.flag, scenario.flag(id).name)
    case .fact(let id, _, _): (sort, name) = (.relation, scenario.relation(id).name)
    }
    actors = place.actors.map { scenario.actor($0).name }
  }

  /// Where it stands in a scenario; nil where it is not declared yet.
  func atom(in scenario: Scenario) -> Atom? {
    var known: [ActorID] = []
    for name in actors {
      for case .actor(let id) in scenario.names.meanings(of: name) { known.append(id) }
    }
    guard known.count == actors.count else { return nil }
    for meaning in scenario.names.meanings(of: name) {
      switch (sort, meaning) {
      case (.quantity, .quantity(let id)): return .quantity(id, known)
      case (.flag, .flag(let id)): return .flag(id, known)
      case (.relation, .relation(let id)): return .relation(id, known[0], known[1])
      default: continue
      }
    }
    return nil
  }

  /// Takes in a change. Changes in a row by one event or statement are one.
  mutating func add(_ change: ValueChange) {
    defer { value = change.after }
    guard let last = changes.last, last.cause == change.cause, last.round == change.round,
      last.isRoundEnd == change.isRoundEnd, last.after == change.before, change.cause != .start
    else { return changes.append(change) }
    changes[changes.count - 1] = ValueChange(
      cause: last.cause, round: last.round, date: last.date, isRoundEnd: last.isRoundEnd,
      before: last.before, after: change.after, wanted: last.wanted + change.wanted - change.before,
      sources: last.sources, because: last.because, isMean: last.isMean || change.isMean)
  }

  /// Looks whether a statement made it another than what has been noted so far.
  mutating func compare(with story: Story, because statement: String) {
    guard let atom = atom(in: story.scenario) else {
      // What it belonged to was dropped: should it be declared again, it begins anew.
      (changes, value) = ([], nil)
      return
    }
    let now = story.situation.world.value(of: atom, in: story.scenario)
    if value == now { return }
    let before = value ?? now
    add(
      ValueChange(
        cause: value == nil ? .start : .statement(statement), round: story.situation.world.round,
        date: story.date, isRoundEnd: false, before: before, after: now, wanted: now, sources: [],
        because: [], isMean: false))
  }
}

extension Story {
  /// Notes what became of the watched value as time passed or something was done.
  mutating func noteWatched(_ log: ValueLog?, _ report: StoryReport) {
    guard let log, watch != nil else { return }
    let inquiry = inquiry(SessionSettings())
    var number: Int?
    var sources: [Notes.Source] = []
    if case .played(let played, _, _, _) = report.kind {
      number = played
      sources = timeline.last?.sources ?? []
    }
    for step in log.steps {
      // In a story all worlds differ in hidden types alone, which no effect reads.
      for change in step.arrivals.first?.changes ?? [] {
        let cause = inquiry.cause(of: change, step.cause, number: number, statement: lastChange ?? "set")
        var date = step.round == report.round ? report.date : scenario.firstDay(ofRound: step.round)
        if change.isRoundEnd { date = scenario.lastDay(ofRound: step.round) }
        var isEvent = false
        if case .event = cause { isEvent = true }
        watch?.add(
          ValueChange(
            cause: cause, round: step.round, date: date, isRoundEnd: change.isRoundEnd,
            before: change.before, after: change.after, wanted: change.wanted,
            sources: isEvent ? sources : [], because: inquiry.because(of: change), isMean: false))
      }
    }
  }

  /// The last `set` of the timeline, as written.
  private var lastChange: String? {
    if case .change(let text)? = timeline.last?.kind { text } else { nil }
  }
}

extension Inquiry {
  /// What a change was due to.
  func cause(
    of change: WatchedChange, _ step: ValueLog.Cause, number: Int?, statement: String
  ) -> ValueChange.Cause {
    switch (change.origin.clause, step) {
    case (.rule(let id), _):
      let rule = scenario.rules[id.index]
      let binding = zip(rule.variables, change.origin.binding)
        .map { "\($0.name) = \(name(of: $1))" }.joined(separator: ", ")
      return .rule(rule.name, binding: binding, line: rule.origin.line)
    case (_, .event(let event, let outcome)):
      let named = outcome.flatMap { place in event.move.map { scenario.move($0).outcomes[place].name } }
      return .event(number: number, phrase: phrase(event), outcome: named)
    default: return .statement(statement)
    }
  }

  /// What the author of a rule says of it.
  func because(of change: WatchedChange) -> [String] {
    if case .rule(let id) = change.origin.clause { scenario.rules[id.index].notes.because } else { [] }
  }
}
