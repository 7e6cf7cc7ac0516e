import ScenarioKit

/// What an actor does at its later turns.
extension Page {
  /// Cases that are named.
  private static let mostCases = 8
  /// Things done at one turn that are named.
  private static let mostActions = 3

  /// `then hold 71 %, sanction on Iran 29 %; then hold`
  func phrase(_ plan: BestAnswer.Plan) -> String {
    plan.turns.map { turn in
      let named = turn.actions.prefix(Self.mostActions).map { done in
        turn.actions.count == 1 ? done.action : "\(done.action) \(Number.compact(done.share))"
      }
      let others = turn.actions.count - named.count
      return "then " + named.joined(separator: ", ")
        + (others > 0 ? ", \(others) other\(others == 1 ? "" : "s")" : "")
    }.joined(separator: "; ")
  }

  /// What is done at the second turn, by what has happened; nothing where that is always the same.
  mutating func add(casesOf choice: BestAnswer.Choice, _ answer: BestAnswer) {
    guard let plan = choice.plan, let turn = plan.turns.first, turn.actions.count > 1 else { return }
    let moment = Moment.both(turn.date, round: turn.round, year: format.storyYear)
    add("\("At its next turn", .emphasis) (\(moment)), \(choice.action) done", indent: 2, hanging: 4)
    var table = Table([
      .init(heading: "by then", alignment: .left, fit: .wraps), .init(heading: "in", gap: 3),
      .init(heading: "it does", alignment: .left, fit: .wraps, gap: 3),
      .init(heading: StyledText(answer.isProbability ? "chance" : "mean"), gap: 3),
    ])
    let cases = plan.cases.filter { !$0.isRest }
    for one in cases.prefix(Self.mostCases) { table.add(row(one, answer)) }
    let left = cases.count - Self.mostCases
    if left > 0 { table.add(note: StyledText("\(left) more, less frequent", .dim), under: 0) }
    for rest in plan.cases where rest.isRest { table.add(row(rest, answer)) }
    add(table, indent: 4)
  }

  private func row(_ one: BestAnswer.Plan.Case, _ answer: BestAnswer) -> [StyledText] {
    let events =
      one.isRest ? "anything else" : one.events.isEmpty ? "all hold" : Page.phrase(one.events)
    return [
      StyledText(events), StyledText(Number.compact(one.share), .number), StyledText(one.action),
      StyledText(
        answer.isProbability ? Number.probability(one.value) : Number.quantity(one.value), .number),
    ]
  }
}
