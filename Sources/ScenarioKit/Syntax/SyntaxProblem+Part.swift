extension SyntaxProblem {
  /// What was wanted where something else stands; the raw value is what messages call it.
  package enum Part: String, Equatable, Sendable {
    // Names
    case actor = "an actor"
    case evidence = "the name of an evidence"
    case flag = "a flag"
    case grade = "a grade, such as `B2`"
    case hypothesis = "a hypothesis"
    case isValue = "a flag, a type or a rung's label"
    case kind = "a kind"
    case member = "a quantity, a flag or a hypothesis"
    case method = "a method, `exact`, `sample` or `splitting`"
    case move = "a move or `hold`"
    case newActor = "the actor's name"
    case branch = "a branch"
    case droppedName = "the name of what is dropped"
    case newAssumption = "the assumption's name"
    case newBranch = "the branch's name"
    case newPrediction = "the prediction's name"
    case newView = "the view's name"
    case prediction = "a prediction"
    case stabilityConcept = "`nash`, `gmr`, `smr` or `seq`"
    case view = "a view"
    case newDefine = "the name that is defined"
    case newEvidence = "the evidence's name"
    case newFlag = "the flag's name"
    case newHypothesis = "the hypothesis's name"
    case newMove = "the move's name"
    case newOption = "an option's name"
    case newOutcome = "the outcome's name"
    case newQuantity = "the quantity's name"
    case newRelation = "the relation's name"
    case newSession = "the name that the session is to have"
    case newResponse = "the response's name"
    case newRule = "the rule's name"
    case option = "an option of the move"
    case outcome = "an outcome of the move"
    case owner = "`actor` or a kind"
    case parameter = "a parameter"
    case place = "a quantity"
    case quantity = "a quantity's name"
    case relation = "a relation"
    case session = "the name of a session"
    case target = "the actor that the move is on"
    case type = "a type of the hypothesis"
    case variable = "a variable"
    case withoutName = "the rule, response or evidence to leave out"

    // Numbers, dates and texts
    case amendment = "what to amend: `with` options, `outcome`, a note or `source`"
    case entry = "an event's number in the timeline, such as `e3`"
    case exportedFile = "the file to write, as a text"
    case answerFile = "the file to write, as in `to fan.svg`"
    case reportFile = "the file to write, as in `report april.html`"
    case exportedQuestion = "`chance` and its condition"
    case exportFormat = "`prism`, or the session's file as a text"
    case changedScenario = "the file of the changed scenario, as a text"
    case replayed = "a session's name, or a file as a text"
    case renameTo = "`to` and the new name"
    case includedFile = "the file to read, as a text"
    case step = "the step of the sweep"
    case turnCount = "a number of turns"
    case alertText = "the text that is shown"
    case cell = "a cell: `any`, `yes`, `no`, a number or a range"
    case chance = "a chance"
    case date = "a date, such as `2024-04-13`"
    case days = "the number of days"
    case defaultValue = "`=` and the default"
    case driftChance = "the chance of a change a round"
    case factor = "a factor"
    case optionValue = "the option's value"
    case outcomeChance = "the outcome's chance or `otherwise`"
    case plausibleRange = "the plausible range, such as `(1..6)`"
    case prior = "the type's prior, such as `80%`"
    case priority = "the rule's priority"
    case probability = "a probability, such as `60%`"
    case range = "a range, such as `0..10`"
    case reasoning = "the reasoning, as a text"
    case rounds = "a number of rounds"
    case rungLabel = "the rung's label, as a text"
    case rungNumber = "the rung's number"
    case precision = "a precision, as in `precision 1%`"
    case runs = "a number of runs"
    case lookingTurns = "a number of turns, as in `looking 2`"
    case scenarioTitle = "the scenario's title, as a text"
    case seed = "a number for the seed"
    case source = "the source, as a text"
    case statementCount = "a number of statements"
    case upperBound = "the upper end of the range"
    case weight = "a weight"

    // Conditions, values and effects
    case argument = "an argument"
    case column = "an event or `hold`"
    case condition = "a condition"
    case effect = "an effect"
    case fact = "a flag or a relation"
    case operand = "a number, a name or `(`"
    case tableInput = "what the rows look at"
    case value = "a value"

    // Words and signs
    case assign = "`=`"
    case assignmentOperator = "`=`, `+=` or `-=`"
    case believeIs = "`is` and a type"
    case bodyColon = "`:` and what is said of each"
    case bestDirection = "`minimise` or `maximise`"
    case declaration = "a declaration"
    case droppedOwner = "`of` and a name"
    case droppedWord = "what is dropped, as in `rule NAME`"
    case chanceCondition = "`chance` and a condition"
    case flipDirection = "`below` or `above` and a probability"
    case measure = "`chance` and a condition, or a quantity"
    case predictionEnd = "an end: `by` and a date, or `within` and a number of rounds"
    case sweepBy = "`by` and a step"
    case yesOrNo = "`yes` or `no`"
    case by = "`by` and a variable for who acts"
    case daysWord = "`days`"
    case elseOfIf = "`else`"
    case holdWeight = "`weight`"
    case hypothesisDot = "`.` and a hypothesis"
    case ofActor = "`of` and an actor"
    case ladderOf = "`of` and a quantity"
    case likelyCondition = "`when` or `otherwise`"
    case moveWord = "`move`"
    case pairComma = "`,` and the other actor"
    case relationProperty = "`symmetric`, `transitive` or a title"
    case roundIs = "`is` and a number of days"
    case roundWord = "`round`"
    case rowColon = "`:` and the weights"
    case tableColon = "`:` and the events that are weighed"
    case thenOfIf = "`then`"
    case turns = "`open` or `in order`"
  }
}

extension SyntaxProblem.Part {
  /// How the phrase is written that it belongs to, where that helps more than the statement around it.
  var example: String? {
    switch self {
    case .bodyColon: "any C where C ally A: C is mobilised"
    case .isValue: "A is mobilised"
    case .thenOfIf, .elseOfIf: "if A.pressure > 5 then 2 else 1"
    case .argument: "outgunned(A, B)"
    default: nil
    }
  }

  /// True where only a name can stand, so that a reserved word there wants backticks.
  var isName: Bool {
    switch self {
    case .actor, .evidence, .flag, .hypothesis, .kind, .member, .move, .newActor, .newAssumption, .newDefine,
      .newEvidence, .newFlag, .newHypothesis, .newMove, .newOption, .newOutcome, .newQuantity, .newRelation,
      .newResponse, .newRule, .option, .outcome, .owner, .parameter, .place, .quantity, .relation, .target,
      .type, .branch, .newBranch, .newPrediction, .newView, .prediction, .view, .droppedName,
      .newSession, .session,
      .variable, .withoutName:
      true
    default: false
    }
  }
}
