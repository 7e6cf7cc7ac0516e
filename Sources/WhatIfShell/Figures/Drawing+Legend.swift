/// What the shapes of a picture stand for.
extension Drawing {
  struct Sample {
    enum Shape {
      case bar(height: Double, opacity: Double)
      case line
      /// A thin line across, as one that marks a number.
      case mark
    }

    let shape: Shape
    let ink: Ink
    let text: String
  }

  /// Adds samples with their names, one beside the other as far as there is room; returns how high they are.
  @discardableResult
  mutating func add(legend samples: [Sample], y: Double) -> Double {
    let (wide, gap) = (18.0, 18.0)
    var (x, top) = (0.0, y)
    for sample in samples {
      let width = wide + 6 + TextExtent.width(of: sample.text, size: Self.size)
      if x > 0, x + width > Self.width { (x, top) = (0, top + Self.lineHeight + 2) }
      let middle = top + 8
      switch sample.shape {
      case .bar(let height, let opacity):
        add(
          rectangle: x, middle - height / 2, width: wide, height: height, ink: sample.ink, opacity: opacity,
          radius: 1)
      case .line: add(line: [(x, middle), (x + wide, middle)], ink: sample.ink, width: 2.25)
      case .mark:
        add(line: [(x + wide / 2, middle - 6), (x + wide / 2, middle + 6)], ink: sample.ink, width: 1.25)
      }
      add(text: sample.text, x: x + wide + 6, y: top + 12, room: Self.width - x - wide - 6, ink: .soft)
      x += width + gap
    }
    return top + Self.lineHeight + 2 - y
  }
}
