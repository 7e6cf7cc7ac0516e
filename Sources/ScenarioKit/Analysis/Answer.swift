/// What a question gave: plain values, with all that a view or a file needs.
package enum Answer: Sendable {
  case whatif(WhatIfAnswer)
  case chance(ChanceAnswer)
  case forecast(ForecastAnswer)
  case why(WhyAnswer)
  case whyNot(WhyNotAnswer)
  case whyBelieved(WhyBelievedAnswer)
  case whyChance(WhyChanceAnswer)
  case whyValue(WhyValueAnswer)
  case tornado(TornadoAnswer)
  case sweep(SweepAnswer)
  case flip(FlipAnswer)
  case best(BestAnswer)
  case compare(CompareAnswer)
  case indicators(IndicatorsAnswer)
  case dispute(DisputeAnswer)
  case stability(StabilityAnswer)
  case beliefs(BeliefsAnswer)
  case assumptions(AssumptionsAnswer)
  case timeline(TimelineAnswer)
  case branches(BranchesAnswer)
  case coverage(CoverageAnswer)
  case score(ScoreAnswer)
  case show(ShowAnswer)
  case list(ListAnswer)
  case export(ExportAnswer)
  /// All conditions held.
  case check

  /// The assumptions that it was found to lean on.
  package var leansOn: [String] {
    switch self {
    case .chance(let answer): answer.knowsLeaning ? answer.leansOn : []
    case .whatif(let answer): answer.risks.leanedOn
    case .forecast(let answer): answer.risks.leanedOn
    case .tornado(let answer): answer.leansOn
    case .sweep(let answer): answer.leansOn
    case .flip(let answer): answer.leansOn
    case .best(let answer): answer.leansOn
    case .compare(let answer): answer.leansOn
    case .indicators(let answer): answer.leansOn
    case .dispute(let answer): answer.leansOn
    default: []
    }
  }
}
