import ScenarioKit

extension Page {
  mutating func write(_ answer: SweepAnswer, number: Int?) {
    add(judgement(of: answer), right: Self.tag(number))
    add(givens: answer.givens)
    if answer.down == nil { add(curve(of: answer)) } else { addHeatMap(of: answer) }
    add(ending: answer.provenance.ending)
    for note in notes(on: answer) { add(StyledText(note), indent: 2, hanging: 4) }
    var method = Judgement.method(answer.provenance.method)
    if case .sampled(let runs, let seed) = answer.provenance.method {
      method = "sampled, \(Number.grouped(runs)) runs for each point, seed \(seed), the same draws for all"
    }
    add(method: method, provenance: answer.provenance, others: leaning(on: answer.leansOn))
  }

  func judgement(of answer: SweepAnswer) -> StyledText {
    var text: StyledText = "\(answer.measure, .heading)"
    if let horizon = horizon(answer.provenance, at: answer.at, isMean: !answer.isProbability) {
      text += ", \(horizon)"
    }
    let known = answer.known
    if let least = known.min(by: { $0.value < $1.value }), let most = known.max(by: { $0.value < $1.value }) {
      text +=
        least.value == most.value
        ? ": \(written(least, answer), .number) throughout"
        : ": from \(written(least, answer), .number) to \(written(most, answer), .number)"
    }
    text += "; now \(written(answer.base, answer), .number), at \(answer.across.quantity) "
    text += "\(Number.quantity(answer.across.now))"
    if let down = answer.down { text += " and \(down.quantity) \(Number.quantity(down.now))" }
    return text
  }

  func notes(on answer: SweepAnswer) -> [String] {
    var notes: [String] = []
    if answer.impossible > 0 {
      notes.append(
        "\(answer.impossible) \(answer.impossible == 1 ? "point makes" : "points make") no sense: -")
    }
    if answer.takenOver > 0 { notes.append("gone on with from \(answer.takenOver) points that were known") }
    if answer.provenance.ending.isInterrupted { notes.append("asked again, it goes on from here") }
    return notes
  }

  private func written(_ estimate: Estimate, _ answer: SweepAnswer) -> String {
    answer.isProbability ? Number.compact(estimate) : Number.quantity(estimate)
  }

  // MARK: one quantity

  private func curve(of answer: SweepAnswer) -> Table {
    let values = answer.known.map(\.value)
    let least = answer.isProbability ? 0 : min(0, values.min() ?? 0)
    let most = max(values.max() ?? 0, least)
    var table = Table([
      .init(heading: StyledText(answer.across.quantity)),
      .init(heading: answer.isProbability ? "chance" : "mean"), .init(alignment: .left, fit: .isDroppedLast),
      .init(alignment: .left, fit: .isDroppedLast),
    ])
    let nearest = answer.across.nearest
    for (index, value) in answer.across.values.enumerated() {
      let estimate = answer.points[0][index]
      let share = estimate.map { most > least ? ($0.value - least) / (most - least) : 0 } ?? 0
      table.add([
        StyledText(Number.quantity(value)), StyledText(estimate.map { written($0, answer) } ?? "-", .number),
        format.symbols.bar(share, length: 50, isFilled: false),
        StyledText(index == nearest ? "now \(Number.quantity(answer.across.now))" : "", .dim),
      ])
    }
    return table
  }

  // MARK: two quantities

  private mutating func addHeatMap(of answer: SweepAnswer) {
    guard let down = answer.down else { return }
    let values = answer.known.map(\.value)
    let shades = HeatShades(values, symbols: format.symbols)
    let texts = answer.points.map { row in row.map { $0.map { cell($0, answer) } ?? "-" } }
    let labels = down.values.map { Number.quantity($0) }
    let heads = answer.across.values.map { Number.quantity($0) }
    let labelWidth = labels.map(\.count).max() ?? 0
    let widest = (texts.joined() + heads).map(\.count).max() ?? 1
    // With numbers where there is room for them; else shades alone.
    let room = format.width - labelWidth - 5
    let hasNumbers = (widest + 3) * heads.count <= room
    let width = hasNumbers ? widest + 3 : max(1, min(widest + 1, room / heads.count))
    let stride = hasNumbers ? 1 : max(1, (widest + width) / width)
    add(StyledText("\(down.quantity), upward", .dim), indent: 2)
    for row in labels.indices.reversed() {
      var line: StyledText =
        "  \(String(repeating: " ", count: labelWidth - labels[row].count) + labels[row])  "
      for column in heads.indices {
        let shade = answer.points[row][column].map { shades.shade($0.value) } ?? " "
        let isNow = row == down.nearest && column == answer.across.nearest
        if hasNumbers {
          let text = texts[row][column]
          let padding = String(repeating: " ", count: widest - text.count)
          line += "\(padding)\(text, isNow ? .emphasis : .number)\(isNow ? "<" : shade, .bar)  "
        } else {
          line += "\(String(repeating: isNow ? "o" : shade, count: width), isNow ? .emphasis : .bar)"
        }
      }
      add(verbatim: line)
    }
    var foot = String(repeating: " ", count: labelWidth + 4)
    for column in heads.indices where column % stride == 0 {
      let start = labelWidth + 4 + column * width
      let text =
        hasNumbers
        ? String(repeating: " ", count: widest - heads[column].count) + heads[column] : heads[column]
      if foot.count < start { foot += String(repeating: " ", count: start - foot.count) }
      if foot.count == start || hasNumbers { foot += text }
    }
    add(verbatim: StyledText(foot))
    add(
      StyledText(
        "\(answer.across.quantity), to the right; \(hasNumbers ? "<" : "o") is nearest to where it stands",
        .dim),
      indent: 2)
    if let least = values.min(), let most = values.max() {
      add(shades.legend(from: written(.exact(least), answer), to: written(.exact(most), answer)), indent: 2)
    }
  }

  /// Without its sign, for which there is no room.
  private func cell(_ estimate: Estimate, _ answer: SweepAnswer) -> String {
    answer.isProbability ? Number.share(estimate.value) : Number.quantity(estimate)
  }
}

extension SweepAnswer.Axis {
  /// The place of the value that is nearest to where the quantity stands.
  fileprivate var nearest: Int? {
    values.indices.min { abs(values[$0] - now) < abs(values[$1] - now) }
  }
}

/// How dark a cell is.
private struct HeatShades {
  private let least: Double
  private let most: Double
  private let shades: [String]

  init(_ values: [Double], symbols: Symbols) {
    (least, most) = (values.min() ?? 0, values.max() ?? 0)
    shades = symbols == .ascii ? [" ", ".", ":", "*", "#"] : [" ", "░", "▒", "▓", "█"]
  }

  func shade(_ value: Double) -> String {
    guard most > least else { return shades[0] }
    return shades[min(shades.count - 1, Int((value - least) / (most - least) * Double(shades.count)))]
  }

  func legend(from low: String, to high: String) -> StyledText {
    "\(low) \("[" + shades.joined() + "]", .bar) \(high)"
  }
}
