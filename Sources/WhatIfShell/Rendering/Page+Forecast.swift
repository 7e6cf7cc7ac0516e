import ScenarioKit

extension Page {
  mutating func write(_ answer: ForecastAnswer, number: Int?) {
    add(judgement(of: answer), right: Self.tag(number))
    add(ending: answer.provenance.ending)
    add(givens: answer.givens)
    let kept = points(of: answer)
    add(table(of: answer, at: kept, labels: kept.count > 1 ? .fixed : .wraps))
    if kept.count < answer.points.count {
      add(
        StyledText("\(answer.points.count - kept.count) of \(answer.points.count) rounds not shown", .dim),
        indent: 2)
    }
    if let draws = answer.draws {
      add(
        "drawn: where the mean (of a rung: that it is ever reached) lies, \(Self.phrase(draws))", indent: 2,
        hanging: 4)
    }
    add(passagesOf: answer.series)
    if let paths = answer.paths, !paths.areEventless {
      add(paths, label: "Courses", answer.provenance.method)
    }
    if let turning = answer.turnsOn {
      let told = [turning.ifComes, turning.ifNot].map { Number.quantity(($0 * 100).rounded() / 100) }
      var text: StyledText =
        "\("Turns on", .emphasis)  \(turning.event) (\(Number.probability(turning.comes))): "
      text += "\(turning.quantity) \(told[0], .number) in the mean if it comes, \(told[1], .number) if not"
      if let runs = turning.runs { text += StyledText(", in \(Number.grouped(runs)) runs", .dim) }
      add(text, indent: 2, hanging: 4)
    }
    if !answer.risks.isEmpty { add(Table.fields(risks(answer.risks))) }
    add(method: Judgement.method(answer.provenance.method), provenance: answer.provenance)
  }

  // MARK: the judgement

  func judgement(of answer: ForecastAnswer) -> StyledText {
    if let laddered = answer.series.first(where: { !$0.rungs.isEmpty }) {
      return judgement(of: laddered, answer)
    }
    guard let series = answer.series.first, let band = series.bands.last else { return "Nothing to foresee." }
    var text: StyledText = "\(series.quantity, .heading): \(Number.quantity(series.now)) now, "
    text += "\(Number.quantity(band.mean), .number)\(horizon(of: answer)); "
    let (low, high) = (band.quantiles.low.lower, band.quantiles.high.upper)
    return text + "nine times in ten between \(Number.quantity(low)) and \(Number.quantity(high))"
  }

  /// The rungs above the one it stands on, the highest first.
  private func above(_ series: ForecastAnswer.Series) -> [ForecastAnswer.Rung] {
    let current = series.rungs.first(where: \.isNow)?.number ?? -Double.infinity
    return series.rungs.filter { $0.number > current }
  }

  /// The probability that the judgement is about; nil where it is about a quantity.
  func leading(of answer: ForecastAnswer) -> Estimate? {
    guard let laddered = answer.series.first(where: { !$0.rungs.isEmpty }) else { return nil }
    let above = above(laddered)
    return above.first { $0.ever.value >= 0.5 }?.ever ?? above.last?.ever.opposite
  }

  private func judgement(of series: ForecastAnswer.Series, _ answer: ForecastAnswer) -> StyledText {
    let name = series.quantity
    let above = above(series)
    guard let next = above.last else {
      let rung = series.rungs.first?.label ?? ""
      return "\(name, .heading) stands on its highest rung, \"\(rung)\""
    }
    if let reached = above.first(where: { $0.ever.value >= 0.5 }) {
      let words = StyledText(Judgement.clause(for: reached.ever), .heading).capitalised
      let value = Number.probability(reached.ever)
      return "\(words) \(name) reaches \"\(reached.label)\"\(horizon(of: answer)): \(value, .number)"
    }
    let below = next.ever.opposite
    let words = StyledText(Judgement.clause(for: below), .heading).capitalised
    let until = answer.provenance.until.map { " to \(Moment.day($0, year: format.storyYear))" }
    let value = Number.probability(below)
    return "\(words) \(name) stays below \"\(next.label)\"\(until ?? horizon(of: answer)): \(value, .number)"
  }

  private func horizon(of answer: ForecastAnswer) -> String {
    Judgement.horizon(answer.provenance, year: format.storyYear).map { " \($0)" } ?? ""
  }

  // MARK: the table

  /// As many points as fit, spread evenly, with the first and the last.
  private func points(of answer: ForecastAnswer) -> [Int] {
    let all = answer.points.count
    var count = all
    var kept = Array(0..<all)
    while count > 1, !table(of: answer, at: kept, labels: .fixed).fits(in: format) {
      count -= 1
      kept = count == 1 ? [all - 1] : (0..<count).map { ($0 * (all - 1) + (count - 1) / 2) / (count - 1) }
    }
    return kept
  }

  private func table(of answer: ForecastAnswer, at kept: [Int], labels: Table.Fit) -> Table {
    var columns = [Table.Column(alignment: .left, fit: labels), .init(heading: "now")]
    columns += kept.map { index in
      let point = answer.points[index]
      let heading = Moment.short(point.date, round: point.round, year: format.storyYear)
      return .init(heading: StyledText(heading), gap: kept.count > 4 ? 1 : 2)
    }
    let isLaddered = answer.series.contains { !$0.rungs.isEmpty }
    columns.append(.init(heading: StyledText(isLaddered ? "ever\(horizon(of: answer))" : ""), gap: 3))
    if isLaddered, answer.draws != nil { columns.append(.init(heading: "drawn")) }
    var table = Table(columns)
    let namesLadders = answer.series.count { !$0.rungs.isEmpty } > 1
    for series in answer.series where !series.rungs.isEmpty {
      if namesLadders { table.add(note: StyledText(series.quantity, .heading), under: 0) }
      addRungs(of: series, at: kept, to: &table)
    }
    let width = answer.series.map { TextWidth.of($0.quantity) }.max() ?? 0
    for series in answer.series { addBands(of: series, at: kept, nameWidth: width, to: &table) }
    return table
  }

  /// Highest first; those on which it neither stands nor is likely to stand are left out.
  private func addRungs(of series: ForecastAnswer.Series, at kept: [Int], to table: inout Table) {
    for rung in series.rungs {
      let cells = kept.map { rung.on.indices.contains($0) ? Number.compactOrDot(rung.on[$0]) : "" }
      let isReached = rung.isNow || rung.ever.value >= 0.0005 && !isBelow(rung, in: series)
      guard isReached || cells.contains(where: { $0 != "." && !$0.isEmpty }) else { continue }
      let label = "\(Number.quantity(rung.number)) \(rung.label)"
      let isPassed = rung.isNow || isBelow(rung, in: series)
      let ever = isPassed ? "" : Number.compact(rung.ever)
      let drawn = isPassed ? nil : rung.drawnEver.map { StyledText(Number.probability($0), .number) }
      table.add(
        [StyledText(label, rung.isNow ? .emphasis : .plain), rung.isNow ? "100 %" : "."]
          + cells.map { StyledText($0) } + [StyledText(ever, .number)] + [drawn].compactMap { $0 })
    }
  }

  private func isBelow(_ rung: ForecastAnswer.Rung, in series: ForecastAnswer.Series) -> Bool {
    series.rungs.first(where: \.isNow).map { rung.number < $0.number } ?? (rung.number <= series.now)
  }

  private func addBands(
    of series: ForecastAnswer.Series, at kept: [Int], nameWidth: Int, to table: inout Table
  ) {
    let bands = kept.filter { series.bands.indices.contains($0) }.map { series.bands[$0] }
    let padding = String(repeating: " ", count: nameWidth - TextWidth.of(series.quantity))
    table.add(
      ["\(series.quantity, .emphasis)\(padding) mean", StyledText(Number.quantity(series.now))]
        + Number.quantities(bands.map(\.mean)).map { StyledText($0) })
    let blank = String(repeating: " ", count: nameWidth)
    func add(_ label: String, _ ends: (ForecastAnswer.Quantiles) -> (Estimate, Estimate)) {
      let cells = bands.map { band in
        let (low, high) = ends(band.quantiles)
        let widest = band.quantiles.high.upper - band.quantiles.low.lower
        return StyledText(Number.range(from: low.lower, to: high.upper, beside: widest), .dim)
      }
      table.add(["\(blank) \(label, .dim)", ""] + cells)
    }
    add("median") { ($0.median, $0.median) }
    add("25-75 %") { ($0.lowerQuartile, $0.upperQuartile) }
    add("5-95 %") { ($0.low, $0.high) }
    let drawn = kept.filter { series.drawnMeans.indices.contains($0) }.map { series.drawnMeans[$0] }
    guard !drawn.isEmpty else { return }
    table.add(
      ["\(blank) \("drawn", .dim)", ""] + drawn.map { StyledText(Number.range(of: $0), .number) })
  }

  // MARK: when rungs are reached

  /// When those are reached first on which it does not stand, if they are at all.
  private mutating func add(passagesOf series: [ForecastAnswer.Series]) {
    var table = Table([
      .init(alignment: .left), .init(alignment: .left), .init(alignment: .left, fit: .wraps),
    ])
    let namesLadders = series.count { !$0.rungs.isEmpty } > 1
    for series in series {
      for rung in series.rungs where !rung.isNow && !isBelow(rung, in: series) {
        guard rung.ever.upper >= 0.0005, let passage = rung.passage, let when = phrase(passage) else {
          continue
        }
        let name = (namesLadders ? "\(series.quantity) " : "") + Number.quantity(rung.number)
        table.add([
          table.rows.isEmpty ? StyledText("If reached", .emphasis) : "", StyledText("\(name) \(rung.label)"),
          StyledText(when),
        ])
      }
    }
    if !table.rows.isEmpty { add(table) }
  }
}

extension Number {
  /// From one number to another, with the digits that the width calls for: `0..3.5`. The width is another where it
  /// stands beside a range that is wider.
  static func range(from low: Double, to high: Double, beside wider: Double = 0) -> String {
    guard high > low else { return quantity(low) }
    let width = max(high - low, wider)
    let wanted = (0...3).first { width * power($0) >= 0.95 } ?? 3
    func end(_ value: Double) -> String {
      value == 0 ? "0" : fixed(value, decimals: max(wanted, abs(value) < 10 && width < 10 ? 1 : 0))
    }
    let (first, last) = (end(low), end(high))
    return first == last ? first : "\(first)..\(last)"
  }
}

extension Estimate {
  /// Of the opposite.
  var opposite: Estimate {
    switch self {
    case .exact(let value): .exact(1 - value)
    case .bounds(let lower, let upper): .bounds(lower: 1 - upper, upper: 1 - lower)
    case .sampled(let value, let lower, let upper):
      .sampled(value: 1 - value, lower: 1 - upper, upper: 1 - lower)
    }
  }
}
