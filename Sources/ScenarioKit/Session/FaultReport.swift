/// What went wrong in a clause while a program ran: the clause, the actors bound in it, the round, and what it read.
struct FaultReport {
  private let fault: EngineFault
  private let scenario: Scenario
  private let words: ReadingWords

  init(_ fault: EngineFault, _ scenario: Scenario) {
    self.fault = fault
    self.scenario = scenario
    let clause = fault.origin.clause
    words = ReadingWords(
      scenario, variables: scenario.variables(of: clause), options: scenario.options(of: clause))
  }

  /// The diagnostic, at the statement that was carried out, with the clause beside it.
  func diagnostic(at statement: SourceSpan) -> Diagnostic {
    let (span, place) = clause
    let (id, what, hint) = text
    var labels: [Diagnostic.Label] = []
    let read = fault.readings.map(words.text(of:)).joined(separator: ", ")
    if let span {
      labels.append(Diagnostic.Label(span: span, text: read.isEmpty ? "in this clause" : "here \(read)"))
    }
    if let definition = fault.definition {
      let text = span == nil && !read.isEmpty ? "here \(read)" : "in this definition"
      labels.append(Diagnostic.Label(span: scenario.definition(definition).origin, text: text))
    }
    var message = "\(what) in \(place)\(binding)\(when)"
    if case .tooManyWorlds = fault.kind { message = what + when }
    if labels.isEmpty, !read.isEmpty { message += ": \(read)" }
    return Diagnostic(id: id, message: message, span: statement, hint: hint, labels: labels)
  }

  private var text: (id: String, what: String, hint: String?) {
    switch fault.kind {
    case .divisionByZero: ("E0501", "division by zero", "guard it with `if … then … else …` or `max(…)`")
    case .notFinite(let value) where value.isNaN:
      (
        "E0502", "a number that is not defined",
        "`sqrt`, and `^` with a fraction, take numbers from 0 up: `max(0, …)` keeps one there"
      )
    case .notFinite(let value):
      ("E0502", "a number that is not finite (\(value))", "keep it within bounds with `clamp`")
    case .weightsTooLarge(let value):
      (
        "E0502", "weights too large to be added up (\(value.shortest))",
        "only their proportions count: keep them small, or within bounds with `clamp`"
      )
    case .negativeWeight(let value):
      ("E0503", "a negative weight (\(value.shortest))", "keep it at 0 or more with `max(0, …)`")
    case .negativeFactor(let value):
      ("E0504", "a negative factor (\(value.shortest))", "keep it at 0 or more with `max(0, …)`")
    case .chanceOutOfRange(let value):
      ("E0505", "a chance outside 0…1 (\(value.shortest))", "keep it within with `clamp(…, 0, 1)`")
    case .nothingLeft(let sum):
      (
        "E0505", "chances that come to \(sum.shortest) before `otherwise`",
        "let the others come to 1 at most, as with `min(…, 1 - …)`"
      )
    case .chancesSum(let sum):
      (
        "E0505", "chances that come to \(sum.shortest)",
        "write `otherwise` for the last: it takes what is left"
      )
    case .emptyExtreme:
      (
        "E0506", "the least or greatest of nothing",
        "`min` and `max` need at least one actor that meets the conditions"
      )
    case .noMatchingRow(let values):
      (
        "E0525", "no row for " + inputs(values).joined(separator: ", "),
        "add a row; a last one of `any` takes whatever is left"
      )
    case .optionNotWhole:
      (
        "E0507", "an option that is not a fixed whole number in its range",
        "write a number, or something that nothing changes"
      )
    case .tooManyBindings:
      (
        "E0523", "too many combinations of actors",
        "narrow its `for` with `where` on relations and kinds that nothing changes"
      )
    case .tooManyWorlds(let most):
      (
        "E0554", "what is supposed may turn out in more than \(most) ways",
        "state outcomes, as in `A strike on B outcome hit`, or suppose fewer events"
      )
    case .interrupted: ("E0519", "stopped", nil)
    case .forbidden: ("E0510", "an event that its move does not allow", nil)
    }
  }

  private var clause: (SourceSpan?, String) {
    switch fault.origin.clause {
    case .move(let id): (scenario.move(id).origin, "move `\(scenario.move(id).name)`")
    case .outcome(let id, let index):
      (
        scenario.move(id).outcomes[index].origin,
        "outcome `\(scenario.move(id).outcomes[index].name)` of move `\(scenario.move(id).name)`"
      )
    case .response(let id):
      (scenario.responses[id.index].origin, "response `\(scenario.responses[id.index].name)`")
    case .expectation(let id, let index):
      (
        scenario.responses[id.index].expectations[index].origin,
        "response `\(scenario.responses[id.index].name)`"
      )
    case .table(let id, let index):
      (
        scenario.responses[id.index].tables[index].origin,
        "the table of response `\(scenario.responses[id.index].name)`"
      )
    case .row(let id, let table, let index):
      (
        scenario.responses[id.index].tables[table].rows[index].origin,
        "the table of response `\(scenario.responses[id.index].name)`"
      )
    case .rule(let id): (scenario.rules[id.index].origin, "rule `\(scenario.rules[id.index].name)`")
    case .evidence(let id):
      (scenario.evidence[id.index].origin, "evidence `\(scenario.evidence[id.index].name)`")
    case .assumption(let id):
      (scenario.assumptions[id.index].origin, "assumption `\(scenario.assumptions[id.index].name)`")
    case .question: (nil, "what was asked")
    }
  }

  /// What a table looks at, with the values that no row matched.
  private func inputs(_ values: [Double]) -> [String] {
    guard case .table(let id, let index) = fault.origin.clause else { return [] }
    return zip(scenario.responses[id.index].tables[index].inputs, values).map { input, value in
      let text = input.isTruth ? (value != 0 ? "yes" : "no") : value.shortest
      return "`\(input.origin.text)` = \(text)"
    }
  }

  private var binding: String {
    let names = scenario.variables(of: fault.origin.clause)
    let pairs = zip(names, fault.origin.binding).map { "\($0) = \(scenario.actor($1).name)" }
    return pairs.isEmpty ? "" : " with " + pairs.joined(separator: ", ")
  }

  private var when: String {
    guard fault.round > 0 else { return "" }
    let day = scenario.lastDay(ofRound: fault.round).map { " (to \($0))" } ?? ""
    return ", in round \(fault.round)\(day)"
  }
}

extension Scenario {
  /// The names of a clause's variables.
  fileprivate func variables(of clause: ClauseOrigin.Clause) -> [String] {
    switch clause {
    case .response(let id), .expectation(let id, _), .table(let id, _), .row(let id, _, _):
      responses[id.index].variables.map(\.name)
    case .rule(let id): rules[id.index].variables.map(\.name)
    case .move(let id), .outcome(let id, _):
      [move(id).actorVariable, move(id).targetVariable].compactMap { $0 }
    case .evidence, .assumption, .question: []
    }
  }

  /// The names of the options that a clause can read.
  fileprivate func options(of clause: ClauseOrigin.Clause) -> [String] {
    switch clause {
    case .move(let id), .outcome(let id, _): return move(id).options.map(\.name)
    case .rule(let id):
      guard case .event(let pattern) = rules[id.index].trigger, case .moves(let moves) = pattern.action,
        let first = moves.first
      else { return [] }
      return move(first).options.map(\.name)
    default: return []
    }
  }
}
