/// Made-up responses that wait for events and look at facts, of which some can change: the same for the same seed.
struct WakingScenario {
  private(set) var text: String
  private var random: SplitMix64

  /// - Parameter ordered: whether actors take turns, in place of all competing at each.
  init(seed: UInt64, actors: Int = 7, ordered: Bool = false) {
    random = SplitMix64(seed: seed)
    text = ""
    var lines = [
      ordered ? "" : "turns open", "hold weight \(ordered ? 1 : 0.2)", "kind state", "kind band",
      "quantity heat of actor 0..20 = 3", "quantity total 0..100 = 0", "flag angry of actor",
      "flag strong of actor", "relation near symmetric", "relation above transitive", "relation feud",
    ]
    let names = (0..<actors).map { "Actor\($0)" }
    for name in names { lines.append("actor \(name) : \(pick(["state", "state", "band"]))") }
    for _ in 0..<actors * 2 {
      let (one, other) = (pick(names), pick(names))
      if one != other { lines.append("set \(one) \(pick(["near", "near", "above", "feud"])) \(other)") }
      if happens(30) { lines.append("set \(one) is strong") }
    }
    lines += [
      "move hit by A on B with force 1..2 = 1 { then B.heat += force, A feud B }",
      "move nod by A on B { then A.heat -= 1, not A feud B }",
      "move shout by A { outcome heard 60% then total += 1, A is angry; outcome lost otherwise }",
    ]
    for number in 0..<9 { lines.append(response(number)) }
    lines.append("rule cools { for A, B where A near B; on B hit on A; when A is strong; then A.heat -= 1 }")
    lines.append("rule hears { for A; on A shout outcome heard; then A.heat += 1 }")
    lines.append("rule joins { for A, B where A above B; on any hit on B; then A.heat += 1, total += 1 }")
    lines.append("play \(names[0]) hit on \(names[1])")
    lines.append("play \(names[2]) shout outcome heard")
    text = lines.joined(separator: "\n") + "\n"
  }

  private mutating func response(_ number: Int) -> String {
    let facts = [
      "A near B", "B near A", "A above B", "B above A", "A is strong", "A feud B", "B is strong",
      "A : state",
      "not A near B", "(A near B or A feud B)", "A.heat >= 3", "(any D where D near A: D is angry)",
      "(count D where D near B) >= 2",
    ]
    let third = happens(40)
    let linked = third ? ", \(pick(["A near C", "C near B", "B above C", "C : band", "not C near A"]))" : ""
    let waits = [
      "after B hit on A", "after B hit on A within 2", "after B (hit | nod) on A", "after any hit on A",
      "(after B hit on A or after A nod on B)", "after B shout outcome heard", "after B any on A",
      "after A nod on B", "after B hit", "after any shout",
    ]
    let trigger = happens(75) ? ", \(pick(waits))" : ""
    let actor = third && happens(60) ? "C" : "A"
    let done = pick(["hit on B", "nod on B", "shout", "hit on B with force 2"])
    let tail = happens(30) ? "\n  expect \(actor) any factor \(pick(["0.5", "1.5"]))" : ""
    return """
      response answers\(number) {
        for A, B\(third ? ", C" : "") where \(pick(facts))\(linked)
        when A.heat + B.heat >= 0\(trigger)
        expect \(actor) \(done) weight 1 + A.heat / 7\(tail)
      }
      """
  }

  private mutating func happens(_ percent: UInt64) -> Bool { random.next() % 100 < percent }
  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int(random.next() % UInt64(list.count))]
  }
}
