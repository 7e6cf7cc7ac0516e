/// How a number is got, again and again for neighbouring scenarios.
enum MeasuringMethod: Sendable {
  /// Within a budget; where that does not suffice there is no number.
  case exact(ExactEvaluator.Budget)
  /// With these first runs behind each batch.
  case sampled(ends: [Int], seed: UInt64)

  /// Batches that runs are counted in: their differences give the interval of a difference.
  static let batchCount = 20

  static func sampled(runs: Int, seed: UInt64) -> MeasuringMethod {
    let count = max(1, min(batchCount, runs))
    return .sampled(ends: (1...count).map { $0 * runs / count }, seed: seed)
  }
}

extension Inquiry {
  /// Work that one of many answers may take where it is not asked to be exact: worlds followed through a turn.
  private static let budget = ExactEvaluator.Budget(worlds: 2_000, work: 4_000)
  /// Runs of one of many answers, where the question does not say.
  private static let runsOfOne = 4_000

  /// How a number is to be got, exactly where that was asked for or is quick, with what it is as things stand.
  func measuring(
    _ measurand: Measurand, _ modifiers: Modifiers, by method: MeasuringMethod? = nil
  ) throws -> (MeasuringMethod, MeasuredValue) {
    if modifiers.method == .splitting { throw AnalysisProblem.nothingToClimb }
    var methods = [method].compactMap { $0 }
    if methods.isEmpty {
      switch modifiers.method {
      case .exact: methods = [.exact(.thorough)]
      case nil where modifiers.runs == nil: methods = [.exact(Self.budget), sampling(modifiers)]
      default: methods = [sampling(modifiers)]
      }
    }
    for method in methods {
      if let value = try measure(measurand, modifiers, by: method) { return (method, value) }
    }
    let sampling = sampling(modifiers)
    let none = MeasuredValue(estimate: .bounds(lower: 0, upper: 1))
    return (sampling, try measure(measurand, modifiers, by: sampling) ?? none)
  }

  func sampling(_ modifiers: Modifiers) -> MeasuringMethod {
    .sampled(runs: modifiers.runs ?? Self.runsOfOne, seed: modifiers.seed ?? defaults.seed)
  }

  /// How the least sure of the numbers was got.
  func leastSure(_ method: MeasuringMethod, _ estimates: [Estimate]) -> Evaluation.Method {
    if case .sampled(let ends, let seed) = method { return .sampled(runs: ends.last ?? 0, seed: seed) }
    let aside = estimates.reduce(0) { max($0, $1.upper - $1.lower) }
    return aside > 0 ? .bounds(aside: aside) : .exact
  }
}
