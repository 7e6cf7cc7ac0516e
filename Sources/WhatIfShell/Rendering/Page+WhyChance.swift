import ScenarioKit

extension Page {
  mutating func write(_ answer: WhyChanceAnswer) {
    add(judgement(of: answer))
    if !format.isTerminal {
      add("why chance \(answer.isAlways ? "always " : "")\(answer.condition)", indent: 2, hanging: 4)
    }
    add(givens: answer.givens)
    guard answer.explained.upper > 0 else {
      return add(
        answer.isAlways ? "Nothing breaks it." : "No course gets there: there is nothing to explain.",
        indent: 2)
    }
    addCourses(of: answer)
    addCauses(of: answer)
    addLastSteps(of: answer)
    add(
      method: Judgement.method(answer.provenance.method), provenance: answer.provenance, others: [])
  }

  func judgement(of answer: WhyChanceAnswer) -> StyledText {
    let words = StyledText(Judgement.words(for: answer.chance), .heading).capitalised
    let value = StyledText(Number.oneIn(answer.chance) ?? Number.probability(answer.chance), .number)
    var text: StyledText = "\(words): \(value)"
    if let rounds = answer.at {
      text += rounds == 0 ? ", now" : ", \(Moment.rounds(rounds)) from now"
    } else if let horizon = Judgement.horizon(answer.provenance, year: format.storyYear) {
      text += ", \(horizon)"
    }
    if answer.isAlways {
      text += ". Explained: what breaks it, \(Number.probability(answer.explained), .number)"
    }
    return text
  }

  private mutating func addCourses(of answer: WhyChanceAnswer) {
    var table = Table([
      .init(
        heading: answer.isAlways ? "Courses that break it" : "Courses that get there", alignment: .left,
        fit: .wraps),
      .init(heading: "mass", gap: 3), .init(heading: "of it", gap: 3),
    ])
    for course in answer.courses {
      table.add([
        StyledText(Self.phrase(course.events)), StyledText(Self.mass(course.mass), .number),
        StyledText(Number.compact(course.share)),
      ])
    }
    if answer.others.upper > 1e-9 {
      table.add([
        StyledText(answer.courses.isEmpty ? "all, none of 1 %" : "others", .dim),
        StyledText(Self.mass(answer.others), .number), "",
      ])
    }
    switch answer.detail {
    case .whole: break
    case .plain: table.add(note: "options, outcomes and repeats in a row are left out", under: 0)
    case .firsts:
      table.add(note: "options and outcomes are left out, and all but the first of each event", under: 0)
    }
    add(table)
  }

  private mutating func addCauses(of answer: WhyChanceAnswer) {
    let sorts: [(sort: WhyChanceAnswer.Cause.Sort, word: String)] = [
      (.response, "through responses"), (.rule, "through rules"), (.event, "through events"),
    ]
    for (sort, word) in sorts {
      let causes = answer.causes.filter { $0.sort == sort }
      guard !causes.isEmpty else { continue }
      let hasWithout = causes.contains { $0.without != nil }
      var table = Table([
        .init(heading: StyledText("Ran \(word)"), alignment: .left, fit: .wraps),
        .init(heading: "mass", gap: 3), .init(heading: "of it", gap: 3),
        .init(heading: "of the rest", gap: 3),
        .init(heading: hasWithout ? "chance without it" : "", gap: 3),
      ])
      for cause in causes.prefix(Self.mostCauses) {
        var name: StyledText = "\(cause.name, .emphasis)"
        if let line = cause.line { name += " (line \(line))" }
        table.add([
          name, StyledText(Self.mass(cause.mass), .number), StyledText(Number.probability(cause.share)),
          StyledText(Number.probability(cause.shareElsewhere)),
          StyledText(cause.without.map { Self.mass($0) } ?? ""),
        ])
      }
      if causes.count > Self.mostCauses {
        table.add(note: StyledText("and \(causes.count - Self.mostCauses) more", .dim), under: 0)
      }
      add(table)
    }
  }

  private static let mostCauses = 8

  /// Small parts of a small chance are told apart, where they are known exactly.
  private static func mass(_ mass: Estimate) -> String {
    guard case .exact(let value) = mass, value > 0, value < 0.01 else { return Number.compact(mass) }
    return "\(Number.trimmed(value * 100, decimals: value < 0.000_1 ? 4 : value < 0.001 ? 3 : 2)) %"
  }

  private mutating func addLastSteps(of answer: WhyChanceAnswer) {
    guard !answer.lastSteps.isEmpty else { return }
    var table = Table([
      .init(
        heading: answer.isAlways ? "Broke with" : "Came true with", alignment: .left, fit: .wraps),
      .init(heading: "mass", gap: 3), .init(heading: "named by", alignment: .left, fit: .wraps, gap: 3),
    ])
    for step in answer.lastSteps.prefix(Self.mostCauses) {
      var event: StyledText = step.event.map { StyledText($0) } ?? "it is so already"
      if step.isRoundEnd { event = "the end of the round, after \(event)" }
      table.add([
        event, StyledText(Self.mass(step.mass), .number), StyledText(step.response ?? "", .dim),
      ])
    }
    if answer.lastSteps.count > Self.mostCauses {
      table.add(
        note: StyledText("and \(answer.lastSteps.count - Self.mostCauses) that carry less", .dim), under: 0)
    }
    add(table)
  }
}
