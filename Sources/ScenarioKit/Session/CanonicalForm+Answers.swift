/// What each answer comes to.
extension CanonicalForm {
  package init(_ answer: Answer) {
    self.init()
    switch answer {
    case .whatif(let answer): add(answer)
    case .chance(let answer): add(answer)
    case .forecast(let answer): add(answer)
    case .why(let answer): add(answer)
    case .whyNot(let answer): add(answer)
    case .whyBelieved(let answer): add(answer)
    case .whyChance(let answer): add(answer)
    case .whyValue(let answer): add(answer)
    case .tornado(let answer): add(answer)
    case .sweep(let answer): add(answer)
    case .flip(let answer): add(answer)
    case .best(let answer): add(answer)
    case .compare(let answer): add(answer)
    case .indicators(let answer): add(answer)
    case .dispute(let answer): add(answer)
    case .stability(let answer): add(answer)
    case .beliefs(let answer): add(answer)
    case .assumptions(let answer): add(answer)
    case .timeline(let answer):
      add("entries", answer.entries.count)
      // What came before stands with the statements that told it.
      if let last = answer.entries.last { add(last) }
    case .branches(let answer): for branch in answer.branches { add(branch, from: nil) }
    case .coverage(let answer): add(answer)
    case .score(let answer): add(answer)
    case .show(let answer): for row in answer.rows { add(row.label, row.text) }
    case .list(let answer): for row in answer.rows { add(row.name, row.detail) }
    case .export(let answer):
      add("probability", answer.probability, isHeadline: true)
      add("states", answer.states)
      add("ways", answer.ways)
    case .check: add("check", "holds", isHeadline: true)
    }
  }

  private mutating func add(_ answer: ChanceAnswer) {
    add("probability", answer.estimate, isHeadline: true)
    add("drawn", answer.drawn)
    if let hits = answer.hits { add("runs that got there", hits) }
    if answer.knowsLeaning { add("leans on", answer.leansOn.joined(separator: ", ")) }
    if answer.isRare { add("is rare", "yes") }
    if answer.isUneven { add("is uneven", "yes") }
    add("came true", answer.passage)
    if let split = answer.split {
      add("\(split.event) comes", split.comes)
      if let chance = split.ifComes { add("if it comes", chance) }
      if let chance = split.ifNot { add("if not", chance) }
    }
    add(answer.paths)
    add(answer.provenance)
  }

  private mutating func add(_ name: String, _ passage: FirstPassage?) {
    guard let passage else { return }
    for (point, estimate) in zip(passage.points, passage.byThen) {
      add("\(name) by the end of round \(point.round)", estimate)
    }
    let quantiles = [("early", passage.low), ("middling", passage.median), ("late", passage.high)]
    for case (let word, let quantile?) in quantiles {
      add("\(name), \(word)", "\(quantile.earliest)..\(quantile.latest)")
    }
  }

  private mutating func add(_ paths: LikelyPaths?) {
    guard let paths else { return }
    for path in paths.named { add("way \(path.events.joined(separator: " > "))", path.share) }
    add("other ways", paths.others)
  }

  private mutating func add(_ provenance: Provenance) {
    if let rounds = provenance.rounds { add("rounds", rounds) }
  }

  private mutating func add(_ answer: ForecastAnswer) {
    for series in answer.series {
      add("\(series.quantity) now", series.now)
      for (index, band) in series.bands.enumerated() {
        let round = answer.points.indices.contains(index) ? answer.points[index].round : index
        let name = "\(series.quantity) at the end of round \(round)"
        add(name, band.mean, isHeadline: index == series.bands.count - 1)
        let quantiles = band.quantiles
        add("\(name), 5 %", quantiles.low)
        add("\(name), 25 %", quantiles.lowerQuartile)
        add("\(name), 50 %", quantiles.median)
        add("\(name), 75 %", quantiles.upperQuartile)
        add("\(name), 95 %", quantiles.high)
        if series.drawnMeans.indices.contains(index) { add(name, series.drawnMeans[index]) }
      }
      for rung in series.rungs {
        let name = "\(series.quantity) \"\(rung.label)\""
        add("\(name) ever", rung.ever, isHeadline: true)
        for (index, estimate) in rung.on.enumerated() { add("\(name) at point \(index + 1)", estimate) }
        add("\(name) reached", rung.passage)
        add("\(name) ever", rung.drawnEver)
      }
    }
    add(answer.paths)
    for risk in answer.risks { add("\(risk.assumption) breaks", risk.breaks) }
    add(answer.provenance)
  }

  private mutating func add(_ answer: TornadoAnswer) {
    add(answer.measure, answer.base, isHeadline: true)
    for bar in answer.bars {
      add("\(bar.parameter.name), at low", bar.atLow)
      add("\(bar.parameter.name), at high", bar.atHigh)
    }
    add(answer.provenance)
  }

  private mutating func add(_ answer: SweepAnswer) {
    add(answer.measure, answer.base, isHeadline: true)
    for (index, estimate) in answer.known.enumerated() { add("point \(index + 1)", estimate) }
    add(answer.provenance)
  }

  private mutating func add(_ answer: FlipAnswer) {
    add(answer.measure, answer.base, isHeadline: true)
    for change in answer.changes + answer.short {
      add("\(change.parameter.name), at", change.value)
      add("\(change.parameter.name), then", change.reached)
    }
    add(answer.provenance)
  }

  private mutating func add(_ answer: WhatIfAnswer) {
    for actor in answer.actors {
      for response in actor.responses {
        let name = "\(actor.actor) \(response.phrase)"
        add("next \(name)", response.nextTurn, isHeadline: true)
        add("first \(name)", response.firstAnswer)
        if let ever = response.ever { add("ever \(name)", ever) }
        if let ever = response.everIfNot { add("ever if not done \(name)", ever) }
        add("next \(name)", response.drawnNextTurn)
      }
    }
    for difference in answer.differences {
      add("\(difference.measure), done", difference.done)
      add("\(difference.measure), not done", difference.notDone)
      add(difference.measure, difference.drawn)
    }
    for risk in answer.risks {
      add("\(risk.assumption) breaks, done", risk.breaks)
      if let not = risk.breaksIfNot { add("\(risk.assumption) breaks, not done", not) }
    }
    add(answer.provenance)
  }

  private mutating func add(_ answer: WhyAnswer) {
    add("probability", answer.probability, isHeadline: true)
    for candidate in answer.candidates { add("candidate \(candidate.phrase)", candidate.probability) }
    for contribution in answer.contributions {
      let name = contribution.binding.isEmpty ? "" : " for \(contribution.binding)"
      for (index, weight) in (contribution.weights ?? []).enumerated() {
        add("\(contribution.response)\(name), weight \(index + 1)", weight)
      }
      for (index, factor) in (contribution.factors ?? []).enumerated() {
        add("\(contribution.response)\(name), factor \(index + 1)", factor)
      }
    }
    if !answer.namedBy.isEmpty { add("named by", answer.namedBy.joined(separator: ", ")) }
  }

  private mutating func add(_ answer: WhyNotAnswer) {
    add("probability", answer.probability, isHeadline: true)
    for gate in answer.gates {
      let name = gate.binding.isEmpty ? gate.name : "\(gate.name) for \(gate.binding)"
      for condition in gate.conditions { add("\(name), \(condition.text)", condition.holds) }
    }
    for turn in answer.turns { add("given \(turn.change)", turn.probability) }
    if let smallest = answer.smallest { add("smallest", smallest.change) }
  }

  private mutating func add(_ answer: BeliefsAnswer) {
    for about in answer.hypotheses {
      let name = "\(about.actor).\(about.hypothesis)"
      for (type, believed) in zip(about.types, about.believed) {
        add("\(name) is \(type.name)", believed, isHeadline: true)
      }
      // What each step did stands with the statement that took it.
      add("\(name), steps", about.steps.count)
    }
  }

  private mutating func add(_ answer: WhyBelievedAnswer) {
    add("\(answer.hypothesis) is \(answer.type)", answer.believed, isHeadline: true)
    add("steps", answer.steps.count)
  }

  private mutating func add(_ answer: WhyChanceAnswer) {
    add("probability", answer.chance, isHeadline: true)
    for course in answer.courses { add("course \(course.events.joined(separator: " > "))", course.mass) }
    for cause in answer.causes { add("through \(cause.name)", cause.mass) }
    add(answer.provenance)
  }

  private mutating func add(_ answer: WhyValueAnswer) {
    add(answer.name, answer.value, isHeadline: true)
    add("changes", answer.changes.count)
  }

  private mutating func add(_ answer: AssumptionsAnswer) {
    for watched in answer.assumptions {
      add(watched.name, watched.broken.map { "broken by \($0.cause)" } ?? "stands", isHeadline: true)
    }
  }

  private mutating func add(_ entry: TimelineEntry) {
    switch entry.kind {
    case .event(let number, let phrase, let outcome, _, _):
      add("e\(number)", phrase + (outcome.map { " outcome \($0)" } ?? ""))
      if let foreseen = entry.foreseen { add("e\(number) foreseen", foreseen) }
    case .observation(let evidence, _, let isNegated, _):
      add("observation", (isNegated ? "not " : "") + evidence)
    case .belief(let text): add("belief", text)
    case .change(let text): add("change", text)
    case .advance(let rounds, let isObserved):
      add("rounds that passed", "\(rounds)" + (isObserved ? " observed" : ""))
    }
  }

  private mutating func add(_ branch: BranchesAnswer.Branch, from parent: String?) {
    let event = branch.stands.event.map { "e\($0.number)" } ?? "the beginning"
    let origin = parent.map { ", from \($0)" } ?? ""
    add(
      "branch \(branch.name)",
      "at \(event) in round \(branch.stands.round)\(origin)\(branch.isCurrent ? ", told" : "")")
    for child in branch.branches { add(child, from: branch.name) }
  }

  private mutating func add(_ answer: CoverageAnswer) {
    for part in answer.parts {
      add("\(part.sort.rawValue) \(part.name)", part.standing.rawValue, isHeadline: true)
      add("\(part.sort.rawValue) \(part.name), times", part.times)
      add("\(part.sort.rawValue) \(part.name), through", part.through)
    }
  }

  private mutating func add(_ answer: ScoreAnswer) {
    if let brier = answer.brier { add("Brier score", brier, isHeadline: true) }
    if let log = answer.meanLog { add("mean log score", log, isHeadline: true) }
    add("events", answer.events.count)
    for record in answer.predictions { add(record) }
    for record in answer.open { add(record) }
    add("unforeseen", answer.unforeseen.count)
    if let brier = answer.meanBrier(of: .rules) { add("Brier score of events", brier) }
    if let log = answer.meanLog(of: .baseRates) { add("mean log score of base rates", log) }
  }

  private mutating func add(_ record: PredictionRecord) {
    add("prediction \(record.name)", record.given)
    add("prediction \(record.name) came", record.outcome.map { $0.cameTrue ? "true" : "false" } ?? "open")
  }
}

/// What each statement did to the story.
extension CanonicalForm {
  package init(_ report: StoryReport) {
    self.init()
    switch report.kind {
    case .played(let number, let phrase, let outcome, _):
      add("e\(number)", phrase + (outcome.map { " outcome \($0)" } ?? ""))
      if let foreseen = report.foreseen { add("foreseen", foreseen.probability, isHeadline: true) }
      if report.isUnforeseen { add("foreseen", "not at all", isHeadline: true) }
    case .rolled(let turns, _):
      for turn in turns {
        if case .played(let number, let phrase, let outcome, _) = turn.kind {
          add("e\(number)", phrase + (outcome.map { " outcome \($0)" } ?? ""), isHeadline: true)
        }
      }
    case .observed(_, _, _, let expected, _):
      if let expected { add("expected", expected, isHeadline: true) }
    case .predicted(let record): add(record)
    case .amended(let number, let phrase, let outcome, _, _):
      add("e\(number)", phrase + (outcome.map { " outcome \($0)" } ?? ""))
    case .retracted(let evidence, _, let isNegated, let observations, _, _, _):
      add("retracted", "\(isNegated ? "not " : "")\(evidence) x \(observations)")
    case .advanced, .believed, .set, .undone, .redone, .branched, .switched, .branchDropped, .resolved,
      .wentTo:
      break
    }
    add("round", report.round)
    for change in report.changes { add(change.name, change.after) }
    for lesson in report.lessons {
      for type in lesson.types { add("\(lesson.hypothesis) is \(type.name)", type.after) }
    }
    for breach in report.breaches { add("assumption \(breach.assumption)", "broken by \(breach.cause)") }
    for record in report.resolved { add(record) }
  }
}

extension Answer {
  /// How it was got; nil where nothing was computed.
  package var method: Evaluation.Method? {
    switch self {
    case .whatif(let answer): answer.provenance.method
    case .chance(let answer): answer.provenance.method
    case .forecast(let answer): answer.provenance.method
    case .whyChance(let answer): answer.provenance.method
    case .coverage(let answer): answer.provenance.method
    case .tornado(let answer): answer.provenance.method
    case .sweep(let answer): answer.provenance.method
    case .flip(let answer): answer.provenance.method
    case .best(let answer): answer.provenance.method
    case .compare(let answer): answer.provenance.method
    case .indicators(let answer): answer.provenance?.method
    case .dispute(let answer): answer.provenance?.method
    case .stability(let answer): answer.provenance.method
    case .why, .whyNot, .whyBelieved, .whyValue, .beliefs, .assumptions, .timeline, .branches, .score, .show,
      .list, .export, .check:
      nil
    }
  }

  var ending: Ending {
    switch self {
    case .whatif(let answer): answer.provenance.ending
    case .chance(let answer): answer.provenance.ending
    case .forecast(let answer): answer.provenance.ending
    case .whyChance(let answer): answer.provenance.ending
    case .coverage(let answer): answer.provenance.ending
    case .tornado(let answer): answer.provenance.ending
    case .sweep(let answer): answer.provenance.ending
    case .flip(let answer): answer.provenance.ending
    case .best(let answer): answer.provenance.ending
    case .compare(let answer): answer.provenance.ending
    case .indicators(let answer): answer.provenance?.ending ?? .complete
    case .dispute(let answer): answer.provenance?.ending ?? .complete
    case .stability(let answer): answer.provenance.ending
    case .why, .whyNot, .whyBelieved, .whyValue, .beliefs, .assumptions, .timeline, .branches, .score, .show,
      .list, .export, .check:
      .complete
    }
  }
}
