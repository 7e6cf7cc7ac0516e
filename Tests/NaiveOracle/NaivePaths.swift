import ScenarioKit

/// Every way in which things may go, one by one, with its probability: no two ways are ever merged.
enum NaivePaths {
  struct Step: Hashable {
    let event: Event
    /// 0 where the move has no outcomes.
    let outcome: Int
  }

  /// The probability of each sequence of events, holding left out: to where the condition comes true, or, without one,
  /// to the end.
  static func probabilities(
    of condition: Expression?, within turns: Int, in story: NaiveStory
  ) throws -> [[Step]: Double] {
    let walk = NaiveReference.walk(story, for: condition.map { [$0] } ?? [])
    let test = condition.map { NaiveReference.test($0, walk, story, .counts) }
    var ended: [[Step]: Double] = [:]
    var open: [(path: [Step], world: NaiveWorld, probability: Double)] = []
    for (world, probability) in NaiveReference.start(story, walk).entries {
      if try test?(world) ?? false {
        ended[[], default: 0] += probability
      } else {
        open.append(([], world, probability))
      }
    }
    for _ in 0..<turns {
      let before = open
      open = []
      for (path, world, probability) in before {
        for (event, share) in try walk.choices(in: world) where share > 0 {
          let count = event.move.map { walk.scenario.move($0).outcomes.count } ?? 0
          for outcome in 0..<max(1, count) {
            let way = event.move == nil ? path : path + [Step(event: event, outcome: outcome)]
            for branch in try walk.branches(of: event, outcome: count > 0 ? outcome : nil, in: world) {
              let mass = probability * share * branch.probability
              if mass == 0 { continue }
              if try test?(branch.world) ?? false {
                ended[way, default: 0] += mass
                continue
              }
              let ends = walk.isLastOfRound(world) ? try walk.roundEnd(branch.world) : [(1, branch.world)]
              for end in ends {
                if walk.isLastOfRound(world), try test?(end.world) ?? false {
                  ended[way, default: 0] += mass * end.probability
                } else {
                  open.append((way, walk.turned(end.world), mass * end.probability))
                }
              }
            }
          }
        }
      }
    }
    if condition == nil { for (path, _, probability) in open { ended[path, default: 0] += probability } }
    return ended
  }
}
