import Testing

@testable import ScenarioKit
@testable import WhatIfShell

@Suite("Numbers as text")
struct NumberTests {
  @Test(
    "A probability known exactly",
    arguments: [
      (0, "0 %"), (1e-9, "<0.1 %"), (0.000_99, "<0.1 %"), (0.001, "0.1 %"), (0.0141, "1.4 %"), (0.05, "5 %"),
      (0.0994, "9.9 %"), (0.0996, "10 %"), (0.104, "10 %"), (0.4812, "48 %"), (0.57, "57 %"),
      (0.9849, "98 %"),
      (0.9951, "99.5 %"), (0.9989, "99.9 %"), (0.9996, ">99.9 %"), (1, "100 %"),
    ])
  func exact(probability: Double, text: String) {
    #expect(Number.probability(probability) == text)
    #expect(Number.probability(.exact(probability)) == text)
    #expect(Number.compact(.exact(probability)) == text)
  }

  @Test(
    "An interval is rounded outward, with the digits that tell its ends apart",
    arguments: [
      (0.181, 0.2, "18-20 %"), (0.181, 0.2001, "18-21 %"), (0.0091, 0.0149, "0.9-1.5 %"),
      (0.41321, 0.41343, "41.32-41.35 %"), (0.0061, 0.0179, "0.6-1.8 %"), (0, 0.0006, "0-0.06 %"),
      (0, 0.037, "0-4 %"),
      (0.000_17, 0.0015, "<0.2 %"), (0.963, 1, "96-100 %"), (0.9994, 0.999_96, ">99.94 %"),
      (0.413_301, 0.413_302, "41.33 %"), (0.33, 0.33, "33 %"), (0, 1, "0-100 %"),
      (0.003, 0.998, "0.3-99.8 %"),
    ])
  func interval(lower: Double, upper: Double, text: String) {
    #expect(Number.probability(.bounds(lower: lower, upper: upper)) == text)
    #expect(Number.probability(.sampled(value: (lower + upper) / 2, lower: lower, upper: upper)) == text)
  }

  @Test("Every interval that is shown holds the one that was meant")
  func intervalsHold() throws {
    var random = Lottery(seed: 7)
    for _ in 0..<5_000 {
      let lower = random.fraction() * random.fraction()
      let upper = min(1, lower + random.fraction() * random.fraction() * random.fraction())
      let text = Number.probability(.bounds(lower: lower, upper: upper))
      guard text.contains("-") else { continue }
      let ends = text.dropLast(2).split(separator: "-").compactMap { Double($0) }
      try #require(ends.count == 2)
      #expect(ends[0] <= lower * 100 + 1e-6 && ends[1] >= upper * 100 - 1e-6, "\(lower)...\(upper): \(text)")
      #expect(ends[1] < 100 || upper == 1, "\(lower)...\(upper): \(text)")
    }
  }

  @Test(
    "One number of an interval has no digit that noise could change",
    arguments: [
      (Samples.runs(0.46), "46 %"), (Samples.runs(0.03), "3 %"), (Samples.runs(0.007), "0.7 %"),
      (Samples.runs(0), "<0.1 %"), (Samples.runs(1), ">99.9 %"), (.share(of: 0, runs: 100), "<4 %"),
      (.share(of: 48, runs: 100), "38-58 %"), (.bounds(lower: 0.2, upper: 0.6), "20-60 %"),
      (.bounds(lower: 0.0141, upper: 0.0142), "1.4 %"),
    ])
  func compact(estimate: Estimate, text: String) {
    #expect(Number.compact(estimate) == text)
  }

  @Test("A point stands for next to nothing, and only for that")
  func dot() {
    #expect(Number.compactOrDot(.exact(0)) == ".")
    #expect(Number.compactOrDot(.exact(0.001)) == "0.1 %")
    #expect(Number.compactOrDot(Samples.runs(0)) == ".")
    #expect(Number.compactOrDot(.share(of: 0, runs: 100)) == "<4 %")
  }

  @Test(
    "Quantities",
    arguments: [
      (0, "0"), (0.95, "0.95"), (3.9, "3.9"), (-0.25, "-0.25"), (2.9499999, "2.95"), (12.345, "12.3"),
      (1_234.5, "1235"), (12_345.6, "12,346"), (1_000_000, "1,000,000"), (0.012, "0.012"), (1.5e-7, "1.5e-7"),
      (-0.000_001, "-1e-6"), (9.999, "10"), (99.99, "100"),
    ])
  func quantity(value: Double, text: String) {
    #expect(Number.quantity(value) == text)
  }

  @Test(
    "Quantities with an interval",
    arguments: [
      (2.1, 0.05, "2.1"), (2.13, 0.001, "2.13"), (2.0, 0.05, "2.0"), (120.4, 3, "120"), (0.5, 0.02, "0.5"),
    ])
  func estimatedQuantity(value: Double, half: Double, text: String) {
    #expect(Number.quantity(.sampled(value: value, lower: value - half, upper: value + half)) == text)
  }

  @Test("Differences carry a sign")
  func differences() {
    #expect(Number.difference(.exact(4.95), .exact(1.1)) == "+3.85")
    #expect(Number.difference(.exact(1), .exact(1)) == "0")
    #expect(Number.points(.exact(0.7), .exact(0.15)) == "+55 points")
    #expect(Number.points(.exact(0.152), .exact(0.162)) == "-1 point")
    #expect(Number.points(Samples.runs(0.007), Samples.runs(0.002)) == "+0.5 points")
  }

  @Test(
    "Likelihoods",
    arguments: [
      (0, "0"), (1, "1"), (0.58, ".58"), (0.0131, ".013"), (0.0002, "<.001"), (0.999_9, "1.00"), (0.7, ".70"),
    ])
  func likelihood(probability: Double, text: String) {
    #expect(Number.likelihood(probability) == text)
  }

  @Test("Shares in whole points never claim certainty")
  func shares() {
    #expect([0, 0.004, 0.66, 0.996, 1].map(Number.share) == ["0", "<1", "66", ">99", "100"])
  }

  @Test("Words of both ends, and none that was not reached")
  func words() {
    #expect(Judgement.words(for: .bounds(lower: 0.18, upper: 0.2)) == "very unlikely to unlikely")
    #expect(Judgement.words(for: .bounds(lower: 0.18, upper: 0.19)) == "very unlikely")
    #expect(Judgement.words(for: .exact(0)) == "impossible")
    #expect(Judgement.words(for: Samples.runs(0)) == "less than 1 in 100")
    #expect(Judgement.words(for: Samples.runs(1)) == "more than 99 in 100")
    #expect(Judgement.words(for: .exact(1)) == "certain")
  }

  @Test("Days")
  func days() {
    #expect(Moment.day(Samples.day(3), year: nil) == "3 Apr")
    #expect(Moment.day(Samples.day(3), year: 2024) == "3 Apr")
    #expect(Moment.day(Samples.day(3, 1, 2025), year: 2024) == "3 Jan 2025")
    #expect(Moment.both(nil, round: 8, year: nil) == "r8")
    var column = MomentColumn()
    let shown = [Samples.day(1), Samples.day(12), Samples.day(2, 1, 2025)].map {
      column.text($0, round: 1).plain
    }
    #expect(shown == [" 1 Apr 2024", "12 Apr", " 2 Jan 2025"])
  }
}

/// Numbers drawn from a seed (SplitMix64).
struct Lottery {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func fraction() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
  mutating func number(below bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
}
