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
    if let changed = about.changed, changed >= 0.0005 {
      add(
        "Has it changed since the start, by drift: \(Number.probability(changed)), \(Judgement.word(for: changed))",
        indent: 2)
    }
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
      let cause = Self.cause(of: step)
      let blank = [StyledText](repeating: "", count: types.count)
      table.add(
        [moment, cause.text, StyledText(cause.sort, .dim)] + (likelihoods ?? blank)
          + step.believed.map { StyledText(Number.share($0), .number) }
          + [StyledText(Self.mark(at: index, in: about), .alert)])
    }
    return table
  }

  private static func cause(of step: BeliefsAnswer.Step) -> (text: StyledText, sort: String) {
    switch step.cause {
    case .prior: return ("prior", "")
    case .evidence(let name, let isNegated, let weight, let grades):
      let strength = weight == 1 ? [] : [Number.factor(weight)]
      return (StyledText(isNegated ? "not \(name)" : name), (grades + strength).joined(separator: " "))
    case .event(let phrase, let isUnforeseen, let stoodFor):
      let counted = stoodFor.map { ", counted as \($0)" } ?? ""
      return (StyledText(phrase + counted), isUnforeseen ? "unforeseen" : "event")
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
