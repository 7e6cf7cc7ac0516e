import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// A log of what was played finds the last event of a pattern as if it looked at all.
@Suite struct PlayedLogTests {
  private static func played(_ random: inout SplitMix64, turn: Int) -> WorldState.Played {
    let actor = ActorID(Int(random.next() % 3))
    let event =
      random.next() % 4 == 0
      ? Event.hold(actor)
      : Event(actor: actor, move: MoveID(Int(random.next() % 3)), target: ActorID(4), options: [])
    return WorldState.Played(event: event, outcome: random.next() % 2 == 0 ? nil : 1, turn: turn)
  }

  @Test(arguments: 0..<20)
  func itFindsTheLast(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var log = PlayedLog()
    var all: [WorldState.Played] = []
    for turn in 0..<60 {
      let next = Self.played(&random, turn: turn)
      log.append(next)
      all.append(next)
      if random.next() % 12 == 0 {
        let length = Int(random.next() % UInt64(all.count))
        log.removeLast(log.count - length)
        all.removeLast(all.count - length)
      }
      for actor in 0..<3 {
        func fits(_ played: WorldState.Played) -> Bool {
          played.event.actor.index == actor && played.event.move?.index != 1 && played.outcome == nil
        }
        #expect(log.lastIndex(where: fits) == all.lastIndex(where: fits))
      }
    }
    #expect(log.map(\.turn) == all.map(\.turn))
    log.removeAll { $0.turn % 2 == 0 }
    all.removeAll { $0.turn % 2 == 0 }
    #expect(log.map(\.turn) == all.map(\.turn))
    #expect(log.lastIndex { $0.outcome == nil } == all.lastIndex { $0.outcome == nil })
  }
}
