import ScenarioKit

/// What is drawn of each answer.
extension Answer {
  /// Those that say most first.
  /// - Parameter year: of days that are told without it.
  func figures(year: Int?) -> [Figure] {
    switch self {
    case .chance(let answer): answer.figures(year: year)
    case .forecast(let answer): answer.figures(year: year)
    case .whatif(let answer): [.bars(answer.bars)]
    case .why(let answer): answer.figures
    case .beliefs(let answer): answer.figures(year: year)
    case .branches(let answer): [.tree(answer.tree)]
    case .tornado(let answer): [.tornado(answer.chart)]
    case .sweep(let answer): [answer.figure]
    case .compare(let answer): answer.figures(year: year)
    case .best(let answer): answer.figures
    case .dispute(let answer): answer.figures
    case .indicators(let answer): answer.figures
    case .whyValue(let answer): answer.figures(year: year)
    case .flip, .stability, .whyNot, .whyBelieved, .whyChance, .assumptions, .timeline, .coverage, .score,
      .show, .list,
      .export, .check:
      []
    }
  }

  /// How its parts hang from each other; nil where they do not.
  var tree: TreeFigure? {
    switch self {
    case .whatif(let answer): answer.tree
    case .chance(let answer): answer.paths.flatMap { TreeFigure($0, called: "Ways to \(answer.condition)") }
    case .forecast(let answer): answer.paths.flatMap { TreeFigure($0, called: "Likeliest courses") }
    case .branches(let answer): answer.tree
    case .best(let answer): answer.tree
    default: nil
    }
  }
}

extension ChanceAnswer {
  fileprivate func figures(year: Int?) -> [Figure] {
    var figures: [Figure] = []
    if let passage {
      figures.append(
        .line(
          LineChart(
            title: isAlways ? "Chance that it still holds by then" : "Chance that it has come true by then",
            scale: .probability,
            labels: passage.points.map { Moment.short($0.date, round: $0.round, year: year) },
            lines: [
              LineChart.Line(
                name: "", values: passage.byThen.map { isAlways ? $0.opposite : $0 })
            ])))
    }
    if let tree = paths.flatMap({ TreeFigure($0, called: isAlways ? "Ways to where it fails" : "Ways there") }
    ) {
      figures.append(.tree(tree))
    }
    return figures
  }
}

extension ForecastAnswer {
  fileprivate func figures(year: Int?) -> [Figure] {
    series.flatMap { series -> [Figure] in
      let name = series.title.map { "\(series.quantity): \($0)" } ?? series.quantity
      let fan = FanChart(
        title: name, lower: series.lower, upper: series.upper,
        moments: [.init(label: "now", quantiles: [Double](repeating: series.now, count: 5))]
          + zip(points, series.bands).map { point, band in
            let q = band.quantiles
            return FanChart.Moment(
              label: Moment.short(point.date, round: point.round, year: year),
              quantiles: [q.low, q.lowerQuartile, q.median, q.upperQuartile, q.high].map(\.value))
          },
        rungs: series.rungs.map { ($0.number, $0.label) })
      let reached = series.rungs.filter { !$0.isNow && $0.ever.upper > 0 && $0.number > series.now }
      guard reached.count > 1 else { return [.fan(fan)] }
      let bars = BarChart(
        title: "\(series.quantity): rungs reached at any time", scale: .probability,
        groups: [.init(label: "", bars: reached.map { .init(label: $0.label, value: $0.ever) })])
      return [.fan(fan), .bars(bars)]
    }
  }
}

extension WhatIfAnswer {
  fileprivate var title: String { "If " + events.joined(separator: ", then ") }

  fileprivate var bars: BarChart {
    BarChart(
      title: title, scale: .probability,
      groups: actors.map { actor in
        BarChart.Group(
          label: actor.actor,
          bars: actor.responses.map {
            BarChart.Bar(label: $0.phrase, value: $0.ever ?? $0.firstAnswer, other: $0.everIfNot)
          })
      }, legend: ["if done: at any time; hold: throughout", "if not done"])
  }

  /// The events in their order, and below the last who answers it first, and how.
  fileprivate var tree: TreeFigure {
    let answers = actors.map { actor in
      TreeFigure.Node(
        label: actor.actor, detail: "first answer",
        children: actor.responses.map {
          TreeFigure.Node(label: $0.phrase, detail: Number.compact($0.firstAnswer))
        })
    }
    let chain = events.reversed().reduce(answers) { below, event in
      [TreeFigure.Node(label: event, isEmphasised: true, children: below)]
    }
    return TreeFigure(title: title, roots: chain)
  }
}

extension WhyAnswer {
  fileprivate var figures: [Figure] {
    let bars = candidates.map {
      BarChart.Bar(label: $0.phrase, value: .exact($0.probability), isEmphasised: $0.isAsked)
    }
    return [
      .bars(
        BarChart(
          title: "What \(actor) may do at this turn", scale: .probability,
          groups: [.init(label: "", bars: bars)]))
    ]
  }
}

extension BeliefsAnswer {
  fileprivate func figures(year: Int?) -> [Figure] {
    guard !hypotheses.isEmpty else { return [] }
    let now = BarChart(
      title: "What is believed now", scale: .probability,
      groups: hypotheses.map { about in
        BarChart.Group(
          label: "\(about.actor).\(about.hypothesis)" + (about.title.map { ": \($0)" } ?? ""),
          bars: zip(about.types, about.believed).map { type, probability in
            .init(
              label: type.name + (type.title.map { ": \($0)" } ?? ""), value: .exact(probability))
          })
      })
    return [.bars(now)]
      + hypotheses.filter { $0.steps.count > 1 }.map { about in
        .line(
          LineChart(
            title: "How belief in \(about.actor).\(about.hypothesis) came about, step by step",
            scale: .probability,
            labels: about.steps.map { Moment.short($0.date, round: $0.round, year: year) },
            lines: about.types.indices.map { type in
              LineChart.Line(
                name: about.types[type].name,
                values: about.steps.map {
                  $0.believed.indices.contains(type) ? .exact($0.believed[type]) : nil
                })
            }))
      }
  }
}

extension BranchesAnswer {
  fileprivate var tree: TreeFigure {
    TreeFigure(title: "Branches of the story", roots: branches.map(\.drawn))
  }
}

extension BranchesAnswer.Branch {
  fileprivate var drawn: TreeFigure.Node {
    let origin = parting.map { $0.event.map { "from e\($0.number)" } ?? "from the start" }
    let last = events > 0 ? stands.event?.written : nil
    return TreeFigure.Node(
      label: name, detail: [origin, last].compactMap { $0 }.joined(separator: "; "), isEmphasised: isCurrent,
      children: branches.map(\.drawn))
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
    var roots = nodes(paths.named.map { ($0.events[...], $0.share.value) })
    for way in paths.named where way.events.isEmpty {
      roots.append(Node(label: "nothing that bears on it", detail: Number.compact(way.share)))
    }
    if paths.others.value > 0.0005 {
      roots.append(Node(label: "other ways", detail: Number.compact(paths.others)))
    }
    self.init(title: title, roots: roots)
  }
}

extension TornadoAnswer {
  fileprivate var chart: TornadoChart {
    TornadoChart(
      title: "What it hangs on: \(measure)", scale: isProbability ? .probability : .quantity, base: base,
      rows: shown.map { bar in
        TornadoChart.Row(
          input: bar.parameter.name, low: bar.parameter.writtenLow, high: bar.parameter.writtenHigh,
          atLow: bar.atLow, atHigh: bar.atHigh)
      })
  }
}

extension SweepAnswer {
  fileprivate var figure: Figure {
    let scale = isProbability ? Scale.probability : .quantity
    let xs = across.values.map { Number.quantity($0) }
    guard let down else {
      return .line(
        LineChart(
          title: measure, scale: scale, labels: xs, lines: [.init(name: "", values: points[0])],
          axis: across.quantity))
    }
    return .heat(
      HeatMap(
        title: measure, scale: scale, xName: across.quantity, xs: xs, yName: down.quantity,
        ys: down.values.map { Number.quantity($0) }, cells: points))
  }
}
