import Testing

/// Expects a text that is written down without its last line end; the first line that differs is told.
func expect(_ text: String, _ expected: String, at location: SourceLocation = #_sourceLocation) {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let wanted = (expected + "\n").split(separator: "\n", omittingEmptySubsequences: false)
  for (line, want) in zip(lines, wanted) where line != want {
    #expect(line == want, sourceLocation: location)
    return
  }
  #expect(lines.count == wanted.count, sourceLocation: location)
}
