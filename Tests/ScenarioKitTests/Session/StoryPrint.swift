@testable import ScenarioKit

/// All of a story that can be told apart, for comparing two.
struct StoryPrint: Equatable, CustomStringConvertible {
  let description: String

  init(_ session: Session) {
    let story = session.tree.story
    let world = story.situation.world
    let values = world.values.map { "\($0.key) \($0.value)" }.sorted()
    description = [
      "\(world.turn) \(world.place) \(world.round)", "\(values)",
      "\(Array(world.log))", "\(story.situation.belief)", "\(Array(story.timeline))",
      "\(story.beliefSteps.map { Array($0) })", "\(Array(story.breaches))", "\(Array(story.assumedSince))",
      "\(story.observed.map { "\($0)" }.sorted())",
      "\(String(describing: story.lastDate)) \(story.eventCount)",
      "\(story.scenario.names.all)", "\(story.predictions.map { "\($0)" }.sorted())",
    ].joined(separator: "\n")
  }
}

extension ToldSession {
  /// Enters statements; returns what came of each.
  @discardableResult
  mutating func tellAll(_ text: String) -> [Entry] {
    let before = entries.count
    tell(text)
    return entries[before...].map(\.entry)
  }

  /// The branches as lines: indented, with the event after which each parts, the current one marked.
  mutating func branches() throws -> [String] {
    guard case .branches(let answer) = try answer("branches") else { return [] }
    func lines(_ branch: BranchesAnswer.Branch, _ indent: String) -> [String] {
      let parting = branch.parting.map { " from e\($0.event?.number ?? 0)" } ?? ""
      return ["\(indent)\(branch.name)\(parting)\(branch.isCurrent ? "*" : "")"]
        + branch.branches.flatMap { lines($0, indent + "  ") }
    }
    return answer.branches.flatMap { lines($0, "") }
  }
}

extension String {
  /// The text of an answer without its own number, and without those of earlier ones.
  var withoutNumbers: String {
    replacing(/number: (Optional\(\d+\)|nil)/, with: "number")
      .replacing(/leaning: \[[\d, ]*\]/, with: "leaning")
  }
}
