/// How what an answer costs grows with actors, rules and rounds.
struct GrowthPart {
  let whatIf: WhatIf
  let effort: Effort

  /// One size along one line of growth.
  struct Point: Sendable {
    let size: Int
    /// Processor time from the start to the first game.
    let ready: Double?
    /// Processor time of a game.
    let game: Double?
    /// What stands in place of a time that is missing.
    var gap = ""
  }

  /// What the others are while one grows.
  private static let actors = 10
  private static let rules = 10
  private static let rounds = 20

  func measured() throws -> (part: Part, picture: String) {
    let actors = try effort.actorCounts.map { try point($0, actors: $0) }
    let rules = try effort.ruleCounts.map { try point($0, rules: $0) }
    let rounds = try effort.roundCounts.map { try point($0, rounds: $0) }
    var part = Part(name: "growth", title: "How cost grows")
    part.figures = [
      growth(of: "a game", actors, \.game, "actors", most: 2),
      growth(of: "getting ready", actors, \.ready, "actors", most: nil),
      growth(of: "a game", rules, \.game, "rules", most: 100),
      growth(of: "getting ready", rules, \.ready, "rules", most: 100),
      growth(of: "a game", rounds, \.game, "rounds", most: 11),
    ]
    part.tables = [
      ("Actors, each with three neighbours; 10 rules, 20 rounds:", table("actors", actors)),
      ("Rules; 10 actors, 20 rounds:", table("rules", rules)),
      ("Rounds; 10 actors, 10 rules:", table("rounds", rounds)),
    ]
    let picture = GrowthPicture(panels: [("actors", actors), ("rules", rules), ("rounds", rounds)])
    return (part, picture.text)
  }

  private func point(
    _ size: Int, actors: Int = Self.actors, rules: Int = Self.rules, rounds: Int = Self.rounds
  ) throws -> Point {
    let scenario = SparseScenario(actors: actors, rules: rules)
    let file = try Files.write(scenario.text, toMade: "sparse-\(actors)-\(rules).whatif")
    func run(_ games: Int) throws -> Run? {
      let question = "chance heat >= 1000 at \(rounds) runs \(games) method sample"
      return try whatIf.command(file, asking: question).run(atMost: effort.patience)
    }
    let patience = "more than \(Digits.short(effort.patience)) s"
    let start: Run
    do {
      guard let first = try run(1) else { return Point(size: size, ready: nil, game: nil, gap: patience) }
      start = first
    } catch is Command.Failure {
      return Point(size: size, ready: nil, game: nil, gap: "refused")
    }
    var games = 1_000
    while true {
      guard let full = try run(games) else {
        return Point(size: size, ready: start.cpuSeconds, game: nil, gap: patience)
      }
      let spent = full.cpuSeconds - start.cpuSeconds
      // What getting ready takes is never twice the same: the games must take as long, or they are not told from that.
      if spent > max(effort.seconds / 3, start.cpuSeconds) {
        return Point(size: size, ready: start.cpuSeconds, game: spent / Double(games - 1))
      }
      games *= spent > effort.seconds / 20 ? 4 : 10
    }
  }

  private func growth(
    of what: String, _ points: [Point], _ cost: KeyPath<Point, Double?>, _ name: String, most: Double?
  ) -> Figure {
    let first = points[0]
    let last = points[points.count - 1]
    let title = "\(what), from \(Digits.grouped(first.size)) to \(Digits.grouped(last.size)) \(name)"
    let goal = most.map { Figure.Goal.atMost($0) } ?? .none
    guard let low = first[keyPath: cost], let high = last[keyPath: cost] else {
      return Figure(title, missed: last.gap, goal: goal)
    }
    return Figure(title, Spread(of: [high / low]), goal: goal)
  }

  private func table(_ name: String, _ points: [Point]) -> Table {
    Table(
      [name, "ready for the first game after", "a game"],
      points.map { point in
        [
          Digits.grouped(point.size), point.ready.map(Digits.duration) ?? point.gap,
          point.game.map(Digits.duration) ?? point.gap,
        ]
      })
  }
}
