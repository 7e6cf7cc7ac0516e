import Foundation

/// A page whose prose is kept while what was measured is written anew, between markers.
struct Page {
  private(set) var text: String

  init(_ text: String) { self.text = text }

  /// Puts something in place of what stands between a part's markers.
  ///
  /// - Throws: `Missing` where the page has no such markers.
  mutating func fill(_ part: String, with content: String) throws {
    let opening = "<!-- measured: \(part) -->"
    let closing = "<!-- end -->"
    guard let start = text.range(of: opening),
      let end = text.range(of: closing, range: start.upperBound..<text.endIndex)
    else { throw Missing(description: "the page has no part `\(opening)` … `\(closing)`") }
    text.replaceSubrange(start.upperBound..<end.lowerBound, with: "\n\n\(content)\n\n")
  }

  struct Missing: Error, CustomStringConvertible {
    let description: String
  }
}
