/// A mistake in what a statement means: a fact, from which its message and hint are made.
enum ModelProblem {
  /// An expression as written, and what it is.
  struct Operand {
    let text: String
    let type: ValueType
  }

  // Names
  case unknown(NameSort, String, nearest: String?)
  /// A statement's first word, read as a name because the line above goes on.
  case swallowedStatement(String)
  /// The name stands for something else; `write` says how to say what may have been meant.
  case wrongSort(String, NameSort, wanted: NameSort, write: String?)
  case declaredTwice(String, NameSort, first: NameSort)
  case repeated(NameSort, String)
  case variableNamedLike(String, NameSort)
  case optionNamedLike(String, NameSort)
  case unusedVariable(String)
  case builtIn(String)
  case recursiveDefinition(String)
  case noHypothesis(actor: String, hypothesis: String)
  case hypothesisOfWhom(String, all: [String])
  case lacksOutcomes(String)
  case optionOutOfScope(String, move: String)
  case longDefinition(String, limit: Int)
  case longExpression(limit: Int)
  case tooMany(NameSort, limit: Int)

  case nothingDeclared(String, hint: String?)
  case stillUsed(String, users: [String])
  case replacementBreaks(String, String, String)

  // Types
  case unlike(Operand, Operand, comparison: String)
  case mustBe(ValueType, taker: String, Operand)
  case unordered(Operand, Operand)
  case wrongActors(NameSort, String, count: Int, write: String)
  case notOwned(by: String, its: String?, NameSort, String, owner: String)
  case noLadder(label: String, quantity: String)
  case strayText(String)
  case argumentCount(String, wanted: String, found: Int, write: String)
  case hiddenType(String, place: String, through: String?)
  case measureOutsideCheck(String)
  case untestable(String, write: String?)
  case arithmeticOnFlag(String, place: String)
  case fixed(String, NameSort)
  case hypothesisAsValue(String, type: String?)

  // Values
  case outOfRange(String, lower: String, upper: String, of: String)
  case emptyRange(String)
  case notWhole(String, what: String)
  case notFinite(String)
  case mustLie(String, what: String, range: String)
  case noChance(String, what: String)
  case sumsTo(String, what: String, hint: String?)
  case negative(String, what: String)
  case implausible(String, range: String)
  case plausibleBeyond(what: String, limits: String)

  // Structure
  case otherwiseNotLast
  case otherwiseMissing(String)
  case tooFewTypes(String)
  case secondLadder(String)
  case secondUtility(String)
  case lacksRungs(String)
  case lacksCondition(String)
  case lacks(NameSort, String, what: String, hint: String)
  case alertBraces(hint: String)
  case alertSyntax(String)

  // Events
  case needsTarget(move: String, actor: String)
  case takesNoTarget(String)
  case selfDirected(String, what: String)
  case actorNotNamed
  case moveNotNamed
  case targetNotNamed
  case optionRange(String)
  case optionNotConstant(String)
  case optionNeverMatches(String, lower: Int, upper: Int)
  case statedOutcome

  // Tables
  case tableWithoutRows
  case rowLength(found: Int, wanted: Int, what: String, of: String)
  case cellType(String, input: String, isTruth: Bool)
  case holdOfNobody(hasActors: Bool)
  case repeatedColumn(String)
  /// A row that never counts, because of an earlier one or of the range of what it looks at.
  case uselessRow(outside: String?)

  // Questions
  case modifierOutOfPlace(String, question: String, hint: String?)
  case modifiersAtOdds(String, String)
  case undatedRounds
  /// The ending of a file's name, which says what it holds, is none that is known.
  case noKindOfFile(String)
}

extension ModelProblem {
  /// What begins with W is a warning.
  var severity: Diagnostic.Severity { id.hasPrefix("W") ? .warning : .error }

  /// Stable: E02 names, E03 types, E04 values, structure, events, tables and questions; W warnings.
  var id: String {
    switch self {
    case .unknown, .swallowedStatement: "E0201"
    case .wrongSort: "E0202"
    case .declaredTwice: "E0203"
    case .repeated: "E0204"
    case .variableNamedLike: "E0205"
    case .optionNamedLike: "E0206"
    case .unusedVariable: "E0207"
    case .builtIn: "E0208"
    case .recursiveDefinition: "E0209"
    case .noHypothesis: "E0210"
    case .hypothesisOfWhom: "E0600"
    case .lacksOutcomes: "E0211"
    case .optionOutOfScope: "E0212"
    case .longDefinition: "E0213"
    case .longExpression: "E0214"
    case .nothingDeclared: "E0215"
    case .stillUsed: "E0216"
    case .replacementBreaks: "E0217"
    case .tooMany: "E0219"
    case .unlike: "E0301"
    case .mustBe: "E0302"
    case .unordered: "E0303"
    case .wrongActors: "E0304"
    case .notOwned: "E0305"
    case .noLadder: "E0306"
    case .strayText: "E0307"
    case .argumentCount: "E0308"
    case .hiddenType: "E0309"
    case .measureOutsideCheck: "E0310"
    case .untestable: "E0311"
    case .arithmeticOnFlag: "E0312"
    case .fixed: "E0313"
    case .hypothesisAsValue: "E0314"
    case .outOfRange: "E0401"
    case .emptyRange: "E0402"
    case .notWhole: "E0403"
    case .notFinite: "E0404"
    case .mustLie: "E0405"
    case .noChance: "E0406"
    case .sumsTo: "E0407"
    case .negative: "E0408"
    case .implausible: "E0409"
    case .plausibleBeyond: "E0410"
    case .otherwiseNotLast: "E0411"
    case .otherwiseMissing: "E0412"
    case .tooFewTypes: "E0413"
    case .secondLadder: "E0414"
    case .secondUtility: "E0420"
    case .lacksRungs: "E0415"
    case .lacksCondition: "E0416"
    case .lacks: "E0417"
    case .alertBraces: "E0418"
    case .alertSyntax: "E0419"
    case .needsTarget: "E0421"
    case .takesNoTarget: "E0422"
    case .selfDirected: "E0423"
    case .actorNotNamed: "E0424"
    case .moveNotNamed: "E0425"
    case .targetNotNamed: "E0426"
    case .optionRange: "E0427"
    case .optionNotConstant: "E0428"
    case .optionNeverMatches: "E0429"
    case .statedOutcome: "E0430"
    case .modifierOutOfPlace: "E0431"
    case .modifiersAtOdds: "E0432"
    case .undatedRounds: "E0433"
    case .noKindOfFile: "E0680"
    case .tableWithoutRows: "E0461"
    case .rowLength: "E0462"
    case .cellType: "E0463"
    case .holdOfNobody: "E0464"
    case .repeatedColumn: "E0465"
    case .uselessRow: "W0466"
    }
  }
}
