extension SyntaxProblem {
  /// The fact, in one sentence without a full stop.
  package var message: String {
    switch self {
    case .strayCharacters(let text): "`\(text)` means nothing here"
    case .foreignQuotes(let text):
      "`\(Self.shortened(text))` is no text: its quotation marks are of another sort"
    case .controlCharacter(let scalar): "the text holds a control character, \(Self.codePoint(scalar))"
    case .invalidEncoding: "the text is not valid UTF-8 here"
    case .endsNoLine(let scalar):
      scalar == "\r"
        ? "a carriage return, U+000D, ends no line by itself"
        : "the text holds \(Self.codePoint(scalar)), which ends no line"
    case .directionControl(let scalar):
      "the text holds \(Self.codePoint(scalar)), which turns the direction of what is shown"
    case .invisibleCharacter("\u{FEFF}"): "a byte order mark, U+FEFF, stands within the text"
    case .invisibleCharacter(let scalar): "the text holds \(Self.codePoint(scalar)), which no screen shows"
    case .unclosedText: "this text is not closed on its line"
    case .unknownEscape(let text): "a text knows no `\(text)`"
    case .unclosedName: "this name is not closed on its line"
    case .emptyName: "there is no name between the backticks"
    case .malformedNumber(let text): "`\(text)` is neither a number nor a name"
    case .numberTooLarge(let text): "`\(Self.shortened(text))` is too large a number"
    case .noSuchDay(let text): "the calendar has no day `\(text)`"
    case .malformedDate(let text): "`\(text)` is no date"

    case .unknownStatement(let found, _): "no statement begins with \(found.phrase)"
    case .promptOnly(let word): "`\(word)` is for the prompt and cannot stand in a script"
    case .unclosedBrace(let block): "the `{` of this \(block.rawValue) is not closed"
    case .unclosedParenthesis(let found): "expected `)`, found \(found.phrase)"
    case .closesNothing(let bracket): "this `\(bracket)` closes nothing"
    case .braceOnNextLine(let block): "the `{` of this \(block.rawValue) stands on a line of its own"
    case .braceBeginsStatement: "no statement begins with `{`"
    case .noBlockHere: "this statement takes no `{`"
    case .missingBlock(let block, let found):
      "expected the `{` of this \(block.rawValue), found \(found.phrase)"
    case .joinsNextLine(let token): "the line ends with `\(token)`, which joins the next one to it"
    case .titleNotLast(let found): "a title comes last, and here \(found.phrase) follows it"

    case .unknownClause(let found, let block): "no clause of \(block.withArticle) begins with \(found.phrase)"
    case .clauseOnSameLine(let word): "the clause before `\(word)` has not ended"
    case .repeatedClause(let word): "there is a `\(word)` already"
    case .repeatedProperty(let word): "`\(word)` is written twice"
    case .secondTrigger: "this rule has a trigger already"
    case .rowOutsideTable: "this row has no table before it"
    case .thenAfterOutcome: "the outcome before this `then` has one of its own"
    case .finallyWithoutOutcome: "`finally` follows outcomes, and this move has none before it"
    case .outcomeAfterFinally: "an outcome cannot follow `finally`"
    case .outcomeAfterOtherwise: "no outcome can follow one that says `otherwise`"
    case .noSuchGrade(let text): "`\(text)` is no grade of a source"

    case .missing(let part, let found): "expected \(part.rawValue), found \(found.phrase)"
    case .reservedName(let word, let part): "expected \(part.rawValue), found `\(word)`, a reserved word"
    case .unexpected(let found): "\(found.phrase) cannot follow here"
    case .assignmentInCondition: "`=` does not compare"
    case .comparisonInEffect: "`==` changes nothing"
    case .assignmentAfterNot: "`not` cannot stand before an assignment"
    case .chainedComparison: "comparisons cannot be chained"
    case .eventAsCondition: "an event by itself is no condition"
    case .twoNames(let first, let second): "`\(first) \(second)` is no condition"
    case .twoNamesAsEffect(let first, let second): "`\(first) \(second)` is no effect"
    case .bareConditional: "an `if` inside a larger expression stands in parentheses"
    case .conditionAsOperand(let found): "\(found.phrase) begins a condition, and a number is expected here"
    case .textAsOperand: "a text is no number"
    case .countWithBody: "`count` takes no condition after a colon"
    case .holdStandsAlone: "`hold` takes no target and no options"
    case .measureOutsideCheck(let name): "`\(name)(…)` cannot stand here"
    case .rangeOutOfPlace: "a number has no plausible range here"
    case .tooDeep(let limit): "this is nested more than \(limit) levels deep"
    case .tooManyOperators(let limit): "this expression has more than \(limit) operators"

    case .repeatedModifier(let word): "`\(word)` is written twice"
    case .secondHorizon: "a question has one end, and this is a second `within` or `by`"
    case .withoutGiven: "`without` stands after `given`"
    case .takesNoModifiers(let word): "`\(word)` takes no modifiers"
    }
  }

  /// What may mend it, where that is evident.
  package var hint: String? {
    switch self {
    case .strayCharacters(let text): Self.mend(text)
    case .foreignQuotes: "a text stands between straight ones, `\"`"
    case .invalidEncoding: "save the file as UTF-8"
    case .endsNoLine: "save the file with the line ends of Unix or Windows"
    case .directionControl: "delete it: it can make a text look other than it is"
    case .invisibleCharacter("\u{FEFF}"): "delete it: it comes along where files are joined"
    case .invisibleCharacter: "delete it"
    case .unclosedText: "a text ends with `\"` on the line it began; `\\n` stands for a line's end"
    case .unknownEscape: "for a backslash write `\\\\`; the other escapes are `\\\"`, `\\n` and `\\t`"
    case .unclosedName: "a name in backticks ends with one"
    case .malformedNumber(let text):
      text.first == "."
        ? "did you mean `0\(text)`?" : "a name begins with a letter, and a number ends with its digits"
    case .noSuchDay(let text): Self.monthHint(text)
    case .malformedDate: "a date is written with all its digits, as in `2024-04-13`"
    case .unknownStatement(.token(let written), .verb(let word)):
      Lookalike.difference(of: written, from: word).map { "`\(word)` only looks like it: \($0)" }
        ?? "did you mean `\(word)`?"
    case .unknownStatement(_, let guess): guess?.hint
    case .joinsNextLine: "finish the line, or end it before that"
    case .unclosedBrace: "close it with `}`"
    case .unclosedParenthesis: "close it with `)`"
    case .braceOnNextLine, .braceBeginsStatement: "`{` stands at the end of the line that it belongs to"
    case .missingBlock(let block, _): Keywords.verb(block.rawValue).map { "as in `\($0.example)`" }
    case .unknownClause(let found, let block): Self.clauseHint(found, block)
    case .clauseOnSameLine: "clauses are separated by a newline or `;`"
    case .repeatedClause(let word): word == "for" ? "one `for` names all variables: `for A, B where …`" : nil
    case .secondTrigger: "write another rule for the other trigger"
    case .rowOutsideTable: "rows follow their `table …: …` line, with no other clause between"
    case .thenAfterOutcome: "did you mean `finally`, which follows whichever outcome it was?"
    case .finallyWithoutOutcome: "did you mean `then`?"
    case .outcomeAfterFinally: "move `finally` behind the outcomes"
    case .outcomeAfterOtherwise: "the last outcome says `otherwise`"
    case .noSuchGrade: "a letter A to F for the source, then a digit 1 to 6 for what it says"
    case .reservedName(let word, _): "a name that is a reserved word stands in backticks: `` `\(word)` ``"
    case .assignmentInCondition: "did you mean `==`?"
    case .comparisonInEffect: "did you mean `=`?"
    case .assignmentAfterNot: "assign the value itself, as in `ceasefire = false`"
    case .chainedComparison: "join two of them with `and`"
    case .eventAsCondition: "did you mean `after` or `never` before it?"
    case .twoNames(let first, let second): "did you mean `\(first) is \(second)`?"
    case .twoNamesAsEffect(let first, let second): "did you mean `\(first) is \(second)`?"
    case .conditionAsOperand: "put the condition in parentheses"
    case .textAsOperand: "compare with a label by itself, as in `escalation >= \"Regional war\"`"
    case .countWithBody: "did you mean `where`?"
    case .measureOutsideCheck: "only `check` knows it, and not inside another of its kind"
    case .rangeOutOfPlace: "defaults, priors, chances, weights and other numbers of declarations may have one"
    case .tooDeep, .tooManyOperators: "name a part of it with `define`"
    case .secondHorizon: "`(after … within N)` in parentheses belongs to the condition"
    case .withoutGiven: "did you mean `given without`?"
    default: nil
    }
  }

  /// How the phrase is written that is not as it should be.
  var example: String? {
    if case .missing(let part, _) = self { part.example } else { nil }
  }

  /// True where the statement or clause as it should be helps more than nothing.
  var isShownByExample: Bool {
    switch self {
    case .missing, .unexpected, .titleNotLast: true
    default: false
    }
  }

  /// How many days the month has, or months the year, of a date that is well formed.
  private static func monthHint(_ date: String) -> String? {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    if !(1...12).contains(parts[1]) { return "a year has the months `01` to `12`" }
    return "that month has the days `01` to `\(CalendarDate.days(inMonth: parts[1], of: parts[0]))`"
  }

  private static func clauseHint(_ found: Found, _ block: Keywords.Block) -> String {
    let words = Keywords.clauses(of: block).map(\.word)
    let taken = "\(block.withArticle) takes \(words.map { "`\($0)`" }.joined(separator: ", "))"
    guard case .token(let token) = found else { return taken }
    let others = Keywords.Block.allCases.filter { Keywords.clause(token, of: $0) != nil }
    if !others.isEmpty {
      return "`\(token)` stands in \(others.map(\.withArticle).joined(separator: ", ")); \(taken)"
    }
    return Spelling.nearest(to: token, among: words).map { "did you mean `\($0)`?" } ?? taken
  }

  private static func mend(_ text: String) -> String? {
    let mended = [
      "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "'": "\"", "‘": "\"", "’": "\"", "–": "-",
      "—": "-",
      "−": "-", "≥": ">=", "≤": "<=", "≠": "!=", "×": "*", "·": "*", "÷": "/", "…": "..", "&&": "and",
      "=>": ">=", "<>": "!=",
      "&": "and",
      "|": "or", "!": "not", "[": "(", "]": ")",
    ]
    if text == "%" { return "there is no modulo; `60%` is 0.6" }
    return mended[text].map { "did you mean `\($0)`?" }
  }

  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  fileprivate static func shortened(_ text: String) -> String {
    text.count > 40 ? text.prefix(37) + "…" : text
  }
}

extension SyntaxProblem.Found {
  var phrase: String {
    switch self {
    case .token(let text): text.first == "`" ? "`` \(text) ``" : "`\(SyntaxProblem.shortened(text))`"
    case .text: "a text"
    case .endOfLine: "the end of the line"
    case .endOfText: "the end"
    }
  }
}

extension SyntaxProblem.Guess {
  var hint: String {
    switch self {
    case .verb(let word): "did you mean `\(word)`?"
    case .event: "`play` enters an event, `whatif` asks about one"
    case .effect: "`set` states a fact or changes one"
    case .clause: "it begins a clause, which stands in the braces of a declaration"
    }
  }
}

extension Keywords.Block {
  /// As in `an actor`, `a rule`.
  var withArticle: String {
    switch self {
    case .actor, .evidence, .assumption: "an \(rawValue)"
    default: "a \(rawValue)"
    }
  }
}
