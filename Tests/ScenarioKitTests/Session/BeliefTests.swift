import Testing

@testable import ScenarioKit

/// How belief about hidden types moves.
@Suite struct BeliefTests {
  private static let crisis = """
    actor Iran, Israel
    hypothesis doctrine of Iran { proxy 70%; exception 20%; direct 10% }
    move barrage by A on B with scale 1..5 = 3
    move threaten by A on B
    response answer {
      expect Iran barrage on Israel with scale 4 weight if Iran.doctrine is direct then 3 else 0
      expect Iran barrage on Israel with scale 2 weight if Iran.doctrine is direct then 1 else 0.5
    }
    """

  private func believed(_ told: ToldSession) -> [Double] {
    told.session.situation.belief.marginal(HypothesisID(0))
  }

  private func isPrior(_ believed: [Double]) -> Bool {
    zip(believed, [0.7, 0.2, 0.1]).allSatisfy { abs($0 - $1) < 1e-12 }
  }

  /// Posteriors worked out step by step in a table: likelihoods of four pieces of evidence under three types.
  @Test func evidenceUpdatesByBayesRule() throws {
    let table: [(name: String, likely: [Double], posterior: [Double], expected: Double)] = [
      ("moved", [0.15, 0.7, 0.8], [0.323077, 0.430769, 0.246154], 0.325),
      ("attack", [0.02, 0.5, 0.8], [0.015430, 0.514328, 0.470242], 0.418769),
      ("concluded", [0.5, 0.8, 0.3], [0.013770, 0.734426, 0.251803], 0.560250),
      ("played_down", [0.7, 0.85, 0.25], [0.013833, 0.895831, 0.090336], 0.696852),
    ]
    var told = ToldSession(Self.crisis)
    for row in table {
      told.tell(
        """
        evidence \(row.name) {
          likely \(row.likely[0]) when Iran.doctrine is proxy
          likely \(row.likely[1]) when Iran.doctrine is exception
          likely \(row.likely[2]) otherwise
        }
        """)
      let report = try told.report("observe \(row.name)")
      guard case .observed(_, _, _, let expected?, _) = report.kind else {
        Issue.record("\(report.kind)")
        return
      }
      #expect(abs(expected - row.expected) < 1e-6)
      for (value, wanted) in zip(believed(told), row.posterior) { #expect(abs(value - wanted) < 1e-6) }
    }
    #expect(told.mistakes == [])
  }

  @Test func aWeightDiscountsAndNotTurnsRound() throws {
    let evidence = "\nevidence vow { likely 64% when Iran.doctrine is direct; likely 36% otherwise }"
    var half = ToldSession(Self.crisis + evidence)
    try _ = half.report("observe vow weight 0.5")
    // 0.1 × 0.8 against 0.9 × 0.6.
    #expect(abs(believed(half)[2] - 0.08 / 0.62) < 1e-12)
    var absent = ToldSession(Self.crisis + evidence)
    try _ = absent.report("observe not vow")
    #expect(abs(believed(absent)[2] - 0.036 / (0.036 + 0.9 * 0.64)) < 1e-12)
  }

  @Test func theSameObservationCountsOnce() throws {
    var told = ToldSession(
      Self.crisis + "\nevidence vow { likely 90% when Iran.doctrine is direct; likely 30% otherwise }")
    try _ = told.report("observe vow")
    let once = believed(told)
    let again = try told.report("observe vow")
    #expect(again.notices.count == 1)
    #expect(believed(told) == once)
  }

  @Test func playedEventsTeachAndSilenceDoesNotUnlessSeen() throws {
    var told = ToldSession(Self.crisis)
    try _ = told.report("play Israel hold")
    #expect(isPrior(believed(told)))
    try _ = told.report("advance")
    #expect(isPrior(believed(told)))
    var seen = ToldSession(Self.crisis)
    try _ = seen.report("advance observed")
    // Holding: 1 of 5 if direct, 1 of 1.5 otherwise.
    let direct = 0.1 / 5
    let other = 0.9 / 1.5
    #expect(abs(believed(seen)[2] - direct / (direct + other)) < 1e-12)
  }

  @Test func anEventMovesBeliefByItsProbability() throws {
    var told = ToldSession(Self.crisis)
    let report = try told.report("play Iran barrage on Israel with scale 4")
    #expect(abs((report.foreseen?.probability ?? 0) - 0.1 * 3 / 5) < 1e-12)
    #expect(believed(told) == [0, 0, 1])
  }

  @Test func theNearestOptionsCountWhereOthersWereExpected() throws {
    var told = ToldSession(Self.crisis)
    let report = try told.report("play Iran barrage on Israel with scale 1")
    #expect(report.foreseen?.stoodFor == "barrage on Israel with scale 2")
    let direct = 0.1 / 5
    let other = 0.9 * 0.5 / 1.5
    #expect(abs(believed(told)[2] - direct / (direct + other)) < 1e-12)
  }

  @Test func anUnforeseenEventLeavesBelief() throws {
    var told = ToldSession(Self.crisis)
    let report = try told.report("play Iran threaten on Israel")
    #expect(report.isUnforeseen)
    #expect(isPrior(believed(told)))
  }

  @Test func anOverrideRescalesTheRest() throws {
    var told = ToldSession(Self.crisis)
    try _ = told.report("believe Iran.doctrine is direct 55%")
    #expect(zip(believed(told), [0.35, 0.1, 0.55]).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test func typesDriftAtARoundsEnd() throws {
    var told = ToldSession(
      "actor Iran, Israel\nhypothesis mood of Iran { calm 60%; angry 40%; drift 10% }\nmove wait by A")
    try _ = told.report("advance 2")
    // Each round 10 % change over: 0.6 -> 0.58 -> 0.564.
    #expect(abs(believed(told)[0] - 0.564) < 1e-12)
    told.tell("check abs(belief(Iran.mood is calm) - 0.564) < 1e-12")
    #expect(told.mistakes == [])
  }

  @Test func tooManyCombinationsAreRefused() throws {
    var told = ToldSession("actor A")
    for index in 0..<13 { told.tell("hypothesis h\(index) of A { yes 50%; no 50% }") }
    #expect(told.mistakes.count == 1)
    #expect(told.mistakes.first?.hasPrefix("E0515") == true)
    #expect(told.session.scenario.hypotheses.count == 12)
  }
}
