/// Says what a clause read in the clause's own words: `A.arsenal` is 0.
struct ReadingWords {
  private let scenario: Scenario
  /// The names of the clause's variables.
  private let variables: [String]
  /// Those of the move whose clause it is, or which a rule follows.
  private let options: [String]

  init(_ scenario: Scenario, variables: [String], options: [String]) {
    self.scenario = scenario
    self.variables = variables
    self.options = options
  }

  func text(of reading: FaultReading) -> String {
    switch reading.leaf {
    case .quantity(let id, let terms):
      number(place(scenario.quantity(id).name, terms), reading.value)
    case .flag(let id, let terms):
      truth(terms.first.map { "\(name($0)) is \(scenario.flag(id).name)" } ?? scenario.flag(id).name, reading)
    case .relation(let id, let from, let to):
      truth("\(name(from)) \(scenario.relation(id).name) \(name(to))", reading)
    case .type(let hypothesis, let actor, let type):
      truth("\(name(actor)).\(hypothesis) is \(type)", reading)
    case .definition(let id, let terms):
      scenario.definition(id).isTruth
        ? truth(call(scenario.definition(id).name, terms), reading)
        : number(call(scenario.definition(id).name, terms), reading.value)
    case .input(let id, _):
      "what was drawn for `\(scenario.inputs[id.index].origin.text)` is \(reading.value.shortest)"
    case .option(let place): number(options.indices.contains(place) ? options[place] : "?", reading.value)
    default: reading.value.shortest
    }
  }

  private func number(_ name: String, _ value: Double) -> String { "`\(name)` is \(value.shortest)" }

  private func truth(_ phrase: String, _ reading: FaultReading) -> String {
    "`\(phrase)` is \(reading.value != 0 ? "true" : "false")"
  }

  private func place(_ quantity: String, _ terms: [ActorTerm]) -> String {
    terms.count == 1 ? "\(name(terms[0])).\(quantity)" : call(quantity, terms)
  }

  private func call(_ name: String, _ terms: [ActorTerm]) -> String {
    terms.isEmpty ? name : "\(name)(\(terms.map { self.name($0) }.joined(separator: ", ")))"
  }

  private func name(_ term: ActorTerm) -> String {
    switch term {
    case .actor(let id): scenario.actor(id).name
    case .variable(let place): variables.indices.contains(place) ? variables[place] : "?"
    }
  }
}
