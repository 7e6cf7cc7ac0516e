/// A tree as Graphviz reads it (`dot -Tsvg`).
struct GraphText {
  let tree: TreeFigure

  var text: String {
    var lines = [
      FileMark.graph, "digraph {", "  graph [rankdir=LR, label=\(Self.quoted(tree.title)), labelloc=t]",
      "  node [shape=box, style=rounded, fontname=\"Helvetica\"]", "  edge [fontname=\"Helvetica\"]",
    ]
    var count = 0
    func add(_ node: TreeFigure.Node, under parent: Int?) {
      count += 1
      let number = count
      let emphasis = node.isEmphasised ? ", penwidth=2" : ""
      let detail = node.detail.isEmpty ? "" : "\\n" + Self.escaped(node.detail)
      lines.append("  n\(number) [label=\"\(Self.escaped(node.label))\(detail)\"\(emphasis)]")
      if let parent { lines.append("  n\(parent) -> n\(number)") }
      for child in node.children { add(child, under: number) }
    }
    for root in tree.roots { add(root, under: nil) }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  private static func escaped(_ text: String) -> String {
    StyledText(text).plain.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
