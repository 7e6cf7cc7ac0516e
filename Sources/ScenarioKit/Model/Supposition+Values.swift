extension Supposition {
  /// Every value that the expression can have.
  func value(of expression: Expression, in frame: Frame) -> Interval {
    guard effort.isLeft() else { return .everything }
    switch expression {
    case .number(let number): return Interval(number)
    case .input(let id, let value): return outlook.range(of: id, value)
    case .truth(let truth): return Interval(truth)
    case .option(let index):
      let declared = frame.options.indices.contains(index) ? frame.options[index] : .everything
      return ranges[.option(frame: frame.number, index)] ?? declared
    case .quantity(let id, let terms):
      guard let parties = frame.parties(terms) else { return .everything }
      return value(of: id, parties)
    case .flag(let id, let terms):
      guard let parties = frame.parties(terms) else { return .either }
      return value(of: id, parties)
    case .relation(let id, let from, let to):
      guard let from = frame[from], let to = frame[to] else { return .either }
      return value(of: id, from, to)
    case .isOfKind(let term, let kind): return frame[term].map { isKind($0, kind) } ?? .either
    case .same(let left, let right):
      guard let left = frame[left], let right = frame[right] else { return .either }
      return isSame(left, right)
    case .type(let name, let term, let type):
      return frame[term].map { value(ofType: type, name, $0) } ?? .either
    case .definition(let id, let terms):
      guard let parties = frame.parties(terms) else { return .everything }
      return value(of: scenario.definition(id).body, in: frame.calling(parties))
    case .negative(let inner): return -value(of: inner, in: frame)
    case .arithmetic(let operation, let left, let right):
      return Self.result(of: operation, value(of: left, in: frame), value(of: right, in: frame))
    case .compare(let comparison, let left, let right):
      return value(of: left, in: frame).applying(comparison, value(of: right, in: frame))
    case .not(let inner): return value(of: inner, in: frame).negated
    case .and: return conjunction(expression.conjuncts, in: frame)
    case .or: return conjunction(expression.disjuncts.map { .not($0) }, in: frame).negated
    case .conditional(let condition, let first, let second):
      return choice(condition, first, second, in: frame)
    case .function(let function, let arguments):
      return Interval.applying(function, to: arguments.map { value(of: $0, in: frame) })
    case .quantifier(.any, let binding, let body): return anybody(binding, body, in: frame)
    case .quantifier(.all, let binding, let body): return anybody(binding, .not(body), in: frame).negated
    case .aggregate(let aggregate, let binding, let body):
      return self.aggregate(aggregate, binding, body, in: frame)
    case .after(let pattern, _): return mayHappen(pattern, in: frame) ? .either : .no
    case .never(let pattern, let since):
      if !mayHappen(pattern, in: frame) { return .yes }
      return since == nil && hasHappened(pattern, in: frame) ? .no : .either
    case .measure: return .everything
    }
  }

  static func result(
    of operation: Expression.Arithmetic, _ left: Interval, _ right: Interval
  ) -> Interval {
    switch operation {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    case .divide: left / right
    case .power: left.raised(to: right)
    }
  }

  // MARK: Facts and numbers of the world

  private func value(of id: QuantityID, _ parties: [Party]) -> Interval {
    let quantity = scenario.quantity(id)
    let owns = owns(parties, [quantity.owner, quantity.target])
    if owns.isFalse { return .no }
    var range = outlook.range(of: id, parties.map { actors($0) })
    if !owns.isTrue { range = range.hull(.no) }
    guard let known = ranges[.quantity(id, parties)] else { return range }
    return known.intersection(range) ?? known
  }

  private func value(of id: FlagID, _ parties: [Party]) -> Interval {
    if owns(parties, [scenario.flag(id).owner]).isFalse || !outlook.isSettable[id.index] { return .no }
    return facts[.flag(id, parties)].map { Interval($0) } ?? .either
  }

  /// Have the parties what these owners have?
  private func owns(_ parties: [Party], _ owners: [Owner?]) -> Interval {
    zip(parties, owners).reduce(.yes) { all, pair in
      guard case .kind(let kind) = pair.1 else { return all }
      let own = isKind(pair.0, kind)
      return all.isFalse || own.isFalse ? .no : all.isTrue && own.isTrue ? .yes : .either
    }
  }

  private func value(of id: RelationID, _ from: Party, _ to: Party) -> Interval {
    if from == to { return .no }
    if let known = facts[.relation(id, from, to)] { return Interval(known) }
    if scenario.relation(id).isSymmetric, let known = facts[.relation(id, to, from)] {
      return Interval(known)
    }
    guard let sources = actors(from), let targets = actors(to),
      let possible = outlook.possibleFacts[id.index]
    else { return .either }
    if sources.count == 1, targets.count == 1 {
      let pair = Outlook.Pair(from: sources[0], to: targets[0])
      if outlook.certainFacts[id.index].contains(pair) { return .yes }
      return possible.contains(pair) ? .either : .no
    }
    let isPossible =
      sources.count <= targets.count
      ? sources.contains { outlook.targets[id.index][$0]?.contains { targets.contains($0) } ?? false }
      : targets.contains { outlook.sources[id.index][$0]?.contains { sources.contains($0) } ?? false }
    return isPossible ? .either : .no
  }

  private func value(ofType type: String, _ name: String, _ party: Party) -> Interval {
    if let known = facts[.type(name, party, type)] { return Interval(known) }
    // Nobody is of two types at once.
    for case (.type(let other, let who, _), true) in facts where other == name && who == party { return .no }
    guard let actors = actors(party) else { return .either }
    let isPossible = actors.contains { actor in
      scenario.hypothesis(name, of: actor).map { scenario.hypothesis($0).typeIndex(type) != nil } ?? false
    }
    return isPossible ? .either : .no
  }

  // MARK: Conditions

  /// Do all hold? Each is looked at where those before it hold.
  private func conjunction(_ terms: [Expression], in frame: Frame) -> Interval {
    var inner = self
    var all = Interval.yes
    for term in terms {
      let value = inner.value(of: term, in: frame)
      if value.isFalse { return .no }
      if value.isTrue { continue }
      all = .either
      inner.supposePossible(term, in: frame)
      if inner.isContradictory { return .no }
    }
    return all
  }

  private func choice(
    _ condition: Expression, _ first: Expression, _ second: Expression, in frame: Frame
  ) -> Interval {
    let test = value(of: condition, in: frame)
    if test.isTrue { return value(of: first, in: frame) }
    if test.isFalse { return value(of: second, in: frame) }
    var (holding, failing) = (self, self)
    holding.suppose(condition, in: frame)
    failing.suppose(.not(condition), in: frame)
    switch (holding.isContradictory, failing.isContradictory) {
    case (true, _): return failing.value(of: second, in: frame)
    case (_, true): return holding.value(of: first, in: frame)
    default: return holding.value(of: first, in: frame).hull(failing.value(of: second, in: frame))
    }
  }

  /// Is there somebody of whom the conditions and the body hold?
  private func anybody(
    _ binding: Expression.Binding, _ body: Expression, in frame: Frame
  ) -> Interval {
    var inner = self
    let party = inner.newSomeone("", of: binding.kind)
    let frame = frame.binding(binding.variable, to: party)
    if inner.isContradictory { return .no }
    let conditions = binding.conditions + [body]
    let areCertain =
      inner.actors(party) != nil && conditions.allSatisfy { inner.value(of: $0, in: frame).isTrue }
    for condition in conditions { inner.suppose(condition, in: frame) }
    return inner.isContradictory ? .no : areCertain ? .yes : .either
  }

  private func aggregate(
    _ aggregate: Expression.Aggregate, _ binding: Expression.Binding, _ body: Expression?, in frame: Frame
  ) -> Interval {
    guard outlook.basis != .declarations else {
      var inner = self
      let party = inner.newSomeone("", of: binding.kind)
      let frame = frame.binding(binding.variable, to: party)
      for condition in binding.conditions { inner.suppose(condition, in: frame) }
      let one = body.map { inner.value(of: $0, in: frame) } ?? .yes
      switch aggregate {
      case .min, .max: return one
      case .count, .sum: return Interval(one.lower < 0 ? -.infinity : 0, one.upper > 0 ? .infinity : 0)
      }
    }
    var total = Interval.no
    var extremes: [Interval] = []
    for actor in outlook.actors(of: binding.kind) {
      let frame = frame.binding(binding.variable, to: .actor(actor))
      let meets = binding.conditions.map { value(of: $0, in: frame) }
      if meets.contains(where: \.isFalse) { continue }
      let one = body.map { value(of: $0, in: frame) } ?? .yes
      extremes.append(one)
      total = total + (meets.allSatisfy(\.isTrue) ? one : one.hull(.no))
    }
    switch aggregate {
    case .count, .sum: return total
    case .min, .max:
      return extremes.dropFirst().reduce(extremes.first ?? .everything) { $0.hull($1) }
    }
  }

  // MARK: Events

  /// Can an event that matches be played, or was one?
  private func mayHappen(_ pattern: EventPattern, in frame: Frame) -> Bool {
    if case .hold = pattern.action { return true }
    guard outlook.basis != .declarations else { return true }
    let matching = scenario.moves.indices.filter { scenario.move(MoveID($0), matches: pattern.action) }
    if outlook.usage.played.contains(where: { event in event.move.map { matching.contains($0.index) } ?? false
    }) {
      return true
    }
    return matching.contains { index in
      guard outlook.isMovePossible[index] else { return false }
      return !looksIntoMoves || isAllowed(scenario.moves[index], pattern, in: frame)
    }
  }

  /// Can the conditions of the move hold for whom the pattern names?
  private func isAllowed(_ move: Move, _ pattern: EventPattern, in frame: Frame) -> Bool {
    var inner = self
    inner.looksIntoMoves = false
    let actor = pattern.actor.flatMap { frame[$0] } ?? inner.newSomeone(move.actorVariable, of: nil)
    let target = pattern.target.flatMap { frame[$0] } ?? inner.newSomeone(move.targetVariable ?? "", of: nil)
    if pattern.target != nil, !move.hasTarget { return false }
    var moveFrame = inner.frame(of: [actor, target])
    moveFrame.setOptions(of: move)
    // What is supposed of the present says nothing of the past: only who is who counts.
    for condition in move.conditions where outlook.isFixed(condition.expression) {
      inner.suppose(condition.expression, in: moveFrame)
    }
    return !inner.isContradictory
  }

  /// Was an event played that matches, whatever its outcome?
  private func hasHappened(_ pattern: EventPattern, in frame: Frame) -> Bool {
    guard remembers, !pattern.countsFromNow, pattern.outcome == nil else { return false }
    return outlook.usage.played.contains { event in
      guard let id = event.move, scenario.move(id, matches: pattern.action) else { return false }
      if let actor = pattern.actor, frame[actor] != .actor(event.actor) { return false }
      if let target = pattern.target, event.target == nil || frame[target] != event.target.map({ .actor($0) })
      {
        return false
      }
      return pattern.options.allSatisfy { option in
        guard let index = scenario.move(id).options.firstIndex(where: { $0.name == option.name }),
          event.options.indices.contains(index)
        else { return false }
        let played = Double(event.options[index])
        return value(of: option.lower, in: frame).upper <= played
          && value(of: option.upper, in: frame).lower >= played
      }
    }
  }
}
