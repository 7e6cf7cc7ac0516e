import CEdit

/// How wide answers are laid out.
enum TerminalWidth {
  /// For files and pipes.
  static let standard = 100

  static func columns(of output: Output) -> Int {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard output.isTerminal, cedit_terminal_size(output.descriptor, &columns, &rows), columns > 0 else {
      return standard
    }
    return Int(columns)
  }
}
