/// What the escalation game is known to come to, and whether a program finds it.
enum Verification {
  /// From 180 million games of the C programs, which leaves 0.00006 and 0.0003 of doubt at 95 %. The tolerances are
  /// for what is beyond chance.
  static let reached = 0.2516
  static let ended = 0.0644
  static let meanLastRung = 2.0235
  static let shareTolerance = 0.0005
  static let meanTolerance = 0.005
  /// The standard deviation of the last rung.
  static let lastRungDeviation = 2.0

  /// - Throws: `Wrong` where an answer is off by more than its tolerance and three and a half standard errors.
  static func check(_ tally: Tally, of name: String) throws {
    let games = Double(tally.games)
    for (question, hits) in tally.hits {
      let expected = question == .reached ? reached : ended
      let share = Double(hits) / games
      let bound = shareTolerance + 3.5 * (expected * (1 - expected) / games).squareRoot()
      guard abs(share - expected) <= bound else {
        throw Wrong(description: "\(name) finds \(share) where \(expected) is right")
      }
    }
    if let sum = tally.sumOfLastRungs {
      let mean = Double(sum) / games
      guard abs(mean - meanLastRung) <= meanBound(games: games) else {
        throw Wrong(description: "\(name) finds a mean last rung of \(mean) where \(meanLastRung) is right")
      }
    }
  }

  static func meanBound(games: Double) -> Double {
    meanTolerance + 3.5 * lastRungDeviation / games.squareRoot()
  }

  struct Wrong: Error, CustomStringConvertible {
    let description: String
  }
}
