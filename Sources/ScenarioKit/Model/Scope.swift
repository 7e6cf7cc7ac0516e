/// What can be named at one place of a statement besides what was declared.
struct Scope {
  /// Where an expression stands; it decides what the expression may read.
  enum Place {
    case moveCondition, effect, alert, outcomeChance, response, rule, evidence, assumption, definition
    case utility, prediction
    /// `set`, `given`, and what an actor's declaration sets: constant values must be within their range.
    case setting
    case playedEvent, question, check

    var readsHiddenTypes: Bool {
      switch self {
      case .outcomeChance, .response, .evidence, .definition, .question, .check: true
      case .moveCondition, .effect, .alert, .rule, .assumption, .utility, .prediction, .setting, .playedEvent:
        false
      }
    }

    var words: String {
      switch self {
      case .moveCondition: "a move's `when`"
      case .effect: "an effect"
      case .alert: "an alert"
      case .outcomeChance: "the chance of an outcome"
      case .response: "a response"
      case .rule: "a rule"
      case .evidence: "evidence"
      case .assumption: "an assumption"
      case .definition: "a definition"
      case .utility: "a utility"
      case .prediction: "a prediction"
      case .setting: "what is set"
      case .playedEvent: "an event that is played"
      case .question, .check: "a question"
      }
    }
  }

  /// A name bound to an actor.
  struct Variable {
    let name: String
    let kind: ActorKindID?
    var isUsed = false
  }

  /// By their place in the environment.
  var variables: [Variable] = []
  /// Of the move, or of the trigger, whose clause this is.
  var options: [Move.Option] = []
  var place: Place
  /// Whether what is asked lies ahead, so that events may count from the question on; not where one moment is
  /// asked about.
  var looksAhead = true
  /// The definition that is being declared, and so has no meaning yet.
  var unfinishedDefinition: String?
  /// Whether the hidden type of an actor was read.
  var hasReadHiddenType = false

  func variable(_ name: String) -> Int? { variables.lastIndex { $0.name == name } }
}
