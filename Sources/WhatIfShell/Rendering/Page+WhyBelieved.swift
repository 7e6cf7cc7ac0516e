import ScenarioKit

extension Page {
  mutating func write(_ answer: WhyBelievedAnswer) {
    let word = StyledText(Judgement.word(for: answer.believed), .heading).capitalised
    var text: StyledText = "\(word): \(Number.probability(answer.believed), .number) that "
    text += "\(answer.hypothesis) is \(answer.type, .heading)\(StyledText(title: answer.title, before: " "))"
    if let first = answer.steps.first, answer.steps.count > 1 {
      text += ", \(Number.probability(first.believed)) at the start"
    }
    add(text)
    add(givens: answer.givens)
    add(steps(of: answer))
    if let without = answer.withoutSilence, abs(without - answer.believed) >= 0.0005 {
      add("Had no silence been seen: \(Number.probability(without), .number)", indent: 2)
    }
    if answer.leftOutIsPartial { add("Without it: of what moved belief most only.", indent: 2) }
    if !answer.because.isEmpty {
      add("prior", indent: 2)
      add(Table.fields(answer.because.map { ("because", StyledText($0)) }), indent: 4)
    }
    for reason in answer.reasons { add(reason) }
  }

  private func steps(of answer: WhyBelievedAnswer) -> Table {
    let year = answer.steps.lazy.compactMap { $0.date?.year }.first
    let hasLikelihoods = answer.steps.contains { $0.likely != nil }
    let hasWithout = answer.steps.contains { $0.without != nil }
    var table = Table([
      .init(alignment: .left, group: StyledText(year.map { "  \($0)" } ?? "")),
      .init(alignment: .left, fit: .wraps), .init(alignment: .left, fit: .isDroppedLast),
      .init(heading: hasLikelihoods ? "so" : "", gap: 3, group: hasLikelihoods ? "likely if" : ""),
      .init(heading: hasLikelihoods ? "not" : "", gap: 3),
      .init(heading: hasLikelihoods ? "factor" : "", gap: 3, group: hasLikelihoods ? "Bayes" : ""),
      .init(heading: "believed", gap: 3, group: "then"),
      .init(
        heading: hasWithout ? "it, now" : "", fit: .isDropped, gap: 3, group: hasWithout ? "without" : ""),
    ])
    var moments = MomentColumn(year: year)
    for step in answer.steps {
      let moment = moments.text(step.date, round: step.round)
      let cause = Self.told(step.cause, number: step.number)
      table.add([
        moment, cause.text, StyledText(cause.sort, .dim),
        StyledText(step.likely.map(Number.likelihood) ?? ""),
        StyledText(step.otherwise.map(Number.likelihood) ?? ""),
        StyledText(step.factor.map { $0.isInfinite ? "rules out the rest" : Number.factor($0) } ?? ""),
        StyledText(Number.probability(step.believed), .number),
        StyledText(step.without.map { Number.probability($0) } ?? ""),
      ])
    }
    return table
  }

  private mutating func add(_ reason: WhyBelievedAnswer.Reason) {
    add(
      "\(reason.name, .emphasis) (line \(reason.line))\(StyledText(title: reason.title, before: " "))",
      indent: 2, hanging: 6)
    var fields: [(label: StyledText, text: StyledText)] = reason.because.map { ("because", StyledText($0)) }
    fields += reason.sources.map { ("source", Self.text(of: $0)) }
    if fields.isEmpty { fields = [("", StyledText("no reason and no source is given", .dim))] }
    add(Table.fields(fields), indent: 4)
  }
}
