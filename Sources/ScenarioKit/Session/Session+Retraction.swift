/// Taking back what was observed.
extension Session {
  /// Takes back every observation of a piece of evidence, however long ago: the story is told anew as if it had never been
  /// seen. What was predicted in between keeps the probability that it was given then.
  func retract(_ retraction: Retraction, in chronicle: inout Chronicle) throws -> StoryReport {
    let before = chronicle.story
    let evidence = before.scenario.evidence[retraction.evidence.index]
    let seen = chronicle.observations(of: evidence.name, isNegated: retraction.isNegated)
    guard let first = seen.first else {
      throw StoryProblem.notObserved(
        retraction, evidence.name,
        opposite: !chronicle.observations(of: evidence.name, isNegated: !retraction.isNegated).isEmpty,
        seen: before.observed.map { before.scenario.evidence[$0.evidence.index].name }.sorted())
    }
    let nothing: Chronicle.Deed.Act? = nil
    let retold = try retelling(
      chronicle, changing: Dictionary(uniqueKeysWithValues: seen.map { ($0, nothing) }))
    var report = StoryReport(
      kind: .retracted(
        evidence: evidence.name, title: evidence.title, isNegated: retraction.isNegated,
        observations: seen.count, note: retraction.note, sources: retraction.sources,
        later: retold.deeds.count - first),
      round: retold.story.situation.world.round, date: retold.story.date)
    retold.story.addDifference(from: before, to: &report, settings)
    chronicle = retold
    return report
  }
}

extension Chronicle {
  /// The places of the deeds in which evidence of that name, or its absence, was observed; repetitions too.
  fileprivate func observations(of evidence: String, isNegated: Bool) -> [Int] {
    deeds.enumerated().compactMap { index, deed in
      guard case .told(.observe(let observation)) = deed.act, observation.isNegated == isNegated,
        deed.after.scenario.evidence[observation.evidence.index].name == evidence
      else { return nil }
      return index
    }
  }
}
