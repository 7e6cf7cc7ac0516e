@testable import NaiveOracle
@testable import ScenarioKit

/// Random trees of every kind of node, the same for the same seed, each such as some text could hold.
///
/// Names are such that they must be told from keywords, numbers such that their digits matter. Nothing makes sense.
struct TreeGenerator {
  var random: SplitMix64
  /// Numbers of questions may be asked for, as in `check`.
  var allowsMeasures = false
  /// Numbers may carry plausible ranges, as where a declaration says how things are.
  var takesRanges = false

  static let nowhere = SourceRange(0, 0)
  var nowhere: SourceRange { Self.nowhere }

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func statement() -> StatementSyntax {
    allowsMeasures = false
    takesRanges = false
    let kind: StatementSyntax.Kind =
      switch below(11) {
      case 0..<5: .declaration(declaration())
      case 5: .revision(revision())
      case 6..<8: .story(story())
      case 8: .session(session())
      default: .question(question())
      }
    return StatementSyntax(kind: kind, range: nowhere)
  }

  // MARK: Chance

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
  mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

  mutating func one<Item>(of items: [Item]) -> Item { items[below(items.count)] }

  mutating func perhaps<Item>(_ percent: Int = 40, _ make: (inout TreeGenerator) -> Item) -> Item? {
    happens(percent) ? make(&self) : nil
  }

  /// From one to so many of something.
  mutating func some<Item>(_ most: Int = 3, _ make: (inout TreeGenerator) -> Item) -> [Item] {
    (0...below(most)).map { _ in make(&self) }
  }

  /// From none to so many of something.
  mutating func any<Item>(_ most: Int = 3, _ make: (inout TreeGenerator) -> Item) -> [Item] {
    (0..<below(most + 1)).map { _ in make(&self) }
  }

  // MARK: Words

  private static let names =
    ["A", "B", "Iran", "x", "pressure", "Türkiye", "e\u{301}te\u{301}", "名前", "a_1", "ǅ"]
    + Keywords.reserved.sorted() + Keywords.measures + Keywords.verbs.map(\.word)
    + [
      "outcome", "since", "source", "because", "drift", "grade", "of", "to", "from", "says", "above",
      "uncertain",
      "without", "e11", "e", "yes", "no", "each", "for", "expect", "days", "open", "priority", "symmetric",
      "minimise", "alert", "finally", "likely", "holds", "otherwise", "observed", "move", "actor",
    ]
    + [
      "Hamas bureau", "1st", "a-b", "a.b", "a#b", "_x", "a\"b", "\\", "😀", " x", "{", "a;b", "(",
      "2024-04-13",
      "any move", "A:B", ",", "'",
    ]

  mutating func name() -> NameSyntax {
    NameSyntax(text: happens(50) ? one(of: ["A", "B", "C", "x", "y"]) : one(of: Self.names), range: nowhere)
  }

  private static let texts = [
    "", "Regional war", "a \"quoted\" word", "back\\slash", "two\nlines", "a\ttab", "# no comment",
    "{A.pressure}",
    "; } ) (", "é 名前 😀", "`", "\\n",
  ]

  mutating func text() -> TextSyntax { TextSyntax(text: one(of: Self.texts), range: nowhere) }

  private static let numbers: [Double] = [
    0, 1, 2, 3, 10, 100, 1_000, 0.5, 0.1, 0.3, 1.0 / 3, 2.5, 1e-3, 1e-7, 1.5e-7, 1e15, 1e16, 123_456_789.125,
    1e22,
    1.7976931348623157e308, .leastNonzeroMagnitude, .leastNormalMagnitude, 9_007_199_254_740_992, 0.07, 0.29,
    99.99,
  ]

  /// A number without a sign, as expressions hold it.
  mutating func number() -> NumberSyntax {
    let value = happens(80) ? one(of: Self.numbers) : Double.random(in: 0..<1, using: &random)
    return NumberSyntax(value: value, isPercent: happens(30), range: nowhere)
  }

  /// A number to which a declaration may give a plausible range.
  mutating func input() -> NumberSyntax {
    var input = number()
    if takesRanges, happens(30) {
      func end(_ number: NumberSyntax) -> PlausibleRangeSyntax.End {
        PlausibleRangeSyntax.End(value: number.value, isPercent: number.isPercent)
      }
      input.plausible = PlausibleRangeSyntax(lower: end(number()), upper: end(number()), range: nowhere)
    }
    return input
  }

  mutating func signed() -> NumberSyntax {
    let number = number()
    guard happens(20) else { return number }
    return NumberSyntax(value: -number.value, isPercent: number.isPercent, range: nowhere)
  }

  mutating func date() -> DateSyntax {
    DateSyntax(date: CalendarDate(dayNumber: below(40_000) - 5_000), range: nowhere)
  }

  mutating func bounds() -> RangeSyntax { RangeSyntax(lower: signed(), upper: signed()) }

  /// Names of which one kind covers those before it.
  mutating func variables() -> [VariableSyntax] {
    let covered = any(2) { generator in
      let kind = generator.name()
      return generator.some(2) { VariableSyntax(name: $0.name(), kind: kind) }
    }.flatMap { $0 }
    let kindless = any(2) { VariableSyntax(name: $0.name(), kind: nil) }
    return covered.isEmpty && kindless.isEmpty
      ? [VariableSyntax(name: name(), kind: nil)] : covered + kindless
  }

  mutating func source() -> SourceNoteSyntax {
    let grade = perhaps {
      NameSyntax(text: $0.one(of: ["A1", "B2", "F6"]), range: Self.nowhere)
    }
    return SourceNoteSyntax(text: text(), grade: grade)
  }
}
