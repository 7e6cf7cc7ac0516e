import Testing

@testable import ScenarioKit

/// The tables of mistakes as a whole.
@Suite struct ModelProblemTests {
  private static let cases = [
    NameProblemTests.table, TypeProblemTests.table, ValueProblemTests.table, EventProblemTests.table,
    QuestionProblemTests.table,
  ].flatMap { ProblemTable($0).cases }

  /// An id that leaves this list, or joins it without an example, is a change that users see.
  @Test func everyIdHasAnExample() {
    let ids = [
      "E02": Array(1...14), "E03": Array(1...14), "E04": Array(1...8) + Array(11...19) + Array(21...33),
    ].flatMap { prefix, numbers in numbers.map { prefix + ($0 < 10 ? "0\($0)" : "\($0)") } }
    let seen = Set(Self.cases.flatMap(\.expected).filter { $0.hasPrefix("E") }.map { String($0.prefix(5)) })
    #expect(seen == Set(ids))
  }

  @Test func messagesAreOneSentenceWithoutFullStop() {
    #expect(Self.cases.count > 250)
    for problem in Self.cases {
      for line in problem.expected where line.hasPrefix("E") {
        let message = line.drop { $0 != " " }.dropFirst()
        #expect(!message.isEmpty && !message.hasSuffix("."), "\(line)")
      }
    }
  }
}
