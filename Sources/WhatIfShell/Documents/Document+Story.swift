import ScenarioKit

/// Answers about what is there, and what happened.
extension Document {
  init(_ answer: BeliefsAnswer) {
    self.init(kind: "beliefs")
    givens = answer.givens
    var believed = DataTable(
      "believed",
      [.text("hypothesis"), .text("type"), .text("title"), .probability("believed", isSure: true)])
    var steps = DataTable(
      "steps",
      [
        .text("hypothesis"), .count("step"), .count("round"), .date("date"), .text("cause"), .text("name"),
        .text("type"), .probability("likely if", isSure: true), .probability("then believed", isSure: true),
      ])
    var leftOut = DataTable(
      "leave one out",
      [
        .text("hypothesis"), .text("left out"), .text("type"),
        .probability("believed without it", isSure: true),
      ])
    var leading: [String] = []
    for about in answer.hypotheses {
      let name = "\(about.actor).\(about.hypothesis)"
      for (type, probability) in zip(about.types, about.believed) {
        believed.add([
          .text(name), .text(type.name), .text(optional: type.title), .probability(probability),
        ])
      }
      for (number, step) in about.steps.enumerated() {
        let cause = step.cause.named
        for (index, type) in about.types.enumerated() where step.believed.indices.contains(index) {
          let likely = step.likelihoods.map { $0.indices.contains(index) ? $0[index] : 0 }
          steps.add([
            .text(name), .count(number), .count(step.round), .date(optional: step.date), .text(cause.sort),
            .text(cause.name), .text(type.name), likely.map { .probability($0) } ?? .nothing,
            .probability(step.believed[index]),
          ])
        }
      }
      for left in about.leftOut {
        for (type, probability) in zip(about.types, left.believed) {
          leftOut.add([
            .text(name), .text(left.item.written), .text(type.name), .probability(probability),
          ])
        }
      }
      guard let first = zip(about.types, about.believed).max(by: { $0.1 < $1.1 }) else { continue }
      leading.append(
        "\(name) is \(first.0.name): \(Judgement.word(for: first.1)), \(Number.probability(first.1)).")
    }
    judgement =
      leading.isEmpty
      ? "No hypothesis is declared, so nothing is believed of anybody." : leading.joined(separator: " ")
    tables = [believed, steps, leftOut].filter { !$0.isEmpty }
  }

  init(_ answer: AssumptionsAnswer) {
    self.init(kind: "assumptions")
    let broken = answer.assumptions.filter { $0.broken != nil }
    judgement =
      answer.assumptions.isEmpty
      ? "No assumption is declared."
      : broken.isEmpty
        ? "All assumptions stand."
        : "\(broken.count) of \(answer.assumptions.count) assumptions broken: "
          + broken.map(\.name).joined(separator: ", ") + "."
    var table = DataTable(
      "assumptions",
      [
        .text("assumption"), .text("title"), .text("claim"), .truth("stands"), .text("broken by"),
        .date("date"), .list("leaned on by"),
      ])
    for watched in answer.assumptions {
      table.add([
        .text(watched.name), .text(optional: watched.title), .text(watched.claim),
        .truth(watched.broken == nil), .text(optional: watched.broken?.written),
        .date(optional: watched.broken?.date), .list(watched.leaning.map { "q\($0)" }),
      ])
    }
    tables = [table]
  }

  init(_ answer: TimelineAnswer) {
    self.init(kind: "timeline")
    let events = answer.entries.compactMap(\.event).count
    judgement = answer.entries.isEmpty ? "Nothing has happened yet." : "\(Page.counted(events, "event"))."
    var table = DataTable(
      "entries",
      [
        .text("event"), .count("round"), .date("date"), .text("sort"), .text("what"), .text("outcome"),
        .probability("foreseen", isSure: true), .text("note"), .list("sources"), .truth("drawn"),
      ])
    for entry in answer.entries {
      let event = entry.event
      table.add([
        .text(optional: event?.number), .count(entry.round), .date(optional: entry.date),
        .text(entry.sortWord), .text(entry.phrase), .text(optional: event?.outcome),
        entry.foreseen.map { .probability($0) } ?? .nothing, .text(optional: event?.note),
        .list(entry.sources.map { Page.text(of: $0).plain }), .truth(entry.isDrawn),
      ])
    }
    tables = [table]
  }

  init(_ answer: BranchesAnswer) {
    self.init(kind: "branches")
    var tree = DataTree(
      "branches",
      [
        .text("branch"), .truth("current"), .text("from"), .text("last event"), .count("round"),
        .date("date"), .text("to move"), .count("own events"), .count("undone"),
      ])
    tree.roots = answer.branches.map { $0.node }
    func count(_ branches: [BranchesAnswer.Branch]) -> Int {
      branches.reduce(0) { $0 + 1 + count($1.branches) }
    }
    let all = count(answer.branches)
    judgement = "\(all) \(all == 1 ? "branch" : "branches")."
    trees = [tree]
  }

  init(_ answer: ScoreAnswer) {
    self.init(kind: "score")
    if let brier = answer.brier { add("brier", .number(brier)) }
    if let brier = answer.analystBrier { add("brier of the analyst", .number(brier)) }
    if let log = answer.meanLog { add("mean log", .number(log)) }
    if let log = answer.meanEqualShares { add("mean log of equal shares", .number(log)) }
    if let log = answer.meanLog(of: .baseRates) { add("mean log of base rates", .number(log)) }
    if let brier = answer.meanBrier(of: .rules) { add("brier of events", .number(brier)) }
    if let brier = answer.meanBrier(of: .equalShares) { add("brier of equal shares", .number(brier)) }
    if let brier = answer.meanBrier(of: .baseRates) { add("brier of base rates", .number(brier)) }
    if let brier = answer.baseRateBrier { add("brier of the share that came", .number(brier)) }
    if answer.silences.turns > 0 {
      add("silences seen", .count(answer.silences.turns))
      add("mean log of silences", .number(answer.silences.logs / Double(answer.silences.turns)))
    }
    notes = Page.verdicts(answer).map(\.plain)
    add("events", .count(answer.events.count + answer.unforeseen.count))
    add("unforeseen", .list(answer.unforeseen.map { "e\($0.number)" }))
    add("drawn", .count(answer.drawn))
    judgement =
      "\(Page.counted(answer.predictions.count, "prediction")) resolved, \(answer.open.count) open; "
      + "\(Page.counted(answer.events.count + answer.unforeseen.count, "event")), "
      + "\(answer.unforeseen.count) unforeseen."
    var events = DataTable(
      "events",
      [
        .text("event"), .count("round"), .date("date"), .text("what"), .probability("given", isSure: true),
        .quantity("log", isSure: true), .probability("base rate", isSure: true), .text("likeliest"),
        .probability("likeliest given", isSure: true),
      ])
    for foreseen in answer.events {
      events.add([
        .text("e\(foreseen.event.number)"), .count(foreseen.round), .date(optional: foreseen.event.date),
        .text(foreseen.event.phrase), .probability(foreseen.probability), .number(foreseen.log),
        .probability(foreseen.odds.baseRate),
        .text(foreseen.odds.likeliest), .probability(foreseen.odds.likeliestProbability),
      ])
    }
    var calibration = DataTable(
      "calibration",
      [
        .probability("from", isSure: true), .probability("to", isSure: true), .count("predictions"),
        .probability("mean given", isSure: true), .count("came true"),
      ])
    for bin in answer.calibration {
      calibration.add([
        .probability(bin.lower), .probability(bin.upper), .count(bin.count), .probability(bin.meanGiven),
        .count(bin.cameTrue),
      ])
    }
    tables = [events, DataTable(predictions: answer.predictions + answer.open), calibration]
      .filter { !$0.isEmpty }
  }

  init(_ answer: ShowAnswer) {
    self.init(kind: "show")
    judgement = answer.heading
    for row in answer.rows { add(row.label, .text(row.text)) }
    add("declaration", answer.declaration)
    add("place", answer.place)
  }

  init(_ answer: ListAnswer) {
    self.init(kind: "list")
    judgement = "\(answer.sort): \(answer.rows.count)"
    var table = DataTable(answer.sort, [.text("name"), .text("title")])
    for row in answer.rows { table.add([.text(row.name), .text(row.detail)]) }
    tables = [table]
  }

  init(_ answer: ExportAnswer) {
    self.init(kind: "export")
    judgement = "Wrote \(answer.file)."
    add("file", .text(answer.file))
    add("question", .text(answer.question))
    add("states", .count(answer.states))
    add("ways", .count(answer.ways))
    add("property", .text(answer.property))
    add("probability", .probability(answer.probability))
    givens = answer.givens
  }
}

extension DataTable {
  init(predictions: [PredictionRecord]) {
    self.init(
      "predictions",
      [
        .text("name"), .text("title"), .text("claim"), .probability("given"),
        .probability("analyst", isSure: true), .date("until"), .text("came true"),
        .quantity("brier", isSure: true),
      ])
    for record in predictions {
      let outcome = record.outcome
      add([
        .text(record.name), .text(optional: record.title), .text(record.claim), .probability(record.given),
        record.says.map { .probability($0) } ?? .nothing, .date(optional: record.until),
        .text(outcome.map { $0.cameTrue ? "yes" : "no" } ?? "open"),
        .number(
          optional: outcome.map { PredictionRecord.brier(record.given.value, cameTrue: $0.cameTrue) }),
      ])
    }
  }
}

extension BeliefsAnswer.LeftOut.Item {
  fileprivate var written: String {
    switch self {
    case .evidence(let name, let isNegated): isNegated ? "not \(name)" : name
    case .event(let number): "e\(number)"
    case .silence: "silence"
    case .believe: "believe"
    }
  }
}

extension BeliefsAnswer.Step.Cause {
  /// What sort of thing it is, and its name.
  var named: (sort: String, name: String) {
    switch self {
    case .prior: ("prior", "")
    case .evidence(let name, let isNegated, _, _): ("evidence", isNegated ? "not \(name)" : name)
    case .event(let phrase, let isUnforeseen, _): (isUnforeseen ? "unforeseen event" : "event", phrase)
    case .silence(let actors): ("seen to hold", Page.counted(actors, "turn"))
    case .believe: ("believe", "")
    case .drift(let rounds): ("drift", Page.counted(rounds, "round"))
    case .given: ("given", "")
    }
  }
}

extension Breach {
  /// `e7 Iran barrage on Israel`.
  var written: String { event.map { "e\($0)\(cause.isEmpty ? "" : " \(cause)")" } ?? cause }
}

extension TimelineEntry {
  /// What is said of an event alone.
  struct EventWords {
    let number: String
    let outcome: String?
    let note: String?
  }

  var event: EventWords? {
    switch kind {
    case .event(let number, _, let outcome, _, let note):
      EventWords(number: "e\(number)", outcome: outcome, note: note)
    case .observation, .belief, .change, .advance: nil
    }
  }

  var sortWord: String {
    switch kind {
    case .event: "event"
    case .observation: "observation"
    case .belief: "belief"
    case .change: "change"
    case .advance: "advance"
    }
  }

  var phrase: String {
    switch kind {
    case .event(_, let phrase, _, _, _): phrase
    case .observation(let evidence, _, let isNegated, _): isNegated ? "not \(evidence)" : evidence
    case .belief(let text), .change(let text): text
    case .advance(let rounds, let isObserved):
      "\(isObserved ? "all seen to hold" : "all held"), \(Page.counted(rounds, "round"))"
    }
  }
}

extension BranchesAnswer.Branch {
  fileprivate var node: DataTree.Node {
    DataTree.Node(
      cells: [
        .text(name), .truth(isCurrent),
        .text(optional: parting.map { $0.event.map { "e\($0.number)" } ?? "start" }),
        .text(optional: stands.event?.written), .count(stands.round), .date(optional: stands.date),
        .text(optional: stands.actor), .count(events), .count(later),
      ], children: branches.map(\.node))
  }
}

extension StoryReport.LastEvent {
  var written: String { "e\(number) \(phrase)" + (outcome.map { ", \($0)" } ?? "") }
}
