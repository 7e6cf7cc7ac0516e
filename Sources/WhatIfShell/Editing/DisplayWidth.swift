import CEdit

/// The room that texts take on a terminal, in columns.
enum DisplayWidth {
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if (" "..."~").contains(scalar) { return 1 }
    return max(0, Int(cedit_character_width(scalar.value)))
  }

  static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The text with spaces after it up to a width.
  static func pad(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - of(text)))
  }

  /// The text if it fits, or its beginning and an ellipsis.
  static func cut(_ text: String, to columns: Int) -> String {
    guard of(text) > columns else { return text }
    var width = 0
    let kept = text.prefix { character in
      width += of(String(character))
      return width < columns
    }
    return kept + "…"
  }
}
