import HashTreeCollections

/// What was declared and what has happened so far: the fold of the statements that were entered.
struct Story: Sendable {
  var scenario = Scenario()
  var situation = Situation()
  var timeline = Timeline()
  /// By hypothesis, how each came to be believed.
  var beliefSteps: SharedList<SharedList<BeliefsAnswer.Step>> = []
  /// By assumption.
  var breaches: SharedList<Breach?> = []
  /// The day on which each assumption was declared, where rounds are dated.
  var assumedSince: SharedList<CalendarDate?> = []
  /// What was observed, so that nothing counts twice: evidence, and whether its absence.
  var observed: TreeSet<SeenEvidence> = []
  /// The files that were included, by their paths.
  var included: TreeSet<String> = []
  /// What is on record of each prediction, by name.
  var predictions: TreeDictionary<String, PredictionRecord> = [:]
  /// The date of the last dated statement.
  var lastDate: CalendarDate?
  var eventCount = 0
  /// Answers that are looked at while a statement is carried out; empty else.
  var followed: [FollowedChance] = []
  /// What is noted of one value while the story is told anew; nil else.
  var watch: ValueWatch?

  /// Has anything happened yet, or is the scene still being set?
  var hasBegun: Bool { situation.world.turn > 1 || eventCount > 0 }

  /// The date to show: that of the last dated statement if it lies in the round at hand, else the round's first day.
  var date: CalendarDate? {
    guard let first = scenario.firstDay(ofRound: situation.world.round) else { return nil }
    return lastDate.map { max($0, first) } ?? first
  }

  /// Whose turn it is; nil where turns are open or nobody is declared.
  var actorToMove: ActorID? {
    let order = scenario.order
    guard !scenario.isOpen, situation.world.place < order.count else { return nil }
    return order[situation.world.place]
  }

  func inquiry(_ settings: SessionSettings) -> Inquiry {
    var defaults = Inquiry.Defaults(
      runs: settings.runs, seed: settings.seed, threads: settings.threads,
      isInterrupted: settings.isInterrupted, report: settings.report)
    (defaults.precision, defaults.mostRuns) = (settings.precision, settings.mostRuns)
    return Inquiry(
      scenario: scenario, situation: situation, defaults: defaults,
      broken: Set(breaches.indices.filter { breaches[$0] != nil }.map { AssumptionID($0) }),
      seen: observed)
  }

  /// Takes over a scenario with one more declaration.
  mutating func declare(_ scenario: Scenario, settings: [Effect]) throws {
    let known = self.scenario
    self.scenario = scenario
    if !scenario.isOpen && situation.world.place >= max(1, scenario.order.count) { situation.world.place = 0 }
    for hypothesis in scenario.hypotheses.dropFirst(known.hypotheses.count) {
      let priors = hypothesis.types.map(\.prior)
      if situation.belief.joint.count * priors.count > Belief.mostCombinations {
        throw StoryProblem.tooManyTypes(hypothesis)
      }
      situation.belief = situation.belief.adding(priors)
      beliefSteps.append([
        BeliefsAnswer.Step(
          cause: .prior, round: situation.world.round, date: date, likelihoods: nil, believed: priors)
      ])
    }
    for _ in scenario.assumptions.dropFirst(known.assumptions.count) {
      breaches.append(nil)
      assumedSince.append(date)
    }
    if !settings.isEmpty { try apply(settings, rulesFollow: false) }
  }

  /// Applies effects from outside, at no turn. Returns the rules that fired.
  @discardableResult
  mutating func apply(_ effects: [Effect], rulesFollow: Bool) throws -> [Firing] {
    var request = ProgramRequest()
    request.keepsEverything = rulesFollow
    request.reach = .present
    request.onlyAppliesEffects = !rulesFollow
    request.effects = [effects]
    let program = try Compiler.compile(scenario, situation.world, for: request)
    var projection = try Projection(program, situation, scenario)
    projection.tracesFirings = true
    try projection.apply(outside: 0, rulesFollow: rulesFollow)
    situation = projection.situation(after: situation)
    return projection.firings
  }
}
