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
    case let problem as CoverageProblem: problem.diagnostic(at: statement)
    case let problem as ExportProblem: problem.diagnostic(at: statement)
    case let problem as DecisionProblem: problem.diagnostic(at: statement)
    case let problem as DisputeProblem: problem.diagnostic(at: statement)
    case let problem as CompareProblem: problem.diagnostic(at: statement)
    case let problem as AnswerFileProblem: problem.diagnostic
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
    return FaultReport(fault, scenario).diagnostic(at: statement)
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
    case .notObserved(let retraction, let name, let opposite, let seen):
      Diagnostic(
        id: "E0601",
        message: !opposite
          ? "`\(name)` was not observed"
          : retraction.isNegated
            ? "`\(name)` was observed, and not its absence" : "of `\(name)` only the absence was observed",
        span: retraction.mention,
        hint: opposite
          ? "`retract \(retraction.isNegated ? "" : "not ")\(name)` takes that back"
          : seen.isEmpty
            ? "nothing has been observed"
            : "observed: " + seen.prefix(5).map { "`\($0)`" }.joined(separator: ", "))
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
