/// By what a file is known that was written by `report` or for `to FILE`: only such are written over.
enum FileMark {
  /// Of markdown, pages and pictures.
  static let markup = "<!-- Written by whatif -->"
  /// Of graphs.
  static let graph = "// Written by whatif"
}
