import ScenarioKit

/// The words in which an answer's judgement, horizon and method are given.
enum Judgement {
  /// The estimative words of both ends, or the one word.
  static func words(for estimate: Estimate) -> String {
    let (low, high) = ends(of: estimate)
    return low == high ? low.rawValue : "\(low.rawValue) to \(high.rawValue)"
  }

  static func word(for probability: Double) -> String {
    EstimativeWord(probability).rawValue
  }

  /// As part of a sentence: `very likely that`, `a roughly even chance that`.
  static func clause(for estimate: Estimate) -> String {
    switch words(for: estimate) {
    case let words where words.contains(" to "): "\(words) that"
    case EstimativeWord.roughlyEven.rawValue: "a \(EstimativeWord.roughlyEven.rawValue) that"
    case EstimativeWord.belowOne.rawValue: "a chance of \(EstimativeWord.belowOne.rawValue) that"
    case EstimativeWord.aboveNinetyNine.rawValue:
      "a chance of \(EstimativeWord.aboveNinetyNine.rawValue) that"
    case let words: "\(words) that"
    }
  }

  /// By when, or within what.
  static func horizon(_ provenance: Provenance, year: Int?) -> String? {
    provenance.until.map { "by \(Moment.day($0, year: year))" }
      ?? provenance.rounds.map { "within \(Moment.rounds($0))" }
  }

  /// Said where the horizon was not asked for.
  static func defaultHorizon(_ provenance: Provenance) -> String? {
    guard provenance.isDefaultHorizon, let rounds = provenance.rounds else { return nil }
    return "within \(Moment.rounds(rounds)), the default"
  }

  static func method(_ method: Evaluation.Method) -> String {
    switch method {
    case .exact: "exact"
    case .bounds(let aside): "exact within bounds, \(setAside(aside)) set aside"
    case .sampled(let runs, let seed):
      "sampled, \(Number.grouped(runs)) \(runs == 1 ? "run" : "runs"), seed \(seed), 95 % interval"
    case .splitting(let levels, let runs, let replicates, let seed):
      "splitting, \(levels) \(levels == 1 ? "level" : "levels"), \(Number.grouped(runs)) runs from each, "
        + "\(replicates) replicates, seed \(seed), 95 % interval"
    }
  }

  /// Said of a sample that was to be so precise.
  static func precision(_ ending: Ending) -> String? {
    switch ending {
    case .precise(let wanted): "within \(Number.quantity(wanted)) to either side, as asked"
    case .exhausted(let wanted):
      "not within \(Number.quantity(wanted)) to either side: the most runs came first"
    case .complete, .interrupted: nil
    }
  }

  /// `2,304 of 4,000 runs`
  static func progress(_ progress: Progress) -> String {
    let total = progress.total.map { " of \(Number.grouped($0))" } ?? ""
    return "\(Number.grouped(progress.done))\(total) \(progress.unit.rawValue)"
  }

  /// An interval that has more than a point in it is open where it has not been seen to reach the end.
  private static func ends(of estimate: Estimate) -> (EstimativeWord, EstimativeWord) {
    let low = EstimativeWord(estimate.lower)
    let high = EstimativeWord(estimate.upper)
    guard estimate.lower < estimate.upper else { return (low, high) }
    return (low == .impossible ? .belowOne : low, high == .certain ? .aboveNinetyNine : high)
  }

  private static func setAside(_ probability: Double) -> String {
    let points = probability * 100
    if points < 0.01 { return "<0.01 %" }
    return Number.trimmed(points, decimals: points < 0.995 ? 2 : points < 9.95 ? 1 : 0) + " %"
  }
}

extension Page {
  /// The last line: how the answer was got, and what else hangs on it.
  mutating func add(method: String, provenance: Provenance? = nil, others: [String] = []) {
    let precision = provenance.flatMap { Judgement.precision($0.ending) }
    let items =
      [method] + [precision, provenance.flatMap(Judgement.defaultHorizon)].compactMap { $0 } + others
    add(items: items.map { StyledText($0, .dim) })
  }

  /// Marks what is only part of an answer.
  mutating func add(ending: Ending) {
    guard case .interrupted(let progress) = ending else { return }
    let known =
      switch progress.unit {
      case .turns: "what is certain after them"
      case .inputs: "what they do"
      case .points: "what they are"
      default: "a sample of its own"
      }
    add(
      StyledText("stopped early, after \(Judgement.progress(progress)): this is \(known)", .warning),
      indent: 2,
      hanging: 4)
  }

  mutating func add(givens: [String]) {
    guard !givens.isEmpty else { return }
    add("given \(givens.joined(separator: ", "))", indent: 2, hanging: 8)
  }

  /// The number by which an answer can be named: `[q2]`.
  static func tag(_ number: Int?) -> StyledText {
    number.map { StyledText("[q\($0)]", .dim) } ?? ""
  }
}
