/// A prediction as it was put on record, and what became of it.
package struct PredictionRecord: Sendable {
  /// How a prediction came out.
  package struct Outcome: Sendable {
    package enum Cause: Sendable {
      /// The event of that number settled it.
      case event(Int)
      /// What followed a turn or a round's end, or was set by hand.
      case world
      /// The end passed.
      case end
      /// The analyst said so.
      case hand([Notes.Source])
    }

    package let cameTrue: Bool
    package let cause: Cause
    package let round: Int
    package let date: CalendarDate?
  }

  /// When it is over.
  package enum End: Sendable {
    /// After the turn of that number.
    case turn(Int)
    /// After the round that holds the day.
    case day(CalendarDate)
  }

  package let name: String
  package let title: String?
  /// As written: `after Iran barrage on Israel`, with `always` where it must hold throughout.
  package let claim: String
  package let isAlways: Bool
  /// The probability that the rules gave it when it was put on record.
  package let given: Estimate
  /// The analyst's own.
  package let says: Double?
  /// When it was given.
  package let round: Int
  package let date: CalendarDate?
  package let end: End
  /// The last day that counts, where rounds are dated.
  package let until: CalendarDate?
  /// How many rounds it looks ahead, where that was said.
  package let rounds: Double?
  /// What had been played before, and does not count.
  package let eventsBefore: Int
  /// nil while it is open.
  package var outcome: Outcome?

  /// The square of how far the probability was off (Brier 1950); 0 is best, 1 worst.
  package static func brier(_ probability: Double, cameTrue: Bool) -> Double {
    let off = probability - (cameTrue ? 1 : 0)
    return off * off
  }

  /// The natural logarithm of the probability that was given to what came; 0 is best.
  package static func log(_ probability: Double, cameTrue: Bool) -> Double {
    logarithm(cameTrue ? probability : 1 - probability)
  }
}
