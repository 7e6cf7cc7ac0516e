import ScenarioKit

extension Page {
  /// What an answer leans on, where that is anything.
  func leaning(on assumptions: [String]) -> [String] {
    assumptions.isEmpty ? [] : ["leans on: \(assumptions.joined(separator: ", "))"]
  }

  /// Assumptions at risk: `contained breaks in 34 % of futures, against 2 % if not, half of it by 24 Apr; by …`.
  func risks(_ risks: [AssumptionRisk]) -> [(label: StyledText, text: StyledText)] {
    risks.enumerated().map { index, risk in
      var text: StyledText =
        "\(risk.assumption, .alert) breaks in \(Number.compact(risk.breaks), .number) of futures"
      if let not = risk.breaksIfNot { text += ", against \(Number.compact(not), .number) if not" }
      if let breakage = risk.breakage {
        if let when = breakage.passage.flatMap({ phrase($0) }) { text += "; \(when)" }
        let events = breakage.events.map { event in
          breakage.events.count == 1 && event.share > 0.995
            ? event.event : "\(event.event) (\(Number.share(event.share)) %)"
        }
        if !events.isEmpty { text += "; by \(events.joined(separator: ", "))" }
        if breakage.isLeanedOn { text += "; the answer leans on it" }
      }
      return (index == 0 ? "Put at risk" : "", text)
    }
  }
}
