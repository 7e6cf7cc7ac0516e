/// A resolved statement that moves the story.
package enum StoryAction: Sendable {
  case set([Effect], SourceSpan)
  case believe(BeliefOverride)
  case observe(Observation)
  case play(PlayAction)
  /// Rounds, at least 1. Observed: the silence was seen, and moves belief.
  case advance(rounds: Int, observed: Bool)
  case resolve(PredictionResolution)
}

/// `believe Iran.doctrine is direct 60%`.
package struct BeliefOverride: Sendable {
  package let hypothesis: HypothesisID
  package let type: Int
  /// 0…1.
  package let probability: Double
  package let origin: SourceSpan
}

/// `observe not missiles_moved weight 0.5`.
package struct Observation: Sendable {
  package let evidence: EvidenceID
  package let isNegated: Bool
  /// The power to which the likelihood counts; 1 if unsaid.
  package let weight: Double
  package let date: CalendarDate?
  package let sources: [Notes.Source]
  package let origin: SourceSpan
}

/// `play 2024-04-13 Iran barrage on Israel with scale 5 outcome intercepted "note" source "…"`.
package struct PlayAction: Sendable {
  package let planned: PlannedEvent
  package let date: CalendarDate?
  package let note: String?
  package let sources: [Notes.Source]
  /// It was not said to have happened, but drawn.
  package var isDrawn = false
}

/// `resolve again no source "…"`.
package struct PredictionResolution: Sendable {
  package let prediction: PredictionID
  package let cameTrue: Bool
  package let sources: [Notes.Source]
}
