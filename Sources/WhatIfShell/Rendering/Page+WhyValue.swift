import ScenarioKit

extension Page {
  mutating func write(_ answer: WhyValueAnswer) {
    add(judgement(of: answer))
    add(givens: answer.givens)
    addChanges(of: answer)
    if answer.changes.count == 1 { add("Nothing has changed it since.", indent: 2) }
    if answer.changes.contains(where: \.isMean) {
      add("~ the mean over what may come of what is given; it comes about in some of it only", indent: 2)
    }
  }

  func judgement(of answer: WhyValueAnswer) -> StyledText {
    var text: StyledText = "\(answer.name, .heading) "
    guard let range = answer.range else {
      text += "\(Self.truth(answer.value), .number)"
      return text + StyledText(title: answer.title, before: "  ")
    }
    text += "\(Number.quantity(answer.value), .number)"
    if let rung = answer.rung { text += " \"\(rung)\"" }
    text += ", of \(Number.quantity(range.lowerBound))..\(Number.quantity(range.upperBound))"
    return text + StyledText(title: answer.title, before: "  ")
  }

  private static func truth(_ value: Double) -> String {
    switch value {
    case 0: "does not hold"
    case 1: "holds"
    default: "holds in \(Number.probability(value))"
    }
  }

  /// Changes in a row by which the same rule ended rounds are one.
  private struct Row {
    let change: ValueChange
    var rounds = 1
    var last: ValueChange
    var size: Double

    func goes(on next: ValueChange) -> Bool {
      guard case .rule = change.cause, change.cause == next.cause else { return false }
      return last.isRoundEnd && next.isRoundEnd && next.round == last.round + 1 && last.bound == nil
    }
  }

  private mutating func addChanges(of answer: WhyValueAnswer) {
    var rows: [Row] = []
    for change in answer.changes {
      if let last = rows.last, last.goes(on: change) {
        rows[rows.count - 1].rounds += 1
        rows[rows.count - 1].last = change
        rows[rows.count - 1].size += change.size
      } else {
        rows.append(Row(change: change, last: change, size: change.size))
      }
    }
    // Sources stand beside what they are of where they have room, else below it.
    let beside = table(of: rows, in: answer, .fixed, sources: .fixed)
    add(beside.fits(in: format) ? beside : table(of: rows, in: answer, .wraps, sources: nil))
  }

  /// - Parameter sources: how their column fits; nil where they stand below.
  private func table(
    of rows: [Row], in answer: WhyValueAnswer, _ fit: Table.Fit, sources: Table.Fit?
  ) -> Table {
    let decimals = Self.decimals(of: answer.changes.flatMap { [$0.before, $0.after, $0.size] })
    var table = Table([
      .init(alignment: .left), .init(alignment: .left), .init(alignment: .left, fit: fit),
      .init(heading: answer.isTruth ? "" : "change", gap: 3), .init(heading: "then", gap: 3),
      .init(alignment: .left, fit: sources ?? .wraps, gap: 3),
    ])
    var moments = MomentColumn()
    for row in rows {
      let last = row.last
      var moment = moments.text(last.date, round: last.round)
      if row.rounds > 1 { moment = "to \(moment)" }
      let isStart = row.change.cause == .start
      let mark = row.change.isMean ? "~ " : ""
      let size = isStart || answer.isTruth ? "" : mark + Self.signed(row.size, decimals: decimals)
      let after =
        answer.isTruth ? Self.yesOrNo(last.after) : Number.fixed(last.after, decimals: decimals)
      let said = row.change.sources.map { Self.text(of: $0) }.joined(by: "; ")
      let note = Self.note(on: row.change)
      let beside = sources == nil ? note : [note, said].filter { !$0.isEmpty }.joined(by: "; ")
      table.add([
        moment, Self.number(of: row.change), Self.cause(of: row.change, rounds: row.rounds),
        StyledText(size, .number), StyledText(after, .emphasis), beside.painted(.dim),
      ])
      if sources == nil, !said.isEmpty { table.add(note: said.painted(.dim), under: 2) }
    }
    return table
  }

  private static func yesOrNo(_ value: Double) -> String {
    value == 0 ? "no" : value == 1 ? "yes" : Number.probability(value)
  }

  /// As many as all of them need, four at most; two where more than that would be.
  private static func decimals(of values: [Double]) -> Int {
    (0...4).first { decimals in
      values.allSatisfy { value in
        let scaled = value * Number.power(decimals)
        return abs(scaled - scaled.rounded()) < 1e-6
      }
    } ?? 2
  }

  private static func signed(_ value: Double, decimals: Int) -> String {
    let text = Number.fixed(value, decimals: decimals)
    return value > 0 ? "+" + text : text
  }

  private static func number(of change: ValueChange) -> StyledText {
    if case .event(let number?, _, _) = change.cause { StyledText("e\(number)", .emphasis) } else { "" }
  }

  private static func cause(of change: ValueChange, rounds: Int) -> StyledText {
    switch change.cause {
    case .start: return "at the start"
    case .event(let number, let phrase, let outcome):
      let said = outcome.map { ", \($0)" } ?? ""
      return number == nil ? "given \(phrase)\(said)" : "\(phrase)\(said)"
    case .rule(let name, let binding, _):
      var text: StyledText = "\(name, .emphasis)"
      if !binding.isEmpty { text += " (\(binding))" }
      return rounds > 1 ? text + ", \(rounds) rounds" : text
    case .statement(let text): return StyledText(quoting: text)
    }
  }

  private static func note(on change: ValueChange) -> StyledText {
    var parts: [StyledText] = []
    if let bound = change.bound, !change.isMean {
      let wanted = Number.signed(change.wanted - change.before, decimals: 4)
      parts.append("\(wanted), stopped at \(Number.quantity(bound))")
    }
    if case .rule(_, _, let line) = change.cause { parts.append("line \(line)") }
    return parts.joined(by: "; ")
  }
}
