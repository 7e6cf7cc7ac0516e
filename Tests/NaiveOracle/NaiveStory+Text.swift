import ScenarioKit

extension NaiveStory {
  /// A question with the story as it stood when it was asked.
  struct Asked {
    let question: Question
    let story: NaiveStory
  }

  /// Folds a text's statements.
  ///
  /// - Returns: the story at the end, and the questions on the way.
  /// - Throws: `NaiveFailure.badSource` with the first diagnostic's message where the text is no scenario.
  static func told(_ text: String) throws -> (story: NaiveStory, asked: [Asked]) {
    let source = SourceText(name: "<test>", text: text)
    let parsed = Parser.parse(source)
    try refuseErrors(parsed.diagnostics)
    var story = NaiveStory()
    var asked: [Asked] = []
    for statement in parsed.statements {
      let resolution = Resolver.resolve(statement, in: source, against: story.scenario)
      try refuseErrors(resolution.diagnostics)
      switch resolution.value {
      case .declared(let scenario, let settings): try story.declare(scenario, settings: settings)
      case .action(let action): try story.act(action)
      case .question(let question): asked.append(Asked(question: question, story: story))
      case .replaced, .dropped, .include, .move, .roll, .amend, .retract, nil:
        throw NaiveFailure.unsupported(source.slice(statement.range))
      }
    }
    return (story, asked)
  }

  /// Does what a statement says.
  mutating func act(_ action: StoryAction) throws {
    switch action {
    case .set(let effects, _): try set(effects)
    case .believe(let override): try believe(override)
    case .observe(let observation): try observe(observation)
    case .advance(let rounds, let isObserved): try advance(rounds: rounds, observed: isObserved)
    case .resolve: break  // It changes nothing in the world.
    case .play(let play):
      guard play.date == nil else { throw NaiveFailure.unsupported("a date") }
      try self.play(play.planned.event, outcome: play.planned.outcome.map { .stated($0) } ?? .likeliest)
    }
  }

  /// An event as the language writes it.
  func text(of event: Event, outcome: Int? = nil) -> String {
    let actor = scenario.actor(event.actor).name
    guard let id = event.move else { return "\(actor) hold" }
    let move = scenario.move(id)
    let target = event.target.map { " on \(scenario.actor($0).name)" } ?? ""
    let options = zip(move.options, event.options).map { "\($0.name) \($1)" }
    return "\(actor) \(move.name)\(target)"
      + (options.isEmpty ? "" : " with \(options.joined(separator: ", "))")
      + (outcome.map { " outcome \(move.outcomes[$0].name)" } ?? "")
  }

  private static func refuseErrors(_ diagnostics: [Diagnostic]) throws {
    guard let error = diagnostics.first(where: { $0.severity == .error }) else { return }
    let place = error.span.map { " at `\($0.text)` in line \($0.line)" } ?? ""
    throw NaiveFailure.badSource(error.message + place)
  }
}
