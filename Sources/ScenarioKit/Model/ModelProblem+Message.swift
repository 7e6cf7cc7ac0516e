extension ModelProblem {
  /// The fact, in one sentence without a full stop.
  var message: String {
    switch self {
    case .unknown(let sort, let name, _): Self.unknownMessage(sort, name)
    case .swallowedStatement(let name): Self.unknownMessage(.value, name)
    case .wrongSort(let name, let sort, let wanted, _): Self.wrongSortMessage(name, sort, wanted)
    case .declaredTwice(let name, let sort, let first):
      sort == first
        ? "\(sort.noun) `\(name)` is declared already" : "`\(name)` is \(first.withArticle) already"
    case .repeated(let sort, let name):
      sort == .rung ? "rung \(name) is there twice" : "\(sort.noun) `\(name)` is there twice"
    case .variableNamedLike(let name, let sort): "variable `\(name)` bears the name of \(sort.withArticle)"
    case .optionNamedLike(let name, let sort): "option `\(name)` bears the name of \(sort.withArticle)"
    case .unusedVariable(let name): "nothing uses variable `\(name)`"
    case .builtIn(let name): "`\(name)` has a meaning of its own in the language"
    case .recursiveDefinition(let name): "definition `\(name)` uses itself"
    case .hypothesisOfWhom(let name, _): "several actors have a hypothesis `\(name)`"
    case .noHypothesis(let actor, let hypothesis): "`\(actor)` has no hypothesis `\(hypothesis)`"
    case .lacksOutcomes(let move): "move `\(move)` has no outcomes"
    case .optionOutOfScope(let name, let move): "`\(name)` is an option of move `\(move)`, unknown here"
    case .longDefinition(let name, let limit):
      "definition `\(name)` would be more than \(limit) terms long once written out"
    case .tooMany(let sort, let limit): "one declaration has no more than \(limit) \(sort.noun)s"
    case .longExpression(let limit):
      "this would be more than \(limit) terms long once its definitions are written out"

    case .nothingDeclared(let phrase, _): "no \(phrase) is declared"
    case .stillUsed(let phrase, let users): "\(phrase) is still used by \(Self.list(users))"
    case .replacementBreaks(let phrase, let user, let message):
      "with this \(phrase), \(user) would no longer be right: \(message)"
    case .unlike(let left, let right, let comparison):
      "`\(comparison)` cannot compare `\(left.text)`, \(left.type.description), with `\(right.text)`, "
        + right.type.description
    case .mustBe(let type, let taker, let operand):
      "\(taker) must be \(type.description), but `\(operand.text)` is \(operand.type.description)"
    case .unordered(let left, let right):
      "neither of `\(left.text)` and `\(right.text)` is the greater: both are "
        + (left.type == .actor ? "actors" : left.type.description)
    case .wrongActors(let sort, let name, let count, _):
      "\(sort.noun) `\(name)` is \(["global", "of an actor", "of one actor to another"][min(max(count, 0), 2)])"
    case .notOwned(let actor, let kind, let sort, let name, let owner):
      "`\(actor)` has no \(sort.noun) `\(name)`: it is of kind `\(owner)`, and `\(actor)` is of "
        + (kind.map { "kind `\($0)`" } ?? "no kind")
    case .noLadder(let label, let quantity):
      "\"\(label)\" stands for no number: quantity `\(quantity)` has no ladder"
    case .strayText(let text): "the text \"\(text)\" stands for no number here"
    case .argumentCount(let name, let wanted, let found, _): "`\(name)` takes \(wanted), not \(found)"
    case .hiddenType(let hypothesis, let place, let through):
      through.map { "\(place) cannot use `\($0)`, which reads an actor's hidden type" }
        ?? "\(place) cannot read `\(hypothesis)`, an actor's hidden type"
    case .measureOutsideCheck(let word): "`\(word)(…)` stands in `check` only"
    case .untestable(let text, _): "`is` cannot test `\(text)` like this"
    case .arithmeticOnFlag(let name, _): "flag `\(name)` is true or false, nothing can be added to it"
    case .fixed(let name, let sort): "\(sort.noun) `\(name)` cannot be changed"
    case .hypothesisAsValue(let text, _): "`\(text)` is a hypothesis, which has no value of its own"
    default: valueMessage
    }
  }

  private var valueMessage: String {
    switch self {
    case .outOfRange(let value, let lower, let upper, let owner):
      "\(value) is outside \(lower)..\(upper), the range of \(owner)"
    case .emptyRange(let range): "the range \(range) is empty"
    case .notWhole(let value, let what): "\(what) must be a whole number, not \(value)"
    case .notFinite(let text): "`\(text)` is no finite number"
    case .mustLie(let value, let what, let range): "\(what) must be \(range), not \(value)"
    case .noChance(let value, let what): "\(what) must lie in 0..1, but is \(value)"
    case .sumsTo(let sum, let what, _): "\(what) sum to \(sum), not to 1"
    case .negative(let value, let what): "\(what) cannot be negative, but is \(value)"
    case .implausible(let value, let range): "\(value) lies outside its own plausible range \(range)"
    case .plausibleBeyond(let what, let limits):
      "\(what) must lie in \(limits), and its plausible range goes beyond"
    case .otherwiseNotLast: "`otherwise` is not the last"
    case .otherwiseMissing(let name): "evidence `\(name)` does not say how likely it is otherwise"
    case .tooFewTypes(let name): "hypothesis `\(name)` has fewer than two types"
    case .secondLadder(let quantity): "quantity `\(quantity)` has a ladder already"
    case .secondUtility(let actor): "actor `\(actor)` has a utility already"
    case .lacksRungs(let quantity): "the ladder of `\(quantity)` has no rungs"
    case .lacksCondition(let rule): "nothing says when rule `\(rule)` fires"
    case .lacks(let sort, let name, let what, _): "\(sort.noun) `\(name)` has no \(what)"
    case .alertBraces: "the braces in the text of the alert do not pair"
    case .alertSyntax(let message): "in the text of the alert: \(message)"
    default: eventMessage
    }
  }

  private var tableMessage: String {
    switch self {
    case .tableWithoutRows: "this table has no rows"
    case .rowLength(let found, let wanted, let what, let of):
      "this row has \(found) \(what)\(found == 1 ? "" : "s"), and \(of) \(wanted)"
    case .cellType(let cell, let input, let isTruth):
      "`\(cell)` cannot match `\(input)`, which is \((isTruth ? ValueType.truth : .number).description)"
    case .holdOfNobody(let hasActors):
      hasActors
        ? "the columns name several actors, and `hold` does not say who holds" : "no column says who holds"
    case .repeatedColumn(let event): "`\(event)` is a column twice"
    case .uselessRow(let outside):
      outside.map { "this row can never match: it lies outside the range of \($0)" }
        ?? "this row can never be the first that matches"
    default: ""
    }
  }

  private var eventMessage: String {
    switch self {
    case .needsTarget(let move, _): "move `\(move)` needs a target"
    case .takesNoTarget(let move): "move `\(move)` has no target"
    case .selfDirected(let actor, let what): "`\(actor)` cannot \(what) itself"
    case .actorNotNamed: "the event does not name who acts"
    case .moveNotNamed: "the event does not name one move"
    case .targetNotNamed: "the event does not name its target"
    case .optionRange(let name): "option `\(name)` has one value in an event that happens"
    case .optionNotConstant(let name): "the value of option `\(name)` is not a plain number"
    case .optionNeverMatches(let name, let lower, let upper):
      "nothing matches: option `\(name)` is a whole number in \(lower)..\(upper)"
    case .statedOutcome: "an expectation with a weight states an outcome"
    case .modifierOutOfPlace(let modifier, let question, _): "`\(modifier)` means nothing in `\(question)`"
    case .modifiersAtOdds(let first, let second): "`\(first)` and `\(second)` exclude each other"
    case .undatedRounds: "rounds have no dates"
    case .noKindOfFile(let name): "the name `\(name)` does not say what the file is to hold"
    default: tableMessage
    }
  }

  /// The first few of a list.
  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(3)
    let rest = names.count - shown.count
    if rest > 0 { return shown.joined(separator: ", ") + " and \(rest) more" }
    return shown.count > 1
      ? shown.dropLast().joined(separator: ", ") + " and \(shown[shown.count - 1])" : shown.joined()
  }

  private static func unknownMessage(_ sort: NameSort, _ name: String) -> String {
    switch sort {
    case .value, .anything: "nothing is named `\(name)`"
    case .rung: "no rung \"\(name)\""
    case .listing: "there is no list of `\(name)`"
    default: "no \(sort.noun) `\(name)`"
    }
  }

  private static func wrongSortMessage(_ name: String, _ sort: NameSort, _ wanted: NameSort) -> String {
    wanted == .value
      ? "`\(name)` is \(sort.withArticle), which has no value"
      : "`\(name)` is \(sort.withArticle), not \(wanted.withArticle)"
  }
}
