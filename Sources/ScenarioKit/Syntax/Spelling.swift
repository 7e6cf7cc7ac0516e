/// Guesses what was meant by a name that is not known.
package enum Spelling {
  /// The nearest candidate, or nil where none is near; of equally near ones the first.
  ///
  /// Costs the product of the lengths for each candidate of about the same length.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Letters(name)
    let tolerance = tolerance(length: wanted.count)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      // A character has at least one byte, and the languages at hand at most four.
      let bytes = candidate.utf8.count
      guard bytes >= wanted.count - tolerance, bytes <= 4 * (wanted.count + tolerance) else { continue }
      let distance = wanted.distance(to: Letters(candidate), upTo: tolerance)
      if let distance, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// A name in small letters; most are ASCII, and bytes are compared quickest.
  private enum Letters {
    case ascii([UInt8])
    case characters([Character])

    init(_ name: String) {
      if name.utf8.allSatisfy({ $0 < 0x80 }) {
        self = .ascii(name.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 })
      } else {
        self = .characters(Array(name.lowercased()))
      }
    }

    var count: Int {
      switch self {
      case .ascii(let bytes): bytes.count
      case .characters(let characters): characters.count
      }
    }

    private var characters: [Character] {
      switch self {
      case .ascii(let bytes): bytes.map { Character(Unicode.Scalar($0)) }
      case .characters(let characters): characters
      }
    }

    /// nil for more than the limit.
    func distance(to other: Letters, upTo limit: Int) -> Int? {
      guard abs(count - other.count) <= limit else { return nil }
      let distance =
        if case .ascii(let left) = self, case .ascii(let right) = other {
          left == right ? 0 : limit == 0 ? Int.max : Spelling.distance(left, right)
        } else {
          characters == other.characters
            ? 0 : limit == 0 ? Int.max : Spelling.distance(characters, other.characters)
        }
      return distance <= limit ? distance : nil
    }
  }

  /// The length of a name as slips are counted.
  package static func length(of name: String) -> Int { name.lowercased().count }

  /// Which letters a name holds: a bit for each, some for several.
  package static func letters(of name: String) -> UInt64 {
    name.lowercased().unicodeScalars.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }

  /// The lengths that what was meant by a name may have.
  package static func lengths(near name: String) -> ClosedRange<Int> {
    let length = length(of: name)
    let tolerance = tolerance(length: length)
    return max(0, length - tolerance)...(length + tolerance)
  }

  /// How many slips a name of this length may hold; names that long are not typed by hand, and get none.
  package static func tolerance(length: Int) -> Int {
    switch length {
    case ..<3: 0
    case 3...5: 1
    case 6...8: 2
    case 9...100: 3
    default: 0
    }
  }

  /// Insertions, deletions, changes and swaps of neighbours that turn one into the other (optimal string alignment).
  private static func distance<Letter: Equatable>(_ left: [Letter], _ right: [Letter]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast = Array(repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var current = beforeLast
    for row in left.indices {
      current[0] = row + 1
      for column in right.indices {
        var cost = last[column] + (left[row] == right[column] ? 0 : 1)
        cost = min(cost, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current[column + 1] = cost
      }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[right.count]
  }
}
