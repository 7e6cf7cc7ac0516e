import ScenarioKit

/// How an answer varies, and what would turn it.
extension Document {
  init(_ answer: SweepAnswer, _ page: Page) {
    self.init(kind: "sweep")
    judgement = page.judgement(of: answer).plain + "."
    add("measure", .text(answer.measure))
    add("leans on", .list(answer.leansOn))
    add("now", answer.isProbability ? .probability(answer.base) : .quantity(answer.base))
    let axes = [answer.across, answer.down].compactMap { $0 }
    for axis in axes { add("\(axis.quantity) now", .number(axis.now)) }
    givens = answer.givens
    provenance = answer.provenance
    notes = page.notes(on: answer)
    let name = answer.isProbability ? "probability" : "mean"
    var points = DataTable(
      "points",
      axes.map { .quantity($0.quantity, isSure: true) }
        + [answer.isProbability ? .probability(name) : .quantity(name)])
    for (row, estimates) in answer.points.enumerated() {
      for (column, estimate) in estimates.enumerated() {
        let value = estimate.map { answer.isProbability ? Value.probability($0) : .quantity($0) }
        let place = [answer.across.values[column]] + (answer.down.map { [$0.values[row]] } ?? [])
        points.add(place.map { .number($0) } + [value ?? .nothing])
      }
    }
    tables = [points]
  }

  init(_ answer: FlipAnswer, _ page: Page) {
    self.init(kind: "flip")
    judgement = page.judgement(of: answer).plain + "."
    add("measure", .text(answer.measure))
    add("leans on", .list(answer.leansOn))
    add("direction", answer.isBelow ? "below" : "above")
    add("threshold", .probability(answer.threshold))
    add("now", .probability(answer.base))
    add("met now", .truth(answer.isMetNow))
    add("inputs that move nothing", .count(answer.idle))
    givens = answer.givens
    provenance = answer.provenance
    notes = page.notes(on: answer)
    func table(_ name: String, _ changes: [FlipAnswer.Change]) -> DataTable {
      var table = DataTable(
        name,
        [
          .text("input"), .count("line"), .quantity("value", isSure: true), .quantity("to", isSure: true),
          .truth("times its value"), .text("change"), .quantity("steps", isSure: true), .probability("then"),
        ])
      for change in changes {
        let parameter = change.parameter
        table.add([
          .text(parameter.name), .count(optional: parameter.line), .number(optional: parameter.value),
          .number(change.value), .truth(parameter.value == nil),
          .text(parameter.writtenChange(to: change.value)), .number(change.steps),
          .probability(change.reached),
        ])
      }
      return table
    }
    tables = [table("changes", answer.changes), table("not enough alone", answer.short)]
      .filter { !$0.isEmpty }
  }
}
