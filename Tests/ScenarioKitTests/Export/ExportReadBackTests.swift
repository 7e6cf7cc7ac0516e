import Testing

@testable import ScenarioKit

/// An exported file, read by a reader that knows nothing of the engine, has the probability that the engine gave.
@Suite("Exported chains, read back")
struct ExportReadBackTests {
  @Test("Written scenarios", arguments: try ExportCase.known())
  func known(_ known: ExportCase) throws { try check(known) }

  @Test("Generated scenarios", arguments: ExportCase.generated)
  func generated(_ generated: ExportCase) throws { try check(generated) }

  private func check(_ asked: ExportCase) throws {
    let (answer, module, explicit) = try asked.carriedOut()
    #expect((module == nil) == asked.isExplicitOnly)
    let chains = [try module.map { try ModuleReader.read($0) }, try ExplicitReader.read(explicit)]
    for chain in chains.compactMap({ $0 }) {
      let probability = try chain.probability()
      #expect(abs(probability - answer) < 1e-12)
      #expect(chain.greatestGap < 1e-12)
      let expected = try #require(chain.heading["expected"].flatMap { Double($0) })
      #expect(abs(expected - answer) < 1e-12)
      #expect(chain.heading["states"]?.hasPrefix("\(chain.following.count), ") == true)
    }
  }

  @Test func thereAreManyGeneratedScenarios() { #expect(ExportCase.generated.count == 30) }
}
