import CEdit

/// Completing the word before the cursor.
extension LineEditor {
  func complete() -> Int32 {
    guard !isAsking else { return CC_ERROR }
    let before = buffer.textBeforeCursor
    let completion = configuration.complete(before)
    guard let first = completion.candidates.first, let word = word(of: completion, in: before) else {
      return CC_ERROR
    }
    if completion.candidates.count == 1 {
      let space = first.endsWithSpace && !buffer.textAfterCursor.hasPrefix(" ") ? " " : ""
      return put(first.text + space, inPlaceOf: word)
    }
    let prefix = completion.commonPrefix
    // Candidates need not begin with what was typed: then there is nothing to add to it.
    let adds = prefix.count >= word.count && prefix.lowercased().hasPrefix(word.lowercased())
    if adds, prefix != word { return put(prefix, inPlaceOf: word) }

    // The list goes below the line, so libedit first has to draw the cursor at the end of it.
    candidates = completion.candidates
    cursorBeforeList = buffer.cursor
    buffer.moveToEnd()
    buffer.push(.listCandidates)
    return CC_REFRESH
  }

  /// Shows the candidates below the line, and the line again below them.
  func listCandidates() -> Int32 {
    let size = screenSize
    let limit = max(4, size.rows - layout(of: buffer.text).row - 2)
    let rows = CandidateList(candidates).rows(columns: size.columns, limit: limit)
    write("\r\n" + rows.map { $0 + "\r\n" }.joined())
    candidates = []
    buffer.move(to: cursorBeforeList)
    redraw()
    return CC_NORM
  }

  /// The word that a completion replaces; nil when the place it gives is none in the text.
  private func word(of completion: Completion, in text: String) -> String? {
    guard (0...text.utf8.count).contains(completion.startOffset) else { return nil }
    let start = text.utf8.index(text.startIndex, offsetBy: completion.startOffset)
    return start.samePosition(in: text.unicodeScalars).map { String(text[$0...]) }
  }

  private func put(_ text: String, inPlaceOf word: String) -> Int32 {
    buffer.deleteBeforeCursor(word.unicodeScalars.count)
    return buffer.insert(text) ? CC_REFRESH : CC_ERROR
  }
}
