import CEdit
import Foundation

/// Acting on keys: what each does to the line.
extension LineEditor {
  /// Character codes that mean one of our keys.
  private static let aliases: [Int32: EditorKey] = [
    0x01: .home, 0x05: .end, 0x0B: .killRow, 0x0E: .down, 0x10: .up, 0x15: .killLine,
  ]
  /// The same in vi's command mode.
  private static let viAliases: [Int32: EditorKey] = [0x6A: .down, 0x6B: .up, 0x2F: .search, 0x3F: .search]

  func bindKeys(_ handle: OpaquePointer) {
    for key in EditorKey.allCases {
      let notation = EditorKey.notation(of: key.rawValue)
      let function = key.libeditFunction ?? "whatif-key"
      cedit_bind(handle, notation, function, false)
      // In vi's command mode brackets are motions.
      let isBracket = key == .closeBrace || key == .closeParenthesis
      if !isBracket { cedit_bind(handle, notation, function, true) }
    }
    for code in Self.aliases.keys { cedit_bind(handle, EditorKey.notation(of: code), "whatif-key", false) }
    for code in Self.viAliases.keys { cedit_bind(handle, EditorKey.notation(of: code), "whatif-key", true) }
  }

  /// Does what the key of a code stands for; gives what libedit has to draw.
  func perform(_ code: Int32) -> Int32 {
    guard let key = EditorKey(rawValue: code) ?? Self.aliases[code] ?? Self.viAliases[code] else {
      return CC_ERROR
    }
    switch key {
    case .enter, .carriageReturn: return enter()
    case .insertNewline: return insertNewline()
    case .closeBrace: return closeBracket("}")
    case .closeParenthesis: return closeBracket(")")
    case .paste: return paste()
    case .endOfInput: return endInput()
    case .up: return moveUp()
    case .down: return moveDown()
    case .home: return moveToRowStart()
    case .end: return moveToRowEnd()
    case .complete: return complete()
    case .listCandidates: return listCandidates()
    case .search: return beginSearch()
    case .searchInput: return continueSearch()
    case .abandon: return abandon()
    case .showAbandoned: return showAbandoned()
    case .killRow: return killRow()
    case .killLine: return killLine()
    case .fitToScreen: return fitToScreen()
    case .takeSuggestion: return takeSuggestion()
    case .combine: return combine()
    case .left, .right, .wordLeft, .wordRight, .delete, .deleteWord: return CC_ERROR
    case .accept, .killVisibleRest, .killVisibleLine: return CC_ERROR
    }
  }

  // MARK: ending the line

  private func enter() -> Int32 {
    let text = buffer.text
    let isBlank = text.allSatisfy(\.isWhitespace)
    guard isAsking || isBlank || configuration.isComplete(text) else { return insertNewline() }
    acceptedText = String(text.unicodeScalars.filter { !Self.isStray($0) })
    buffer.moveToEnd()
    buffer.push(.accept)
    return CC_REFRESH
  }

  /// Codes of keys can get into the line as the argument of a command, such as vi's `r`.
  private static func isStray(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
  }

  private func endInput() -> Int32 {
    if buffer.text.isEmpty { return CC_EOF }
    guard !buffer.textAfterCursor.isEmpty else { return CC_ERROR }
    buffer.move(to: buffer.cursor + 1)
    buffer.deleteBeforeCursor(1)
    return CC_REFRESH
  }

  /// Gives the line up: moves to its end, so that `^C` stands below nothing.
  private func abandon() -> Int32 {
    endSearch()
    buffer.moveToEnd()
    buffer.push(.showAbandoned)
    return CC_REFRESH
  }

  private func showAbandoned() -> Int32 {
    write("^C\r\n")
    Interruption.reset()
    isInterrupted = true
    return CC_EOF
  }

  // MARK: rows

  /// Begins another row, as deep as the brackets that are open before it.
  private func insertNewline() -> Int32 {
    guard !isAsking else { return CC_ERROR }
    let depth = OpenBrackets.depth(of: buffer.textBeforeCursor)
    return buffer.insert("\n" + String(repeating: "  ", count: depth)) ? CC_REFRESH : CC_ERROR
  }

  /// Types a bracket that closes a block, and moves it out to where the block began if it comes first in its row.
  private func closeBracket(_ bracket: String) -> Int32 {
    let before = buffer.textBeforeCursor
    if let newline = before.lastIndex(of: "\n") {
      let indentation = before[before.index(after: newline)...]
      let outer = 2 * max(0, OpenBrackets.depth(of: before) - 1)
      if indentation.allSatisfy({ $0 == " " }), indentation.count > outer {
        buffer.deleteBeforeCursor(indentation.count - outer)
      }
    }
    return buffer.insert(bracket) ? CC_REFRESH : CC_ERROR
  }

  private func paste() -> Int32 {
    let pasted = pastedText.precomposedStringWithCanonicalMapping
    let text = isAsking ? String(pasted.prefix { $0 != "\n" }) : pasted
    pastedText = ""
    return buffer.insert(text) ? CC_REFRESH : CC_ERROR
  }

  /// Puts a mark on the character before it, in one with it where there is such a character: libedit has no place on
  /// the screen for a mark alone.
  private func combine() -> Int32 {
    guard let mark = pendingMark, let last = buffer.textBeforeCursor.unicodeScalars.last else {
      return CC_ERROR
    }
    pendingMark = nil
    var letter = String(last)
    letter.unicodeScalars.append(mark)
    buffer.deleteBeforeCursor(1)
    return buffer.insert(letter.precomposedStringWithCanonicalMapping) ? CC_REFRESH : CC_ERROR
  }

  private func moveToRowStart() -> Int32 {
    let row = Self.lastRow(of: buffer.textBeforeCursor)
    buffer.move(to: buffer.cursor - row.count)
    return CC_CURSOR
  }

  private func moveToRowEnd() -> Int32 {
    buffer.move(to: buffer.cursor + Self.firstRow(of: buffer.textAfterCursor).count)
    // The end of a tall line may have been hidden, and has to be drawn.
    return CC_REFRESH
  }

  /// Removes the rest of the row, which Ctrl-Y brings back; at its end, the newline.
  private func killRow() -> Int32 {
    let rest = Self.firstRow(of: buffer.textAfterCursor)
    guard rest.isEmpty else {
      // libedit's command takes all it sees; it sees the rest again before the next key.
      buffer.hideTail(after: buffer.cursor + rest.count)
      buffer.push(.killVisibleRest)
      return CC_NORM
    }
    guard !buffer.textAfterCursor.isEmpty else { return CC_ERROR }
    buffer.move(to: buffer.cursor + 1)
    buffer.deleteBeforeCursor(1)
    return CC_REFRESH
  }

  private func killLine() -> Int32 {
    buffer.revealTail()
    buffer.push(.killVisibleLine)
    return CC_NORM
  }

  private func moveUp() -> Int32 {
    let before = Self.rows(of: buffer.textBeforeCursor)
    guard before.count > 1, let row = before.last else { return showOlder() }
    let above = before[before.count - 2]
    buffer.move(to: buffer.cursor - row.count - 1 - max(0, above.count - row.count))
    return CC_CURSOR
  }

  private func moveDown() -> Int32 {
    let after = Self.rows(of: buffer.textAfterCursor)
    guard after.count > 1, let rest = after.first else { return showNewer() }
    let column = Self.lastRow(of: buffer.textBeforeCursor).count
    buffer.move(to: buffer.cursor + rest.count + 1 + min(column, after[1].count))
    return CC_REFRESH
  }

  // MARK: history

  private func showOlder() -> Int32 {
    guard !isAsking else { return CC_ERROR }
    let text = buffer.text
    if walk?.shown != text {
      walk = HistoryWalk(
        text: text, cursor: buffer.cursor, textBeforeCursor: buffer.textBeforeCursor,
        entryCount: history.entries.count)
    }
    guard let entry = walk?.older(in: history.entries) else { return CC_ERROR }
    buffer.replace(with: entry)
    // At the end of the first row, so that the next press goes to the entry before, not through this one.
    buffer.move(to: Self.firstRow(of: entry).count)
    return CC_REFRESH
  }

  private func showNewer() -> Int32 {
    guard walk?.shown == buffer.text, let entry = walk?.newer(in: history.entries) else { return CC_ERROR }
    buffer.replace(with: entry)
    if let walk, entry == walk.liveText { buffer.move(to: walk.liveCursor) }
    return CC_REFRESH
  }

  private static func rows(of text: String) -> [String.UnicodeScalarView.SubSequence] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func firstRow(of text: String) -> String.UnicodeScalarView.SubSequence {
    text.unicodeScalars.prefix { $0 != "\n" }
  }

  private static func lastRow(of text: String) -> String.UnicodeScalarView.SubSequence {
    rows(of: text).last ?? ""[...].unicodeScalars
  }
}
