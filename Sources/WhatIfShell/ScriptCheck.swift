import ScenarioKit

/// Reads texts for their mistakes, without running them.
///
/// Names and types are checked up to the first mistake in the writing of a statement: behind it, what that
/// statement would have declared is not known, and one mistake would be told many times.
struct ScriptCheck {
  private var scenario = Scenario()
  private var isScenarioKnown = true
  /// Names whose declarations failed; that they are not known is no mistake of those who use them.
  private var failedNames: Set<String> = []

  /// All mistakes of a text that follows those before it, in the order of their places.
  mutating func mistakes(in source: SourceText) -> [Diagnostic] {
    let parsed = Parser.parse(source)
    let limit = parsed.diagnostics.first?.span?.range.lower ?? .max
    var found = parsed.diagnostics
    for statement in parsed.statements where isScenarioKnown && statement.range.upper <= limit {
      found += mistakes(of: statement, in: source)
    }
    if !parsed.diagnostics.isEmpty { isScenarioKnown = false }
    return found.sorted { ($0.span?.range.lower ?? 0) < ($1.span?.range.lower ?? 0) }
  }

  private mutating func mistakes(of statement: StatementSyntax, in source: SourceText) -> [Diagnostic] {
    let resolution = Resolver.resolve(statement, in: source, against: scenario)
    if case .declared(let next, _) = resolution.value { scenario = next }
    if resolution.value == nil, case .declaration(let declaration) = statement.kind {
      failedNames.formUnion(declaration.declaredNames)
    }
    return resolution.diagnostics.filter { diagnostic in
      guard let name = diagnostic.span?.text else { return true }
      return !failedNames.contains(name)
    }
  }
}

extension DeclarationSyntax {
  /// The names that would be known after it.
  fileprivate var declaredNames: [String] {
    switch self {
    case .scenario, .round, .order, .turns, .holdWeight, .ladder: []
    case .kind(let syntax): syntax.names.map(\.text)
    case .actor(let syntax): syntax.actors.map(\.name.text)
    case .relation(let syntax): [syntax.name.text]
    case .flag(let syntax): [syntax.name.text]
    case .quantity(let syntax): [syntax.name.text]
    case .define(let syntax): [syntax.name.text]
    case .move(let syntax): [syntax.name.text]
    case .response(let syntax): [syntax.name.text]
    case .rule(let syntax): [syntax.name.text]
    case .hypothesis(let syntax): [syntax.name.text]
    case .evidence(let syntax): [syntax.name.text]
    case .assumption(let syntax): [syntax.name.text]
    case .utility: []
    case .view(let syntax): [syntax.name.text]
    case .prediction(let syntax): [syntax.name.text]
    }
  }
}
