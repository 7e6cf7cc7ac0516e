/// What is taken to hold at some place of a clause, and what follows from it for values.
///
/// Values are ranges: what an expression can be in any world that agrees with what is supposed. They may be too
/// wide, never too narrow.
struct Supposition {
  /// An actor that an expression speaks of: a known one, or one of several.
  enum Party: Hashable {
    case actor(ActorID)
    case someone(Int)
  }

  /// One of several actors.
  struct Someone {
    let name: String
    var kind: ActorKindID?
    /// Nil where the actors are not known.
    var actors: [ActorID]?
    /// Variables of one clause stand for different actors.
    let clause: Int?
  }

  /// A number of the world, or an option.
  enum Place: Hashable {
    case quantity(QuantityID, [Party])
    case option(frame: Int, Int)
  }

  /// What is so or not.
  enum Fact: Hashable {
    case flag(FlagID, [Party])
    case relation(RelationID, Party, Party)
    case type(String, Party, String)
    case kind(Party, ActorKindID)
  }

  /// Bounds the work: deeply nested conditions could take forever, and what is not looked at any more is taken to
  /// be open, which is never wrong.
  final class Effort {
    private var steps = 200_000

    func isLeft() -> Bool {
      steps -= 1
      return steps > 0
    }
  }

  /// What the variables and options of a clause stand for.
  struct Frame {
    let number: Int
    var parties: [Party]
    /// Where each option lies.
    var options: [Interval] = []
    /// As the clause calls them.
    var optionNames: [String] = []

    subscript(term: ActorTerm) -> Party? {
      switch term {
      case .actor(let actor): .actor(actor)
      case .variable(let index): parties.indices.contains(index) ? parties[index] : nil
      }
    }

    func parties(_ terms: [ActorTerm]) -> [Party]? {
      let found = terms.compactMap { self[$0] }
      return found.count == terms.count ? found : nil
    }

    /// With the variable of a quantifier bound.
    func binding(_ variable: Int, to party: Party) -> Frame {
      var inner = self
      // Variables in between belong to quantifiers that are closed.
      while inner.parties.count <= variable { inner.parties.append(party) }
      inner.parties[variable] = party
      return inner
    }

    func calling(_ parties: [Party]) -> Frame { Frame(number: number, parties: parties) }
  }

  let outlook: Outlook
  /// How much longer it may be thought about, by the copies together.
  let effort = Effort()
  private(set) var someones: [Someone] = []
  private(set) var ranges: [Place: Interval] = [:]
  private(set) var facts: [Fact: Bool] = [:]
  /// Whether what is supposed cannot be.
  private(set) var isContradictory = false
  private var frames = 0
  /// Whether the conditions of moves are looked at to tell whether an event can be.
  var looksIntoMoves = true

  /// Whether what was played counts: it makes what never happened something that did.
  var remembers = false

  init(_ outlook: Outlook) { self.outlook = outlook }

  var scenario: Scenario { outlook.scenario }

  // MARK: Who is spoken of

  /// A frame for a clause with these variables, each standing for any actor of its kind.
  mutating func frame(_ variables: [Variable]) -> Frame {
    frames += 1
    let parties = variables.map { newSomeone($0.name, of: $0.kind, in: frames) }
    return Frame(number: frames, parties: parties)
  }

  mutating func frame(of parties: [Party]) -> Frame {
    frames += 1
    return Frame(number: frames, parties: parties)
  }

  /// - Parameter clause: The clause whose variables all stand for different actors; nil for a variable by itself.
  mutating func newSomeone(_ name: String, of kind: ActorKindID?, in clause: Int? = nil) -> Party {
    let actors = outlook.basis == .declarations ? nil : outlook.actors(of: kind)
    if actors?.isEmpty == true { isContradictory = true }
    someones.append(Someone(name: name, kind: kind, actors: actors, clause: clause))
    return .someone(someones.count - 1)
  }

  /// The actors that a party may be; nil where they are not known.
  func actors(_ party: Party) -> [ActorID]? {
    switch party {
    case .actor(let actor): [actor]
    case .someone(let index): someones[index].actors
    }
  }

  func name(_ party: Party) -> String {
    switch party {
    case .actor(let actor): scenario.actor(actor).name
    case .someone(let index): someones[index].name
    }
  }

  /// Leaves only those actors; they may turn out to be none.
  mutating func restrict(_ party: Party, to isAllowed: (ActorID) -> Bool) {
    switch party {
    case .actor(let actor): if !isAllowed(actor) { isContradictory = true }
    case .someone(let index):
      guard let actors = someones[index].actors else { return }
      let left = actors.filter(isAllowed)
      someones[index].actors = left
      if left.isEmpty { isContradictory = true }
    }
  }

  mutating func setKind(_ party: Party, _ kind: ActorKindID) {
    if case .someone(let index) = party, someones[index].kind == nil { someones[index].kind = kind }
    let scenario = scenario
    restrict(party) { scenario.isActor($0, of: kind) }
  }

  /// Is the party of the kind?
  func isKind(_ party: Party, _ kind: ActorKindID) -> Interval {
    if let known = facts[.kind(party, kind)] { return Interval(known) }
    if case .someone(let index) = party, let own = someones[index].kind { return Interval(own == kind) }
    guard let actors = actors(party) else { return .either }
    let scenario = scenario
    let count = actors.count { scenario.isActor($0, of: kind) }
    return count == 0 ? .no : count == actors.count ? .yes : .either
  }

  /// Are they the same?
  func isSame(_ left: Party, _ right: Party) -> Interval {
    if left == right { return .yes }
    switch (left, right) {
    case (.actor, .actor): return .no
    case (.someone(let first), .someone(let second))
    where someones[first].clause != nil && someones[first].clause == someones[second].clause:
      return .no
    default:
      guard let first = actors(left), let second = actors(right) else { return .either }
      return first.contains { second.contains($0) } ? .either : .no
    }
  }

  // MARK: What is known

  mutating func setRange(_ place: Place, _ range: Interval) { ranges[place] = range }

  mutating func setFact(_ fact: Fact, _ holds: Bool) {
    if facts[fact] == !holds { isContradictory = true }
    facts[fact] = holds
  }

  mutating func contradict() { isContradictory = true }

  /// Leaves only what lies in the range as well.
  mutating func narrow(_ place: Place, from known: Interval, to range: Interval) {
    var range = range
    if case .option = place { range = Interval(range.lower.rounded(.up), range.upper.rounded(.down)) }
    guard let left = known.intersection(range) else {
      isContradictory = true
      return
    }
    ranges[place] = left
  }
}
