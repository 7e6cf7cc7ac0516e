import Foundation
import Testing

@testable import ScenarioKit

/// Storm finds in every exported file the probability that the engine found.
///
/// Where Storm's Python bindings are installed it is asked; elsewhere its recorded answers count, and a file must be the
/// one that it was asked about. `WHATIF_UPDATE_STORM=1` records anew.
@Suite("Storm agrees", .timeLimit(.minutes(20)))
struct StormTests {
  private static let isUpdating = ProcessInfo.processInfo.environment["WHATIF_UPDATE_STORM"] == "1"

  private struct Asked {
    let file: String
    let text: String
    let answer: Double
    let name: String
  }

  @Test("on written scenarios, now or as recorded")
  func known() throws {
    let asked = try Self.carriedOut(ExportCase.known(), prefix: "known")
    if let version = Storm.version {
      print("Storm \(version) is asked about \(asked.count) written models")
      let values = try Self.compare(asked)
      guard Self.isUpdating else { return }
      var record = StormRecord()
      for one in asked { values[one.file].map { record.add(one.file, one.text, $0, version) } }
      try record.write()
    } else {
      let record = try StormRecord.read()
      print("Storm is not here: its \(record.rows.count) recorded values are compared")
      for one in asked {
        let row = try #require(record.rows[one.file], "\(one.name) is not recorded in Tests/Storm")
        #expect(abs(row.value - one.answer) < 1e-9, "\(one.name): Storm \(row.version) found \(row.value)")
        #expect(
          row.hash == StormRecord.hash(of: one.text),
          "\(one.name) is written in another way now: run this with Storm and WHATIF_UPDATE_STORM=1")
      }
    }
  }

  @Test("on generated scenarios, where it is installed", .enabled(if: Storm.version != nil))
  func generated() throws {
    let asked = try Self.carriedOut(ExportCase.generated, prefix: "generated")
    print("Storm \(Storm.version ?? "") is asked about \(asked.count) generated models")
    _ = try Self.compare(asked)
  }

  private static func carriedOut(_ cases: [ExportCase], prefix: String) throws -> [Asked] {
    try cases.enumerated().flatMap { index, one -> [Asked] in
      let (answer, module, explicit) = try one.carriedOut()
      let file = "\(prefix)-\(index)"
      let explicitFile = Asked(file: "\(file).drn", text: explicit, answer: answer, name: one.name)
      return [explicitFile]
        + (module.map { [Asked(file: "\(file).prism", text: $0, answer: answer, name: one.name)] } ?? [])
    }
  }

  @discardableResult
  private static func compare(_ asked: [Asked]) throws -> [String: Double] {
    let values = try Storm.values(of: Dictionary(uniqueKeysWithValues: asked.map { ($0.file, $0.text) }))
    for one in asked {
      let value = try #require(values[one.file], "Storm does not read \(one.name) (\(one.file))")
      #expect(abs(value - one.answer) < 1e-9, "\(one.name) (\(one.file)): Storm found \(value)")
    }
    return values
  }
}
