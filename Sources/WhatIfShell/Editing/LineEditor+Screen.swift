import CEdit
import CLibedit

/// What the editor has to know of the screen: most drawing is libedit's.
extension LineEditor {
  /// Which rows of the line, its prompt included, are on the screen.
  struct Extent {
    let cursorRow: Int
    /// Rows of what libedit holds, and of the whole line.
    let visibleRows: Int
    let allRows: Int
    let screenRows: Int

    var firstShownRow: Int { max(0, visibleRows - screenRows) }
    var lastRowToShow: Int { max(cursorRow, screenRows - 1) }
  }

  var screenSize: (columns: Int, rows: Int) {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard cedit_terminal_size(outputDescriptor, &columns, &rows) else { return (80, 24) }
    return (Int(columns), Int(rows))
  }

  /// Whether more or less of a tall line has to be hidden than is.
  var needsFitting: Bool {
    if buffer.hiddenTail.isEmpty, buffer.visibleText.unicodeScalars.count < screenSize.rows { return false }
    let extent = extent
    return extent.visibleRows - 1 != min(extent.lastRowToShow, extent.allRows - 1)
  }

  /// Hides the end of a tall line, so that it is shown from its beginning or the cursor is in the last row shown.
  func fitToScreen() -> Int32 {
    let lastRow = extent.lastRowToShow
    var layout = layout(of: "")
    var place = 0
    for scalar in buffer.text.unicodeScalars {
      layout.draw(scalar)
      if layout.row > lastRow { break }
      place += 1
    }
    buffer.hideTail(after: place)
    return CC_REFRESH
  }

  /// Where the end of a text is, drawn after the prompt.
  func layout(of text: String) -> ScreenLayout {
    var layout = ScreenLayout(columns: screenSize.columns)
    layout.draw(promptText.visibleText)
    layout.draw(text)
    return layout
  }

  /// Draws the line anew on a screen of another size.
  func resize() {
    if isPlainTerminal {
      write("\r\n")
    } else {
      // Terminals that rewrap their rows have done so by now. Where one does not, or libedit had broken a row
      // itself, a row of the old drawing may stay above; nothing that is not ours is wiped out for it.
      let extent = extent
      let up = min(extent.cursorRow - extent.firstShownRow, extent.screenRows - 1)
      write("\r" + (up > 0 ? "\u{1B}[\(up)A" : "") + "\u{1B}[J")
    }
    el_resize(buffer.handle)
    redraw()
  }

  /// Lets Ctrl-Z stop the process, with the terminal as its user left it.
  func stop() {
    let extent = extent
    let below = min(extent.visibleRows - 1 - extent.cursorRow, extent.screenRows - 1)
    write("\r" + String(repeating: "\n", count: max(0, below)))
    markPastes(false)
    cedit_prepare_terminal(buffer.handle, false)
    cedit_restore_terminal()
    cedit_stop_now()
    cedit_prepare_terminal(buffer.handle, true)
    markPastes(true)
    el_resize(buffer.handle)
    redraw()
  }

  /// Draws prompt and line from the row that the cursor is in, without colours at first.
  func redraw() {
    painting = nil
    cedit_refresh(buffer.handle)
  }

  var extent: Extent {
    Extent(
      cursorRow: layout(of: buffer.textBeforeCursor).row,
      visibleRows: layout(of: buffer.visibleText).row + 1,
      allRows: layout(of: buffer.text).row + 1,
      screenRows: screenSize.rows)
  }
}
