/// Guesses what was meant by a name that is not known.
package enum Spelling {
  /// The nearest candidate, or nil where none is near; of equally near ones the first.
  ///
  /// Costs the product of the lengths for each candidate of about the same length.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    let tolerance = tolerance(length: wanted.count)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased())
      guard letters == wanted || abs(letters.count - wanted.count) <= tolerance else { continue }
      let distance = letters == wanted ? 0 : Self.distance(wanted, letters)
      guard distance == 0 || distance <= tolerance else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// The length of a name as slips are counted.
  package static func length(of name: String) -> Int { name.lowercased().count }

  /// The lengths that what was meant by a name may have.
  package static func lengths(near name: String) -> ClosedRange<Int> {
    let length = length(of: name)
    let tolerance = tolerance(length: length)
    return max(0, length - tolerance)...(length + tolerance)
  }

  /// How many slips a name of this length may hold; names that long are not typed by hand, and get none.
  private static func tolerance(length: Int) -> Int {
    switch length {
    case ..<3: 0
    case 3...5: 1
    case 6...8: 2
    case 9...100: 3
    default: 0
    }
  }

  /// Insertions, deletions, changes and swaps of neighbours that turn one into the other (optimal string alignment).
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
