import ScenarioKit

/// Why a type is believed as it is.
extension Document {
  init(_ answer: WhyBelievedAnswer) {
    self.init(kind: "why_believed")
    judgement =
      "\(answer.hypothesis) is \(answer.type): \(Judgement.word(for: answer.believed)), "
      + "\(Number.probability(answer.believed))."
    add("hypothesis", .text(answer.hypothesis))
    add("type", .text(answer.type))
    add("title", answer.title)
    add("believed", .probability(answer.believed))
    if let without = answer.withoutSilence { add("without silence", .probability(without)) }
    if !answer.because.isEmpty { add("because", .list(answer.because)) }
    if answer.leftOutIsPartial { notes.append("Without it: of what moved belief most only.") }
    givens = answer.givens
    var steps = DataTable(
      "steps",
      [
        .count("round"), .date("date"), .text("cause"), .text("name"), .text("event"),
        .probability("likely if so", isSure: true), .probability("likely if not", isSure: true),
        .quantity("bayes factor", isSure: true), .probability("then believed", isSure: true),
        .probability("without it now", isSure: true),
      ])
    func probability(_ value: Double?) -> Value { value.map { .probability($0) } ?? .nothing }
    for step in answer.steps {
      let cause = step.cause.named
      steps.add([
        .count(step.round), .date(optional: step.date), .text(cause.sort), .text(cause.name),
        .text(optional: step.number.map { "e\($0)" }), probability(step.likely),
        probability(step.otherwise), .number(optional: step.factor), .probability(step.believed),
        probability(step.without),
      ])
    }
    var reasons = DataTable(
      "reasons", [.text("name"), .text("title"), .list("because"), .list("sources"), .count("line")])
    for reason in answer.reasons {
      reasons.add([
        .text(reason.name), .text(optional: reason.title), .list(reason.because),
        .list(reason.sources.map { Page.text(of: $0).plain }), .count(reason.line),
      ])
    }
    tables = [steps, reasons].filter { !$0.isEmpty }
  }
}
