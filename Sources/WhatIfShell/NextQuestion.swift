import ScenarioKit

/// The one question that is most worth asking after an answer; said once for each sort of answer.
struct NextQuestion {
  private var said: Set<String> = []

  /// A statement that can be typed as it is; nil where there is nothing to ask, or it was said before.
  ///
  /// - Parameter accepts: whether the session at hand could answer a statement.
  mutating func text(after entry: Entry, accepts: (String) -> Bool) -> String? {
    guard let (sort, questions) = Self.questions(after: entry), !said.contains(sort),
      let question = questions.first(where: accepts)
    else { return nil }
    said.insert(sort)
    return question
  }

  /// What might be asked, the best first, and the sort of answer that it follows.
  private static func questions(after entry: Entry) -> (sort: String, questions: [String])? {
    switch entry.result {
    case .declared, .refused: nil
    case .story(let report): questions(after: report)
    case .answer(let answer, _): questions(after: answer)
    }
  }

  private static func questions(after answer: Answer) -> (sort: String, questions: [String])? {
    switch answer {
    case .whatif(let answer): ("whatif", [why(answer)].compactMap { $0 })
    case .chance(let answer):
      ("chance", firstEvents(of: answer.paths).map { "why \($0)\(given(answer.givens))" })
    case .forecast(let answer): ("forecast", firstEvents(of: answer.paths).map { "whatif \($0)" })
    case .why(let answer): answer.played == nil ? ("why", [afterWhy(answer)]) : nil
    case .whyNot(let answer):
      ("why not", answer.smallest.map { ["why \(answer.event) given \($0.change)"] } ?? [])
    case .best(let answer):
      (
        "best",
        answer.best.filter { !$0.isHold }.prefix(1).map {
          "whatif \(answer.actor) \($0.action)\(given(answer.givens))"
        }
      )
    case .beliefs(let answer): ("beliefs", answer.hypotheses.prefix(1).map(why))
    case .timeline(let answer): ("timeline", leastForeseen(answer).map { ["why e\($0)"] } ?? [])
    case .branches(let answer):
      ("branches", ["compare \(answer.branches.prefix(2).map(\.name).joined(separator: ", "))"])
    default: nil
    }
  }

  private static func questions(after report: StoryReport) -> (sort: String, questions: [String])? {
    if !report.breaches.isEmpty { return ("breach", ["assumptions"]) }
    switch report.kind {
    case .played(let number, _, _, _):
      // What was foreseen needs no explanation.
      let isSurprise = report.isUnforeseen || report.foreseen.map { $0.probability < surprising } ?? false
      return isSurprise ? ("played", ["why e\(number)"]) : nil
    case .observed: return ("observed", ["beliefs"])
    case .branched: return ("branched", ["branches"])
    default: return nil
    }
  }

  /// Below that probability an event asks for its reasons.
  private static let surprising = 0.2

  private static func why(_ answer: WhatIfAnswer) -> String? {
    let named = answer.actors.flatMap { actor in
      actor.responses.filter { $0.ever != nil }.map { (actor: actor.actor, response: $0) }
    }
    let likeliest = named.max { $0.response.firstAnswer.value < $1.response.firstAnswer.value }
    guard let likeliest, answer.events.count == 1 else { return nil }
    let givens = answer.events + answer.givens
    return "why \(likeliest.actor) \(likeliest.response.phrase)\(given(givens))"
  }

  private static func why(_ about: BeliefsAnswer.About) -> String {
    let likeliest = about.believed.indices.max { about.believed[$0] < about.believed[$1] }
    let type = likeliest.map { " is \(about.types[$0].name)" } ?? ""
    return "why \(about.actor).\(about.hypothesis)\(type)"
  }

  private static func afterWhy(_ answer: WhyAnswer) -> String {
    answer.probability < 0.5
      ? "why not \(answer.event)\(given(answer.givens))" : "whatif \(answer.event)\(given(answer.givens))"
  }

  /// The first event of the likeliest way, which may end in how it turned out, and the same without that.
  private static func firstEvents(of paths: LikelyPaths?) -> [String] {
    guard let event = paths?.named.first(where: { !$0.events.isEmpty })?.events.first else { return [] }
    let parts = event.split(separator: ", ")
    return parts.count > 1 ? [event, parts.dropLast().joined(separator: ", ")] : [event]
  }

  private static func leastForeseen(_ answer: TimelineAnswer) -> Int? {
    let events = answer.entries.compactMap { entry -> (number: Int, foreseen: Double)? in
      guard case .event(let number, _, _, _, _) = entry.kind, let foreseen = entry.foreseen else {
        return nil
      }
      return (number, foreseen)
    }
    return events.min { $0.foreseen < $1.foreseen }?.number
  }

  private static func given(_ items: [String]) -> String {
    items.isEmpty ? "" : " given \(items.joined(separator: ", "))"
  }
}
