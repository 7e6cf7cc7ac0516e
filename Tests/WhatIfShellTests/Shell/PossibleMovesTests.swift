import Testing

@testable import ScenarioKit
@testable import WhatIfShell

/// What is offered to be played is what may be played, as things stand.
@Suite("Completion of what may come now")
struct PossibleMovesTests {
  private func session(_ text: String) -> Session {
    let session = Session(settings: SessionSettings())
    enter(text, session)
    return session
  }

  private func enter(_ text: String, _ session: Session) {
    let source = SourceText(name: "text", text: text)
    for statement in Parser.parse(source).statements {
      if case .question = statement.kind { continue }
      _ = session.enter(statement, from: source)
    }
  }

  private func words(_ text: String, _ session: Session) -> [String] {
    let completer = Completer(
      scenario: session.scenario, story: session.names, possible: { session.possibleEvents(of: $0) })
    return completer.completion(of: text).candidates.map(\.text)
  }

  private static let feud = """
    actor North, South, East
    relation rival symmetric
    set North rival South
    quantity anger of actor 0..9 = 0
    quantity arms of actor 0..9 = 1
    move raid by A on B with size 1..3 = 2 { when A rival B, A.arms >= size; then B.anger += 1, A.arms -= size }
    move sulk by A { when A.anger >= 1 }
    move plead by A on B { when B.anger >= 1 }

    """

  @Test("Moves and targets whose conditions hold, and others once they do")
  func feud() {
    let session = session(Self.feud)
    #expect(words("play North ", session) == ["raid", "hold"])
    #expect(words("play East ", session) == ["hold"])
    #expect(words("play North raid on ", session) == ["South"])
    #expect(words("whatif South ", session) == ["raid", "hold"])
    enter("play North raid on South with size 1", session)
    #expect(words("play South ", session) == ["raid", "sulk", "hold"])
    #expect(words("play East ", session) == ["plead", "hold"])
    #expect(words("play East plead on ", session) == ["South"])
    // North has nothing left to raid with.
    #expect(words("play North ", session) == ["plead", "hold"])
    #expect(words("play North r", session).isEmpty)
  }

  @Test(
    "On another day, later and in what is supposed, all that is declared",
    arguments: [
      "play 2030-01-01 East ", "whatif North hold then East ", "why East ", "chance after East ",
    ])
  func elsewhere(text: String) {
    let session = session("round is 1 days from 2024-01-01\n" + Self.feud)
    #expect(words(text, session).starts(with: ["raid", "sulk", "plead", "hold"]))
  }

  /// The rules are asked in another way here: each event is told, and taken back.
  @Test(
    "Exactly those are offered that are taken when they are played",
    arguments: [
      "Tests/ScenarioKitTests/Scenarios/feud.whatif", "Tests/ScenarioKitTests/Scenarios/doctrine.whatif",
      "examples/april-2024.whatif",
    ])
  func exactly(file: String) throws {
    let session = session(try ProjectFolder.text(of: file))
    let actors = session.scenario.actors.map(\.name)
    #expect(!session.scenario.moves.isEmpty)
    for actor in actors {
      var offered: Set<String> = []
      for move in words("play \(actor) ", session) where move != "hold" {
        let targets = words("play \(actor) \(move) on ", session)
        let hasTarget = session.scenario.moves.contains { $0.name == move && $0.hasTarget }
        offered.formUnion(hasTarget ? targets.map { "\(move) on \($0)" } : [move])
      }
      var taken: Set<String> = []
      for move in session.scenario.moves {
        let targets = move.hasTarget ? actors.filter { $0 != actor }.map { " on \($0)" } : [""]
        for target in targets where isTaken("play \(actor) \(move.name)\(target)", options: move, session) {
          taken.insert(move.name + target)
        }
      }
      #expect(offered == taken, "\(actor)")
    }
  }

  /// Whether an event is taken, with any numbers for its options.
  private func isTaken(_ event: String, options move: Move, _ session: Session) -> Bool {
    var ways = [""]
    for option in move.options {
      ways = ways.flatMap { way in
        (option.lower...option.upper).map { way + (way.isEmpty ? " with " : ", ") + "\(option.name) \($0)" }
      }
    }
    let standing = session.standing
    return ways.contains { way in
      let source = SourceText(name: "event", text: event + way)
      let statement = Parser.parse(source).statements[0]
      let entry = session.enter(statement, from: source)
      session.goBack(to: standing)
      if case .refused = entry.result { return false }
      return true
    }
  }

  @Test("Values of an option, and outcomes, of the move that is being played")
  func details() {
    let session = session(Self.feud + "move bluff by A { outcome called 30%; outcome believed otherwise }\n")
    #expect(words("play North raid on South ", session) == ["with", "source"])
    #expect(words("play North raid on South with ", session) == ["size"])
    #expect(words("play North raid on South with size ", session) == ["1", "2", "3"])
    #expect(words("play East bluff outcome ", session) == ["called", "believed"])
  }
}
