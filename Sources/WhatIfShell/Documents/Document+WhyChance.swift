import ScenarioKit

/// What carries a probability.
extension Document {
  init(_ answer: WhyChanceAnswer, _ page: Page) {
    self.init(kind: "why_chance")
    judgement = page.judgement(of: answer).plain + "."
    add("condition", .text(answer.condition))
    add("probability", .probability(answer.chance))
    add("always", .truth(answer.isAlways))
    if let rounds = answer.at { add("at", .number(rounds)) }
    add("explained", .probability(answer.explained))
    add("other courses", .probability(answer.others))
    givens = answer.givens
    provenance = answer.provenance
    var courses = DataTable("courses", [.list("events"), .probability("mass"), .probability("share")])
    for course in answer.courses {
      courses.add([.list(course.events), .probability(course.mass), .probability(course.share)])
    }
    var causes = DataTable(
      "through",
      [
        .text("sort"), .text("name"), .text("title"), .probability("mass"),
        .probability("share", isSure: true),
        .probability("share of the rest", isSure: true), .probability("without it"), .count("line"),
      ])
    for cause in answer.causes {
      causes.add([
        .text(cause.sort.rawValue), .text(cause.name), .text(optional: cause.title), .probability(cause.mass),
        .probability(cause.share), .probability(cause.shareElsewhere), .probability(optional: cause.without),
        .count(optional: cause.line),
      ])
    }
    var steps = DataTable(
      "last steps", [.text("event"), .text("response"), .truth("at round end"), .probability("mass")])
    for step in answer.lastSteps {
      steps.add([
        .text(optional: step.event), .text(optional: step.response), .truth(step.isRoundEnd),
        .probability(step.mass),
      ])
    }
    tables = [courses, causes, steps].filter { !$0.isEmpty }
  }
}
