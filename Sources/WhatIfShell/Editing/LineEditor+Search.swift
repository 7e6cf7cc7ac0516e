import CEdit

/// Searching backwards through the history. Its Enter takes the match into the line and never runs it.
extension LineEditor {
  func beginSearch() -> Int32 {
    guard !isAsking else { return CC_ERROR }
    search = HistorySearch(
      text: buffer.text, cursor: buffer.cursor, prompt: promptText.text, entryCount: history.entries.count)
    showSearch()
    return CC_REFRESH
  }

  /// The codes of a key pressed while searching: most keys end the search and then do what they always do.
  func searchCodes(for key: Key) -> [UInt32] {
    var following: [UInt32] = []
    switch key {
    case .character("\r"), .character("\n"): searchStep = .take
    case .character("\u{07}"), .escape: searchStep = .cancel
    case .character("\u{12}"), .up: searchStep = .older
    case .character("\u{08}"), .character("\u{7F}"): searchStep = .shorten
    case .character(let scalar) where scalar.value >= 0x20: searchStep = .extend(scalar)
    default:
      searchStep = .take
      following = editingCodes(for: key)
    }
    return [EditorKey.searchInput.code] + following
  }

  func continueSearch() -> Int32 {
    guard var search, let step = searchStep else { return CC_ERROR }
    searchStep = nil
    switch step {
    case .extend(let scalar): search.extend(by: scalar, in: history.entries)
    case .shorten: search.shorten(in: history.entries)
    case .older: search.goOlder(in: history.entries)
    case .take:
      endSearch()
      return CC_REFRESH
    case .cancel:
      buffer.replace(with: search.textBefore)
      buffer.move(to: search.cursorBefore)
      endSearch()
      return CC_REFRESH
    }
    self.search = search
    showSearch()
    return CC_REFRESH
  }

  /// Ends the search, if there is one, with the line as it is shown.
  func endSearch() {
    guard let search else { return }
    promptText.set(search.promptBefore)
    self.search = nil
  }

  private func showSearch() {
    guard let search else { return }
    promptText.set(search.prompt)
    buffer.replace(with: search.match ?? search.textBefore)
    buffer.move(to: search.matchOffset ?? search.cursorBefore)
  }
}
