import ScenarioKit

/// Outcomes that nobody with a utility wants to leave.
extension Document {
  init(_ answer: StabilityAnswer, _ page: Page) {
    self.init(kind: "stability")
    judgement = page.judgement(of: answer).plain + "."
    add("actors", .list(answer.players.map(\.actor)))
    add("outcomes", .count(answer.outcomeCount))
    for (concept, count) in zip(answer.concepts, answer.counts) { add(concept.rawValue, .count(count)) }
    var outcomes = DataTable(
      "outcomes",
      answer.players.map { .text($0.actor) } + answer.players.map { .quantity("worth to \($0.actor)") }
        + [.list("stable"), .list("would rather")])
    let listed = answer.stable + (answer.allHold.concepts.isEmpty ? [answer.allHold] : [])
    for outcome in listed {
      outcomes.add(
        outcome.choices.map { .text($0) } + outcome.utilities.map { .quantity($0) }
          + [
            .list(outcome.concepts.map(\.rawValue)),
            .list(outcome.departures.map { "\($0.actor) \($0.action)" }),
          ])
    }
    var options = DataTable("options", [.text("actor"), .count("round"), .date("date"), .text("option")])
    for player in answer.players {
      for option in player.options {
        options.add([.text(player.actor), .count(player.round), .date(optional: player.date), .text(option)])
      }
    }
    tables = [outcomes, options]
    notes = page.stabilityNotes(on: answer)
    givens = answer.givens
    provenance = answer.provenance
  }
}
