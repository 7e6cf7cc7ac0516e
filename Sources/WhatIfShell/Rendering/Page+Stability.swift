import ScenarioKit

extension Page {
  /// Outcomes that are listed.
  private static let mostStable = 12

  mutating func write(_ answer: StabilityAnswer, number: Int?) {
    add(judgement(of: answer), right: Self.tag(number))
    add(givens: answer.givens)
    add(table(of: answer))
    if answer.stable.count > Self.mostStable {
      add("\(answer.stable.count - Self.mostStable) more are stable in some way", indent: 2, hanging: 4)
    }
    let isListed = answer.stable.prefix(Self.mostStable).contains { $0.choices == answer.allHold.choices }
    if !isListed, let note = departures(from: answer.allHold) {
      add("If all hold  \(note)", indent: 2, hanging: 4)
    }
    add(
      method: Judgement.method(answer.provenance.method), provenance: answer.provenance,
      others: stabilityNotes(on: answer))
  }

  func stabilityNotes(on answer: StabilityAnswer) -> [String] {
    let turns = answer.players.map { player in
      "\(player.actor) \(Moment.both(player.date, round: player.round, year: format.storyYear))"
    }
    return [
      "one turn of each (\(turns.joined(separator: ", "))), options at their defaults; all else as the responses have it",
      "common draws", answer.concepts.map(\.meaning).joined(separator: "; "),
    ]
  }

  // MARK: the judgement

  func judgement(of answer: StabilityAnswer) -> StyledText {
    let horizon = Judgement.horizon(answer.provenance, year: format.storyYear).map { ", \($0)" } ?? ""
    let all = "\(answer.outcomeCount) \(answer.outcomeCount == 1 ? "outcome" : "outcomes")"
    guard let first = answer.stable.first else {
      return
        "\("None of \(all) is stable", .heading)\(horizon): somebody would always rather do something else"
    }
    let named = zip(answer.players, first.choices).map { "\($0.actor) \($1)" }.joined(separator: ", ")
    let counts = zip(answer.concepts, answer.counts).map { "\($0.rawValue) \($1)" }.joined(separator: ", ")
    let kinds = first.concepts.map(\.rawValue).joined(separator: ", ")
    let others = answer.stable.filter { $0.concepts.count == first.concepts.count }.count - 1
    let more = others > 0 ? " and \(others) \(others == 1 ? "other" : "others")" : ""
    return "\(named, .heading)\(more): stable (\(kinds))\(horizon); of \(all) are stable: \(counts)"
  }

  // MARK: the outcomes

  private func table(of answer: StabilityAnswer) -> Table {
    var columns = answer.players.map {
      Table.Column(heading: StyledText($0.actor), alignment: .left, fit: .wraps)
    }
    columns += answer.players.enumerated().map { place, player in
      Table.Column(
        heading: StyledText(player.actor), gap: 3, group: place == 0 ? "   worth to" : "")
    }
    columns.append(.init(heading: "stable", alignment: .left, fit: .wraps, gap: 3))
    var table = Table(columns)
    for outcome in answer.stable.prefix(Self.mostStable) {
      table.add(
        outcome.choices.map { StyledText($0) }
          + outcome.utilities.map { StyledText(Number.quantity($0), .number) }
          + [StyledText(outcome.concepts.map(\.rawValue).joined(separator: ", "))])
      if let note = departures(from: outcome) { table.add(note: StyledText("  " + note, .dim), under: 0) }
    }
    return table
  }

  /// `Iran would rather strike on Israel, +0.4`; nil where nobody would rather do anything.
  private func departures(from outcome: StabilityAnswer.Outcome) -> String? {
    let parts = outcome.departures.map {
      "\($0.actor) would rather \($0.action), \(Number.shortDifference($0.gain, isProbability: false))"
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}

extension StabilityConcept {
  /// What it says.
  var meaning: String {
    switch self {
    case .nash: "nash: nobody does better alone"
    case .gmr: "gmr: or the others can see to it that it does not pay"
    case .smr: "smr: or so that it cannot be mended"
    case .seq: "seq: or by what they would want themselves"
    }
  }
}
