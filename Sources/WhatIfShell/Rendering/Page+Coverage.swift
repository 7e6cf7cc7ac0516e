import ScenarioKit

extension Page {
  mutating func write(_ answer: CoverageAnswer) {
    add(judgement(of: answer))
    add(givens: answer.givens)
    let mattered = answer.parts(.mattered)
    for (sort, word) in [(CoverageAnswer.Part.Sort.response, "Responses"), (.rule, "Rules")] {
      let parts = mattered.filter { $0.sort == sort }
      if !parts.isEmpty { add(table(of: parts, "\(word) that mattered", answer)) }
    }
    var fields: [(label: StyledText, text: StyledText)] = []
    for (standing, label) in Self.others {
      let parts = answer.parts(standing)
      guard !parts.isEmpty else { continue }
      let names = parts.map { "\($0.name) (line \($0.line))" }.joined(separator: ", ")
      fields.append((StyledText(label, .emphasis), StyledText(names)))
    }
    if !fields.isEmpty { add(Table.fields(fields)) }
    add(
      method: Judgement.method(answer.provenance.method), provenance: answer.provenance,
      others: notes(on: answer))
  }

  private static let others: [(CoverageAnswer.Part.Standing, String)] = [
    (.inVain, "Applied in vain"), (.never, "Never applied"), (.aside, "Not looked at"),
  ]

  func judgement(of answer: CoverageAnswer) -> StyledText {
    let counts = [(CoverageAnswer.Part.Sort.response, "response"), (.rule, "rule")].compactMap {
      sort, word -> String? in
      let (mattered, all) = answer.count(of: sort)
      return all == 0 ? nil : "\(mattered) of \(all) \(word)\(all == 1 ? "" : "s")"
    }
    let told =
      counts.isEmpty ? "there are no responses or rules" : counts.joined(separator: " and ") + " mattered"
    return "\(StyledText(told, .heading).capitalised) in \(answer.question, .emphasis)"
  }

  private func table(of parts: [CoverageAnswer.Part], _ heading: String, _ answer: CoverageAnswer) -> Table {
    let isRule = parts.first?.sort == .rule
    let hasWithout = parts.contains { $0.without != nil }
    var table = Table([
      .init(heading: StyledText(heading), alignment: .left, fit: .wraps),
      .init(heading: isRule ? "fires" : "applies", gap: 3),
      .init(heading: isRule ? "fires at all" : "had a part", gap: 3),
      .init(heading: hasWithout ? "without it" : "", gap: 3),
      .init(heading: hasWithout ? "difference" : "", alignment: .left, fit: .wraps, gap: 3),
    ])
    for part in parts {
      table.add([
        "\(part.name, .emphasis) (line \(part.line))",
        StyledText("\(Number.quantity((part.times * 100).rounded() / 100)) x"),
        StyledText(Number.compact(part.through), .number),
        StyledText(
          part.without.map { answer.isProbability ? Number.compact($0) : Number.quantity($0) } ?? ""),
        StyledText(
          part.difference.map { Number.difference($0, isProbability: answer.isProbability) } ?? "",
          part.difference.map { $0.isSame || $0.isOpen } ?? true ? .dim : .number),
      ])
    }
    return table
  }

  func notes(on answer: CoverageAnswer) -> [String] {
    guard let base = answer.base, let measure = answer.measure else { return [] }
    let value = answer.isProbability ? Number.probability(base) : Number.quantity(base)
    return ["with all of them, \(measure): \(value)"]
  }
}
