/// The worlds of now, sorted into cells that a few pieces of evidence do not tell apart.
///
/// Within a cell all worlds make each piece equally likely. So a number that is asked of each cell by itself gives what it
/// comes to with any of the pieces seen or not, by Bayes' rule alone, and all of these agree with one another.
struct EvidenceCells {
  struct Cell {
    /// The probability of its worlds, 0…1.
    let mass: Double
    /// The share of each world that belongs to it.
    let shares: [Double]
    /// How likely its worlds make each piece of evidence.
    let likelihoods: [Double]
  }

  /// More cells are not asked apart: so much evidence is asked in several goes.
  static let most = 16

  /// The places of its pieces among all that is asked about.
  let pieces: [Int]
  let cells: [Cell]

  /// Sorts worlds into as few groups of cells as hold all pieces; one group with one cell where there are none.
  ///
  /// - Parameters:
  ///   - masses: of each world, with 1 in all.
  ///   - likelihoods: by world, by piece.
  static func groups(_ masses: [Double], _ likelihoods: [[Double]], pieces: Int) -> [EvidenceCells] {
    var groups: [EvidenceCells] = []
    var open: [Int] = []
    func close() {
      groups.append(EvidenceCells(open, masses, likelihoods))
      open = []
    }
    for piece in 0..<pieces {
      if count(open + [piece], masses, likelihoods) <= most {
        open.append(piece)
        continue
      }
      if !open.isEmpty { close() }
      if count([piece], masses, likelihoods) <= most {
        open = [piece]
      } else {
        groups.append(EvidenceCells(seenOrNot: piece, masses, likelihoods))
      }
    }
    if !open.isEmpty || groups.isEmpty { close() }
    return groups
  }

  private static func count(_ pieces: [Int], _ masses: [Double], _ likelihoods: [[Double]]) -> Int {
    Set(masses.indices.filter { masses[$0] > 0 }.map { world in pieces.map { likelihoods[world][$0] } }).count
  }

  private init(_ pieces: [Int], _ masses: [Double], _ likelihoods: [[Double]]) {
    self.pieces = pieces
    var places: [[Double]: Int] = [:]
    var shares: [[Double]] = []
    for world in masses.indices where masses[world] > 0 {
      let key = pieces.map { likelihoods[world][$0] }
      let place = places[key] ?? shares.count
      if place == shares.count {
        places[key] = place
        shares.append(Array(repeating: 0, count: masses.count))
      }
      shares[place][world] = 1
    }
    cells = places.sorted { $0.value < $1.value }.map { key, place in
      Cell(mass: Self.mass(shares[place], masses), shares: shares[place], likelihoods: key)
    }
  }

  /// Two cells, the piece seen and not seen: a world belongs to each in part.
  private init(seenOrNot piece: Int, _ masses: [Double], _ likelihoods: [[Double]]) {
    pieces = [piece]
    let seen = likelihoods.map { $0[piece] }
    cells = [(seen, 1.0), (seen.map { 1 - $0 }, 0.0)].map { shares, likelihood in
      Cell(mass: Self.mass(shares, masses), shares: shares, likelihoods: [likelihood])
    }.filter { $0.mass > 0 }
  }

  private static func mass(_ shares: [Double], _ masses: [Double]) -> Double {
    zip(shares, masses).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// How likely a piece is seen, and what share of what is then believed, or else, each cell has; nil for what cannot be.
  func posterior(of piece: Int) -> (seen: Double, ifSeen: [Double]?, ifNot: [Double]?) {
    let place = pieces.firstIndex(of: piece) ?? 0
    let with = cells.map { $0.mass * $0.likelihoods[place] }
    let without = cells.map { $0.mass * (1 - $0.likelihoods[place]) }
    let (seen, unseen) = (with.reduce(0, +), without.reduce(0, +))
    return (
      min(1, seen), seen > 1e-12 ? with.map { $0 / seen } : nil,
      unseen > 1e-12 ? without.map { $0 / unseen } : nil
    )
  }
}
