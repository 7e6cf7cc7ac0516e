/// A file that an answer is written to.
package struct AnswerTarget: Sendable, Equatable {
  /// What the ending of its name says it holds.
  package enum Kind: String, Sendable, CaseIterable {
    case picture = "svg"
    case page = "html"
    case graph = "dot"
    case table = "csv"
    case object = "json"
    case markdown = "md"

    /// `.svg`
    package var ending: String { "." + rawValue }

    /// By the ending of a name; nil where it is none of these.
    package init?(ofFile name: String) {
      let file = name.split(separator: "/").last ?? ""
      guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return nil }
      self.init(rawValue: file[file.index(after: dot)...].lowercased())
    }
  }

  /// As the statement names it.
  package let name: String
  package let kind: Kind
  let place: SourceSpan

  package static func == (first: AnswerTarget, second: AnswerTarget) -> Bool {
    first.name == second.name && first.kind == second.kind
  }
}
