import Foundation

/// The walk of four counters: how many worlds it has is known beforehand, and so is an answer.
struct Walk {
  static let scenario = Files.benchmarks + "/Scenarios/walk.whatif"

  /// A multiple of four.
  let turns: Int

  /// Worlds that are followed through a turn, in all.
  var worlds: Double { Self.choose(turns + 3, 4) }

  /// Worlds of the last two turns, which are held at the same time.
  var held: Double { Self.choose(turns + 2, 3) + Self.choose(turns + 1, 3) }

  /// All counters are equal in the end.
  var condition: String {
    ["north", "east", "south", "west"].map { "\($0) == \(turns / 4)" }.joined(separator: " and ")
      + " at \(turns)"
  }

  /// How likely that is: n! / ((n/4)!⁴ 4ⁿ).
  var chance: Double {
    exp(lgamma(Double(turns + 1)) - 4 * lgamma(Double(turns / 4 + 1)) - Double(turns) * log(4))
  }

  func command(_ whatIf: WhatIf) -> Command {
    whatIf.command(Self.scenario, asking: "chance \(condition) method exact")
  }

  /// - Throws: where whatif's answer is not the right one, to eleven digits.
  func check(_ whatIf: WhatIf) throws {
    let question = "check abs(chance(\(condition) method exact) - \(chance)) < \(chance * 1e-11)"
    _ = try whatIf.command(Self.scenario, asking: question).run()
  }

  private static func choose(_ count: Int, _ chosen: Int) -> Double {
    (0..<chosen).reduce(1.0) { $0 * Double(count - $1) / Double($1 + 1) }.rounded()
  }
}
