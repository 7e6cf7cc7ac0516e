/// Gathering what a report tells.
extension Session {
  /// Keeps an answer that has a number.
  func remember(_ result: Entry.Result, to question: Question, _ span: SourceSpan) {
    guard case .answer(let answer, let number?) = result else { return }
    let status = status
    memory.asked.append(
      Briefing.Asked(
        number: number, statement: question.written(in: span), answer: answer, branch: status.branch,
        round: status.round, date: status.date, age: .current,
        deed: tree.chronicle.deeds.last?.statement ?? 0))
  }

  /// All that there is to tell of the case. Questions that were answered before the session was opened are answered
  /// again, by the same draws; that costs what they did.
  /// - Parameter span: the statement that asks for it, where a refusal is told.
  package func briefing(_ span: SourceSpan) throws(Refusal) -> Briefing {
    do {
      return try briefing()
    } catch {
      throw Refusal(diagnostics: [RunProblem(error, tree.story.scenario).diagnostic(at: span)])
    }
  }

  private func briefing() throws -> Briefing {
    let story = tree.story
    let status = status
    var asked = memory.asked
    var lost: [Int] = []
    let numbers = Set(asked.map(\.number))
    let missing = records.compactMap(\.answer?.number).filter { !numbers.contains($0) }
    if !missing.isEmpty {
      asked = try askedAgain()
      let found = Set(asked.map(\.number))
      lost = missing.filter { !found.contains($0) }
    }
    asked = Self.withoutRepetitions(asked).map { $0.aged(age(of: $0)) }
    let briefing = Briefing(
      title: story.scenario.title, branch: status.branch, round: status.round, date: status.date,
      lastEvent: story.lastEvent, actor: status.actor, statements: records.count, asked: asked, lost: lost,
      beliefs: try beliefs(in: story, .none),
      assumptions: story.assumptions { name in self.answersLeaning(on: name) },
      grounds: Dictionary(story.scenario.assumptions.map { ($0.name, $0.notes) }) { first, _ in first },
      observed: story.observations, sources: story.sourced,
      timeline: TimelineAnswer(entries: Array(story.timeline)), branches: tree.answer,
      sideBySide: try sideBySide(asked),
      predictions: story.scenario.predictions.compactMap { story.predictions[$0.name] })
    try goOn()
    return briefing
  }

  /// Leaves off where somebody does not want to wait.
  private func goOn() throws {
    if settings.isInterrupted() { throw EngineFault.interrupted(round: status.round) }
  }

  /// Tells all that is on record again, to have the answers themselves.
  private func askedAgain() throws -> [Briefing.Asked] {
    let told = Session(settings: settings)
    for record in records {
      try goOn()
      if case .refused = told.replay(record).result { told.passOver(record) }
    }
    return told.memory.asked
  }

  private func age(of asked: Briefing.Asked) -> Briefing.Asked.Age {
    if asked.branch != tree.current.name { return .elsewhere }
    let chronicle = tree.chronicle
    let place = asked.deed == 0 ? -1 : chronicle.deeds.lastIndex { $0.statement == asked.deed }
    guard let place else { return .retold }
    let isRevised = chronicle.deeds[(place + 1)...].contains { deed in
      switch deed.act {
      case .replaced, .dropped: true
      case .declared, .included, .told: false
      }
    }
    if isRevised { return .revised }
    let (then, now) = (chronicle.story(before: place + 1), chronicle.story)
    let events = now.eventCount - then.eventCount
    let others = now.timeline.count - then.timeline.count - events
    return events + others == 0 ? .current : .passed(events: events, others: others)
  }

  /// The same question, asked again where nothing had been played since, is told once.
  private static func withoutRepetitions(_ asked: [Briefing.Asked]) -> [Briefing.Asked] {
    var seen: Set<String> = []
    let kept = asked.reversed().filter { asked in
      seen.insert("\(asked.branch) \(asked.deed) \(asked.statement)").inserted
    }
    return kept.reversed()
  }

  // MARK: Branches

  /// The most branches and chances that are set beside each other: each chance is asked of each branch.
  private static let mostCompared = (branches: 6, chances: 4)

  private func sideBySide(_ asked: [Briefing.Asked]) throws -> Briefing.SideBySide? {
    guard tree.branches.count > 1 else { return nil }
    let branches =
      ([tree.current] + tree.branches.filter { $0.name != tree.current.name })
      .prefix(Self.mostCompared.branches)
    let stories = branches.map(\.chronicle.story)
    var rows: [Briefing.SideBySide.Row] = []
    var methods: [Evaluation.Method] = []
    for text in chances(among: asked) {
      try goOn()
      let answers = try stories.map { try chance(text, in: $0) }
      methods += answers.compactMap { $0?.provenance.method }
      rows.append(.init(kind: .chance, measure: text, values: answers.map { $0?.estimate }))
    }
    rows += Self.differing(stories.map(\.beliefs), .belief)
    rows += Self.differing(stories.map(\.quantities), .quantity)
    let events = branches.map { branch -> [String] in
      let parent = branch.parent.flatMap { tree.branch($0) }
      let shared = parent.map { branch.chronicle.countShared(with: $0.chronicle) } ?? 0
      let before = branch.chronicle.prefix(shared).story.timeline.count
      return parent == nil ? [] : branch.chronicle.story.timeline.dropFirst(before).compactMap(\.written)
    }
    return Briefing.SideBySide(
      branches: branches.map(\.name), events: events, rows: rows, methods: methods)
  }

  /// Chances that were asked, as they were written, those asked last.
  private func chances(among asked: [Briefing.Asked]) -> [String] {
    var texts: [String] = []
    for asked in asked.reversed() where texts.count < Self.mostCompared.chances {
      guard case .chance = asked.answer else { continue }
      let text = asked.statement.split { $0.isWhitespace }.joined(separator: " ")
      if !texts.contains(text) { texts.append(text) }
    }
    return texts.reversed()
  }

  /// Asks a chance of another branch; nil where it means nothing there, or cannot be told.
  private func chance(_ text: String, in story: Story) throws -> ChanceAnswer? {
    let source = SourceText(name: "report", text: text)
    guard let statement = Parser.parse(source).statements.first,
      case .question(let question)? = Resolver.resolve(statement, in: source, against: story.scenario).value,
      case .chance(let condition) = question.subject,
      Retelling.Omissions(question.modifiers.givens).isEmpty, !question.modifiers.isUncertain
    else { return nil }
    return try? story.inquiry(settings).chance(condition, question.modifiers)
  }

  /// What the first of several stories has another value of than some other.
  private static func differing(
    _ stories: [[(name: String, value: Double)]], _ kind: Briefing.SideBySide.Row.Kind
  ) -> [Briefing.SideBySide.Row] {
    let known = stories.map { Dictionary($0.map { ($0.name, $0.value) }) { first, _ in first } }
    var rows: [Briefing.SideBySide.Row] = []
    for (name, value) in stories.first ?? [] {
      let values = known.map { $0[name] }
      guard values.contains(where: { $0 != value }) else { continue }
      rows.append(.init(kind: kind, measure: name, values: values.map { $0.map { .exact($0) } }))
    }
    return rows
  }
}

extension TimelineEntry {
  /// What happened, in one line; nil for what happened by itself.
  fileprivate var written: String? {
    switch kind {
    case .event(let number, let phrase, let outcome, _, _):
      "e\(number) \(phrase)" + (outcome.map { ", \($0)" } ?? "")
    case .observation(let evidence, _, let isNegated, _): "observed \(isNegated ? "not " : "")\(evidence)"
    case .belief(let text), .change(let text): text
    case .advance: nil
    }
  }
}

extension Briefing.Asked {
  fileprivate func aged(_ age: Age) -> Briefing.Asked {
    Briefing.Asked(
      number: number, statement: statement, answer: answer, branch: branch, round: round, date: date,
      age: age,
      deed: deed)
  }
}

extension Question {
  /// As it was written, on one line, without the file that it is written to.
  fileprivate func written(in span: SourceSpan) -> String {
    var text = span.text
    if let place = modifiers.target?.place { text = text.replacing("to " + place.text, with: "") }
    return text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
