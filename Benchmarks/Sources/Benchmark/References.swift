/// The programs that whatif is measured against, and how they are made and run.
struct References {
  let grounded: String
  let specialised: String
  let walk: String
  let hasClips: Bool

  /// Compiles those that are compiled, for this very machine.
  init() throws {
    grounded = try Self.compiled("escalation-grounded")
    specialised = try Self.compiled("escalation-specialised")
    walk = try Self.compiled("walk")
    hasClips = (try? Command("sh", ["-c", "command -v clips"]).run()) != nil
  }

  func groundedPlayer(stoppingWhenKnown stops: Bool = false) -> Player {
    guard stops else { return player("grounded C", grounded) }
    return Player(
      name: "grounded C", command: { Command(grounded, [String($0), String($1), "within"]) },
      tally: { games, output in
        // A game that stops early does not show how it would have ended.
        Self.tally(games, output).map { Tally(games: games, hits: [.reached: $0.hits[.reached, default: 0]]) }
      })
  }

  /// Two of them at once, each playing half of the games.
  var twoGroundedPlayers: Player {
    Player(
      name: "two of grounded C",
      command: { games, seed in
        let halves = [games - games / 2, games / 2]
        let lines = halves.enumerated().map { "'\(grounded)' \($1) \(seed + 1_000 * $0) &" }
        return Command("sh", ["-c", lines.joined(separator: " ") + " wait"])
      },
      tally: { games, output in
        let numbers = output.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        guard numbers.count == 8, numbers[0] + numbers[4] == games else { return nil }
        return Tally(games: games, hits: [.ended: numbers[2] + numbers[6]])
      })
  }

  var specialisedPlayer: Player { player("specialised C", specialised) }

  var pythonPlayer: Player {
    Player(
      name: "Python",
      command: { Command("python3", [Files.reference("escalation.py"), String($0), String($1)]) },
      tally: Self.tally)
  }

  /// CLIPS takes no arguments: it is given a file of commands.
  var clipsPlayer: Player {
    Player(
      name: "CLIPS",
      command: { games, seed in
        let file = try Files.write(
          """
          (load* "\(Files.reference("escalation.clp"))")
          (reset)
          (seed \(seed))
          (bind ?*games* \(games))
          (run)
          (exit)

          """, toMade: "clips-\(games).bat")
        return Command("clips", ["-f2", file])
      },
      tally: Self.tally)
  }

  private func player(_ name: String, _ program: String) -> Player {
    Player(name: name, command: { Command(program, [String($0), String($1)]) }, tally: Self.tally)
  }

  /// Games, those that ever reached the rung, those that ended on it, and the sum of the last rungs.
  @Sendable private static func tally(_ games: Int, _ output: String) -> Tally? {
    let numbers = output.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    guard numbers.count == 4, numbers[0] == games else { return nil }
    return Tally(games: games, hits: [.reached: numbers[1], .ended: numbers[2]], sumOfLastRungs: numbers[3])
  }

  private static func compiled(_ name: String) throws -> String {
    let program = try Files.made(name)
    _ = try Command(
      "gcc", ["-O2", "-march=native", "-o", program, Files.reference(name + ".c"), "-lm"]
    ).run()
    return program
  }
}
