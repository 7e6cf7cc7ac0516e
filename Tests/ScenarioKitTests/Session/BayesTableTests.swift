import Foundation
import Testing

@testable import ScenarioKit

/// Belief against a table that was worked out apart: `Tests/Beliefs/four-reports.csv`, which says how.
@Suite struct BayesTableTests {
  private struct Row {
    let step: String
    let likely: [Double]
    let then: [Double]
    let expected: Double?
    let factors: [Double]
    let strike: Double
  }

  private static let types = ["proxy", "exception", "direct"]
  private static let strikes = [0.02, 0.08, 0.45]

  private static func rows() throws -> [Row] {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Beliefs/four-reports.csv")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    return try lines.filter { !$0.hasPrefix("#") }.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      try #require(cells.count == 12)
      func numbers(_ range: Range<Int>) -> [Double] { cells[range].compactMap { Double($0) } }
      return Row(
        step: cells[0], likely: numbers(1..<4), then: numbers(4..<7), expected: Double(cells[7]),
        factors: numbers(8..<11), strike: try #require(Double(cells[11])))
    }
  }

  /// The scenario of the table: a strike is as likely as its type makes it, against holding.
  private static func scenario(_ rows: [Row]) -> String {
    let evidence = rows.dropFirst().map { row in
      """
      evidence \(row.step) {
        likely \(row.likely[0]) when Iran.doctrine is proxy
        likely \(row.likely[1]) when Iran.doctrine is exception
        likely \(row.likely[2]) otherwise
      }
      """
    }
    let weights = strikes.map { $0 / (1 - $0) }
    return """
      actor Iran, Israel
      hypothesis doctrine of Iran { proxy 70%; exception 20%; direct 10% }
      move strike by A on B
      response answers {
        expect Iran strike on Israel weight if Iran.doctrine is proxy then \(weights[0]) else
          if Iran.doctrine is exception then \(weights[1]) else \(weights[2])
      }
      \(evidence.joined(separator: "\n"))
      """
  }

  private func isNear(_ values: [Double], _ wanted: [Double]) -> Bool {
    values.count == wanted.count && zip(values, wanted).allSatisfy { abs($0 - $1) < 1e-6 }
  }

  @Test func everyNumberOfTheTableComesOut() throws {
    let rows = try Self.rows()
    try #require(rows.count == 5)
    var told = ToldSession(Self.scenario(rows))
    for row in rows {
      if let expected = row.expected {
        let report = try told.report("observe \(row.step)")
        guard case .observed(_, _, _, let seen?, _) = report.kind else {
          Issue.record("\(row.step) was not expected at all")
          continue
        }
        #expect(abs(seen - expected) < 1e-6, "\(row.step) was expected at \(seen)")
      }
      #expect(isNear(told.session.situation.belief.marginal(HypothesisID(0)), row.then), "\(row.step)")
      told.tell("check abs(response(Iran strike on Israel) - \(row.strike)) < 1e-6")
    }
    #expect(told.mistakes == [])
  }

  @Test func eachStepIsExplainedWithItsBayesFactor() throws {
    let rows = try Self.rows()
    var told = ToldSession(Self.scenario(rows))
    for row in rows.dropFirst() { told.tell("observe \(row.step)") }
    for (type, name) in Self.types.enumerated() {
      guard case .whyBelieved(let why) = try told.answer("why Iran.doctrine is \(name)") else {
        Issue.record("no explanation")
        return
      }
      #expect(isNear(why.steps.map(\.believed), rows.map { $0.then[type] }))
      #expect(isNear(why.steps.compactMap(\.likely), rows.dropFirst().map { $0.likely[type] }))
      #expect(isNear(why.steps.compactMap(\.factor), rows.dropFirst().map { $0.factors[type] }))
      #expect(why.steps[0].factor == nil)
      // Prior odds times all factors are the odds now.
      let odds = why.steps.compactMap(\.factor).reduce(why.steps[0].believed / (1 - why.steps[0].believed), *)
      #expect(abs(odds / (1 + odds) - why.believed) < 1e-12)
    }
  }

  /// Where nothing happens in between, leaving a report out is to take in the others alone.
  @Test func leavingOneOutIsTakingInTheOthers() throws {
    let rows = try Self.rows()
    var all = ToldSession(Self.scenario(rows))
    for row in rows.dropFirst() { all.tell("observe \(row.step)") }
    guard case .beliefs(let beliefs) = try all.answer("beliefs") else { return }
    let leftOut = beliefs.hypotheses[0].leftOut
    #expect(leftOut.map(\.item) == rows.dropFirst().map { .evidence($0.step, isNegated: false) })
    for (place, row) in rows.dropFirst().enumerated() {
      var mass = [0.7, 0.2, 0.1]
      for other in rows.dropFirst() where other.step != row.step {
        for type in mass.indices { mass[type] *= other.likely[type] }
      }
      let total = mass.reduce(0, +)
      #expect(isNear(leftOut[place].believed, mass.map { $0 / total }), "without \(row.step)")
    }
  }
}
