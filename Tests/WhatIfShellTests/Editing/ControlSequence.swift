/// A sequence that begins with `ESC [`.
struct ControlSequence {
  let parameters: String
  let final: Character

  init?(_ text: String) {
    guard text.hasPrefix("\u{1B}["), let final = text.last else { return nil }
    parameters = String(text.dropFirst(2).dropLast())
    self.final = final
  }

  /// A parameter; 0 when it is left out.
  func number(_ index: Int) -> Int {
    let parts = parameters.split(separator: ";", omittingEmptySubsequences: false)
    return parts.indices.contains(index) ? Int(parts[index]) ?? 0 : 0
  }

  /// Whether an escape sequence needs more characters.
  static func isUnfinished(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > 1 else { return true }
    switch scalars[1] {
    case "[": return scalars.count < 3 || !("@"..."~").contains(scalars[scalars.count - 1])
    case "]": return !(text.hasSuffix("\u{7}") || text.hasSuffix("\u{1B}\\"))
    case "(", ")": return scalars.count < 3
    default: return false
    }
  }
}

/// The columns that characters take on most terminals.
enum CharacterWidth {
  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
