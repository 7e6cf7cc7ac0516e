/// Several futures, of each of which the same numbers are asked.
struct MatchedFutures {
  /// What a number is.
  enum Sort {
    /// That runs stop; with `isAlways`, that they do not.
    case comesTrue(isAlways: Bool)
    /// The chance that something holds at a moment.
    case holds
    /// A mean, which these bounds contain.
    case mean(lower: Double, upper: Double)
  }

  struct Future {
    let inquiry: Inquiry
    /// Turns from now that are followed.
    let turns: Int
    /// Turns from now at whose end the numbers are asked, ascending; as many in each future.
    let points: [Int]
    let make: () throws -> Projection
  }

  let futures: [Future]
  /// One for each number. Where runs stop there is one number.
  let sorts: [Sort]

  /// Asks them all: exactly where that is quick in each, or asked for; else in the same runs.
  ///
  /// Cost: that of a `chance` or a mean for each future.
  func asked(_ modifiers: Modifiers) throws -> MatchedNumbers {
    if modifiers.method == .splitting { throw AnalysisProblem.nothingToClimb }
    var begun: [PairedSampler.Future] = []
    if modifiers.method == .exact || (modifiers.method == nil && modifiers.runs == nil),
      let numbers = try exact(modifiers.method == .exact ? .thorough : .quick, &begun)
    {
      return numbers
    }
    return try sampled(modifiers, begun)
  }

  private var stops: Bool {
    sorts.contains { if case .comesTrue = $0 { true } else { false } }
  }

  private func course(of future: Future) -> Course {
    Course(turns: future.turns, checkpoints: stops ? [] : future.points)
  }

  // MARK: exactly

  /// - Parameter begun: the futures looked at, as runs would begin them.
  private func exact(
    _ budget: ExactEvaluator.Budget, _ begun: inout [PairedSampler.Future]
  ) throws -> MatchedNumbers? {
    var values: [[[Estimate]]] = []
    var aside = 0.0
    for future in futures {
      let defaults = future.inquiry.defaults
      let projection = try future.make()
      let left = try future.inquiry.left(of: course(of: future), after: projection)
      begun.append(begin(future, projection, left))
      guard
        let evaluation = try ExactEvaluator.evaluate(
          projection, left, budget, isInterrupted: defaults.isInterrupted, report: defaults.report)
      else { return nil }
      if case .interrupted(let progress) = evaluation.ending {
        throw EngineFault.interrupted(round: future.inquiry.situation.world.round, after: progress)
      }
      aside = max(aside, future.inquiry.aside(evaluation))
      values.append(numbers(evaluation, future))
    }
    return MatchedNumbers(
      method: aside > 0 ? .bounds(aside: aside) : .exact, sorts: sorts, values: values, tally: nil)
  }

  /// By number, by point.
  private func numbers(_ evaluation: Evaluation, _ future: Future) -> [[Estimate]] {
    sorts.enumerated().map { number, sort in
      future.points.enumerated().map { point, turns in
        switch sort {
        case .comesTrue(let isAlways):
          let used = future.turns - (evaluation.stopped.count - 1)
          let index = max(0, turns - used)
          let estimate = future.inquiry.estimate(
            turns < used ? 0 : evaluation.stopped[index], evaluation,
            aside: evaluation.asideByTurn.isEmpty ? 0 : evaluation.asideByTurn[index])
          return isAlways ? estimate.complement : estimate
        case .holds:
          return future.inquiry.estimate(
            evaluation.mean(ofReading: number, at: point), evaluation, aside: evaluation.asideAt[point])
        case .mean(let lower, let upper):
          return evaluation.meanEstimate(ofReading: number, at: point, lower: lower, upper: upper)
        }
      }
    }
  }

  // MARK: in the same runs

  private func begin(
    _ future: Future, _ projection: borrowing Projection, _ left: Course
  ) -> PairedSampler.Future {
    let used = future.turns - left.turns
    return PairedSampler.Future(
      projection, left, stops ? .stopped(by: future.points.map { $0 < used ? -1 : $0 - used }) : .numbers)
  }

  private func sampled(_ modifiers: Modifiers, _ begun: [PairedSampler.Future]) throws -> MatchedNumbers {
    guard let defaults = futures.first?.inquiry.defaults else {
      return MatchedNumbers(method: .exact, sorts: sorts, values: [], tally: nil)
    }
    let paired =
      try begun
      + futures.dropFirst(begun.count).map { future in
        let projection = try future.make()
        return begin(future, projection, try future.inquiry.left(of: course(of: future), after: projection))
      }
    let sampler = PairedSampler(
      runs: modifiers.runs ?? defaults.runs, seed: modifiers.seed ?? defaults.seed,
      threads: defaults.threads, isInterrupted: defaults.isInterrupted, report: defaults.report)
    let tally = try sampler.evaluate(paired)
    let values = futures.indices.map { future in
      sorts.indices.map { number in
        futures[future].points.indices.map { point in
          Self.estimate(tally.moments(of: point * sorts.count + number, in: future), sorts[number])
        }
      }
    }
    return MatchedNumbers(
      method: .sampled(runs: tally.runs, seed: tally.seed), sorts: sorts, values: values, tally: tally)
  }

  /// What runs gave of a number.
  static func estimate(_ moments: PairedMoments, _ sort: Sort) -> Estimate {
    let hits = (moments.mean * Double(moments.count)).rounded()
    switch sort {
    case .comesTrue(let isAlways):
      let share = Estimate.share(of: hits, runs: moments.count)
      return isAlways ? share.complement : share
    case .holds: return .share(of: hits, runs: moments.count)
    case .mean(let lower, let upper):
      let half = 1.959963984540054 * moments.error
      return .sampled(
        value: moments.mean, lower: max(lower, moments.mean - half), upper: min(upper, moments.mean + half))
    }
  }
}

/// What several futures gave.
struct MatchedNumbers {
  let method: Evaluation.Method
  let sorts: [MatchedFutures.Sort]
  /// By future, by number, by point.
  let values: [[[Estimate]]]
  /// nil where nothing was sampled.
  let tally: PairedTally?

  /// What a future gave less what another did.
  func difference(_ number: Int, at point: Int, of future: Int, from other: Int) -> MatchedDifference {
    guard let tally else {
      return MatchedDifference(values[future][number][point], less: values[other][number][point])
    }
    if future == other { return .none }
    let (moments, sign) = tally.difference(point * sorts.count + number, of: future, from: other)
    switch sorts[number] {
    case .comesTrue(let isAlways): return .ofShares(moments, sign: isAlways ? -sign : sign)
    case .holds: return .ofShares(moments, sign: sign)
    case .mean: return .ofMeans(moments, sign: sign)
    }
  }
}
