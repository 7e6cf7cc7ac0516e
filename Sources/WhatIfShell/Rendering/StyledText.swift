/// Text with the roles of its parts, on one line until it is wrapped.
///
/// Control characters never get in: a title can neither break the layout nor steer the terminal.
struct StyledText: Sendable, Equatable {
  struct Span: Sendable, Equatable {
    fileprivate(set) var text: String
    let role: Role
  }

  private(set) var spans: [Span] = []

  init() {}

  init(_ text: String, _ role: Role = .plain) {
    append(text, role)
  }

  var isEmpty: Bool { spans.isEmpty }
  /// Columns.
  var width: Int { spans.reduce(0) { $0 + TextWidth.of($1.text) } }
  /// Without roles.
  var plain: String { spans.map(\.text).joined() }

  mutating func append(_ text: String, _ role: Role = .plain) {
    guard !text.isEmpty else { return }
    let clean = Self.cleaned(text)
    if spans.last?.role == role {
      spans[spans.count - 1].text += clean
    } else {
      spans.append(Span(text: clean, role: role))
    }
  }

  mutating func append(_ other: StyledText) {
    for span in other.spans { append(span.text, span.role) }
  }

  /// What was plain gets the role.
  func painted(_ role: Role) -> StyledText {
    var painted = StyledText()
    for span in spans { painted.append(span.text, span.role == .plain ? role : span.role) }
    return painted
  }

  /// The first letter in upper case.
  var capitalised: StyledText {
    guard let first = spans.first, let letter = first.text.first else { return self }
    var capitalised = StyledText(letter.uppercased() + first.text.dropFirst(), first.role)
    for span in spans.dropFirst() { capitalised.append(span.text, span.role) }
    return capitalised
  }

  static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum.append(right)
    return sum
  }

  static func += (left: inout StyledText, right: StyledText) {
    left.append(right)
  }

  static func spaces(_ columns: Int) -> StyledText {
    StyledText(String(repeating: " ", count: max(0, columns)))
  }

  private static func cleaned(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var clean = String.UnicodeScalarView()
    var isAfterLineEnd = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r":
        while clean.last == " " { clean.removeLast() }
        clean.append(" ")
        isAfterLineEnd = true
      case " ", "\t":
        if !isAfterLineEnd { clean.append(" ") }
      default:
        clean.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar)
        isAfterLineEnd = false
      }
    }
    return String(clean)
  }

  /// Controls, and marks that reverse the direction of what follows.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  struct StringInterpolation: StringInterpolationProtocol {
    var text = StyledText()

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { text.append(literal) }
    mutating func appendInterpolation(_ string: String, _ role: Role = .plain) { text.append(string, role) }
    mutating func appendInterpolation(_ number: Int) { text.append(String(number)) }
    mutating func appendInterpolation(_ other: StyledText) { text.append(other) }
  }

  init(stringLiteral value: String) { self.init(value) }
  init(stringInterpolation: StringInterpolation) { self = stringInterpolation.text }
}

extension Sequence where Element == StyledText {
  func joined(by separator: String) -> StyledText {
    var joined = StyledText()
    for (index, text) in enumerated() {
      if index > 0 { joined.append(separator) }
      joined.append(text)
    }
    return joined
  }
}
