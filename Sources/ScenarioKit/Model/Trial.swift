/// Looks for a state of things in which an expression has a value that it should not have.
///
/// What is found is certain: the numbers lie in their ranges, and the conditions on the way hold there or are not
/// known not to. What is not found may still exist.
struct Trial {
  /// A condition on the way to the expression, and whether it holds there.
  struct Guard {
    let condition: Expression
    let holds: Bool
    let frame: Supposition.Frame
  }

  /// What a value should not be.
  enum Fault {
    case negative
    case notPositive
    case zero
    case outsideOne
    case notOne

    /// May a value in the range be so?
    func mayBe(_ range: Interval) -> Bool {
      switch self {
      case .negative: range.lower < -Self.tolerance
      case .notPositive: range.lower <= 0
      case .zero: range.contains(0)
      case .outsideOne: range.lower < -Self.tolerance || range.upper > 1 + Self.tolerance
      case .notOne: range.lower < 1 - Self.tolerance || range.upper > 1 + Self.tolerance
      }
    }

    /// How far every value in the range is so; nil where some are not.
    func extent(_ range: Interval) -> Double? {
      switch self {
      case .negative: range.upper < -Self.tolerance ? -range.upper : nil
      case .notPositive: range.upper <= 0 ? -range.upper : nil
      case .zero: range == .no ? 0 : nil
      case .outsideOne, .notOne:
        if range.lower > 1 + Self.tolerance {
          range.lower - 1
        } else if self == .notOne, range.upper < 1 - Self.tolerance {
          1 - range.upper
        } else if range.upper < -Self.tolerance {
          -range.upper
        } else {
          nil
        }
      }
    }

    private static let tolerance = 1e-9
  }

  /// Where the value is what it should not be.
  struct Finding {
    let value: Double
    /// The state of things, such as ` where `heat` is 9`; empty where it is always so.
    let place: String
    fileprivate let extent: Double
  }

  /// Tries for one expression at the most.
  private static let mostTries = 3_000

  let guards: [Guard]
  let frame: Supposition.Frame

  /// The worst that was found.
  func finding(_ fault: Fault, of expression: Expression, _ start: Supposition) -> Finding? {
    guard !start.isContradictory, fault.mayBe(start.value(of: expression, in: frame)) else { return nil }
    var supposition = start
    for item in guards {
      supposition.suppose(item.holds ? item.condition : .not(item.condition), in: item.frame)
    }
    guard !supposition.isContradictory else { return nil }
    let range = supposition.value(of: expression, in: frame)
    guard fault.mayBe(range) else { return nil }
    var leaves = Leaves()
    leaves.add(expression, supposition, frame)
    let own = Set(leaves.list.map(\.key))
    for item in guards { leaves.add(item.condition, supposition, item.frame) }
    var worst: Finding?
    for values in Self.assignments(leaves.list) {
      var state = start
      for (leaf, value) in zip(leaves.list, values) { state.assign(leaf.key, value) }
      guard !state.isContradictory, areMet(in: state),
        let extent = fault.extent(state.value(of: expression, in: frame)), extent > worst?.extent ?? -1
      else { continue }
      let value = state.value(of: expression, in: frame)
      let place = zip(leaves.list, values).filter { own.contains($0.0.key) }.compactMap {
        state.text($0.0.key, $0.1, frame)
      }
      worst = Finding(
        value: value.lower > 1 ? value.lower : value.upper,
        place: place.isEmpty ? "" : " where " + place.prefix(3).joined(separator: ", "), extent: extent)
      if fault == .zero { break }
    }
    return worst
  }

  private func areMet(in state: Supposition) -> Bool {
    guards.allSatisfy { item in
      let value = state.value(of: item.condition, in: item.frame)
      return item.holds ? !value.isFalse : !value.isTrue
    }
  }

  /// All ways to give the leaves their values, or where these are too many, those that differ in one, and some of
  /// the others.
  private static func assignments(_ leaves: [Leaves.Leaf]) -> [[Double]] {
    var count = 1
    for leaf in leaves where count <= mostTries { count *= max(1, leaf.values.count) }
    guard count > mostTries else {
      return leaves.reduce([[]]) { lists, leaf in lists.flatMap { list in leaf.values.map { list + [$0] } } }
    }
    var result: [[Double]] = []
    for pick in [0, 1, 2] {
      let base = leaves.map { leaf in
        pick == 0
          ? leaf.values[0]
          : pick == 1 ? leaf.values[leaf.values.count - 1] : leaf.values[leaf.values.count / 2]
      }
      result.append(base)
      for (index, leaf) in leaves.enumerated() {
        for value in leaf.values {
          var list = base
          list[index] = value
          result.append(list)
        }
      }
    }
    var state: UInt64 = 1
    while result.count < 1_500 {
      result.append(
        leaves.map { leaf in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return leaf.values[Int((state >> 33) % UInt64(leaf.values.count))]
        })
    }
    return result
  }
}

/// The numbers and facts that expressions depend on, each with values to try.
private struct Leaves {
  enum Key: Hashable {
    case place(Supposition.Place)
    case fact(Supposition.Fact)
  }

  struct Leaf {
    let key: Key
    let values: [Double]
  }

  private var order: [Key] = []
  private var ranges: [Key: Interval] = [:]
  /// Numbers that something is compared with: there an answer may change.
  private var edges: Set<Double> = [0]

  var list: [Leaf] {
    order.map { key in
      guard case .place(let place) = key, let range = ranges[key] else {
        return Leaf(key: key, values: [0, 1])
      }
      // An end that only just is not reached makes no good example: something near it does.
      let near = (range.upper - range.lower) / 100
      let ends = [
        edges.contains(range.lower.nextDown) ? range.lower + near : range.lower,
        edges.contains(range.upper.nextUp) ? range.upper - near : range.upper,
      ]
      var values = ends + edges.filter { range.contains($0) }
      values = Set(values.filter(\.isFinite)).sorted()
      let middles = zip(values, values.dropFirst()).map { ($0 + $1) / 2 }
      if case .option = place {
        values += middles.map { $0.rounded(.down) }
      } else {
        values += middles
      }
      return Leaf(key: key, values: Set(values).sorted())
    }
  }

  private mutating func add(_ key: Key, _ range: Interval) {
    guard ranges[key] == nil, range.lower.isFinite, range.upper.isFinite else { return }
    if range.value != nil { return }
    order.append(key)
    ranges[key] = range
  }

  mutating func add(_ expression: Expression, _ supposition: Supposition, _ frame: Supposition.Frame) {
    switch expression {
    case .number(let number): edges.insert(number)
    case .input, .truth, .same, .after, .never, .measure, .quantifier, .aggregate: break
    case .option(let index):
      add(
        .place(.option(frame: frame.number, index)), supposition.value(of: expression, in: frame))
    case .quantity(let id, let terms):
      guard let parties = frame.parties(terms) else { return }
      add(.place(.quantity(id, parties)), supposition.value(of: expression, in: frame))
    case .flag(let id, let terms):
      guard let parties = frame.parties(terms) else { return }
      add(.fact(.flag(id, parties)), supposition.value(of: expression, in: frame))
    case .relation(let id, let from, let to):
      guard let from = frame[from], let to = frame[to] else { return }
      add(.fact(.relation(id, from, to)), supposition.value(of: expression, in: frame))
    case .isOfKind(let term, let kind):
      guard let party = frame[term] else { return }
      add(.fact(.kind(party, kind)), supposition.value(of: expression, in: frame))
    case .type(let name, let term, let type):
      guard let party = frame[term] else { return }
      add(.fact(.type(name, party, type)), supposition.value(of: expression, in: frame))
    case .definition(let id, let terms):
      guard let parties = frame.parties(terms) else { return }
      add(supposition.scenario.definition(id).body, supposition, frame.calling(parties))
    case .negative(let inner), .not(let inner): add(inner, supposition, frame)
    case .arithmetic(_, let left, let right), .compare(_, let left, let right), .and(let left, let right),
      .or(let left, let right):
      add(left, supposition, frame)
      add(right, supposition, frame)
    case .conditional(let condition, let first, let second):
      for part in [condition, first, second] { add(part, supposition, frame) }
    case .function(_, let arguments): for part in arguments { add(part, supposition, frame) }
    }
  }
}

extension Supposition {
  fileprivate mutating func assign(_ key: Leaves.Key, _ value: Double) {
    switch key {
    case .place(let place): setRange(place, Interval(value))
    case .fact(let fact):
      if value != 0, excludes(fact) { return contradict() }
      if case .relation(let id, let from, let to) = fact, scenario.relation(id).isSymmetric,
        facts[.relation(id, to, from)] == (value == 0)
      {
        return contradict()
      }
      setFact(fact, value != 0)
      if case .type(let name, .actor(let actor), _) = fact { requireType(name, of: actor) }
    }
  }

  /// Is something else known that this fact rules out: another type, or another kind?
  private func excludes(_ fact: Fact) -> Bool {
    facts.contains { other, holds in
      guard holds, other != fact else { return false }
      switch (other, fact) {
      case (.type(let name, let party, _), .type(let ownName, let ownParty, _)):
        return name == ownName && party == ownParty
      case (.kind(let party, _), .kind(let ownParty, _)): return party == ownParty
      default: return false
      }
    }
  }

  /// An actor with the hypothesis is of one of its types.
  private mutating func requireType(_ name: String, of actor: ActorID) {
    guard let id = scenario.hypothesis(name, of: actor) else { return }
    let areAllRefused = scenario.hypothesis(id).types.allSatisfy {
      facts[.type(name, .actor(actor), $0.name)] == false
    }
    if areAllRefused { contradict() }
  }

  /// A number as the scenario would name it, with its value.
  fileprivate func text(_ key: Leaves.Key, _ value: Double, _ frame: Frame) -> String? {
    guard case .place(let place) = key else { return nil }
    let written = Resolver.rounded(value)
    switch place {
    case .option(_, let index):
      return frame.optionNames.indices.contains(index) ? "`\(frame.optionNames[index])` is \(written)" : nil
    case .quantity(let id, let parties):
      let name = scenario.quantity(id).name
      let names = parties.map { self.name($0) }
      switch names.count {
      case 0: return "`\(name)` is \(written)"
      case 1: return "`\(names[0]).\(name)` is \(written)"
      default: return "`\(name)(\(names.joined(separator: ", ")))` is \(written)"
      }
    }
  }
}
