import ScenarioKit

/// What happened, what was seen, and who says so.
extension ReportWriter {
  var timeline: [Report.Part] {
    var moments = MomentColumn()
    let items = briefing.timeline.entries.map { entry in
      let when = moments.text(entry.date, round: entry.round).plain
      return item(entry, when: when.split(separator: " ").joined(separator: " "))
    }
    return items.isEmpty ? [] : [.events(items)]
  }

  private func item(_ entry: TimelineEntry, when: String) -> Report.Item {
    var item = Report.Item(when: when, head: "")
    switch entry.kind {
    case .event(let number, let phrase, let outcome, let isOutcomeChosen, let note):
      item.tag = "e\(number)"
      item.head = phrase + Page.outcome(outcome, isChosen: isOutcomeChosen) + (entry.isDrawn ? ", drawn" : "")
      if let note { item.lines.append(.prose(note)) }
      if let foreseen = entry.foreseen {
        item.lines.append(
          .prose("Foreseen: \(Judgement.word(for: foreseen)), \(Number.probability(foreseen))."))
      } else if !phrase.hasSuffix(" hold") {
        item.status = Report.Status(text: "unforeseen", isGood: false)
      }
    case .observation(let evidence, let title, let isNegated, let weight):
      item.isMinor = true
      item.head = "\(isNegated ? "Not seen" : "Seen"): \(title ?? evidence)"
      if weight != 1 { item.lines.append(.prose("Counts \(Number.factor(weight)).")) }
    case .belief(let text):
      item.isMinor = true
      item.head = "Believed: \(text.hasPrefix("believe ") ? String(text.dropFirst(8)) : text)"
    case .change(let text):
      item.isMinor = true
      item.head = "Changed: \(text.hasPrefix("set ") ? String(text.dropFirst(4)) : text)"
    case .advance(let rounds, let isObserved):
      item.isMinor = true
      item.head =
        (isObserved ? "All were seen to hold, " : "All held, ") + Moment.rounds(Double(rounds))
    }
    return item.grounded(because: [], sources: entry.sources)
  }

  var evidence: [Report.Part] {
    let items = briefing.observed.map { observed in
      var item = Report.Item(
        when: Moment.short(observed.date, round: observed.round, year: year), tag: observed.name,
        head: observed.title ?? observed.name)
      if observed.isNegated { item.status = Report.Status(text: "not seen", isGood: false) }
      if observed.weight != 1 {
        item.lines.append(
          .prose("Counts \(Number.factor(observed.weight)): it was not taken at its full weight."))
      }
      return item.grounded(because: observed.because, sources: observed.sources)
    }
    return items.isEmpty ? [] : [.items(items)]
  }

  var predictions: [Report.Part] {
    let items = briefing.predictions.map { record in
      var item = Report.Item(
        when: Moment.short(record.date, round: record.round, year: year), tag: record.name,
        head: record.title ?? record.claim)
      let end = Page.end(of: record, year: year)
      let given = "Given \(Number.probability(record.given)), \(Judgement.words(for: record.given))"
      item.lines = [.code((record.isAlways ? "always " : "") + record.claim)]
      item.lines.append(.prose(given + (end.isEmpty ? "." : ", \(end).")))
      if let says = record.says {
        item.lines.append(
          .prose("The analyst says \(Number.probability(says)), \(Judgement.word(for: says))."))
      }
      guard let outcome = record.outcome else {
        item.status = Report.Status(text: "open", isGood: true)
        return item
      }
      item.status = Report.Status(
        text: outcome.cameTrue ? "came true" : "did not come true", isGood: outcome.cameTrue)
      let brier = PredictionRecord.brier(record.given.value, cameTrue: outcome.cameTrue)
      let moment = Moment.short(outcome.date, round: outcome.round, year: year)
      item.lines.append(
        .prose(
          "Settled \(outcome.date == nil ? "in" : "on") \(moment); Brier score \(Number.fixed(brier, decimals: 3)), of 0, best, to 1, worst."
        ))
      return item
    }
    return items.isEmpty ? [] : [.items(items)]
  }

  // MARK: Branches

  var branches: [Report.Part] {
    guard let sides = briefing.sideBySide else { return [] }
    var parts: [Report.Part] = [.figures(Answer.branches(briefing.branches).figures(year: year))]
    if !sides.rows.isEmpty {
      var table = DataTable("side by side", [.text("what")] + sides.branches.map { .text($0) })
      for row in sides.rows {
        table.add([.text(row.measure)] + row.values.map { .text(written($0, row.kind)) })
      }
      parts.append(.table(table))
      var notes = ["Chances look ahead from where each branch stands."]
      if let method = sides.methods.first, sides.methods.allSatisfy({ $0 == method }) {
        notes.append(HTML.capitalised(Judgement.method(method)) + ".")
      }
      if sides.rows.contains(where: { $0.kind == .chance }) {
        parts.append(.prose(notes.joined(separator: " ")))
      }
    }
    let items = zip(sides.branches, sides.events).compactMap { name, events -> Report.Item? in
      guard !events.isEmpty else { return nil }
      var item = Report.Item(tag: name, head: "What was told on \(name) alone")
      item.lines = events.map { .prose($0) }
      return item
    }
    if !items.isEmpty { parts.append(.items(items)) }
    return parts
  }

  private func written(_ estimate: Estimate?, _ kind: Briefing.SideBySide.Row.Kind) -> String {
    guard let estimate else { return "-" }
    switch kind {
    case .chance: return "\(Number.probability(estimate)), \(Judgement.words(for: estimate))"
    case .belief: return Number.probability(estimate)
    case .quantity: return Number.quantity(estimate)
    }
  }

  // MARK: Sources

  var sources: [Report.Part] {
    let items = briefing.sources.map { sourced in
      var item = Report.Item(tag: sourced.source.grade ?? "", head: sourced.source.text)
      if let grade = sourced.source.grade.flatMap(Self.words) { item.lines.append(.prose(grade)) }
      item.lines.append(.prose("For \(sourced.uses.joined(separator: ", "))."))
      return item
    }
    return items.isEmpty ? [] : [.items(items)]
  }

  /// An Admiralty code in words (NATO STANAG 2511): `usually reliable; probably true`.
  private static func words(_ grade: String) -> String? {
    let reliable: [Character: String] = [
      "A": "completely reliable", "B": "usually reliable", "C": "fairly reliable",
      "D": "not usually reliable",
      "E": "unreliable", "F": "reliability cannot be judged",
    ]
    let credible: [Character: String] = [
      "1": "confirmed", "2": "probably true", "3": "possibly true", "4": "doubtfully true", "5": "improbable",
      "6": "truth cannot be judged",
    ]
    let parts = [grade.first.flatMap { reliable[$0] }, grade.dropFirst().first.flatMap { credible[$0] }]
    let known = parts.compactMap { $0 }
    return known.isEmpty ? nil : HTML.capitalised(known.joined(separator: "; ")) + "."
  }
}
