import Foundation
import Testing

/// What the page of the semantics says of the code and of the tests is there.
@Suite("The page of the semantics")
struct SemanticsPageTests {
  /// One item of the model: where it is done, and what proves it.
  struct Item: Sendable, CustomTestStringConvertible {
    let name: String
    let code: [String]
    let proof: [String]
    var testDescription: String { name }
  }

  private static let items: [Item] = {
    let page = (try? ProjectFolder.text(of: "docs/semantics.md")) ?? ""
    guard let start = page.range(of: "\n## The model in symbols\n") else { return [] }
    let section = page[start.upperBound...]
    let end = section.range(of: "\n## ")?.lowerBound ?? section.endIndex
    return section[..<end].components(separatedBy: "\n- **").dropFirst().map { text in
      let parts = text.components(separatedBy: "Code: ")
      let named = (parts.last ?? "").components(separatedBy: "Proof: ")
      return Item(
        name: text.components(separatedBy: ".**").first ?? "", code: quoted(named.first ?? ""),
        proof: quoted(named.count == 2 ? named[1] : ""))
    }
  }()

  /// The words in backticks.
  private static func quoted(_ text: String) -> [String] {
    text.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }

  /// The types that the tests mark as suites.
  private static let suites: Set<String> = {
    let folder = ProjectFolder.path + "/Tests"
    var names: Set<String> = []
    for case let file as String in FileManager.default.enumerator(atPath: folder) ?? .init()
    where file.hasSuffix("Tests.swift") {
      let text = (try? ProjectFolder.text(of: "Tests/" + file)) ?? ""
      names.formUnion(text.matches(of: /@Suite[^{]*struct (\w+)/).map { String($0.output.1) })
    }
    return names
  }()

  @Test("There is the whole model")
  func thereAreItems() {
    let names = Set(Self.items.map(\.name))
    for name in [
      "World", "Choice", "Outcome", "Rules", "Belief", "Round's end", "Step", "Bounds", "Sampling",
    ] {
      #expect(names.contains(name))
    }
    #expect(Self.items.count >= 15 && Self.suites.count > 50)
  }

  @Test("Every item names code and proof that are there", arguments: items)
  func namesWhatThereIs(_ item: Item) {
    #expect(!item.code.isEmpty && !item.proof.isEmpty)
    for file in item.code {
      let path = ProjectFolder.path + "/Sources/ScenarioKit/" + file
      #expect(FileManager.default.fileExists(atPath: path), "no file \(file)")
    }
    for suite in item.proof { #expect(Self.suites.contains(suite), "no suite \(suite)") }
  }
}
