import ScenarioKit

extension Page {
  mutating func write(_ answer: BestAnswer, number: Int?) {
    add(judgement(of: answer), right: Self.tag(number))
    add(givens: answer.givens)
    add(table(of: answer))
    addTies(answer)
    if let first = answer.choices.first { add(casesOf: first, answer) }
    if let note = passedOver(by: answer) { add("Before it  \(note)", indent: 2, hanging: 4) }
    add(
      method: Judgement.method(answer.provenance.method), provenance: answer.provenance,
      others: decisionNotes(on: answer) + leaning(on: answer.leansOn))
  }

  /// Those who would act first hold where a move is made, and not where all is left to the responses.
  private func passedOver(by answer: BestAnswer) -> String? {
    if answer.passedOver.isEmpty { return nil }
    let names = answer.passedOver.joined(separator: ", ")
    let verb = answer.passedOver.count == 1 ? "holds" : "hold"
    return "\(names) \(verb) where \(answer.actor) makes a move or holds, not where all is left to responses"
  }

  func decisionNotes(on answer: BestAnswer) -> [String] {
    var notes = [
      answer.looking > 1
        ? "\(answer.looking) turns of \(answer.actor), the later by what has happened until then; all else as the responses have it"
        : "one turn; afterwards all as their responses have it"
    ]
    if let learning = answer.learning {
      notes.append("what it does later found in \(Number.grouped(learning)) other runs")
    }
    if case .sampled = answer.provenance.method { notes.append("common draws") }
    if let method = answer.priceMethod, method != answer.provenance.method {
      notes.append("effects on others \(Judgement.method(method))")
    }
    if !answer.thinned.isEmpty {
      notes.append("only the ends and the default tried of \(answer.thinned.joined(separator: ", "))")
    }
    if answer.forbidden > 0 {
      notes.append("\(answer.forbidden) \(answer.forbidden == 1 ? "move is" : "moves are") not allowed")
    }
    return notes
  }

  // MARK: the judgement

  func judgement(of answer: BestAnswer) -> StyledText {
    let aim = "\(answer.isGreatest ? "most" : "least") \(answer.measure)"
    let moment = Moment.both(answer.date, round: answer.round, year: format.storyYear)
    guard let first = answer.choices.first else { return "\(answer.actor, .heading) can do nothing" }
    let left = "; left to its responses \(text(answer.leftAlone, answer))"
    if answer.choices.count == answer.best.count, answer.choices.count > 1 {
      return
        "\("Nothing that \(answer.actor) can do tells", .heading) on \(answer.measure): \(text(first.value, answer), .number)\(left)"
    }
    var head: StyledText =
      "\("\(answer.actor) \(first.action)", .heading) (\(moment)): \(aim), \(text(first.value, answer), .number)"
    if answer.isProbability { head += ", \(Judgement.words(for: first.value))" }
    if !first.isHold { head += ", \(difference(first, answer), .number) against holding" }
    return head + StyledText(left)
  }

  private func text(_ estimate: Estimate, _ answer: BestAnswer) -> String {
    answer.isProbability ? Number.probability(estimate) : Number.quantity(estimate)
  }

  private func difference(_ choice: BestAnswer.Choice, _ answer: BestAnswer) -> String {
    Number.difference(choice.difference, isProbability: answer.isProbability)
  }

  // MARK: the moves

  /// Effects on others that are named.
  private static let mostPrices = 3

  private func table(of answer: BestAnswer) -> Table {
    var table = Table([
      .init(), .init(heading: StyledText(answer.actor), alignment: .left, fit: .wraps),
      .init(heading: StyledText(answer.isProbability ? "chance" : "mean"), gap: 3),
      .init(heading: "against holding", alignment: .left, fit: .wraps, gap: 3),
    ])
    var rank = 0
    for choice in answer.choices {
      let prices = choice.prices.prefix(Self.mostPrices).map { price in
        "\(price.what) \(Number.shortDifference(price.difference, isProbability: false))"
      }
      let allowed = choice.allowed < 1 - 1e-9 ? " (allowed in \(Number.probability(choice.allowed)))" : ""
      table.add([
        StyledText(choice.rank == rank ? "" : "\(choice.rank)", .dim),
        StyledText(choice.action + allowed, choice.rank == 1 ? .emphasis : .plain),
        StyledText(text(choice.value, answer), .number),
        choice.isHold ? "" : StyledText(difference(choice, answer), .number),
      ])
      if let plan = choice.plan, !plan.turns.isEmpty {
        table.add(note: StyledText("  " + phrase(plan), .dim), under: 1)
      }
      if !prices.isEmpty {
        table.add(note: StyledText("  to others: " + prices.joined(separator: ", "), .dim), under: 1)
      }
      if !choice.breaches.isEmpty {
        table.add(note: StyledText("  " + phrase(choice.breaches), .dim), under: 1)
      }
      rank = choice.rank
    }
    return table
  }

  /// `breaks us_stays_out; contained breaks in 3 % (+2 points)`
  private func phrase(_ breaches: [BestAnswer.Breach]) -> String {
    let always = breaches.filter { $0.breaks.lower > 0.99 }.map(\.assumption)
    let others = breaches.filter { $0.breaks.lower <= 0.99 }.map { breach in
      let change = Number.shortDifference(breach.difference, isProbability: true)
      let unit = change.dropFirst() == "1" ? "point" : "points"
      return "\(breach.assumption) breaks in \(Number.compact(breach.breaks)) (\(change) \(unit))"
    }
    return ((always.isEmpty ? [] : ["breaks \(always.joined(separator: ", "))"]) + others).joined(
      separator: "; ")
  }

  private mutating func addTies(_ answer: BestAnswer) {
    let same = answer.best.filter { !$0.isOpen }.count
    let open = answer.best.count - same
    guard answer.best.count > 1 else { return }
    var parts: [String] = []
    if same > 1 { parts.append("\(same) are equally good") }
    if open > 0 { parts.append("\(open) \(open == 1 ? "is" : "are") not told apart from the best") }
    add("Tied  \(parts.joined(separator: "; "))", indent: 2, hanging: 4)
  }
}
