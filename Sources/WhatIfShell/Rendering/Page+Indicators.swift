import ScenarioKit

extension Page {
  mutating func write(_ answer: IndicatorsAnswer, number: Int?) {
    add(judgement(of: answer), right: Self.tag(number))
    add(givens: answer.givens)
    let shown = answer.shown
    if !shown.isEmpty { add(table(shown, answer)) }
    for note in notes(on: answer) { add(StyledText(note), indent: 2, hanging: 4) }
    guard let provenance = answer.provenance else {
      add(method: "exact")
      return
    }
    var others: [String] = []
    if case .sampled = provenance.method { others.append("common draws") }
    add(
      method: Judgement.method(provenance.method), provenance: provenance,
      others: others + leaning(on: answer.leansOn))
  }

  // MARK: the judgement

  func judgement(of answer: IndicatorsAnswer) -> StyledText {
    var text: StyledText
    switch answer.subject {
    case .number(let now, true):
      text = StyledText(Judgement.words(for: now), .heading).capitalised
      text += ": \(Number.probability(now), .number)"
    case .number(let now, false): text = "\(answer.about, .heading): \(Number.quantity(now), .number)"
    case .types(let names, let believed):
      let parts = zip(names, believed).map { "\($0) \(Number.probability($1))" }
      text = "\(answer.about, .heading): \(parts.joined(separator: ", "), .number)"
    }
    if let provenance = answer.provenance,
      let horizon = Judgement.horizon(provenance, year: format.storyYear)
    {
      text += ", \(horizon)"
    }
    guard let first = answer.indicators.first, first.tells else {
      let none =
        answer.declared == 0
        ? "no evidence is declared" : "nothing that is still to be seen is known to tell anything about it"
      return text + "; \(none)"
    }
    let type = mostMoved(by: first)
    let readings = [(first.ifSeen, "if seen"), (first.ifNot, "if not")].compactMap { reading, word in
      written(reading, answer, type).map { "\($0) \(word)" }
    }
    return text + "; watch for " + StyledText(first.name, .emphasis) + ": "
      + StyledText(readings.joined(separator: ", "), .number)
  }

  /// The place of the type that a sign does most to.
  private func mostMoved(by indicator: IndicatorsAnswer.Indicator) -> Int {
    guard case .types(let with) = indicator.ifSeen, case .types(let without) = indicator.ifNot else {
      return 0
    }
    return with.indices.max { abs(with[$0] - without[$0]) < abs(with[$1] - without[$1]) - 1e-9 } ?? 0
  }

  private func written(
    _ reading: IndicatorsAnswer.Reading?, _ answer: IndicatorsAnswer, _ type: Int = 0
  ) -> String? {
    switch (reading, answer.subject) {
    case (.number(let number), .number(_, let isProbability)):
      isProbability ? Number.compact(number) : Number.quantity(number)
    case (.types(let types), .types(let names, _)):
      names.indices.contains(type) ? "\(names[type]) \(Number.probability(types[type]))" : nil
    default: nil
    }
  }

  // MARK: what could be seen

  private func table(_ shown: ArraySlice<IndicatorsAnswer.Indicator>, _ answer: IndicatorsAnswer) -> Table {
    var columns: [Table.Column] = [
      .init(alignment: .left, fit: .wraps), .init(heading: "seen", gap: 3),
    ]
    let names: [String]
    switch answer.subject {
    case .number(_, let isProbability):
      columns += [.init(heading: "if seen", gap: 3), .init(heading: "if not", gap: 3)]
      columns.append(.init(heading: "moves it by", gap: 3))
      if isProbability { columns.append(.init(heading: "bits", gap: 3)) }
      names = []
    case .types(let types, _):
      columns.append(.init(alignment: .left, gap: 3))
      columns += types.map { .init(heading: StyledText($0), gap: 2) }
      columns.append(.init(heading: "bits", gap: 3))
      names = types
    }
    var table = Table(columns)
    for indicator in shown {
      let name = StyledText(indicator.name, indicator.tells ? .emphasis : .plain)
      let chance = StyledText(Number.compact(indicator.chance), .number)
      if names.isEmpty {
        table.add([name, chance] + numbers(indicator, answer))
      } else {
        table.add([name, chance] + types(indicator.ifSeen, "if seen", names) + [bits(indicator)])
        table.add(["", ""] + types(indicator.ifNot, "if not", names) + [""])
      }
      if let title = indicator.title { table.add(note: StyledText("  \(title)", .dim), under: 0) }
    }
    return table
  }

  private func numbers(
    _ indicator: IndicatorsAnswer.Indicator, _ answer: IndicatorsAnswer
  ) -> [StyledText] {
    guard case .number(_, let isProbability) = answer.subject else { return [] }
    var cells = [indicator.ifSeen, indicator.ifNot].map {
      StyledText(written($0, answer) ?? "-", .number)
    }
    cells.append(StyledText(shift(indicator, isProbability: isProbability), .number))
    if isProbability { cells.append(bits(indicator)) }
    return cells
  }

  private func shift(_ indicator: IndicatorsAnswer.Indicator, isProbability: Bool) -> String {
    guard let shift = indicator.shift else { return "" }
    if !indicator.tells { return "may be 0" }
    if !isProbability { return Number.quantity(shift) }
    let points = Number.fixed(shift.value * 100, decimals: shift.value < 0.0995 ? 1 : 0)
    return points == "1" || points == "1.0" ? "\(points) point" : "\(points) points"
  }

  private func bits(_ indicator: IndicatorsAnswer.Indicator) -> StyledText {
    guard let bits = indicator.bits else { return "" }
    if !indicator.tells { return "may be 0" }
    return StyledText(Number.bits(bits), .number)
  }

  private func types(
    _ reading: IndicatorsAnswer.Reading?, _ word: String, _ names: [String]
  ) -> [StyledText] {
    guard case .types(let types) = reading else {
      return [StyledText("\(word): cannot be", .dim)] + names.map { _ in "" }
    }
    return [StyledText(word, .dim)] + types.map { StyledText(Number.probability($0), .number) }
  }

  // MARK: notes

  func notes(on answer: IndicatorsAnswer) -> [String] {
    var notes: [String] = []
    let (slight, idle) = (answer.slight, answer.indicators.filter(\.isIdle))
    if !slight.isEmpty {
      notes.append("Next to nothing comes of  \(slight.map(\.name).joined(separator: ", "))")
    }
    if !idle.isEmpty { notes.append("Nothing comes of  \(idle.map(\.name).joined(separator: ", "))") }
    let left = answer.indicators.count - idle.count - slight.count - answer.shown.count
    if left > 0 { notes.append("\(left) more tell less") }
    let observed = answer.declared - answer.indicators.count
    if answer.declared > 0, answer.indicators.isEmpty {
      notes.append("All evidence that is declared has been observed or is left out")
    } else if observed > 0 {
      notes.append("Observed already, and not ranked: \(observed) of \(answer.declared)")
    }
    if let open = answer.uncertainty, !answer.shown.isEmpty {
      notes.append(
        "bits: what seeing or not seeing it tells on average, of the \(Number.bits(.exact(open))) that are open "
          + "(Lindley 1956); seen: how likely, looked for now")
    } else if !answer.shown.isEmpty {
      notes.append("moves it by: on average, seen or not; seen: how likely, looked for now")
    }
    return notes
  }
}

extension IndicatorsAnswer {
  /// More would not be read.
  private static let mostShown = 12

  /// Those that tell something, or may.
  var shown: ArraySlice<Indicator> {
    indicators.filter { !$0.isIdle && !isSlight($0) }.prefix(Self.mostShown)
  }

  /// Those that tell something that is not worth looking for, even at the most.
  var slight: [Indicator] { indicators.filter { !$0.isIdle && isSlight($0) } }

  private func isSlight(_ indicator: Indicator) -> Bool {
    guard let uncertainty else { return false }
    return (indicator.bits?.upper ?? 0) < 0.0005 * uncertainty
  }
}

extension Number {
  /// Information: two digits that count, and none that is not known.
  static func bits(_ estimate: Estimate) -> String {
    let width = estimate.upper - estimate.lower
    if estimate.value < 0.000_05 { return "<0.0001" }
    let needed = (1...4).first { estimate.value * power($0) >= 9.95 } ?? 4
    let known = width > 0 ? (1...4).last { 4 >= width * power($0) } ?? 1 : 4
    let decimals = max(1, min(needed, known))
    if estimate.value * power(decimals) < 0.5 { return "<" + fixed(1 / power(decimals), decimals: decimals) }
    return fixed(estimate.value, decimals: decimals)
  }
}
