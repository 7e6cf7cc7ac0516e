import ScenarioKit

/// What is drawn of futures, moves, views and signs beside each other.
extension CompareAnswer {
  /// Measures that are drawn at most.
  private static let mostFigures = 6

  /// What differs, over the rounds; where but one moment is looked at, side by side.
  func figures(year: Int?) -> [Figure] {
    let apart = measures.filter { !$0.isSame }
    let drawn = apart.isEmpty ? Array(measures.prefix(1)) : Array(apart.prefix(Self.mostFigures))
    return drawn.compactMap { measured in
      let scale = measured.isProbability ? Scale.probability : .quantity
      if rounds.count > 1 {
        return .line(
          LineChart(
            title: measured.measure, scale: scale, labels: rounds.indices.map { label(of: $0, year: year) },
            lines: zip(sides, measured.values).map { .init(name: $0.name, values: $1) }))
      }
      let values = measured.values.compactMap(\.first)
      return BarChart.bars(
        measured.measure, scale, zip(sides, values).map { .init(label: $0.name, value: $1) })
    }
  }

  private func label(of point: Int, year: Int?) -> String {
    if rounds[point] == 0 { return "now" }
    if let date = dates[point] { return Moment.short(date, round: 0, year: year) }
    return "+\(Number.quantity(rounds[point]))"
  }
}

extension BestAnswer {
  /// The moves as they are ranked; and of later turns, what is done after the best by what has happened.
  var figures: [Figure] {
    let bars = BarChart.bars(
      "\(actor): \(measure)", isProbability ? .probability : .quantity,
      choices.map { .init(label: $0.action, value: $0.value, isEmphasised: $0.rank == 1) })
    return [bars, tree.map { .tree($0) }].compactMap { $0 }
  }

  /// nil where later turns are not decided, or always alike.
  var tree: TreeFigure? {
    guard let first = choices.first, let plan = first.plan, let turn = plan.turns.first,
      turn.actions.count > 1
    else { return nil }
    let cases = plan.cases.map { one in
      TreeFigure.Node(
        label: one.isRest ? "anything else" : one.events.isEmpty ? "all hold" : Page.phrase(one.events),
        detail: Number.compact(one.share),
        children: [
          TreeFigure.Node(
            label: one.action,
            detail: isProbability ? Number.probability(one.value) : Number.quantity(one.value),
            isEmphasised: true)
        ])
    }
    return TreeFigure(
      title: "\(actor) \(first.action), and then by what has happened",
      roots: [TreeFigure.Node(label: "\(actor) \(first.action)", isEmphasised: true, children: cases)])
  }
}

extension DisputeAnswer {
  var figures: [Figure] {
    let bars = sides.map { side in
      BarChart.Bar(
        label: (side.view ?? "as it stands") + (side.says.map { ": \($0)" } ?? ""), value: side.value)
    }
    return [BarChart.bars(about, isProbability ? .probability : .quantity, bars)].compactMap { $0 }
  }
}

extension IndicatorsAnswer {
  /// What a number comes to where a sign is seen, and where it is not.
  var figures: [Figure] {
    guard case .number(_, let isProbability) = subject else { return [] }
    let bars = indicators.compactMap { sign -> BarChart.Bar? in
      guard case .number(let seen)? = sign.ifSeen, case .number(let not)? = sign.ifNot, !sign.isIdle else {
        return nil
      }
      return BarChart.Bar(label: sign.title ?? sign.name, value: seen, other: not)
    }
    let scale = isProbability ? Scale.probability : .quantity
    return [BarChart.bars("\(about), by what is seen", scale, bars, legend: ["if seen", "if not"])]
      .compactMap { $0 }
  }
}

extension WhyValueAnswer {
  /// The value after each change; of what holds or does not, nothing.
  func figures(year: Int?) -> [Figure] {
    guard !isTruth, changes.count > 1 else { return [] }
    return [
      .line(
        LineChart(
          title: title.map { "\(name): \($0)" } ?? name, scale: .quantity,
          labels: changes.map { Moment.short($0.date, round: $0.round, year: year) },
          lines: [.init(name: "", values: changes.map { .exact($0.after) })]))
    ]
  }
}

extension BarChart {
  /// nil where there is nothing to compare, or something lies below 0: bars begin there.
  fileprivate static func bars(
    _ title: String, _ scale: Scale, _ bars: [Bar], legend: [String] = []
  ) -> Figure? {
    guard bars.count > 1 || bars.contains(where: { $0.other != nil }),
      bars.allSatisfy({ $0.value.value >= 0 && ($0.other?.value ?? 0) >= 0 })
    else { return nil }
    return .bars(
      BarChart(title: title, scale: scale, groups: [.init(label: "", bars: bars)], legend: legend))
  }
}
