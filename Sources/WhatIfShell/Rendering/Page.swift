/// How wide a page is, and what it may show.
struct PageFormat: Sendable {
  static let defaultWidth = 100
  static let leastWidth = 60

  /// Columns, at least `leastWidth`.
  let width: Int
  let style: Style
  let symbols: Symbols
  /// On a terminal long titles are cut; elsewhere nothing ever is.
  let isTerminal: Bool
  /// Days of another year are shown with it; nil: no day is.
  let storyYear: Int?

  init(
    width: Int = defaultWidth, style: Style = .plain, symbols: Symbols = .ascii, isTerminal: Bool = false,
    storyYear: Int? = nil
  ) {
    self.width = max(Self.leastWidth, width)
    self.style = style
    self.symbols = symbols
    self.isTerminal = isTerminal
    self.storyYear = storyYear
  }
}

/// The characters that pictures are made of.
enum Symbols: Sendable {
  case ascii, blocks

  var full: String { self == .ascii ? "#" : "█" }
  var empty: String { self == .ascii ? "." : "░" }
  var ellipsis: String { self == .ascii ? "..." : "…" }

  /// A bar whose whole length stands for 1.
  func bar(_ share: Double, length: Int, isFilled: Bool) -> StyledText {
    let count = max(0, min(length, Int((share * Double(length)).rounded())))
    var bar = StyledText(String(repeating: full, count: count), .bar)
    if isFilled { bar.append(String(repeating: empty, count: length - count), .dim) }
    return bar
  }
}

/// The lines of an answer as they are being written.
struct Page {
  let format: PageFormat
  private(set) var lines: [StyledText] = []

  init(_ format: PageFormat) {
    self.format = format
  }

  /// All lines, each with its line end.
  var text: String {
    lines.map { line in
      line.spans.map { format.style.applied(to: $0.text, as: $0.role) }.joined() + "\n"
    }.joined()
  }

  /// A paragraph, wrapped; its later lines are indented by `hanging`.
  mutating func add(_ text: StyledText, indent: Int = 0, hanging: Int? = nil) {
    let later = hanging ?? indent
    for (index, line) in text.wrapped(first: format.width - indent, others: format.width - later).enumerated()
    {
      append(.spaces(index == 0 ? indent : later) + line)
    }
  }

  /// A paragraph, and what stands at the right end of its last line.
  mutating func add(_ text: StyledText, right: StyledText, hanging: Int = 0) {
    add(text, hanging: hanging)
    guard !right.isEmpty, let last = lines.last else { return }
    let room = format.width - right.width
    if last.width + 2 <= room {
      lines[lines.count - 1] = last + .spaces(room - last.width) + right
    } else {
      append(.spaces(max(hanging, room)) + right)
    }
  }

  mutating func add(_ table: Table, indent: Int = 2) {
    for line in table.lines(in: format, indent: indent) { append(line) }
  }

  /// Items side by side, a new line where the next does not fit.
  mutating func add(items: [StyledText], indent: Int = 2, gap: Int = 4) {
    for line in Self.flow(items, width: format.width - indent, gap: gap) { append(.spaces(indent) + line) }
  }

  /// A line that is shown as it is, however long.
  mutating func add(verbatim line: StyledText) {
    append(line)
  }

  /// Lines of items side by side.
  static func flow(_ items: [StyledText], width: Int, gap: Int) -> [StyledText] {
    var lines: [StyledText] = []
    for item in items where !item.isEmpty {
      if let last = lines.last, last.width + gap + item.width <= width {
        lines[lines.count - 1] = last + .spaces(gap) + item
      } else {
        lines += item.wrapped(to: width)
      }
    }
    return lines
  }

  private mutating func append(_ line: StyledText) {
    lines.append(line.trimmed)
  }
}
