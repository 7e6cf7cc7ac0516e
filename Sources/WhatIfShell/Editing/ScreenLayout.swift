/// Where text ends up on a screen of a width, as libedit draws it.
struct ScreenLayout {
  private let columns: Int
  private(set) var row = 0
  private(set) var column = 0

  init(columns: Int) {
    self.columns = max(1, columns)
  }

  /// Draws a text; the place after it is `row` and `column`.
  mutating func draw(_ text: some StringProtocol) {
    for scalar in text.unicodeScalars { draw(scalar) }
  }

  mutating func draw(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\n":
      row += 1
      column = 0
    case "\t":
      repeat { advance(1) } while column % 8 != 0
    case "\u{00}"..."\u{1F}", "\u{7F}":
      // Drawn as ^X.
      advance(1)
      advance(1)
    default:
      advance(DisplayWidth.of(scalar))
    }
  }

  /// Where a character is drawn that comes next.
  func start(of scalar: Unicode.Scalar) -> (row: Int, column: Int) {
    column + max(1, DisplayWidth.of(scalar)) > columns ? (row + 1, 0) : (row, column)
  }

  /// What the screen shows of a character.
  static func drawn(_ scalar: Unicode.Scalar, at column: Int) -> String {
    switch scalar {
    case "\t": String(repeating: " ", count: 8 - column % 8)
    case "\u{00}"..."\u{1F}", "\u{7F}": "^" + String(Unicode.Scalar(UInt8(scalar.value) ^ 0x40))
    default: String(scalar)
    }
  }

  private mutating func advance(_ width: Int) {
    // A wide character that does not fit goes to the next row whole.
    if column + width > columns {
      row += 1
      column = 0
    }
    column += width
    if column >= columns {
      row += 1
      column = 0
    }
  }
}
