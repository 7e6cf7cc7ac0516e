import ScenarioKit

/// Things that hang from each other.
struct TreeFigure: Sendable {
  struct Node: Sendable {
    let label: String
    /// What stands beside it: a share, a date.
    var detail = ""
    var isEmphasised = false
    var children: [Node] = []
  }

  let title: String
  let roots: [Node]

  private static let indent = 20.0
  private static let detailRoom = 96.0

  var drawing: Drawing? {
    guard !roots.isEmpty else { return nil }
    var drawing = Drawing(title: title)
    var y = 0.0
    for root in roots { _ = add(root, to: &drawing, depth: 0, y: &y) }
    drawing.height = y + 4
    return drawing
  }

  /// Returns where the node's knot is; `y` moves below all that hangs from it.
  private func add(_ node: Node, to drawing: inout Drawing, depth: Int, y: inout Double) -> Double {
    // What hangs very deep is drawn as deep as there is room.
    let x = Self.indent * Double(min(depth, 12)) + 5
    let detail = StyledText(node.detail).plain
    let detailWidth = TextExtent.width(of: detail, size: Drawing.size, isBold: true)
    // A long detail gets a row of its own.
    let isBeside = detailWidth <= Self.detailRoom
    let room = Drawing.width - x - 12 - (isBeside && !detail.isEmpty ? Self.detailRoom + 4 : 0)
    let knot = y + 11
    drawing.add(dot: x, knot, radius: node.isEmphasised ? 4.5 : 3.5, ink: node.isEmphasised ? .first : .axis)
    let rows = drawing.add(
      rows: node.label, x: x + 12, y: y + 15, room: room, most: 3, isBold: node.isEmphasised)
    y += Double(max(1, rows)) * Drawing.lineHeight
    if isBeside {
      drawing.add(
        text: detail, x: Drawing.width, y: knot + 4, room: Self.detailRoom, anchor: .end,
        isBold: node.isEmphasised)
    } else {
      let added = drawing.add(rows: detail, x: x + 12, y: y + 15, room: room, most: 2, ink: .soft)
      y += Double(added) * Drawing.lineHeight
    }
    y += 8
    for child in node.children {
      let end = add(child, to: &drawing, depth: depth + 1, y: &y)
      let childX = Self.indent * Double(min(depth + 1, 12)) + 5
      if childX > x { drawing.add(line: [(x, knot + 6), (x, end), (childX - 6, end)], ink: .axis) }
    }
    return knot
  }
}
