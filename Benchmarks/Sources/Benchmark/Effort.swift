/// How long it measures.
struct Effort: Sendable {
  let rounds: Int
  /// Of processor time that a program's part in one round is to take.
  let seconds: Double
  let idleActors: Int
  let walkTurns: Int
  let actorCounts: [Int]
  let ruleCounts: [Int]
  let roundCounts: [Int]
  /// Statements of a text, and ten times as many.
  let statements: Int
  /// After which a point of a curve is given up, in seconds.
  let patience: Double

  static let full = Effort(
    rounds: 7, seconds: 0.7, idleActors: 9_990, walkTurns: 80, actorCounts: [10, 100, 1_000, 10_000],
    ruleCounts: [10, 32, 100, 320, 1_000], roundCounts: [5, 10, 20, 50], statements: 10_000, patience: 30)

  /// A look in passing: a minute, and wider spreads.
  static let quick = Effort(
    rounds: 3, seconds: 0.25, idleActors: 990, walkTurns: 40, actorCounts: [10, 100, 1_000],
    ruleCounts: [10, 100], roundCounts: [5, 50], statements: 2_000, patience: 5)
}
