extension Inquiry {
  /// Why an event is not likely at its actor's next turn: every condition that fails, and what would turn it.
  ///
  /// Costs a look at the next turn for each event that others may play, each type, and some thirty for each quantity
  /// that a condition looks at.
  package func whyNot(_ pattern: EventPattern, _ modifiers: Modifiers) throws -> WhyNotAnswer {
    guard case .actor(let actor)? = pattern.actor else { throw AnalysisProblem.noTurn(pattern) }
    let probability = try response(pattern, modifiers).value
    let gates = try WhyNotGates(self, pattern, of: actor, modifiers)
    var request = ProgramRequest()
    request.measures = gates.measures
    guard var next = try nextTurn(of: actor, request, givens: modifiers.givens) else {
      throw AnalysisProblem.noTurn(pattern)
    }
    let readings = try next.projection.readings()
    let worlds = WeighedWorlds(
      masses: readings.masses, weights: [], shares: [], values: readings.values,
      readingCount: next.projection.machine.program.readingCount)
    var search = TurnSearch(inquiry: self, pattern: pattern, modifiers: modifiers, now: probability)
    let events = next.projection.machine.program.events.map(\.event)
    for event in events where event.actor != actor && event.move != nil { search.tryEvent(event) }
    for index in scenario.hypotheses.indices { search.tryTypes(of: HypothesisID(index)) }
    for (place, reading) in gates.places {
      search.tryQuantity(place, now: worlds.mean(ofReading: reading, over: nil))
    }
    if defaults.isInterrupted() { throw EngineFault.interrupted(round: next.projection.round) }
    return WhyNotAnswer(
      event: patternPhrase(pattern), actor: name(of: actor), round: next.projection.round,
      date: scenario.firstDay(ofRound: next.projection.round), probability: probability,
      gates: gates.told(worlds), turns: search.found, smallest: search.smallest, givens: phrases(modifiers))
  }
}

/// What has to hold for an event to be expected, and where it stands among the numbers that are read.
private struct WhyNotGates {
  private struct Asked {
    let condition: Condition
    let holds: Int
    /// Of a comparison: by how much it falls short, 0 where it holds.
    let lacks: Int?
    let places: [(text: String, reading: Int)]
  }

  private struct Gate {
    let name: String
    let isMove: Bool
    let line: Int
    let binding: String
    let conditions: [Asked]
  }

  private(set) var measures: [GroundedExpression] = []
  /// The quantities that conditions look at, each once.
  private(set) var places: [(place: QuantityPlace, reading: Int)] = []
  private var gates: [Gate] = []

  init(_ inquiry: Inquiry, _ pattern: EventPattern, of actor: ActorID, _ modifiers: Modifiers) throws {
    let scenario = inquiry.scenario
    let matcher = EventMatcher(scenario, inquiry.situation.world)
    var request = ProgramRequest()
    for given in modifiers.givens {
      if case .without(.response(let id)) = given { request.withoutResponses.insert(id) }
      if case .effect(let effect, _) = given { request.effects.append([effect]) }
    }
    var named: [Event] = []
    for ground in try Compiler.groundedResponses(scenario, inquiry.situation.world, request) {
      let response = scenario.responses[ground.response.index]
      let expected = zip(response.expectations, ground.events).compactMap { expectation, event in
        event ?? expectation.event.flatMap { Self.forbidden($0, ground.binding, scenario) }
      }
      let events = (expected + ground.tables.flatMap(\.events).compactMap { $0 })
        .filter { matcher.matches(pattern, $0) }
      if events.isEmpty { continue }
      for event in events where !named.contains(event) { named.append(event) }
      let binding = zip(response.variables, ground.binding)
        .map { "\($0.name) = \(inquiry.name(of: $1))" }.joined(separator: ", ")
      add(
        response.name, isMove: false, response.origin.line, binding, response.conditions, ground.binding, [],
        inquiry)
    }
    for event in named {
      guard let id = event.move else { continue }
      let move = scenario.move(id)
      let binding = [event.actor, event.target].compactMap { $0 }
      let text = inquiry.phrase(event)
      add(
        text, isMove: true, move.origin.line, "", move.conditions, binding, event.options, inquiry)
    }
  }

  /// What a response names where its move is known not to allow it; options that are computed at their defaults.
  private static func forbidden(
    _ template: EventTemplate, _ binding: [ActorID], _ scenario: Scenario
  ) -> Event? {
    let environment = Environment(binding)
    guard let actor = environment[template.actor], let move = template.move else { return nil }
    let target = template.target.flatMap { environment[$0] }
    if target == actor || (template.target != nil && target == nil) { return nil }
    let options = zip(template.options, scenario.move(move).options).map { value, option -> Int in
      guard case .number(let number) = value, let whole = Int(exactly: number) else { return option.initial }
      return whole
    }
    return Event(actor: actor, move: move, target: target, options: options)
  }

  private mutating func add(
    _ name: String, isMove: Bool, _ line: Int, _ bindingText: String, _ conditions: [Condition],
    _ binding: [ActorID], _ options: [Int], _ inquiry: Inquiry
  ) {
    var soFar = Expression.truth(true)
    let asked = conditions.map { condition -> Asked in
      // What has no value unless those before hold is not read where they do not.
      let isSafe = condition.expression.hasValueAlways
      let guarded = isSafe ? condition.expression : .and(soFar, condition.expression)
      soFar = .and(soFar, condition.expression)
      let holds = measure(guarded, binding, options)
      let lacks = isSafe ? condition.expression.lacking.map { measure($0, binding, options) } : nil
      var looked: [QuantityPlace] = []
      condition.expression.collectQuantities(Environment(binding), inquiry.scenario, into: &looked)
      let places = looked.map { place in (inquiry.phrase(place), reading(of: place, inquiry)) }
      return Asked(condition: condition, holds: holds, lacks: lacks, places: places)
    }
    gates.append(Gate(name: name, isMove: isMove, line: line, binding: bindingText, conditions: asked))
  }

  private mutating func reading(of place: QuantityPlace, _ inquiry: Inquiry) -> Int {
    if let known = places.first(where: { $0.place == place }) { return known.reading }
    let reading = measure(inquiry.expression(place), [], [])
    places.append((place, reading))
    return reading
  }

  private mutating func measure(_ expression: Expression, _ binding: [ActorID], _ options: [Int]) -> Int {
    measures.append(GroundedExpression(expression, binding: binding, options: options))
    return measures.count - 1
  }

  /// Moves whose conditions all hold say nothing.
  func told(_ worlds: WeighedWorlds) -> [WhyNotAnswer.Gate] {
    let all = gates.map { gate in
      WhyNotAnswer.Gate(
        name: gate.name, isMove: gate.isMove, line: gate.line, binding: gate.binding,
        conditions: gate.conditions.map { asked in
          let holds = worlds.mean(ofReading: asked.holds, over: nil)
          let lacks = asked.lacks.map { worlds.mean(ofReading: $0, over: nil) / max(1e-300, 1 - holds) }
          return WhyNotAnswer.Asked(
            text: asked.condition.origin.text, holds: holds,
            values: asked.places.map {
              let mean = worlds.mean(ofReading: $0.reading, over: nil)
              return "\($0.text) = \(((mean * 100).rounded() / 100).shortest)"
            },
            shortBy: holds < 1 - 1e-12 ? lacks : nil, line: asked.condition.origin.line)
        })
    }
    return all.filter { !$0.isMove || !$0.isOpen }
  }
}

extension Expression {
  /// For a comparison of numbers, what its left side lacks; 0 where it holds.
  fileprivate var lacking: Expression? {
    guard case .compare(let comparison, let left, let right) = self else { return nil }
    switch comparison {
    case .less, .lessOrEqual:
      return .function(.max, [.number(0), .arithmetic(.subtract, left, right)])
    case .greater, .greaterOrEqual:
      return .function(.max, [.number(0), .arithmetic(.subtract, right, left)])
    case .equal: return .function(.abs, [.arithmetic(.subtract, left, right)])
    case .notEqual: return nil
    }
  }

  /// Nothing in it can be without a value, whatever the world.
  fileprivate var hasValueAlways: Bool {
    switch self {
    case .number, .input, .truth, .option, .quantity, .flag, .relation, .isOfKind, .same, .type, .after,
      .never:
      true
    case .negative(let inner), .not(let inner): inner.hasValueAlways
    case .arithmetic(.add, let left, let right), .arithmetic(.subtract, let left, let right),
      .arithmetic(.multiply, let left, let right), .compare(_, let left, let right),
      .and(let left, let right),
      .or(let left, let right):
      left.hasValueAlways && right.hasValueAlways
    default: false
    }
  }
}
