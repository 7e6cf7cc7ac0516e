import Foundation
import Testing

@testable import ScenarioKit

/// Assumptions in the futures that are looked at: how many break them, when, by what, and whether that matters.
@Suite struct AssumptionRiskTests {
  /// Iran strikes with 1/4 a round unless it has talked; Israel's anger rises with strikes alone.
  private static let crisis = """
    round is 3 days from 2024-04-01
    actor Iran, Israel
    quantity anger 0..10 = 0
    quantity rain 0..10 = 5
    ladder of anger { 3 "Furious" }
    move strike by A on B with force 1..2 = 1 { then anger += 3 }
    move raid by A on B { then anger += 3 }
    move dance by A { then rain += 1 }
    response blows { for A, B; when A == Iran; expect A strike on B weight 0.2, A strike on B with force 2 weight 0.05 }
    response others { expect Iran raid on Israel weight 0.25; expect Iran hold weight 0.5 }
    response dances { expect Israel dance weight 1 }
    assumption quiet "Nobody strikes" { never any strike on Israel }
    assumption calm { holds anger < 3 }
    assumption sober { never Israel dance }
    assumption dry { holds rain < 9 }
    """.replacing(
      "expect A strike on B weight 0.2, A strike", with: "expect A strike on B weight 0.2; expect A strike")

  private func risks(_ answer: Answer) -> [String: AssumptionRisk] {
    let list: [AssumptionRisk]
    switch answer {
    case .whatif(let answer): list = answer.risks
    case .forecast(let answer): list = answer.risks
    default: list = []
    }
    return Dictionary(list.map { ($0.assumption, $0) }) { first, _ in first }
  }

  /// Worked out by hand: each round Iran strikes with 1/8, raids with 1/8, of weights 0.25, 0.25 and 1.5.
  @Test func aForecastSaysInHowManyFuturesAnAssumptionBreaksAndBy() throws {
    var told = ToldSession(Self.crisis)
    let answer = try told.answer("forecast of anger within 2 method exact")
    let risks = risks(answer)
    let quiet = try #require(risks["quiet"])
    #expect(abs(quiet.breaks.value - (1 - 0.875 * 0.875)) < 1e-12)
    #expect(quiet.breaksIfNot == nil)
    let breakage = try #require(quiet.breakage)
    #expect(breakage.events.map(\.event) == ["Iran strike on Israel"])
    #expect(abs(breakage.events[0].share - 1) < 1e-12)
    let byThen = try #require(breakage.passage).byThen
    #expect(abs(byThen[0].value - 0.125) < 1e-12 && abs(byThen[1].value - quiet.breaks.value) < 1e-12)
    let calm = try #require(risks["calm"]?.breakage)
    #expect(calm.events.map(\.event).sorted() == ["Iran raid on Israel", "Iran strike on Israel"])
    #expect(abs(calm.events[0].share - 0.5) < 1e-9)
  }

  /// What anger comes to hangs on strikes, not on who dances.
  @Test func anAnswerLeansOnWhatMovesIt() throws {
    var told = ToldSession(Self.crisis)
    let anger = risks(try told.answer("forecast of anger within 2"))
    #expect(anger["quiet"]?.breakage?.isLeanedOn == true)
    #expect(anger["calm"]?.breakage?.isLeanedOn == true)
    #expect(anger["sober"]?.breakage?.isLeanedOn == false)
    let rain = risks(try told.answer("forecast of rain within 2"))
    #expect(rain["quiet"]?.breakage?.isLeanedOn == false)
    #expect(rain["sober"]?.breakage?.isLeanedOn == true)
    let report = try told.report("play Iran strike on Israel")
    // The forecast of anger is the first answer; the one of rain does not lean on it.
    #expect(report.breaches.map(\.assumption) == ["quiet", "calm"])
    #expect(report.breaches.map(\.leaning) == [[1], [1]])
    #expect(report.breaches.allSatisfy { $0.event == 1 && $0.date?.description == "2024-04-01" })
  }

  @Test func aWhatIfSaysWhatItPutsAtRisk() throws {
    var told = ToldSession(
      Self.crisis + "\nresponse answer { when after Israel dance; expect Iran raid on Israel weight 6 }")
    let answer = try told.answer("whatif Israel dance within 2")
    let risks = risks(answer)
    let calm = try #require(risks["calm"])
    #expect(calm.breaks.value > (calm.breaksIfNot?.value ?? 1) + 0.2)
    #expect(calm.breakage?.events.first?.event == "Iran raid on Israel")
    #expect(calm.breakage?.isLeanedOn == true)
    #expect(risks["quiet"]?.breaks.value ?? 1 < calm.breaks.value)
  }

  /// Watching changes nothing of what is forecast.
  @Test func watchingLeavesTheForecastAsItIs() throws {
    let scenario = Self.crisis.components(separatedBy: "assumption")[0]
    var watched = ToldSession(Self.crisis)
    var plain = ToldSession(scenario)
    for question in ["forecast of anger within 3", "forecast of anger, rain within 9 runs 500 method sample"]
    {
      guard case .forecast(let one) = try watched.answer(question),
        case .forecast(let other) = try plain.answer(question)
      else { return }
      #expect("\(one.series)" == "\(other.series)" && one.paths == other.paths)
      #expect(one.provenance == other.provenance && !one.risks.isEmpty)
    }
  }

  @Test func whatIsBrokenIsAtNoRisk() throws {
    var told = ToldSession(Self.crisis + "\nplay Iran strike on Israel")
    let risks = risks(try told.answer("forecast within 2"))
    #expect(risks["quiet"] == nil && risks["calm"] == nil && risks["sober"] != nil)
  }
}
