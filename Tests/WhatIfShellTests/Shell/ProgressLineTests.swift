import ScenarioKit
import Testing

@testable import WhatIfShell

/// How the pace of a long answer is told.
@Suite struct ProgressLineTests {
  struct Case: Sendable {
    let done: Int
    let total: Int?
    let seconds: Double
    let text: String

    init(_ done: Int, of total: Int?, after seconds: Double, _ text: String) {
      (self.done, self.total, self.seconds, self.text) = (done, total, seconds, text)
    }
  }

  static let cases = [
    Case(12_288, of: 40_000, after: 2, "12,288 of 40,000 runs, 6,144 a second, 5 s left"),
    Case(128, of: 1_000_000, after: 0.5, "128 of 1,000,000 runs, 256 a second, 66 min left"),
    Case(1, of: nil, after: 4, "1 runs, 0.3 a second"),
    Case(1_000, of: 1_000_000_000, after: 1, "1,000 of 1,000,000,000 runs, 1,000 a second, days left"),
    Case(0, of: 10, after: 1, "0 of 10 runs"),
  ]

  @Test(arguments: cases)
  func text(of known: Case) {
    let progress = Progress(done: known.done, total: known.total, unit: .runs)
    #expect(ProgressLine.text(of: progress, after: .seconds(known.seconds)) == known.text)
  }
}
