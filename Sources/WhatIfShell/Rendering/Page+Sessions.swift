import ScenarioKit
import SessionStore

extension Page {
  /// The sessions of a store.
  mutating func write(_ sessions: [StoredSession], atHand: String?) {
    guard !sessions.isEmpty else { return add("No sessions are kept; `save NAME` keeps this one.") }
    var table = Table([
      Table.Column(heading: "Session", alignment: .left), Table.Column(heading: "statements"),
      Table.Column(heading: "last changed", alignment: .left),
      Table.Column(alignment: .left, fit: .isDropped), Table.Column(alignment: .left, fit: .isCut),
    ])
    for session in sessions {
      var state: [String] = []
      if session.name == atHand {
        state.append("at hand")
      } else if let holder = session.holder {
        state.append("open in process \(holder.process)")
      }
      if !session.isSaved { state.append("not saved") }
      table.add([
        StyledText(session.name), StyledText("\(session.statements)", .number),
        StyledText(Clock.text(of: session.changed)), StyledText(state.joined(separator: ", "), .dim),
        StyledText(session.title ?? "", .dim),
      ])
    }
    add(table, indent: 0)
  }

  /// What a changed scenario does to a session's answers.
  mutating func write(_ replay: ChangedReplay, of session: String, with file: String) {
    add(StyledText(replay.judgement(of: session, with: file)))
    var table = Table([
      Table.Column(alignment: .left, fit: .wraps), Table.Column(heading: StyledText(session)),
      Table.Column(heading: StyledText(file)),
    ])
    for row in replay.rows {
      let number = row.record.answer?.number.map { "q\($0) " } ?? ""
      let text = StyledText(number + Replaying.oneLine(row.record.text))
      switch row.result {
      case .refused(let diagnostics):
        table.add([text, "", "refused"])
        if let first = diagnostics.first { table.add(note: StyledText("  " + first.message, .dim), under: 0) }
      case .answered(let differences):
        if differences.isEmpty {
          table.add([text, "", "as it was"])
          continue
        }
        table.add([text])
        let headlines = differences.filter(\.isHeadline)
        let shown = (headlines.isEmpty ? differences : headlines).prefix(Self.mostFacts)
        for difference in shown {
          table.add([
            StyledText("  " + difference.name),
            StyledText(Self.short(difference.before, of: difference.name), .number),
            StyledText(Self.short(difference.now, of: difference.name), .number),
          ])
        }
        let more = (headlines.isEmpty ? differences : headlines).count - shown.count
        if more > 0 { table.add(note: StyledText("  and \(more) more", .dim), under: 0) }
      }
    }
    add(table)
  }

  /// Of one answer.
  private static let mostFacts = 8

  /// A number with no more digits than help; what is none as it is.
  private static func short(_ value: String?, of name: String) -> String {
    guard let value else { return "-" }
    guard let number = Double(value) else { return value }
    let isProbability =
      ["probability", "next ", "foreseen"].contains(where: name.hasPrefix)
      || name.hasSuffix(" ever") || name.contains(" is ")
    if isProbability { return Number.probability(number) }
    return Number.quantity(number)
  }
}
