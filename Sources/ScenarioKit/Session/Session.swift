import HashTreeCollections

/// One analyst's work: statements go in one by one, the story grows, questions are answered.
///
/// A statement either is taken in whole or changes nothing. Used by one thread.
package final class Session {
  /// Changed only while what was recorded is told again.
  var settings: SessionSettings
  /// The branches of the story; changed by its own extensions alone.
  var tree = StoryTree()
  /// Every statement that was taken in, as it was written, with what was answered.
  package internal(set) var records: [StatementRecord] = []
  /// What the statement at hand did to the story, where that is written.
  var stepTaken: String?
  /// What the statement at hand is known to do, as it is told again.
  var knownStep: String?
  /// The files that the statement at hand has read.
  var filesRead: [StatementRecord.Inclusion] = []
  /// What is to be said about the statement at hand besides what came of it.
  private var remarks: [Diagnostic] = []
  var memory = Memory()
  /// Says with each statement how it moved the chances that were asked last. It costs up to three questions more.
  package var followsAnswers = false

  /// What is remembered besides the story.
  struct Memory {
    /// Answers so far that have a number: what each leaned on.
    var leaning: [(number: Int, assumptions: [String])] = []
    var answerCount = 0
    /// What was asked, and changed by hand; undoing does not touch it.
    var usage = Usage()
    /// Warnings that have been given; each is given once.
    var told: Set<String> = []
    /// The chance that was asked last, which `export` can write.
    var lastChance: (statement: StatementSyntax, source: SourceText)?
    /// The question that was asked last of what rules and responses bring about.
    var lastCovered: (statement: StatementSyntax, source: SourceText)?
    /// The sweep that was broken off last.
    var sweep: BrokenOffSweep?
    /// Answers that have a number, for a report.
    var asked: [Briefing.Asked] = []
    /// Chances that were asked lately, and how what happens moves them.
    var followed: [FollowedChance] = []
    /// Whether something about the future was asked since warnings were last taken.
    var wasPutToUse = false
  }

  package init(settings: SessionSettings = SessionSettings()) {
    self.settings = settings
  }

  private var story: Story { tree.story }

  package var scenario: Scenario { story.scenario }

  package var status: PromptStatus {
    let story = story
    return PromptStatus(
      branch: tree.current.name, round: story.situation.world.round, date: story.date,
      actor: story.actorToMove.map { story.scenario.actor($0).name })
  }

  /// The world now, for completion and for reading values.
  package var situation: Situation { story.situation }

  /// Takes in one statement. Errors change nothing.
  package func enter(_ statement: StatementSyntax, from source: SourceText) -> Entry {
    let resolution = Resolver.resolve(statement, in: source, against: story.scenario)
    guard let resolved = resolution.value else {
      return Entry(result: .refused, diagnostics: resolution.diagnostics)
    }
    let span = SourceSpan(source: source, range: statement.range)
    var next = tree.chronicle
    next.statement = records.count + 1
    remarks = []
    filesRead = []
    stepTaken = nil
    let place = (branch: tree.current.name, after: next.deeds.last?.statement ?? 0)
    // Kept only where it may be needed: holding it makes the session's own a copy.
    let remembered = resolved.target == nil ? nil : memory
    do {
      let result = try carryOut(resolved, from: source, on: &next, span)
      if case .question(let question) = resolved { remember(result, to: question, span) }
      let target = resolved.target
      if let target, case .answer(let answer, let number) = result {
        try write(answer, number: number, to: target, span)
      }
      if resolved.tells { tree.keep(next) }
      record(statement, from: source, place, result)
      if case .question(let question) = resolved {
        note(question, statement, source)
      }
      return Entry(
        result: result, diagnostics: resolution.diagnostics + remarks, file: target?.name)
    } catch let refusal as Refusal {
      return Entry(result: .refused, diagnostics: resolution.diagnostics + refusal.diagnostics)
    } catch {
      if error is AnswerFileProblem, let remembered { memory = remembered }
      let diagnostic = RunProblem(error, story.scenario).diagnostic(at: span)
      return Entry(result: .refused, diagnostics: resolution.diagnostics + [diagnostic])
    }
  }

  /// Notes what a question spoke of.
  func note(_ question: Question, _ statement: StatementSyntax, _ source: SourceText) {
    memory.usage.note(question, in: story.scenario)
    if case .chance = question.subject { memory.lastChance = (statement, source) }
    if question.hasCoverage { memory.lastCovered = (statement, source) }
  }

  private func carryOut(
    _ statement: ResolvedStatement, from source: SourceText, begins: Bool = true,
    on next: inout Chronicle, _ span: SourceSpan
  ) throws -> Entry.Result {
    func carryOut(_ act: Chronicle.Deed.Act, in scenario: Scenario) throws -> Entry.Result {
      let before = next.story
      var story = before
      story.followed = next.followed
      let report = try tell(act, in: scenario, on: &story, span)
      next.followed = story.followed
      story.followed = []
      if case .told(let action) = act { remark(on: action, from: before, to: story, span) }
      next.add(act, to: story, beginsStatement: begins)
      return report.map { .story($0) } ?? .declared
    }
    switch statement {
    case .declared(let scenario, let settings):
      return try carryOut(.declared(settings: settings), in: scenario)
    case .replaced(let scenario, let key, let settings):
      let result = try carryOut(.replaced(key, settings: settings), in: scenario)
      memory.followed = []
      return result
    case .dropped(let scenario, let key, let meaning):
      let result = try carryOut(.dropped(key, meaning), in: scenario)
      memory.followed = []
      return result
    case .include(let file):
      try include(file, from: source, begins: begins, on: &next)
      return .declared
    case .action(let action):
      if let step = knownStep, let story = StoryStep.story(after: action, step, from: next.story) {
        memory.usage.note(action, in: story.scenario)
        next.add(.told(action), to: story, beginsStatement: begins)
        return .declared
      }
      let before = next.story
      let followed = followed(in: next)
      next.followed = followed
      var result = try carryOut(.told(action), in: before.scenario)
      stepTaken = StoryStep.text(from: before, to: next.story)
      if !followed.isEmpty, case .story(var report) = result {
        report.movedAnswers = moves(of: next.followed, in: next.story)
        result = .story(report)
      }
      next.followed = []
      return result
    case .roll(let turns): return .story(try roll(turns, on: &next))
    case .amend(let amendment): return .story(try amend(amendment, in: &next))
    case .retract(let retraction): return .story(try retract(retraction, in: &next))
    case .question(let question): return try answer(question)
    case .move(let move): return .story(try self.carryOut(move))
    }
  }

  /// Reads a file of declarations, unless it was read before; all of it or nothing.
  private func include(
    _ file: TextSyntax, from source: SourceText, begins: Bool, on next: inout Chronicle
  ) throws {
    let inclusion = try Inclusion(file, from: source, settings)
    filesRead.append(
      StatementRecord.Inclusion(
        asked: file.text, includer: source.name,
        file: IncludedText(
          path: inclusion.path, name: inclusion.source.name, text: inclusion.source.wholeText)))
    var story = next.story
    guard story.included.insert(inclusion.path).inserted else { return }
    next.add(.included(inclusion.path), to: story, beginsStatement: begins)
    for statement in try inclusion.statements() {
      let resolution = Resolver.resolve(statement, in: inclusion.source, against: next.story.scenario)
      guard let resolved = resolution.value else { throw inclusion.refusal(resolution.diagnostics) }
      let span = SourceSpan(source: inclusion.source, range: statement.range)
      do {
        _ = try carryOut(resolved, from: inclusion.source, begins: false, on: &next, span)
      } catch let refusal as Refusal {
        throw refusal
      } catch {
        throw inclusion.refusal([RunProblem(error, next.story.scenario).diagnostic(at: span)])
      }
    }
  }

  /// Does what a deed says; a declaration leads to that scenario. Predictions are as they were recorded, where they
  /// were.
  func tell(
    _ act: Chronicle.Deed.Act, in scenario: Scenario, on story: inout Story, _ span: SourceSpan? = nil,
    recorded: TreeDictionary<String, PredictionRecord>? = nil
  ) throws -> StoryReport? {
    let known = story.scenario
    switch act {
    case .declared(let effects):
      try story.declare(scenario, settings: effects)
      if scenario.assumptions.count > known.assumptions.count || !effects.isEmpty {
        try remarkBreaches(of: &story, span)
      }
    case .replaced(let key, let effects):
      try story.replace(key, in: scenario, settings: effects)
      try remarkBreaches(of: &story, span)
    case .dropped(let key, let meaning): try story.drop(key, meaning, in: scenario)
    case .included(let path): story.included.insert(path)
    case .told(let action): return try carryOut(action, on: &story)
    }
    let predicted = try story.recordPredictions(since: known, recorded: recorded, settings)
    return predicted.last.map { record in
      StoryReport(kind: .predicted(record), round: story.situation.world.round, date: story.date)
    }
  }

  private func remarkBreaches(of story: inout Story, _ span: SourceSpan?) throws {
    for breach in try story.breachesNow("not holding when it was declared", settings) {
      guard let span else { continue }
      remarks.append(
        Diagnostic(
          id: "W0524", severity: .warning,
          message: "assumption `\(breach.assumption)` does not hold as things stand", span: span))
    }
  }

  private func carryOut(_ action: StoryAction, on next: inout Story) throws -> StoryReport {
    var report =
      switch action {
      case .set(let effects, let span): try next.set(effects, span.text, settings)
      case .believe(let believed): try next.believe(believed, settings)
      case .observe(let observation): try next.observe(observation, settings)
      case .play(let action): try next.play(action, settings)
      case .advance(let rounds, let observed): try next.advance(rounds, observed: observed, settings)
      case .resolve(let resolution): next.resolve(resolution)
      }
    report.breaches = report.breaches.map { $0.leaning(answersLeaning(on: $0.assumption)) }
    for breach in report.breaches {
      if let index = next.scenario.assumptions.firstIndex(where: { $0.name == breach.assumption }) {
        next.breaches[index] = breach
      }
    }
    return report
  }

  func answersLeaning(on assumption: String) -> [Int] {
    memory.leaning.filter { $0.assumptions.contains(assumption) }.map(\.number)
  }

  // MARK: Questions

  private func answer(_ question: Question) throws -> Entry.Result {
    let modifiers = question.modifiers
    let story = try told(for: modifiers)
    let inquiry = inquiry(into: story)
    var patient = inquiry
    patient.answersPartly = true
    switch question.subject {
    case .whatif(let events):
      let answer = try inquiry.whatif(events, modifiers)
      return numbered(.whatif(answer))
    case .chance(let condition):
      let answer = try patient.chance(condition, modifiers)
      follow(answer, number: memory.answerCount + 1, condition, modifiers)
      return numbered(.chance(answer))
    case .forecast(let places):
      let answer = try patient.forecast(places, modifiers)
      return numbered(.forecast(answer))
    case .why(let pattern):
      guard let answer = try inquiry.why(pattern, modifiers) else { throw AnalysisProblem.noTurn(pattern) }
      return .answer(.why(answer), number: nil)
    case .whyPlayed(let number, let span): return .answer(.why(try why(number, span)), number: nil)
    case .export(let export): return .answer(.export(try self.export(export, modifiers)), number: nil)
    case .score: return .answer(.score(story.score), number: nil)
    case .whyNot(let pattern): return .answer(.whyNot(try inquiry.whyNot(pattern, modifiers)), number: nil)
    case .tornado(let measurand):
      var answer = try patient.tornado(measurand, modifiers)
      answer.leansOn = try leaning(of: [measurand], patient, modifiers, answer.provenance)
      return numbered(.tornado(answer))
    case .sweep(let sweeps, let measurand):
      var answer = try sweep(sweeps, measurand, question, patient)
      answer.leansOn = try leaning(of: [measurand], patient, modifiers, answer.provenance)
      return numbered(.sweep(answer))
    case .flip(let target):
      var answer = try patient.flip(target, modifiers)
      answer.leansOn = try leaning(of: [target.measurand], patient, modifiers, answer.provenance)
      return numbered(.flip(answer))
    case .whyBelieved(let id, let type):
      let answer = try whyBelieved(id, type: type, in: story, modifiers)
      return .answer(.whyBelieved(answer), number: nil)
    case .whyChance(let condition):
      return .answer(.whyChance(try inquiry.whyChance(condition, modifiers)), number: nil)
    case .whyValue(let place):
      return .answer(.whyValue(try whyValue(place, in: story, modifiers)), number: nil)
    case .best(let decision):
      var answer = try inquiry.best(
        decision.actor, decision.measure, isGreatest: decision.isGreatest, modifiers)
      answer.leansOn = try leaning(of: [decision.measure], inquiry, modifiers, answer.provenance)
      return numbered(.best(answer))
    case .compare(let comparison):
      let answer = try compare(comparison, modifiers)
      return numbered(.compare(answer))
    case .indicators(let target):
      var answer = try inquiry.indicators(target, modifiers)
      answer.leansOn = try leaning(of: target.measures, inquiry, modifiers, answer.provenance)
      return numbered(.indicators(answer))
    case .dispute(let target):
      var answer = try dispute(target, inquiry, modifiers)
      answer.leansOn = try leaning(of: target.measures, inquiry, modifiers, answer.provenance)
      return numbered(.dispute(answer))
    case .stability(let concepts): return numbered(.stability(try inquiry.stability(concepts, modifiers)))
    case .beliefs: return .answer(.beliefs(try beliefs(in: story, modifiers)), number: nil)
    case .assumptions:
      return .answer(.assumptions(story.assumptions { self.answersLeaning(on: $0) }), number: nil)
    case .timeline: return .answer(.timeline(TimelineAnswer(entries: Array(story.timeline))), number: nil)
    case .branches: return .answer(.branches(tree.answer), number: nil)
    case .show(.coverage): return .answer(.coverage(try coverage()), number: nil)
    case .show(let subject): return .answer(.show(try story.show(subject, settings)), number: nil)
    case .list(let sort): return .answer(.list(story.list(sort)), number: nil)
    case .check(let conditions):
      if let failing = try inquiry.failing(conditions, modifiers) {
        throw QuestionProblem.checkFailed(failing.condition, failing.looked)
      }
      return .answer(.check, number: nil)
    }
  }

  /// What an answer about some numbers leans on; nothing where it was broken off.
  private func leaning(
    of measures: [Measurand], _ inquiry: Inquiry, _ modifiers: Modifiers, _ provenance: Provenance?
  ) throws -> [String] {
    guard let provenance, !provenance.ending.isInterrupted else { return [] }
    return try inquiry.leaning(of: measures, modifiers, provenance.method)
  }

  /// The story without what a question leaves out of it.
  func told(for modifiers: Modifiers) throws -> Story {
    let omissions = Retelling.Omissions(modifiers.givens)
    if omissions.isEmpty { return story }
    return try Self.retold(tree.chronicle, modifiers.givens, nil, settings)
  }

  static func retold(
    _ chronicle: Chronicle, _ givens: [Modifiers.Given], _ variation: Retelling.Variation?,
    _ settings: SessionSettings
  ) throws -> Story {
    let last = chronicle.story.eventCount
    for case .withoutEvent(let number, let span) in givens where number > last {
      throw StoryProblem.noEvent(number, last: last, span)
    }
    return try chronicle.retold(without: Retelling.Omissions(givens), varying: variation, settings)
  }

  /// The inquiry into a story, which can have it told anew.
  private func inquiry(into story: Story) -> Inquiry {
    var inquiry = story.inquiry(settings)
    let (chronicle, settings) = (tree.chronicle, settings)
    inquiry.retelling = Retelling { givens, variation in
      try Self.retold(chronicle, givens, variation, settings).inquiry(settings)
    }
    return inquiry
  }

  private func why(_ number: Int, _ span: SourceSpan) throws -> WhyAnswer {
    let chronicle = tree.chronicle
    guard let played = chronicle.play(of: number) else {
      throw StoryProblem.noEvent(number, last: chronicle.story.eventCount, span)
    }
    return try chronicle.story(before: played.deed).why(played.action, number: number, settings)
  }

  /// Counts an answer that was given before.
  func recall(_ answer: AnswerRecord) {
    guard let number = answer.number else { return }
    memory.answerCount = number
    memory.wasPutToUse = true
    memory.leaning.append((number, answer.leaning))
  }

  private func numbered(_ answer: Answer) -> Entry.Result {
    memory.answerCount += 1
    memory.wasPutToUse = true
    memory.leaning.append((memory.answerCount, answer.leansOn))
    return .answer(answer, number: memory.answerCount)
  }
}

extension ResolvedStatement {
  /// Where the answer of a question is written to.
  fileprivate var target: AnswerTarget? {
    if case .question(let question) = self { question.modifiers.target } else { nil }
  }

  /// Does it tell something, so that the story goes on by it?
  fileprivate var tells: Bool {
    switch self {
    case .declared, .replaced, .dropped, .include, .action, .roll, .amend, .retract: true
    case .question, .move: false
    }
  }
}

// MARK: - Warnings

extension Session {
  /// What there is to warn of in all that was entered, a text being complete; what was told before is left out.
  package func allWarnings() -> [Diagnostic] {
    memory.wasPutToUse = false
    return untold(Review.warnings(of: story.scenario, memory.usage.at(story.settings, story.played)))
  }

  /// What there is to warn of between statements: what may still be added is waited for, up to the next question
  /// about the future.
  package func newWarnings() -> [Diagnostic] {
    memory.wasPutToUse ? allWarnings() : untold(Review.settledWarnings(of: story.scenario))
  }

  private func untold(_ warnings: [Diagnostic]) -> [Diagnostic] {
    warnings.filter { warning in
      let place = warning.span.map { "\($0.source.name) \($0.line) \($0.range.lower)" } ?? ""
      return memory.told.insert("\(warning.id) \(place) \(warning.message)").inserted
    }
  }

  /// Warns, once, of a step of the story that teaches more or less than it seems to.
  private func remark(on action: StoryAction, from before: Story, to after: Story, _ span: SourceSpan) {
    memory.usage.note(action, in: after.scenario)
    guard let problem = before.trap(in: action, leadingTo: after, settings) else { return }
    let warning = problem.diagnostic(at: span)
    if !warning.isAllowed, memory.told.insert(warning.id).inserted { remarks.append(warning) }
  }
}

extension Breach {
  func leaning(_ answers: [Int]) -> Breach {
    Breach(
      assumption: assumption, title: title, event: event, cause: cause, round: round, date: date,
      since: since,
      leaning: answers)
  }
}
