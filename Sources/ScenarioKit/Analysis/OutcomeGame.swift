/// A game as the graph model for conflict resolution has it (Fang, Hipel and Kilgour 1993): every player has some options,
/// an outcome is one option of each, and a player moves from outcome to outcome by changing its own option.
struct OutcomeGame {
  /// By player, how many options it has. The last player's option changes fastest as outcomes are counted.
  let counts: [Int]
  /// By player, by outcome, what it is worth.
  let utilities: [[Double]]
  /// By player, by outcome: what the player would rather have, of what it can reach by itself.
  let improvements: [[[Int]]]

  var outcomeCount: Int { counts.reduce(1, *) }

  func options(of outcome: Int) -> [Int] {
    var (rest, options) = (outcome, counts)
    for player in counts.indices.reversed() {
      (rest, options[player]) = (rest / counts[player], rest % counts[player])
    }
    return options
  }

  /// Outcomes that differ in a player's own option, but for the outcome itself.
  static func reachable(from outcome: Int, by player: Int, _ counts: [Int]) -> [Int] {
    let step = counts[(player + 1)...].reduce(1, *)
    let option = outcome / step % counts[player]
    return (0..<counts[player]).filter { $0 != option }.map { outcome + ($0 - option) * step }
  }

  /// Does a player not leave an outcome, as a kind of stability has it?
  func isStable(_ outcome: Int, for player: Int, _ concept: StabilityConcept) -> Bool {
    let wanted = improvements[player][outcome]
    switch concept {
    case .nash: return wanted.isEmpty
    case .gmr: return wanted.allSatisfy { isSanctioned($0, for: player, against: outcome, finally: false) }
    case .smr: return wanted.allSatisfy { isSanctioned($0, for: player, against: outcome, finally: true) }
    case .seq:
      return wanted.allSatisfy { reached in
        improved(from: reached, byOthersThan: player).contains { isNoBetter($0, than: outcome, for: player) }
      }
    }
  }

  /// Can the others answer a move so that it brings the player nothing; and, finally, so that it cannot mend it?
  private func isSanctioned(_ reached: Int, for player: Int, against outcome: Int, finally: Bool) -> Bool {
    let step = counts[(player + 1)...].reduce(1, *)
    let own = reached / step % counts[player]
    return (0..<outcomeCount).contains { other in
      guard other != reached, other / step % counts[player] == own,
        isNoBetter(other, than: outcome, for: player)
      else { return false }
      return !finally
        || Self.reachable(from: other, by: player, counts).allSatisfy {
          isNoBetter($0, than: outcome, for: player)
        }
    }
  }

  /// Where the others may lead, each by moves that it would rather make, none twice in a row.
  private func improved(from outcome: Int, byOthersThan player: Int) -> Set<Int> {
    struct Position: Hashable {
      let outcome: Int
      let last: Int
    }
    var met: Set<Position> = []
    var open = [Position(outcome: outcome, last: player)]
    var reached: Set<Int> = []
    while let position = open.popLast() {
      for mover in counts.indices where mover != player && mover != position.last {
        for next in improvements[mover][position.outcome] {
          reached.insert(next)
          let following = Position(outcome: next, last: mover)
          if met.insert(following).inserted { open.append(following) }
        }
      }
    }
    return reached
  }

  private func isNoBetter(_ outcome: Int, than other: Int, for player: Int) -> Bool {
    let (one, two) = (utilities[player][outcome], utilities[player][other])
    return one <= two + 1e-9 * max(1, abs(two))
  }
}
