/// A number that the story moves, kept within its bounds.
package struct Quantity: Sendable {
  /// A named place on the quantity's scale.
  package struct Rung: Hashable, Sendable {
    package let number: Double
    package let label: String
  }

  package let name: String
  /// nil where it is global.
  package let owner: Owner?
  /// Set where it is of one actor to another; `owner` is then set too.
  package let target: Owner?
  package let lower: Double
  package let upper: Double
  package var initial: Double
  /// Set where `initial` has a plausible range.
  package var input: InputID?
  package let title: String?
  /// Ascending by number; empty without a ladder.
  package var rungs: [Rung]
  package let origin: SourceSpan

  /// How many actors it takes to name one: 0, 1 or 2.
  package var arity: Int { target != nil ? 2 : owner != nil ? 1 : 0 }

  /// The value, kept within the bounds.
  package func clamped(_ value: Double) -> Double { min(max(value, lower), upper) }

  /// The rung that a value stands on: the highest whose number it reaches; nil below the first.
  package func rung(at value: Double) -> Rung? { rungs.last { $0.number <= value } }
}
