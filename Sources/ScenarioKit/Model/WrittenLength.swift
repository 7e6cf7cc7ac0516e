/// How long an expression is once the definitions that it uses are written out, counted while it is resolved.
///
/// Definitions are compiled where they are used. Without a bound, definitions within definitions double with each.
struct WrittenLength {
  /// The most terms of a definition.
  static let longestDefinition = 2_000
  /// The most terms of any other expression.
  static let longestExpression = 20_000
  /// Where counting stops.
  private static let limit = 1_000_000

  /// Of the outermost expression that is, or was last, resolved.
  private(set) var terms = 0
  private var nesting = 0

  var isOutermost: Bool { nesting == 0 }

  /// An expression begins: one term, which is the first where nothing surrounds it.
  mutating func enter() {
    if isOutermost { terms = 0 }
    nesting += 1
    add(1)
  }

  mutating func leave() { nesting -= 1 }

  mutating func add(_ count: Int) { terms = min(terms + count, Self.limit) }
}
