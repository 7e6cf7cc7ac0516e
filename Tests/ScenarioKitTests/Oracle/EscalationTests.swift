import Foundation
import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// The game by which speed is measured is played as its rules read: the compiled program weighs every answer as a plain
/// program of its own does, which shares nothing with it.
@Suite struct EscalationTests {
  private static let games = 300
  private static let seed: UInt64 = 1

  private let session: Session
  private let program: Program
  /// What may be done at a turn, in the order in which the program lists it; holding, which comes first, left out.
  private let candidates: [(event: Event, move: PlainEscalation.Move)]
  private let places: [PlainEscalation.Move: Int]

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Benchmarks/Scenarios/escalation.whatif")
    let told = ToldSession(try String(contentsOf: file, encoding: .utf8))
    #expect(told.mistakes.isEmpty && told.warnings.isEmpty)
    session = told.session
    let program = try Compiler.compile(
      session.scenario, session.situation.world, for: ProgramRequest())
    self.program = program
    candidates = try program.turns[0].candidates.dropFirst().map { place in
      let event = program.events[place].event
      return (event, try Self.move(event))
    }
    places = Dictionary(uniqueKeysWithValues: zip(candidates.map(\.move), candidates.indices))
  }

  private static func move(_ event: Event) throws -> PlainEscalation.Move {
    let played = try #require(event.move)
    let kind = try #require(PlainEscalation.Kind(rawValue: played.index))
    let target = try #require(event.target)
    return PlainEscalation.Move(actor: event.actor.index, kind: kind, target: target.index)
  }

  /// The candidate at which the share drawn of all weights falls.
  private func drawn(_ unit: Double, _ weights: [PlainEscalation.Move: Int]) throws -> Int {
    let listed = try weights.map { (place: try #require(places[$0.key]), weight: $0.value) }
      .sorted { $0.place < $1.place }
    var left = unit * Double(listed.reduce(0) { $0 + $1.weight })
    for (place, weight) in listed {
      left -= Double(weight)
      if left < 0 { return place }
    }
    return try #require(listed.last).place
  }

  /// Plays a game of the plain program, drawing as a sample of the kit's does; looks at it after the opening and after
  /// each turn, with what was played in it. Returns the highest rung.
  private func playPlain(
    _ game: Int, _ look: (PlainEscalation, Event?) throws -> Void = { _, _ in }
  ) throws -> Int {
    let draws = RandomDraws(seed: Self.seed, run: game)
    let start = session.situation.world.turn
    var plain = PlainEscalation()
    var highest = plain.rung
    try look(plain, nil)
    for turn in 0..<PlainEscalation.turns {
      let chosen = try drawn(draws.unit(turn: start + turn, draw: RandomDraws.event), plain.weights)
      plain.play(candidates[chosen].move)
      highest = max(highest, plain.rung)
      try look(plain, candidates[chosen].event)
    }
    return highest
  }

  @Test func everyTurnWeighsWhatThePlainProgramWeighs() throws {
    let origin = SourceSpan(source: SourceText(name: "<test>", text: ""), range: SourceRange(0, 0))
    var compared = 0
    for game in 0..<Self.games {
      var projection = try Projection(program, session.situation, session.scenario)
      _ = try playPlain(game) { plain, event in
        if let event {
          try projection.carryOut(
            PlannedEvent(event: event, outcome: nil, origin: origin), takesTurn: true, session.scenario)
        }
        let weighed = try #require(try projection.weighAll(0).first).weights
        #expect(weighed[0] == 0)
        var found: [PlainEscalation.Move: Int] = [:]
        for (place, weight) in weighed.dropFirst().enumerated() where weight != 0 {
          found[candidates[place].move] = Int(exactly: weight)
        }
        #expect(found == plain.weights, "game \(game)")
        compared += found.count
      }
    }
    #expect(compared > 20_000)
  }

  /// The sampler draws the very games that the plain program plays with the same random numbers.
  @Test func sampledGamesAreThoseOfThePlainProgram() throws {
    let highest = try (0..<Self.games).map { try playPlain($0) }
    for rung in 4...8 {
      let condition = "rung >= \(rung) within \(PlainEscalation.turns)"
      let answer = try answer("chance \(condition) runs \(Self.games) seed \(Self.seed)")
      #expect(answer.hits == highest.filter { $0 >= rung }.count, "\(condition)")
    }
  }

  private func answer(_ question: String) throws -> ChanceAnswer {
    let source = SourceText(name: "<test>", text: question)
    let statement = try #require(Parser.parse(source).statements.first)
    guard case .answer(.chance(let answer), _) = session.enter(statement, from: source).result else {
      throw ToldSession.Refused(text: question, mistakes: [])
    }
    return answer
  }
}
