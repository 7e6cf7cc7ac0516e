import CEdit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reading: from what is typed, and from signals, to the character codes that libedit asks for.
extension LineEditor {
  /// Gives libedit the next character: 1 and the character, 0 at the end of input, -1 to give the line up.
  func readCode(into character: UnsafeMutablePointer<wchar_t>) -> Int32 {
    while true {
      if let code = input.takeCode() {
        character.pointee = wchar_t(truncatingIfNeeded: code)
        return 1
      }
      if Interruption.isRequested {
        // A second time here means that a command of libedit's took the first code for its argument.
        guard !isAbandoning else {
          errno = EINTR
          return -1
        }
        isAbandoning = true
        input.clear()
        input.enqueue([EditorKey.abandon.code])
        continue
      }
      if cedit_take_stop() { stop() }
      if cedit_take_resize() {
        isFitted = false
        resize()
      }
      if !isFitted, needsFitting {
        // Once a key: a screen too small to fit anything must not keep us from reading.
        isFitted = true
        input.enqueue([EditorKey.fitToScreen.code])
        continue
      }
      if input.isWaiting { paint() }
      let arrival = input.next(signalPipe: cedit_signal_pipe(), pause: pauseThatEndsSequence)
      wipeSuggestion()
      switch arrival {
      case .key(let key):
        isFitted = false
        let codes = codes(for: key)
        // It goes on with the line as it was: another key makes another line.
        if codes != [EditorKey.takeSuggestion.code] { suggestion = nil }
        input.enqueue(codes)
      case .signal:
        suggestion = nil
        cedit_drain_signal_pipe()
      case .end: return 0
      }
    }
  }

  /// In milliseconds. Only where Escape alone means something is there a need to know it soon.
  private var pauseThatEndsSequence: Int32 {
    search != nil || cedit_is_vi(buffer.handle) ? 50 : 400
  }

  private func codes(for key: Key) -> [UInt32] {
    search == nil ? editingCodes(for: key) : searchCodes(for: key)
  }

  func editingCodes(for key: Key) -> [UInt32] {
    let isVi = cedit_is_vi(buffer.handle)
    let key = withPendingEscape(key)
    switch key {
    case .character(let scalar): return codes(for: scalar)
    case .alternate(let scalar) where isVi: return [0x1B, scalar.value]
    case .alternate(let scalar): return alternateCodes(for: scalar)
    case .escape:
      isEscapePending = !isVi
      return isVi ? [0x1B] : []
    case .paste(let text):
      pastedText = text
      return [EditorKey.paste.code]
    case .up: return [EditorKey.up.code]
    case .down: return [EditorKey.down.code]
    case .left: return [EditorKey.left.code]
    case .right: return [suggestion == nil ? EditorKey.right.code : EditorKey.takeSuggestion.code]
    case .wordLeft: return [EditorKey.wordLeft.code]
    case .wordRight: return [EditorKey.wordRight.code]
    case .home: return [EditorKey.home.code]
    case .end: return [suggestion == nil ? EditorKey.end.code : EditorKey.takeSuggestion.code]
    case .delete: return [EditorKey.delete.code]
    case .deleteWord: return [EditorKey.deleteWord.code]
    }
  }

  private func codes(for scalar: Unicode.Scalar) -> [UInt32] {
    switch scalar {
    // Quoting the next key would put the codes of keys into the line.
    case "\u{16}": return []
    // libedit draws the screen anew, without our colours.
    case "\u{0C}": painting = nil
    case "\u{05}", "\u{06}": if suggestion != nil { return [EditorKey.takeSuggestion.code] }
    default:
      guard scalar.properties.canonicalCombiningClass != .notReordered else { break }
      pendingMark = scalar
      return [EditorKey.combine.code]
    }
    return [scalar.value]
  }

  /// Escape and then a letter is the same as the letter with Alt, however long the user waits between them.
  private func withPendingEscape(_ key: Key) -> Key {
    guard isEscapePending else { return key }
    isEscapePending = false
    guard case .character(let scalar) = key, scalar.isASCII, scalar.value > 0x20 else { return key }
    return .alternate(scalar)
  }

  private func alternateCodes(for scalar: Unicode.Scalar) -> [UInt32] {
    switch scalar {
    case "\r", "\n": [EditorKey.insertNewline.code]
    case "p", "P": [EditorKey.up.code]
    case "n", "N": [EditorKey.down.code]
    // What begins a sequence of keys is a bracket when nothing follows; an unfinished sequence would eat the next.
    case "[", "O": [scalar.value]
    // libedit's command line, which does not know our keys.
    case "x", "X": []
    default: [0x1B, scalar.value]
    }
  }
}
