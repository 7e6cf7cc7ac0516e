import ScenarioKit

extension Page {
  mutating func write(_ answer: TimelineAnswer) {
    guard !answer.entries.isEmpty else { return add("Nothing has happened yet.") }
    var table = Table([
      .init(alignment: .left), .init(alignment: .left), .init(alignment: .left, fit: .wraps),
      .init(heading: answer.entries.contains { $0.event != nil } ? "foreseen" : ""),
    ])
    var moments = MomentColumn()
    for entry in answer.entries {
      table.add([
        Self.number(of: entry), moments.text(entry.date, round: entry.round), Self.text(of: entry),
        Self.foreseen(entry),
      ])
      if let note = Self.note(on: entry) { table.add(note: note.painted(.dim), under: 2) }
    }
    add(table, indent: 0)
  }

  private static func number(of entry: TimelineEntry) -> StyledText {
    if case .event(let number, _, _, _, _) = entry.kind { StyledText("e\(number)", .emphasis) } else { "" }
  }

  private static func foreseen(_ entry: TimelineEntry) -> StyledText {
    guard entry.event != nil else { return "" }
    if let foreseen = entry.foreseen { return StyledText(Number.probability(foreseen), .number) }
    if case .event(_, let phrase, _, _, _) = entry.kind, phrase.hasSuffix(" hold") { return "" }
    return StyledText("unforeseen", .alert)
  }

  private static func text(of entry: TimelineEntry) -> StyledText {
    switch entry.kind {
    case .event(_, let phrase, let outcome, let isOutcomeChosen, _):
      return "\(phrase)\(Self.outcome(outcome, isChosen: isOutcomeChosen))\(entry.isDrawn ? ", drawn" : "")"
    case .observation(let evidence, let title, let isNegated, let weight):
      let strength = weight == 1 ? "" : ", \(Number.factor(weight))"
      let name = isNegated ? "not \(evidence)" : evidence
      return "observe \(name)\(StyledText(title: title, before: " "))\(strength)"
    case .belief(let text): return StyledText(text.hasPrefix("believe") ? text : "believe \(text)")
    case .change(let text): return StyledText(text.hasPrefix("set") ? text : "set \(text)")
    case .advance(let rounds, let isObserved):
      return "\(isObserved ? "all seen to hold" : "all held"), \(Moment.rounds(Double(rounds)))"
    }
  }

  private static func note(on entry: TimelineEntry) -> StyledText? {
    var parts: [StyledText] = []
    if case .event(_, _, _, _, let note?) = entry.kind { parts.append(StyledText(title: note)) }
    parts += entry.sources.map { text(of: $0) }
    return parts.isEmpty ? nil : parts.joined(by: "  ")
  }

  /// `, intercepted`; told apart where it is only the likeliest.
  static func outcome(_ outcome: String?, isChosen: Bool) -> String {
    outcome.map { isChosen ? ", \($0) (the likeliest, none was stated)" : ", \($0)" } ?? ""
  }
}
