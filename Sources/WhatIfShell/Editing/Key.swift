/// What one press of a key, or one paste, means.
enum Key: Equatable {
  /// A character, control characters among them.
  case character(Unicode.Scalar)
  /// A character with Alt, which terminals send as an escape before it.
  case alternate(Unicode.Scalar)
  /// The Escape key alone.
  case escape
  case up, down, left, right
  case wordLeft, wordRight
  case home, end
  case delete, deleteWord
  /// Text that was pasted, with `\n` between its lines.
  case paste(String)
}
