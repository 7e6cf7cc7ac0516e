import CEdit

/// The room that a terminal has, in characters.
struct TerminalSize {
  /// Columns of files and pipes.
  static let standardWidth = 100

  let columns: Int
  let rows: Int

  /// nil where it is no terminal, or one that does not tell.
  init?(of output: Output) {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard output.isTerminal, cedit_terminal_size(output.descriptor, &columns, &rows), columns > 0 else {
      return nil
    }
    self.columns = Int(columns)
    self.rows = Int(rows)
  }

  /// How wide answers are laid out.
  static func width(of output: Output) -> Int { TerminalSize(of: output)?.columns ?? standardWidth }
}
