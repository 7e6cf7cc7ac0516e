extension Sampler {
  /// Counts runs in batches, one after the other on this thread: where a neighbouring program draws the same, what a
  /// batch gave can be set against what its like gave there.
  ///
  /// - Parameter ends: the first run behind each batch, ascending; the first batch begins with run 0.
  func batches(
    upTo ends: [Int], _ projection: borrowing Projection, _ course: Course
  ) throws(EngineFault) -> [RunTally] {
    let program = projection.machine.program
    var runs = SampledRuns(program, Start(projection), course, seed, isInterrupted: isInterrupted)
    var tallies: [RunTally] = []
    var first = 0
    for end in ends {
      var tally = RunTally(course, program)
      tally.add(try runs.follow(first..<end), runs: end - first)
      tally.settle()
      tallies.append(tally)
      first = end
    }
    return tallies
  }
}
