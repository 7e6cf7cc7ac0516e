import ScenarioKit

extension Page {
  mutating func write(_ answer: BeliefsAnswer) {
    if answer.hypotheses.isEmpty { add("No hypothesis is declared, so nothing is believed of anybody.") }
    add(givens: answer.givens)
    for about in answer.hypotheses { add(about) }
  }

  private mutating func add(_ about: BeliefsAnswer.About) {
    let name: StyledText =
      "\("\(about.actor).\(about.hypothesis)", .heading)\(StyledText(title: about.title, before: " "))"
    add(name, right: leading(in: about))
    add(history(of: about))
    if about.steps.indices.contains(where: { !Self.mark(at: $0, in: about).isEmpty }) {
      add(StyledText("<  a type moved by 10 points or more    <<  by 25", .dim), indent: 2)
    }
    addLeftOut(of: about)
    addGround(of: about)
    if let changed = about.changed, changed >= 0.0005 {
      add(
        "Has it changed since the start, by drift: \(Number.probability(changed)), \(Judgement.word(for: changed))",
        indent: 2)
    }
  }

  /// What would be believed of the likeliest type without each thing that moved it: `without concluded 16 %`.
  private mutating func addLeftOut(of about: BeliefsAnswer.About) {
    guard let type = about.believed.indices.max(by: { about.believed[$0] < about.believed[$1] }) else {
      return
    }
    let moves = about.leftOut.map { (item: $0.item, without: $0.believed[type]) }
      .filter { Number.probability($0.without) != Number.probability(about.believed[type]) }
      .sorted { abs($0.without - about.believed[type]) > abs($1.without - about.believed[type]) }
    if moves.isEmpty { return }
    let items: [StyledText] = moves.map { move in
      "without \(Self.name(of: move.item)) \(Number.probability(move.without), .number)"
    }
    let rest = about.leftOutIsPartial ? "; what moved it less was not tried" : ""
    add("Leave one out, \(about.types[type].name): \(items.joined(by: ", "))\(rest)", indent: 2, hanging: 6)
  }

  static func name(of item: BeliefsAnswer.LeftOut.Item) -> String {
    switch item {
    case .evidence(let name, let isNegated): isNegated ? "not \(name)" : name
    case .event(let number): "e\(number)"
    case .silence: "silences"
    case .believe: "believe"
    }
  }

  /// What the belief rests on: `Rests on 3 reports (C3 x 0.5; B2; B1 D1) and 4 events`.
  private mutating func addGround(of about: BeliefsAnswer.About) {
    var reports: [String] = []
    var events = 0
    for step in about.steps {
      switch step.cause {
      case .evidence(_, _, let weight, let grades):
        let graded = grades.isEmpty ? "no grade" : grades.joined(separator: " ")
        reports.append(weight == 1 ? graded : "\(graded) \(Number.factor(weight))")
      case .event(_, false, _): events += 1
      default: break
      }
    }
    if reports.isEmpty && events == 0 { return }
    var parts: [String] = []
    if !reports.isEmpty {
      let count = reports.count == 1 ? "1 report" : "\(reports.count) reports"
      parts.append("\(count) (\(reports.joined(separator: "; ")))")
    }
    if events > 0 { parts.append(events == 1 ? "1 event" : "\(events) events") }
    add("Rests on \(parts.joined(separator: " and "))", indent: 2, hanging: 6)
  }

  private func leading(in about: BeliefsAnswer.About) -> StyledText {
    let leading = zip(about.types, about.believed).max { $0.1 < $1.1 }
    guard let (type, believed) = leading else { return "" }
    return
      "\(type.name, .heading): \(Judgement.word(for: believed)), \(Number.probability(believed), .number)"
  }

  private func history(of about: BeliefsAnswer.About) -> Table {
    let types = about.types.map(\.name)
    // The first year stands above the days.
    let year = about.steps.lazy.compactMap { $0.date?.year }.first
    var columns: [Table.Column] = [
      .init(alignment: .left, group: StyledText(year.map { "  \($0)" } ?? "")),
      .init(alignment: .left, fit: .wraps), .init(alignment: .left, fit: .isDroppedLast),
    ]
    let hasLikelihoods = about.steps.contains { $0.likelihoods != nil }
    for (index, type) in types.enumerated() {
      columns.append(
        .init(
          heading: StyledText(hasLikelihoods ? type : ""), fit: .isDroppedLast, gap: index == 0 ? 3 : 1,
          group: index == 0 && hasLikelihoods ? "likely if" : ""))
    }
    for (index, type) in types.enumerated() {
      columns.append(
        .init(heading: StyledText(type), gap: index == 0 ? 3 : 1, group: index == 0 ? "then believed" : ""))
    }
    columns.append(.init(alignment: .left, gap: 2))
    var table = Table(columns)
    var moments = MomentColumn(year: year)
    for (index, step) in about.steps.enumerated() {
      let moment = moments.text(step.date, round: step.round)
      let likelihoods = step.likelihoods?.map { StyledText(Number.likelihood($0)) }
      let cause = Self.told(step.cause, number: about.number(ofStep: index))
      let blank = [StyledText](repeating: "", count: types.count)
      table.add(
        [moment, cause.text, StyledText(cause.sort, .dim)] + (likelihoods ?? blank)
          + step.believed.map { StyledText(Number.share($0), .number) }
          + [StyledText(Self.mark(at: index, in: about), .alert)])
    }
    return table
  }

  static func told(
    _ cause: BeliefsAnswer.Step.Cause, number: Int?
  ) -> (text: StyledText, sort: String) {
    switch cause {
    case .prior: return ("prior", "")
    case .evidence(let name, let isNegated, let weight, let grades):
      let strength = weight == 1 ? [] : [Number.factor(weight)]
      return (StyledText(isNegated ? "not \(name)" : name), (grades + strength).joined(separator: " "))
    case .event(let phrase, let isUnforeseen, let stoodFor):
      let counted = stoodFor.map { ", counted as \($0)" } ?? ""
      return (StyledText(phrase + counted), isUnforeseen ? "unforeseen" : number.map { "e\($0)" } ?? "event")
    case .silence(let actors): return ("seen to hold", actors == 1 ? "1 turn" : "\(actors) turns")
    case .believe: return ("believe", "analyst")
    case .given: return ("what is given", "")
    case .drift(let rounds): return ("drift", rounds == 1 ? "1 round" : "\(rounds) rounds")
    }
  }

  /// How far a step moved the type that it moved most.
  private static func mark(at index: Int, in about: BeliefsAnswer.About) -> String {
    guard index > 0 else { return "" }
    let moved =
      zip(about.steps[index - 1].believed, about.steps[index].believed).map { abs($0 - $1) }.max() ?? 0
    return moved >= 0.25 ? "<<" : moved >= 0.1 ? "<" : ""
  }
}
