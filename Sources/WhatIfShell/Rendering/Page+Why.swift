import ScenarioKit

extension Page {
  mutating func write(_ answer: WhyAnswer, number: Int?) {
    add(judgement(of: answer), right: Self.tag(number))
    add(givens: answer.givens)
    if answer.probability <= 0 { addAbsence(answer) }
    if !answer.candidates.isEmpty { addWeights(answer) }
    for contribution in answer.contributions { add(contribution, of: answer) }
    if answer.aside > 0 {
      add(
        "Weights and shares are those of the likeliest courses; the judgement counts all of them.", indent: 2)
    }
    if !answer.before.isEmpty {
      add(
        "Averaged over what \(answer.before.joined(separator: ", ")) may do at the turns before.", indent: 2)
    }
  }

  func judgement(of answer: WhyAnswer) -> StyledText {
    if let played = answer.played { return judgement(of: answer, played) }
    let moment = Moment.both(answer.date, round: answer.round, year: format.storyYear)
    let word = StyledText(Judgement.word(for: answer.probability), .heading).capitalised
    var text: StyledText = "\(word): \(Number.probability(answer.probability), .number) "
    text += "at \(answer.actor)'s next turn (\(moment))"
    guard answer.probability > 0 else { return text + "." }
    text += ": its share of the weight"
    if let hypothesis = answer.hypothesis { text += ", over what is believed of \(hypothesis)" }
    return text
  }

  private func judgement(of answer: WhyAnswer, _ played: WhyAnswer.Played) -> StyledText {
    let moment = Moment.short(played.date, round: answer.round, year: format.storyYear)
    var text: StyledText = "\("e\(played.number)", .emphasis)  \(moment)  \(played.phrase, .heading): was "
    text += "\(Number.probability(answer.probability), .number) at its turn (r\(answer.round))"
    if let stoodFor = played.stoodFor { text += "; counted as \(stoodFor), which was expected" }
    guard answer.probability > 0, let hypothesis = answer.hypothesis else { return text }
    return text + "; its share of the weight, over what was believed of \(hypothesis)"
  }

  private mutating func addAbsence(_ answer: WhyAnswer) {
    guard !answer.namedBy.isEmpty else {
      if answer.contributions.isEmpty {
        add("No response names \(answer.event): nothing declared makes it likely.", indent: 2)
      }
      return
    }
    add(
      "Named by \(answer.namedBy.count == 1 ? "one response" : "\(answer.namedBy.count) responses"):",
      indent: 2)
    for named in answer.namedBy { add(StyledText(quoting: named), indent: 4, hanging: 6) }
  }

  // MARK: the weights

  /// Types in as many columns as fit, the likeliest ones; what is left out is named.
  private mutating func addWeights(_ answer: WhyAnswer) {
    var kept = Array(answer.columns.indices)
    while kept.count > 1, !weights(answer, kept).fits(in: format) {
      let least = kept.min { answer.columns[$0].believed < answer.columns[$1].believed }
      kept.removeAll { $0 == least }
    }
    add(weights(answer, kept))
    let left = answer.columns.indices.filter { !kept.contains($0) }.map { heading(answer.columns[$0]) }
    if !left.isEmpty { add(StyledText("Not shown: \(left.joined(separator: ", "))", .dim), indent: 2) }
  }

  private func heading(_ column: WhyAnswer.Column) -> String {
    "\(column.type) \(Number.share(column.believed)) %"
  }

  private func weights(_ answer: WhyAnswer, _ kept: [Int]) -> Table {
    let byType = answer.hypothesis != nil && !answer.columns.isEmpty
    let shown = byType ? kept : [0]
    var columns = [Table.Column(heading: byType ? "believed" : "", alignment: .left, fit: .wraps)]
    columns += shown.map {
      .init(heading: StyledText(byType ? heading(answer.columns[$0]) : "weight"), gap: 3)
    }
    columns.append(.init(heading: byType ? "in all" : "share", gap: 3))
    columns.append(.init(alignment: .left, fit: .wraps, gap: 3))
    var table = Table(columns)
    for candidate in answer.candidates {
      let role: Role = candidate.isAsked ? .emphasis : .plain
      table.add(
        [StyledText(candidate.phrase, role)]
          + shown.map { StyledText(weight(candidate.weights, $0)) }
          + [
            StyledText(Number.probability(candidate.probability), candidate.isAsked ? .number : .plain),
            StyledText(candidate.named.joined(separator: ", "), .dim),
          ])
    }
    if byType, let asked = answer.candidates.first(where: \.isAsked) {
      let shares = shown.map { index in
        StyledText(
          asked.shares.indices.contains(index) ? Number.probability(asked.shares[index]) : "", .number)
      }
      table.add(["its share"] + shares)
    }
    return table
  }

  private func weight(_ weights: [Double], _ index: Int) -> String {
    weights.indices.contains(index) ? Number.fixed(weights[index], decimals: 2) : ""
  }

  // MARK: what speaks for and against

  private mutating func add(_ contribution: WhyAnswer.Contribution, of answer: WhyAnswer) {
    var head: StyledText = "\(contribution.response, .emphasis) (line \(contribution.line))"
    head += StyledText(title: contribution.title, before: " ")
    if !contribution.binding.isEmpty { head += "  with \(contribution.binding)" }
    if let weights = contribution.weights { head += "  weight \(byColumn(weights, answer, Number.quantity))" }
    if let factors = contribution.factors { head += "  \(byColumn(factors, answer, Number.factor))" }
    add(head, indent: 2, hanging: 6)
    var table = Table([
      .init(alignment: .left), .init(alignment: .left, fit: .wraps), .init(alignment: .left),
    ])
    for met in contribution.conditions {
      let values = met.values.isEmpty ? "" : "   \(met.values.joined(separator: ", "))"
      table.add(["holds", "\(met.text)\(values, .number)", StyledText("line \(met.line)", .dim)])
    }
    for row in contribution.rows {
      let share = row.share < 1 ? "   in \(Number.probability(row.share))" : ""
      let values = row.values.isEmpty ? "" : "   \(row.values.joined(separator: ", "))"
      table.add(["row", "\(row.text)\(values, .number)\(share)", StyledText("line \(row.line)", .dim)])
    }
    for because in contribution.because { table.add(["because", StyledText(because)]) }
    for source in contribution.sources { table.add(["source", Self.text(of: source)]) }
    if contribution.because.isEmpty, contribution.sources.isEmpty {
      table.add(["", StyledText("no reason and no source is given", .dim)])
    }
    add(table, indent: 4)
  }

  /// One number where all columns have the same.
  private func byColumn(_ values: [Double], _ answer: WhyAnswer, _ written: (Double) -> String) -> StyledText
  {
    let texts = values.map(written)
    guard let first = texts.first else { return "" }
    if Set(texts).count == 1 || texts.count != answer.columns.count { return StyledText(first, .number) }
    let items: [StyledText] = zip(answer.columns, texts).map { "\($0.type) \($1, .number)" }
    return items.joined(by: ", ")
  }

  /// A source with its grade: `axios 2024-04-02 [B2]`.
  static func text(of source: Notes.Source) -> StyledText {
    source.grade.map { "\(source.text) [\($0, .emphasis)]" } ?? StyledText(source.text)
  }
}
