extension StyledText {
  /// Text in which names stand in backticks, as it is shown: in straight quotes, and emphasised.
  ///
  /// What stands in double backticks, `` `any` ``, is shown with backticks of its own, as it is typed.
  init(quoting text: String, _ role: Role = .plain) {
    self.init()
    var rest = text[...]
    while let opening = rest.firstIndex(of: "`") {
      let after = rest.index(after: opening)
      guard let closing = rest[after...].firstIndex(of: "`") else { break }
      append(String(rest[..<opening]), role)
      if let typed = Self.typed(rest[opening...]) {
        append("`\(typed)`", role == .plain ? .emphasis : role)
        rest = rest[typed.endIndex...].dropFirst(Self.typedEnd.count)
        continue
      }
      append("'\(rest[after..<closing])'", role == .plain ? .emphasis : role)
      rest = rest[rest.index(after: closing)...]
    }
    append(String(rest), role)
  }

  private static let typedStart = "`` `"
  private static let typedEnd = "` ``"

  /// What stands between double backticks and its own, where the text begins with them.
  private static func typed(_ text: Substring) -> Substring? {
    guard text.hasPrefix(typedStart) else { return nil }
    let inside = text.dropFirst(typedStart.count)
    return inside.firstIndex(of: "`").flatMap {
      inside[$0...].hasPrefix(typedEnd) ? inside[..<$0] : nil
    }
  }

  /// A title in double quotes; nothing for none.
  init(title: String?, before: String = "") {
    self.init()
    if let title { append("\(before)\"\(title)\"") }
  }
}
