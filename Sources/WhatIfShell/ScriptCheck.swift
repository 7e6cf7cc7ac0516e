import ScenarioKit

/// Reads texts for their mistakes, without running them.
///
/// Each mistake is told once: what a statement with a mistake would have declared counts as known.
struct ScriptCheck {
  private let settings: SessionSettings
  private var scenario = Scenario()
  /// What `undo` and `redo` would go to, the latest last.
  private var past: [Scenario] = []
  private var future: [Scenario] = []
  private var current = "main"
  private var branches: [String: (past: [Scenario], scenario: Scenario, future: [Scenario])] = [:]
  private var lostNames = LostNames()
  /// What the statements did besides declaring; nil where facts cannot be told apart any more.
  private var usage: Usage? = Usage()
  /// The files that were included, by their paths.
  private var included: Set<String> = []

  init(_ settings: SessionSettings) { self.settings = settings }

  /// All mistakes of a text that follows those before it, in the order of their places.
  mutating func mistakes(in source: SourceText) -> [Diagnostic] {
    let parsed = Parser.parse(source)
    lostNames.formUnion(parsed.lostNames)
    var found = parsed.diagnostics
    for statement in parsed.statements { found += mistakes(of: statement, in: source) }
    return found.sorted { ($0.span?.range.lower ?? 0) < ($1.span?.range.lower ?? 0) }
  }

  /// What the texts may not have meant, where they have no mistakes.
  func warnings() -> [Diagnostic] {
    usage.map { Review.warnings(of: scenario, $0) } ?? Review.settledWarnings(of: scenario)
  }

  private mutating func note(_ action: StoryAction) {
    usage?.note(action, in: scenario)
    switch action {
    case .set(let effects, _): usage?.settings += effects
    case .play(let action): usage?.played.append(action.planned.event)
    case .believe, .observe, .advance, .resolve: break
    }
  }

  private mutating func mistakes(of statement: StatementSyntax, in source: SourceText) -> [Diagnostic] {
    // Whole sessions are the shell's, which does not run now.
    if case .session(let syntax) = statement.kind {
      return syntax.mistake(in: source).map { [$0] } ?? []
    }
    let resolution = Resolver.resolve(statement, in: source, against: scenario)
    switch resolution.value {
    case .declared(let next, let settings), .replaced(let next, _, let settings):
      usage?.settings += settings
      go(on: next)
    case .dropped(let next, _, _):
      usage = nil
      go(on: next)
    case .roll:
      // What was played is not known.
      usage = nil
      go(on: scenario)
    case .amend, .retract: go(on: scenario)
    case .action(let action):
      note(action)
      go(on: scenario)
    case .include(let file):
      let (before, depth) = (scenario, past.count)
      let found = mistakes(inFile: file, from: source)
      // All of a file is one statement.
      past.removeLast(past.count - depth)
      past.append(before)
      return found
    case .move(.undo(let count)): goBack(count)
    case .move(.redo(let count)): goForth(count)
    case .move(.branch(let branch)):
      branches[current] = (past, scenario, future)
      current = branch.name
    case .move(.switchTo(let branch)): go(over: branch.name)
    case .question(let question): usage?.note(question, in: scenario)
    case .move, nil: break
    }
    let found = resolution.diagnostics.filter { $0.span.map { !lostNames.contains($0.text) } ?? true }
    if let recovered = resolution.recovered {
      scenario = recovered
    } else if resolution.value == nil {
      lostNames.add(SourceSpan(source: source, range: statement.range))
    }
    return found
  }

  private mutating func go(on next: Scenario) {
    past.append(scenario)
    future = []
    scenario = next
  }

  private mutating func go(over branch: String) {
    branches[current] = (past, scenario, future)
    current = branch
    if let known = branches[branch] { (past, scenario, future) = known }
  }

  private mutating func goBack(_ count: Int) {
    for _ in 0..<min(count, past.count) {
      future.append(scenario)
      scenario = past.removeLast()
    }
  }

  private mutating func goForth(_ count: Int) {
    for _ in 0..<min(count, future.count) {
      past.append(scenario)
      scenario = future.removeLast()
    }
  }

  private mutating func mistakes(inFile file: TextSyntax, from source: SourceText) -> [Diagnostic] {
    do {
      let inclusion = try Inclusion(file, from: source, settings)
      guard included.insert(inclusion.path).inserted else { return [] }
      var found: [Diagnostic] = []
      for statement in try inclusion.statements() { found += mistakes(of: statement, in: inclusion.source) }
      return found
    } catch {
      return error.diagnostics
    }
  }
}
