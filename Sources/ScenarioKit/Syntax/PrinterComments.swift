/// The comments of a text, given out in their order.
struct PrinterComments {
  struct Comment {
    let text: String
    let range: SourceRange
    /// False where something stands before it on its line.
    let startsLine: Bool

    var onLineOfItsOwn: Comment { Comment(text: text, range: range, startsLine: true) }
  }

  private let source: SourceText?
  private let all: [CommentSyntax]
  private var position = 0

  /// No comments.
  init() {
    source = nil
    all = []
  }

  init(_ comments: [CommentSyntax], of source: SourceText) {
    self.source = source
    all = comments
  }

  var hasMore: Bool { position < all.count }

  /// True where the next comment stands before an offset.
  func hasMore(before offset: Int) -> Bool { position < all.count && all[position].range.lower < offset }

  /// The next comment, if it stands before an offset.
  mutating func take(before offset: Int) -> Comment? {
    guard let source, hasMore(before: offset) else { return nil }
    let comment = all[position]
    position += 1
    return Comment(
      text: source.slice(comment.range), range: comment.range, startsLine: comment.startsLine)
  }

  /// The next comment, if it stands before an offset and on the line of what is before it.
  mutating func takeTrailing(before offset: Int) -> Comment? {
    guard hasMore(before: offset), !all[position].startsLine else { return nil }
    return take(before: offset)
  }
}
