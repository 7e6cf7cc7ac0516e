import Foundation
import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// What must be so of every text is so of texts that were broken at random, always the same ones, and of those that
/// `make fuzz` found.
@Suite struct FuzzTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Scenarios, and the statements of the golden files.
  private static let seeds: [String] = {
    let folders = ["Tests/ScenarioKitTests/Scenarios", "Tests/Golden"].map { root.appending(path: $0) }
    var texts: [String] = []
    for folder in folders {
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      let urls = (files?.allObjects as? [URL] ?? []).filter {
        ["whatif", "golden"].contains($0.pathExtension)
      }
      for url in urls.sorted(by: { $0.path < $1.path }) {
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
        texts.append(text.components(separatedBy: "\n---")[0])
      }
    }
    return texts
  }()

  /// Tokens are dropped, doubled, exchanged and replaced, and pieces of other texts put in.
  @Test(arguments: 0..<150)
  func aBrokenTextIsTakenInOrRefused(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    func number(below limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
    let texts = Self.seeds
    try #require(texts.count > 50)
    var tokens = Self.tokens(of: texts[number(below: texts.count)])
    for _ in 0..<(1 + number(below: 6)) {
      if tokens.isEmpty { break }
      let place = number(below: tokens.count)
      let other = number(below: tokens.count)
      switch number(below: 7) {
      case 0: tokens.remove(at: place)
      case 1: tokens.insert(tokens[other], at: place)
      case 2: tokens[place] = tokens[other]
      case 3: tokens.swapAt(place, other)
      case 4:
        let piece = Self.tokens(of: texts[number(below: texts.count)])
        if piece.isEmpty { break }
        let start = number(below: piece.count)
        tokens.insert(contentsOf: piece[start..<min(piece.count, start + 12)], at: place)
      default: tokens[place] = Self.odd[number(below: Self.odd.count)]
      }
    }
    let text = tokens.joined()
    let fault = EveryText.fault(of: text)
    #expect(fault == nil, "\(text)")
  }

  /// Texts of which something was not as it must be, once.
  @Test(arguments: [
    "check 1 > 0"
  ])
  func aTextThatWasFoundIsTakenInOrRefused(text: String) {
    #expect(EveryText.fault(of: text) == nil)
  }

  private static let odd = [
    "0", "-1", "1e300", "100%", "any", "hold", "{", "}", "(", ")", "\"", ";", "\n", "/", "^", "never", "open",
    "`", "\0",
    "\u{FFFD}", "undo", "redo", "1e-300", "999999999", ",", ":", "..", "within", "given", "# ", "\u{202E}",
  ]

  private static func tokens(of text: String) -> [String] {
    var tokens: [String] = []
    for character in text {
      let isWord = character.isLetter || character.isNumber || character == "_"
      if isWord, let last = tokens.last?.last, last.isLetter || last.isNumber || last == "_" {
        tokens[tokens.count - 1].append(character)
      } else {
        tokens.append(String(character))
      }
    }
    return tokens
  }
}
