import Testing

@testable import ScenarioKit

/// Scores of what was played and predicted, against numbers that are worked out by hand here.
@Suite struct ScoreTests {
  /// At every turn a raid 3 of 5, a plea 1 of 5, holding 1 of 5.
  private static let feud = """
    actor North, South
    move raid by A on B
    move plead by A on B
    move joke by A on B
    response feud { for A, B; expect A raid on B weight 3; expect A plead on B weight 1 }
    """

  private static let events = """
    play North raid on South
    play South plead on North
    play North raid on South
    play South raid on North
    """

  private func score(_ text: String) throws -> ScoreAnswer {
    var told = ToldSession(text)
    guard case .score(let score) = try told.answer("score") else {
      throw ToldSession.Refused(text: text, mistakes: told.mistakes)
    }
    #expect(told.mistakes == [])
    return score
  }

  private func isNear(_ value: Double?, _ wanted: Double) -> Bool {
    value.map { abs($0 - wanted) < 1e-12 } ?? false
  }

  @Test func threeForecastersOfTheSameEvents() throws {
    let score = try score(Self.feud + "\n" + Self.events)
    // Squares of 3/5, 1/5 and 1/5 add up to 11/25.
    let (raid, plea) = (1 - 1.2 + 0.44, 1 - 0.4 + 0.44)
    #expect(isNear(score.meanBrier(of: .rules), (3 * raid + plea) / 4))
    #expect(isNear(score.meanBrier(of: .equalShares), 2.0 / 3))
    // By how often: 1/3 and 1/3 at first, then 2/4 for the second raid of the North, 1/4 for the first of the South.
    let first: Double = 1 - 2.0 / 3 + 3.0 / 9
    let (second, third) = (1 - 1 + 6.0 / 16, 1 - 0.5 + 6.0 / 16)
    #expect(isNear(score.meanBrier(of: .baseRates), (2 * first + second + third) / 4))
    let (even, half, quarter) = (logarithm(1.0 / 3), logarithm(0.5), logarithm(0.25))
    let rules: Double = (3 * logarithm(0.6) + logarithm(0.2)) / 4
    #expect(isNear(score.meanLog(of: .rules), rules))
    #expect(isNear(score.meanLog(of: .equalShares), even))
    #expect(isNear(score.meanLog(of: .baseRates), (2 * even + half + quarter) / 4))
  }

  @Test func theAdvantageHasAnIntervalAndAVerdict() throws {
    let four = try #require(try score(Self.feud + "\n" + Self.events).advantage(over: .equalShares))
    let differences = [logarithm(1.8), logarithm(0.6), logarithm(1.8), logarithm(1.8)]
    let mean = differences.reduce(0, +) / 4
    let deviation = (differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 3).squareRoot()
    // 3.182 is the 97.5th of a hundred of Student's distribution with 3 degrees of freedom (any table).
    #expect(isNear(four.mean, mean))
    #expect(abs((four.upper - four.mean) / (3.182446 * deviation / 2) - 1) < 0.01)
    #expect(four.verdict == .tooFew)
    let raids = (0..<8).map { _ in "play North raid on South\nplay South raid on North" }.joined(
      separator: "\n")
    // Sixteen times 3/5 where equal shares give 1/3, and no spread.
    let many = try #require(try score(Self.feud + "\n" + raids).advantage(over: .equalShares))
    #expect(many.verdict == .better && many.count == 16 && many.upper - many.lower < 1e-9)
    let pleas = raids.replacing("raid", with: "plead")
    #expect(try score(Self.feud + "\n" + pleas).advantage(over: .equalShares)?.verdict == .worse)
    // Who always does the same is foreseen by how often it did so.
    #expect(try score(Self.feud + "\n" + pleas).advantage(over: .baseRates)?.verdict == .worse)
    let mixed = Self.events + "\n" + Self.events + "\nplay North plead on South\nplay South plead on North"
    #expect(try score(Self.feud + "\n" + mixed).advantage(over: .equalShares)?.verdict == .notToBeTold)
    #expect(try score(Self.feud + "\nplay North raid on South").advantage(over: .equalShares) == nil)
  }

  @Test func whatNobodyForesawCountsAgainstAll() throws {
    let score = try score(Self.feud + "\nplay North raid on South\nplay South joke on North")
    #expect(score.unforeseen.map(\.number) == [2])
    let (raid, joke) = (1 - 1.2 + 0.44, 1 + 0.44)
    #expect(isNear(score.meanBrier(of: .rules), (raid + joke) / 2))
    // Two thirds for what had a chance, four thirds for what had none.
    #expect(isNear(score.meanBrier(of: .equalShares), 1))
    #expect(isNear(score.meanBrier(of: .baseRates), 1))
    #expect(isNear(score.meanLog, logarithm(0.6)), "of those that had a chance")
  }

  @Test func silenceIsScoredWhereItWasSeen() throws {
    let score = try score(
      Self.feud + "\nadvance\nplay North hold\nplay South raid on North\nadvance 2 observed")
    #expect(score.silences.turns == 5)
    #expect(isNear(score.silences.probabilities, 1) && isNear(score.silences.logs, 5 * logarithm(0.2)))
    #expect(score.events.count == 1)
  }

  /// Twelve that were given 3 of 5, of which seven came true, and eight that were given 1 of 5, of which two did.
  @Test func predictionsAreScoredAndCalibrated() throws {
    func predictions(_ count: Int) -> String {
      (0..<count).flatMap { number -> [String] in
        let isRaid = number < 12
        let cameTrue = isRaid ? number < 7 : number < 14
        return [
          "predict p\(number) chance after North \(isRaid ? "raid" : "plead") on South within 1",
          "resolve p\(number) \(cameTrue ? "yes" : "no")",
        ]
      }.joined(separator: "\n")
    }
    let score = try score(Self.feud + "\n" + predictions(20))
    #expect(isNear(score.brier, 4.44 / 20), "7 x 0.16, 5 x 0.36, 2 x 0.64, 6 x 0.04")
    let (yes, no) = (logarithm(0.6), logarithm(0.4))
    let (rare, usual) = (logarithm(0.2), logarithm(0.8))
    let logs: Double = (7 * yes + 5 * no + 2 * rare + 6 * usual) / 20
    #expect(isNear(score.meanPredictionLog, logs))
    #expect(score.cameTrue == 9)
    #expect(isNear(score.baseRateBrier, 0.45 * 0.55))
    let entropy: Double = 0.45 * logarithm(0.45) + 0.55 * logarithm(0.55)
    #expect(isNear(score.baseRateLog, entropy))
    #expect(score.calibration.map(\.count) == [8, 12])
    #expect(score.calibration.map(\.cameTrue) == [2, 7])
    #expect(zip(score.calibration, [0.2, 0.6]).allSatisfy { isNear($0.meanGiven, $1) })
    #expect(score.predictionAdvantage?.verdict == .notToBeTold)
    let few = try self.score(Self.feud + "\n" + predictions(19))
    #expect(few.calibration.isEmpty && few.predictionAdvantage?.verdict == .tooFew)
  }

  /// What is kept of a story is enough to score it: nothing is worked out anew on opening.
  @Test func aRestoredSessionScoresTheSame() throws {
    var told = ToldSession(Self.feud + "\n" + Self.events + "\nadvance observed\nplay North joke on South")
    let restored = Session(settings: SessionSettings())
    try restored.restore(told.session.records)
    #expect(told.session.records.suffix(3).allSatisfy { $0.step != nil })
    let source = SourceText(name: "", text: "score")
    let statement = try #require(Parser.parse(source).statements.first)
    guard case .answer(let again, _) = restored.enter(statement, from: source).result else { return }
    #expect("\(again)" == "\(try told.answer("score"))")
  }
}
