import ScenarioKit

/// How much of what a statement did is shown.
enum Verbosity: Sendable {
  /// All that it did.
  case full
  /// Answers; of the story only alerts, broken assumptions and notices.
  case answersOnly
}

extension Page {
  mutating func write(_ report: StoryReport, _ verbosity: Verbosity) {
    if case .rolled(let turns, let seed) = report.kind {
      if verbosity == .full {
        add("\("Drew \(Self.counted(turns.count, "turn"))", .heading), seed \("\(seed)")")
      }
      for turn in turns { write(turn, verbosity) }
      return
    }
    if verbosity == .full {
      write(head: report)
      var fields: [(label: StyledText, text: [StyledText])] = []
      if case .amended(_, _, _, let before?, _) = report.kind {
        let outcome = Self.outcome(before.outcome, isChosen: false)
        fields.append(("was", ["\(before.phrase)\(outcome)"]))
      }
      if let foreseen = foreseen(report) { fields.append(("foreseen", [foreseen])) }
      if !report.changes.isEmpty { fields.append(("changed", report.changes.map { text(of: $0) })) }
      if !isObservation(report) {
        // Rounds that nobody watched teach nothing: types change in them all the same.
        var word: StyledText = "learnt"
        if case .advanced(_, _, isObserved: false) = report.kind { word = "drifted" }
        if case .retracted = report.kind { word = "unlearnt" }
        fields += lessons(report).enumerated().map { ($0.offset == 0 ? word : "", $0.element) }
      }
      add(fields: fields)
    }
    let tag = verbosity == .full ? "" : self.tag(of: report)
    for alert in report.alerts { add("\("***", .alert) \(alert, .alert)\(tag)", hanging: 4) }
    for breach in report.breaches { add(breach, verbosity) }
    for record in report.resolved { add(resolved: record) }
    for moved in report.movedAnswers { add(moved) }
    for notice in report.notices {
      add(
        "\("note:", .note) \(StyledText(quoting: notice))\(tag)", indent: verbosity == .full ? 2 : 0,
        hanging: 4)
    }
  }

  /// `q1 moves: 18-20 % -> 33-36 %`.
  private mutating func add(_ moved: StoryReport.MovedAnswer) {
    let before = Number.probability(moved.before)
    if let cameTrue = moved.cameTrue {
      let judged = Judgement.words(for: moved.before)
      add(
        "\("q\(moved.number)", .emphasis) \(cameTrue ? "came true" : "did not come true"): was \(before), \(judged)",
        indent: 2)
    } else {
      add(
        "\("q\(moved.number)", .emphasis) moves: \(before) -> \(Number.probability(moved.after), .number)",
        indent: 2)
    }
  }

  // MARK: what was done

  private mutating func write(head report: StoryReport) {
    if write(move: report) { return }
    let moment = Moment.short(report.date, round: report.round, year: format.storyYear)
    let next = report.next.map { ", \($0) to move" } ?? ""
    switch report.kind {
    case .played(let number, let phrase, let outcome, let isOutcomeChosen):
      let turned = Self.outcome(outcome, isChosen: isOutcomeChosen) + (report.isDrawn ? " (drawn)" : "")
      add(
        "\("e\(number)", .emphasis)  \(moment)  \(phrase, .heading)\(turned)",
        right: StyledText(passed(over: report.passedOver), .dim),
        hanging: 4)
    case .advanced(let first, let last, let isObserved):
      let rounds = first == last ? "r\(first)" : "r\(first) to r\(last)"
      add("\("\(rounds), all \(isObserved ? "seen to hold" : "hold")", .heading); \(now(report))\(next)")
    case .observed(let evidence, let title, let isNegated, let expected, let sources):
      writeObservation(evidence, title, isNegated: isNegated, sources)
      for lesson in report.lessons { add(evidence: lesson) }
      if let expected {
        add("Was expected at \(Number.probability(expected), .number).\(speech(report))", indent: 2)
      }
    case .believed(let text):
      add("\(text.hasPrefix("believe") ? "" : "believe ", .heading)\(text, .heading), as the analyst says")
    case .set: break  // What it changed says it all.
    case .undone(let statements):
      add("\("Undid \(counted(statements))", .heading); now \(now(report))\(next)")
    case .redone(let statements):
      add("\("Redid \(counted(statements))", .heading); now \(now(report))\(next)")
    case .amended(let number, let phrase, let outcome, _, let later):
      let told = later == 0 ? "" : "(\(Self.counted(later, "later statement")) told anew)"
      add(
        "\("e\(number)", .emphasis)  \(moment)  \(phrase, .heading)\(Self.outcome(outcome, isChosen: false))",
        right: StyledText(told, .dim), hanging: 4)
    case .retracted(
      let evidence, let title, let isNegated, let observations, let note, let sources, let later):
      writeRetraction(
        evidence, title, isNegated: isNegated, note, sources, observations: observations, later)
    case .predicted(let record): write(predicted: record)
    case .resolved, .rolled: break  // What is said below says it all.
    case .branched, .switched, .branchDropped, .wentTo: break  // Written already.
    }
  }

  /// The actors of the turns that were passed over; of many only how many turns.
  private func passed(over actors: [String]) -> String {
    switch actors.count {
    case 0: ""
    case ...Self.mostPassedOver: "(\(actors.joined(separator: ", ")) passed over: held)"
    default: "(\(actors.count) turns passed over: held)"
    }
  }

  private static let mostPassedOver = 8

  private func now(_ report: StoryReport) -> String {
    report.date.map { Moment.full($0) } ?? "r\(report.round)"
  }

  private func counted(_ statements: Int) -> String {
    statements == 1 ? "1 statement" : "\(statements) statements"
  }

  /// Which statement an alert stems from, where that is not shown.
  private func tag(of report: StoryReport) -> StyledText {
    let moment = Moment.short(report.date, round: report.round, year: format.storyYear)
    if case .played(let number, _, _, _) = report.kind { return "  \("(e\(number), \(moment))", .dim)" }
    return "  \("(\(moment))", .dim)"
  }

  // MARK: what came of it

  private func foreseen(_ report: StoryReport) -> StyledText? {
    if report.isUnforeseen {
      let belief = report.concernsBelief ? ", so belief stays as it was" : ""
      return "\("not at all", .alert): no response gave it a chance\(belief)"
    }
    guard let foreseen = report.foreseen else { return nil }
    var text: StyledText = "\(Number.probability(foreseen.probability), .number)"
    if foreseen.anyOptions > foreseen.probability + 0.0005 {
      text += "; with any options \(Number.probability(foreseen.anyOptions))"
    }
    if foreseen.probability >= foreseen.likeliestProbability {
      text += ", the likeliest"
    } else {
      text += "; likeliest was \(foreseen.likeliest), \(Number.probability(foreseen.likeliestProbability))"
    }
    if let stoodFor = foreseen.stoodFor { text += "; counted as \(stoodFor), which was expected" }
    return text
  }

  private func text(of change: StoryReport.Change) -> StyledText {
    var text: StyledText
    if change.isTruth {
      text =
        "\(change.name) \(change.before != 0 ? "yes" : "no") -> \(change.after != 0 ? "yes" : "no", .number)"
    } else {
      text = "\(change.name) \(Number.quantity(change.before)) -> \(Number.quantity(change.after), .number)"
    }
    if let rung = change.rung { text += ", rung \"\(rung)\" reached" }
    if !change.rules.isEmpty { text += " \("(\(change.rules.joined(separator: ", ")))", .dim)" }
    return text
  }

  /// For each hypothesis its types side by side.
  private func lessons(_ report: StoryReport) -> [[StyledText]] {
    let width = report.lessons.map { TextWidth.of($0.hypothesis) }.max() ?? 0
    return report.lessons.map { lesson in
      var items: [StyledText] = lesson.types.map { type in
        let before = Number.share(type.before)
        let after = Number.share(type.after)
        return before == after ? "\(type.name) \(after) %" : "\(type.name) \(before) -> \(after, .number) %"
      }
      let padding = StyledText.spaces(width - TextWidth.of(lesson.hypothesis) + 3)
      if !items.isEmpty { items[0] = "\(lesson.hypothesis)\(padding)\(items[0])" }
      return items
    }
  }

  /// Labels, and items side by side beside each.
  private mutating func add(fields: [(label: StyledText, text: [StyledText])]) {
    var table = Table([.init(alignment: .left), .init(alignment: .left, fit: .wraps)])
    for field in fields {
      for (index, line) in Self.flow(field.text, width: format.width - 12, gap: 4).enumerated() {
        table.add([index == 0 ? field.label.painted(.dim) : "", line])
      }
    }
    add(table)
  }
}
