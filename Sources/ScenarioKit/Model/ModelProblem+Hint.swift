extension ModelProblem {
  /// What may mend it.
  var hint: String? {
    switch self {
    case .unknown(let sort, let name, let nearest):
      if let nearest {
        sort == .rung ? "did you mean \"\(nearest)\"?" : "did you mean `\(nearest)`?"
      } else {
        sort.declaration(of: name).map { "declare it first: `\($0)`" }
      }
    case .swallowedStatement: "the line above is not complete, so that this line goes on with it"
    case .hypothesisOfWhom(_, let all): all.first.map { "say whose: `\($0)`" }
    case .wrongSort(_, _, _, let write): write.map { "write `\($0)`" }
    case .declaredTwice(_, let sort, let first):
      sort == first ? "write `replace` before it to declare it anew" : "choose another name"
    case .variableNamedLike, .optionNamedLike, .builtIn: "choose another name"
    case .unusedVariable: "remove it: it would only repeat the clause for every actor"
    case .nothingDeclared(_, let hint): hint
    case .stillUsed: "drop or replace those first"
    case .replacementBreaks: "drop that first, and declare it again after this"
    case .recursiveDefinition: "a definition can use those before it"
    case .longDefinition: "use fewer definitions within definitions, or shorten it"
    case .longExpression: "use fewer definitions in it, or shorten it"
    case .tooMany: "take several declarations"
    case .mustBe(let type, _, let operand): Self.conversion(of: operand, to: type)
    case .unlike(let left, let right, let comparison) where comparison == "==" && left.type == .truth:
      Self.plainTruth(left.text, right.text) ?? Self.conversion(of: left, to: right.type)
    case .unlike(let left, let right, _):
      left.type == .truth
        ? Self.conversion(of: left, to: right.type) : Self.conversion(of: right, to: left.type)
    case .unordered(let left, _):
      left.type == .actor ? "actors are compared with `==` and `!=`" : "compare with `==` or `!=`"
    case .wrongActors(_, _, _, let write), .argumentCount(_, _, _, let write): "write `\(write)`"
    case .noLadder(_, let quantity): "declare one: `ladder of \(quantity) { … }`"
    case .strayText: "a rung's text is compared with its quantity, as in `escalation >= \"Direct strikes\"`"
    case .hiddenType:
      "types are read in responses, chances of outcomes, evidence and questions"
    case .untestable(_, let write): write.map { "write `\($0)`" }
    case .optionOutOfScope(_, let move): "its own clauses know it, and a rule that names it: `on A \(move)`"
    case .fixed(_, let sort): sort == .option ? "an option is chosen when the move is made" : nil
    case .arithmeticOnFlag(_, let place): "write `\(place) = true` or `\(place) = false`"
    case .hypothesisAsValue(let text, let type): "ask for its type: `\(text) is \(type ?? "…")`"
    default: structureHint
    }
  }

  private var structureHint: String? {
    switch self {
    case .emptyRange: "the lower number comes first"
    case .outOfRange(let value, _, let upper, _):
      upper == "1" && value.count > 1 && Self.isPercentage(value) ? "did you mean `\(value)%`?" : nil
    case .lacksOutcomes: "leave `outcome` away"
    case .takesNoTarget: "leave `on` away"
    case .secondLadder(let quantity): "`replace ladder of \(quantity)` declares it anew"
    case .tableWithoutRows: "add a line for each case: a cell for each input, `:`, a weight for each event"
    case .cellType(_, _, let isTruth):
      isTruth ? "write `yes`, `no` or `any`" : "write a number, a range such as `0..3`, or `any`"
    case .holdOfNobody: "write `A hold`"
    case .repeatedColumn: "give it one column, and add the weights up"
    case .noChance(let value, _): Self.isPercentage(value) ? "did you mean `\(value)%`?" : nil
    case .sumsTo(_, _, let hint): hint
    case .lacks(_, _, _, let hint), .alertBraces(let hint): hint
    case .otherwiseNotLast: "what follows `otherwise` would never count"
    case .otherwiseMissing: "end with `likely … otherwise`"
    case .tooFewTypes: "write at least two, as in `proxy 80%; direct 20%`"
    case .lacksRungs: "write each as a number and a text: `1 \"Shadow war\"`"
    case .lacksCondition: "add `when …`, `on EVENT` or `each round`"
    case .needsTarget(let move, let actor): "say on whom: `\(actor) \(move) on …`"
    case .actorNotNamed: "name an actor: `any` only describes what may match"
    case .moveNotNamed: "a kind, a set or `any` only describe what may match"
    case .targetNotNamed: "name an actor: `any` only describes what may match"
    case .optionRange: "a range only describes what may match"
    case .statedOutcome: "a weight says what is done, the move says how it turns out"
    case .modifierOutOfPlace(_, _, let hint): hint
    case .noKindOfFile:
      "end it with .svg for a picture, .html or .md for a page, .dot for a tree, .csv for a table, or .json"
    case .undatedRounds: "say so first: `round is 3 days from 2024-04-01`"
    default: nil
    }
  }

  /// Is it a number such as `60`, that would be a chance with a percent sign?
  private static func isPercentage(_ text: String) -> Bool {
    Double(text).map { $0 > 1 && $0 <= 100 } ?? false
  }

  /// What a comparison of a truth value with 1 or 0 comes to.
  private static func plainTruth(_ text: String, _ number: String) -> String? {
    switch number {
    case "1": "write `\(text)` alone, which is true or false by itself"
    case "0": "write `not \(text)`"
    default: nil
    }
  }

  private static func conversion(of operand: Operand, to type: ValueType) -> String? {
    switch (operand.type, type) {
    case (.number, .truth) where Double(operand.text) != nil: "write `true` or `false`"
    case (.number, .truth): "compare it with a number, as in `\(operand.text) > 0`"
    case (.actor, .number): "name a quantity of it, as in `\(operand.text).…`"
    case (.truth, .number): "for a number write `if \(operand.text) then 1 else 0`"
    default: nil
    }
  }
}
