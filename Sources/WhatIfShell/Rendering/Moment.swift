import ScenarioKit

/// Days and rounds as text.
enum Moment {
  /// `13 Apr`, with the year if it is another than that one.
  static func day(_ date: CalendarDate, year: Int?) -> String {
    let short = "\(date.day) \(months[date.month - 1])"
    return year == nil || year == date.year ? short : "\(short) \(date.year)"
  }

  /// The day with its year.
  static func full(_ date: CalendarDate) -> String {
    "\(date.day) \(months[date.month - 1]) \(date.year)"
  }

  /// The day, or the round where rounds are not dated: `13 Apr`, `r8`.
  static func short(_ date: CalendarDate?, round: Int, year: Int?) -> String {
    date.map { day($0, year: year) } ?? "r\(round)"
  }

  /// Both: `r8, 22 Apr`.
  static func both(_ date: CalendarDate?, round: Int, year: Int?) -> String {
    date.map { "r\(round), \(day($0, year: year))" } ?? "r\(round)"
  }

  /// `1 round`, `2.5 rounds`.
  static func rounds(_ rounds: Double) -> String {
    "\(Number.quantity(rounds)) \(rounds == 1 ? "round" : "rounds")"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

/// Moments in a column: the year stands with the first, and where it changes.
struct MomentColumn {
  /// The year that was shown last.
  var year: Int?

  mutating func text(_ date: CalendarDate?, round: Int) -> StyledText {
    guard let date else { return StyledText("r\(round)") }
    defer { year = date.year }
    let day = year == date.year ? Moment.day(date, year: nil) : Moment.full(date)
    return StyledText(date.day < 10 ? " " + day : day)
  }
}
