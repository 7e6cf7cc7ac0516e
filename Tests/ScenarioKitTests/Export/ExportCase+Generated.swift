import Foundation
import Testing

@testable import NaiveOracle
@testable import ScenarioKit

extension ExportCase {
  /// Chances of generated scenarios, each asked in one of three ways; those that are certain or impossible are passed
  /// over, for they show little.
  static let generated = Array(
    (UInt64(3_000)..<3_200).lazy.flatMap { seed in asked(of: seed) }.filter(\.isTelling).prefix(30))

  private static func asked(of seed: UInt64) -> [ExportCase] {
    let made = ScenarioGenerator.generate(seed: seed)
    return made.conditions.enumerated().map { index, condition in
      let question =
        switch index {
        case 0: "(\(condition)) within 2"
        case 1: "always (\(condition)) within 2"
        default: "(\(condition)) at 2"
        }
      return ExportCase(name: "generated \(seed) \(question)", text: made.text, question: question)
    }
  }

  private var isTelling: Bool {
    var told = ToldSession(text)
    let answer = try? told.chance("chance \(question) method exact").estimate.value
    return answer.map { $0 > 0.001 && $0 < 0.999 } ?? false
  }
}

extension Scenarios {
  /// The founding case, from the examples.
  static func founding() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "examples/april-2024.whatif"), encoding: .utf8)
  }
}
