import ScenarioKit

extension Page {
  /// By when something has come true, over as many rounds as there is room for.
  mutating func add(_ passage: FirstPassage, label: String, shown: (Estimate) -> Estimate) {
    let all = passage.points.count
    var kept = Array(0..<all)
    func table() -> Table {
      var table = Table(
        [.init(alignment: .left)]
          + kept.map { index in
            let point = passage.points[index]
            return .init(
              heading: StyledText(Moment.short(point.date, round: point.round, year: format.storyYear)))
          })
      table.add(
        [StyledText(label, .emphasis)]
          + kept.map { StyledText(Number.compactOrDot(shown(passage.byThen[$0]))) })
      return table
    }
    var count = all
    while count > 1, !table().fits(in: format) {
      count -= 1
      kept = count == 1 ? [all - 1] : (0..<count).map { ($0 * (all - 1) + (count - 1) / 2) / (count - 1) }
    }
    add(table())
  }

  /// When it comes true, if it does: `half by 24 Apr, nine times in ten 21 Apr to 3 May`.
  func phrase(_ passage: FirstPassage) -> String? {
    guard let low = passage.low, let median = passage.median, let high = passage.high else { return nil }
    func moment(_ place: Int) -> String {
      guard place >= 0 else { return "now" }
      let point = passage.points[place]
      return Moment.short(point.date, round: point.round, year: format.storyYear)
    }
    func span(_ first: Int, _ last: Int) -> String {
      first == last ? moment(first) : "\(moment(first))..\(moment(last))"
    }
    return "half of it by \(span(median.earliest, median.latest)), "
      + "nine tenths in \(span(low.earliest, high.latest))"
  }
}
