/// A story on the move: the program that carries it, and what has been noted on the way.
struct Passage: ~Copyable {
  var projection: Projection
  var played: [WorldState.Played] = []
  var passed: [ActorID] = []
  /// Holds that were seen.
  var silences = TimelineEntry.Silences()
  var broken: [(assumption: AssumptionID, isEvent: Bool)] = []
  var resolved: [(name: String, outcome: PredictionRecord.Outcome)] = []
  /// Predictions that are open, and the places of their conditions.
  var predictions: [(record: PredictionRecord, condition: Int)] = []
  /// Answers that are followed, and the places of what settles them.
  var followed: [(index: Int, condition: Int)] = []
  /// By the answer's place, what settled it.
  var settled: [Int: PredictionRecord.Outcome] = [:]
  /// Places of the assumptions' breaches among the program's conditions.
  let breaches: [(assumption: AssumptionID, condition: Int)]
  /// Asked at each turn that passes; true stops the statement.
  let isInterrupted: @Sendable () -> Bool

  /// Notes assumptions that no longer hold.
  mutating func watch(isEvent: Bool) throws {
    for (assumption, condition) in breaches where !broken.contains(where: { $0.assumption == assumption }) {
      if try projection.holds(condition) { broken.append((assumption, isEvent)) }
    }
  }
}
