extension StyledText {
  /// Text in which names stand in backticks, as it is shown: in straight quotes, and emphasised.
  init(quoting text: String, _ role: Role = .plain) {
    self.init()
    var rest = text[...]
    while let opening = rest.firstIndex(of: "`") {
      let after = rest.index(after: opening)
      guard let closing = rest[after...].firstIndex(of: "`") else { break }
      append(String(rest[..<opening]), role)
      append("'\(rest[after..<closing])'", role == .plain ? .emphasis : role)
      rest = rest[rest.index(after: closing)...]
    }
    append(String(rest), role)
  }

  /// A title in double quotes; nothing for none.
  init(title: String?, before: String = "") {
    self.init()
    if let title { append("\(before)\"\(title)\"") }
  }
}
