/// A decoder of the bytes a terminal sends into keys.
///
/// It knows the sequences of all common terminals at once, so what a key means never depends on `TERM`.
/// Sequences it does not know, bytes that are not UTF-8 and stray control characters of the C1 range give no key.
struct KeyDecoder {
  private enum State {
    case ground
    /// Inside a character of several bytes.
    case utf8(value: UInt32, missing: Int, least: UInt32)
    case escape
    /// After `ESC [`, with the bytes so far.
    case control([UInt8])
    /// After `ESC [ [`: the Linux console's function keys have one more byte.
    case consoleFunction
    /// After `ESC O`, with the bytes so far.
    case single([UInt8])
    /// Inside a terminal's answer (`ESC ]`, `ESC P`), which ends with BEL or `ESC \`.
    case answer(afterEscape: Bool)
    case paste([UInt8])
  }

  private static let escapeByte: UInt8 = 0x1B
  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)
  private static let longestSequence = 64

  private var state = State.ground

  /// Whether a sequence has begun that a pause would end: an Escape key alone looks like the start of many.
  var endsByPause: Bool {
    switch state {
    case .escape, .control, .single, .consoleFunction, .answer: true
    case .ground, .utf8, .paste: false
    }
  }

  /// Takes the next byte; gives the key it completes.
  mutating func accept(_ byte: UInt8) -> Key? {
    switch state {
    case .ground: return begin(byte)
    case .utf8(let value, let missing, let least):
      return continueCharacter(byte, value: value, missing: missing, least: least)
    case .escape: return continueEscape(byte)
    case .control(let bytes): return continueControl(byte, after: bytes)
    case .consoleFunction:
      state = .ground
      return nil
    case .single(let bytes): return continueSingle(byte, after: bytes)
    case .answer(let afterEscape):
      let ends = byte == 0x07 || (afterEscape && byte == UInt8(ascii: "\\"))
      state = ends ? .ground : .answer(afterEscape: byte == Self.escapeByte)
      return nil
    case .paste(var bytes):
      // Taken out while it grows, so that a long paste is not copied for every byte.
      state = .ground
      bytes.append(byte)
      guard bytes.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) else {
        state = .paste(bytes)
        return nil
      }
      return .paste(Self.pastedText(bytes.dropLast(Self.pasteEnd.count)))
    }
  }

  /// Ends the sequence that was begun, as no more bytes came; gives the key it was after all.
  mutating func pause() -> Key? {
    defer { if endsByPause { state = .ground } }
    switch state {
    case .escape: return .escape
    case .control(let bytes) where bytes.isEmpty: return .alternate("[")
    case .single(let bytes) where bytes.isEmpty: return .alternate("O")
    default: return nil
    }
  }

  /// Forgets what was begun.
  mutating func reset() {
    state = .ground
  }

  private mutating func begin(_ byte: UInt8) -> Key? {
    state = .ground
    switch byte {
    case Self.escapeByte: state = .escape
    case 0x00...0x7F: return .character(Unicode.Scalar(byte))
    case 0xC2...0xDF: state = .utf8(value: UInt32(byte & 0x1F), missing: 1, least: 0xA0)
    case 0xE0...0xEF: state = .utf8(value: UInt32(byte & 0x0F), missing: 2, least: 0x800)
    case 0xF0...0xF4: state = .utf8(value: UInt32(byte & 0x07), missing: 3, least: 0x1_0000)
    default: break
    }
    return nil
  }

  private mutating func continueCharacter(_ byte: UInt8, value: UInt32, missing: Int, least: UInt32) -> Key? {
    guard byte & 0xC0 == 0x80 else { return begin(byte) }
    let longer = value << 6 | UInt32(byte & 0x3F)
    guard missing == 1 else {
      state = .utf8(value: longer, missing: missing - 1, least: least)
      return nil
    }
    state = .ground
    guard longer >= least, let scalar = Unicode.Scalar(longer) else { return nil }
    return .character(scalar)
  }

  private mutating func continueEscape(_ byte: UInt8) -> Key? {
    state = .ground
    switch byte {
    case UInt8(ascii: "["): state = .control([])
    case UInt8(ascii: "O"): state = .single([])
    case UInt8(ascii: "]"), UInt8(ascii: "P"): state = .answer(afterEscape: false)
    case Self.escapeByte: state = .escape
    case 0x00...0x7F: return .alternate(Unicode.Scalar(byte))
    default: return begin(byte)
    }
    return nil
  }

  private mutating func continueControl(_ byte: UInt8, after bytes: [UInt8]) -> Key? {
    switch byte {
    case UInt8(ascii: "[") where bytes.isEmpty:
      state = .consoleFunction
      return nil
    case 0x20...0x3F where bytes.count < Self.longestSequence:
      state = .control(bytes + [byte])
      return nil
    case 0x40...0x7E:
      state = .ground
      return Self.key(of: byte, parameters: bytes, state: &state)
    default:
      return begin(byte)
    }
  }

  private mutating func continueSingle(_ byte: UInt8, after bytes: [UInt8]) -> Key? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9") where bytes.count < 4,
      UInt8(ascii: ";") where bytes.count < 4:
      state = .single(bytes + [byte])
      return nil
    case UInt8(ascii: "M"):
      state = .ground
      return .character("\r")
    // rxvt sends Ctrl with an arrow as a small letter.
    case UInt8(ascii: "c"), UInt8(ascii: "d"):
      state = .ground
      return byte == UInt8(ascii: "c") ? .wordRight : .wordLeft
    case 0x40...0x7E:
      state = .ground
      return Self.arrow(byte, withModifier: !bytes.isEmpty)
    default:
      return begin(byte)
    }
  }

  private static func key(of final: UInt8, parameters: [UInt8], state: inout State) -> Key? {
    // Private parameters begin an answer of the terminal's, which no key sends.
    if let first = parameters.first, (0x3A...0x3F).contains(first) { return nil }
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    let hasModifier = numbers.count > 1 && numbers[1] > 2
    guard final == UInt8(ascii: "~") else { return arrow(final, withModifier: hasModifier) }
    switch numbers.first {
    case 1, 7: return .home
    case 4, 8: return .end
    case 3: return hasModifier ? .deleteWord : .delete
    case 200:
      state = .paste([])
      return nil
    default: return nil
    }
  }

  private static func arrow(_ final: UInt8, withModifier modified: Bool) -> Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): modified ? .wordRight : .right
    case UInt8(ascii: "D"): modified ? .wordLeft : .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    default: nil
    }
  }

  /// The text of a paste: any line ending becomes `\n`, other control characters are left out (a paste must not
  /// be able to press keys), and so is the line ending at its end.
  private static func pastedText(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    var previous: Unicode.Scalar?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\r": text.unicodeScalars.append("\n")
      case "\n" where previous == "\r": break
      case "\n", "\t": text.unicodeScalars.append(scalar)
      case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFD}": break
      default: text.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    while text.unicodeScalars.last == "\n" { text.unicodeScalars.removeLast() }
    return text
  }
}
