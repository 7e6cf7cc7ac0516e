extension Scenario {
  /// The first day of a round, where rounds are dated.
  package func firstDay(ofRound round: Int) -> CalendarDate? {
    guard let startDate, let roundDays else { return nil }
    return startDate.adding(days: (round - 1) * roundDays)
  }

  /// The last day of a round, where rounds are dated.
  package func lastDay(ofRound round: Int) -> CalendarDate? {
    guard let startDate, let roundDays else { return nil }
    return startDate.adding(days: round * roundDays - 1)
  }

  /// The round that holds the day, 1 or more; less for a day before the first round; nil where rounds are not dated.
  package func round(holding date: CalendarDate) -> Int? {
    guard let startDate, let roundDays else { return nil }
    let days = date.dayNumber - startDate.dayNumber
    return (days >= 0 ? days / roundDays : (days - roundDays + 1) / roundDays) + 1
  }
}
