/// Random but valid scenarios in the language, the same for the same seed, small enough to be walked naively.
///
/// The numbers are small fractions of powers of two, so that worlds meet again; weights may be anything.
struct ScenarioGenerator {
  /// How much there is of everything.
  struct Size {
    var actors = 2...3
    var quantities = 2...3
    var moves = 2...3
    var responses = 2...3
    var rules = 1...3

    static let small = Size()
    static let medium = Size(actors: 3...4, quantities: 2...4, moves: 2...4, responses: 3...4, rules: 2...4)
  }

  /// A scenario's text, and what may be asked of it.
  struct Generated {
    let text: String
    /// True or false of a world; hidden types are in them where there are some.
    let conditions: [String]
    /// Numbers of a world.
    let numbers: [String]

    /// The text, then a question for each condition and number.
    var textWithQuestions: String {
      text + conditions.map { "chance (\($0)) within 1\n" }.joined()
        + numbers.map { "check mean(\($0) at 1) >= 0\n" }.joined()
    }
  }

  var random: SplitMix64
  var vocabulary: Vocabulary

  /// Makes the scenario of a seed.
  static func generate(seed: UInt64, size: Size = .small) -> Generated {
    var generator = ScenarioGenerator(seed: seed, size: size)
    return generator.generated(size)
  }

  private init(seed: UInt64, size: Size) {
    random = SplitMix64(seed: seed)
    vocabulary = Vocabulary()
    vocabulary = invented(size)
  }

  private mutating func generated(_ size: Size) -> Generated {
    var lines = [#"scenario "Generated""#] + declarations()
    // Moves see only what is declared before them, so definitions that see moves come after.
    let definesFirst = happens(60)
    if definesFirst { lines += definitions(readPast: false) }
    lines += moves()
    if !definesFirst { lines += definitions(readPast: true) }
    lines += (0..<count(size.responses)).map { response($0) }
    lines += (0..<count(size.rules)).map { rule($0) }
    let scope = Scope(variables: [], options: [], readsTypes: true)
    return Generated(
      text: lines.joined(separator: "\n") + "\n",
      conditions: (0..<3).map { _ in condition(scope, depth: 1) },
      numbers: (0..<2).map { _ in number(scope, depth: 1) })
  }

  // MARK: Names

  /// What was declared, by name.
  struct Vocabulary {
    enum Owner: Equatable {
      case world
      case actor
      case kind(String)
      case pair
    }

    struct Quantity {
      let name: String
      let owner: Owner
      let lower: Int
      let upper: Int
    }

    struct Flag {
      let name: String
      let owner: Owner
    }

    struct Relation {
      let name: String
      let properties: String
    }

    struct Move {
      let name: String
      let kind: String?
      let hasTarget: Bool
      let option: String?
      let outcomes: [String]
    }

    struct Hypothesis {
      let name: String
      let actor: String
      let types: [String]
    }

    struct Definition {
      let name: String
      let parameters: Int
      let isTruth: Bool
    }

    var actors: [String] = []
    /// One for each actor; nil where it has none.
    var kinds: [String?] = []
    var isOpen = false
    var quantities: [Quantity] = []
    var flags: [Flag] = []
    var relations: [Relation] = []
    var moves: [Move] = []
    var hypotheses: [Hypothesis] = []
    var definitions: [Definition] = []
  }

  private mutating func invented(_ size: Size) -> Vocabulary {
    var made = Vocabulary()
    made.actors = Array(["Ada", "Ben", "Cyd", "Dot"].prefix(count(size.actors)))
    let hasKinds = happens(40)
    made.kinds = made.actors.indices.map { index in hasKinds && (index == 0 || happens(50)) ? "clan" : nil }
    made.isOpen = happens(15)
    let owners: [Vocabulary.Owner] = [.world, .actor, .actor, hasKinds ? .kind("clan") : .actor, .pair]
    made.quantities = ["heat", "anger", "might", "trust"].prefix(count(size.quantities)).enumerated().map {
      Vocabulary.Quantity(
        name: $1, owner: $0 < 2 ? owners[$0] : pick(owners), lower: pick([0, 0, -1]), upper: count(2...4))
    }
    made.flags = ["alarmed", "truce"].prefix(count(0...2)).map {
      Vocabulary.Flag(name: $0, owner: pick([.world, .actor, hasKinds ? .kind("clan") : .actor]))
    }
    let properties = ["", " symmetric", " transitive", " symmetric transitive"]
    made.relations = ["rival", "feeds"].prefix(count(1...2)).map {
      Vocabulary.Relation(name: $0, properties: pick(properties))
    }
    made.moves = ["raid", "plead", "build", "mock"].prefix(count(size.moves)).enumerated().map {
      index, name in
      Vocabulary.Move(
        name: name, kind: happens(30) ? "attack" : nil, hasTarget: index == 0 || happens(60),
        option: happens(35) ? "scale" : nil, outcomes: pick([[], ["win", "loss"], ["win", "draw", "loss"]]))
    }
    if happens(35) {
      made.hypotheses = [
        Vocabulary.Hypothesis(name: "stance", actor: pick(made.actors), types: ["hawk", "dove"])
      ]
    }
    return made
  }

  // MARK: Declarations

  private mutating func declarations() -> [String] {
    var lines: [String] = []
    if vocabulary.kinds.contains("clan") { lines.append("kind clan") }
    if vocabulary.moves.contains(where: { $0.kind != nil }) { lines.append("kind attack of move") }
    lines += vocabulary.quantities.map { quantity in
      "quantity \(quantity.name)\(words(quantity.owner)) \(quantity.lower)..\(quantity.upper) = \(count(0...1))"
    }
    for (actor, kind) in zip(vocabulary.actors, vocabulary.kinds) {
      let settable = vocabulary.quantities.filter { owns(actor, $0.owner) && $0.owner != .world }
      let setting =
        settable.isEmpty || happens(60) ? "" : " { \(pick(settable).name) = \(pick(["1", "2", "0.5"])) }"
      lines.append("actor \(actor)\(kind.map { " : \($0)" } ?? "")\(setting)")
    }
    if happens(25) {
      lines.append("order \(shuffled(vocabulary.actors).dropLast(count(0...1)).joined(separator: ", "))")
    }
    if vocabulary.isOpen { lines.append("turns open") }
    if happens(30) { lines.append("hold weight \(pick(["0", "0.5", "2"]))") }
    lines += vocabulary.flags.map { "flag \($0.name)\(words($0.owner))" }
    for relation in vocabulary.relations {
      lines.append("relation \(relation.name)\(relation.properties)")
      for _ in 0..<count(1...3) {
        let pair = shuffled(vocabulary.actors)
        lines.append("set \(pair[0]) \(relation.name) \(pair[1])")
      }
    }
    for hypothesis in vocabulary.hypotheses {
      let drift = pick(["", "; drift 25%", "; drift 12.5% to \(hypothesis.types[0])"])
      lines.append("hypothesis \(hypothesis.name) of \(hypothesis.actor) { hawk 25%; dove 75%\(drift) }")
    }
    return lines
  }

  private mutating func definitions(readPast: Bool) -> [String] {
    var lines: [String] = []
    if happens(40) {
      let scope = Scope(variables: [Variable(name: "X", kind: nil)], options: [], readsPast: readPast)
      lines.append("define fierce(X) = \(use(of: "X", in: condition(scope, depth: 1), joined: "and"))")
      vocabulary.definitions.append(Vocabulary.Definition(name: "fierce", parameters: 1, isTruth: true))
    }
    if happens(30) {
      let scope = Scope(
        variables: [Variable(name: "X", kind: nil), Variable(name: "Y", kind: nil)], options: [],
        readsPast: false)
      let body = "abs(\(read(of: "X")) - \(read(of: "Y"))) + \(number(scope, depth: 1))"
      lines.append("define gap(X, Y) = \(body)")
      vocabulary.definitions.append(Vocabulary.Definition(name: "gap", parameters: 2, isTruth: false))
    }
    return lines
  }

  private mutating func moves() -> [String] {
    let all = vocabulary.moves
    return all.indices.map { index in
      // Names are declared before they are used, so a move speaks of earlier ones only.
      vocabulary.moves = Array(all[..<index])
      defer { vocabulary.moves = all }
      let move = all[index]
      let names = move.hasTarget ? ["A", "B"] : ["A"]
      var scope = Scope(variables: names.map { Variable(name: $0, kind: nil) }, options: [])
      scope.options = move.option.map { [$0] } ?? []
      scope.readsPast = false
      var clauses: [String] = []
      if happens(35) {
        var conditions = scope
        conditions.readsPast = index > 0
        clauses.append("when \(condition(conditions, depth: 1))")
      }
      if move.outcomes.isEmpty || happens(30) { clauses.append("then \(effects(scope))") }
      let share = move.outcomes.count > 2 ? "0.5" : "1"
      for (place, outcome) in move.outcomes.enumerated() {
        let isLast = place == move.outcomes.count - 1
        let chance = isLast ? "otherwise" : "clamp(\(fraction(scope)), 0, \(share))"
        clauses.append("outcome \(outcome) \(chance)" + (happens(80) ? " then \(effects(scope))" : ""))
      }
      if !move.outcomes.isEmpty && happens(30) { clauses.append("finally \(effects(scope))") }
      let head =
        "move \(move.name)\(move.kind.map { " : \($0)" } ?? "") by A\(move.hasTarget ? " on B" : "")"
        + (move.option.map { " with \($0) 1..3 = 2" } ?? "")
      return block(head, clauses)
    }
  }

  /// A number that is mostly between 0 and 1, which a hidden type may move.
  private mutating func fraction(_ scope: Scope) -> String {
    var scope = scope
    scope.readsTypes = true
    switch count(0...3) {
    case 0: return pick(["0.25", "0.5", "75%"])
    case 1: return "0.25 * \(number(scope, depth: 0))"
    case 2: return "if \(condition(scope, depth: 0)) then 0.75 else 0.25"
    default: return "0.5 + 0.125 * \(number(scope, depth: 1))"
    }
  }

  // MARK: Chance

  mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
  mutating func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  mutating func shuffled(_ names: [String]) -> [String] { names.shuffled(using: &random) }
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[count(0...(elements.count - 1))] }
}

/// A small generator of random numbers that is the same everywhere (Steele, Lea and Flood 2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
