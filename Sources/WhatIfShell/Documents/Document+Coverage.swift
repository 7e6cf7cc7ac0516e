import ScenarioKit

/// What a question put to use.
extension Document {
  init(_ answer: CoverageAnswer, _ page: Page) {
    self.init(kind: "coverage")
    judgement = page.judgement(of: answer).plain + "."
    add("question", .text(answer.question))
    add("measure", answer.measure)
    if let base = answer.base { add("value", value(base, answer)) }
    for sort in [CoverageAnswer.Part.Sort.response, .rule] {
      let (mattered, all) = answer.count(of: sort)
      add("\(sort.rawValue)s", .count(all))
      add("\(sort.rawValue)s that mattered", .count(mattered))
    }
    givens = answer.givens
    provenance = answer.provenance
    let without: DataTable.Column =
      answer.isProbability ? .probability("without it") : .quantity("without it")
    var parts = DataTable(
      "parts",
      [
        .text("sort"), .text("name"), .text("title"), .text("standing"),
        .quantity("times", isSure: true), .probability("through"), without, .quantity("difference"),
        .truth("same"), .count("line"),
      ])
    for part in answer.parts {
      parts.add([
        .text(part.sort.rawValue), .text(part.name), .text(optional: part.title),
        .text(part.standing.rawValue), .number(part.times), .probability(part.through),
        part.without.map { value($0, answer) } ?? .nothing,
        part.difference.map { .quantity($0.estimate) } ?? .nothing,
        part.difference.map { .truth($0.isSame) } ?? .nothing, .count(part.line),
      ])
    }
    tables = [parts]
  }

  private func value(_ estimate: Estimate, _ answer: CoverageAnswer) -> Value {
    answer.isProbability ? .probability(estimate) : .quantity(estimate)
  }
}
