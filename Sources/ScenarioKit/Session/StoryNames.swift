/// What can be named in the story besides what is declared.
package struct StoryNames: Sendable {
  /// Names of branches, the one that is being told left out.
  package var otherBranches: [String] = []
  /// Events of the timeline, as `e7` with their phrases.
  package var events: [(number: Int, phrase: String)] = []

  package init() {}
}

extension Session {
  package var names: StoryNames {
    var names = StoryNames()
    names.otherBranches = tree.branches.map(\.name).filter { $0 != tree.current.name }
    for entry in tree.story.timeline {
      if case .event(let number, let phrase, _, _, _) = entry.kind { names.events.append((number, phrase)) }
    }
    return names
  }
}
