/// What can be named in the story besides what is declared.
package struct StoryNames: Sendable {
  /// Names of branches, the one that is being told left out.
  package var otherBranches: [String] = []
  /// Events of the timeline with their phrases, and the names of their moves; nil for holding.
  package var events: [(number: Int, phrase: String, move: String?)] = []

  package init() {}
}

extension Session {
  package var names: StoryNames {
    var names = StoryNames()
    names.otherBranches = tree.branches.map(\.name).filter { $0 != tree.current.name }
    for deed in tree.chronicle.deeds {
      guard case .told(.play(let action)) = deed.act else { continue }
      let after = deed.after
      let event = action.planned.event
      names.events.append(
        (
          after.eventCount, after.inquiry(settings).phrase(event),
          event.move.map { after.scenario.move($0).name }
        ))
    }
    return names
  }
}
