/// The likeliest ways in which things may go, each told by the events that bear on what is asked, in their order.
///
/// An event bears on it that changes it, by itself or by a rule. When events happen does not tell two ways apart, nor
/// do others that come between.
package struct LikelyPaths: Sendable, Equatable {
  package struct Path: Sendable, Equatable {
    /// Empty where nothing happens that bears on it.
    package let events: [String]
    /// Its share of what is asked about.
    package let share: Estimate

    package init(events: [String], share: Estimate) {
      self.events = events
      self.share = share
    }
  }

  /// How much of the events is told. Where ways differ in so many small things that none is likely, less is.
  package enum Detail: Sendable, Equatable, CaseIterable {
    /// With options and outcomes.
    case whole
    /// Without them, and once where the same comes several times in a row.
    case plain
    /// Each only where it comes first.
    case firsts
  }

  package let detail: Detail
  /// Likeliest first, those of at least one in a hundred; of equally likely ones the one declared earlier.
  package let named: [Path]
  /// Of all others together.
  package let others: Estimate

  /// The first so many runs in which ways were counted; nil where all were.
  package let runs: Int?

  package init(named: [Path], others: Estimate, detail: Detail = .whole, runs: Int? = nil) {
    self.runs = runs
    self.detail = detail
    self.named = named
    self.others = others
  }

  /// Does nothing that happens bear on what is asked?
  package var areEventless: Bool { named.count == 1 && named[0].events.isEmpty && others.value < 0.0005 }
}
