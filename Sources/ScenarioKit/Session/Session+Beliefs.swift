/// Questions about what is believed.
extension Session {
  /// What is believed, and what would be without each thing that moved it; under what is given, only the first.
  func beliefs(in story: Story, _ modifiers: Modifiers) throws -> BeliefsAnswer {
    let answer = try story.beliefs(modifiers, settings)
    guard modifiers.givens.isEmpty else { return answer }
    let (leftOut, isPartial) = try tree.chronicle.beliefsLeavingOut(settings)
    let hypotheses = zip(answer.hypotheses, leftOut).map { about, leftOut in
      var about = about
      about.leftOut = leftOut
      about.leftOutIsPartial = isPartial
      return about
    }
    return BeliefsAnswer(hypotheses: hypotheses, givens: answer.givens)
  }

  /// Why one type of a hypothesis, the likeliest for nil, is believed as it is.
  func whyBelieved(
    _ id: HypothesisID, type: Int?, in story: Story, _ modifiers: Modifiers
  ) throws -> WhyBelievedAnswer {
    let beliefs = try beliefs(in: story, modifiers)
    let about = beliefs.hypotheses[id.index]
    let likeliest = about.believed.indices.max { about.believed[$0] < about.believed[$1] } ?? 0
    var answer = WhyBelievedAnswer(about, type: type ?? likeliest, givens: beliefs.givens)
    let names = answer.steps.compactMap { step in
      if case .evidence(let name, _, _, _) = step.cause { name } else { nil }
    }
    answer.reasons = story.scenario.evidence.filter { names.contains($0.name) }.map { evidence in
      WhyBelievedAnswer.Reason(
        name: evidence.name, title: evidence.title, line: evidence.origin.line,
        because: evidence.notes.because, sources: evidence.notes.sources)
    }
    answer.because = story.scenario.hypothesis(id).notes.because
    return answer
  }
}
