import ScenarioKit

extension Page {
  mutating func write(_ answer: TornadoAnswer, number: Int?) {
    add(judgement(of: answer), right: Self.tag(number))
    add(givens: answer.givens)
    let shown = answer.shown
    if !shown.isEmpty { add(bars(shown, answer)) }
    add(ending: answer.provenance.ending)
    for note in notes(on: answer, isMarked: true) { add(StyledText(note), indent: 2, hanging: 4) }
    var method = Judgement.method(answer.provenance.method)
    if case .sampled(let runs, let seed) = answer.provenance.method {
      method = "sampled, \(Number.grouped(runs)) runs for each end, seed \(seed), the same draws for all"
    }
    add(
      method: method, provenance: answer.provenance,
      others: leaning(on: answer.leansOn) + ["next: flip, sweep"])
  }

  func judgement(of answer: TornadoAnswer) -> StyledText {
    var text: StyledText =
      answer.isProbability
      ? StyledText("\(StyledText(Judgement.words(for: answer.base), .heading).capitalised): ")
        + StyledText(Number.probability(answer.base), .number)
      : "\(answer.measure, .heading): \(Number.quantity(answer.base), .number)"
    if let horizon = horizon(answer.provenance, at: answer.at, isMean: !answer.isProbability) {
      text += ", \(horizon)"
    }
    guard let span = answer.span else { return text + "; no input moves it" }
    let ends = [span.lowerBound, span.upperBound].map { written(.exact($0), answer) }
    return text + "; no single input takes it outside \(ends[0]) to \(ends[1])"
  }

  /// By when, within what, or at what moment: a mean is of the end alone.
  func horizon(_ provenance: Provenance, at: Double?, isMean: Bool) -> String? {
    guard let rounds = at ?? (isMean ? provenance.rounds : nil) else {
      return Judgement.horizon(provenance, year: format.storyYear)
    }
    let day = provenance.until.map { ", \(Moment.day($0, year: format.storyYear))" } ?? ""
    return (rounds == 0 ? "now" : "\(Moment.rounds(rounds)) from now") + day
  }

  // MARK: the bars

  private func bars(_ shown: [TornadoAnswer.Bar], _ answer: TornadoAnswer) -> Table {
    let values = shown.flatMap { [$0.atLow.value, $0.atHigh.value] } + [answer.base.value]
    let scale = BarScale(values, base: answer.base.value, symbols: format.symbols)
    let ends = [values.min() ?? 0, values.max() ?? 0].map { written(.exact($0), answer) }
    let room = max(1, BarScale.width - ends[0].count - ends[1].count)
    var table = Table([
      .init(alignment: .left, fit: .wraps), .init(heading: "now"), .init(heading: "low..high"),
      .init(heading: "at low"), .init(heading: "at high"),
      .init(
        heading: StyledText(ends[0] + String(repeating: " ", count: room) + ends[1]), alignment: .left,
        fit: .isDroppedLast),
    ])
    for bar in shown {
      table.add([
        StyledText(bar.parameter.name), StyledText(bar.parameter.writtenValue),
        StyledText(bar.parameter.writtenRange + (bar.parameter.isDeclared ? "" : "*"), .dim),
        StyledText(written(bar.atLow, answer), .number), StyledText(written(bar.atHigh, answer), .number),
        scale.bar(low: bar.atLow.value, high: bar.atHigh.value),
      ])
    }
    return table
  }

  /// - Parameter isMarked: the ranges that are the tool's own have a mark.
  func notes(on answer: TornadoAnswer, isMarked: Bool) -> [String] {
    var notes: [String] = []
    let hidden = answer.bars.count - answer.shown.count
    if hidden > 0 || answer.idle > 0 {
      let parts = [
        hidden > 0 ? "\(hidden) more move it less, or no more than chance does" : nil,
        answer.idle > 0 ? "\(answer.idle) move nothing" : nil,
      ]
      notes.append(parts.compactMap { $0 }.joined(separator: "; "))
    }
    if !answer.impossible.isEmpty {
      notes.append("not moved, as an end makes no sense: " + answer.impossible.joined(separator: "; "))
    }
    if answer.shown.contains(where: { !$0.parameter.isDeclared }) {
      notes.append(
        "\(isMarked ? "* no" : "Where no") plausible range is declared\(isMarked ? ":" : ",") weights and factors are halved and doubled, as are the odds of chances, "
          + "and quantities moved by a tenth of their range")
    }
    let unbacked = answer.shown.prefix(3).map(\.parameter).filter { !$0.isBacked }
    if !unbacked.isEmpty {
      notes.append("No reason or source is given for " + unbacked.map(\.name).joined(separator: "; "))
    }
    return notes
  }

  private func written(_ estimate: Estimate, _ answer: TornadoAnswer) -> String {
    answer.isProbability ? Number.compact(estimate) : Number.quantity(estimate)
  }
}

extension TornadoAnswer {
  /// More would not be read.
  private static let mostShown = 12

  /// Those that chance alone would not have made.
  var shown: [Bar] { Array(bars.filter { !$0.swing.isNoise }.prefix(Self.mostShown)) }

  /// The least and the greatest that any end gives, those that chance may have made left aside; nil where there is none.
  var span: ClosedRange<Double>? {
    let values = bars.filter { !$0.swing.isNoise }.flatMap { [$0.atLow.value, $0.atHigh.value] }
    guard let least = values.min(), let most = values.max() else { return nil }
    return min(least, base.value)...max(most, base.value)
  }
}

extension Parameter {
  /// Its value as a reader knows it; empty where it is computed.
  var writtenValue: String {
    guard let value else { return "" }
    if case .odds = scale { return Number.probability(value) }
    return Number.quantity(value)
  }

  /// `0.5..2`, `33..67 %`, `/2..x2` where it is computed.
  var writtenRange: String {
    guard case .odds = scale, value != nil else { return "\(writtenLow)..\(writtenHigh)" }
    return "\(writtenLow.dropLast(2))..\(writtenHigh)"
  }

  var writtenLow: String { written(lower) }
  var writtenHigh: String { written(upper) }

  /// One of its values: `0.5`, `33 %`; `/2` or `odds x2` where it is computed.
  func written(_ other: Double) -> String {
    switch (scale, value) {
    case (.odds, nil), (_, nil):
      let ratio = other < 1 ? "/\(Number.quantity(1 / other))" : "x\(Number.quantity(other))"
      if case .odds = scale { return "odds \(ratio)" }
      return ratio
    case (.odds, _): return Number.probability(other)
    default: return Number.quantity(other)
    }
  }
}

/// Where values stand on a line of characters.
struct BarScale {
  static let width = 22
  private let least: Double
  private let most: Double
  private let base: Int
  private let symbols: Symbols

  init(_ values: [Double], base: Double, symbols: Symbols) {
    let (least, most) = (values.min() ?? 0, values.max() ?? 0)
    (self.least, self.most, self.symbols) = (least, most, symbols)
    self.base = Self.place(base, least, most)
  }

  private static func place(_ value: Double, _ least: Double, _ most: Double) -> Int {
    most > least ? Int(((value - least) / (most - least) * Double(width - 1)).rounded()) : 0
  }

  /// From the number as it is to what it is at either end of an input's range: `----|#######`.
  func bar(low: Double, high: Double) -> StyledText {
    var cells = Array(repeating: " ", count: Self.width)
    for (value, symbol) in [(low, symbols == .ascii ? "-" : "░"), (high, symbols.full)] {
      let end = Self.place(value, least, most)
      for place in min(base, end)...max(base, end) { cells[place] = symbol }
    }
    cells[base] = symbols == .ascii ? "|" : "┃"
    return StyledText(cells.joined(), .bar)
  }
}
