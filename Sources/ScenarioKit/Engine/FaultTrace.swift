/// Finds out which part of a clause has no value in the world at hand, and what that part reads.
///
/// It evaluates the clause once more, as written. What only the program remembers, whether an event came before, is
/// not known here: then either way is looked at.
struct FaultTrace {
  /// A part of an expression that has no value.
  struct Part {
    enum Reason { case divisor, emptyExtreme, notFinite }

    let expression: Expression
    let environment: Environment
    let definition: DefinitionID?
    let reason: Reason
  }

  enum Outcome {
    /// nil where it is not known.
    case value(Double?)
    case fails(Part)
  }

  /// More are not told.
  private static let mostReadings = 6

  let basis: ProgramBasis
  let known: KnownWorld
  let types: [HypothesisID: Int]
  let triggerOptions: [Int]
  /// Variables of the clause itself; others stand for the actors that they are bound to.
  var clauseVariables = 0
  private(set) var readings: [FaultReading] = []
  /// The definition in which the part to blame stands.
  private(set) var definition: DefinitionID?

  /// - Parameter frame: as the program left it.
  init(_ program: Program, _ frame: UnsafePointer<Double>) {
    basis = program.basis
    var world = program.basis.world
    for (place, atom) in program.atoms { world.values[atom] = frame[place] }
    known = KnownWorld(scenario: basis.scenario, state: world, touched: [])
    types = Dictionary(
      program.types.map { ($0.hypothesis, Int(frame[$0.place])) }, uniquingKeysWith: { first, _ in first })
    let options = basis.scenario.moves.map(\.options.count).max() ?? 0
    let first = program.basis.triggerOptions
    triggerOptions = (0..<options).map { Int(frame[first + $0]) }
  }

  /// Keeps what a part reads, all of it.
  mutating func keepReadings(of part: Part) {
    readings = []
    definition = part.definition
    _ = look(at: part.expression, part.environment, within: part.definition)
  }

  mutating func keepReadings(of expressions: [Expression], _ environment: Environment) {
    readings = []
    for expression in expressions { _ = look(at: expression, environment) }
  }

  /// Evaluates an expression up to the first part that has no value.
  mutating func look(
    at expression: Expression, _ environment: Environment, within definition: DefinitionID? = nil
  ) -> Outcome {
    func fails(_ reason: Part.Reason) -> Outcome {
      .fails(Part(expression: expression, environment: environment, definition: definition, reason: reason))
    }
    func values(of parts: [Expression], _ trace: inout FaultTrace) -> (values: [Double]?, failing: Part?) {
      var values: [Double] = []
      for part in parts {
        switch trace.look(at: part, environment, within: definition) {
        case .fails(let part): return (nil, part)
        case .value(let value): if let value { values.append(value) }
        }
      }
      return (values.count == parts.count ? values : nil, nil)
    }
    switch expression {
    case .number, .truth, .isOfKind, .same: return .value(known.value(of: expression, in: environment))
    case .input, .option, .quantity, .flag, .relation, .type:
      let value = value(ofLeaf: expression, environment)
      if let value { keep(expression, environment, value, within: definition) }
      return .value(value)
    case .definition(let id, let terms):
      guard let actors = known.actors(terms, in: environment) else { return .value(nil) }
      let before = readings
      let outcome = look(at: basis.scenario.definition(id).body, Environment(actors), within: id)
      if case .value(let value?) = outcome {
        readings = before
        keep(expression, environment, value, within: definition)
      }
      return outcome
    case .negative, .not, .arithmetic, .compare, .function:
      let (values, failing) = values(of: expression.parts, &self)
      if let failing { return .fails(failing) }
      guard let values else { return .value(nil) }
      if case .arithmetic(.divide, _, _) = expression, values[1] == 0 { return fails(.divisor) }
      let result = Self.value(of: expression, values)
      return result.isFinite ? .value(result) : fails(.notFinite)
    case .and(let left, let right): return look(atBoth: left, right, deciding: 0, environment, definition)
    case .or(let left, let right): return look(atBoth: left, right, deciding: 1, environment, definition)
    case .conditional(let condition, let yes, let no):
      switch look(at: condition, environment, within: definition) {
      case .fails(let part): return .fails(part)
      case .value(let value?): return look(at: value != 0 ? yes : no, environment, within: definition)
      case .value(nil):
        for branch in [yes, no] {
          if case .fails(let part) = look(at: branch, environment, within: definition) { return .fails(part) }
        }
        return .value(nil)
      }
    case .quantifier(let quantifier, let binding, let body):
      return look(at: binding, [body], environment, definition) { values in
        let decided = quantifier == .any ? 1.0 : 0.0
        return values.contains { $0[0] == decided } ? decided : 1 - decided
      }
    case .aggregate(let aggregate, let binding, let body):
      let outcome = look(at: binding, body.map { [$0] } ?? [], environment, definition) { values in
        switch aggregate {
        case .count: Double(values.count)
        case .sum: values.reduce(0) { $0 + $1[0] }
        case .min: values.map { $0[0] }.min() ?? .nan
        case .max: values.map { $0[0] }.max() ?? .nan
        }
      }
      guard case .value(let value?) = outcome, !value.isFinite else { return outcome }
      return fails(aggregate == .sum ? .notFinite : .emptyExtreme)
    case .after, .never, .measure: return .value(nil)
    }
  }

  /// An `and` or `or`: the right side counts unless the left decides.
  private mutating func look(
    atBoth left: Expression, _ right: Expression, deciding: Double, _ environment: Environment,
    _ definition: DefinitionID?
  ) -> Outcome {
    let first = look(at: left, environment, within: definition)
    guard case .value(let value) = first else { return first }
    if let value, (value != 0) == (deciding != 0) { return .value(deciding) }
    let second = look(at: right, environment, within: definition)
    guard case .value(let other) = second else { return second }
    if let other, (other != 0) == (deciding != 0) { return .value(deciding) }
    return .value(value == nil || other == nil ? nil : 1 - deciding)
  }

  /// What is bound over: the bodies' values of every actor that meets the conditions, put together.
  private mutating func look(
    at binding: Expression.Binding, _ bodies: [Expression], _ environment: Environment,
    _ definition: DefinitionID?, _ together: ([[Double]]) -> Double
  ) -> Outcome {
    var all: [[Double]] = []
    var isKnown = true
    for actor in basis.scenario.actors.indices.map({ ActorID($0) }) {
      if let kind = binding.kind, !basis.scenario.isActor(actor, of: kind) { continue }
      let inner = environment.binding(binding.variable, to: actor)
      var meets: Bool? = true
      for condition in binding.conditions where meets != false {
        switch look(at: condition, inner, within: definition) {
        case .fails(let part): return .fails(part)
        case .value(let value): meets = value.map { $0 != 0 }
        }
      }
      if meets == false { continue }
      if meets == nil { isKnown = false }
      var values: [Double] = []
      for body in bodies {
        switch look(at: body, inner, within: definition) {
        case .fails(let part): return .fails(part)
        case .value(let value): if let value { values.append(value) } else { isKnown = false }
        }
      }
      all.append(values)
    }
    return .value(isKnown ? together(all) : nil)
  }

  private func value(ofLeaf leaf: Expression, _ environment: Environment) -> Double? {
    switch leaf {
    case .option(let index):
      if case .known(let options) = environment.options {
        return options.indices.contains(index) ? Double(options[index]) : nil
      }
      return triggerOptions.indices.contains(index) ? Double(triggerOptions[index]) : nil
    case .type(let name, let term, let type):
      guard let actor = environment[term], let id = basis.scenario.hypothesis(name, of: actor),
        let index = basis.scenario.hypothesis(id).typeIndex(type)
      else { return 0 }
      return types[id].map { $0 == index ? 1 : 0 }
    default: return known.value(of: leaf, in: environment)
    }
  }

  private mutating func keep(
    _ leaf: Expression, _ environment: Environment, _ value: Double, within definition: DefinitionID?
  ) {
    if case .input(_, let declared) = leaf, declared == value { return }
    func term(_ term: ActorTerm) -> ActorTerm {
      if case .variable(let place) = term, place < clauseVariables, definition == nil { return term }
      return environment[term].map { .actor($0) } ?? term
    }
    let leaf: Expression =
      switch leaf {
      case .quantity(let id, let terms): .quantity(id, terms.map(term))
      case .flag(let id, let terms): .flag(id, terms.map(term))
      case .relation(let id, let from, let to): .relation(id, term(from), term(to))
      case .type(let name, let of, let type): .type(hypothesis: name, of: term(of), is: type)
      case .definition(let id, let terms): .definition(id, terms.map(term))
      default: leaf
      }
    if readings.count < Self.mostReadings, !readings.contains(where: { $0.leaf.isLeaf(leaf) }) {
      readings.append(FaultReading(leaf: leaf, value: value))
    }
  }

  private static func value(of expression: Expression, _ values: [Double]) -> Double {
    switch expression {
    case .negative: -values[0]
    case .not: values[0] == 0 ? 1 : 0
    case .arithmetic(let operation, _, _): operation.applied(values[0], values[1])
    case .compare(let comparison, _, _): comparison.holds(values[0], values[1]) ? 1 : 0
    case .function(let function, _): function.applied(values)
    default: .nan
    }
  }
}

extension Expression {
  /// Is it the same leaf as another?
  fileprivate func isLeaf(_ other: Expression) -> Bool {
    switch (self, other) {
    case (.input(let left, _), .input(let right, _)): left == right
    case (.option(let left), .option(let right)): left == right
    case (.quantity(let left, let terms), .quantity(let right, let others)): left == right && terms == others
    case (.flag(let left, let terms), .flag(let right, let others)): left == right && terms == others
    case (.definition(let left, let terms), .definition(let right, let others)):
      left == right && terms == others
    case (.relation(let left, let from, let to), .relation(let right, let start, let end)):
      left == right && from == start && to == end
    case (.type(let left, let term, let type), .type(let right, let other, let otherType)):
      left == right && term == other && type == otherType
    default: false
    }
  }
}
