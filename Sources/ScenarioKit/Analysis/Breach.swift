/// How an assumption broke.
package struct Breach: Sendable {
  package let assumption: String
  package let title: String?
  /// The event's number on the timeline; nil where a round's end or a `set` broke it.
  package let event: Int?
  package let cause: String
  package let round: Int
  package let date: CalendarDate?
  package let since: CalendarDate?
  /// Answers that leaned on it, by number.
  package let leaning: [Int]
}
