import ScenarioKit

/// How a value came to be what it is.
extension Document {
  init(_ answer: WhyValueAnswer, _ page: Page) {
    self.init(kind: "why_value")
    judgement = page.judgement(of: answer).plain + "."
    add("name", .text(answer.name))
    add("title", answer.title)
    if answer.isTruth, answer.value == 0 || answer.value == 1 {
      add("value", .truth(answer.value == 1))
    } else {
      add("value", answer.isTruth ? .probability(answer.value) : .number(answer.value))
    }
    if let range = answer.range { add("range", .range(low: range.lowerBound, high: range.upperBound)) }
    add("rung", answer.rung)
    givens = answer.givens
    var changes = DataTable(
      "changes",
      [
        .count("round"), .date("date"), .text("cause"), .text("event"), .text("name"), .text("binding"),
        .quantity("size", isSure: true), .quantity("then", isSure: true),
        .quantity("stopped at", isSure: true), .truth("at round end"), .truth("is mean"), .list("because"),
        .list("sources"), .count("line"),
      ])
    for change in answer.changes {
      let cause = change.cause.named
      changes.add([
        .count(change.round), .date(optional: change.date), .text(cause.sort),
        .text(optional: cause.number.map { "e\($0)" }), .text(cause.name), .text(optional: cause.binding),
        .number(change.size), .number(change.after), .number(optional: change.bound),
        .truth(change.isRoundEnd), .truth(change.isMean), .list(change.because),
        .list(change.sources.map { Page.text(of: $0).plain }), .count(optional: cause.line),
      ])
    }
    tables = [changes]
  }
}

extension ValueChange.Cause {
  /// Its sort and its parts, as a program would want them apart.
  fileprivate var named: (sort: String, name: String, number: Int?, binding: String?, line: Int?) {
    switch self {
    case .start: ("start", "at the start", nil, nil, nil)
    case .event(let number, let phrase, let outcome):
      (number == nil ? "given" : "event", phrase + (outcome.map { " outcome \($0)" } ?? ""), number, nil, nil)
    case .rule(let name, let binding, let line): ("rule", name, nil, binding, line)
    case .statement(let text): ("statement", text, nil, nil, nil)
    }
  }
}
