/// Clauses whose conditions can never hold, and rules that can never come to fire.
extension Review {
  /// A condition that cannot hold.
  struct Failing {
    enum Reason {
      /// Whatever the others say; with what would have to be otherwise, where that is plain.
      case itself(cause: String?)
      case other(Condition)
      /// With several others at once.
      case others
    }

    let condition: Condition
    let reason: Reason
  }

  mutating func reviewConditions() {
    for move in scenario.moves {
      review(.move(move.name), move.conditions) { Self.supposition(of: move, $0) }
    }
    for response in scenario.responses {
      let clause = ReviewProblem.Clause.response(response.name)
      if isShortOfActors(clause, response.variables, response.origin) { continue }
      let variables = response.variables
      if review(clause, response.conditions, { Self.supposition(of: variables, $0) }) {
        reviewMemory(response)
      }
    }
    for rule in scenario.rules { review(rule) }
  }

  private mutating func review(_ rule: Rule) {
    let clause = ReviewProblem.Clause.rule(rule.name)
    if isShortOfActors(clause, rule.variables, rule.origin) { return }
    if case .event(let pattern) = rule.trigger, let world {
      let (supposition, frame) = Self.supposition(of: rule, world)
      if supposition.value(of: .after(pattern, rounds: 1), in: frame).isFalse {
        let text = pattern.origin.text
        return warn(.noEvent(rule: rule.name, text, cause: cause(of: pattern)), pattern.origin)
      }
    }
    guard review(clause, rule.conditions, { Self.supposition(of: rule, $0) }) else { return }
    if case .condition = rule.trigger { reviewChange(rule) }
  }

  /// Reports conditions that cannot hold; false where there are such.
  @discardableResult
  private mutating func review(
    _ clause: ReviewProblem.Clause, _ conditions: [Condition],
    _ make: (Outlook) -> (Supposition, Supposition.Frame)
  ) -> Bool {
    for outlook in [declared, world].compactMap({ $0 }) {
      var (supposition, frame) = make(outlook)
      guard let failing = Self.failing(conditions, &supposition, frame) else { continue }
      let text = Self.written(failing.condition)
      let span = failing.condition.origin
      let isSettled = outlook.basis == .declarations
      switch failing.reason {
      case .itself(let cause):
        warn(
          isSettled ? .neverHolds(clause, text, cause: cause) : .waitsInVain(clause, text, cause: cause), span
        )
      case .other(let other):
        warn(
          .excludeEachOther(clause, Self.written(other), text, isSettled: isSettled), span,
          labels: other.origin.line == span.line
            ? [] : [Diagnostic.Label(span: other.origin.firstLine, text: "the other condition")])
      case .others: warn(.contradictsOthers(clause, text, isSettled: isSettled), span)
      }
      return false
    }
    return true
  }

  /// A condition in one line, shortened where it is long.
  static func written(_ condition: Condition) -> String { written(condition.origin) }

  static func written(_ span: SourceSpan) -> String {
    let line = span.text.split { $0.isWhitespace }.joined(separator: " ")
    return line.count > 60 ? line.prefix(57) + "…" : line
  }

  // MARK: What can hold together

  static func supposition(of move: Move, _ outlook: Outlook) -> (Supposition, Supposition.Frame) {
    let variables = [move.actorVariable, move.targetVariable].compactMap { $0 }
      .map { Variable(name: $0, kind: nil) }
    var (supposition, frame) = supposition(of: variables, outlook)
    frame.setOptions(of: move)
    // Where there is nobody to make a move, that is not its fault.
    if supposition.isContradictory { supposition = Supposition(outlook) }
    return (supposition, frame)
  }

  static func supposition(of variables: [Variable], _ outlook: Outlook) -> (Supposition, Supposition.Frame) {
    var supposition = Supposition(outlook)
    let frame = supposition.frame(variables)
    return (supposition, frame)
  }

  static func supposition(of rule: Rule, _ outlook: Outlook) -> (Supposition, Supposition.Frame) {
    var (supposition, frame) = supposition(of: rule.variables, outlook)
    guard case .event(let pattern) = rule.trigger, case .moves(let moves) = pattern.action, moves.count == 1,
      let id = moves.first
    else { return (supposition, frame) }
    frame.setOptions(of: outlook.scenario.move(id))
    for option in pattern.options {
      guard let index = frame.optionNames.firstIndex(of: option.name) else { continue }
      let lower = supposition.value(of: option.lower, in: frame).lower
      let upper = supposition.value(of: option.upper, in: frame).upper
      supposition.narrow(
        .option(frame: frame.number, index), from: frame.options[index], to: Interval(lower, upper))
    }
    return (supposition, frame)
  }

  /// Can the conditions of the move hold for anybody? Nil if so.
  static func failing(_ conditions: [Condition], of move: Move, _ outlook: Outlook) -> Failing? {
    var (supposition, frame) = supposition(of: move, outlook)
    return failing(conditions, &supposition, frame)
  }

  /// The first condition that cannot hold with those before it; else all are supposed, and it is nil.
  static func failing(
    _ conditions: [Condition], _ supposition: inout Supposition, _ frame: Supposition.Frame
  ) -> Failing? {
    let start = supposition
    // The second time, each is seen in the light of those behind it too.
    for condition in conditions + conditions {
      supposition.suppose(condition.expression, in: frame)
      guard supposition.isContradictory else { continue }
      if isContradictory([condition], start, frame) {
        return Failing(condition: condition, reason: .itself(cause: cause(of: condition.expression, start)))
      }
      let other = conditions.first { other in
        !isSame(other, condition) && isContradictory([other, condition], start, frame)
      }
      return Failing(condition: condition, reason: other.map { .other($0) } ?? .others)
    }
    return nil
  }

  private static func isSame(_ left: Condition, _ right: Condition) -> Bool {
    left.origin.range == right.origin.range
  }

  private static func isContradictory(
    _ conditions: [Condition], _ start: Supposition, _ frame: Supposition.Frame
  ) -> Bool {
    var supposition = start
    for condition in conditions { supposition.suppose(condition.expression, in: frame) }
    return supposition.isContradictory
  }

  // MARK: Why

  /// What would have to be otherwise, where that is plain.
  private static func cause(of expression: Expression, _ supposition: Supposition) -> String? {
    let outlook = supposition.outlook
    let scenario = outlook.scenario
    let mentions = Mentions(expression, in: scenario)
    if outlook.basis != .declarations {
      for id in mentions.relations.sorted() where outlook.possibleFacts[id.index]?.isEmpty == true {
        return "nothing sets relation `\(scenario.relation(id).name)`"
      }
      for id in mentions.flags.sorted() where !outlook.isSettable[id.index] {
        return "nothing sets flag `\(scenario.flag(id).name)`"
      }
      for id in mentions.actorKinds.sorted() where !scenario.actors.contains(where: { $0.kind == id }) {
        return "no actor is of kind `\(scenario.actorKinds[id.index].name)`"
      }
      for id in mentions.moves.sorted() where !outlook.isMovePossible[id.index] {
        return "move `\(scenario.move(id).name)` can never be made"
      }
      for id in mentions.quantities.sorted() {
        if outlook.values[id.index] != nil { return "nothing changes `\(scenario.quantity(id).name)`" }
      }
    }
    guard mentions.quantities.count == 1, let id = mentions.quantities.first else { return nil }
    let quantity = scenario.quantity(id)
    return
      "`\(quantity.name)` lies in \(Resolver.written(quantity.lower))..\(Resolver.written(quantity.upper))"
  }

  private func cause(of pattern: EventPattern) -> String? {
    switch pattern.action {
    case .hold, .anyMove: return nil
    case .kind(let kind):
      return scenario.moves.contains { $0.kind == kind }
        ? nil : "no move is of kind `\(scenario.moveKinds[kind.index].name)`"
    case .moves(let moves):
      let names = moves.filter { world?.isMovePossible[$0.index] == false }.map { scenario.move($0).name }
      return names.first.map { "move `\($0)` can never be made" }
    }
  }

  // MARK: Too few actors

  private mutating func isShortOfActors(
    _ clause: ReviewProblem.Clause, _ variables: [Variable], _ origin: SourceSpan
  ) -> Bool {
    guard world != nil else { return false }
    for kind in Set(variables.compactMap(\.kind)).sorted() {
      let needed = variables.count { $0.kind == kind }
      let there = scenario.actors.count { $0.kind == kind }
      if needed > there {
        warn(
          .tooFewActors(
            clause, needed: needed, kind: scenario.actorKinds[kind.index].name, there: there), origin)
        return true
      }
    }
    guard variables.count > scenario.actors.count else { return false }
    warn(
      .tooFewActors(clause, needed: variables.count, kind: nil, there: scenario.actors.count), origin)
    return true
  }

  // MARK: Rules that wait for a change

  /// A rule without a trigger fires when its conditions come to hold: not where they always do, nor where nothing
  /// changes them.
  private mutating func reviewChange(_ rule: Rule) {
    let (supposition, frame) = Self.supposition(of: rule.variables, declared)
    if rule.conditions.allSatisfy({ supposition.value(of: $0.expression, in: frame).isTrue }) {
      return warn(.alwaysHolds(rule: rule.name), rule.origin)
    }
    guard let world, rule.conditions.allSatisfy({ world.isFixed($0.expression) }) else { return }
    warn(.neverChanges(rule: rule.name), rule.origin)
  }

  // MARK: Responses that look back

  /// A response that asks for what has not happened counts no more once it has, for whomever it may be.
  private mutating func reviewMemory(_ response: Response) {
    guard let world, !usage.played.isEmpty,
      let never = response.conditions.first(where: { $0.expression.looksBackForGood })
    else { return }
    var tried = 0
    func mayCount(_ bound: [Supposition.Party]) -> Bool {
      guard tried < 2_000 else { return true }
      guard bound.count == response.variables.count else {
        return scenario.actors.indices.contains { index in
          let actor = ActorID(index)
          return !bound.contains(.actor(actor))
            && scenario.isActor(actor, of: response.variables[bound.count].kind)
            && mayCount(bound + [.actor(actor)])
        }
      }
      tried += 1
      var supposition = Supposition(world)
      supposition.remembers = true
      let frame = supposition.frame(of: bound)
      return Self.failing(response.conditions, &supposition, frame) == nil
    }
    if !mayCount([]) {
      warn(.brokenForGood(response: response.name, Self.written(never)), never.origin)
    }
  }
}

extension Outlook {
  /// Does nothing in the story change its value?
  func isFixed(_ expression: Expression) -> Bool {
    if expression.looksBack { return false }
    let mentions = Mentions(expression, in: scenario)
    return mentions.hypotheses.isEmpty
      && mentions.relations.allSatisfy { possibleFacts[$0.index] == certainFacts[$0.index] }
      && mentions.flags.allSatisfy { !isSettable[$0.index] }
      && mentions.quantities.allSatisfy { values[$0.index] != nil }
  }
}

extension Expression {
  /// Does it say that something has never happened?
  fileprivate var looksBackForGood: Bool {
    switch self {
    case .never(_, nil): true
    case .and(let left, let right): left.looksBackForGood || right.looksBackForGood
    default: false
    }
  }

  /// Does it depend on what was played?
  var looksBack: Bool {
    switch self {
    // A definition may hide it.
    case .after, .never, .definition: true
    default: parts.contains(where: \.looksBack)
    }
  }
}

extension Supposition.Frame {
  /// Each option of the move in its range.
  mutating func setOptions(of move: Move) {
    options = move.options.map { Interval(Double($0.lower), Double($0.upper)) }
    optionNames = move.options.map(\.name)
  }
}
