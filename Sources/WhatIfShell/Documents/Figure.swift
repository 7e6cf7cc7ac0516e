import ScenarioKit

/// The shape of an answer, as plain values: what is drawn, not how.
enum Figure: Sendable {
  case fan(FanChart)
  case bars(BarChart)
  case line(LineChart)
  case tornado(TornadoChart)
  case heat(HeatMap)
  case tree(TreeFigure)
  case timeline(TimelineFigure)
}

/// How a number on an axis is written.
enum Scale: Sendable {
  /// 0…1, shown in hundredths.
  case probability
  case quantity

  func written(_ value: Double) -> String {
    self == .probability ? Number.probability(value) : Number.quantity(value)
  }
}

/// A quantity over time: its middle, and bands about it.
struct FanChart: Sendable {
  struct Moment: Sendable {
    let label: String
    let mean: Double
    /// The 5th, 25th, 50th, 75th and 95th of a hundred; all the same where it is known.
    let quantiles: [Double]
  }

  let title: String
  /// The bounds of the quantity.
  let lower: Double
  let upper: Double
  let moments: [Moment]
  /// Numbers with a name of their own.
  let rungs: [(number: Double, label: String)]
}

/// Numbers side by side, in groups.
struct BarChart: Sendable {
  struct Bar: Sendable {
    let label: String
    let value: Estimate
    /// What it is compared with.
    var other: Estimate?
  }

  struct Group: Sendable {
    let label: String
    let bars: [Bar]
  }

  let title: String
  let scale: Scale
  let groups: [Group]
  /// What the two numbers of a bar are, where there are two: `done`, `not done`.
  var legend: [String] = []
}

/// A number along another, as of a sweep over one input, or by round.
struct LineChart: Sendable {
  struct Point: Sendable {
    let label: String
    let x: Double
    let y: Estimate
  }

  let title: String
  let xName: String
  let scale: Scale
  let points: [Point]
}

/// How far each input moves a number.
struct TornadoChart: Sendable {
  struct Row: Sendable {
    let input: String
    /// The values of the input, as written.
    let low: String
    let high: String
    let atLow: Estimate
    let atHigh: Estimate
  }

  let title: String
  let scale: Scale
  let base: Estimate
  /// Widest first.
  let rows: [Row]
}

/// A number over two inputs.
struct HeatMap: Sendable {
  let title: String
  let scale: Scale
  let xName: String
  let xs: [String]
  let yName: String
  let ys: [String]
  /// By y, then x; nil where there is no answer.
  let cells: [[Estimate?]]
}

/// Things that hang from each other.
struct TreeFigure: Sendable {
  struct Node: Sendable {
    let label: String
    var detail = ""
    var isEmphasised = false
    var children: [Node] = []
  }

  let title: String
  let roots: [Node]
}

/// What happened, and when.
struct TimelineFigure: Sendable {
  struct Entry: Sendable {
    let label: String
    /// The day, or the round, as a number.
    let place: Double
    let moment: String
    let text: String
    /// It was not foreseen, or broke something.
    var isEmphasised = false
  }

  let title: String
  let entries: [Entry]
}
