import ScenarioKit

/// What was asked, and answered.
extension ReportWriter {
  /// Those that still say how things stand; where there are none, the last that were asked.
  private var standing: [Briefing.Asked] {
    let current = briefing.asked.filter { $0.age == .current }
    if !current.isEmpty { return current }
    return Array(briefing.asked.filter { $0.age != .elsewhere }.suffix(Self.mostPast))
  }

  /// The most that are told first though the story went on.
  private static let mostPast = 5

  var keyJudgements: Report.Section {
    var parts: [Report.Part] = []
    let judged = standing.map { judgement(on: $0) }
    if judged.isEmpty {
      parts.append(.prose("Nothing has been asked yet."))
    } else {
      parts.append(.judgements(judged))
    }
    if !briefing.lost.isEmpty {
      let names = briefing.lost.map { "q\($0)" }.joined(separator: ", ")
      parts.append(
        .prose(
          "\(names) could not be answered again, and \(briefing.lost.count > 1 ? "are" : "is") left out."))
    }
    return Report.Section(title: "Key judgements", parts: parts)
  }

  /// The others, in the order in which they were asked.
  var earlier: Report.Section {
    let told = Set(standing.map(\.number))
    let items = briefing.asked.filter { !told.contains($0.number) }.map { asked in
      var item = Report.Item(
        when: moment(of: asked), tag: "q\(asked.number)", head: sentence(of: asked), isMinor: true)
      item.lines = [.code(asked.statement)]
      if let since = since(asked) { item.lines.append(.prose(HTML.capitalised(since) + ".")) }
      return item
    }
    return Report.Section(title: "Earlier judgements", parts: items.isEmpty ? [] : [.events(items)])
  }

  var answers: [Report.Part] {
    briefing.asked.map { asked in
      var document = Document(asked.answer, number: asked.number, statement: asked.statement, year: year)
      document.judgement = sentence(of: asked)
      return .answer(document)
    }
  }

  private func judgement(on asked: Briefing.Asked) -> Report.Judged {
    let document = Document(asked.answer, year: year)
    var notes = [document.method.map { HTML.capitalised($0) + "." }].compactMap { $0 }
    if !document.givens.isEmpty { notes.insert("Given \(document.givens.joined(separator: ", ")).", at: 0) }
    let broken = Set(briefing.assumptions.assumptions.filter { $0.broken != nil }.map(\.name))
    let leaning = asked.answer.leansOn
    if !leaning.isEmpty { notes.append("Leans on \(leaning.joined(separator: ", ")).") }
    let gone = leaning.filter { broken.contains($0) }
    var doubts = gone.isEmpty ? [] : ["\(gone.joined(separator: ", ")) has broken since it was asked"]
    if let since = since(asked) { doubts.insert("asked on \(moment(of: asked)); \(since)", at: 0) }
    return Report.Judged(
      number: asked.number, sentence: sentence(of: asked), estimate: asked.answer.leading,
      question: asked.statement, notes: notes,
      doubt: doubts.isEmpty ? nil : HTML.capitalised(doubts.joined(separator: "; ")) + ".")
  }

  private func moment(of asked: Briefing.Asked) -> String {
    Moment.short(asked.date, round: asked.round, year: year)
  }

  /// What has come between; nil where nothing has.
  private func since(_ asked: Briefing.Asked) -> String? {
    switch asked.age {
    case .current: return nil
    case .passed(let events, let others):
      let counted = [
        events > 0 ? Page.counted(events, "event") : nil,
        others > 0 ? "\(others) \(others == 1 ? "other entry" : "other entries")" : nil,
      ].compactMap { $0 }
      return "since then: \(counted.joined(separator: " and "))"
    case .revised: return "since then declarations were changed"
    case .retold: return "since then the story was told otherwise"
    case .elsewhere: return "asked on branch \(asked.branch)"
    }
  }

  /// That can be read without the question: what is judged stands in it.
  private func sentence(of asked: Briefing.Asked) -> String {
    if case .chance(let answer) = asked.answer {
      return Page(PageFormat(storyYear: year)).sentence(on: answer)
    }
    let judgement = Document(asked.answer, year: year).judgement
    let plain = judgement.hasPrefix("IF ") ? "If " + judgement.dropFirst(3) : judgement
    return plain.hasSuffix(".") || plain.isEmpty ? plain : plain + "."
  }
}

extension Answer {
  /// The probability that its judgement is about; nil where there is none, or more than one.
  fileprivate var leading: Estimate? {
    let page = Page(PageFormat())
    switch self {
    case .chance(let answer): return answer.estimate
    case .whatif(let answer): return page.headline(of: answer)?.response.firstAnswer
    case .forecast(let answer): return page.leading(of: answer)
    case .tornado(let answer): return answer.isProbability ? answer.base : nil
    case .flip(let answer): return answer.base
    case .indicators(let answer):
      if case .number(let now, true) = answer.subject { return now }
      return nil
    case .best(let answer): return answer.isProbability ? answer.choices.first?.value : nil
    default: return nil
    }
  }
}
