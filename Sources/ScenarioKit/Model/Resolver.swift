/// Gives the names of one statement their meaning, and checks types and values.
///
/// All mistakes of the statement are collected. A part that is wrong is silent after its first mistake, so that none
/// follows from another; what is built around it is thrown away with the statement.
package struct Resolver {
  let source: SourceText
  var scenario: Scenario
  var scope = Scope(place: .question)
  var length = WrittenLength()
  /// Whether what is declared stands in the scenario already, and is declared anew in its place.
  var isRedeclaring = false
  /// The declaration at hand, in its first words.
  var declared = ""
  private(set) var diagnostics: [Diagnostic] = []

  init(source: SourceText, scenario: Scenario, scope: Scope = Scope(place: .question)) {
    self.source = source
    self.scenario = scenario
    self.scope = scope
  }

  /// What the statement means once the scenario has been declared.
  package static func resolve(
    _ statement: StatementSyntax, in source: SourceText, against scenario: Scenario
  ) -> Resolution<ResolvedStatement> {
    var resolver = Resolver(source: source, scenario: scenario)
    let value = resolver.resolved(statement)
    guard resolver.hasErrors else {
      return Resolution(value: value, diagnostics: resolver.diagnostics, recovered: nil)
    }
    return Resolution(value: nil, diagnostics: resolver.diagnostics, recovered: resolver.recovered(statement))
  }

  /// The scenario with a declaration that has mistakes, where that is whole enough to be named.
  private func recovered(_ statement: StatementSyntax) -> Scenario? {
    guard case .declaration(let declaration) = statement.kind else { return nil }
    let names = declaration.parts.compactMap(\.keyName?.text)
    let meanings = names.flatMap { scenario.names.meanings(of: $0) }
    guard names.allSatisfy({ !scenario.names.meanings(of: $0).isEmpty }),
      meanings.allSatisfy({ scenario.holds($0) })
    else { return nil }
    return scenario
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  private mutating func resolved(_ statement: StatementSyntax) -> ResolvedStatement? {
    switch statement.kind {
    case .declaration(let declaration):
      let settings = declare(declaration, range: statement.range)
      record(declaration, range: statement.range)
      return .declared(scenario, settings: settings)
    case .revision(.replace(let declaration, let range)): return replace(declaration, range: range)
    case .revision(.drop(let drop)): return dropped(drop)
    case .revision(.include(let file)): return .include(file)
    case .story(let story):
      return action(story, range: statement.range)
    case .question(let syntax):
      return question(syntax, range: statement.range).map { .question($0) }
    case .session:
      report(
        Diagnostic(
          id: "E0580", message: "sessions are kept by the shell, and there is none here",
          span: span(statement.range)))
      return nil
    }
  }
}

// MARK: - Reporting

extension Resolver {
  func span(_ range: SourceRange) -> SourceSpan { SourceSpan(source: source, range: range) }

  mutating func report(_ problem: ModelProblem, _ range: SourceRange, labels: [Diagnostic.Label] = []) {
    report(
      Diagnostic(
        id: problem.id, severity: problem.severity, message: problem.message, span: span(range),
        hint: problem.hint, labels: labels))
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// The list as far as its limit, what is over being reported: some of what is done with it costs its square.
  mutating func limited<Part>(
    _ list: [Part], to limit: Int, _ sort: NameSort, name: (Part) -> NameSyntax
  ) -> ArraySlice<Part> {
    if list.count > limit { report(.tooMany(sort, limit: limit), name(list[limit]).range) }
    return list.prefix(limit)
  }

  /// The most variables of a `for` or a definition, and the most options of a move.
  static let mostBound = 100
  /// The most types of a hypothesis.
  static let mostTypes = 500

  /// The text in one line, shortened where it is long.
  func excerpt(_ range: SourceRange) -> String {
    let words = source.slice(range).split { $0.isWhitespace }
    let line = words.joined(separator: " ")
    return line.count > 40 ? line.prefix(37) + "…" : line
  }

  /// The text of a number as it was written.
  func written(_ number: NumberSyntax) -> String { excerpt(number.range) }

  /// A number as the language writes it: `5`, `0.25`.
  func written(_ value: Double) -> String { Self.written(value) }

  static func written(_ value: Double) -> String {
    Int(exactly: value).map { String($0) } ?? "\(value)"
  }
}

// MARK: - Numbers outside expressions

extension Resolver {
  /// The number, where it is whole and in the range.
  mutating func whole(_ number: NumberSyntax, in range: ClosedRange<Double>, _ what: String) -> Int? {
    guard number.value == number.value.rounded() else {
      report(.notWhole(written(number), what: what), number.range)
      return nil
    }
    guard range.contains(number.value) else {
      let wanted = "in \(written(range.lowerBound))..\(written(range.upperBound))"
      report(.mustLie(written(number), what: what, range: wanted), number.range)
      return nil
    }
    return Int(number.value)
  }

  /// The number, where it is a probability.
  mutating func probability(_ number: NumberSyntax, _ what: String) -> Double? {
    guard (0...1).contains(number.value) else {
      report(.noChance(written(number), what: what), number.range)
      return nil
    }
    return number.value
  }

  /// The number, where it is not negative.
  mutating func unsigned(_ number: NumberSyntax, _ what: String) -> Double? {
    guard number.value >= 0 else {
      report(.negative(written(number), what: what), number.range)
      return nil
    }
    return finite(number)
  }

  /// A number of rounds that is more than 0.
  mutating func rounds(_ number: NumberSyntax, _ what: String) -> Double? {
    guard number.value > 0, number.value <= Self.longest else {
      report(.mustLie(written(number), what: what, range: "more than 0 and at most 1000000"), number.range)
      return nil
    }
    return number.value
  }

  /// The most rounds that anything can span; it keeps counts of turns within whole numbers.
  static let longest = 1e6

  mutating func finite(_ number: NumberSyntax) -> Double? {
    guard number.value.isFinite else {
      report(.notFinite(written(number)), number.range)
      return nil
    }
    return number.value
  }
}
