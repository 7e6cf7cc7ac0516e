/// A chance where an event comes before its condition comes true, or ever, and where it does not.
///
/// The law of total probability: the chance is `comes × ifComes + (1 - comes) × ifNot`.
package struct ChanceSplit: Sendable {
  package let event: String
  package let comes: Estimate
  /// nil where it never comes.
  package let ifComes: Estimate?
  /// nil where it always comes.
  package let ifNot: Estimate?
}

/// How likely a condition comes true.
package struct ChanceAnswer: Sendable {
  package let condition: String
  package let estimate: Estimate
  package let isAlways: Bool
  /// Rounds from now at which alone it counts, if so asked.
  package let at: Double?
  /// Assumptions on which it hangs: the chance differs between futures that break them and those that don't.
  package var leansOn: [String]
  /// In a sample, runs in which it came true.
  package let hits: Int?
  /// When it first comes true (with `always`: no longer is), where more than one round is looked at.
  package var passage: FirstPassage?
  /// The ways to where it comes true (with `always`: no longer is).
  package var paths: LikelyPaths?
  /// Where an event comes and where it does not, if so asked.
  package var split: ChanceSplit?
  package let givens: [String]
  package let provenance: Provenance
  /// In a sample, so few runs ended by what was asked that they say little.
  package var isRare = false
  /// By splitting, the replicates are too far apart for the interval to be trusted.
  package var isUneven = false
  /// Whether splitting could follow what was asked more often.
  package var canSplit = false
  /// The same with the plausible ranges drawn, if so asked.
  package var draws: Draws?
  package var drawn: DrawnBand?
  /// How far the interval of one draw's own answer reaches to either side, in the mean: what sampling adds to the band;
  /// 0 where the draws were computed exactly.
  package var noiseOfDraw: Double?

  /// Whether it was looked at what the answer leans on: not of one moment, nor where courses were not followed to
  /// their end.
  package var knowsLeaning: Bool {
    switch provenance.method {
    case .splitting: false
    case .bounds: at == nil && !provenance.ending.isInterrupted
    case .exact, .sampled: at == nil
    }
  }
}
