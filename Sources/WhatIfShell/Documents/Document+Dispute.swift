import ScenarioKit

/// The same under every view.
extension Document {
  init(_ answer: DisputeAnswer, _ page: Page) {
    self.init(kind: "dispute")
    judgement = page.judgement(of: answer).plain + "."
    add("about", .text(answer.about))
    add("leans on", .list(answer.leansOn))
    add("higher", answer.sides[answer.higher].view ?? "as it stands")
    add("lower", answer.sides[answer.lower].view ?? "as it stands")
    add("gap", .quantity(answer.gap.estimate))
    givens = answer.givens
    provenance = answer.provenance
    notes = page.disputeNotes(on: answer)
    let column = answer.isProbability ? DataTable.Column.probability("value") : .quantity("value")
    var views = DataTable(
      "views", [.text("view"), .text("title"), column, .text("says"), .count("line")])
    for side in answer.sides {
      views.add([
        .text(optional: side.view), .text(optional: side.title),
        answer.isProbability ? .probability(side.value) : .quantity(side.value), .text(optional: side.says),
        .count(optional: side.line),
      ])
    }
    var statements = DataTable(
      "statements",
      [.text("about"), .text("in higher"), .text("in lower"), .quantity("closes"), .truth("first")])
    for statement in answer.statements {
      statements.add([
        .text(statement.about), .text(optional: statement.inHigher), .text(optional: statement.inLower),
        statement.closes.map { .quantity($0.estimate) } ?? .nothing, .truth(statement.isFirst),
      ])
    }
    var settling = DataTable("settling", [.text("evidence"), .quantity("bits", isSure: true)])
    for sign in answer.settling ?? [] { settling.add([.text(sign.evidence), .number(sign.bits)]) }
    tables = [views, statements] + [settling].filter { !$0.isEmpty }
  }
}
