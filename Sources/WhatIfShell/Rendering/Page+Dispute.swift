import ScenarioKit

extension Page {
  mutating func write(_ answer: DisputeAnswer, number: Int?) {
    add(judgement(of: answer), right: Self.tag(number))
    add(givens: answer.givens)
    add(table(of: answer))
    if answer.statements.count > 1 { add(statements: answer) }
    for note in disputeNotes(on: answer) { add(StyledText(note), indent: 2, hanging: 4) }
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

  func judgement(of answer: DisputeAnswer) -> StyledText {
    let (higher, lower) = (answer.sides[answer.higher], answer.sides[answer.lower])
    var text = StyledText(answer.about, .heading)
    if let provenance = answer.provenance,
      let horizon = Judgement.horizon(provenance, year: format.storyYear)
    {
      text += ", \(horizon)"
    }
    let words = Judgement.words(for: higher.value)
    let isAgreed = answer.isProbability && words == Judgement.words(for: lower.value)
    let views = answer.sides.filter { $0.view != nil }.count
    if answer.gap.isSame || answer.gap.isOpen {
      let value = isAgreed ? words : written(higher.value, answer)
      let what = answer.gap.isSame ? "nothing sets them apart" : "nothing is known to set them apart"
      return text + ": \(value) under \(views == 1 ? "the one view as under none" : "every view"); \(what)"
    }
    let gap = Number.difference(answer.gap, isProbability: answer.isProbability)
    let apart = gap.hasPrefix("+") ? String(gap.dropFirst()) : gap
    if isAgreed, views > 1 {
      text += ": \(words) under every view; they part by \(apart)"
    } else {
      text += ": \(named(higher, answer)), \(named(lower, answer)); they part by \(apart)"
    }
    let first = answer.first.map(\.about)
    if answer.statements.count == 1, let only = first.first { return text + ", over \(only)" }
    if first.count > 1 { return text + ", as much over \(first.joined(separator: " as over "))" }
    return text + (first.first.map { ", most over \($0)" } ?? "")
  }

  private func named(_ side: DisputeAnswer.Side, _ answer: DisputeAnswer) -> String {
    let words =
      answer.isProbability ? "\(Judgement.words(for: side.value)) " : "\(written(side.value, answer)) "
    return "\(words)under \(side.view ?? "none")"
  }

  private func written(_ estimate: Estimate, _ answer: DisputeAnswer) -> String {
    answer.isProbability ? Number.probability(estimate) : Number.quantity(estimate)
  }

  // MARK: the tables

  private func table(of answer: DisputeAnswer) -> Table {
    var table = Table([
      .init(alignment: .left, fit: .wraps), .init(gap: 3), .init(alignment: .left, fit: .wraps, gap: 2),
      .init(alignment: .left, fit: .wraps, gap: 3), .init(alignment: .left, gap: 3),
    ])
    for (place, side) in answer.sides.enumerated() {
      let isPole = place == answer.higher || place == answer.lower
      table.add([
        StyledText(side.view ?? "(as it stands)", isPole ? .emphasis : .plain),
        StyledText(written(side.value, answer), .number),
        StyledText(answer.isProbability ? Judgement.words(for: side.value) : "", .dim),
        StyledText(side.says ?? (answer.first.isEmpty ? "" : "says nothing of it")),
        StyledText(side.line.map { "line \($0)" } ?? "", .dim),
      ])
      if let title = side.title { table.add(note: StyledText("  \(title)", .dim), under: 0) }
    }
    return table
  }

  private mutating func add(statements answer: DisputeAnswer) {
    let (higher, lower) = (answer.sides[answer.higher], answer.sides[answer.lower])
    var table = Table([
      .init(heading: "Said differently", alignment: .left, fit: .wraps),
      .init(heading: StyledText(higher.view ?? "as it stands"), alignment: .left, fit: .wraps, gap: 3),
      .init(heading: StyledText(lower.view ?? "as it stands"), alignment: .left, fit: .wraps, gap: 3),
      .init(heading: "taken over, it closes", alignment: .left, fit: .wraps, gap: 3),
    ])
    for statement in answer.statements {
      let closes = statement.closes.map { Number.difference($0, isProbability: answer.isProbability) }
      table.add([
        StyledText(statement.about, statement.isFirst ? .emphasis : .plain),
        StyledText(statement.inHigher ?? "-"), StyledText(statement.inLower ?? "-"),
        StyledText(closes ?? "cannot be taken over alone", .number),
      ])
    }
    add(table)
  }

  func disputeNotes(on answer: DisputeAnswer) -> [String] {
    var notes: [String] = []
    if answer.first.count > 1 {
      notes.append(
        "Tied  \(answer.first.map(\.about).joined(separator: ", ")): not told apart in what they close")
    }
    if let settling = answer.settling, let about = answer.first.first?.about {
      let signs = settling.prefix(3).map { "\($0.evidence) (\(Number.bits(.exact($0.bits))) bits)" }
      notes.append(
        signs.isEmpty
          ? "Would settle it  evidence on \(about): none is declared that is still to be seen"
          : "Would settle it  of \(about) tells most \(signs.joined(separator: ", "))")
    }
    return notes
  }
}
