/// An assumption that stands and that some of the futures looked at break.
package struct AssumptionRisk: Sendable {
  package let assumption: String
  /// In how many futures it breaks.
  package let breaks: Estimate
  /// The same if what is supposed is not done; nil where nothing is.
  package let breaksIfNot: Estimate?
  /// How it breaks; nil where that is too unlikely to be followed.
  package var breakage: Breakage?
}

/// When an assumption breaks in the futures that break it, by what, and whether that matters for the answer.
package struct Breakage: Sendable {
  /// nil where but one round is looked at.
  package let passage: FirstPassage?
  /// The events by which it breaks, without options and outcomes, likeliest first, each with its share.
  package let events: [(event: String, share: Double)]
  /// The answer differs by more than its interval, and by a point, between futures that break it and those that don't.
  package let isLeanedOn: Bool
}

extension [AssumptionRisk] {
  /// Those that the answer leans on.
  package var leanedOn: [String] { filter { $0.breakage?.isLeanedOn ?? false }.map(\.assumption) }
}
