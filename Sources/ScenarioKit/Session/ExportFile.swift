/// A file for a Markov chain, whose ending says in which format.
struct ExportFile {
  let name: String

  /// What every exported file begins with, so that it can be told from others.
  static let mark = "// Written by whatif"

  private static let explicitEnding = ".drn"

  init(_ name: String) { self.name = name }

  var format: ExportAnswer.Format { name.hasSuffix(Self.explicitEnding) ? .explicit : .module }

  /// The same with the ending of the explicit format.
  var explicitName: String {
    let start = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    let dot = name[start...].lastIndex(of: ".")
    return (dot.map { String(name[..<$0]) } ?? name) + Self.explicitEnding
  }
}
