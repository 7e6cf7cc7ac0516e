import ScenarioKit

/// What an actor may do, ranked.
extension Document {
  init(_ answer: BestAnswer, _ page: Page) {
    self.init(kind: "best")
    judgement = page.judgement(of: answer).plain + "."
    add("actor", .text(answer.actor))
    add("aim", .text(answer.isGreatest ? "maximise" : "minimise"))
    add("measure", .text(answer.measure))
    add("leans on", .list(answer.leansOn))
    add("round", .count(answer.round))
    add("date", .date(optional: answer.date))
    add("passed over", .list(answer.passedOver))
    add("left to its responses", .quantity(answer.leftAlone))
    add("not allowed", .count(answer.forbidden))
    var moves = DataTable(
      "moves",
      [
        .count("rank"), .text("move"), .quantity("value"), .quantity("against holding"), .truth("same"),
        .truth("not told apart"), .probability("allowed", isSure: true),
      ])
    var effects = DataTable(
      "effects", [.text("move"), .text("on"), .text("actor"), .quantity("against holding")])
    for choice in answer.choices {
      moves.add([
        .count(choice.rank), .text(choice.action), .quantity(choice.value),
        .quantity(choice.difference.estimate), .truth(choice.difference.isSame), .truth(choice.isOpen),
        .probability(choice.allowed),
      ])
      for price in choice.prices {
        effects.add([
          .text(choice.action), .text(price.what), .text(optional: price.actor),
          .quantity(price.difference.estimate),
        ])
      }
    }
    var breaches = DataTable(
      "assumptions",
      [.text("move"), .text("assumption"), .probability("breaks"), .quantity("against holding")])
    for choice in answer.choices {
      for breach in choice.breaches {
        breaches.add([
          .text(choice.action), .text(breach.assumption), .probability(breach.breaks),
          .quantity(breach.difference.estimate),
        ])
      }
    }
    if answer.looking > 1 { add("turns decided", .count(answer.looking)) }
    tables = [moves] + [effects, breaches, Self.later(answer), Self.cases(answer)].filter { !$0.isEmpty }
    notes = page.decisionNotes(on: answer)
    givens = answer.givens
    provenance = answer.provenance
  }

  /// What is done at later turns, after each first move.
  private static func later(_ answer: BestAnswer) -> DataTable {
    var table = DataTable(
      "later turns", [.text("move"), .count("round"), .date("date"), .text("then"), .probability("share")])
    for choice in answer.choices {
      for turn in choice.plan?.turns ?? [] {
        for done in turn.actions {
          table.add([
            .text(choice.action), .count(turn.round), .date(optional: turn.date), .text(done.action),
            .probability(done.share),
          ])
        }
      }
    }
    return table
  }

  /// What is done at the second turn, by what has happened until then.
  private static func cases(_ answer: BestAnswer) -> DataTable {
    var table = DataTable(
      "cases",
      [
        .text("move"), .list("by then"), .truth("rest"), .probability("share"), .text("then"),
        .quantity("value"),
      ])
    for choice in answer.choices {
      for one in choice.plan?.cases ?? [] {
        table.add([
          .text(choice.action), .list(one.events), .truth(one.isRest), .probability(one.share),
          .text(one.action), .quantity(one.value),
        ])
      }
    }
    return table
  }
}
