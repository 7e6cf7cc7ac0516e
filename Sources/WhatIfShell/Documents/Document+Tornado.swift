import ScenarioKit

/// Which inputs an answer hangs on.
extension Document {
  init(_ answer: TornadoAnswer, _ page: Page) {
    self.init(kind: "tornado")
    judgement = page.judgement(of: answer).plain + "."
    add("measure", .text(answer.measure))
    add("leans on", .list(answer.leansOn))
    add("now", answer.isProbability ? .probability(answer.base) : .quantity(answer.base))
    add("inputs that move nothing", .count(answer.idle))
    givens = answer.givens
    provenance = answer.provenance
    notes = page.notes(on: answer, isMarked: false)
    func column(_ name: String) -> DataTable.Column {
      answer.isProbability ? .probability(name) : .quantity(name)
    }
    func cell(_ estimate: Estimate) -> Value {
      answer.isProbability ? .probability(estimate) : .quantity(estimate)
    }
    var inputs = DataTable(
      "inputs",
      [
        .text("input"), .count("line"), .quantity("value", isSure: true), .quantity("low", isSure: true),
        .quantity("high", isSure: true), .truth("times its value"), .truth("range declared"),
        column("at low"), column("at high"), .quantity("swing"), .truth("noise"), .truth("backed"),
      ])
    for bar in answer.bars {
      let parameter = bar.parameter
      inputs.add([
        .text(parameter.name), .count(optional: parameter.line), .number(optional: parameter.value),
        .number(parameter.lower), .number(parameter.upper), .truth(parameter.value == nil),
        .truth(parameter.isDeclared), cell(bar.atLow), cell(bar.atHigh), .quantity(bar.swing.estimate),
        .truth(bar.swing.isNoise), .truth(parameter.isBacked),
      ])
    }
    tables = [inputs]
  }
}
