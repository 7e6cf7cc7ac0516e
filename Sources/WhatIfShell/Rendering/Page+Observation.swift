import ScenarioKit

extension Page {
  func isObservation(_ report: StoryReport) -> Bool {
    if case .observed = report.kind { true } else { false }
  }

  mutating func writeObservation(
    _ evidence: String, _ title: String?, isNegated: Bool, _ sources: [Notes.Source]
  ) {
    let name: StyledText = "\(isNegated ? "not \(evidence)" : evidence, .heading)"
    let cited = sources.map { Self.text(of: $0) }.joined(by: "; ")
    add("\(name)\(StyledText(title: title, before: " "))\(cited.isEmpty ? "" : "   ")\(cited)", hanging: 4)
  }

  /// `none_hurt "Nobody is hurt"   taken back   DW [B2]`.
  mutating func writeRetraction(
    _ evidence: String, _ title: String?, isNegated: Bool, _ note: String?, _ sources: [Notes.Source],
    observations: Int, _ later: Int
  ) {
    let name: StyledText = "\(isNegated ? "not \(evidence)" : evidence, .heading)"
    let told = later == 0 ? "" : "(\(Self.counted(later, "later statement")) told anew)"
    let often = observations == 1 ? "" : " (\(observations) times)"
    add(
      "\(name)\(StyledText(title: title, before: " ")) taken back\(often)", right: StyledText(told, .dim),
      hanging: 4)
    let cited = sources.map { Self.text(of: $0) }.joined(by: "; ")
    let said = (note.map { [StyledText($0)] } ?? []) + (sources.isEmpty ? [] : [cited])
    if !said.isEmpty { add(said.joined(by: "   "), indent: 2, hanging: 4) }
  }

  /// What was believed of the types before and after, with how likely each made the evidence.
  mutating func add(evidence lesson: StoryReport.Lesson) {
    var table = Table([
      .init(heading: StyledText(lesson.hypothesis), alignment: .left, fit: .wraps),
      .init(heading: "before", gap: 3),
      .init(heading: lesson.types.contains { $0.likelihood != nil } ? "likely if so" : "", gap: 3),
      .init(heading: "after", gap: 3), .init(alignment: .left, fit: .isDropped, gap: 3),
    ])
    for type in lesson.types {
      table.add([
        StyledText("  " + type.name), StyledText(Number.probability(type.before)),
        StyledText(type.likelihood.map { Number.probability($0) } ?? ""),
        StyledText(Number.probability(type.after), .number),
        format.symbols.bar(type.after, length: 20, isFilled: true),
      ])
    }
    add(table)
  }

  /// For which type it speaks, and against which: ` Speaks 4.7 : 1 for exception against proxy.`
  func speech(_ report: StoryReport) -> StyledText {
    guard let lesson = report.lessons.first, lesson.types.count > 1,
      let favoured = lesson.types.max(by: { $0.after - $0.before < $1.after - $1.before }),
      let other = lesson.types.filter({ $0.name != favoured.name }).max(by: { $0.before < $1.before }),
      let likely = favoured.likelihood, let unlikely = other.likelihood, likely > unlikely
    else { return "" }
    guard unlikely > 0 else { return " It rules out \(other.name, .emphasis)." }
    let ratio = Number.trimmed(likely / unlikely, decimals: likely / unlikely < 9.95 ? 1 : 0)
    return " Speaks \("\(ratio) : 1", .number) for \(favoured.name, .emphasis) against \(other.name)."
  }
}
