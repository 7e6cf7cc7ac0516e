/// What stands above a Markov chain in a file: what it is of, what to ask of it, and what that should give.
struct ChainHeading {
  private let chain: Chain

  init(_ chain: Chain) { self.chain = chain }

  /// The name of the states that count.
  var label: String {
    switch chain.property {
    case .eventually: "comes_true"
    case .always: "fails"
    case .atEnd: "holds_at_end"
    }
  }

  /// What to ask, in PRISM's language of properties.
  var property: String {
    chain.property.isOfFailing ? "P=? [ G !\"\(label)\" ]" : "P=? [ F \"\(label)\" ]"
  }

  /// Comments, each with its line end.
  func lines(states: Int, transitions: Int, notes: [String]) -> String {
    var rows = [ExportFile.mark + ", for PRISM and Storm", "//"]
    if let title = chain.title { rows.append("// scenario: \(Self.onOneLine(title))") }
    rows.append("// question: \(Self.onOneLine(chain.question))")
    rows += chain.givens.map { "// given: \(Self.onOneLine($0))" }
    rows.append("// property: \(property)")
    rows.append("// expected: \(Self.text(of: (chain.probability * 1e12).rounded() / 1e12))")
    rows.append("// states: \(states), transitions: \(transitions)")
    if !notes.isEmpty { rows.append("//") }
    rows += notes.map { "// \($0)" }
    return rows.joined(separator: "\n") + "\n"
  }

  /// A comment ends with its line.
  static func onOneLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0.unicodeScalars.contains { $0.value < 32 } ? " " : $0 })
  }

  /// A number such that reading it gives the same to the bit.
  static func text(of number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
