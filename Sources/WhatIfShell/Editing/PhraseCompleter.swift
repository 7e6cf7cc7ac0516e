import ScenarioKit

/// What can go on with a statement or a clause that has begun.
struct PhraseCompleter {
  typealias Candidate = Completion.Candidate

  let names: DeclaredNames
  let variables: Variables
  /// Of the statement or clause, before the word at the cursor; not empty.
  let tokens: [Token]
  let block: Keywords.Block?
  /// What an actor could do at once; nil where nobody knows.
  let possible: (_ actor: String) -> PossibleEvents?

  func candidates() -> [Candidate] {
    guard let last = tokens.last else { return [] }
    if let afterWord = afterFixedWord(last) { return afterWord }
    if let inquired = inquired(last) { return inquired }
    if let event = EventPhrase(in: tokens, block: block), let next = continuing(event) { return next }
    if last.isOperand { return afterOperand(last) }
    return takesExpression ? operands : []
  }

  // MARK: After a word that says what follows

  private func afterFixedWord(_ last: Token) -> [Candidate]? {
    switch last.kind {
    case .word("without"): return names.omissible
    case .word("as"): return names.views
    case .word(let word) where tokens.count == 2 && verb == "drop": return names.declared(by: word)
    case .word("observe"), .word("retract"): return names.evidence + words("not")
    case .word("not") where ["observe", "retract"].contains { before(1)?.isWord($0) == true }:
      return names.evidence
    case .word("method"): return Modifiers.Method.allCases.map { Candidate($0.rawValue) }
    case .word("is"): return afterIs
    case .word("of"): return afterOf
    case .word("to") where verb == "rename": return []
    case .word("to"): return words("actor") + names.actorKinds
    case .word("each"): return words("round")
    case .word("export") where tokens.count == 1: return words("prism")
    case .word("for") where verb == "export": return words("chance")
    case .text where verb == "export" && tokens.count == 3: return words("for")
    case .word("hold") where tokens.count == 1: return words("weight")
    case .symbol(.colon): return afterColon
    default: return nil
    }
  }

  // MARK: Questions of a measure

  /// What is asked, and of what, up to where a condition begins; nil from there on.
  private func inquired(_ last: Token) -> [Candidate]? {
    switch (verb, tokens.count) {
    case ("stability", _):
      let open = StabilityConcept.allCases.map(\.rawValue).filter { concept in !isPresent(concept) }
      if tokens.count == 1 { return open.map { Candidate($0) } + modifiers }
      if last.isSymbol(.comma) { return open.map { Candidate($0) } }
      return nil
    case ("best", 1): return actors(endWithSpace: true)
    case ("best", 2): return words("minimise", "maximise")
    case ("best", 3), ("tornado", 1), ("indicators", 1), ("dispute", 1): return words("chance") + places
    case ("flip", 1): return words("chance")
    case ("sweep", 1): return places
    case ("compare", 1): return words("given") + names.views
    default: return nil
    }
  }

  /// Quantities, and actors that may have some.
  private var places: [Candidate] {
    actors(endWithSpace: false) + (0...2).filter { $0 != 1 }.flatMap { names.quantities(arity: $0) }
  }

  private var afterOf: [Candidate] {
    switch verb {
    case "forecast": names.quantities(arity: 0) + actors(endWithSpace: false)
    case "ladder": (0...2).flatMap { names.quantities(arity: $0) }
    case "hypothesis": names.actors
    case "kind": words("move")
    default: words("actor") + names.actorKinds
    }
  }

  private var afterColon: [Candidate] {
    if verb == "move", tokens.count == 3 { return names.moveKinds }
    return names.actorKinds + (takesExpression ? operands : [])
  }

  /// Types of a hypothesis, rungs of a quantity, or flags of an actor.
  private var afterIs: [Candidate] {
    guard let subject = before(1).flatMap(name) else { return [] }
    if before(2)?.isSymbol(.dot) == true {
      return names.types(of: subject, about: before(3).flatMap(name)) + names.rungs(of: subject)
    }
    return names.rungs(of: subject) + (isActor(subject) ? names.flags(ofActors: true) + words("not") : [])
  }

  // MARK: Events

  private func continuing(_ event: EventPhrase) -> [Candidate]? {
    switch event.next {
    case .actor: return starts(event)
    case .move: return moves(event)
    case .anotherMove: return names.moves
    case .moveKind: return names.moveKinds + parts(event)
    case .part: return parts(event) + following(event)
    case .target: return targets(event)
    case .option:
      let open = event.move.flatMap(names.move)?.options.filter { !event.options.contains($0.name) } ?? []
      return open.map { names.candidate($0.name, "\($0.lower)..\($0.upper), \($0.initial) if unsaid") }
    case .value: return values(event)
    case .outcome:
      return event.move.flatMap(names.move)?.outcomes.map { names.candidate($0.name, nil) } ?? []
    case .nothing: return nil
    }
  }

  private func starts(_ event: EventPhrase) -> [Candidate] {
    let actors = actors(endWithSpace: true)
    switch event.introduction {
    case "given":
      return actors + words("believe", "observe", "without", "not") + names.quantities(arity: 0)
        + names.flags(ofActors: false)
    case "play", "whatif", "then", "expect": return actors
    default: return actors + words("any")
    }
  }

  private func targets(_ event: EventPhrase) -> [Candidate] {
    let others = actors(endWithSpace: true).filter { $0.text != event.actor }
    guard let move = event.move, let possible = possibleNow(event) else { return others }
    return others.filter { possible.allows(move, on: names.unquoted($0.text)) }
  }

  /// The values of an option that is next, where they are few enough to be looked at.
  private func values(_ event: EventPhrase) -> [Candidate] {
    guard tokens.last.flatMap(name) == event.options.last, let move = event.move.flatMap(names.move),
      let option = move.options.first(where: { $0.name == event.options.last }),
      option.upper - option.lower <= Self.mostValues
    else { return [] }
    return (option.lower...option.upper).map {
      Candidate("\($0)", title: $0 == option.initial ? "if unsaid" : nil)
    }
  }

  private static let mostValues = 10

  /// What the event's actor could do at once, where it is something to be done at once.
  private func possibleNow(_ event: EventPhrase) -> PossibleEvents? {
    guard event.introduction == "play" || event.introduction == "whatif", let actor = event.actor else {
      return nil
    }
    // By another day things may stand otherwise.
    let isDated = tokens.contains { if case .date = $0.kind { true } else { false } }
    return isDated ? nil : possible(actor)
  }

  private func moves(_ event: EventPhrase) -> [Candidate] {
    let possible = possibleNow(event)
    let moves =
      names.moves.filter { possible?.allows(names.unquoted($0.text)) ?? true }
      + [Candidate("hold", title: "does nothing")]
    switch event.introduction {
    case "given": return moves + names.relations + words("is")
    case "play", "whatif", "then": return moves
    default: return moves + words("any")
    }
  }

  /// What the move of the event still takes.
  private func parts(_ event: EventPhrase) -> [Candidate] {
    let move = event.move.flatMap(names.move)
    let isPattern = event.move == nil
    var parts: [String] = []
    if !event.hasTarget, isPattern || move?.hasTarget == true { parts.append("on") }
    if !event.hasOptions, move?.options.isEmpty == false { parts.append("with") }
    if !event.hasOutcome, move?.outcomes.isEmpty == false { parts.append("outcome") }
    return parts.map { Candidate($0) }
  }

  /// What stands behind an event.
  private func following(_ event: EventPhrase) -> [Candidate] {
    switch event.introduction {
    case "play": words("source")
    case "whatif", "then": words("then") + modifiers
    case "expect": words("weight", "factor")
    case "never" where verb != "never": words("since") + connectives
    case "after": words("within") + connectives
    default: connectives
    }
  }

  // MARK: Expressions

  private var operands: [Candidate] {
    places + names.flags(ofActors: false) + names.definitions
      + (isEffect ? words("not", "every") : PromptWords.operators)
      + (verb == "check" ? PromptWords.measures : [])
  }

  private func afterOperand(_ last: Token) -> [Candidate] {
    guard let name = name(last), before(1)?.isSymbol(.dot) != true else { return connectives }
    if let relation = before(1).flatMap(self.name), isActor(relation), names.isRelation(name) {
      return actors(endWithSpace: true).filter { $0.text != relation }
    }
    if isActor(name), takesExpression { return names.relations + words("is") + connectives }
    return connectives
  }

  /// What joins a whole condition, or an event, to what comes next.
  private var connectives: [Candidate] {
    switch verb {
    case "expect": words("weight", "factor")
    case "outcome": words("then")
    case "for": words("where")
    case "likely": words("when", "otherwise")
    default: Keywords.verb(verb)?.role == .question ? modifiers : []
    }
  }

  private var modifiers: [Candidate] {
    let takes: Set<String>
    switch verb {
    case "whatif": takes = ["given", "as", "within", "by", "runs", "seed", "method"]
    case "forecast": takes = ["given", "as", "within", "by", "precision", "runs", "seed", "method"]
    case "chance": takes = Set(Keywords.modifiers.map(\.word)).subtracting(["looking"])
    case "best":
      takes = ["given", "as", "within", "by", "at", "always", "runs", "seed", "method", "looking", "to"]
    case "tornado", "sweep", "flip", "indicators", "compare":
      takes = ["given", "as", "within", "by", "at", "always", "runs", "seed", "method", "to"]
    case "stability": takes = ["given", "as", "within", "by", "runs", "seed", "method", "to"]
    case "dispute": takes = ["given", "within", "by", "at", "always", "runs", "seed", "method", "to"]
    case "check": takes = ["given", "as", "runs", "seed", "method"]
    case "export": takes = ["given", "as", "within", "by", "at", "always"]
    case "why", "beliefs": takes = ["given", "as"]
    default: takes = []
    }
    return Keywords.modifiers.filter { takes.contains($0.word) && !isPresent($0.word) }
      .map { Candidate($0.word, title: $0.summary) }
  }

  private func isPresent(_ word: String) -> Bool { word != "given" && tokens.contains { $0.isWord(word) } }

  /// Whether an expression, or an effect, can stand in this statement or clause.
  private var takesExpression: Bool {
    switch verb {
    case "when", "for", "then", "finally", "outcome", "expect", "likely", "holds", "set", "chance", "check",
      "export",
      "define", "whatif", "forecast", "why", "beliefs":
      true
    case "best", "tornado", "indicators", "dispute", "flip", "sweep", "compare":
      tokens.contains { $0.isWord("chance") }
    default: false
    }
  }

  private var isEffect: Bool {
    verb == "set" || verb != "whatif" && tokens.contains { $0.isWord("then") || $0.isWord("finally") }
  }

  // MARK: Looking at the tokens

  private var verb: String { tokens.first.flatMap(name) ?? "" }

  /// The token so many places before the last.
  private func before(_ count: Int) -> Token? {
    tokens.count > count ? tokens[tokens.count - 1 - count] : nil
  }

  private func name(_ token: Token) -> String? {
    switch token.kind {
    case .word(let word): word
    case .quoted(let name): name
    default: nil
    }
  }

  private func isActor(_ name: String) -> Bool { variables.names.contains(name) || names.isActor(name) }

  private func actors(endWithSpace: Bool) -> [Candidate] {
    let all = variables.names.map { Candidate($0, title: "variable") } + names.actors
    return endWithSpace ? all : all.map { Candidate($0.text, title: $0.title, endsWithSpace: false) }
  }

  private func words(_ words: String...) -> [Candidate] { words.map { Candidate($0) } }
}

extension Token {
  /// True for what ends an operand: a name, a number, a text, a closing parenthesis.
  fileprivate var isOperand: Bool {
    switch kind {
    case .word(let word):
      !Keywords.isReserved(word) && !Keywords.beginsStatement(word) && !Keywords.beginsClause(word)
    case .quoted, .number, .text, .date, .symbol(.rightParenthesis): true
    default: false
    }
  }
}
