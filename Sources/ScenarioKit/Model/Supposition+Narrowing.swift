extension Supposition {
  /// Takes the condition to hold.
  mutating func suppose(_ condition: Expression, in frame: Frame) {
    if isContradictory { return }
    switch condition {
    case .not(let inner): refuse(inner, in: frame)
    case .and: for term in condition.conjuncts { suppose(term, in: frame) }
    case .or:
      let possible = condition.disjuncts.filter { !value(of: $0, in: frame).isFalse }
      if possible.isEmpty { return contradict() }
      if possible.count == 1 { supposePossible(possible[0], in: frame) }
    default:
      if value(of: condition, in: frame).isFalse { return contradict() }
      supposePossible(condition, in: frame)
    }
  }

  /// Takes to hold what is known not to be false.
  mutating func supposePossible(_ condition: Expression, in frame: Frame) {
    guard effort.isLeft() else { return }
    switch condition {
    case .and, .or: suppose(condition, in: frame)
    case .not(let inner): refusePossible(inner, in: frame)
    case .compare(let comparison, let left, let right): compare(left, comparison, right, in: frame)
    case .relation(let id, let from, let to):
      guard let from = frame[from], let to = frame[to] else { return }
      setFact(.relation(id, from, to), true)
      keepPartners(id, from, to)
    case .isOfKind(let term, let kind): if let party = frame[term] { setKind(party, kind) }
    case .type(let name, let term, let type):
      guard let party = frame[term] else { return }
      setFact(.type(name, party, type), true)
      let scenario = scenario
      restrict(party) { actor in
        scenario.hypothesis(name, of: actor).map { scenario.hypothesis($0).typeIndex(type) != nil } ?? false
      }
    case .same(let left, let right):
      guard let left = frame[left], let right = frame[right] else { return }
      if let others = actors(right) { restrict(left) { others.contains($0) } }
      if let others = actors(left) { restrict(right) { others.contains($0) } }
    case .definition(let id, let terms):
      guard let parties = frame.parties(terms) else { return }
      suppose(scenario.definition(id).body, in: frame.calling(parties))
    default: note(condition, true, in: frame)
    }
  }

  /// Takes the condition not to hold.
  private mutating func refuse(_ condition: Expression, in frame: Frame) {
    if isContradictory { return }
    switch condition {
    case .not(let inner): suppose(inner, in: frame)
    case .or: for term in condition.disjuncts { refuse(term, in: frame) }
    case .and:
      let doubtful = condition.conjuncts.filter { !value(of: $0, in: frame).isTrue }
      if doubtful.isEmpty { return contradict() }
      if doubtful.count == 1 { refusePossible(doubtful[0], in: frame) }
    default:
      if value(of: condition, in: frame).isTrue { return contradict() }
      refusePossible(condition, in: frame)
    }
  }

  /// Takes not to hold what is known not to be true.
  private mutating func refusePossible(_ condition: Expression, in frame: Frame) {
    guard effort.isLeft() else { return }
    switch condition {
    case .and, .or: refuse(condition, in: frame)
    case .not(let inner): supposePossible(inner, in: frame)
    case .compare(let comparison, let left, let right):
      compare(left, comparison.negated, right, in: frame)
    case .isOfKind(let term, let kind):
      guard let party = frame[term] else { return }
      let scenario = scenario
      restrict(party) { !scenario.isActor($0, of: kind) }
    case .same(let left, let right):
      guard let left = frame[left], let right = frame[right] else { return }
      if case .actor(let actor) = left { restrict(right) { $0 != actor } }
      if case .actor(let actor) = right { restrict(left) { $0 != actor } }
    case .definition(let id, let terms):
      guard let parties = frame.parties(terms) else { return }
      refuse(scenario.definition(id).body, in: frame.calling(parties))
    default: note(condition, false, in: frame)
    }
  }

  /// Keeps in mind a plain fact.
  private mutating func note(_ condition: Expression, _ holds: Bool, in frame: Frame) {
    switch condition {
    case .flag(let id, let terms):
      if let parties = frame.parties(terms) { setFact(.flag(id, parties), holds) }
    case .relation(let id, let from, let to):
      if let from = frame[from], let to = frame[to] { setFact(.relation(id, from, to), holds) }
    case .type(let name, let term, let type):
      if let party = frame[term] { setFact(.type(name, party, type), holds) }
    default: break
    }
  }

  /// Leaves those on either side who have a partner on the other.
  private mutating func keepPartners(_ id: RelationID, _ from: Party, _ to: Party) {
    guard outlook.possibleFacts[id.index] != nil, let ends = actors(to), actors(from) != nil else { return }
    let outlook = outlook
    let goals = Set(ends)
    restrict(from) { outlook.targets[id.index][$0]?.contains { goals.contains($0) } ?? false }
    let starts = Set(actors(from) ?? [])
    restrict(to) { outlook.sources[id.index][$0]?.contains { starts.contains($0) } ?? false }
  }

  // MARK: Comparisons

  private mutating func compare(
    _ left: Expression, _ comparison: Expression.Comparison, _ right: Expression, in frame: Frame
  ) {
    let (first, second) = (value(of: left, in: frame), value(of: right, in: frame))
    narrow(left, comparison, second, in: frame)
    narrow(right, comparison.flipped, first, in: frame)
  }

  /// Leaves of the numbers in the expression only what lets it compare so with something in the range.
  private mutating func narrow(
    _ expression: Expression, _ comparison: Expression.Comparison, _ bound: Interval, in frame: Frame
  ) {
    switch expression {
    case .quantity(let id, let terms):
      guard let parties = frame.parties(terms) else { return }
      keep(.quantity(id, parties), expression, comparison, bound, in: frame)
    case .option(let index):
      keep(.option(frame: frame.number, index), expression, comparison, bound, in: frame)
    case .negative(let inner): narrow(inner, comparison.flipped, -bound, in: frame)
    case .arithmetic(.add, let inner, let other):
      narrow(inner, comparison, (bound - value(of: other, in: frame)).loosened, in: frame)
      narrow(other, comparison, (bound - value(of: inner, in: frame)).loosened, in: frame)
    case .arithmetic(.subtract, let inner, let other):
      narrow(inner, comparison, (bound + value(of: other, in: frame)).loosened, in: frame)
      narrow(other, comparison.flipped, (value(of: inner, in: frame) - bound).loosened, in: frame)
    case .definition(let id, let terms):
      guard let parties = frame.parties(terms) else { return }
      narrow(scenario.definition(id).body, comparison, bound, in: frame.calling(parties))
    default: break
    }
  }

  private mutating func keep(
    _ place: Place, _ expression: Expression, _ comparison: Expression.Comparison, _ bound: Interval,
    in frame: Frame
  ) {
    let known = value(of: expression, in: frame)
    let range: Interval
    switch comparison {
    case .less: range = Interval(-.infinity, bound.upper.nextDown)
    case .lessOrEqual: range = Interval(-.infinity, bound.upper)
    case .greater: range = Interval(bound.lower.nextUp, .infinity)
    case .greaterOrEqual: range = Interval(bound.lower, .infinity)
    case .equal: range = bound
    case .notEqual:
      guard let value = bound.value else { return }
      range = Interval(
        known.lower == value ? value.nextUp : known.lower, known.upper == value ? value.nextDown : known.upper
      )
    }
    narrow(place, from: known, to: range)
  }
}

extension Expression.Comparison {
  /// What holds where it does not.
  var negated: Self {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }

  /// The same with its sides exchanged.
  var flipped: Self {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}
