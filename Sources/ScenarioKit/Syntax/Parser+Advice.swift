/// What may mend a mistake, judged by what stands around it: slips that many people make.
extension Parser {
  /// Nil where the problem's own hint, or an example, helps as much.
  func advice(on problem: SyntaxProblem) -> String? {
    switch problem {
    case .unexpected: adviceOnSurplus
    case .missing(let part, _): adviceOnMissing(part)
    case .reservedName(let word, let part): adviceOnReserved(word, part)
    case .twoNames(let first, let second): adviceOnTwoNames(first, second)
    case .twoNamesAsEffect(let first, let second): adviceOnTwoNames(first, second)
    case .unknownClause(_, let block): adviceOnClause(of: block)
    case .unknownStatement: adviceOnStatement
    default: nil
    }
  }

  private func behind(_ count: Int) -> Token? {
    position >= count ? tokens[position - count] : nil
  }

  private var currentWord: String? {
    if case .word(let word) = current.kind { word } else { nil }
  }

  private var isInHead: Bool { verb?.role == .declaration && !context.isInBlock }

  // MARK: Something that cannot follow

  private var adviceOnSurplus: String? {
    switch current.kind {
    case .symbol(.comma) where context.isInBlock: return "clauses are separated by a newline or `;`"
    case .symbol(.colon) where isInHead: return "clauses stand in braces: `{ … }`"
    case .symbol(.leftParenthesis): return "leave the parentheses away"
    case .symbol(.assign) where verb?.word == "flag": return "a flag is false until `set` makes it true"
    case .symbol(.assign) where behind(2)?.isWord("of") == true:
      guard let owner = behind(1), let name = behind(3), name.isName else { return nil }
      return "did you mean `\(source.slice(owner.range)).\(source.slice(name.range))`?"
    case .symbol(.plus) where ahead(1).isSymbol(.plus): return "did you mean `+= 1`?"
    case .symbol(.minus) where ahead(1).isSymbol(.minus): return "did you mean `-= 1`?"
    case .word(let word): return adviceOnSurplus(word)
    default: return nil
    }
  }

  private func adviceOnSurplus(_ word: String) -> String? {
    if isInHead, Keywords.beginsClause(word) { return "clauses stand in braces: `{ \(word) … }`" }
    switch word {
    case "than": return "did you mean `>` or `<`?"
    case "true" where verb?.word == "flag": return "a flag is false until `set` makes it true"
    case "in" where verb?.role == .question: return "did you mean `within`?"
    case "is", "are": if verb?.word == "actor" { return "a kind stands behind a colon: `: KIND`" }
    case "and": return verb?.word == "whatif" ? "did you mean `then`?" : "did you mean a comma?"
    case "rounds", "round", "turns", "statements":
      if case .number = behind(1)?.kind { return "leave `\(word)` away, the number is enough" }
    default: break
    }
    guard current.isName, behind(1)?.isName == true else { return nil }
    if behind(1)?.isWord("to") == true { return "leave `to` away" }
    if behind(2)?.isComparison == true, let first = behind(1) {
      return "a label stands in quotation marks: `\"\(source.slice(first.range)) \(word)\"`"
    }
    if isBehindMove { return "did you mean `on \(word)`?" }
    if case .number = ahead(1).kind, behind(2)?.isWord("on") == true { return "did you mean `with \(word)`?" }
    return nil
  }

  /// True behind an actor and a move, where an event began.
  private var isBehindMove: Bool {
    guard let actor = behind(2), let before = behind(3), actor.isName || actor.isWord("any"),
      behind(1)?.isWord("outcome") == false
    else { return false }
    if case .date = before.kind { return true }
    return ["play", "whatif", "why", "then", "expect", "on", "never", "after", "not"].contains {
      before.isWord($0)
    }
  }

  // MARK: Something that is missing

  private func adviceOnMissing(_ part: SyntaxProblem.Part) -> String? {
    switch current.kind {
    case .symbol(.assign), .symbol(.colon):
      let sign = source.slice(current.range)
      let isSurplus: Bool
      switch part {
      case .weight, .factor, .optionValue, .outcomeChance, .probability, .prior, .chance: isSurplus = true
      case .actor, .range, .move: isSurplus = current.isSymbol(.colon)
      default: isSurplus = false
      }
      return isSurplus ? "leave `\(sign)` away" : nil
    case .symbol(.leftParenthesis) where part == .range: return "leave the parentheses away"
    case .symbol(.leftParenthesis) where part == .variable:
      let example = behind(1)?.isWord("count") == true ? "count C where C is mobilised" : "sum C: C.pressure"
      return "parentheses stand around the whole: `(\(example))`"
    case .number where part == .actor && verb?.role == .story:
      return "a date is written with all its digits, as in `2024-04-13`"
    case .word("if") where part == .likelyCondition: return "did you mean `when`?"
    case .word("if") where part == .effect:
      return "`when` says under which condition a clause counts; `if … then … else …` gives a value"
    case .word("then") where part == .condition: return "conditions end with `;` or a new line, not a comma"
    case .word("default") where part == .defaultValue: return "did you mean `=`?"
    default: return nil
    }
  }

  private func adviceOnReserved(_ word: String, _ part: SyntaxProblem.Part) -> String? {
    if part == .option, ["weight", "factor", "outcome"].contains(word) { return "leave `with` away" }
    guard let example, !part.isNew else { return nil }
    return "as in `\(example)`; a name goes into backticks: `` `\(word)` ``"
  }

  // MARK: Names side by side

  private func adviceOnTwoNames(_ first: String, _ second: String) -> String? {
    if second == "to" { return "did you mean `\(first) = …`?" }
    if first == "that" { return "leave `that` away" }
    if first == "exists" || first == "some" { return "did you mean `any \(second)`?" }
    switch current.kind {
    case .symbol(.assign), .symbol(.increase), .symbol(.decrease), .symbol(.equal), .symbol(.notEqual),
      .symbol(.less), .symbol(.lessOrEqual), .symbol(.greater), .symbol(.greaterOrEqual):
      return "did you mean `\(first).\(second)`?"
    default: return nil
    }
  }

  // MARK: Clauses and statements

  private func adviceOnClause(of block: Keywords.Block) -> String? {
    switch (block, current.kind) {
    case (.evidence, .number): return "did you mean `likely` before it?"
    case (.response, .word("if")), (.rule, .word("if")), (.move, .word("if")): return "did you mean `when`?"
    case (.response, _) where current.isName && ahead(1).isName && ahead(2).isWord("on"):
      return "did you mean `expect` before it?"
    case (.assumption, _) where ahead(1).isWord("never"): return "`never` comes first: `never ACTOR MOVE`"
    default: return nil
    }
  }

  private var adviceOnStatement: String? {
    switch currentWord {
    case "if": return "a rule says what follows: `rule NAME { when …; then … }`"
    case "every", "let", "increase", "decrease", "change", "add": return "`set` states a fact or changes one"
    case "assume", "suppose":
      return "`assumption` states one, and `given` behind a question supposes something"
    case "probability", "likelihood": return "did you mean `chance`?"
    case "simulate", "run": return "`forecast` looks ahead, `roll` draws the next turns"
    case "remove", "delete": return "did you mean `drop`?"
    case "import", "load", "read": return "did you mean `include`?"
    case "what", "how": return "did you mean `whatif`?"
    default: return nil
    }
  }
}

extension Token {
  fileprivate var isComparison: Bool {
    switch kind {
    case .symbol(.equal), .symbol(.notEqual), .symbol(.less), .symbol(.lessOrEqual), .symbol(.greater),
      .symbol(.greaterOrEqual), .word("is"):
      true
    default: false
    }
  }
}

extension SyntaxProblem.Part {
  /// True where something is named for the first time.
  fileprivate var isNew: Bool { rawValue.hasSuffix("'s name") || self == .newDefine || self == .variable }
}
