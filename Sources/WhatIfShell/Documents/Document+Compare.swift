import ScenarioKit

/// Futures beside each other.
extension Document {
  init(_ answer: CompareAnswer, _ page: Page) {
    self.init(kind: "compare")
    judgement = page.judgement(of: answer).plain + "."
    add("sides", .list(answer.sides.map(\.name)))
    add("part", answer.parting)
    add("leans on", .list(answer.leansOn))
    var measures = DataTable(
      "measures",
      [
        .text("measure"), .text("side"), .quantity("rounds", isSure: true), .date("date"),
        .text("of"), .quantity("value"), .quantity("difference"), .truth("same"),
      ])
    for measured in answer.measures {
      for (side, values) in measured.values.enumerated() {
        for (point, value) in values.enumerated() {
          let difference = measured.differences[side][point]
          measures.add([
            .text(measured.measure), .text(answer.sides[side].name), .number(answer.rounds[point]),
            .date(optional: answer.dates[point]), .text(measured.isProbability ? "probability" : "quantity"),
            .quantity(value), side == 0 ? .nothing : .quantity(difference.estimate),
            side == 0 ? .nothing : .truth(difference.isSame),
          ])
        }
      }
    }
    var next = DataTable(
      "next", [.text("actor"), .text("action"), .text("side"), .probability("probability")])
    for row in answer.next {
      for (side, share) in zip(answer.sides, row.shares) {
        next.add([.text(row.actor), .text(row.action), .text(side.name), .probability(share)])
      }
    }
    var sides = DataTable(
      "sides", [.text("side"), .text("sort"), .count("round"), .list("own events"), .list("broken")])
    for side in answer.sides {
      sides.add([
        .text(side.name), .text(side.sort.rawValue), .count(side.round), .list(side.ownEvents),
        .list(side.broken),
      ])
    }
    tables = [measures] + [next, sides].filter { !$0.isEmpty }
    notes = page.comparisonNotes(on: answer)
    givens = answer.givens
    provenance = answer.provenance
  }
}
