import HashTreeCollections

/// All that was declared: typed, resolved, immutable once made.
///
/// A scenario with one declaration more shares the rest with the one before it: keeping both costs no more than one.
package struct Scenario: Sendable {
  package var title: String?
  /// Days a round lasts; nil where rounds are only counted.
  package var roundDays: Int?
  /// The first day of round 1.
  package var startDate: CalendarDate?
  package var actorKinds: SharedList<ActorKind> = []
  package var moveKinds: SharedList<MoveKind> = []
  package var actors: SharedList<Actor> = []
  /// Who acts when, if it was said.
  package var declaredOrder: [ActorID]?
  /// With `turns open` the candidates of all actors compete at each turn.
  package var isOpen = false
  package var holdWeight = 1.0
  package var holdWeightInput: InputID?
  /// Numbers with a plausible range, as declared.
  package var inputs: [PlausibleNumber] = []
  package var relations: SharedList<Relation> = []
  package var flags: SharedList<Flag> = []
  package var quantities: SharedList<Quantity> = []
  package var definitions: SharedList<Definition> = []
  package var moves: SharedList<Move> = []
  package var responses: SharedList<Response> = []
  package var rules: SharedList<Rule> = []
  package var hypotheses: SharedList<Hypothesis> = [] {
    didSet { indexHypotheses() }
  }
  private var hypothesesOfActor: TreeDictionary<ActorID, [HypothesisID]> = [:]
  private var indexedHypotheses = 0
  package var evidence: SharedList<Evidence> = []
  package var assumptions: SharedList<Assumption> = []
  package var views: SharedList<View> = []
  package var utilities: SharedList<Utility> = []
  package var predictions: SharedList<Prediction> = []
  /// What was declared, as it was written.
  package var declared = DeclaredList()
  /// Every declared name, for looking up and for suggestions.
  package var names = NameTable()

  package init() {}

  /// The actors that take turns, in turn order; as declared where no order was said.
  package var order: TurnOrder { TurnOrder(declared: declaredOrder, actorCount: actors.count) }

  /// Turns in one round: one for each actor in the order, or one where turns are open.
  package var turnsPerRound: Int { isOpen ? 1 : max(1, order.count) }

  package func actor(_ id: ActorID) -> Actor { actors[id.index] }
  package func move(_ id: MoveID) -> Move { moves[id.index] }
  package func quantity(_ id: QuantityID) -> Quantity { quantities[id.index] }
  package func flag(_ id: FlagID) -> Flag { flags[id.index] }
  package func relation(_ id: RelationID) -> Relation { relations[id.index] }
  package func definition(_ id: DefinitionID) -> Definition { definitions[id.index] }
  package func hypothesis(_ id: HypothesisID) -> Hypothesis { hypotheses[id.index] }

  /// The hypothesis of that name about that actor.
  package func hypothesis(_ name: String, of actor: ActorID) -> HypothesisID? {
    hypothesesOfActor[actor]?.first { hypotheses[$0.index].name == name }
  }

  private mutating func indexHypotheses() {
    // One more is the rule; anything else happens seldom.
    if hypotheses.count != indexedHypotheses + 1 {
      hypothesesOfActor = [:]
      indexedHypotheses = 0
    }
    for index in indexedHypotheses..<hypotheses.count {
      hypothesesOfActor[hypotheses[index].actor, default: []].append(HypothesisID(index))
    }
    indexedHypotheses = hypotheses.count
  }

  /// Is there something at the place that a name stands for?
  func holds(_ meaning: Meaning) -> Bool {
    let count =
      switch meaning {
      case .actor: actors.count
      case .actorKind: actorKinds.count
      case .moveKind: moveKinds.count
      case .relation: relations.count
      case .flag: flags.count
      case .quantity: quantities.count
      case .definition: definitions.count
      case .move: moves.count
      case .response: responses.count
      case .rule: rules.count
      case .evidence: evidence.count
      case .assumption: assumptions.count
      case .view: views.count
      case .prediction: predictions.count
      case .hypothesis: hypotheses.count
      }
    return meaning.index < count
  }

  /// Is the actor of the kind?
  package func isActor(_ actor: ActorID, of kind: ActorKindID?) -> Bool {
    kind == nil || actors[actor.index].kind == kind
  }

  /// Has the actor one of these (a flag or a quantity with that owner)?
  package func owns(_ actor: ActorID, _ owner: Owner) -> Bool {
    switch owner {
    case .anyActor: true
    case .kind(let kind): actors[actor.index].kind == kind
    }
  }

  /// Does an event match the pattern, its actors and option bounds being known?
  package func move(_ move: MoveID, matches action: EventPattern.Action) -> Bool {
    switch action {
    case .hold: false
    case .moves(let moves): moves.contains(move)
    case .kind(let kind): moves[move.index].kind == kind
    case .anyMove: true
    }
  }
}
