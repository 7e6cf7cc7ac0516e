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
    isLedByFacts = true
    if let passage = answer.passage {
      tables.append(DataTable(passage, called: "by round"))
      figures.append(
        .line(
          LineChart(
            title: "chance \(answer.condition)", xName: "", scale: .probability,
            points: zip(passage.points, passage.byThen).map { point, estimate in
              LineChart.Point(
                label: page.label(of: point), x: Double(point.date?.dayNumber ?? point.round),
                y: answer.isAlways ? estimate.opposite : estimate)
            })))
    }
    if let paths = answer.paths {
      tables.append(DataTable(paths))
      if let figure = TreeFigure(paths, called: "Ways to \(answer.condition)") {
        figures.append(.tree(figure))
      }
    }
    notes = page.notes(on: answer)
    if let draws = answer.draws { notes.append(Page.phrase(draws)) }
    givens = answer.givens
    provenance = answer.provenance
    if figures.isEmpty || answer.passage == nil {
      figures.insert(
        .bars(
          BarChart(
            title: "chance \(answer.condition)", scale: .probability,
            groups: [.init(label: "", bars: [.init(label: "", value: answer.estimate)])])), at: 0)
    }
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
      figures.append(.fan(FanChart(series, answer.points, page)))
    }
    tables = [bands] + [rungs, ever].filter { !$0.isEmpty }
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
      ])
    for actor in answer.actors {
      for response in actor.responses {
        responses.add([
          .text(actor.actor), .text(response.phrase), .probability(response.nextTurn),
          .probability(response.firstAnswer), .probability(optional: response.ever),
          .probability(optional: response.everIfNot), .range(response.drawnNextTurn),
        ])
      }
    }
    var differences = DataTable(
      "differences",
      [.text("measure"), .text("of"), .quantity("done"), .quantity("not done"), .truth("noise")])
    for each in answer.differences {
      differences.add([
        .text(each.measure), .text(each.isProbability ? "probability" : "quantity"),
        each.isProbability ? .probability(each.done) : .quantity(each.done),
        each.isProbability ? .probability(each.notDone) : .quantity(each.notDone), .truth(each.isNoise),
      ])
    }
    var risks = DataTable(
      "assumptions at risk", [.text("assumption"), .probability("done"), .probability("not done")])
    for risk in answer.risks {
      risks.add([.text(risk.assumption), .probability(risk.breaks), .probability(optional: risk.breaksIfNot)])
    }
    tables = [responses] + [differences, risks].filter { !$0.isEmpty }
    figures.append(
      .bars(
        BarChart(
          title: "If \(answer.events.joined(separator: ", "))", scale: .probability,
          groups: answer.actors.map { actor in
            BarChart.Group(
              label: actor.actor,
              bars: actor.responses.map {
                BarChart.Bar(label: $0.phrase, value: $0.ever ?? $0.firstAnswer, other: $0.everIfNot)
              })
          }, legend: ["if done, at any time", "if not"])))
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
    if !answer.candidates.isEmpty {
      figures.append(
        .bars(
          BarChart(
            title: "What \(answer.actor) may do at this turn", scale: .probability,
            groups: [
              .init(
                label: "",
                bars: answer.candidates.map { .init(label: $0.phrase, value: .exact($0.probability)) })
            ])))
    }
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

  func renamed(_ name: String) -> DataTable {
    var table = DataTable(name, columns)
    for row in rows { table.add(row) }
    return table
  }
}

extension FanChart {
  init(_ series: ForecastAnswer.Series, _ points: [FirstPassage.Point], _ page: Page) {
    let now = Moment(label: "now", mean: series.now, quantiles: [Double](repeating: series.now, count: 5))
    self.init(
      title: series.title.map { "\(series.quantity): \($0)" } ?? series.quantity, lower: series.lower,
      upper: series.upper,
      moments: [now]
        + zip(points, series.bands).map { point, band in
          let q = band.quantiles
          return Moment(
            label: page.label(of: point), mean: band.mean.value,
            quantiles: [q.low, q.lowerQuartile, q.median, q.upperQuartile, q.high].map(\.value))
        },
      rungs: series.rungs.map { ($0.number, $0.label) })
  }
}

extension TreeFigure {
  /// Ways that begin alike share their beginning; nil where there are none.
  init?(_ paths: LikelyPaths, called title: String) {
    guard !paths.named.isEmpty, !paths.areEventless else { return nil }
    func nodes(_ ways: [(events: ArraySlice<String>, share: Double)]) -> [Node] {
      var order: [String] = []
      var groups: [String: [(events: ArraySlice<String>, share: Double)]] = [:]
      for way in ways {
        guard let first = way.events.first else { continue }
        if groups[first] == nil { order.append(first) }
        groups[first, default: []].append((way.events.dropFirst(), way.share))
      }
      return order.map { event in
        let group = groups[event] ?? []
        let share = group.reduce(0) { $0 + $1.share }
        return Node(
          label: event, detail: Number.probability(min(1, share)),
          isEmphasised: group.contains { $0.events.isEmpty }, children: nodes(group))
      }
    }
    self.init(title: title, roots: nodes(paths.named.map { ($0.events[...], $0.share.value) }))
  }
}

extension Page {
  func label(of point: FirstPassage.Point) -> String {
    Moment.short(point.date, round: point.round, year: format.storyYear)
  }
}
