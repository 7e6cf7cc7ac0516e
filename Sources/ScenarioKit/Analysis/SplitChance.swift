/// A chance as splitting estimates it.
struct SplitChance {
  /// The mean of the replicates' products of shares, with Student's 95 % interval, on the scale of logarithms, as products
  /// are skewed.
  let estimate: Estimate
  /// The replicates are so far apart that few of them make the mean, and the interval says too much.
  let isUneven: Bool
  let method: Evaluation.Method

  /// The 97.5th of a hundred of Student's distribution with 19 degrees of freedom, for 20 replicates.
  private static let student = 2.093024054408263

  init(_ arrivals: SplittingSampler.Arrivals) {
    method = arrivals.method
    let (counts, effort) = (arrivals.counts, arrivals.effort)
    let products = counts.map { $0.reduce(1.0) { $0 * Double($1) / Double(effort) } }
    let count = Double(products.count)
    let mean = products.reduce(0, +) / count
    let variance = products.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
    let runs = effort * products.count
    // With a variance above the square of the mean, fewer than half count (Kish's effective number).
    isUneven = mean <= 0 || variance > mean * mean
    if mean <= 0 {
      estimate = .sampled(value: 0, lower: 0, upper: Self.ceiling(counts, runs: runs))
    } else if variance <= 0 {
      // Where all agree, they are as sure as one sample of their size.
      estimate = .share(of: (mean * Double(runs)).rounded(), runs: runs)
    } else {
      let reach = exponential(Self.student * (variance / count).squareRoot() / mean)
      estimate = .sampled(value: min(1, mean), lower: mean / reach, upper: min(1, mean * reach))
    }
  }

  /// Where nothing got to the end: the shares as far as anything got, and at the level that nothing reached the most
  /// that none of so many leaves plausible.
  private static func ceiling(_ counts: [[Int]], runs: Int) -> Double {
    var ceiling = 1.0
    for level in counts[0].indices {
      let reached = counts.reduce(0) { $0 + $1[level] }
      ceiling *= Estimate.share(of: Double(reached), runs: runs).upper
      if reached == 0 { break }
    }
    return ceiling
  }
}
