import ScenarioKit

/// The shape of an answer, as plain values: what is drawn, not how.
enum Figure: Sendable {
  /// Quantities over time, with bands.
  case fan(FanChart)
  /// Shares and chances side by side.
  case bars(BarChart)
  /// Numbers along another.
  case line(LineChart)
  /// How far each input moves a number.
  case tornado(TornadoChart)
  /// A number over two inputs.
  case heat(HeatMap)
  /// Things that hang from each other.
  case tree(TreeFigure)

  /// As a picture; nil where there is nothing to see.
  var drawing: Drawing? {
    switch self {
    case .fan(let chart): chart.drawing
    case .bars(let chart): chart.drawing
    case .line(let chart): chart.drawing
    case .tornado(let chart): chart.drawing
    case .heat(let map): map.drawing
    case .tree(let tree): tree.drawing
    }
  }
}

/// How a number on an axis is written.
enum Scale: Sendable {
  /// 0…1, shown in hundredths.
  case probability
  case quantity

  func written(_ value: Double) -> String {
    self == .probability ? Number.probability(value) : Number.quantity(value)
  }

  func written(_ estimate: Estimate) -> String {
    self == .probability ? Number.compact(estimate) : Number.quantity(estimate)
  }
}
