import Foundation

/// Exact answers: every world of every turn is followed, equal worlds merged.
struct ExactPart {
  let whatIf: WhatIf
  let references: References
  let effort: Effort

  private static let scenario = Files.benchmarks + "/Scenarios/walk.whatif"

  func measured() throws -> Part {
    var part = Part(name: "exact", title: "Exact answers")
    part.figures = try walk()
    part.figures.append(try StormComparison(whatIf: whatIf, effort: effort).figure())
    return part
  }

  /// A walk of four counters: how many worlds there are, and what the answer is, is known beforehand.
  private func walk() throws -> [Figure] {
    let turns = effort.walkTurns
    let worlds = Self.choose(turns + 3, 4)
    // Those of the last two turns, which are held at the same time.
    let held = Self.choose(turns + 2, 3) + Self.choose(turns + 1, 3)
    try check(turns)
    var ratios: [Double] = []
    var rates: [Double] = []
    var bytes: [Double] = []
    for _ in 1...effort.rounds {
      guard let start = try command(1).run(), let full = try command(turns).run(),
        let reference = try Command(references.walk, [String(turns)]).run()
      else { throw Command.Failure(description: "the walk did not end") }
      let numbers = reference.output.split(whereSeparator: \.isWhitespace)
      guard numbers.first.flatMap({ Double($0) }) == worlds else {
        throw Verification.Wrong(description: "not \(worlds) worlds, says the reference: \(reference.output)")
      }
      let seconds = full.cpuSeconds - start.cpuSeconds
      rates.append(worlds / seconds)
      ratios.append(reference.cpuSeconds / seconds)
      bytes.append((full.residentBytes - start.residentBytes) / held)
    }
    let count = Digits.grouped(Int(worlds))
    return [
      Figure("plain C that pushes the same worlds", Spread(of: ratios), remark: "a walk of \(count) worlds"),
      Figure("worlds pushed", Spread(of: rates), .perSecond),
      Figure(
        "memory a world", Spread(of: bytes), .bytes, remark: "of \(Digits.grouped(Int(held))), of two turns"),
    ]
  }

  private func command(_ turns: Int) -> Command {
    whatIf.command(Self.scenario, asking: "chance \(Self.equal(turns)) at \(turns) method exact")
  }

  /// Refused where the answer is not n! / (n/4)!⁴ / 4ⁿ.
  private func check(_ turns: Int) throws {
    let logarithm = lgamma(Double(turns + 1)) - 4 * lgamma(Double(turns / 4 + 1)) - Double(turns) * log(4)
    let chance = exp(logarithm)
    let question = "chance(\(Self.equal(turns)) at \(turns) method exact)"
    let error = "\(chance * 1e-11)"
    _ = try whatIf.command(Self.scenario, asking: "check abs(\(question) - \(chance)) < \(error)").run()
  }

  private static func equal(_ turns: Int) -> String {
    ["north", "east", "south", "west"].map { "\($0) == \(turns / 4)" }.joined(separator: " and ")
  }

  private static func choose(_ count: Int, _ chosen: Int) -> Double {
    (0..<chosen).reduce(1.0) { $0 * Double(count - $1) / Double($1 + 1) }.rounded()
  }
}
