extension Inquiry {
  /// Ways that are named at most.
  static let mostPaths = 5
  /// Runs that must have gone a way for it to be named.
  private static let fewestRuns = 5.0
  /// What those that are named must make up together.
  private static let shareThatCounts = 0.25

  /// The likeliest ways to where runs stopped, or to the end; each with its share of a probability. They are told in as
  /// much detail as leaves those that are named a share that counts.
  ///
  /// - Parameters:
  ///   - whole: the probability that the shares are of, from the least to the most it can be.
  ///   - most: ways that are named.
  func likelyPaths(
    _ evaluation: Evaluation, of whole: ClosedRange<Double>, most: Int = mostPaths
  ) -> LikelyPaths? {
    guard let tree = evaluation.paths else { return nil }
    var whole = whole
    // Ways are counted in the first runs alone, and are shares of those.
    if case .sampled = evaluation.method { whole = tree.counted...tree.counted }
    guard whole.lowerBound > 0 else { return nil }
    var result: LikelyPaths?
    for detail in LikelyPaths.Detail.allCases {
      result = likelyPaths(told(tree, evaluation.events, detail), detail, evaluation, of: whole, most)
      if let result, result.others.value <= 1 - Self.shareThatCounts { break }
    }
    return result
  }

  private func likelyPaths(
    _ tree: PathTree, _ detail: LikelyPaths.Detail, _ evaluation: Evaluation, of whole: ClosedRange<Double>,
    _ most: Int
  ) -> LikelyPaths {
    let named = likeliest(tree, evaluation, of: whole.lowerBound, most)
    let masses = named.map { tree.ended[$0] }
    let paths = named.map { sequence in
      LikelyPaths.Path(
        events: tree.path(sequence).map { phrase($0, evaluation.events, detail) },
        share: share(of: sequence, tree, evaluation, whole))
    }
    let rest = max(0, whole.lowerBound - masses.reduce(0, +))
    let others: Estimate =
      switch evaluation.method {
      case .sampled: Estimate.share(ofRuns: rest, among: whole.lowerBound, evaluation.runsFollowed)
      case .exact, .bounds, .splitting:
        paths.allSatisfy { $0.share.lower == $0.share.upper }
          ? .exact(min(1, rest / whole.lowerBound))
          : .bounds(
            lower: max(0, 1 - paths.map(\.share.upper).reduce(0, +)),
            upper: max(0, 1 - paths.map(\.share.lower).reduce(0, +)))
      }
    var runs: Int?
    if case .sampled(let all, _) = evaluation.method, all > evaluation.runsFollowed {
      runs = evaluation.runsFollowed
    }
    return LikelyPaths(named: paths, others: others, detail: detail, runs: runs)
  }

  private func told(_ tree: PathTree, _ events: [Event], _ detail: LikelyPaths.Detail) -> PathTree {
    if detail == .whole { return tree }
    // Of events that differ in options alone the first stands for all.
    var firsts: [Event: Int32] = [:]
    let standing = events.enumerated().map { index, event in
      let plain = Event(actor: event.actor, move: event.move, target: event.target, options: [])
      let first = firsts[plain] ?? Int32(index)
      firsts[plain] = first
      return PathTree.Step(event: first, outcome: 0)
    }
    return tree.coarsened(
      { standing[Int($0.event)] }, leavingOut: detail == .plain ? .lately : .all)
  }

  /// The sequences to be named: likeliest first, then as declared.
  private func likeliest(
    _ tree: PathTree, _ evaluation: Evaluation, of whole: Double, _ most: Int
  ) -> [Int] {
    var least = whole / 100
    if case .sampled = evaluation.method {
      least = max(least, Self.fewestRuns / Double(evaluation.runsFollowed))
    }
    let often = tree.parents.indices.filter { tree.ended[$0] >= least - 1e-12 }
    let ranked = often.sorted { left, right in
      let (one, other) = (tree.ended[left], tree.ended[right])
      // What rounding alone tells apart is equally likely.
      if abs(one - other) > 1e-12 * whole { return one > other }
      return tree.path(left).lexicographicallyPrecedes(tree.path(right))
    }
    return Array(ranked.prefix(most))
  }

  private func share(
    of sequence: Int, _ tree: PathTree, _ evaluation: Evaluation, _ whole: ClosedRange<Double>
  ) -> Estimate {
    let mass = tree.ended[sequence]
    let least = whole.lowerBound
    if case .sampled = evaluation.method {
      return .share(ofRuns: mass, among: least, evaluation.runsFollowed)
    }
    // Of what was lost on the way, some may be of the least, and some of what may have to be added to it.
    let lost = tree.lostAlong(sequence)
    let within = min(lost, max(0, least - tree.endedInAll))
    let beyond = min(lost - within, whole.upperBound - least)
    if within <= 1e-12 * least && whole.upperBound == least {
      // What only rounding keeps from being all of it is all.
      return .exact(mass > least * (1 - 1e-12) ? 1 : mass / least)
    }
    return .bounds(
      lower: mass / whole.upperBound, upper: min(1, (mass + within + beyond) / (least + beyond)))
  }

  /// An event and how it turned out, in so much detail.
  func phrase(
    _ step: PathTree.Step, _ events: [Event], _ detail: LikelyPaths.Detail
  ) -> String {
    let event = events[Int(step.event)]
    guard let id = event.move else { return phrase(event) }
    let move = scenario.move(id)
    if detail != .whole {
      let answer = Program.Answer(actor: event.actor, move: id, target: event.target)
      return "\(name(of: event.actor)) \(action(answer))"
    }
    guard !move.outcomes.isEmpty else { return phrase(event) }
    return "\(phrase(event)), \(quoted(move.outcomes[Int(step.outcome)].name))"
  }
}

extension Estimate {
  /// A share of runs among those that count, both given as shares of all.
  fileprivate static func share(ofRuns part: Double, among whole: Double, _ runs: Int) -> Estimate {
    .share(of: (part * Double(runs)).rounded(), runs: Int((whole * Double(runs)).rounded()))
  }
}
