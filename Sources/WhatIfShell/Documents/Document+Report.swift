import ScenarioKit

/// What a statement did to the story.
extension Document {
  init(_ report: StoryReport, statement: String?, year: Int?) {
    self.init(kind: report.kind.word)
    self.statement = statement
    judgement =
      Renderer(storyYear: year).text(of: report).split(separator: "\n").first.map {
        $0.split(separator: " ").joined(separator: " ")
      } ?? ""
    addKind(report.kind)
    add("round", .count(report.round))
    add("date", .date(optional: report.date))
    add("to move", report.next)
    if !report.passedOver.isEmpty { add("passed over", .list(report.passedOver)) }
    if let foreseen = report.foreseen {
      add("foreseen", .probability(foreseen.probability))
      add("foreseen with any options", .probability(foreseen.anyOptions))
      add("likeliest", .text(foreseen.likeliest))
      add("likeliest foreseen", .probability(foreseen.likeliestProbability))
      add("counted as", foreseen.stoodFor)
    }
    if report.isUnforeseen { add("unforeseen", .truth(true)) }
    if !report.alerts.isEmpty { add("alerts", .list(report.alerts)) }
    notes = report.notices
    var changes = DataTable(
      "changes",
      [
        .text("name"), .quantity("before", isSure: true), .quantity("after", isSure: true), .text("rung"),
        .list("rules"),
      ])
    for change in report.changes {
      func value(_ number: Double) -> Value { change.isTruth ? .truth(number != 0) : .number(number) }
      changes.add([
        .text(change.name), value(change.before), value(change.after), .text(optional: change.rung),
        .list(change.rules),
      ])
    }
    var lessons = DataTable(
      "learnt",
      [
        .text("hypothesis"), .text("type"), .probability("before", isSure: true),
        .probability("likely if", isSure: true), .probability("after", isSure: true),
      ])
    for lesson in report.lessons {
      for type in lesson.types {
        lessons.add([
          .text(lesson.hypothesis), .text(type.name), .probability(type.before),
          type.likelihood.map { .probability($0) } ?? .nothing, .probability(type.after),
        ])
      }
    }
    var broken = DataTable(
      "assumptions broken", [.text("assumption"), .text("title"), .text("by"), .list("leaned on by")])
    for breach in report.breaches {
      broken.add([
        .text(breach.assumption), .text(optional: breach.title), .text(breach.written),
        .list(breach.leaning.map { "q\($0)" }),
      ])
    }
    let predictions = DataTable(predictions: report.resolved)
    tables = [changes, lessons, broken, predictions].filter { !$0.isEmpty }
    if case .rolled(let turns, let seed) = report.kind { addTurns(turns, seed: seed) }
  }

  private mutating func addTurns(_ turns: [StoryReport], seed: UInt64) {
    add("seed", .text("\(seed)"))
    var drawn = DataTable(
      "turns", [.count("round"), .date("date"), .text("event"), .text("what"), .text("outcome")])
    for turn in turns {
      guard case .played(let number, let phrase, let outcome, _) = turn.kind else { continue }
      drawn.add([
        .count(turn.round), .date(optional: turn.date), .text("e\(number)"), .text(phrase),
        .text(optional: outcome),
      ])
    }
    tables.insert(drawn, at: 0)
  }

  private mutating func addKind(_ kind: StoryReport.Kind) {
    switch kind {
    case .played(let number, let phrase, let outcome, let isChosen):
      add("event", .text("e\(number)"))
      add("what", .text(phrase))
      add("outcome", outcome)
      if outcome != nil { add("outcome stated", .truth(!isChosen)) }
    case .amended(let number, let phrase, let outcome, _, let later):
      add("event", .text("e\(number)"))
      add("what", .text(phrase))
      add("outcome", outcome)
      add("told anew", .count(later))
    case .retracted(
      let evidence, let title, let isNegated, let observations, let note, let sources, let later):
      add("evidence", .text(evidence))
      add("title", title)
      add("negated", .truth(isNegated))
      add("observations", .count(observations))
      add("note", note)
      add("sources", .list(sources.map { Page.text(of: $0).plain }))
      add("told anew", .count(later))
    case .advanced(let first, let last, let isObserved):
      add("from round", .count(first))
      add("to round", .count(last))
      add("observed", .truth(isObserved))
    case .observed(let evidence, let title, let isNegated, let expected, let sources):
      add("evidence", .text(evidence))
      add("title", title)
      add("negated", .truth(isNegated))
      if let expected { add("expected", .probability(expected)) }
      add("sources", .list(sources.map { Page.text(of: $0).plain }))
    case .predicted(let record): tables.append(DataTable(predictions: [record]))
    case .believed(let text): add("belief", .text(text))
    case .resolved(let name): add("prediction", .text(name))
    case .undone(let statements), .redone(let statements): add("statements", .count(statements))
    case .branched(let name, let from, _):
      add("branch", .text(name))
      add("from", .text(from))
    case .switched(let name, let last):
      add("branch", .text(name))
      add("last event", last?.written)
    case .branchDropped(let name, let statements):
      add("branch", .text(name))
      add("statements", .count(statements))
    case .wentTo(let branch, _, let later):
      add("branch", .text(branch))
      add("statements kept", .count(later))
    case .set, .rolled: break
    }
  }
}

extension StoryReport.Kind {
  /// By which a reader of the json tells them apart.
  fileprivate var word: String {
    switch self {
    case .played: "played"
    case .advanced: "advanced"
    case .observed: "observed"
    case .believed: "believed"
    case .set: "set"
    case .undone: "undone"
    case .redone: "redone"
    case .branched: "branched"
    case .switched: "switched"
    case .branchDropped: "branch_dropped"
    case .rolled: "rolled"
    case .amended: "amended"
    case .retracted: "retracted"
    case .predicted: "predicted"
    case .resolved: "resolved"
    case .wentTo: "went_to"
    }
  }
}
