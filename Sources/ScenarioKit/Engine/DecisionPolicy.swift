/// What an actor does at its later turns, by what it did before and what has happened since.
///
/// It is found in runs that were gone on with in every way: from the last decision to the first, the option is taken that
/// was best among the runs that look alike to whoever decides (a stochastic tree of sampled courses; Broadie and
/// Glasserman 1997). What is hidden does not tell runs apart, so nobody decides by what nobody can know.
struct DecisionPolicy: Sendable {
  /// What is done after one way through the earlier decisions.
  struct Rule: Sendable {
    /// By the number that stands for what has happened, an option.
    var after: [UInt64: Int] = [:]
    /// Where what has happened was too rare for a rule of its own.
    var otherwise = 0
  }

  /// Runs that must look alike for a rule of their own.
  static let fewestAlike = 30
  /// Standard errors by which an option must do better than holding.
  private static let leastErrors = 3.0

  /// By decision, by way to it.
  private(set) var rules: [[Rule]]

  /// Where nothing is decided later.
  static let none = DecisionPolicy(rules: [])

  private init(rules: [[Rule]]) { self.rules = rules }

  /// - Parameters:
  ///   - explored: the runs, in their order.
  ///   - counts: by decision, how many options there are.
  init(_ explored: [DecidedRuns.Explored], _ counts: [Int], isGreatest: Bool) {
    rules = counts.map { _ in [] }
    var values = explored.map(\.values)
    for depth in counts.indices.reversed() {
      let (count, ways) = (counts[depth], counts[..<depth].reduce(1, *))
      var reduced = values.map { _ in Array(repeating: Double.nan, count: ways) }
      for way in 0..<ways {
        let options = way * count..<(way + 1) * count
        // Holding is allowed wherever the way to it was.
        let there = values.indices.filter { !values[$0][options.lowerBound].isNaN }
        let rule = Self.rule(
          there.map { (explored[$0].seen[depth][way], values[$0][options]) }, isGreatest: isGreatest)
        for run in there {
          let chosen = rule.option(explored[run].seen[depth][way])
          reduced[run][way] = Self.value(of: chosen, values[run][options])
        }
        rules[depth].append(rule)
      }
      values = reduced
    }
  }

  /// What it does: an option's number, 0 being to hold.
  func option(at depth: Int, way: Int, _ seen: DecidedRuns.Seen) -> Int { rules[depth][way].option(seen) }

  private static func rule(
    _ runs: [(seen: DecidedRuns.Seen, values: ArraySlice<Double>)], isGreatest: Bool
  ) -> Rule {
    var rule = Rule()
    var left = runs
    for key in [\DecidedRuns.Seen.whole, \DecidedRuns.Seen.plain] {
      let groups = Dictionary(grouping: left) { $0.seen[keyPath: key] }
      left = left.filter { (groups[$0.seen[keyPath: key]]?.count ?? 0) < fewestAlike }
      for (seen, alike) in groups where alike.count >= fewestAlike {
        rule.after[seen] = best(alike.map(\.values), isGreatest: isGreatest)
      }
    }
    rule.otherwise = best(left.map(\.values), isGreatest: isGreatest)
    return rule
  }

  /// The best option where it is told apart from holding, else holding.
  private static func best(_ runs: [ArraySlice<Double>], isGreatest: Bool) -> Int {
    guard let count = runs.first?.count else { return 0 }
    var (best, gain) = (0, 0.0)
    for option in 1..<max(1, count) {
      var moments = PairedMoments()
      for values in runs {
        let difference = value(of: option, values) - value(of: 0, values)
        moments.add(isGreatest ? difference : -difference)
      }
      if moments.isNothing || moments.mean <= gain + 1e-12 { continue }
      if moments.mean > leastErrors * moments.error { (best, gain) = (option, moments.mean) }
    }
    return best
  }

  /// What came of an option; where it was not allowed, of holding.
  private static func value(of option: Int, _ values: ArraySlice<Double>) -> Double {
    let value = values[values.startIndex + option]
    return value.isNaN ? values[values.startIndex] : value
  }
}

extension DecisionPolicy.Rule {
  func option(_ seen: DecidedRuns.Seen) -> Int { after[seen.whole] ?? after[seen.plain] ?? otherwise }
}
