import ScenarioKit

/// The answers that a story's questions should have, worked out naively and exactly.
///
/// Turns are counted from the one that is due in the story. What the engine says is compared with these.
enum NaiveReference {
  /// Which events the question's own `after` and `never` can tell.
  enum Past {
    /// All that were played.
    case counts
    /// Only those that are played from now on; what the scenario's clauses see stays as it is.
    case isIgnored
  }

  /// The probability that a condition is true now, or comes true after an event or a round's end.
  static func chance(
    of condition: Expression, within turns: Int, in story: NaiveStory, past: Past = .counts
  ) throws -> Double {
    let walk = walk(story, for: [condition])
    return try walk.chance(
      of: test(condition, walk, story, past), within: turns, from: start(story, walk))
  }

  /// The probability that a condition is true now, and stays so after every event and round's end.
  static func chance(
    ofAlways condition: Expression, within turns: Int, in story: NaiveStory, past: Past = .counts
  ) throws -> Double {
    1 - (try chance(of: .not(condition), within: turns, in: story, past: past))
  }

  /// The probability that a condition is true so many turns from now, when the next turn is due.
  static func chance(
    of condition: Expression, at turns: Int, in story: NaiveStory, past: Past = .counts
  ) throws -> Double {
    let walk = walk(story, for: [condition])
    let end = try walk.stepped(start(story, walk), turns: turns)
    return try end.probability(where: test(condition, walk, story, past))
  }

  /// The mean of a number so many turns from now, when the next turn is due.
  static func mean(of number: Expression, at turns: Int, in story: NaiveStory) throws -> Double {
    let walk = walk(story, for: [number])
    return try walk.stepped(start(story, walk), turns: turns)
      .mean { try walk.evaluate(number, in: $0, []) }
  }

  /// The probability now that a condition about hidden types is true.
  static func belief(in condition: Expression, in story: NaiveStory) throws -> Double {
    let walk = story.walk
    return try story.worlds.probability { try walk.evaluate(condition, in: $0, []) != 0 }
  }

  /// The probability that a matching event is what its actor does at its next turn.
  static func response(matching pattern: EventPattern, in story: NaiveStory) throws -> Double {
    let walk = walk(story, for: [])
    var worlds = start(story, walk)
    if !story.scenario.isOpen {
      guard let term = pattern.actor else { throw NaiveFailure.unsupported("the response of any actor") }
      let actor = walk.resolved(term, [])
      guard story.scenario.order.contains(actor) else { return 0 }
      while story.scenario.order[worlds.entries[0].world.place] != actor {
        worlds = try walk.stepped(worlds).remaining
      }
    }
    return try worlds.mean { world in
      try walk.choices(in: world).filter { choice in
        let played = NaiveWorld.Played(event: choice.event, outcome: nil, turn: world.turn)
        return try walk.matches(pattern, played, in: world, [])
      }.map(\.probability).reduce(0, +)
    }
  }

  /// The worlds so many turns from now, with their probabilities.
  static func worlds(at turns: Int, in story: NaiveStory) throws -> NaiveDistribution {
    let walk = walk(story, for: [])
    return try walk.stepped(start(story, walk), turns: turns)
  }

  /// How many turns can be walked, at most `limit`, without ever having more worlds than `worldLimit`, as many as
  /// are told apart by the scenario and the expressions.
  static func walkableTurns(
    upTo limit: Int, worldLimit: Int = 150, for expressions: [Expression] = [], in story: NaiveStory
  ) throws -> Int {
    let walk = walk(story, for: expressions)
    var worlds = start(story, walk)
    for turn in 0..<limit {
      worlds = try walk.stepped(worlds).remaining
      if worlds.entries.count > worldLimit { return turn }
    }
    return limit
  }

  /// A question's number, with what it is given.
  static func value(of measure: Measure, in story: NaiveStory) throws -> Double {
    try value(of: measure.subject, measure.modifiers, in: story)
  }

  private static func value(
    of subject: Measure.Subject, _ modifiers: Modifiers, in story: NaiveStory
  ) throws -> Double {
    var supposed = story
    for given in modifiers.givens { try supposed.suppose(given) }
    switch subject {
    case .belief(let condition): return try belief(in: condition, in: supposed)
    case .response(let pattern): return try response(matching: pattern, in: supposed)
    case .mean(let number):
      return try mean(of: number, at: turns(modifiers.at ?? 0, story), in: supposed)
    case .chance(let condition):
      let expression = condition.expression
      if let rounds = modifiers.at {
        return try chance(of: expression, at: turns(rounds, story), in: supposed)
      }
      let within = turns(try rounds(of: modifiers.horizon), story)
      return modifiers.isAlways
        ? try chance(ofAlways: expression, within: within, in: supposed)
        : try chance(of: expression, within: within, in: supposed)
    }
  }

  /// What a `check` condition is worth, its questions answered naively.
  static func value(ofCheck condition: Expression, in story: NaiveStory) throws -> Double {
    var walk = story.walk
    walk.answer = { try value(of: $0, in: story) }
    return try walk.evaluate(condition, in: story.world, [])
  }

  private static func rounds(of horizon: Modifiers.Horizon?) throws -> Double {
    switch horizon {
    case nil: 10
    case .rounds(let rounds): rounds
    case .date: throw NaiveFailure.unsupported("an end by date")
    }
  }

  /// Whole turns, rounded up.
  private static func turns(_ rounds: Double, _ story: NaiveStory) -> Int {
    Int((rounds * Double(story.scenario.turnsPerRound)).rounded(.up))
  }

  /// The walk that keeps of the past what the scenario and the question can tell.
  static func walk(_ story: NaiveStory, for expressions: [Expression]) -> TreeWalk {
    let own = story.walk
    return own.remembering(.needed(by: story.scenario, and: expressions))
  }

  static func start(_ story: NaiveStory, _ walk: TreeWalk) -> NaiveDistribution {
    var start = NaiveDistribution()
    for (world, probability) in story.worlds.entries {
      var present = world
      walk.memory.forget(in: &present)
      start.add(present, probability)
    }
    return start
  }

  static func test(
    _ condition: Expression, _ walk: TreeWalk, _ story: NaiveStory, _ past: Past
  ) -> TreeWalk.WorldTest {
    let now = story.world.turn
    return { world in
      var seen = world
      if past == .isIgnored { seen.log.removeAll { $0.turn < now } }
      return try walk.evaluate(condition, in: seen, []) != 0
    }
  }
}

extension NaiveReference {
  /// The numbers that a text asks for, in order: of each `chance`, and of the first measure in each `check`.
  static func answers(_ text: String) throws -> [Double] {
    try NaiveStory.told(text).asked.map { asked in
      switch asked.question.subject {
      case .chance(let condition):
        return try value(of: .chance(condition), asked.question.modifiers, in: asked.story)
      case .check(let conditions):
        guard case .compare(_, let number, _) = conditions[0].expression else {
          throw NaiveFailure.unsupported("a check that compares nothing")
        }
        return try value(ofCheck: number, in: asked.story)
      default: throw NaiveFailure.unsupported("this question")
      }
    }
  }
}
