/// The program that is measured, in its release build.
struct WhatIf: Sendable {
  let path: String

  /// A command that reads a file and asks, showing the answer only.
  func command(_ file: String, asking question: String, threads: Int = 1) -> Command {
    Command(path, ["--quiet", "--no-warnings", "--threads", String(threads), file, "-c", question])
  }

  /// A command that reads a file and tells its mistakes.
  func reading(_ file: String) -> Command { Command(path, ["--parse-only", "--no-warnings", file]) }

  /// Plays the games of a file, whole, or with `within` each until what is asked for has come true.
  func player(_ name: String, _ file: String, playing mode: Mode, threads: Int = 1) -> Player {
    Player(
      name: name,
      command: { games, seed in
        command(file, asking: "chance \(mode.asked) runs \(games) seed \(seed)", threads: threads)
      },
      tally: { games, output in
        guard let hits = Self.hits(in: output) else { return nil }
        return Tally(games: games, hits: [mode.question: hits])
      })
  }

  enum Mode: Sendable {
    /// Every game is played to its end.
    case whole(String)
    /// A game ends once the answer is known.
    case within(String)

    var asked: String {
      switch self {
      case .whole(let asked), .within(let asked): asked
      }
    }

    var question: Tally.Question {
      switch self {
      case .whole: .ended
      case .within: .reached
      }
    }
  }

  /// The number before `runs got there`.
  private static func hits(in output: String) -> Int? {
    guard let match = output.firstMatch(of: /([0-9,]+) runs? got there/) else { return nil }
    return Int(match.1.filter { $0 != "," })
  }
}
