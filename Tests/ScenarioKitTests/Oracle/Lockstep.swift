import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// A world walked naively and by the compiled program at once, turn by turn, the same event happening in both.
///
/// After every turn the two must be the same world, number by number and to the bit; and so must be what each candidate
/// weighs, before. What one of them refuses the other must refuse.
struct Lockstep: ~Copyable {
  private let text: String
  private let walk: TreeWalk
  private var world: NaiveWorld
  private var projection: Projection
  private var random: SplitMix64
  private let initial: NaiveWorld
  private(set) var turnsCompared = 0

  init(seed: UInt64) throws {
    let text = ScenarioGenerator.generate(seed: seed).text
    var random = SplitMix64(seed: seed ^ 0x6C6F_636B)
    let story = try NaiveStory.told(text).story
    let told = ToldSession(text)
    #expect(told.mistakes == [], "in\n\(text)")
    var request = ProgramRequest()
    request.keepsEverything = true
    let (scenario, situation) = (told.session.scenario, told.session.situation)
    let program = try Compiler.compile(scenario, situation.world, for: request)
    let entries = story.worlds.entries
    let world = entries[Int(random.next() % UInt64(entries.count))].world
    let projection = try Projection(program, situation, scenario)
    let worlds = projection.worlds
    let row = (0..<worlds.count).first { index in
      program.types.allSatisfy { worlds.row(index)[$0.place] == Double(world.types[$0.hypothesis] ?? -1) }
    }
    projection.machine.load(worlds.row(try #require(row, "no such types in\n\(text)")))
    self.text = text
    self.random = random
    self.world = world
    initial = world
    walk = story.walk
    self.projection = projection
  }

  /// Goes on for some turns, or until both refuse.
  mutating func follow(turns: Int) throws {
    try compareWorlds()
    for _ in 0..<turns { if try !step() { return } }
  }

  /// One turn; false where it has no value.
  private mutating func step() throws -> Bool {
    let place = min(world.place, projection.machine.tables.pointee.turns.count - 1)
    projection.machine.now = Double(world.turn)
    projection.machine.place = place
    projection.machine.round = world.round
    // Worlds are taken over before each turn elsewhere; here the machine goes on from its own.
    projection.machine.forgetFresh()
    guard let candidates = try weighed(projection.machine.tables.pointee.turns[place]) else { return false }
    let event = chosen(candidates)
    return try happen(event)
  }

  /// What may happen, both sides being of one mind about what each weighs; nil where neither can tell.
  private mutating func weighed(_ turn: ProgramTables.Turn) throws -> [TreeWalk.Candidate]? {
    let expected = Result { try walk.candidates(in: world) }
    let sum = sumOfWeights(turn)
    guard case .success(let candidates) = expected, candidates.reduce(0, { $0 + $1.weight }).isFinite else {
      #expect(sum == nil, "only the walk refuses, turn \(world.turn) of\n\(text)")
      return nil
    }
    guard sum != nil else {
      Issue.record("only the program refuses, turn \(world.turn) of\n\(text)")
      return nil
    }
    let events = projection.machine.tables.pointee.candidates
    var weights: [Event: Double] = [:]
    for candidate in 0..<turn.candidateCount {
      let event = projection.machine.program.events[events[turn.firstCandidate + candidate]].event
      let weight = projection.machine.frame[turn.weights + candidate]
      if weight != 0 { weights[event.move == nil ? candidates[0].event : event] = weight }
    }
    for candidate in candidates where candidate.weight != 0 {
      let weight = weights.removeValue(forKey: candidate.event)
      #expect(
        weight.map { isSame($0, candidate) } ?? false,
        "\(candidate.event): \(weight ?? 0), not \(candidate.weight), turn \(world.turn) of\n\(text)")
    }
    #expect(weights.isEmpty, "\(weights) beside, turn \(world.turn) of\n\(text)")
    return candidates
  }

  /// To the bit; but where a table may take the place of the hold weight, that comes last into the sum, and may be
  /// rounded otherwise.
  private func isSame(_ weight: Double, _ candidate: TreeWalk.Candidate) -> Bool {
    if weight.bitPattern == candidate.weight.bitPattern { return true }
    let tables = walk.scenario.responses.flatMap(\.tables)
    guard candidate.event.move == nil,
      tables.contains(where: { $0.columns.contains { $0.event.move == nil } })
    else { return false }
    return abs(weight - candidate.weight) <= 2 * weight.ulp
  }

  private mutating func sumOfWeights(_ turn: ProgramTables.Turn) -> Double? {
    do throws(EngineFault) {
      return try projection.machine.weigh(turn)
    } catch {
      return nil
    }
  }

  private mutating func chosen(_ candidates: [TreeWalk.Candidate]) -> Event {
    let possible = candidates.filter { $0.weight > 0 }
    // Holding changes little: it comes where nothing else can, and now and then.
    let moves = possible.filter { $0.event.move != nil }
    if moves.isEmpty || random.next() % 5 == 0 { return candidates[0].event }
    return moves[Int(random.next() % UInt64(moves.count))].event
  }

  private mutating func happen(_ event: Event) throws -> Bool {
    let count = event.move.map { walk.scenario.move($0).outcomes.count } ?? 0
    let before = world
    let chances = Result {
      try (0..<count).map { _ in try walk.outcomeChances(of: event, in: before) }.first ?? []
    }
    let index = try #require(place(of: event))
    let started = started(index, count)
    guard case .success(let chances) = chances, let started else {
      if case .success = chances { Issue.record("only the program refuses \(event) in\n\(text)") }
      #expect(started == nil, "only the walk refuses \(event) in\n\(text)")
      return false
    }
    #expect(started.map(\.bitPattern) == chances.map(\.bitPattern), "\(started), not \(chances) in\n\(text)")
    let possible = chances.indices.filter { chances[$0] > 0 }
    let outcome = possible.isEmpty ? nil : possible[Int(random.next() % UInt64(possible.count))]
    let ends = Result {
      try walk.branches(of: event, outcome: outcome, in: before).flatMap { branch in
        try walk.isLastOfRound(before) ? walk.roundEnd(branch.world) : [(1, branch.world)]
      }
    }
    let isFinished = finished(index, outcome ?? 0)
    guard case .success(let ends) = ends, isFinished else {
      if case .success = ends { Issue.record("only the program refuses what comes of \(event) in\n\(text)") }
      #expect(!isFinished, "only the walk refuses what comes of \(event) in\n\(text)")
      return false
    }
    let end = ends[Int(random.next() % UInt64(ends.count))].world
    for type in projection.machine.program.types {
      projection.machine.frame[type.place] = Double(end.types[type.hypothesis] ?? -1)
    }
    projection.machine.fade()
    world = walk.turned(end)
    try compareWorlds()
    turnsCompared += 1
    return true
  }

  private func place(of event: Event) -> Int? {
    let program = projection.machine.program
    return event.isByNobody
      ? program.events.firstIndex { $0.event.move == nil } : program.eventPlaces[event]
  }

  /// Lets the event begin; the chances of its outcomes, or nil where it can't.
  private func started(_ index: Int, _ count: Int) -> [Double]? {
    do throws(EngineFault) {
      try projection.machine.begin(index)
      let chances = projection.machine.tables.pointee.events[index].chances
      return (0..<count).map { projection.machine.frame[chances + $0] }
    } catch {
      return nil
    }
  }

  private mutating func finished(_ index: Int, _ outcome: Int) -> Bool {
    do throws(EngineFault) {
      try projection.machine.finish(index, outcome)
      if walk.isLastOfRound(world) { try projection.machine.endRound() }
      return true
    } catch {
      return false
    }
  }

  /// Every number, flag and fact, and which plain rules hold.
  private func compareWorlds() throws {
    let program = projection.machine.program
    var kept: Set<Atom> = []
    for (place, atom) in program.atoms {
      kept.insert(atom)
      let (found, expected) = (projection.machine.frame[place], value(of: atom, in: world))
      // Numbers that nobody owns are none.
      guard let expected else { continue }
      #expect(
        found.bitPattern == expected.bitPattern,
        "\(atom): \(found), not \(expected), before turn \(world.turn) of\n\(text)")
    }
    // What the program keeps no place for must not change.
    for (place, number) in world.quantities where number != initial.quantities[place] {
      let actors = [place.first, place.second].compactMap { $0 }
      #expect(kept.contains(.quantity(QuantityID(place.entity), actors)), "\(place) in\n\(text)")
    }
    for fact in world.facts.symmetricDifference(initial.facts) {
      #expect(kept.contains(.relation(fact.relation, fact.from, fact.to)), "\(fact) in\n\(text)")
    }
    for rule in program.rules {
      guard let held = rule.held else { continue }
      let binding = NaiveWorld.RuleBinding(rule: rule.rule, actors: rule.binding)
      #expect(
        (projection.machine.frame[held] != 0) == world.heldBindings.contains(binding),
        "\(binding) before turn \(world.turn) of\n\(text)")
    }
  }

  private func value(of atom: Atom, in world: NaiveWorld) -> Double? {
    switch atom.sort {
    case .quantity: world.quantities[NaiveWorld.Place(Int(atom.index), atom.actors)].map { $0 + 0 }
    case .flag: world.flags.contains(NaiveWorld.Place(Int(atom.index), atom.actors)) ? 1 : 0
    case .relation:
      world.facts.contains(
        NaiveWorld.Fact(
          relation: RelationID(Int(atom.index)), from: atom.actors[0], to: atom.actors[1])) ? 1 : 0
    }
  }
}
