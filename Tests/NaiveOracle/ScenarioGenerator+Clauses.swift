/// Responses, rules and effects.
extension ScenarioGenerator {
  /// A bound variable of a generated clause.
  struct Variable {
    let name: String
    let kind: String?
  }

  /// What may be named where an expression stands.
  struct Scope {
    var variables: [Variable]
    var options: [String]
    var readsTypes = false
    var readsPast = true
    /// In the numbers that are kept, only what keeps them few.
    var isKept = false
    /// How many quantifiers are around it.
    var depth = 0
  }

  mutating func response(_ index: Int) -> String {
    let variables = boundVariables()
    var scope = Scope(variables: variables, options: [], readsTypes: true)
    var clauses: [String] = []
    if happens(35) { clauses.append("when \(condition(scope, depth: 1))") }
    let move = pick(vocabulary.moves)
    let actor = happens(85) ? variables[0].name : pick(vocabulary.actors)
    clauses.append("expect \(done(move, by: actor, scope)) weight \(weight(scope))")
    if happens(30) { clauses.append("expect \(actor) hold weight \(weight(scope))") }
    if happens(40) {
      scope.readsPast = false
      clauses.append("expect \(pattern(scope, isOfExpectation: true)) factor \(weight(scope))")
    }
    if happens(15) {
      let other = pick(vocabulary.moves)
      clauses.append(
        "expect \(done(other, by: actor, scope)) weight \(weight(scope)) factor \(pick(["0.5", "2"]))")
    }
    if happens(35) { clauses += table(by: actor, scope) }
    return bound(block: "response answer\(index)", variables, clauses)
  }

  /// A decision table whose last row takes whatever is left.
  private mutating func table(by actor: String, _ scope: Scope) -> [String] {
    var events = (0..<count(1...2)).map { _ in done(pick(vocabulary.moves), by: actor, scope) }
    if happens(60) { events.append(happens(50) ? "hold" : "\(actor) hold") }
    if happens(25) { events.append("\(pick(vocabulary.actors.filter { $0 != actor })) hold") }
    var seen: Set<String> = []
    events = events.filter { seen.insert($0 == "hold" ? "\(actor) hold" : $0).inserted }
    // A bare `hold` is that of the one actor whom the others name.
    let names = Set(events.filter { $0 != "hold" }.map { $0.prefix { $0 != " " } })
    if names.count > 1 { events = events.map { $0 == "hold" ? "\(actor) hold" : $0 } }
    // A default may make one event of two that are written otherwise.
    if Set(events.map { $0.split(separator: " with ")[0] }).count < events.count { return [] }

    let isTruth = (0..<count(1...2)).map { _ in happens(35) }
    let inputs = isTruth.map { $0 ? condition(scope, depth: 1) : number(scope, depth: 1) }
    var rows = (0..<count(1...3)).map { _ in
      isTruth.map { happens(20) ? "any" : $0 ? pick(["yes", "no"]) : cell() }
    }
    rows.append(isTruth.map { _ in "any" })
    let lines = rows.map { cells in
      "\(cells.joined(separator: ", ")): \(events.map { _ in weight(scope) }.joined(separator: ", "))"
    }
    return ["table \(inputs.joined(separator: ", ")): \(events.joined(separator: ", "))"] + lines
  }

  private mutating func cell() -> String { pick(["0", "1", "0..1", "..0", "1..", "0.5..2", "-1..0.25"]) }

  mutating func rule(_ index: Int) -> String {
    let variables = happens(75) ? boundVariables() : []
    var scope = Scope(variables: variables, options: [])
    var clauses: [String] = []
    switch count(0...2) {
    case 0:
      let move = pick(vocabulary.moves)
      clauses.append("on \(happens(70) ? pattern(of: move, scope) : pattern(scope))")
      if clauses[0].contains(" \(move.name) ") || clauses[0].hasSuffix(" \(move.name)") {
        scope.options = move.option.map { [$0] } ?? []
      }
      if happens(40) { clauses.append("when \(condition(scope, depth: 1))") }
    case 1:
      clauses.append("each round")
      if happens(50) { clauses.append("when \(condition(scope, depth: 1))") }
    default:
      clauses.append("when \(condition(scope, depth: 1))")
    }
    scope.readsPast = false
    clauses.append("then \(effects(scope))")
    let priority = happens(40) ? " priority \(pick(["1", "2", "0.5"]))" : ""
    return bound(block: "rule law\(index)\(priority)", variables, clauses)
  }

  /// One or two changes, separated by commas.
  mutating func effects(_ scope: Scope) -> String {
    var scope = scope
    scope.isKept = true
    return (0..<count(1...2)).map { effect(scope, isFirst: $0 == 0) }.joined(separator: ", ")
  }

  /// An event that an expectation nominates.
  mutating func done(_ move: Vocabulary.Move, by actor: String, _ scope: Scope) -> String {
    let others = (scope.variables.map(\.name) + vocabulary.actors).filter { $0 != actor }
    let bound = scope.variables.map(\.name).filter { $0 != actor }
    let target = move.hasTarget ? " on \(happens(80) && !bound.isEmpty ? pick(bound) : pick(others))" : ""
    let option = move.option.map { happens(60) ? " with \($0) \(count(1...3))" : "" } ?? ""
    return "\(actor) \(move.name)\(target)\(option)"
  }

  /// A pattern of some move, of several, of a kind or of any.
  mutating func pattern(_ scope: Scope, isOfExpectation: Bool = false) -> String {
    let actor = happens(70) ? term(scope) : "any"
    let kinds = vocabulary.moves.compactMap(\.kind)
    switch count(0...6) {
    case 0: return "\(actor) any"
    case 1 where !kinds.isEmpty: return "\(actor) any attack"
    case 2 where vocabulary.moves.count > 1:
      return "\(actor) (\(vocabulary.moves[0].name) | \(vocabulary.moves[1].name))"
    case 3 where !vocabulary.isOpen: return "\(actor) hold"
    default: return pattern(of: pick(vocabulary.moves), scope, isOfExpectation: isOfExpectation)
    }
  }

  /// A pattern of one move.
  mutating func pattern(of move: Vocabulary.Move, _ scope: Scope, isOfExpectation: Bool = false) -> String {
    let actor = happens(75) ? term(scope) : "any"
    var text = "\(actor) \(move.name)"
    if move.hasTarget, happens(60) {
      let others = (scope.variables.map(\.name) + vocabulary.actors).filter { $0 != actor }
      text += " on \(pick(others))"
    }
    if let option = move.option, happens(40) { text += " with \(option) \(pick(["1", "2", "2..3", "1..2"]))" }
    if !isOfExpectation, let outcome = move.outcomes.first, happens(25) { text += " outcome \(outcome)" }
    return text
  }

  private mutating func effect(_ scope: Scope, isFirst: Bool) -> String {
    switch count(0...9) {
    case 0 where scope.variables.count > 1 || vocabulary.actors.count > 1:
      let ends = twoTerms(scope)
      return "\(happens(40) ? "not " : "")\(ends.0) \(pick(vocabulary.relations).name) \(ends.1)"
    case 1 where !vocabulary.flags.isEmpty:
      let flag = pick(vocabulary.flags)
      let negation = happens(40) ? "not " : ""
      // After a relation's fact a bare name would be one more actor.
      guard flag.owner != .world else {
        return isFirst ? negation + flag.name : "\(flag.name) = \(pick(["true", "false"]))"
      }
      return "\(negation)\(owner(scope, flag.owner)) is \(flag.name)"
    case 2:
      let owned = vocabulary.quantities.filter { $0.owner == .actor }
      guard let quantity = owned.first else { break }
      let (name, inner) = quantified(scope)
      let condition =
        happens(70) ? " where \(use(of: name, in: condition(inner, depth: 0), joined: "or"))" : ""
      return "every \(name)\(condition): \(name).\(quantity.name) \(pick(["+=", "-="])) \(amount(inner))"
    default: break
    }
    let quantity = pick(vocabulary.quantities)
    return "\(place(quantity, scope)) \(pick(["+=", "+=", "-=", "="])) \(amount(scope))"
  }

  private mutating func amount(_ scope: Scope) -> String {
    switch count(0...4) {
    case 0: number(scope, depth: 1)
    case 1: number(scope, depth: 0)
    case 2: "if \(condition(scope, depth: 0)) then 1 else 0.5"
    default: pick(["1", "2", "0.5"])
    }
  }

  private mutating func boundVariables() -> [Variable] {
    let hasKinds = vocabulary.kinds.contains("clan")
    let names = ["A", "B", "M"].prefix(min(count(1...2) + (happens(10) ? 1 : 0), vocabulary.actors.count))
    // A kind covers the kindless variables before it.
    let kind = hasKinds && happens(25) ? "clan" : nil
    return names.enumerated().map { Variable(name: $1, kind: $0 == 0 ? kind : nil) }
  }

  /// A block whose variables are all used, by a condition of their own where nothing else uses them.
  private mutating func bound(block head: String, _ variables: [Variable], _ clauses: [String]) -> String {
    guard !variables.isEmpty else { return block(head, clauses) }
    let list = variables.map { $0.name + ($0.kind.map { " : \($0)" } ?? "") }.joined(separator: ", ")
    let scope = Scope(variables: variables, options: [], readsPast: false)
    var conditions = happens(50) && variables.count > 1 ? [related(scope)] : []
    let unused = variables.map(\.name).filter {
      !words(of: (conditions + clauses).joined(separator: " ")).contains($0)
    }
    conditions += unused.map { "\(read(of: $0)) >= \(pick(["0", "1"]))" }
    let binding = "for \(list)" + (conditions.isEmpty ? "" : " where \(conditions.joined(separator: ", "))")
    return block(head, [binding] + clauses)
  }

  /// A head with its clauses in braces, one a line.
  func block(_ head: String, _ clauses: [String]) -> String {
    head + " {\n" + clauses.map { "  \($0)\n" }.joined() + "}"
  }
}
