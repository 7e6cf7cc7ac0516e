import ScenarioKit
import Testing

@testable import WhatIfShell

/// Chances that are too small for parts of a hundred.
@Suite struct RareProbabilityTests {
  @Test func exact() {
    #expect(Number.oneIn(.exact(1 / 9_765_625)) == "1 in 9,766,000")
    #expect(Number.oneIn(.exact(0.0002)) == "1 in 5,000")
    #expect(Number.oneIn(.exact(0.002)) == nil)
    #expect(Number.oneIn(.exact(0)) == nil)
  }

  @Test("The ends are rounded outward, to as many digits as tell them apart")
  func intervals() {
    #expect(
      Number.oneIn(.sampled(value: 1e-6, lower: 6.6e-7, upper: 1.51e-6)) == "1 in 660,000-1,600,000")
    #expect(Number.oneIn(.bounds(lower: 1e-6, upper: 1.05e-6)) == "1 in 952,000-1,000,000")
    #expect(Number.oneIn(.sampled(value: 1e-6, lower: 0, upper: 1.5e-6)) == nil)
    #expect(Number.oneIn(.sampled(value: 5e-4, lower: 1e-4, upper: 2e-3)) == nil)
  }
}
