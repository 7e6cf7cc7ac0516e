import Testing

@testable import ScenarioKit

/// Predictions: put on record, watched, resolved and scored.
@Suite struct PredictionTests {
  private static let border = """
    round is 3 days from 2024-04-01
    actor North, South
    quantity harm of actor 0..20 = 0
    move raid by A on B { then B.harm += 1 }
    move plead by A on B
    response feud { for A, B; expect A raid on B }
    """

  @Test func aPredictionRecordsWhatChanceGives() throws {
    var told = ToldSession(Self.border)
    let chance = try told.chance("chance South.harm >= 2 within 3").estimate
    let report = try told.report("predict war \"It goes on\" chance South.harm >= 2 within 3 says 30%")
    guard case .predicted(let record) = report.kind else {
      Issue.record("\(report.kind)")
      return
    }
    #expect(record.given == chance && record.says == 0.3 && record.outcome == nil)
    told.tell("predict old chance South.harm >= 0 within 3")
    told.tell("predict gone chance always South.harm > 5 within 3")
    told.tell("predict past chance South.harm > 5 by 2024-03-01")
    told.tell("predict war chance South.harm > 5 within 1")
    #expect(told.mistakes.map { $0.prefix(5) } == ["E0552", "E0552", "E0522", "E0203"])
  }

  @Test func onlyWhatComesAfterItCounts() throws {
    var told = ToldSession(Self.border + "\nplay North raid on South")
    told.tell("predict again chance after North raid on South within 2")
    told.tell("predict memory chance (after North raid on South within 9) and South.harm > 1 within 2")
    #expect(try told.report("play South plead on North").resolved.isEmpty)
    let report = try told.report("play North raid on South")
    #expect(report.resolved.map(\.name) == ["again", "memory"])
    #expect(report.resolved.allSatisfy { $0.outcome?.cameTrue == true })
    guard case .event(3)? = report.resolved.first?.outcome?.cause else {
      Issue.record("\(report.resolved)")
      return
    }
  }

  @Test func whatSeveralEventsMakeTrueIsSeen() throws {
    var told = ToldSession(Self.border + "\nplay North plead on South")
    told.tell("predict two chance (after South raid on North within 5) and South.harm >= 1 within 9")
    #expect(try told.report("play South raid on North").resolved.isEmpty)
    #expect(try told.report("play North raid on South").resolved.map(\.name).contains("two"))
  }

  @Test func aPredictionEndsWithItsTurnsOrItsDay() throws {
    var told = ToldSession(Self.border)
    told.tell("predict turns chance South.harm > 5 within 2; predict day chance South.harm > 5 by 2024-04-08")
    told.tell("predict calm chance always South.harm < 3 within 2")
    #expect(try told.report("advance").resolved.isEmpty)
    let second = try told.report("advance")
    let outcomes = second.resolved.map { "\($0.name) \($0.outcome?.cameTrue == true)" }
    #expect(outcomes == ["turns false", "calm true"])
    let third = try told.report("advance")
    #expect(third.resolved.map(\.name) == ["day"])
    #expect(try told.report("advance").resolved.isEmpty, "it is announced once")
  }

  @Test func aPredictionIsOverruledByHandAndNotChangedByAmending() throws {
    var told = ToldSession(Self.border + "\nplay North raid on South")
    told.tell("predict p chance South.harm >= 3 within 1 says 20%")
    let given = told.session.tree.story.predictions["p"]?.given
    told.tell("play South raid on North; play North hold")
    let report = try told.report("resolve p yes source \"press\" grade B2")
    #expect(report.resolved.map(\.name) == ["p"])
    #expect(report.notices.count == 1)
    told.tell("amend e1 \"note\"")
    #expect(told.session.tree.story.predictions["p"]?.given == given)
    #expect(told.session.tree.story.predictions["p"]?.outcome?.cameTrue == true)
    told.tell("resolve q no; show p; list predictions")
    #expect(told.mistakes == ["E0201 1:9 no prediction `q`"])
  }

  @Test func scoreGivesBrierAndLogarithm() throws {
    var told = ToldSession(Self.border)
    told.tell("predict p chance South.harm >= 1 within 1 says 90%")
    told.tell("predict q chance South.harm >= 9 within 99")
    told.tell("play North raid on South; play South plead on North; roll 2")
    guard case .score(let score) = try told.answer("score") else { return }
    #expect(score.predictions.map(\.name) == ["p"] && score.open.map(\.name) == ["q"])
    #expect(score.brier == 0.25)
    #expect(abs((score.analystBrier ?? 0) - 0.01) < 1e-12)
    #expect(score.events.map(\.event.number) == [1])
    #expect(abs((score.meanLog ?? 0) - logarithm(0.5)) < 1e-12)
    #expect(abs((score.meanEqualShares ?? 0) - logarithm(0.5)) < 1e-12)
    #expect(score.unforeseen.map(\.number) == [2] && score.drawn == 2)
    #expect(told.mistakes == [])
  }
}
