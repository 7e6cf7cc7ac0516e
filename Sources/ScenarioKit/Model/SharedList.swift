/// A list whose copies share what they have in common, so that keeping every earlier state of a growing list is cheap.
///
/// A persistent vector: a tree of 16 ways whose leaves are full, and the last elements apart. To append, to replace
/// an element and to cut the end off cost the logarithm of the length, whether or not the list is shared; to read an
/// element as much, to iterate a constant each. Anything else that an array can do costs the length.
package struct SharedList<Element> {
  /// A part of the tree; every leaf is full, every branch but the last of a level too.
  fileprivate enum Node {
    case leaf([Element])
    case branch([Node])
  }

  private static var bits: Int { 4 }
  private static var width: Int { 1 << bits }
  private static var mask: Int { width - 1 }

  /// nil while everything fits the tail.
  private var root: Node?
  /// The shift that gives the child of the root; 0 where the root is a leaf.
  private var rootShift = 0
  /// How many elements the tree holds, a multiple of the width.
  private var treeCount = 0
  /// What follows the tree; empty only where the list is.
  private var tail: [Element] = []

  package init() {}

  private func leaf(holding index: Int) -> [Element] {
    if index >= treeCount { return tail }
    var node = root
    var shift = rootShift
    while case .branch(let children)? = node {
      node = children[(index >> shift) & Self.mask]
      shift -= Self.bits
    }
    guard case .leaf(let elements)? = node else { return [] }
    return elements
  }

  // MARK: Growing

  package mutating func append(_ element: Element) {
    ListCost.note(1)
    guard tail.count == Self.width else {
      tail.append(element)
      return
    }
    let full = Node.leaf(tail)
    if let root {
      if treeCount == Self.width << rootShift {
        self.root = .branch([root, Self.path(to: full, height: rootShift)])
        rootShift += Self.bits
      } else {
        self.root = Self.adding(full, to: root, at: treeCount, shift: rootShift)
      }
    } else {
      root = full
    }
    treeCount += Self.width
    tail = [element]
  }

  /// Branches of one child each, down to a leaf.
  private static func path(to leaf: Node, height: Int) -> Node {
    var node = leaf
    for _ in 0..<(height / bits) { node = .branch([node]) }
    return node
  }

  private static func adding(_ leaf: Node, to node: Node, at index: Int, shift: Int) -> Node {
    guard case .branch(var children) = node else { return leaf }
    let place = (index >> shift) & mask
    if place < children.count {
      children[place] = adding(leaf, to: children[place], at: index, shift: shift - bits)
    } else {
      children.append(path(to: leaf, height: shift - bits))
    }
    return .branch(children)
  }

  // MARK: Changing

  private static func replacing(_ index: Int, in node: Node, shift: Int, by element: Element) -> Node {
    switch node {
    case .leaf(var elements):
      elements[index & mask] = element
      return .leaf(elements)
    case .branch(var children):
      let place = (index >> shift) & mask
      children[place] = replacing(index, in: children[place], shift: shift - bits, by: element)
      return .branch(children)
    }
  }

  /// Leaves only the first elements, at most as many as there are.
  package mutating func truncate(to length: Int) {
    precondition(length >= 0 && length <= count, "a list is cut within itself")
    if length == count { return }
    ListCost.note(Self.width)
    if length > treeCount {
      tail.removeLast(count - length)
    } else if length == 0 {
      self = Self()
    } else {
      let start = (length - 1) & ~Self.mask
      tail = Array(leaf(holding: start).prefix(length - start))
      root = start == 0 ? nil : root.map { Self.cutting($0, to: start, shift: rootShift) }
      treeCount = start
      while case .branch(let children)? = root, children.count == 1 {
        root = children[0]
        rootShift -= Self.bits
      }
      if root == nil { rootShift = 0 }
    }
  }

  /// What holds the first elements, some and a multiple of the width.
  private static func cutting(_ node: Node, to length: Int, shift: Int) -> Node {
    guard case .branch(let children) = node else { return node }
    let last = ((length - 1) >> shift) & mask
    let rest = cutting(children[last], to: length, shift: shift - bits)
    return .branch(children[..<last] + [rest])
  }
}

extension SharedList: Sendable where Element: Sendable {}
extension SharedList.Node: Sendable where Element: Sendable {}

extension SharedList: RandomAccessCollection, MutableCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { treeCount + tail.count }

  package subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < endIndex, "index out of range")
      ListCost.note(1)
      return index >= treeCount ? tail[index - treeCount] : leaf(holding: index)[index & Self.mask]
    }
    set {
      precondition(index >= 0 && index < endIndex, "index out of range")
      ListCost.note(Self.width)
      if index >= treeCount {
        tail[index - treeCount] = newValue
      } else {
        root = root.map { Self.replacing(index, in: $0, shift: rootShift, by: newValue) }
      }
    }
  }

  /// Goes through a list leaf by leaf.
  package struct Iterator: IteratorProtocol {
    fileprivate let list: SharedList
    private var leaf: ArraySlice<Element> = []
    private var position = 0

    fileprivate init(_ list: SharedList) { self.list = list }

    package mutating func next() -> Element? {
      if let element = leaf.popFirst() { return element }
      guard position < list.endIndex else { return nil }
      let elements = list.leaf(holding: position)
      position += elements.count
      ListCost.note(elements.count)
      leaf = elements[...]
      return leaf.popFirst()
    }
  }

  package func makeIterator() -> Iterator { Iterator(self) }
}

extension SharedList: RangeReplaceableCollection {
  package mutating func replaceSubrange(_ range: Range<Int>, with elements: some Collection<Element>) {
    let rest = Array(self[range.upperBound...])
    truncate(to: range.lowerBound)
    for element in elements { append(element) }
    for element in rest { append(element) }
  }

  package mutating func append(contentsOf elements: some Sequence<Element>) {
    for element in elements { append(element) }
  }
}

extension SharedList: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: Element...) {
    self.init()
    append(contentsOf: elements)
  }
}

extension SharedList: Equatable where Element: Equatable {
  package static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}
