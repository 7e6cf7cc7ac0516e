import ScenarioKit

extension Page {
  /// The likeliest ways in which things may go, a line each, under a label.
  mutating func add(_ paths: LikelyPaths, label: String, _ method: Evaluation.Method) {
    guard !paths.named.isEmpty else {
      add("\(label, .emphasis)  \(Self.none(method))", indent: 2, hanging: 4)
      return
    }
    var table = Table([.init(alignment: .left), .init(), .init(alignment: .left, fit: .wraps)])
    for (index, path) in paths.named.enumerated() {
      table.add([
        index == 0 ? StyledText(label, .emphasis) : "", StyledText(Number.compact(path.share)),
        StyledText(Self.phrase(path.events)),
      ])
    }
    if paths.others.upper >= 0.0005 {
      table.add(["", StyledText(Number.compact(paths.others)), StyledText("others", .dim)])
    }
    if let note = Self.note(paths) { table.add(note: StyledText(note, .dim), under: 2) }
    add(table)
  }

  private static func note(_ paths: LikelyPaths) -> String? {
    let notes = [note(paths.detail), paths.runs.map { "counted in the first \(Number.grouped($0)) runs" }]
    let said = notes.compactMap { $0 }
    return said.isEmpty ? nil : said.joined(separator: "; ")
  }

  private static func note(_ detail: LikelyPaths.Detail) -> String? {
    switch detail {
    case .whole: nil
    case .plain: "options, outcomes and repeats in a row are left out"
    case .firsts: "options and outcomes are left out, and all but the first of each event"
    }
  }

  private static func none(_ method: Evaluation.Method) -> String {
    if case .sampled = method { return "no way was seen often enough to be named" }
    return "no way is as likely as 1 %"
  }

  /// One after the other; what comes several times in a row is told once: `Iran strike on Israel x 2`.
  static func phrase(_ events: [String]) -> String {
    guard !events.isEmpty else { return "no event that bears on it" }
    var runs: [(event: String, count: Int)] = []
    for event in events {
      if runs.last?.event == event { runs[runs.count - 1].count += 1 } else { runs.append((event, 1)) }
    }
    return runs.map { $0.count == 1 ? $0.event : "\($0.event) x \($0.count)" }.joined(separator: " > ")
  }
}
