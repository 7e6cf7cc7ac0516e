/// Breaking a phrase into lines.
extension PrinterPhrase {
  /// How many columns a line has, unless there is no place to break it.
  static let columns = 100
  /// Each deeper level of gaps is indented by this, up to a bound.
  private static let step = 2
  private static let deepest = 8

  /// Writes the phrase to a text, from the end of an indentation on.
  ///
  /// A line is broken at the outermost gap first, and there only where what follows, up to the next gap as far
  /// out, does not fit, or what stands before it had to be broken further in. Comments that stood before a word
  /// end the line at the last gap before it. Costs time linear in the length.
  func write(
    to text: inout String, indentation: Int, hanging: Int = 0, taking comments: inout PrinterComments
  ) {
    let widths = segments.map(\.text.count)
    let inGaps = taken(&comments)
    let chunks = chunks(widths, isEndedByComment: inGaps.map { !$0.isEmpty })
    var column = indentation
    // How deep the last broken gap lies.
    var broken = 0
    for (index, segment) in segments.enumerated() {
      if index > 0 {
        let inner = indentation + hanging + Self.step * min(segment.depth, Self.deepest)
        let margin = "\n" + String(repeating: " ", count: inner)
        for comment in inGaps[index] { text += (comment.startsLine ? margin : "  ") + comment.text }
        if !inGaps[index].isEmpty || broken > segment.depth || column + 1 + chunks[index] > Self.columns {
          text += margin
          column = inner
          broken = segment.depth
        } else {
          text += " "
          column += 1
        }
      }
      text += segment.text
      column += widths[index]
    }
  }

  /// For each segment the comments that stand before it, in the gap or among the words of the segment before.
  private func taken(_ comments: inout PrinterComments) -> [[PrinterComments.Comment]] {
    var taken = [[PrinterComments.Comment]](repeating: [], count: segments.count)
    guard comments.hasMore else { return taken }
    var positions = [Int?](repeating: nil, count: segments.count)
    var next: Int?
    for index in segments.indices.reversed() {
      next = segments[index].position ?? next
      positions[index] = next
    }
    for index in segments.indices.dropFirst() {
      guard let position = positions[index] else { break }
      while let comment = comments.take(before: position) {
        // A line holds one comment only.
        taken[index].append(taken[index].isEmpty ? comment : comment.onLineOfItsOwn)
      }
    }
    return taken
  }

  /// For each segment how many columns it takes up to the next gap that lies no deeper than the one before it.
  private func chunks(_ widths: [Int], isEndedByComment: [Bool]) -> [Int] {
    var chunks = widths
    // Segments behind this one, each with a lesser depth than the next; the last is the nearest.
    var ahead: [(index: Int, depth: Int, end: Int)] = []
    var end = 0
    for index in segments.indices.reversed() {
      // `end` counts columns from the end of the phrase, to the end of this segment.
      let start = end + widths[index]
      let depth = isEndedByComment[index] ? 0 : segments[index].depth
      while let nearest = ahead.last, nearest.depth > segments[index].depth { ahead.removeLast() }
      chunks[index] = start - (ahead.last?.end ?? 0)
      ahead.append((index, depth, start + 1))
      end = start + 1
    }
    return chunks
  }
}
