/// The shapes of questions, with the modifiers that mean something in each.
enum QuestionForm: String {
  case whatif, chance, forecast, why
  case whyChance = "why chance"
  case whyPlayed = "why of an event's number"
  case compare, best, tornado, sweep, flip, indicators, dispute, stability, score
  case indicatorsOfType = "indicators of a hypothesis"
  case disputeOfType = "dispute of a hypothesis"
  case beliefs, assumptions, timeline, branches, show, list, check
  case export = "export prism"
  case exportOfLast = "export prism without for"
  case mean, belief, response

  /// One that may trail a question.
  enum Modifier: String, CaseIterable {
    case given, within, by, at, always, precision, runs, seed, method, looking, uncertain, to
    case view = "as"
    case split = "by EVENT"
  }

  init(_ subject: QuestionSyntax.Subject) {
    switch subject {
    case .whatif: self = .whatif
    case .chance: self = .chance
    case .forecast: self = .forecast
    case .why(.chance): self = .whyChance
    case .why(.entry): self = .whyPlayed
    case .why: self = .why
    case .compare: self = .compare
    case .best: self = .best
    case .tornado: self = .tornado
    case .sweep: self = .sweep
    case .flip: self = .flip
    case .indicators: self = .indicators
    case .dispute: self = .dispute
    case .stability: self = .stability
    case .score: self = .score
    case .branches: self = .branches
    case .beliefs: self = .beliefs
    case .assumptions: self = .assumptions
    case .timeline: self = .timeline
    case .show: self = .show
    case .list: self = .list
    case .check: self = .check
    case .export(let export): self = export.condition == nil ? .exportOfLast : .export
    }
  }

  init(_ subject: MeasureSyntax.Subject) {
    switch subject {
    case .chance: self = .chance
    case .mean: self = .mean
    case .belief: self = .belief
    case .response: self = .response
    }
  }

  var word: String { rawValue }

  var modifiers: Set<Modifier> {
    switch self {
    case .check, .export, .exportOfLast, .mean, .belief, .response: asking
    default: asking.union([.to])
    }
  }

  /// Those that change what is asked; all of them for what takes all.
  private var asking: Set<Modifier> {
    switch self {
    case .chance: Self.all
    case .best: Self.all.subtracting([.uncertain, .precision, .split]).union([.looking])
    case .tornado, .sweep, .flip, .indicators, .compare, .whyChance:
      Self.all.subtracting([.uncertain, .precision, .split])
    // It asks under every view.
    case .dispute: Self.all.subtracting([.view, .uncertain, .precision, .split])
    case .whatif: [.given, .within, .by, .runs, .seed, .method, .view, .uncertain]
    case .forecast: [.given, .within, .by, .precision, .runs, .seed, .method, .view, .uncertain]
    case .mean: [.given, .at, .precision, .runs, .seed, .method, .view, .uncertain]
    // The chain is followed as it is: nothing is drawn or set aside.
    case .export: [.given, .within, .by, .at, .always, .view]
    // Its measures say for themselves how far they look.
    case .check: [.given, .runs, .seed, .method, .view]
    case .stability: [.given, .within, .by, .runs, .seed, .method, .view]
    case .why, .beliefs, .belief, .response, .indicatorsOfType: [.given, .view]
    case .disputeOfType: [.given]
    case .assumptions, .timeline, .show, .list, .branches, .score, .whyPlayed, .exportOfLast: []
    }
  }

  private static let all = Set(Modifier.allCases).subtracting([.to, .looking])

  /// Where a modifier that means nothing here may have been meant to stand.
  func hint(for modifier: Modifier) -> String? {
    switch (self, modifier) {
    case (.check, .within):
      "write `chance(… within N)` for what may come, `(after … within N)` for what has happened"
    case (.check, .by), (.check, .at), (.check, .always), (.check, .precision):
      "write it inside, as in `check chance(… \(modifier.rawValue) …)`"
    case (.mean, .within), (.mean, .by): "a mean is of one moment: write `at`"
    case (.whatif, .precision), (.best, .precision), (.tornado, .precision):
      "what is compared is sampled alike: say how often with `runs`"
    case (_, .looking): "only `best` decides an actor's turns; say how far to look with `within`"
    case (_, .split): "a chance is split: `chance … by EVENT`"
    case (.forecast, .at): "say how far to look with `within`"
    case (.dispute, .view), (.disputeOfType, .view): "it is asked under every view"
    case (.indicatorsOfType, _), (.disputeOfType, _): "it is about what is believed now"
    case (.export, .to): "it writes its own file: `export prism \"war.prism\" …`"
    case (.exportOfLast, _): "say what is asked: `for chance …`, and this behind it"
    default: nil
    }
  }
}
