/// What the statements of a session did besides declaring: what was set, what was played, what was asked about.
///
/// Facts and events are those of the story at hand. What was asked and changed is known by name: it stays when
/// declarations go and come, and in every branch.
package struct Usage: Sendable {
  /// What was declared, by its name.
  struct Named: Hashable, Sendable {
    let sort: NameSort
    let name: String
  }

  /// What the world was given, in the order entered.
  package var settings: [Effect] = []
  package var played: [Event] = []
  /// What questions spoke of.
  private(set) var asked: Set<Named> = []
  /// What was set after the story began, or given to a question.
  private(set) var changed: Set<Named> = []
  /// Whether anything about the future was asked, and whether such an answer shows all that changes.
  private(set) var asksAhead = false
  private(set) var showsChanges = false
  private var hasBegun = false

  package init() {}

  /// The same with other facts and events.
  package func at(_ settings: [Effect], _ played: [Event]) -> Usage {
    var other = self
    (other.settings, other.played) = (settings, played)
    return other
  }

  /// Notes what a step of the story changes by hand.
  package mutating func note(_ action: StoryAction, in scenario: Scenario) {
    switch action {
    case .set(let effects, _): if hasBegun { noteChanges(effects, in: scenario) }
    case .play, .advance: hasBegun = true
    case .believe, .observe, .resolve: break
    }
  }

  /// Notes what a question speaks of.
  package mutating func note(_ question: Question, in scenario: Scenario) {
    var mentions = Mentions()
    mentions.add(question, in: scenario)
    asked.formUnion(mentions.names(in: scenario))
    noteChanges(question.modifiers.effects, in: scenario)
    switch question.subject {
    case .whatif: showsChanges = true
    case .forecast(let places): if places.isEmpty { showsChanges = true }
    case .show(.scenario): showsChanges = true
    case .check(let conditions):
      for measure in conditions.flatMap(\.expression.measures) {
        noteChanges(measure.modifiers.effects, in: scenario)
      }
    default: break
    }
    switch question.subject {
    case .whatif, .forecast, .chance, .why, .whyChance, .export, .compare, .best, .indicators,
      .dispute:
      asksAhead = true
    default: break
    }
  }

  private mutating func noteChanges(_ effects: [Effect], in scenario: Scenario) {
    for effect in effects.flatMap(\.plain) {
      switch effect {
      case .quantity(let id, _, _): changed.insert(Named(sort: .quantity, name: scenario.quantity(id).name))
      case .flag(let id, _, _): changed.insert(Named(sort: .flag, name: scenario.flag(id).name))
      case .relation(let id, _, _, _):
        changed.insert(Named(sort: .relation, name: scenario.relation(id).name))
      case .every: break
      }
    }
  }
}

extension Mentions {
  /// What it speaks of that can be asked about, by name.
  fileprivate func names(in scenario: Scenario) -> [Usage.Named] {
    quantities.map { Usage.Named(sort: .quantity, name: scenario.quantity($0).name) }
      + flags.map { Usage.Named(sort: .flag, name: scenario.flag($0).name) }
      + relations.map { Usage.Named(sort: .relation, name: scenario.relation($0).name) }
      + definitions.map { Usage.Named(sort: .definition, name: scenario.definition($0).name) }
      + moves.map { Usage.Named(sort: .move, name: scenario.move($0).name) }
      + actorKinds.map { Usage.Named(sort: .actorKind, name: scenario.actorKinds[$0.index].name) }
      + moveKinds.map { Usage.Named(sort: .moveKind, name: scenario.moveKinds[$0.index].name) }
  }

  /// What the names stand for in a scenario.
  init(_ names: Set<Usage.Named>, in scenario: Scenario) {
    if names.isEmpty { return }
    for named in names {
      for meaning in scenario.names.meanings(of: named.name) where NameSort(meaning) == named.sort {
        add(meaning)
      }
    }
  }
}

extension Modifiers {
  fileprivate var effects: [Effect] {
    givens.compactMap { if case .effect(let effect, _) = $0 { effect } else { nil } }
  }
}

extension Expression {
  /// The measures in a condition of `check`.
  fileprivate var measures: [Measure] {
    if case .measure(let measure) = self { [measure] } else { parts.flatMap(\.measures) }
  }
}
