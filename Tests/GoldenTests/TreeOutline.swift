@testable import ScenarioKit

/// A part of a syntax tree as text: what it is, and what it is made of.
///
/// It is read off by reflection, so that new parts of the language appear without being taught. Places in the
/// source are left out, and so is what is absent.
struct TreeOutline {
  /// Empty for a list.
  let head: String
  var children: [(label: String?, part: TreeOutline)] = []

  private static let width = 100
  /// A structure that has only one of these is as good as what it holds.
  private static let wrapping = ["kind", "content", "subject", "name"]
  /// A case of this name is as good as the one thing that it holds.
  private static let plain = ["name", "named", "number", "text", "truth"]

  static func text(of statement: StatementSyntax) -> String {
    let kind = Mirror(reflecting: statement.kind).children.first?.value ?? statement.kind
    guard let outline = outline(of: kind) else { return "" }
    return outline.lines(indent: 0, label: nil).joined(separator: "\n") + "\n"
  }

  // MARK: Reading a value

  /// Nil for what is absent, and for places.
  private static func outline(of value: Any) -> TreeOutline? {
    switch value {
    case is SourceRange, is [String: SourceRange]: return nil
    case let name as NameSyntax:
      return TreeOutline(head: name.text.isPlainName ? name.text : "`\(name.text)`")
    case let text as TextSyntax: return TreeOutline(head: quoted(text.text))
    case let number as NumberSyntax: return TreeOutline(head: written(number))
    case let date as DateSyntax: return TreeOutline(head: date.date.description)
    case let flag as Bool: return TreeOutline(head: "\(flag)")
    case let word as any RawRepresentable where word.rawValue is String:
      return TreeOutline(head: "\(word.rawValue)")
    default: break
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.flatMap { outline(of: $0.value) }
    case .collection:
      let parts = mirror.children.compactMap { outline(of: $0.value) }
      return parts.isEmpty ? nil : TreeOutline(head: "", children: parts.map { (nil, $0) })
    case .enum: return outline(ofCase: value, mirror)
    case .struct:
      let parts = parts(of: mirror)
      if parts.count == 1, let label = parts[0].label, wrapping.contains(label) { return parts[0].part }
      if parts.isEmpty { return nil }
      let name = String(describing: type(of: value)).replacing(/Syntax|<.*/, with: "").lowercasedFirst
      return TreeOutline(head: name, children: parts)
    default: return TreeOutline(head: "\(value)")
    }
  }

  private static func outline(ofCase value: Any, _ mirror: Mirror) -> TreeOutline {
    guard let payload = mirror.children.first, let name = payload.label else {
      return TreeOutline(head: "\(value)")
    }
    let inner = Mirror(reflecting: payload.value)
    if inner.displayStyle == .tuple { return TreeOutline(head: name, children: parts(of: inner)) }
    guard let part = outline(of: payload.value) else { return TreeOutline(head: name) }
    if part.children.isEmpty {
      // `name(Iran)` is Iran, and `hold` a move of its own.
      return plain.contains(name) ? part : TreeOutline(head: name, children: [(nil, part)])
    }
    // `move(MoveSyntax)` is said once.
    let saysTheSame = part.head == name || inner.displayStyle == .struct && part.head.hasPrefix(name)
    return saysTheSame || part.head.isEmpty && name != "oneOf"
      ? TreeOutline(head: name, children: part.children)
      : TreeOutline(head: name, children: [(nil, part)])
  }

  private static func parts(of mirror: Mirror) -> [(label: String?, part: TreeOutline)] {
    mirror.children.compactMap { child in
      let label = child.label.flatMap { $0.hasPrefix(".") ? nil : $0 }
      if let flag = child.value as? Bool, let label { return flag ? (nil, TreeOutline(head: label)) : nil }
      return outline(of: child.value).map { (label, $0) }
    }
  }

  private static func quoted(_ text: String) -> String {
    "\""
      + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      .replacing("\t", with: "\\t") + "\""
  }

  private static func written(_ number: NumberSyntax) -> String {
    let range = number.plausible.map { plausible in
      let ends = [plausible.lower, plausible.upper].map { written($0.value, isPercent: $0.isPercent) }
      return " (\(ends[0])..\(ends[1]))"
    }
    return written(number.value, isPercent: number.isPercent) + (range ?? "")
  }

  private static func written(_ value: Double, isPercent: Bool) -> String {
    if isPercent { return "\((value * 100).shortest)%" }
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  // MARK: Writing it

  /// On one line, in parentheses where it has parts.
  private var inline: String {
    if children.isEmpty { return head }
    let parts = children.map { child in (child.label.map { "\($0): " } ?? "") + child.part.inline }
    return head.isEmpty
      ? "[" + parts.joined(separator: ", ") + "]" : "(" + ([head] + parts).joined(separator: " ") + ")"
  }

  /// On one line where it fits, else a line for each part.
  private func lines(indent: Int, label: String?) -> [String] {
    let margin = String(repeating: " ", count: indent) + (label.map { "\($0): " } ?? "")
    if indent == 0, head != "", children.count == 1, children[0].part.children.isEmpty {
      return ["\(head) \(children[0].label.map { "\($0): " } ?? "")\(children[0].part.head)"]
    }
    let whole = inline
    if indent > 0 || children.isEmpty, margin.count + whole.count <= Self.width { return [margin + whole] }
    if head.isEmpty, label == nil {
      return children.flatMap { $0.part.lines(indent: indent, label: $0.label) }
    }
    let first = head.isEmpty ? String(margin.dropLast()) : margin + head
    return [first] + children.flatMap { $0.part.lines(indent: indent + 2, label: $0.label) }
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  /// True where it needs no backticks.
  fileprivate var isPlainName: Bool {
    first?.isLetter == true && allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
      && !Keywords.isReserved(self)
  }
}
