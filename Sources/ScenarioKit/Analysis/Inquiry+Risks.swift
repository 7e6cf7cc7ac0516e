/// Assumptions watched in the futures of a `whatif` or a `forecast`.
extension Inquiry {
  /// Less likely than this, how an assumption breaks is not followed.
  private static let leastFollowed = 0.005
  /// Assumptions of which that is followed, those most at risk.
  private static let mostFollowed = 3
  /// Events by which one breaks that are named.
  private static let mostEvents = 2

  /// A number of an answer that may lean on an assumption.
  struct LeaningNumber {
    /// Over all futures.
    let value: Double
    /// How much it must differ for anybody to care.
    let least: Double
    /// Its part, over the futures of an evaluation that never broke the assumption, times their probability.
    let part: (Evaluation) -> Double
  }

  /// The same risks, each with how the assumption breaks. Costs an evaluation each, of three at most.
  ///
  /// - Parameters:
  ///   - numbers: those of the answer.
  ///   - follow: follows the same futures, ending those in which a condition has come true.
  func following(
    _ risks: [AssumptionRisk], _ numbers: [LeaningNumber], _ horizon: Horizon,
    _ follow: (_ stop: GroundedExpression) throws -> Evaluation
  ) throws -> [AssumptionRisk] {
    let ranked = risks.filter { $0.breaks.value >= Self.leastFollowed }.sorted {
      $0.breaks.value > $1.breaks.value
    }
    let followed = Set(ranked.prefix(Self.mostFollowed).map(\.assumption))
    return try risks.map { risk in
      guard followed.contains(risk.assumption),
        let index = scenario.assumptions.firstIndex(where: { $0.name == risk.assumption })
      else { return risk }
      let evaluation = try follow(breach(of: AssumptionID(index)))
      let breaking = evaluation.stoppedInAll
      let leans = numbers.contains { number in
        guard breaking > 1e-12, breaking < 1 - 1e-12 else { return false }
        let part = number.part(evaluation)
        let ifBroken = (number.value - part) / breaking
        let ifNot = part / (1 - breaking)
        return abs(ifBroken - ifNot) > number.least
      }
      var result = risk
      result.breakage = Breakage(
        passage: passage(evaluation, horizon), events: lastEvents(evaluation), isLeanedOn: leans)
      return result
    }
  }

  /// The events with which the ways to where runs stopped end, likeliest first.
  private func lastEvents(_ evaluation: Evaluation) -> [(event: String, share: Double)] {
    guard let tree = evaluation.paths, tree.counted > 0 else { return [] }
    var shares: [(event: String, share: Double)] = []
    for sequence in tree.parents.indices where sequence > 0 && tree.ended[sequence] > 0 {
      let event = evaluation.events[Int(tree.steps[sequence].event)]
      guard let move = event.move else { continue }
      let answer = Program.Answer(actor: event.actor, move: move, target: event.target)
      let phrase = "\(name(of: event.actor)) \(action(answer))"
      let share = tree.ended[sequence] / tree.counted
      if let known = shares.firstIndex(where: { $0.event == phrase }) {
        shares[known].share += share
      } else {
        shares.append((phrase, share))
      }
    }
    let likely = shares.filter { $0.share >= 0.05 }.sorted { $0.share > $1.share }
    return Array(likely.prefix(Self.mostEvents))
  }
}
