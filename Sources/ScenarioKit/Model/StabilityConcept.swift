/// Why nobody leaves an outcome, as the graph model for conflict resolution has it (Fang, Hipel and Kilgour 1993).
package enum StabilityConcept: String, CaseIterable, Sendable {
  /// Nobody can do better alone (Nash 1950).
  case nash
  /// Whoever does better alone may be made to do no better by some answer of the others: general metarationality (Howard
  /// 1971).
  case gmr
  /// The same, and it cannot escape from that: symmetric metarationality (Howard 1971).
  case smr
  /// The same by an answer that those who give it want themselves: sequential stability (Fraser and Hipel 1979).
  case seq
}
