import ScenarioKit

extension Page {
  mutating func write(_ answer: CompareAnswer, number: Int?) {
    add(judgement(of: answer), right: Self.tag(number))
    addParting(answer)
    add(givens: answer.givens)
    let shown = answer.measures.filter { !$0.isOpen }
    if !shown.isEmpty { add(measures: shown, of: answer) }
    for measured in shown where answer.rounds.count > 2 { add(byRound: measured, of: answer) }
    if !answer.next.isEmpty { add(next: answer) }
    addSame(answer)
    add(
      method: Judgement.method(answer.provenance.method), provenance: answer.provenance,
      others: comparisonNotes(on: answer) + leaning(on: answer.leansOn))
  }

  func comparisonNotes(on answer: CompareAnswer) -> [String] {
    var notes: [String] = []
    if case .sampled = answer.provenance.method { notes.append("common draws") }
    if Set(answer.sides.map(\.round)).count > 1 { notes.append("rounds count from each one's own turn") }
    return notes
  }

  // MARK: the judgement

  func judgement(of answer: CompareAnswer) -> StyledText {
    let horizon = Judgement.horizon(answer.provenance, year: format.storyYear) ?? "at the end"
    guard let first = answer.measures.first, !first.isOpen,
      let side = first.differences.indices.max(by: {
        abs(first.differences[$0].last?.estimate.value ?? 0)
          < abs(first.differences[$1].last?.estimate.value ?? 0)
      }), let value = first.values[side].last, let base = first.values[0].last,
      let difference = first.differences[side].last
    else {
      let isAll = answer.measures.allSatisfy(\.isSame)
      return isAll
        ? "\("No difference", .heading) in what is asked, \(horizon)"
        : "\("No difference that is known", .heading) in what is asked, \(horizon)"
    }
    func text(_ estimate: Estimate) -> String {
      first.isProbability ? Number.compact(estimate) : Number.quantity(estimate)
    }
    let words =
      first.isProbability
      ? "\(Judgement.words(for: value)), \(text(value)), against \(text(base))"
      : "\(text(value)) against \(text(base))"
    return
      "\(first.measure, .heading) under \(answer.sides[side].name, .emphasis): \(words) under \(answer.sides[0].name), \(Number.difference(difference, isProbability: first.isProbability), .number), \(horizon)"
  }

  private mutating func addParting(_ answer: CompareAnswer) {
    guard let parting = answer.parting else { return }
    var parts: [String] = []
    for side in answer.sides where side.sort == .branch || side.sort == .present {
      let shown = side.ownEvents.prefix(3).joined(separator: "; ")
      let more = side.ownEvents.count > 3 ? " and \(side.ownEvents.count - 3) more" : ""
      if !shown.isEmpty { parts.append("\(side.name) adds \(shown)\(more)") }
    }
    let what = parts.isEmpty ? "" : ": " + parts.joined(separator: "; ")
    add("They part \(parting)\(what)", indent: 2, hanging: 4)
  }

  // MARK: the tables

  private mutating func add(measures: [CompareAnswer.Measured], of answer: CompareAnswer) {
    if answer.sides.count == 2, answer.sides.allSatisfy({ $0.name.count <= 16 }) {
      add(inColumns(measures, of: answer))
    } else {
      add(inRows(measures, of: answer))
    }
  }

  private func texts(_ estimates: [Estimate], _ measured: CompareAnswer.Measured) -> [String] {
    measured.isProbability ? estimates.map { Number.probability($0) } : Number.quantities(estimates)
  }

  private func when(_ answer: CompareAnswer, _ point: Int) -> String {
    guard answer.rounds[point] > 0 else { return "now" }
    if let day = answer.dates[point] { return Moment.day(day, year: format.storyYear) }
    return "in \(Moment.rounds(answer.rounds[point]))"
  }

  private func inColumns(_ measures: [CompareAnswer.Measured], of answer: CompareAnswer) -> Table {
    var table = Table(
      [.init(alignment: .left, fit: .wraps), .init(alignment: .left)]
        + answer.sides.map { .init(heading: StyledText($0.name), gap: 4) }
        + [.init(heading: "difference", alignment: .left, fit: .wraps, gap: 4)])
    let last = answer.rounds.count - 1
    for measured in measures {
      let points = measured.isProbability || last == 0 ? [last] : [0, last]
      for (row, point) in points.enumerated() {
        let values = measured.values.map { $0[point] }
        table.add(
          [StyledText(row == 0 ? measured.measure : ""), StyledText(when(answer, point), .dim)]
            + texts(values, measured).map { StyledText($0, .number) }
            + [
              StyledText(
                Number.difference(
                  measured.differences[1][point], isProbability: measured.isProbability), .number)
            ])
      }
      if measured.isProbability {
        table.add(
          ["", ""] + measured.values.map { StyledText(Judgement.words(for: $0[last]), .dim) } + [""])
      }
    }
    return table
  }

  private func inRows(_ measures: [CompareAnswer.Measured], of answer: CompareAnswer) -> Table {
    let last = answer.rounds.count - 1
    var table = Table([
      .init(alignment: .left, fit: .wraps), .init(heading: StyledText(when(answer, last)), gap: 3),
      .init(alignment: .left, fit: .wraps),
      .init(
        heading: "against the first", alignment: .left, fit: .wraps, gap: 3),
    ])
    for measured in measures {
      table.add([StyledText(measured.measure, .emphasis)])
      let values = texts(measured.values.map { $0[last] }, measured)
      for (side, value) in values.enumerated() {
        table.add([
          StyledText("  " + answer.sides[side].name), StyledText(value, .number),
          StyledText(
            measured.isProbability ? Judgement.words(for: measured.values[side][last]) : "", .dim),
          side == 0
            ? ""
            : StyledText(
              Number.difference(
                measured.differences[side][last], isProbability: measured.isProbability), .number),
        ])
      }
    }
    return table
  }

  /// A measure round by round, at as many rounds as there is room for.
  private mutating func add(byRound measured: CompareAnswer.Measured, of answer: CompareAnswer) {
    let all = answer.rounds.count
    var kept = Array(0..<all)
    func table() -> Table {
      var table = Table(
        [.init(heading: StyledText(measured.measure), alignment: .left, fit: .wraps)]
          + kept.map { .init(heading: StyledText(when(answer, $0)), gap: 3) })
      for (side, values) in measured.values.enumerated() {
        let texts = kept.map { point in
          measured.isProbability ? Number.compactOrDot(values[point]) : Number.quantity(values[point])
        }
        table.add(
          [StyledText("  " + answer.sides[side].name)] + texts.map { StyledText($0, .number) })
      }
      for (side, differences) in measured.differences.enumerated().dropFirst() {
        let name = answer.sides.count == 2 ? "  difference" : "  \(answer.sides[side].name), difference"
        table.add(
          [StyledText(name, .dim)]
            + kept.map { point in
              StyledText(
                Number.shortDifference(
                  differences[point], isProbability: measured.isProbability), .number)
            })
      }
      return table
    }
    var count = all
    while count > 2, !table().fits(in: format) {
      count -= 1
      kept = (0..<count).map { ($0 * (all - 1) + (count - 1) / 2) / (count - 1) }
    }
    add(table())
  }

  /// More would not be read.
  private static let mostResponses = 6

  private mutating func add(next answer: CompareAnswer) {
    var table = Table(
      [
        .init(heading: "Next turn of", alignment: .left),
        .init(alignment: .left, fit: .wraps),
      ] + answer.sides.map { .init(heading: StyledText($0.name), fit: .wraps, gap: 3) })
    var actor = ""
    for row in answer.next.prefix(Self.mostResponses).sorted(by: { $0.actor < $1.actor }) {
      table.add(
        [StyledText(row.actor == actor ? "" : row.actor, .emphasis), StyledText(row.action)]
          + row.shares.map { StyledText(Number.compact($0), .number) })
      actor = row.actor
    }
    add(table)
  }

  private mutating func addSame(_ answer: CompareAnswer) {
    let open = answer.measures.filter { $0.isOpen && !$0.isSame }
    for measured in open.prefix(4) {
      guard let values = measured.values.first?.last, let difference = measured.differences.last?.last else {
        continue
      }
      let value = measured.isProbability ? Number.probability(values) : Number.quantity(values)
      let text = Number.difference(difference, isProbability: measured.isProbability)
      add("Not told apart  \(measured.measure): \(value), \(text)", indent: 2, hanging: 4)
    }
    let same = answer.measures.filter(\.isSame).map(\.measure)
    if !same.isEmpty {
      let shown = same.prefix(6).joined(separator: ", ")
      let more = same.count > 6 ? " and \(same.count - 6) more" : ""
      add("The same in \(answer.sides.count == 2 ? "both" : "all")  \(shown)\(more)", indent: 2, hanging: 4)
    }
    let broken = Set(answer.sides.flatMap(\.broken)).filter { name in
      !answer.sides.allSatisfy { $0.broken.contains(name) }
    }
    for name in broken.sorted() {
      let where_ = answer.sides.filter { $0.broken.contains(name) }.map(\.name).joined(separator: ", ")
      add("Assumption \(name) is broken under \(where_) alone", indent: 2, hanging: 4)
    }
  }
}
