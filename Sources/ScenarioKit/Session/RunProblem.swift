/// What went wrong while a statement was carried out, told as a diagnostic.
struct RunProblem {
  private let error: any Error
  private let scenario: Scenario

  init(_ error: any Error, _ scenario: Scenario) {
    self.error = error
    self.scenario = scenario
  }

  /// The diagnostic, at the statement unless a clause elsewhere is to blame.
  func diagnostic(at statement: SourceSpan) -> Diagnostic {
    switch error {
    case let fault as EngineFault: diagnostic(of: fault, statement)
    case let problem as AnalysisProblem: diagnostic(of: problem, statement)
    case let problem as StoryProblem: diagnostic(of: problem, statement)
    case let problem as QuestionProblem: diagnostic(of: problem, statement)
    case let problem as ExportProblem: problem.diagnostic(at: statement)
    case let problem as RetellingProblem: diagnostic(of: problem, statement)
    default: Diagnostic(id: "E0599", message: "this could not be carried out: \(error)", span: statement)
    }
  }

  // MARK: While a program ran

  private func diagnostic(of fault: EngineFault, _ statement: SourceSpan) -> Diagnostic {
    if case .interrupted = fault.kind {
      return Diagnostic(
        id: "E0519", message: "stopped before it was answered", span: statement,
        hint: fault.progress.map { "\($0.phrase) were done" })
    }
    let (span, place) = clause(fault.origin)
    let (id, what, hint) = text(of: fault)
    let binding = binding(fault.origin)
    let when = fault.round > 0 ? ", in round \(fault.round)" : ""
    var labels: [Diagnostic.Label] = []
    if let span { labels.append(Diagnostic.Label(span: span, text: "in this clause")) }
    return Diagnostic(
      id: id, message: "\(what) in \(place)\(binding)\(when)", span: statement, hint: hint, labels: labels)
  }

  private func text(of fault: EngineFault) -> (id: String, what: String, hint: String?) {
    switch fault.kind {
    case .divisionByZero: ("E0501", "division by zero", "guard it with `if … then … else …` or `max(…)`")
    case .notFinite(let value):
      ("E0502", "a number that is not finite (\(value))", "keep it within bounds with `clamp`")
    case .negativeWeight(let value):
      ("E0503", "a negative weight (\(value.shortest))", "keep it at 0 or more with `max(0, …)`")
    case .negativeFactor(let value):
      ("E0504", "a negative factor (\(value.shortest))", "keep it at 0 or more with `max(0, …)`")
    case .chanceOutOfRange(let value):
      ("E0505", "a chance outside 0…1 (\(value.shortest))", "keep it within with `clamp(…, 0, 1)`")
    case .emptyExtreme:
      (
        "E0506", "the least or greatest of nothing",
        "`min` and `max` need at least one actor that meets the conditions"
      )
    case .noMatchingRow(let values):
      (
        "E0525", "no row for " + inputs(of: fault.origin, values).joined(separator: ", "),
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
    case .interrupted: ("E0519", "stopped", nil)
    case .forbidden: ("E0510", "an event that its move does not allow", nil)
    }
  }

  private func clause(_ origin: ClauseOrigin) -> (SourceSpan?, String) {
    switch origin.clause {
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
  private func inputs(of origin: ClauseOrigin, _ values: [Double]) -> [String] {
    guard case .table(let id, let index) = origin.clause else { return [] }
    return zip(scenario.responses[id.index].tables[index].inputs, values).map { input, value in
      let text = input.isTruth ? (value != 0 ? "yes" : "no") : value.shortest
      return "`\(input.origin.text)` = \(text)"
    }
  }

  private func binding(_ origin: ClauseOrigin) -> String {
    if origin.binding.isEmpty { return "" }
    let names: [String]
    switch origin.clause {
    case .response(let id), .expectation(let id, _), .table(let id, _), .row(let id, _, _):
      names = scenario.responses[id.index].variables.map(\.name)
    case .rule(let id): names = scenario.rules[id.index].variables.map(\.name)
    case .move(let id), .outcome(let id, _):
      names = [scenario.move(id).actorVariable, scenario.move(id).targetVariable].compactMap { $0 }
    case .evidence, .assumption, .question: names = []
    }
    let pairs = zip(names, origin.binding).map { "\($0) = \(scenario.actor($1).name)" }
    return pairs.isEmpty ? "" : " with " + pairs.joined(separator: ", ")
  }

  // MARK: Questions and the story

  private func diagnostic(of problem: AnalysisProblem, _ statement: SourceSpan) -> Diagnostic {
    switch problem {
    case .forbidden(let planned, let condition):
      let phrase = planned.origin.text
      return Diagnostic(
        id: "E0511", message: "`\(phrase)` is not allowed: `\(condition.origin.text)` does not hold",
        span: planned.origin, hint: nil,
        labels: [Diagnostic.Label(span: condition.origin, text: "its move asks for this")])
    case .impossibleBelief(let believed):
      let hypothesis = scenario.hypothesis(believed.hypothesis)
      return Diagnostic(
        id: "E0512",
        message:
          "`\(hypothesis.types[believed.type].name)` can't be given \((believed.probability * 100).shortest)%: "
          + "either it or all else has no probability left",
        span: believed.origin, hint: "give every type a prior above 0")
    case .impossibleEvidence(let observation):
      return Diagnostic(
        id: "E0513",
        message:
          "every type that is still believed makes `\(scenario.evidence[observation.evidence.index].name)` impossible",
        span: observation.origin, hint: "a likelihood of 0% or 100% leaves no room for surprise")
    case .givenAfterEnd:
      return Diagnostic(
        id: "E0521", message: "what is given comes only after the end of the question", span: statement,
        hint: "ask `within` more rounds, or `by` a later date")
    case .endHasPassed(let date):
      return Diagnostic(
        id: "E0522", message: "\(date) has passed already", span: statement, hint: "ask `by` a later date")
    case .noTurn(let pattern) where pattern.actor == nil:
      return Diagnostic(
        id: "E0518", message: "`\(pattern.origin.text)` does not say whose turn is meant",
        span: pattern.origin, hint: "name one actor: `any` only describes what may match")
    case .nothingUncertain:
      return Diagnostic(
        id: "E0546", message: "there is nothing to draw: no number has a plausible range", span: statement,
        hint:
          "write one behind a number where it is declared, as in `70% (50%..85%)`, or ask without `uncertain`"
      )
    case .tooManyStates(let most, let unit, let turn, let turns):
      return ExportProblem.tooMany(most, unit, by: turn, of: turns, statement)
    case .nothingToClimb:
      return Diagnostic(
        id: "E0553", message: "there is nothing to climb: splitting follows what comes nearer by degrees",
        span: statement,
        hint:
          "ask `chance` of a quantity that reaches a number, or of several conditions, within some rounds; "
          + "else `method exact`")
    case .noTurn(let pattern):
      return Diagnostic(
        id: "E0518", message: "`\(pattern.origin.text)`: its actor has no turn in the order",
        span: pattern.origin, hint: "name one actor of the `order`")
    }
  }

  private func diagnostic(of problem: StoryProblem, _ statement: SourceSpan) -> Diagnostic {
    switch problem {
    case .tooManyTypes(let hypothesis):
      Diagnostic(
        id: "E0515",
        message:
          "with `\(hypothesis.name)` there would be more than \(Belief.mostCombinations) combinations of hidden types",
        span: statement, hint: "fewer hypotheses, or fewer types each")
    case .usedInStory(let phrase, let use):
      Diagnostic(
        id: "E0218", message: "\(phrase) cannot be dropped: \(use) speaks of it", span: statement,
        hint: "`undo` goes back to before that")
    case .tooFar(let rounds, let most):
      Diagnostic(
        id: "E0540", message: "\(rounds) rounds would pass, and one statement lets \(most) pass at most",
        span: statement, hint: "is the date as it was meant? Else `advance` there in steps")
    case .nothingToUndo: Diagnostic(id: "E0516", message: "there is nothing to undo", span: statement)
    case .nothingToRedo: Diagnostic(id: "E0517", message: "there is nothing to redo", span: statement)
    case .impossibleSince(let omissions, let number, let planned, let condition):
      Diagnostic(
        id: "E0545",
        message:
          "without \(names(of: omissions)), e\(number) could not have been: `\(condition.origin.text)` "
          + "would not hold",
        span: statement, hint: "leave it out as well: `without …, e\(number)`",
        labels: [
          Diagnostic.Label(span: planned.origin, text: "e\(number)"),
          Diagnostic.Label(span: condition.origin, text: "its move asks for this"),
        ])
    default: BranchProblem.diagnostic(of: problem, statement)
    }
  }

  private func names(of omissions: Retelling.Omissions) -> String {
    let evidence = omissions.evidence.sorted().map { scenario.evidence[$0.index].name }
    return (evidence + omissions.events.sorted().map { "e\($0)" }).map { "`\($0)`" }.joined(separator: ", ")
  }

  private func diagnostic(of problem: RetellingProblem, _ statement: SourceSpan) -> Diagnostic {
    let cause = RunProblem(problem.cause, scenario).diagnostic(at: statement)
    return Diagnostic(
      id: "E0550", message: "what was told later could not be told any more: \(cause.message)",
      span: statement, hint: "nothing has been changed; a `branch` can tell it otherwise from there",
      labels: cause.labels)
  }

  private func diagnostic(of problem: QuestionProblem, _ statement: SourceSpan) -> Diagnostic {
    switch problem {
    case .checkFailed(let condition, let looked):
      let values = looked.map { looked in
        looked.isTruth
          ? "`\(looked.text)` is \(looked.estimate == .exact(0) ? "false" : "true")"
          : "\(looked.text) = \(written(looked.estimate))"
      }
      return Diagnostic(
        id: "E0520", message: "check failed: \(condition.origin.text)", span: condition.origin,
        hint: values.isEmpty ? nil : values.joined(separator: "; "))
    }
  }

  private func written(_ estimate: Estimate) -> String {
    switch estimate {
    case .exact(let value): value.precise
    case .bounds(let lower, let upper), .sampled(_, let lower, let upper):
      "\(lower.precise) to \(upper.precise)"
    }
  }
}

extension Progress {
  /// `2,304 of 4,000 runs`
  fileprivate var phrase: String {
    [String(done), total.map { "of \($0)" }, unit.rawValue].compactMap { $0 }.joined(separator: " ")
  }
}

extension Double {
  /// Enough digits to see why a close comparison failed.
  fileprivate var precise: String {
    self == (self * 10_000).rounded() / 10_000 ? shortest : "\(self)"
  }
}
