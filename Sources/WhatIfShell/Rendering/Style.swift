/// What a piece of text is, which decides how it is coloured.
enum Role: Sendable {
  case plain, heading, emphasis, number, dim, error, warning, note, alert, bar
}

/// How roles look: in colour, or not at all.
struct Style: Sendable, Equatable {
  let isColoured: Bool

  static let plain = Style(isColoured: false)
  static let coloured = Style(isColoured: true)

  /// The text as it is sent to the terminal.
  func applied(to text: String, as role: Role) -> String {
    guard isColoured, !text.isEmpty, let code = code(of: role) else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  private func code(of role: Role) -> String? {
    switch role {
    case .plain: nil
    case .heading, .emphasis: "1"
    case .number: "36"
    case .dim: "2"
    case .error: "1;31"
    case .warning: "1;33"
    case .note: "1;34"
    case .alert: "1;35"
    case .bar: "34"
    }
  }
}
