import Foundation
import Testing

/// The layers know only what stands before them, and the sources keep the house's habits.
@Suite struct LayeringTests {
  /// The project's folder, found from this file.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A source file with the names that it declares at its outer level and the words that it uses.
  struct Source {
    let path: String
    let text: String
    let code: String
    let declared: Set<String>
    let words: Set<String>

    var layer: String { path.split(separator: "/").dropLast().last.map(String.init) ?? "" }
  }

  static let sources: [Source] = {
    let folder = root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
      .sorted { $0.path < $1.path }
      .compactMap { url in
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
        let code = withoutCommentsAndTexts(text)
        return Source(
          path: String(url.path.dropFirst(folder.path.count + 1)), text: text, code: code,
          declared: declaredTypes(code), words: words(code))
      }
  }()

  private static func withoutCommentsAndTexts(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let code = line.replacing(/"(\\.|[^"\\])*"/, with: "\"\"")
      return code.firstRange(of: "//").map { String(code[..<$0.lowerBound]) } ?? String(code)
    }.joined(separator: "\n")
  }

  private static func declaredTypes(_ code: String) -> Set<String> {
    let pattern =
      /^(?:package |public |private |fileprivate |final |indirect )*(?:struct|enum|class|protocol|typealias) (\w+)/
    return Set(
      code.split(separator: "\n").compactMap { line in
        (try? pattern.prefixMatch(in: line)).map { String($0.output.1) }
      })
  }

  /// Types declared within others, whose short names may stand for something else elsewhere.
  private static func nestedTypes(_ code: String) -> Set<String> {
    let pattern =
      /^ +(?:package |public |private |fileprivate |final |indirect )*(?:struct|enum|class|typealias) (\w+)/
    return Set(
      code.split(separator: "\n").compactMap { line in
        (try? pattern.prefixMatch(in: line)).map { String($0.output.1) }
      })
  }

  private static func words(_ code: String) -> Set<String> {
    Set(code.matches(of: /\b[A-Z]\w*/).map { String($0.output) })
  }

  private static func kit(_ layer: String) -> [Source] {
    sources.filter { $0.path.hasPrefix("ScenarioKit/\(layer)/") }
  }

  @Test func thereAreSourcesToLookAt() {
    for layer in ["Syntax", "Model", "Engine", "Analysis", "Session"] {
      #expect(Self.kit(layer).count > 3, "\(layer) has no sources: the layout has changed")
    }
  }

  /// A layer, and the layers after it that it must not name.
  @Test(arguments: [
    ("Syntax", ["Model", "Engine", "Analysis", "Session"]),
    ("Model", ["Engine", "Analysis", "Session"]),
    ("Engine", ["Analysis", "Session"]),
    ("Analysis", ["Session"]),
  ])
  func nothingLooksBackUp(layer: String, later: [String]) {
    for target in later {
      let own = Set(Self.kit(layer).flatMap(\.declared)).union(
        Self.kit(layer).flatMap { Self.nestedTypes($0.code) })
      let forbidden = Set(Self.kit(target).flatMap(\.declared)).subtracting(own)
      for source in Self.kit(layer) {
        let used = source.words.intersection(forbidden)
        #expect(used.isEmpty, "\(source.path) names \(used.sorted()) of \(target)")
      }
    }
  }

  @Test func theEngineKnowsNoText() {
    for source in Self.kit("Engine") {
      #expect(
        source.words.isDisjoint(with: ["SourceText", "SourceRange", "SourceSpan", "Diagnostic"]),
        "\(source.path) names a source place or a message")
    }
  }

  @Test func theKitImportsLittle() {
    let allowed: [String: Set<String>] = [
      "Engine": ["Dispatch", "Synchronization", "Glibc", "Musl", "Darwin"]
    ]
    for source in Self.sources where source.path.hasPrefix("ScenarioKit/") {
      let imports = source.code.matches(of: /import (\w+)/).map { String($0.output.1) }
      let extra = Set(imports).subtracting(["HashTreeCollections"]).subtracting(allowed[source.layer] ?? [])
      #expect(extra.isEmpty, "\(source.path) imports \(extra.sorted())")
    }
  }

  /// Of the database everything but the store sees sessions and statements alone; the store knows nothing of the language.
  @Test func theDatabaseIsTheStoresAlone() {
    for source in Self.sources {
      let imports = Set(
        source.code.matches(of: /import (?:struct |enum |class )?(\w+)/).map { String($0.output.1) })
      if source.path.hasPrefix("SessionStore/") {
        #expect(
          imports.isSubset(of: ["GRDB", "Foundation", "Glibc", "Darwin"]),
          "\(source.path) imports \(imports.sorted())")
      } else {
        #expect(!imports.contains("GRDB"), "\(source.path) imports GRDB")
      }
    }
  }

  @Test func theKitNeitherPrintsNorReadsClockOrChance() {
    let forbidden =
      /\b(print|debugPrint|readLine)\(|SystemRandomNumberGenerator|\.random\(|ContinuousClock|\bDate\(\)/
    for source in Self.sources where source.path.hasPrefix("ScenarioKit/") {
      #expect(!source.code.contains(forbidden), "\(source.path)")
    }
  }

  @Test func unsafePointersStandInTheEngineAndTheEditorOnly() {
    for source in Self.sources where source.code.contains("Unsafe") {
      #expect(
        source.path.hasPrefix("ScenarioKit/Engine/") || source.path.hasPrefix("WhatIfShell/"),
        "\(source.path) uses unsafe pointers")
    }
    for source in Self.sources
    where source.path.hasPrefix("ScenarioKit/Engine/") && source.code.contains(".allocate(") {
      #expect(source.text.contains("// SAFETY:"), "\(source.path) allocates without saying why that is safe")
    }
  }

  @Test func nothingAUserCanReachTraps() {
    let traps = /\bfatalError\(|\btry!|\bas!|\bpreconditionFailure\(/
    for source in Self.sources { #expect(!source.code.contains(traps), "\(source.path)") }
  }

  @Test func filesAreShort() {
    for source in Self.sources {
      let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 500, "\(source.path) has \(lines) lines")
    }
  }
}
