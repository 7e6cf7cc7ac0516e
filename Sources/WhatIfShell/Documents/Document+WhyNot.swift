import ScenarioKit

/// What stands in the way of an event.
extension Document {
  init(_ answer: WhyNotAnswer, _ page: Page) {
    self.init(kind: "why_not")
    judgement = page.judgement(of: answer).plain + "."
    add("event", .text(answer.event))
    add("actor", .text(answer.actor))
    add("round", .count(answer.round))
    add("date", .date(optional: answer.date))
    add("probability", .probability(answer.probability))
    add("smallest change", answer.smallest?.change)
    givens = answer.givens
    var conditions = DataTable(
      "conditions",
      [
        .text("of"), .truth("is move"), .text("binding"), .text("condition"),
        .probability("holds", isSure: true), .list("values"), .quantity("short by", isSure: true),
        .count("line"),
      ])
    for gate in answer.gates {
      for asked in gate.conditions {
        conditions.add([
          .text(gate.name), .truth(gate.isMove), .text(gate.binding), .text(asked.text),
          .probability(asked.holds), .list(asked.values), .number(optional: asked.shortBy),
          .count(asked.line),
        ])
      }
    }
    var changes = DataTable(
      "changes",
      [
        .text("change"), .probability("probability", isSure: true), .quantity("share of range", isSure: true),
      ])
    for turn in answer.turns {
      changes.add([.text(turn.change), .probability(turn.probability), .number(optional: turn.size)])
    }
    tables = [conditions, changes].filter { !$0.isEmpty }
  }
}
