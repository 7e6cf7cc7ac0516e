import ScenarioKit

extension Page {
  mutating func write(_ answer: WhatIfAnswer, number: Int?) {
    add(judgement(of: answer), right: Self.tag(number))
    add(givens: answer.givens)
    if !answer.actors.isEmpty { add(responses(of: answer)) }
    if !answer.differences.isEmpty { add(differences(of: answer)) }
    let fields = [reason(of: answer)].compactMap { $0 } + risks(answer.risks)
    if !fields.isEmpty { add(Table.fields(fields)) }
    add(drawnOf: answer)
    add(method: method(of: answer), provenance: answer.provenance)
  }

  // MARK: the judgement

  func judgement(of answer: WhatIfAnswer) -> StyledText {
    let moment = Moment.both(answer.date, round: answer.round, year: format.storyYear)
    var text: StyledText =
      "\("IF", .heading) \(answer.events.joined(separator: ", "), .heading) (\(moment)): "
    guard let (first, actor) = headline(of: answer) else { return text + "nobody is likely to answer." }
    let likelihood = Number.compact(first.firstAnswer)
    text += "\(Judgement.clause(for: first.firstAnswer), .heading) \(actor)'s first answer is "
    let horizon = Judgement.horizon(answer.provenance, year: format.storyYear) ?? "in time"
    text += "\(first.phrase, .emphasis), \(likelihood, .number)"
    if let ever = first.ever, first.everIfNot != nil {
      text += " (at any time \(horizon) \(Number.compact(ever), .number)\(againstNot(first)))"
    }
    text += "."
    if let (other, actor) = mostChanged(in: answer, but: first), let ever = other.ever {
      text += " \(StyledText(horizon).capitalised) \(actor) \(other.phrase): \(Judgement.words(for: ever)), "
      text += "\(Number.probability(ever), .number)\(againstNot(other))."
    }
    return text
  }

  private func againstNot(_ response: WhatIfAnswer.Response) -> StyledText {
    response.everIfNot.map { ", against \(Number.compact($0), .number) if not" } ?? ""
  }

  typealias Named = (response: WhatIfAnswer.Response, actor: String)

  private func named(_ answer: WhatIfAnswer) -> [Named] {
    answer.actors.flatMap { actor in actor.responses.filter { $0.ever != nil }.map { ($0, actor.actor) } }
  }

  /// Who is likeliest to answer first, and how.
  func headline(of answer: WhatIfAnswer) -> Named? {
    let likeliest = named(answer).max { $0.response.firstAnswer.value < $1.response.firstAnswer.value }
    return likeliest.flatMap { $0.response.firstAnswer.value >= 0.005 ? $0 : nil }
  }

  /// What the event changes most besides, if noise alone would not.
  private func mostChanged(in answer: WhatIfAnswer, but first: WhatIfAnswer.Response) -> Named? {
    func change(_ named: Named) -> Double {
      guard let ever = named.response.ever, let not = named.response.everIfNot else { return 0 }
      return max(0, ever.lower - not.upper, not.lower - ever.upper)
    }
    let others = named(answer).filter { $0.response.phrase != first.phrase }
    return others.max { change($0) < change($1) }.flatMap { change($0) >= 0.01 ? $0 : nil }
  }

  // MARK: the tables

  private func responses(of answer: WhatIfAnswer) -> Table {
    let horizon = Judgement.horizon(answer.provenance, year: format.storyYear) ?? "ever"
    var table = Table([
      .init(alignment: .left), .init(alignment: .left, fit: .wraps), .init(heading: "next turn"),
      .init(alignment: .left, fit: .isDropped), .init(heading: "first answer"),
      .init(heading: StyledText(horizon)), .init(heading: "if not done"),
    ])
    let most = answer.actors.flatMap(\.responses).map(\.nextTurn.value).max() ?? 0
    for actor in answer.actors {
      for (index, response) in actor.responses.enumerated() {
        table.add([
          StyledText(index == 0 ? actor.actor : "", .emphasis), StyledText(response.phrase),
          StyledText(Number.compact(response.nextTurn), .number),
          format.symbols.bar(response.nextTurn.value, length: most > 0.5 ? 10 : 20, isFilled: false),
          StyledText(Number.compact(response.firstAnswer)),
          StyledText(response.ever.map(Number.compact) ?? "-"),
          StyledText(response.everIfNot.map(Number.compact) ?? "-"),
        ])
      }
    }
    return table
  }

  private func differences(of answer: WhatIfAnswer) -> Table {
    var table = Table([
      .init(heading: "Against not doing it", alignment: .left, fit: .wraps), .init(heading: "done", gap: 4),
      .init(heading: "not done", gap: 4), .init(heading: "difference", alignment: .left, gap: 4),
    ])
    for each in answer.differences {
      let sides = [each.done, each.notDone]
      let numbers = each.isProbability ? sides.map(Number.compact) : Number.quantities(sides)
      let difference = (each.isProbability ? Number.points : Number.difference)(each.done, each.notDone)
      table.add([
        StyledText("  " + each.measure), StyledText(numbers[0]), StyledText(numbers[1]),
        StyledText(difference, each.isNoise ? .dim : .number)
          + StyledText(each.isNoise ? ", noise" : "", .dim),
      ])
    }
    return table
  }

  // MARK: what is behind it

  private func reason(of answer: WhatIfAnswer) -> (label: StyledText, text: StyledText)? {
    guard let why = answer.behindLikeliest else { return nil }
    let all = why.candidates.reduce(0) { $0 + why.mean($1.weights) }
    var reasons = why.contributions.compactMap { contribution in
      contribution.weights.map { (contribution, why.mean($0)) }
    }
    reasons.sort { $0.1 > $1.1 }
    guard let (heaviest, weight) = reasons.first else { return nil }
    var text: StyledText = "\(heaviest.response, .emphasis) (line \(heaviest.line)): weight "
    text += "\(Number.fixed(weight, decimals: 2)) of \(Number.fixed(all, decimals: 2))"
    if reasons.count > 1 { text += ", and \(reasons.count - 1) more" }
    return ("Why \(why.event)", text)
  }

  private func method(of answer: WhatIfAnswer) -> String {
    let method = Judgement.method(answer.provenance.method)
    if answer.nextTurnMethod == answer.provenance.method { return method }
    return "next turn \(Judgement.method(answer.nextTurnMethod)); else \(method)"
  }
}

extension WhyAnswer {
  /// A number by column, over what is believed of the columns.
  func mean(_ byColumn: [Double]) -> Double {
    guard !columns.isEmpty, byColumn.count == columns.count else { return byColumn.first ?? 0 }
    return zip(columns, byColumn).reduce(0) { $0 + $1.0.believed * $1.1 }
  }
}
