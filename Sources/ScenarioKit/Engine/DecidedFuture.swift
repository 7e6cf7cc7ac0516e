/// Where runs begin of which one actor decides some turns, and what it may do at them.
struct DecidedFuture: Sendable {
  /// What the actor may do at a turn.
  struct Option: Sendable {
    /// Its place among the program's events; nil for holding.
    let event: Int?
    /// The program's conditions that allow it.
    let conditions: Range<Int>
  }

  let program: Program
  let start: Sampler.Start
  /// Turns that are followed from the start.
  let turns: Int
  /// What it does at the first of them; nil where nothing is decided.
  let first: Option?
  /// Its later turns that it decides, counted from the start, ascending.
  let decisions: [Int]
  /// What it may do at each of these; holding first.
  var options: [[Option]]

  init(
    _ projection: borrowing Projection, turns: Int, first: Option?, decisions: [Int], options: [[Option]]
  ) {
    program = projection.machine.program
    start = Sampler.Start(projection)
    (self.turns, self.first, self.decisions, self.options) = (turns, first, decisions, options)
  }

  /// How many ways there are through the first so many decisions.
  func ways(through depth: Int) -> Int { options.prefix(depth).reduce(1) { $0 * $1.count } }
}
