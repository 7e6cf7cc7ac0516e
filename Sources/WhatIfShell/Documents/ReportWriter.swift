import ScenarioKit

/// Puts what is known of a case into the parts of a report.
struct ReportWriter {
  let briefing: Briefing
  /// Of days that are told without it; the first line says which it is.
  let year: Int?

  init(_ briefing: Briefing) {
    self.briefing = briefing
    year = briefing.date?.year ?? briefing.lastEvent?.date?.year
  }

  var lead: [String] {
    let when =
      briefing.date.map { "on \(Moment.full($0)), round \(briefing.round)" } ?? "in round \(briefing.round)"
    var first = "As the story stands \(when)"
    if let actor = briefing.actor { first += ", with \(actor) to move" }
    if briefing.sideBySide != nil {
      first += ", on branch \(briefing.branch)"
    }
    guard let last = briefing.lastEvent else { return [first + ". Nothing has been played yet."] }
    let day = last.date.map { ", \(Moment.day($0, year: year))" } ?? ""
    return [first + ".", "Last event: \(last.written)\(day)."]
  }

  var alarms: [String] {
    briefing.assumptions.assumptions.compactMap { watched in
      guard let breach = watched.broken else { return nil }
      let name = watched.title.map { "\($0) (\(watched.name))" } ?? watched.name
      return "An assumption has broken: \(name), \(told(breach))."
    }
  }

  var sections: [Report.Section] {
    [
      keyJudgements, earlier, Report.Section(title: "Assumptions", parts: assumptions),
      Report.Section(title: "Beliefs", parts: beliefs), Report.Section(title: "Evidence", parts: evidence),
      Report.Section(title: "Predictions", parts: predictions),
      Report.Section(title: "Timeline", parts: timeline),
      Report.Section(title: "Branches", parts: branches),
      Report.Section(title: "Answers in full", parts: answers),
      Report.Section(title: "Sources", parts: sources),
      Report.Section(title: "How to read this", parts: reading),
    ]
  }

  // MARK: What is taken for granted

  /// `by e4 Iran barrage on Israel on 13 Apr; it had held since 1 Apr`
  private func told(_ breach: Breach) -> String {
    let moment = Moment.short(breach.date, round: breach.round, year: year)
    let since = breach.since.map { "; it had held since \(Moment.day($0, year: year))" } ?? ""
    return "by \(breach.written) \(breach.date == nil ? "in" : "on") \(moment)\(since)"
  }

  private var assumptions: [Report.Part] {
    let items = briefing.assumptions.assumptions.map { watched in
      var item = Report.Item(tag: watched.name, head: watched.title ?? watched.claim)
      item.lines.append(.code(watched.claim))
      let leaning = watched.leaning.map { "q\($0)" }.joined(separator: ", ")
      if let breach = watched.broken {
        item.status = Report.Status(text: "broken", isGood: false)
        item.lines.append(.prose("Broken \(told(breach))."))
        if !leaning.isEmpty { item.lines.append(.prose("\(leaning) leaned on it, asked before it broke.")) }
      } else {
        item.status = Report.Status(text: "holds", isGood: true)
        if !leaning.isEmpty {
          item.lines.append(.prose("\(leaning) \(watched.leaning.count > 1 ? "lean" : "leans") on it."))
        }
      }
      return item.grounded(briefing.grounds[watched.name])
    }
    return items.isEmpty ? [] : [.items(items)]
  }

  // MARK: What is believed

  private var beliefs: [Report.Part] {
    let answer = briefing.beliefs
    guard !answer.hypotheses.isEmpty else { return [] }
    var parts: [Report.Part] = answer.hypotheses.compactMap { about in
      guard let (type, believed) = zip(about.types, about.believed).max(by: { $0.1 < $1.1 }) else {
        return nil
      }
      let name = "\(about.actor).\(about.hypothesis)"
      let title = about.title.map { "\($0) (\(name))" } ?? name
      return .prose(
        "\(title): \(type.name), \(Judgement.word(for: believed)), \(Number.probability(believed)).")
    }
    parts.append(.figures(Answer.beliefs(answer).figures(year: year)))
    for about in answer.hypotheses where about.steps.count > 1 {
      parts.append(.aside(steps(of: about)))
      if !about.leftOut.isEmpty { parts.append(.aside(leftOut(of: about))) }
    }
    return parts
  }

  private func steps(of about: BeliefsAnswer.About) -> DataTable {
    let hasLikelihoods = about.steps.contains { $0.likelihoods != nil }
    var table = DataTable(
      "how belief in \(about.actor).\(about.hypothesis) moved",
      [.text("when"), .text("what"), .text("grade, or event")]
        + (hasLikelihoods ? about.types.map { .text("likely if \($0.name)") } : [])
        + about.types.map { .probability($0.name, isSure: true) })
    for (index, step) in about.steps.enumerated() {
      let (what, sort) = Page.told(step.cause, number: about.number(ofStep: index))
      let likelihoods = about.types.indices.map { type in
        Value.text(optional: step.likelihoods.map { Number.likelihood($0[type]) })
      }
      table.add(
        [
          .text(Moment.short(step.date, round: step.round, year: year)), .text(what.plain), .text(sort),
        ] + (hasLikelihoods ? likelihoods : []) + step.believed.map { .probability($0) })
    }
    return table
  }

  private func leftOut(of about: BeliefsAnswer.About) -> DataTable {
    var table = DataTable(
      "\(about.actor).\(about.hypothesis) without each of these",
      [.text("without")] + about.types.map { .probability($0.name, isSure: true) })
    for left in about.leftOut {
      table.add([.text(Page.name(of: left.item))] + left.believed.map { .probability($0) })
    }
    return table
  }

  // MARK: How to read it

  private var reading: [Report.Part] {
    var words = DataTable("words for probabilities", [.text("word"), .text("in a hundred")])
    for (word, range) in [
      ("almost no chance", "1 to 5"), ("very unlikely", "5 to 20"), ("unlikely", "20 to 45"),
      ("roughly even chance", "45 to 55"), ("likely", "55 to 80"), ("very likely", "80 to 95"),
      ("almost certain", "95 to 99"),
    ] { words.add([.text(word), .text(range)]) }
    var parts: [Report.Part] = [
      .prose(
        "Words stand for probabilities as in the standard of the United States' intelligence community (ICD 203, 2015). "
          + "What lies outside 1 to 99 in a hundred is said in numbers."),
      .table(words),
      .prose(
        "An exact number is computed, not estimated. A sampled one comes from so many futures drawn at random; the interval "
          + "beside it covers the exact number 95 times in a hundred. Neither says whether the rules are right."
      ),
    ]
    if briefing.sources.contains(where: { $0.source.grade != nil }) {
      parts.append(
        .prose(
          "Sources bear the grades of the Admiralty code: a letter for how reliable the source is, from A, completely, to E, "
            + "not at all, with F where that cannot be judged; and a number for how credible what it says is, from 1, confirmed, "
            + "to 5, improbable, with 6 where that cannot be judged."))
    }
    return parts
  }
}

extension Report.Item {
  /// With the reasons that are given, and the sources.
  func grounded(_ notes: Notes?) -> Report.Item {
    grounded(because: notes?.because ?? [], sources: notes?.sources ?? [])
  }

  func grounded(because: [String], sources: [Notes.Source]) -> Report.Item {
    var item = self
    item.lines += because.map { .prose($0.hasSuffix(".") ? $0 : $0 + ".") }
    item.lines += sources.map { .prose("Source: \(Page.text(of: $0).plain)") }
    return item
  }
}
