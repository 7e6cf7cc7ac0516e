/// What is allowed and may not be meant: a fact, from which a warning's message and hint are made.
enum ReviewProblem {
  /// A clause with a name of its own.
  enum Clause {
    case rule(String)
    case response(String)
    case move(String)

    var text: String {
      switch self {
      case .rule(let name): "rule `\(name)`"
      case .response(let name): "response `\(name)`"
      case .move(let name): "move `\(name)`"
      }
    }

    /// What it cannot do if its conditions never hold.
    var never: String {
      switch self {
      case .rule: "can never fire"
      case .response: "can never count"
      case .move: "can never be made"
      }
    }
  }

  // What never happens
  case neverHolds(Clause, String, cause: String?)
  case excludeEachOther(Clause, String, String, isSettled: Bool)
  case contradictsOthers(Clause, String, isSettled: Bool)
  case waitsInVain(Clause, String, cause: String?)
  case noEvent(rule: String, String, cause: String?)
  case tooFewActors(Clause, needed: Int, kind: String?, there: Int)
  case alwaysHolds(rule: String)
  case neverChanges(rule: String)
  case neverAllowed(String, move: String, condition: String)
  case factorOfNothing(String)
  case brokenForGood(response: String, String)

  // What nothing uses
  case unread(NameSort, String, isSet: Bool)
  case unexpected(String)
  case unseenHypothesis(String)

  // Numbers
  case chanceLeaves(String, value: String, place: String)
  case chancesSumTo(String, move: String, place: String, isOpen: Bool)
  case likelihoodLeaves(String, value: String, place: String)
  case falls(what: String, String, value: String, place: String)
  case dividesByZero(String, place: String)
  case noNumber(function: String, String, value: String, place: String)

  // Traps
  case multiplied(rule: String, String, variables: String, count: Int, time: String)
  case bothObserved(String, isNegated: Bool)
  case silenceUnheard(rounds: Int, type: String, believed: String, would: String)
}

extension ReviewProblem {
  var id: String {
    switch self {
    case .neverHolds: "W0601"
    case .excludeEachOther(_, _, _, let isSettled), .contradictsOthers(_, _, let isSettled):
      isSettled ? "W0601" : "W0602"
    case .waitsInVain, .noEvent: "W0602"
    case .tooFewActors: "W0603"
    case .alwaysHolds, .neverChanges: "W0604"
    case .neverAllowed: "W0605"
    case .factorOfNothing: "W0606"
    case .brokenForGood: "W0607"
    case .unread: "W0611"
    case .unexpected: "W0612"
    case .unseenHypothesis: "W0613"
    case .chanceLeaves, .chancesSumTo: "W0621"
    case .likelihoodLeaves: "W0622"
    case .falls: "W0623"
    case .dividesByZero: "W0624"
    case .noNumber: "W0625"
    case .multiplied: "W0631"
    case .bothObserved: "W0632"
    case .silenceUnheard: "W0633"
    }
  }

  /// The fact, in one sentence without a full stop.
  var message: String {
    switch self {
    case .neverHolds(let clause, let condition, _):
      "\(clause.text) \(clause.never): `\(condition)` never holds"
    case .excludeEachOther(let clause, let first, let second, let isSettled):
      "\(clause.text) \(clause.never)\(isSettled ? "" : Self.atHand): "
        + "`\(first)` and `\(second)` exclude each other"
    case .contradictsOthers(let clause, let condition, let isSettled):
      "\(clause.text) \(clause.never)\(isSettled ? "" : Self.atHand): "
        + "`\(condition)` cannot hold together with the other conditions"
    case .waitsInVain(let clause, let condition, _):
      "\(clause.text) \(clause.never)\(Self.atHand): `\(condition)` cannot come to hold"
    case .noEvent(let rule, let event, _): "rule `\(rule)` can never fire: nothing can be `\(event)`"
    case .tooFewActors(let clause, let needed, let kind, let there):
      "\(clause.text) \(clause.never): it asks for \(needed == 1 ? "an actor" : "\(needed) different actors")"
        + (kind.map { " of kind `\($0)`" } ?? "") + ", and there "
        + (there == 0 ? "is none" : there == 1 ? "is one" : "are \(there)")
    case .alwaysHolds(let rule):
      "rule `\(rule)` can never fire: its conditions always hold, so that they never come to hold"
    case .neverChanges(let rule):
      "rule `\(rule)` can never fire: nothing changes whether its conditions hold"
    case .neverAllowed(let event, let move, let condition):
      "`\(event)` can never happen: move `\(move)` asks for `\(condition)`"
    case .factorOfNothing(let event): "this factor changes nothing: no weight makes `\(event)` expected"
    case .brokenForGood(let response, let condition):
      "response `\(response)` can never count any more: `\(condition)` is over for good"
    case .unread(let sort, let name, let isSet):
      isSet
        ? "nothing uses \(sort.noun) `\(name)`: it is only set" : "nothing uses \(sort.noun) `\(name)`"
    case .unexpected(let move): "nobody is expected to `\(move)`: only `play` brings it"
    case .unseenHypothesis(let name):
      "nothing that can be seen depends on `\(name)`: neither events nor evidence tell about it"
    default: numberMessage
    }
  }

  private static let atHand = " as things stand"

  private var numberMessage: String {
    switch self {
    case .chanceLeaves(let outcome, let value, let place):
      "the chance of outcome `\(outcome)` becomes \(value)\(place)"
    case .chancesSumTo(let sum, let move, let place, _):
      "the chances of the outcomes of `\(move)` sum to \(sum)\(place)"
    case .likelihoodLeaves(let evidence, let value, let place):
      "a likelihood of evidence `\(evidence)` becomes \(value)\(place)"
    case .falls(let what, let clause, let value, let place):
      "a \(what) in response `\(clause)` falls to \(value)\(place)"
    case .dividesByZero(let clause, let place): "\(clause) divides by 0\(place)"
    case .noNumber(let function, let clause, let value, let place):
      "\(clause) takes `\(function)` of \(value)\(place)"
    case .multiplied(let rule, let place, let variables, let count, let time):
      "rule `\(rule)` changes `\(place)` once for each \(variables): \(count) times \(time)"
    case .bothObserved(let evidence, let isNegated):
      isNegated
        ? "`\(evidence)` was observed, and now that it is not so: both count"
        : "`\(evidence)` was observed not to be so, and now that it is: both count"
    case .silenceUnheard(let rounds, let type, let believed, let would):
      "belief learnt nothing from \(rounds == 1 ? "the round" : "the \(rounds) rounds") without an event: seen "
        + "to be quiet, `\(type)` would be \(would), not \(believed)"
    default: ""
    }
  }

  /// What may mend it.
  var hint: String? {
    switch self {
    case .neverHolds(_, _, let cause), .waitsInVain(_, _, let cause), .noEvent(_, _, let cause): cause
    case .alwaysHolds, .neverChanges: "say when it fires: `each round` or `on EVENT`"
    case .brokenForGood: "`never … since …` looks back only to another event"
    case .factorOfNothing: "give one with `weight` besides"
    case .chanceLeaves, .likelihoodLeaves: "keep it within with `clamp(…, 0, 1)`"
    case .chancesSumTo(_, _, _, let isOpen):
      isOpen
        ? "keep their sum at 1 or less" : "let the last be `otherwise`: it takes what the others leave"
    case .falls: "keep it at 0 or more with `max(0, …)`"
    case .dividesByZero: "guard it with `if … then … else …` or `max(…)`"
    case .noNumber(let function, _, _, _):
      function == "log" ? "keep it above 0 with `max(…)`" : "keep it at 0 or more with `max(0, …)`"
    case .multiplied(_, let place, _, _, _): "let a rule without `for` change `\(place)`"
    case .bothObserved: "take the other back with `undo`"
    case .silenceUnheard: "write `advance … observed` if nothing happened for certain"
    case .unseenHypothesis: "let a weight, an outcome or evidence read it"
    default: nil
    }
  }
}
