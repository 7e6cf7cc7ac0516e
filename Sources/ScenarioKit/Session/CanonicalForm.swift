/// An answer as a list of facts, each with a name, so that two answers can be compared and the first difference named.
///
/// Numbers are written in the shortest way that gives the same number back. A later version may say more about an answer:
/// facts that only one form has more of than the other recorded are no difference.
package struct CanonicalForm: Sendable, Equatable {
  package struct Fact: Sendable, Equatable {
    /// Such as `next Iran: hold`; unique in its form.
    package let name: String
    package let value: String
    /// It is what was asked for, and not a detail of it.
    package let isHeadline: Bool
  }

  /// A fact that is another than it was.
  package struct Difference: Sendable, Equatable {
    package let name: String
    /// nil where there was no such fact, or is none.
    package let before: String?
    package let now: String?
    package let isHeadline: Bool
  }

  package private(set) var facts: [Fact] = []
  private var names: Set<String> = []

  package init() {}

  // MARK: Making one

  mutating func add(_ name: String, _ value: String, isHeadline: Bool = false) {
    var unique = name
    var number = 2
    while !names.insert(unique).inserted {
      unique = "\(name) (\(number))"
      number += 1
    }
    facts.append(Fact(name: unique, value: value, isHeadline: isHeadline))
  }

  mutating func add(_ name: String, _ value: Double, isHeadline: Bool = false) {
    add(name, "\(value)", isHeadline: isHeadline)
  }

  mutating func add(_ name: String, _ value: Int, isHeadline: Bool = false) {
    add(name, "\(value)", isHeadline: isHeadline)
  }

  mutating func add(_ name: String, _ estimate: Estimate, isHeadline: Bool = false) {
    add(name, estimate.value, isHeadline: isHeadline)
    if case .exact = estimate { return }
    add("\(name), low", estimate.lower)
    add("\(name), high", estimate.upper)
  }

  mutating func add(_ name: String, _ band: DrawnBand?) {
    guard let band else { return }
    add("\(name), drawn low", band.low)
    add("\(name), drawn high", band.high)
  }

  // MARK: As text

  /// One fact a line: the name, a tab, the value; headlines begin with `*`.
  package var text: String {
    facts.map { "\($0.isHeadline ? "*" : " ")\(Self.escaped($0.name))\t\(Self.escaped($0.value))" }
      .joined(separator: "\n")
  }

  package init(text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.dropFirst().split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      add(Self.unescaped(parts[0]), Self.unescaped(parts[1]), isHeadline: line.first == "*")
    }
  }

  private static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "\\" || $0 == "\n" || $0 == "\t" || $0 == "\r" }) else {
      return text
    }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\t": escaped += "\\t"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.contains("\\") else { return String(text) }
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        result.append(scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar == "t" ? "\t" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  // MARK: Comparing

  /// What of this form is otherwise in another, in this one's order.
  package func differences(from later: CanonicalForm) -> [Difference] {
    let values = Dictionary(later.facts.map { ($0.name, $0.value) }) { first, _ in first }
    return facts.compactMap { fact in
      let now = values[fact.name]
      if now == fact.value { return nil }
      return Difference(name: fact.name, before: fact.value, now: now, isHeadline: fact.isHeadline)
    }
  }

  /// The same, with what only the later one says behind.
  package func allDifferences(from later: CanonicalForm) -> [Difference] {
    let known = Set(facts.map(\.name))
    return differences(from: later)
      + later.facts.filter { !known.contains($0.name) }.map {
        Difference(name: $0.name, before: nil, now: $0.value, isHeadline: $0.isHeadline)
      }
  }
}
