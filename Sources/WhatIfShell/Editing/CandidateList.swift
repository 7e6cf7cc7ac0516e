/// The rows that show candidates below the line.
struct CandidateList {
  private let candidates: [Completion.Candidate]

  init(_ candidates: [Completion.Candidate]) {
    self.candidates = candidates
  }

  /// Rows of at most `columns` columns; what does not fit into `limit` rows is counted in the last one.
  func rows(columns: Int, limit: Int) -> [String] {
    let all = candidates.contains { $0.title != nil } ? titledRows(columns) : packedRows(columns)
    guard all.count > limit else { return all.map(\.text) }
    let shown = all.prefix(max(1, limit - 1))
    let rest = candidates.count - shown.reduce(0) { $0 + $1.count }
    return shown.map(\.text) + ["… and \(rest) more"]
  }

  /// One candidate a row, with its title.
  private func titledRows(_ columns: Int) -> [(text: String, count: Int)] {
    let widest = candidates.map { DisplayWidth.of($0.text) }.max() ?? 0
    let column = min(widest, max(8, columns / 2))
    return candidates.map { candidate in
      guard let title = candidate.title, !title.isEmpty else {
        return (DisplayWidth.cut(candidate.text, to: columns - 1), 1)
      }
      let row = DisplayWidth.pad(candidate.text, to: column) + "  " + title
      return (DisplayWidth.cut(row, to: columns - 1), 1)
    }
  }

  /// As many candidates a row as fit, read downwards.
  private func packedRows(_ columns: Int) -> [(text: String, count: Int)] {
    let width = (candidates.map { DisplayWidth.of($0.text) }.max() ?? 0) + 2
    let perRow = max(1, (columns - 1) / width)
    let height = (candidates.count + perRow - 1) / perRow
    return (0..<height).map { row in
      let inRow = stride(from: row, to: candidates.count, by: height).map { candidates[$0].text }
      let text = inRow.dropLast().map { DisplayWidth.pad($0, to: width) }.joined() + (inRow.last ?? "")
      return (DisplayWidth.cut(text, to: columns - 1), inRow.count)
    }
  }
}
