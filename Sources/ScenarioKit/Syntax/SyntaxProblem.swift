/// What can be wrong with a text before anything is known of what its names mean.
///
/// The parser states these facts; what a person reads is made from them in `SyntaxProblem+Messages`.
package enum SyntaxProblem: Equatable, Sendable {
  // Characters and literals
  case strayCharacters(String)
  case foreignQuotes(String)
  case controlCharacter(Unicode.Scalar)
  case invalidEncoding
  case endsNoLine(Unicode.Scalar)
  case directionControl(Unicode.Scalar)
  case invisibleCharacter(Unicode.Scalar)
  case unclosedText
  case unknownEscape(String)
  case unclosedName
  case emptyName
  case malformedNumber(String)
  case numberTooLarge(String)
  case noSuchDay(String)
  case malformedDate(String)

  // Statements, blocks and brackets
  case unknownStatement(Found, Guess?)
  case promptOnly(String)
  case unclosedBrace(Keywords.Block)
  case unclosedParenthesis(Found)
  case closesNothing(String)
  case braceOnNextLine(Keywords.Block)
  case braceBeginsStatement
  case noBlockHere
  case missingBlock(Keywords.Block, Found)
  case titleNotLast(Found)
  case joinsNextLine(String)

  // Clauses
  case unknownClause(Found, Keywords.Block)
  case clauseOnSameLine(String)
  case repeatedClause(String)
  case repeatedProperty(String)
  case secondTrigger
  case rowOutsideTable
  case thenAfterOutcome
  case finallyWithoutOutcome
  case outcomeAfterFinally
  case outcomeAfterOtherwise
  case noSuchGrade(String)

  // Phrases
  case missing(Part, Found)
  case reservedName(String, Part)
  case unexpected(Found)
  case assignmentInCondition
  case comparisonInEffect
  case assignmentAfterNot
  case chainedComparison
  case eventAsCondition
  case twoNames(String, String)
  case twoNamesAsEffect(String, String)
  case bareConditional
  case conditionAsOperand(Found)
  case textAsOperand
  case countWithBody
  case holdStandsAlone
  case measureOutsideCheck(String)
  case rangeOutOfPlace
  case tooDeep(Int)
  case tooManyOperators(Int)

  // Modifiers
  case repeatedModifier(String)
  case secondHorizon
  case withoutGiven
  case takesNoModifiers(String)

  /// The token a mistake was noticed at, as messages name it.
  package enum Found: Equatable, Sendable {
    case token(String)
    case text
    case endOfLine
    case endOfText
  }

  /// What an unknown statement may have been meant to be.
  package enum Guess: Equatable, Sendable {
    case verb(String)
    case event
    case effect
    case clause
  }

  /// What is said of a related place.
  package enum Related: String, Sendable {
    case openedHere = "opened here"
    case endsHere = "the text ends here"
    case lastOutcome = "this outcome has a `then` of its own"
    case otherwise = "this `otherwise` takes what is left"
  }
}

extension SyntaxProblem {
  /// The stable id. Ids of problems that went away are not given again.
  package var id: String {
    switch self {
    case .strayCharacters, .foreignQuotes: "E0101"
    case .controlCharacter: "E0102"
    case .invalidEncoding: "E0103"
    case .endsNoLine: "E0114"
    case .directionControl: "E0115"
    case .invisibleCharacter: "E0116"
    case .unclosedText: "E0104"
    case .unknownEscape: "E0105"
    case .unclosedName: "E0106"
    case .emptyName: "E0107"
    case .malformedNumber: "E0108"
    case .numberTooLarge: "E0109"
    case .noSuchDay: "E0110"
    case .malformedDate: "E0111"
    case .unknownStatement: "E0120"
    case .promptOnly: "E0122"
    case .unclosedBrace: "E0123"
    case .unclosedParenthesis: "E0124"
    case .closesNothing: "E0125"
    case .braceOnNextLine, .braceBeginsStatement: "E0126"
    case .noBlockHere: "E0127"
    case .missingBlock: "E0128"
    case .titleNotLast: "E0129"
    case .joinsNextLine: "E0138"
    case .unknownClause: "E0130"
    case .clauseOnSameLine: "E0131"
    case .repeatedClause, .repeatedProperty: "E0132"
    case .secondTrigger: "E0133"
    case .rowOutsideTable: "E0139"
    case .thenAfterOutcome: "E0134"
    case .finallyWithoutOutcome: "E0135"
    case .outcomeAfterFinally, .outcomeAfterOtherwise: "E0136"
    case .noSuchGrade: "E0137"
    case .missing: "E0140"
    case .reservedName: "E0141"
    case .unexpected: "E0142"
    case .assignmentInCondition: "E0143"
    case .comparisonInEffect: "E0144"
    case .assignmentAfterNot: "E0145"
    case .chainedComparison: "E0146"
    case .eventAsCondition: "E0147"
    case .twoNames, .twoNamesAsEffect: "E0148"
    case .bareConditional, .conditionAsOperand: "E0149"
    case .textAsOperand: "E0150"
    case .countWithBody: "E0151"
    case .holdStandsAlone: "E0152"
    case .measureOutsideCheck: "E0153"
    case .tooDeep: "E0154"
    case .tooManyOperators: "E0155"
    case .rangeOutOfPlace: "E0159"
    case .repeatedModifier: "E0160"
    case .secondHorizon: "E0161"
    case .withoutGiven: "E0162"
    case .takesNoModifiers: "E0163"
    }
  }
}
