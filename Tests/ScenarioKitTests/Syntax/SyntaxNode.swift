@testable import ScenarioKit

/// Any part of a tree, for tests: what it is, where it stands and what it is made of.
struct SyntaxNode {
  let label: String
  var range: SourceRange?
  var children: [SyntaxNode] = []

  init(_ label: String, _ range: SourceRange? = nil, _ children: [SyntaxNode?] = []) {
    self.label = label
    self.range = range
    self.children = children.compactMap { $0 }
  }

  /// `(label child child)`, a leaf without the parentheses.
  var description: String {
    guard !children.isEmpty else { return label }
    return "(" + ([label] + children.map(\.description)).joined(separator: " ") + ")"
  }

  /// The ranges that leave the range around them, or the text.
  func strayRanges(in outer: SourceRange) -> [SourceRange] {
    let inner = range ?? outer
    let isInside = inner.lower >= outer.lower && inner.upper <= outer.upper && inner.lower <= inner.upper
    return (isInside ? [] : [inner]) + children.flatMap { $0.strayRanges(in: inner) }
  }
}

protocol TreeNode {
  var node: SyntaxNode { get }
}

extension SyntaxNode {
  /// A group of parts, left out where there are none.
  static func group(_ label: String, _ parts: [any TreeNode]) -> SyntaxNode? {
    parts.isEmpty ? nil : SyntaxNode(label, nil, parts.map(\.node))
  }

  static func group(_ label: String, _ part: (any TreeNode)?) -> SyntaxNode? {
    group(label, part.map { [$0] } ?? [])
  }

  static func word(_ word: String, if condition: Bool) -> SyntaxNode? { condition ? SyntaxNode(word) : nil }
}

extension NameSyntax: TreeNode {
  var node: SyntaxNode { SyntaxNode(text, range) }
}

extension TextSyntax: TreeNode {
  var node: SyntaxNode { SyntaxNode("\"\(text)\"", range) }
}

extension NumberSyntax: TreeNode {
  var node: SyntaxNode {
    let whole = plausible.map { range.joined($0.range) } ?? range
    let ends = plausible.map { " (\($0.lower.value)..\($0.upper.value))" } ?? ""
    return SyntaxNode(
      (value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)") + ends, whole)
  }
}

extension DateSyntax: TreeNode {
  var node: SyntaxNode { SyntaxNode(date.description, range) }
}

extension VariableSyntax: TreeNode {
  var node: SyntaxNode { kind.map { SyntaxNode(":", nil, [name.node, $0.node]) } ?? name.node }
}

extension RangeSyntax: TreeNode {
  var node: SyntaxNode { SyntaxNode("..", nil, [lower.node, upper.node]) }
}

extension SourceNoteSyntax: TreeNode {
  var node: SyntaxNode { SyntaxNode("source", nil, [text.node, grade?.node]) }
}

extension NotesSyntax {
  var nodes: [SyntaxNode?] { [.group("because", because)] + sources.map(\.node) }
}

extension ActorSyntaxTerm: TreeNode {
  var node: SyntaxNode {
    switch self {
    case .name(let name): name.node
    case .any(let range): SyntaxNode("any", range)
    }
  }
}

extension EventSyntax.Action: TreeNode {
  var node: SyntaxNode {
    switch self {
    case .hold(let range): SyntaxNode("hold", range)
    case .named(let name): name.node
    case .any(let range, let kind):
      SyntaxNode("any", kind.map { range.joined($0.range) } ?? range, [kind?.node])
    case .oneOf(let names, let range): SyntaxNode("|", range, names.map(\.node))
    }
  }
}

extension EventSyntax.Option: TreeNode {
  var node: SyntaxNode { SyntaxNode("with", nil, [name.node, lower.node, upper?.node]) }
}

extension EventSyntax: TreeNode {
  var node: SyntaxNode {
    SyntaxNode(
      "event", range,
      [actor.node, action.node, .group("on", target)] + options.map(\.node) + [.group("outcome", outcome)])
  }
}

extension PlaceSyntax: TreeNode {
  var node: SyntaxNode {
    switch kind {
    case .global(let name): SyntaxNode(name.text, range)
    case .member(let owner, let name): SyntaxNode(".", range, [owner.node, name.node])
    case .pair(let name, let left, let right): SyntaxNode("pair", range, [name.node, left.node, right.node])
    }
  }
}

extension EffectSyntax: TreeNode {
  var node: SyntaxNode {
    switch kind {
    case .assign(let place, let sign, let value):
      SyntaxNode(sign == .set ? "=" : sign == .increase ? "+=" : "-=", range, [place.node, value.node])
    case .flag(let name, let owner, let value):
      SyntaxNode(value ? "flag" : "unflag", range, [name.node, .group("of", owner)])
    case .relation(let name, let from, let to, let value):
      SyntaxNode(value ? "relate" : "unrelate", range, [name.node, from.node] + to.map(\.node))
    case .every(let variable, let conditions, let effects):
      SyntaxNode("every", range, [variable.node, .group("where", conditions)] + effects.map(\.node))
    }
  }
}

extension ExpressionSyntax.Binding: TreeNode {
  var node: SyntaxNode { SyntaxNode("bind", nil, [variable.node, .group("where", conditions)]) }
}

extension ExpressionSyntax: TreeNode {
  var node: SyntaxNode {
    switch kind {
    case .number(let number): number.node
    case .text(let text): text.node
    case .truth(let value): SyntaxNode("\(value)", range)
    case .name(let name): name.node
    case .member(let owner, let name): SyntaxNode(".", range, [owner.node, name.node])
    case .call(let name, let arguments): SyntaxNode("call", range, [name.node] + arguments.map(\.node))
    case .negative(let operand): SyntaxNode("negative", range, [operand.node])
    case .not(let operand): SyntaxNode("not", range, [operand.node])
    case .binary(let sign, let left, let right): SyntaxNode(sign.rawValue, range, [left.node, right.node])
    case .isTest(let subject, let negated, .name(let name)):
      SyntaxNode(negated ? "isnt" : "is", range, [subject.node, name.node])
    case .isTest(let subject, let negated, .text(let text)):
      SyntaxNode(negated ? "isnt" : "is", range, [subject.node, text.node])
    case .kindTest(let subject, let kind): SyntaxNode("kind", range, [subject.node, kind.node])
    case .relation(let name, let from, let to): SyntaxNode("related", range, [name.node, from.node, to.node])
    case .conditional(let condition, let first, let second):
      SyntaxNode("if", range, [condition.node, first.node, second.node])
    case .quantifier(let quantifier, let binding, let body):
      SyntaxNode(quantifier.rawValue, range, [binding.node, body.node])
    case .aggregate(let aggregate, let binding, let body):
      SyntaxNode(aggregate.rawValue, range, [binding.node, body?.node])
    case .after(let event, let rounds, let isFromNow):
      SyntaxNode(isFromNow ? "after-now" : "after", range, [event.node, .group("within", rounds)])
    case .never(let event, let since, let isFromNow):
      SyntaxNode(isFromNow ? "never-from-now" : "never", range, [event.node, .group("since", since)])
    case .measure(let measure): SyntaxNode("measure", range, measure.nodes)
    }
  }
}

extension MeasureSyntax {
  var nodes: [SyntaxNode?] {
    switch subject {
    case .chance(let condition): [SyntaxNode("chance"), condition.node] + modifiers.nodes
    case .mean(let value): [SyntaxNode("mean"), value.node] + modifiers.nodes
    case .belief(let condition): [SyntaxNode("belief"), condition.node] + modifiers.nodes
    case .response(let event): [SyntaxNode("response"), event.node] + modifiers.nodes
    }
  }
}
