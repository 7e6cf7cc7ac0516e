@testable import ScenarioKit

/// What a tree says, without its places and without how its numbers are spelled: all else, whatever nodes there are.
enum TreeShape {
  static func text(of statement: StatementSyntax) -> String {
    var text = ""
    write(statement.kind, to: &text)
    return text
  }

  private static func isPlace(_ label: String?) -> Bool { label == "spelling" || label == "places" }

  /// Both from where they differ.
  static func difference(of first: StatementSyntax, _ second: StatementSyntax) -> String {
    let (first, second) = (text(of: first), text(of: second))
    let common = max(0, zip(first, second).prefix { $0 == $1 }.count - 40)
    return "\(first.dropFirst(common).prefix(300))\n\(second.dropFirst(common).prefix(300))"
  }

  private static func write(_ value: Any, to text: inout String) {
    switch value {
    case let name as String: text += name.debugDescription
    case let number as Double: text += "\(number)"
    case let date as CalendarDate: text += date.description
    case is SourceRange: text += "·"
    default:
      let mirror = Mirror(reflecting: value)
      if mirror.displayStyle == .optional, mirror.children.isEmpty { return text += "nil" }
      if mirror.children.isEmpty { return text += "\(value)" }
      text += "("
      for child in mirror.children where !isPlace(child.label) {
        if let label = child.label, mirror.displayStyle != .optional { text += label + " " }
        write(child.value, to: &text)
        text += " "
      }
      text += ")"
    }
  }
}
