import ScenarioKit

extension Page {
  mutating func write(_ answer: ChanceAnswer, number: Int?) {
    add(judgement(of: answer), right: Self.tag(number))
    add(ending: answer.provenance.ending)
    if !format.isTerminal { add("\(question(of: answer))", indent: 2, hanging: 4) }
    add(givens: answer.givens)
    if let draws = answer.draws, let drawn = answer.drawn {
      add(kinds(of: answer, drawn, draws))
    }
    if let split = answer.split { add(split, of: answer) }
    if let passage = answer.passage, hasNews(passage, answer) { add(passage, of: answer) }
    if let paths = answer.paths, hasNews(paths) {
      add(paths, label: answer.isAlways ? "Broken by" : "Paths there", answer.provenance.method)
    }
    add(
      method: Judgement.method(answer.provenance.method), provenance: answer.provenance,
      others: notes(on: answer))
  }

  func judgement(of answer: ChanceAnswer) -> StyledText {
    let words = StyledText(Judgement.words(for: answer.estimate), .heading).capitalised
    let value = StyledText(
      Number.oneIn(answer.estimate) ?? Number.probability(answer.estimate), .number)
    return "\(words): \(value)\(horizon(of: answer))"
  }

  /// A judgement that says what it is about: `Iran barrage on Israel: very unlikely, 11-14 %, by 3 May.`
  func sentence(on answer: ChanceAnswer) -> String {
    let joined = [" and ", " or ", " within "].contains { answer.condition.contains($0) }
    let event = joined || !answer.condition.hasPrefix("after ") ? nil : answer.condition.dropFirst(6)
    let about = event.map(String.init) ?? answer.condition
    let value = Number.oneIn(answer.estimate) ?? Number.probability(answer.estimate)
    return
      "\(answer.isAlways ? "Always \(about)" : about): \(Judgement.words(for: answer.estimate)), \(value)\(horizon(of: answer))."
  }

  /// Two rows that add up to the chance.
  private mutating func add(_ split: ChanceSplit, of answer: ChanceAnswer) {
    var table = Table([
      .init(heading: "\(split.event, .emphasis)", alignment: .left, fit: .wraps),
      .init(heading: "how likely", gap: 3), .init(heading: "chance then", gap: 3),
      .init(heading: "makes up", gap: 3),
    ])
    func row(_ label: String, _ share: Estimate, _ chance: Estimate?) {
      let part = chance.map { Estimate.bounds(lower: share.lower * $0.lower, upper: share.upper * $0.upper) }
      let made = chance.map { share.value * $0.value } ?? 0
      let isSure = part.map { $0.upper - $0.lower < 1e-12 } ?? true
      table.add([
        StyledText(label), StyledText(Number.compact(share)),
        StyledText(chance.map { Number.compact($0) } ?? "-", .number),
        StyledText((isSure ? "" : "~") + Number.probability(made)),
      ])
    }
    row(
      answer.isAlways ? "comes, before it fails or at all" : "comes, before it is true or at all",
      split.comes, split.ifComes)
    row("does not", split.comes.opposite, split.ifNot)
    add(table)
  }

  private mutating func add(_ passage: FirstPassage, of answer: ChanceAnswer) {
    if answer.isAlways {
      add(passage, label: "Holds to") { $0.opposite }
    } else {
      add(passage, label: "True by") { $0 }
    }
    guard let when = phrase(passage) else { return }
    add("\(answer.isAlways ? "If not" : "If so", .emphasis), \(when)", indent: 2, hanging: 4)
  }

  /// It may come true, and has not done so already.
  private func hasNews(_ passage: FirstPassage, _ answer: ChanceAnswer) -> Bool {
    let comesTrue = passage.byThen.last.map { Number.compactOrDot($0) != "." } ?? false
    return comesTrue && passage.high?.latest != -1
  }

  /// The one way there is not the event itself that is asked about.
  private func hasNews(_ paths: LikelyPaths) -> Bool {
    !paths.areEventless
      && !(paths.named.count == 1 && paths.named[0].events.count < 2 && paths.others.upper < 0.0005)
  }

  private func question(of answer: ChanceAnswer) -> String {
    "chance \(answer.isAlways ? "always " : "")\(answer.condition)"
  }

  private func horizon(of answer: ChanceAnswer) -> String {
    if let rounds = answer.at {
      let day = answer.provenance.until.map { ", \(Moment.day($0, year: format.storyYear))" } ?? ""
      return rounds == 0 ? ", now\(day)" : ", \(Moment.rounds(rounds)) from now\(day)"
    }
    guard let horizon = Judgement.horizon(answer.provenance, year: format.storyYear) else { return "" }
    guard answer.isAlways else { return ", \(horizon)" }
    let until = answer.provenance.until.map { "to \(Moment.day($0, year: format.storyYear))" }
    return ", all the time \(until ?? horizon)"
  }

  func notes(on answer: ChanceAnswer) -> [String] {
    var notes: [String] = []
    if case .sampled = answer.provenance.method, let hits = answer.hits {
      notes.append(
        "\(Number.grouped(hits)) \(hits == 1 ? "run" : "runs") \(answer.isAlways ? "held" : "got there")")
    }
    if answer.isRare {
      let others = answer.canSplit ? "method splitting or method exact" : "method exact"
      notes.append("too few to tell how rare it is: \(others) says more")
    }
    if answer.isUneven { notes.append("the replicates are far apart: more runs would say more") }
    guard answer.knowsLeaning else { return notes }
    let leaning = answer.leansOn.isEmpty ? "nothing declared" : answer.leansOn.joined(separator: ", ")
    notes.append("leans on: \(leaning)")
    return notes
  }
}
