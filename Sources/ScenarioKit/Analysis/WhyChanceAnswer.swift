/// What carries a probability: which courses get there, what they run through, and what they end with.
///
/// The masses of the courses, and those of the last steps, add up to the probability explained.
package struct WhyChanceAnswer: Sendable {
  /// A response or a rule, or an event with its options left aside.
  package struct Cause: Sendable {
    package enum Sort: String, Sendable { case response, rule, event }

    package let sort: Sort
    package let name: String
    package let title: String?
    /// Where it is declared; nil for events.
    package let line: Int?
    /// How much of the probability ran through it.
    package let mass: Estimate
    /// The same as a share of the probability, 0…1.
    package let share: Double
    /// How much of what does not get there ran through it, as a share of that; 0 where all gets there.
    package let shareElsewhere: Double
    /// What the chance would be without it; nil where that was not asked.
    package var without: Estimate?
  }

  /// A course, told by the events that bear on the condition.
  package struct Course: Sendable {
    /// Empty where none happens.
    package let events: [String]
    package let mass: Estimate
    package let share: Estimate
  }

  /// The event at which it came true, and the response that put it there.
  package struct LastStep: Sendable {
    /// `Iran barrage on Israel with scale 4`; nil where it is true from the start, or only its moment was asked.
    package let event: String?
    /// nil where nothing but the hold weight did.
    package let response: String?
    /// It came about as the round ended.
    package let isRoundEnd: Bool
    package let mass: Estimate
  }

  package let condition: String
  package let isAlways: Bool
  package let at: Double?
  /// The chance that was asked.
  package let chance: Estimate
  /// What is explained: the same; with `always` that it does not hold all the way.
  package let explained: Estimate
  package let courses: [Course]
  /// Of all others together.
  package let others: Estimate
  package let detail: LikelyPaths.Detail
  /// Those that most of it ran through first.
  package let causes: [Cause]
  /// Heaviest first; none where a moment was asked.
  package let lastSteps: [LastStep]
  package let givens: [String]
  package let provenance: Provenance
}
