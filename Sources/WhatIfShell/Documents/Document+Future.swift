import ScenarioKit

/// Answers about what may come.
extension Document {
  init(_ answer: ChanceAnswer, _ page: Page) {
    self.init(kind: "chance")
    judgement = page.judgement(of: answer).plain + "."
    add("condition", .text(answer.condition))
    add("probability", .probability(answer.estimate))
    add("words", .text(Judgement.words(for: answer.estimate)))
    add("always", .truth(answer.isAlways))
    if let rounds = answer.at { add("at", .number(rounds)) }
    add("runs that got there", .count(optional: answer.hits))
    add("leans on", answer.knowsLeaning ? .list(answer.leansOn) : .nothing)
    if let drawn = answer.drawn { add("with ranges drawn", .range(drawn)) }
    if let noise = answer.noiseOfDraw { add("half width of one draw", .probability(noise)) }
    if let split = answer.split {
      add("split by", .text(split.event))
      add("it comes", .probability(split.comes))
      add("chance if it comes", .probability(optional: split.ifComes))
      add("chance if not", .probability(optional: split.ifNot))
    }
    isLedByFacts = true
    if let passage = answer.passage {
      tables.append(DataTable(passage, called: "by round"))
    }
    if let paths = answer.paths {
      tables.append(DataTable(paths))
    }
    notes = page.notes(on: answer)
    if let draws = answer.draws { notes.append(Page.phrase(draws)) }
    givens = answer.givens
    provenance = answer.provenance
  }

  init(_ answer: ForecastAnswer, _ page: Page) {
    self.init(kind: "forecast")
    judgement = page.judgement(of: answer).plain + "."
    givens = answer.givens
    provenance = answer.provenance
    if let draws = answer.draws { notes.append(Page.phrase(draws)) }
    var bands = DataTable(
      "bands",
      [
        .text("quantity"), .count("round"), .date("date"), .quantity("mean"), .quantity("5 %"),
        .quantity("25 %"), .quantity("median"), .quantity("75 %"), .quantity("95 %"),
        .range("mean with ranges drawn"),
      ])
    var rungs = DataTable(
      "rungs",
      [
        .text("quantity"), .quantity("rung", isSure: true), .text("label"), .count("round"), .date("date"),
        .probability("on it"),
      ])
    var ever = DataTable(
      "ever",
      [
        .text("quantity"), .quantity("rung", isSure: true), .text("label"), .truth("now"),
        .probability("ever"), .range("ever with ranges drawn"),
      ])
    for series in answer.series {
      let name = Value.text(series.quantity)
      for (index, band) in series.bands.enumerated() where answer.points.indices.contains(index) {
        let (point, q) = (answer.points[index], band.quantiles)
        let drawn = series.drawnMeans.indices.contains(index) ? series.drawnMeans[index] : nil
        bands.add([
          name, .count(point.round), .date(optional: point.date), .quantity(band.mean), .quantity(q.low),
          .quantity(q.lowerQuartile), .quantity(q.median), .quantity(q.upperQuartile), .quantity(q.high),
          .range(drawn),
        ])
      }
      for rung in series.rungs {
        ever.add([
          name, .number(rung.number), .text(rung.label), .truth(rung.isNow), .probability(rung.ever),
          .range(rung.drawnEver),
        ])
        for (point, on) in zip(answer.points, rung.on) {
          rungs.add([
            name, .number(rung.number), .text(rung.label), .count(point.round), .date(optional: point.date),
            .probability(on),
          ])
        }
      }
    }
    let risks = DataTable(answer.risks, [.probability("breaks")]) { [.probability($0.breaks)] }
    tables = [bands] + [rungs, ever, risks].filter { !$0.isEmpty }
    if let paths = answer.paths { tables.append(DataTable(paths)) }
  }

  init(_ answer: WhatIfAnswer, _ page: Page) {
    self.init(kind: "whatif")
    judgement = page.judgement(of: answer).plain
    add("events", .list(answer.events))
    add("round", .count(answer.round))
    add("date", .date(optional: answer.date))
    givens = answer.givens
    provenance = answer.provenance
    if answer.nextTurnMethod != answer.provenance.method {
      notes.append("next turn: \(Judgement.method(answer.nextTurnMethod))")
    }
    if let draws = answer.draws { notes.append(Page.phrase(draws)) }
    var responses = DataTable(
      "responses",
      [
        .text("actor"), .text("response"), .probability("next turn"), .probability("first answer"),
        .probability("ever"), .probability("ever if not done"), .range("next turn with ranges drawn"),
        .range("first answer with ranges drawn"), .range("ever with ranges drawn"),
        .range("ever if not done with ranges drawn"),
      ])
    for actor in answer.actors {
      for response in actor.responses {
        responses.add([
          .text(actor.actor), .text(response.phrase), .probability(response.nextTurn),
          .probability(response.firstAnswer), .probability(optional: response.ever),
          .probability(optional: response.everIfNot), .range(response.drawnNextTurn),
          .range(response.drawnFirstAnswer), .range(response.drawnEver), .range(response.drawnEverIfNot),
        ])
      }
    }
    var differences = DataTable(
      "differences",
      [
        .text("measure"), .text("of"), .quantity("done"), .quantity("not done"), .truth("noise"),
        .range("difference with ranges drawn"),
      ])
    for each in answer.differences {
      differences.add([
        .text(each.measure), .text(each.isProbability ? "probability" : "quantity"),
        each.isProbability ? .probability(each.done) : .quantity(each.done),
        each.isProbability ? .probability(each.notDone) : .quantity(each.notDone), .truth(each.isNoise),
        .range(each.drawn),
      ])
    }
    let risks = DataTable(
      answer.risks, [.probability("done"), .probability("not done")]
    ) { [.probability($0.breaks), .probability(optional: $0.breaksIfNot)] }
    tables = [responses] + [differences, risks].filter { !$0.isEmpty }
    if let why = answer.behindLikeliest {
      tables += Document(why, page).tables.map { $0.renamed("why: \($0.name)") }
    }
  }

  init(_ answer: WhyAnswer, _ page: Page) {
    self.init(kind: "why")
    judgement = page.judgement(of: answer).plain
    add("event", .text(answer.event))
    add("actor", .text(answer.actor))
    add("round", .count(answer.round))
    add("date", .date(optional: answer.date))
    add("probability", .probability(answer.probability))
    add("hypothesis", answer.hypothesis)
    if !answer.namedBy.isEmpty { add("named by", .list(answer.namedBy)) }
    if let played = answer.played {
      add("played as", .text("e\(played.number)"))
      add("stood for", played.stoodFor)
    }
    givens = answer.givens
    if !answer.before.isEmpty {
      notes.append("Averaged over what \(answer.before.joined(separator: ", ")) may do at the turns before.")
    }
    var candidates = DataTable(
      "candidates",
      [.text("event"), .probability("probability", isSure: true), .list("named by"), .truth("asked")])
    var weights = DataTable(
      "weights",
      [
        .text("event"), .text("type"), .probability("believed", isSure: true),
        .quantity("weight", isSure: true), .probability("share", isSure: true),
      ])
    for candidate in answer.candidates {
      candidates.add([
        .text(candidate.phrase), .probability(candidate.probability), .list(candidate.named),
        .truth(candidate.isAsked),
      ])
      for (index, column) in answer.columns.enumerated() where candidate.weights.indices.contains(index) {
        let share =
          candidate.shares.indices.contains(index) ? Value.probability(candidate.shares[index]) : .nothing
        weights.add([
          .text(candidate.phrase), .text(column.type), .probability(column.believed),
          .number(candidate.weights[index]), share,
        ])
      }
    }
    var contributions = DataTable(
      "responses",
      [
        .text("response"), .text("title"), .text("binding"), .quantity("weight", isSure: true),
        .quantity("factor", isSure: true), .list("because"), .list("sources"), .text("file"), .count("line"),
      ])
    var conditions = DataTable(
      "conditions",
      [.text("response"), .text("binding"), .text("condition"), .list("values"), .count("line")])
    for part in answer.contributions {
      contributions.add([
        .text(part.response), .text(optional: part.title), .text(part.binding),
        .number(optional: part.weights.map(answer.mean)), .number(optional: part.factors.map(answer.mean)),
        .list(part.because), .list(part.sources.map { Page.text(of: $0).plain }), .text(part.source),
        .count(part.line),
      ])
      for met in part.conditions {
        conditions.add([
          .text(part.response), .text(part.binding), .text(met.text), .list(met.values), .count(met.line),
        ])
      }
      for row in part.rows {
        conditions.add([
          .text(part.response), .text(part.binding), .text("row \(row.text)"), .list(row.values),
          .count(row.line),
        ])
      }
    }
    tables = [candidates, weights, contributions, conditions].filter { !$0.isEmpty }
  }
}

extension DataTable {
  init(_ passage: FirstPassage, called name: String) {
    self.init(name, [.count("round"), .date("date"), .probability("by then")])
    for (point, estimate) in zip(passage.points, passage.byThen) {
      add([.count(point.round), .date(optional: point.date), .probability(estimate)])
    }
  }

  init(_ paths: LikelyPaths) {
    self.init("ways", [.probability("share"), .list("events")])
    for path in paths.named { add([.probability(path.share), .list(path.events)]) }
    if paths.others.upper > 0 { add([.probability(paths.others), .list(["others"])]) }
  }

  /// Assumptions at risk: in how many futures each breaks, by which events, and whether that matters for the answer.
  fileprivate init(_ risks: [AssumptionRisk], _ shares: [Column], _ cells: (AssumptionRisk) -> [Value]) {
    self.init(
      "assumptions at risk", [.text("assumption")] + shares + [.list("by"), .truth("answer leans on it")])
    for risk in risks {
      let by = risk.breakage.map { Value.list($0.events.map(\.event)) }
      let leans = risk.breakage.map { Value.truth($0.isLeanedOn) }
      add([.text(risk.assumption)] + cells(risk) + [by ?? .nothing, leans ?? .nothing])
    }
  }

  func renamed(_ name: String) -> DataTable {
    var table = DataTable(name, columns)
    for row in rows { table.add(row) }
    return table
  }
}
