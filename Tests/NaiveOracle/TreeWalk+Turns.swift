import ScenarioKit

extension TreeWalk {
  /// A test of a world, such as whether a condition holds in it.
  typealias WorldTest = (NaiveWorld) throws -> Bool

  /// Is this the last turn of its round?
  func isLastOfRound(_ world: NaiveWorld) -> Bool {
    scenario.isOpen || world.place >= scenario.order.count - 1
  }

  /// The worlds after a round's end: its rules, then the drift of the types. The turn counter stays.
  func roundEnd(_ world: NaiveWorld) throws -> [Branch] {
    var ended = world
    try runRoundEndRules(&ended)
    ended.round += 1
    return drifted(ended)
  }

  /// The world with the next turn due.
  func turned(_ world: NaiveWorld) -> NaiveWorld {
    var next = world
    next.turn += 1
    next.place = scenario.isOpen ? 0 : (world.place + 1) % scenario.order.count
    memory.forget(in: &next)
    return next
  }

  /// Plays one turn everywhere.
  ///
  /// - Parameter test: worlds that meet it, right after the event or right after the round's end, leave the
  ///   distribution; nil where none do.
  /// - Returns: the worlds of the next turn, and the probability of what left.
  func stepped(
    _ distribution: NaiveDistribution, absorbing test: WorldTest? = nil
  ) throws -> (remaining: NaiveDistribution, absorbed: Double) {
    var remaining = NaiveDistribution()
    var absorbed = 0.0
    for (world, probability) in distribution.entries {
      for (event, share) in try choices(in: world) where share > 0 {
        for branch in try branches(of: event, in: world) {
          let reached = probability * share * branch.probability
          if try test?(branch.world) ?? false {
            absorbed += reached
            continue
          }
          guard isLastOfRound(world) else {
            remaining.add(turned(branch.world), reached)
            continue
          }
          for end in try roundEnd(branch.world) {
            if try test?(end.world) ?? false {
              absorbed += reached * end.probability
            } else {
              remaining.add(turned(end.world), reached * end.probability)
            }
          }
        }
      }
    }
    return (remaining, absorbed)
  }

  /// Plays so many turns everywhere.
  func stepped(_ distribution: NaiveDistribution, turns: Int) throws -> NaiveDistribution {
    try (0..<turns).reduce(distribution) { current, _ in try stepped(current).remaining }
  }

  /// The probability that the test is met now, or after an event or a round's end of the next turns.
  func chance(
    of test: @escaping WorldTest, within turns: Int, from start: NaiveDistribution
  ) throws -> Double {
    var remaining = NaiveDistribution()
    var absorbed = 0.0
    for (world, probability) in start.entries {
      if try test(world) { absorbed += probability } else { remaining.add(world, probability) }
    }
    for _ in 0..<turns {
      let step = try stepped(remaining, absorbing: test)
      remaining = step.remaining
      absorbed += step.absorbed
    }
    return absorbed
  }

  /// The worlds that the types' changes at a round's end lead to, each hypothesis by itself.
  private func drifted(_ world: NaiveWorld) -> [Branch] {
    scenario.hypotheses.enumerated().reduce([(1, world)]) { branches, hypothesis in
      branches.flatMap { branch -> [Branch] in
        let id = HypothesisID(hypothesis.offset)
        guard let drift = hypothesis.element.drift, let type = branch.world.types[id] else { return [branch] }
        return drift[type].enumerated().filter { $0.element > 0 }.map { next, chance in
          var changed = branch.world
          changed.types[id] = next
          return (branch.probability * chance, changed)
        }
      }
    }
  }
}
