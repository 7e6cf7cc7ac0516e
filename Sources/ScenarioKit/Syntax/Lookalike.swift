/// Names that look alike though they are written in other letters, such as `Iran` with a Cyrillic `І`.
///
/// Only letters that most typefaces draw alike count, of the scripts that are mixed in practice. `I`, `l` and `1` within
/// one script do not: typefaces for code tell them apart.
package enum Lookalike {
  /// The name with every letter that looks like a Latin one replaced by that, and without what nobody sees.
  package static func skeleton(of name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
    var skeleton = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where scalar != "\u{200C}" && scalar != "\u{200D}" {
      skeleton.append(latin(scalar) ?? scalar)
    }
    return String(skeleton)
  }

  /// What tells a name from one that looks like it, as a sentence without a full stop; nil where they do not look
  /// alike, or are the same.
  package static func difference(of name: String, from other: String) -> String? {
    guard name != other, skeleton(of: name) == skeleton(of: other) else { return nil }
    let odd = oddLetters(of: name)
    if !odd.isEmpty { return "in `\(name)`, \(odd)" }
    let others = oddLetters(of: other)
    return others.isEmpty ? "one of them holds characters that no screen shows" : "in `\(other)`, \(others)"
  }

  /// As in ``the `І` is Cyrillic (U+0406)``.
  private static func oddLetters(of name: String) -> String {
    var seen: [Unicode.Scalar] = []
    for scalar in name.unicodeScalars where latin(scalar) != nil && !seen.contains(scalar) {
      seen.append(scalar)
    }
    let shown = seen.prefix(3).map { "the `\($0)` is \(script(of: $0)) (\(codePoint($0)))" }
    return shown.joined(separator: ", ") + (seen.count > 3 ? ", and others too" : "")
  }

  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func script(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x370...0x3FF: "Greek"
    case 0x400...0x52F: "Cyrillic"
    case 0x530...0x58F: "Armenian"
    case 0xFF00...0xFFEF: "of full width"
    default: "a letter of phonetics"
    }
  }

  private static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case ..<0x80: nil
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: Unicode.Scalar(scalar.value - 0xFEE0)
    default: table[scalar]
    }
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    // Code points, each row in the order of the Latin letters before it.
    let rows: [(String, [UInt32])] = [
      // Cyrillic
      (
        "aceopxyijsdhqwlv",
        [
          0x430, 0x441, 0x435, 0x43E, 0x440, 0x445, 0x443, 0x456, 0x458, 0x455, 0x501, 0x4BB, 0x51B, 0x51D,
          0x4CF, 0x475,
        ]
      ),
      (
        "ABCEHIJKMOPSTXYQWV",
        [
          0x410, 0x412, 0x421, 0x415, 0x41D, 0x406, 0x408, 0x41A, 0x41C, 0x41E, 0x420, 0x405, 0x422, 0x425,
          0x423, 0x51A,
          0x51C, 0x474,
        ]
      ),
      // Greek
      ("aovpiuy", [0x3B1, 0x3BF, 0x3BD, 0x3C1, 0x3B9, 0x3C5, 0x3B3]),
      (
        "ABEZHIKMNOPTYX",
        [
          0x391, 0x392, 0x395, 0x396, 0x397, 0x399, 0x39A, 0x39C, 0x39D, 0x39F, 0x3A1, 0x3A4, 0x3A5, 0x3A7,
        ]
      ),
      // Armenian
      (
        "ouhngqjOSUL",
        [
          0x585, 0x57D, 0x570, 0x578, 0x581, 0x566, 0x575, 0x555, 0x54F, 0x54D, 0x53C,
        ]
      ),
      // Letters of phonetic writing
      ("ag", [0x251, 0x261]),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (letters, codes) in rows {
      for (letter, code) in zip(letters.unicodeScalars, codes) {
        if let scalar = Unicode.Scalar(code) { table[scalar] = letter }
      }
    }
    return table
  }()
}
