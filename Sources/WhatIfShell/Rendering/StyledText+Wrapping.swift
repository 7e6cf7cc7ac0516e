extension StyledText {
  private struct Letter {
    let character: Character
    let role: Role
  }

  /// A word and the room before it.
  private struct Word {
    var gap: Int
    var letters: [Letter]
    var width: Int
  }

  /// Lines of at most so many columns, broken between words; a longer word has a line to itself.
  func wrapped(to width: Int) -> [StyledText] {
    wrapped(first: width, others: width)
  }

  /// As `wrapped(to:)`, the first line being of another width. Spaces at the beginning indent all lines.
  func wrapped(first: Int, others: Int) -> [StyledText] {
    guard self.width > first else { return [self] }
    var lines: [StyledText] = []
    var line = StyledText()
    var used = 0
    let words = words()
    let indent = words.first.map { min($0.gap, others / 2) } ?? 0
    for (index, word) in words.enumerated() {
      let room = lines.isEmpty ? first : others
      let isNewLine = index > 0 && used > 0 && used + word.gap + word.width > room
      if isNewLine {
        lines.append(line)
        line = StyledText()
        used = 0
      }
      let gap = isNewLine || index == 0 ? indent : word.gap
      line.append(String(repeating: " ", count: gap))
      for letter in word.letters { line.append(String(letter.character), letter.role) }
      used += gap + word.width
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The text if it fits, or its beginning and an ellipsis.
  func cut(to columns: Int, ellipsis: String) -> StyledText {
    guard width > columns else { return self }
    let room = columns - TextWidth.of(ellipsis)
    var cut = StyledText()
    var used = 0
    for letter in letters() {
      used += TextWidth.of(letter.character)
      guard used <= room else { break }
      cut.append(String(letter.character), letter.role)
    }
    cut.append(ellipsis, spans.last?.role ?? .plain)
    return cut
  }

  /// Without spaces at the end.
  var trimmed: StyledText {
    guard spans.last?.text.last == " " else { return self }
    var trimmed = StyledText()
    for letter in letters().reversed().drop(while: { $0.character == " " }).reversed() {
      trimmed.append(String(letter.character), letter.role)
    }
    return trimmed
  }

  /// The columns of the longest word.
  var longestWord: Int { words().map(\.width).max() ?? 0 }

  private func letters() -> [Letter] {
    spans.flatMap { span in span.text.map { Letter(character: $0, role: span.role) } }
  }

  private func words() -> [Word] {
    var words: [Word] = []
    var word = Word(gap: 0, letters: [], width: 0)
    for letter in letters() {
      if letter.character == " " {
        if !word.letters.isEmpty {
          words.append(word)
          word = Word(gap: 0, letters: [], width: 0)
        }
        word.gap += 1
      } else {
        word.letters.append(letter)
        word.width += TextWidth.of(letter.character)
      }
    }
    if !word.letters.isEmpty { words.append(word) }
    return Self.keepingUnits(words)
  }

  /// A percent sign stays with its number.
  private static func keepingUnits(_ words: [Word]) -> [Word] {
    var kept: [Word] = []
    for word in words {
      if word.letters.first?.character == "%", word.gap == 1, var number = kept.popLast() {
        number.letters += [Letter(character: " ", role: word.letters[0].role)] + word.letters
        number.width += 1 + word.width
        kept.append(number)
      } else {
        kept.append(word)
      }
    }
    return kept
  }
}
