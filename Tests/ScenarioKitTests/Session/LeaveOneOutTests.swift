import Testing

@testable import ScenarioKit

/// What would be believed without each thing that was seen.
@Suite struct LeaveOneOutTests {
  private static let crisis = """
    actor Iran, Israel
    quantity heat 0..10 = 0
    hypothesis doctrine of Iran { proxy 70%; direct 30%; drift 5% }
    move strike by A on B { then heat += 1 }
    response answer {
      when heat >= 1
      expect Iran strike on Israel weight if Iran.doctrine is direct then 3 else 1
    }
    response begin { expect Israel strike on Iran weight 1 }
    evidence drums { likely 80% when Iran.doctrine is direct; likely 40% otherwise }
    evidence calm { likely 0% when Iran.doctrine is direct; likely 40% otherwise }
    """

  private func about(_ told: inout ToldSession) throws -> BeliefsAnswer.About {
    guard case .beliefs(let answer) = try told.answer("beliefs") else {
      throw ToldSession.Refused(text: "", mistakes: [])
    }
    return answer.hypotheses[0]
  }

  private func believed(_ text: String) -> [Double] {
    let told = ToldSession(Self.crisis + "\n" + text)
    #expect(told.mistakes == [])
    return told.session.situation.belief.marginal(HypothesisID(0))
  }

  /// Evidence left out is the story without it: what it was leaves no trace, over drift and events that follow.
  @Test func evidenceIsLeftOutOverAllThatFollows() throws {
    var told = ToldSession(
      Self.crisis
        + "\nobserve drums\nplay Israel strike on Iran\nadvance observed\nplay Iran strike on Israel")
    let about = try about(&told)
    let drums = try #require(about.leftOut.first { $0.item == .evidence("drums", isNegated: false) })
    let without = believed("play Israel strike on Iran\nadvance observed\nplay Iran strike on Israel")
    #expect(drums.believed == without)
    #expect(about.believed != without)
    #expect(drums.step == 1)
  }

  /// An event left out has happened all the same: it only taught nothing.
  @Test func anEventHappensAndTeachesNothing() throws {
    var told = ToldSession(
      Self.crisis
        + "\nplay Israel strike on Iran\nplay Iran strike on Israel\nplay Israel hold\nplay Iran strike on Israel"
    )
    let about = try about(&told)
    let items = about.leftOut.map(\.item)
    #expect(items == [.event(2), .event(4)])
    // 3 of 4 if direct, 1 of 2 if not, and 5 % drift at the round's end; once instead of twice.
    func learnt(_ direct: Double) -> Double { direct * 0.75 / (direct * 0.75 + (1 - direct) * 0.5) }
    func drifted(_ direct: Double) -> Double { direct * 0.95 + (1 - direct) * 0.05 }
    let second = try #require(about.leftOut.first { $0.item == .event(2) })
    #expect(abs(second.believed[1] - learnt(drifted(drifted(0.3)))) < 1e-12)
    let fourth = try #require(about.leftOut.last)
    #expect(abs(fourth.believed[1] - drifted(learnt(drifted(0.3)))) < 1e-12)
  }

  /// All silence is left out at once, whoever kept it.
  @Test func silenceIsLeftOutAsOne() throws {
    var told = ToldSession(
      Self.crisis + "\nset heat = 2\nadvance observed\nplay Iran hold\nadvance 2 observed")
    let about = try about(&told)
    #expect(about.leftOut.map(\.item) == [.silence])
    #expect(about.leftOut[0].believed == believed("set heat = 2\nadvance 3"))
  }

  /// What a report ruled out is back without it.
  @Test func whatWasRuledOutComesBack() throws {
    var told = ToldSession(Self.crisis + "\nobserve calm\nobserve drums")
    let about = try about(&told)
    #expect(about.believed == [1, 0])
    #expect(about.leftOut[0].believed == believed("observe drums"))
    guard case .whyBelieved(let why) = try told.answer("why Iran.doctrine") else { return }
    #expect(why.type == "proxy")
    try #require(why.steps.count > 1)
    #expect(why.steps[1].factor == .infinity)
    // Then nothing could move it any more.
    #expect(why.steps.count == 2)
  }

  /// Repeated reports count once, and are left out once; what was set by hand can be left out as well.
  @Test func repetitionsAreNoItemsOfTheirOwn() throws {
    var told = ToldSession(
      Self.crisis + "\nobserve drums\nobserve drums\nbelieve Iran.doctrine is direct 50%\nobserve not calm")
    let about = try about(&told)
    #expect(
      about.leftOut.map(\.item) == [
        .evidence("drums", isNegated: false), .believe, .evidence("calm", isNegated: true),
      ])
    #expect(about.leftOut[1].believed == believed("observe drums\nobserve not calm"))
  }

  /// The question costs no more than a bounded number of deeds, and says where it left something out.
  @Test func manyReportsAreLeftOutAsFarAsItIsQuick() throws {
    let evidence = (0..<40).map {
      "evidence e_\($0) { likely \(50 + $0)% when Iran.doctrine is direct; likely 50% otherwise }"
    }
    let seen = (0..<40).map { "observe e_\($0)" }
    var told = ToldSession(([Self.crisis] + evidence + seen).joined(separator: "\n"))
    let about = try about(&told)
    #expect(about.leftOutIsPartial)
    #expect(about.leftOut.count > 5 && about.leftOut.count < 40)
    // Those that say most are there.
    #expect(about.leftOut.contains { $0.item == .evidence("e_39", isNegated: false) })
  }

  @Test func aHypothesisOfSeveralActorsWantsOne() throws {
    var told = ToldSession(
      "actor Iran, Israel\nhypothesis mood of Iran { calm 80%; angry 20% }\nhypothesis mood of Israel { calm 50%; angry 50% }"
    )
    told.tell("why mood is calm")
    told.tell("why Israel.mood is glad")
    #expect(told.mistakes.count == 2)
    #expect(told.mistakes[0].hasPrefix("E0600 1:5"))
    #expect(told.mistakes[1].hasPrefix("E0201 1:20"))
    guard case .whyBelieved(let why) = try told.answer("why Israel.mood is angry") else { return }
    #expect(why.hypothesis == "Israel.mood" && why.believed == 0.5)
  }
}
