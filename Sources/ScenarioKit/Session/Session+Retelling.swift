import HashTreeCollections

/// Telling a story anew from a deed on, as when the facts of an event are revised.
extension Session {
  /// The chronicle with other deeds in the places of some, or with none there; what followed is told as it was.
  ///
  /// Throws `RetellingProblem` where something that followed cannot be told any more. Costs as much as the story did from
  /// the first of them on.
  func retelling(
    _ chronicle: Chronicle, changing changes: [Int: Chronicle.Deed.Act?]
  ) throws -> Chronicle {
    guard let first = changes.keys.min() else { return chronicle }
    var result = chronicle.prefix(first)
    var begins = false
    for (index, deed) in zip(first..., chronicle.deeds[first...]) {
      if settings.isInterrupted() { throw EngineFault.interrupted(round: result.story.situation.world.round) }
      begins = begins || deed.beginsStatement
      if let change = changes[index] {
        // Where a deed goes, what follows it begins the statement.
        guard let act = change else { continue }
        try tell(act, as: deed, begins: begins, on: &result)
      } else {
        do {
          try tell(deed.act, as: deed, begins: begins, on: &result)
        } catch {
          throw RetellingProblem(act: deed.act, cause: error)
        }
      }
      begins = false
    }
    return result
  }

  private func tell(
    _ act: Chronicle.Deed.Act, as deed: Chronicle.Deed, begins: Bool, on chronicle: inout Chronicle
  ) throws {
    var story = chronicle.story
    let told = deed.after
    _ = try tell(act, in: told.scenario, on: &story, recorded: told.predictions)
    chronicle.add(act, to: story, beginsStatement: begins)
  }

  /// Revises what is said of an event that was played.
  func amend(_ amendment: Amendment, in chronicle: inout Chronicle) throws -> StoryReport {
    let before = chronicle.story
    guard let played = chronicle.play(of: amendment.event) else {
      let entry = amendment.syntax.entry.range
      throw StoryProblem.noEvent(
        amendment.event, last: before.eventCount,
        SourceSpan(source: amendment.origin.source, range: entry))
    }
    let resolution = Resolver.amended(
      played.action, by: amendment, against: chronicle.story(before: played.deed).scenario)
    guard let action = resolution.value else { throw Refusal(diagnostics: resolution.diagnostics) }
    let retold = try retelling(chronicle, changing: [played.deed: .told(.play(action))])
    let report = retold.story.report(
      amended: amendment.event, from: before, later: retold.deeds.count - 1 - played.deed, settings)
    chronicle = retold
    return report
  }
}

/// Why a story cannot be told anew: what followed could not have been.
struct RetellingProblem: Error {
  let act: Chronicle.Deed.Act
  let cause: any Error
}

extension Chronicle {
  /// How the event of that number was played, and the place of that deed.
  func play(of event: Int) -> (action: PlayAction, deed: Int)? {
    guard let count = count(through: event), case .told(.play(let action)) = deeds[count - 1].act else {
      return nil
    }
    return (action, count - 1)
  }
}

extension Story {
  /// What is different now that an event has been revised.
  fileprivate func report(
    amended number: Int, from before: Story, later: Int, _ settings: SessionSettings
  ) -> StoryReport {
    let entry = entry(of: number)
    let earlier = before.entry(of: number)
    var report = StoryReport(
      kind: .amended(
        number: number, phrase: entry?.phrase ?? "", outcome: entry?.outcome,
        before: earlier.map {
          StoryReport.LastEvent(number: number, phrase: $0.phrase, outcome: $0.outcome, date: nil)
        },
        later: later),
      round: entry?.entry.round ?? situation.world.round, date: entry?.entry.date)
    addDifference(from: before, to: &report, settings)
    return report
  }

  /// What is different now that the story has been told anew.
  func addDifference(from before: Story, to report: inout StoryReport, _ settings: SessionSettings) {
    let inquiry = inquiry(settings)
    let atoms = Set(situation.world.values.keys).union(before.situation.world.values.keys)
    report.changes = changes(of: Array(atoms), from: before.situation, [], inquiry)
    report.lessons = lessons(
      from: scenario.hypotheses.indices.map { before.situation.belief.marginal(HypothesisID($0)) })
    for index in breaches.indices {
      switch (before.breaches[index], breaches[index]) {
      case (nil, let breach?): report.breaches.append(breach)
      case (let breach?, nil):
        report.notices.append("assumption `\(breach.assumption)` is not broken any more")
      default: break
      }
    }
    for prediction in scenario.predictions {
      let name = prediction.name
      let was = before.record(of: prediction)?.outcome?.cameTrue
      let came = record(of: prediction)?.outcome?.cameTrue
      guard was != came else { continue }
      func word(_ outcome: Bool?) -> String { outcome.map { $0 ? "yes" : "no" } ?? "open" }
      report.notices.append("prediction `\(name)` is \(word(came)) now, and was \(word(was))")
    }
    if report.changes.isEmpty, report.lessons.isEmpty {
      report.notices.append("nothing else is different now")
    }
    report.next = actorToMove.map { inquiry.name(of: $0) }
  }

  /// What the timeline says of an event.
  func entry(of number: Int) -> (entry: TimelineEntry, phrase: String, outcome: String?)? {
    for entry in timeline {
      if case .event(number, let phrase, let outcome, _, _) = entry.kind { return (entry, phrase, outcome) }
    }
    return nil
  }
}
