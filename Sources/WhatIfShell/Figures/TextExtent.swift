import ScenarioKit

/// How much room a text takes in a picture, where nobody can ask for its font.
///
/// Widths are those of DejaVu Sans, the widest face that a page's `system-ui, sans-serif` commonly comes out as, rounded
/// up by sorts of characters: what fits by them fits everywhere.
enum TextExtent {
  /// The width in the unit of `size`, the size of the font.
  static func width(of text: String, size: Double, isBold: Bool = false) -> Double {
    text.reduce(0) { $0 + width(of: $1) } * size * (isBold ? 1.1 : 1)
  }

  /// The text, cut and ended by `…` where it is wider than that.
  static func cut(_ text: String, to width: Double, size: Double, isBold: Bool = false) -> String {
    guard self.width(of: text, size: size, isBold: isBold) > width else { return text }
    let room = width - self.width(of: "…", size: size, isBold: isBold)
    var kept = ""
    var taken = 0.0
    for character in text {
      taken += self.width(of: character) * size * (isBold ? 1.1 : 1)
      if taken > room { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The text on rows that are at most so wide, broken between words; the last row is cut.
  static func rows(_ text: String, width: Double, size: Double, most: Int, isBold: Bool = false) -> [String] {
    var rows: [String] = []
    var row = ""
    for word in text.split(separator: " ") {
      let longer = row.isEmpty ? String(word) : row + " " + word
      if row.isEmpty || rows.count == most - 1
        || self.width(of: longer, size: size, isBold: isBold) <= width
      {
        row = longer
      } else {
        rows.append(row)
        row = String(word)
      }
    }
    if !row.isEmpty { rows.append(row) }
    return rows.map { cut($0, to: width, size: size, isBold: isBold) }
  }

  /// In parts of the size of the font.
  private static func width(of character: Character) -> Double {
    guard character.isASCII else {
      return 0.64 * Double(max(1, TextWidth.of(String(character)))) + (character.isLetter ? 0 : 0.36)
    }
    if "iljI.,:;'|! ".contains(character) { return 0.34 }
    if "ftr()[]/-\"*".contains(character) { return 0.46 }
    if "mMW@%w".contains(character) { return 1 }
    if "=+<>~^_#".contains(character) || character.isUppercase { return 0.84 }
    return 0.65
  }
}
