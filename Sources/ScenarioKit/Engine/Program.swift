/// A scenario grounded and compiled for one purpose: code over one flat frame of numbers.
///
/// The frame holds, in this order, the state (what makes two worlds different), registers, and constants.
package struct Program: Sendable {
  /// The candidates of one turn and the code that weighs them.
  struct Turn: Sendable {
    /// The actor whose turn it is; nil where turns are open.
    let actor: ActorID?
    /// Places in `events`; the first is holding.
    let candidates: [Int]
    /// Sets what the responses begin with.
    let start: Int
    /// What each response adds, in the order of declaration.
    let answers: [AnswerCode]
    /// By candidate: code that turns its weight into what it is in the end; nil where there is none.
    let finishes: [Int?]
    /// The register of the first weight; the others follow. 0 but for candidates of the turn weighed last.
    let weights: Int
  }

  /// The code of a response with its variables bound.
  struct AnswerCode: Sendable {
    let start: Int
    /// Places of memories of which one at least must be fresh for it to add anything; nil where that is not known.
    let triggers: [Int]?
  }

  /// The code of one event.
  struct PlayableEvent: Sendable {
    let event: Event
    let before: Int
    /// One a way to turn out; a single one with chance 1 where the move has no outcomes.
    let outcomes: [Int]
    /// What is remembered of it, for each way to turn out.
    let trails: [Int]
    /// The register of the first outcome's chance; the others follow. nil for a single certain outcome.
    let chances: Int?
    /// Ranks of the rules that it triggers, for each way to turn out.
    let triggers: [[Int]]
    /// Nothing changes and no rule looks at it.
    let isIdle: Bool
  }

  /// A rule with its variables bound, in the order in which rules run.
  package struct RuleInstance: Sendable {
    package let rule: RuleID
    package let binding: [ActorID]
    /// Code that ends with the condition in `holds`.
    let condition: Int
    let holds: Int
    let effects: Int
    /// The state that remembers whether it held when the rules last looked; nil for `on` rules.
    let held: Int?
  }

  struct EachRoundInstance: Sendable {
    let rule: RuleID
    let binding: [ActorID]
    let condition: Int
    let holds: Int
    let effects: Int
  }

  /// The hidden type of a hypothesis as it is kept in the state.
  struct TypeSlot: Sendable {
    let hypothesis: HypothesisID
    let place: Int
    /// As `Hypothesis.drift`.
    let drift: [[Double]]?
  }

  /// Remembers when, or whether, something was played.
  struct Memory: Sendable {
    let place: Int
    /// Turns after which it makes no difference any more; nil if it never fades.
    let fadesAfter: Double?
    let initial: Double
    let pattern: GroundPattern
  }

  /// A search along the facts of a transitive relation that effects can change.
  struct Reach: Sendable {
    let from: Int
    let to: Int
    let actors: Int
    /// Place of the fact from i to j at i × actors + j; -1 where it can never hold.
    let facts: [Int]
  }

  /// A piece of code and the register it leaves its result in.
  struct Piece: Sendable {
    let start: Int
    let result: Int
  }

  /// An event that could be somebody's answer, its options left aside.
  package struct Answer: Hashable, Sendable {
    package let actor: ActorID
    package let move: MoveID
    package let target: ActorID?
  }

  let code: [Instruction]
  let originOfInstruction: [UInt32]
  let origins: [ClauseOrigin]
  /// Constants in place, all else 0.
  let frame: [Double]
  let stateCount: Int
  /// Which atom a place of the state holds, for those that hold one.
  let atoms: [(place: Int, atom: Atom)]
  let now: Int
  let bounds: [(lower: Double, upper: Double)]
  package let turnsPerRound: Int
  let turns: [Turn]
  let events: [PlayableEvent]
  let eventPlaces: [Event: Int]
  let outsideEffects: [Int]
  let rules: [RuleInstance]
  /// Ranks of plain rules whose condition can change as turns pass.
  let timedRules: [Int]
  /// Ranks of plain rules.
  let plainRules: [Int]
  /// Ranks of the rules that read a place of the state: those of place p stand at
  /// `readers[readerStarts[p] ..< readerStarts[p + 1]]`.
  let readers: [Int32]
  let readerStarts: [Int32]
  let eachRound: [EachRoundInstance]
  let types: [TypeSlot]
  let memories: [Memory]
  let reaches: [Reach]
  let stop: Piece?
  let measures: [Piece]
  let conditions: [Piece]
  let maxima: [Piece]
  /// Places of the state that keep the maxima so far.
  let maximumPlaces: [Int]
  package let answers: [Answer]
  /// Places of the state: has the answer come (by place in `answers`)?
  let answerPlaces: [Int]
  /// Places of the state: the first answer of each actor in the order (1 + place in `answers`; 0 for none yet).
  let firstPlaces: [Int]
  let evidence: [EvidenceID: Piece]
  /// For messages only.
  let basis: ProgramBasis

  /// Numbers read at a checkpoint: measures, then maxima, then answers, then first answers.
  package var readingCount: Int {
    measures.count + maximumPlaces.count + answerPlaces.count + firstPlaces.count
  }

  /// The places of memories that trigger responses, ascending.
  var triggerPlaces: [Int] {
    var isTrigger = Array(repeating: false, count: stateCount)
    for turn in turns {
      for answer in turn.answers {
        for place in answer.triggers ?? [] { isTrigger[place] = true }
      }
    }
    return isTrigger.indices.filter { isTrigger[$0] }
  }

  /// No rule can fire at a round's end.
  var hasIdleRoundEnd: Bool { eachRound.isEmpty && timedRules.isEmpty }

  /// The most candidates of any turn.
  var mostCandidates: Int { turns.map(\.candidates.count).max() ?? 0 }
}
