import Foundation

/// A program that plays games, as many as it is told.
struct Player: Sendable {
  let name: String
  /// The command that plays so many games with a seed.
  let command: @Sendable (_ games: Int, _ seed: Int) throws -> Command
  /// What it says about the games it played.
  let tally: @Sendable (_ games: Int, _ output: String) -> Tally?

  /// How many games take about so many seconds of processor time, its start left out.
  func games(lasting seconds: Double, atLeast fewest: Int = 100) throws -> Int {
    var games = fewest
    while true {
      guard let start = try command(1, 1).run(), let run = try command(games, 1).run() else {
        throw Command.Failure(description: "\(name) does not play \(games) games in good time")
      }
      let spent = run.cpuSeconds - start.cpuSeconds
      if spent > seconds / 4 { return max(fewest, Int(Double(games) * seconds / spent)) }
      games *= spent > seconds / 40 ? 4 : 10
    }
  }
}

/// What came of games that were played.
struct Tally: Sendable {
  var games = 0
  /// How often what is asked of each game came true.
  var hits: [Question: Int] = [:]
  var sumOfLastRungs: Int?

  enum Question: Sendable {
    /// The rung was 7 or more at some time.
    case reached
    /// The rung was 7 or more at the end.
    case ended
  }

  mutating func add(_ other: Tally) {
    games += other.games
    hits.merge(other.hits, uniquingKeysWith: +)
    if let sum = other.sumOfLastRungs { sumOfLastRungs = (sumOfLastRungs ?? 0) + sum }
  }
}
