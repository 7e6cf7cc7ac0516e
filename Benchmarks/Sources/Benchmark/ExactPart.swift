/// Exact answers: every world of every turn is followed, equal worlds merged.
struct ExactPart {
  let whatIf: WhatIf
  let references: References
  let effort: Effort

  func measured() throws -> Part {
    var part = Part(name: "exact", title: "Exact answers")
    part.figures = try walk() + [StormComparison(whatIf: whatIf, effort: effort).figure()]
    return part
  }

  private func walk() throws -> [Figure] {
    let walk = Walk(turns: effort.walkTurns)
    try walk.check(whatIf)
    var ratios: [Double] = []
    var rates: [Double] = []
    var bytes: [Double] = []
    for _ in 1...effort.rounds {
      guard let start = try Walk(turns: 4).command(whatIf).run(), let full = try walk.command(whatIf).run(),
        let reference = try Command(references.walk, [String(walk.turns)]).run()
      else { throw Command.Failure(description: "the walk did not end") }
      let numbers = reference.output.split(whereSeparator: \.isWhitespace)
      guard numbers.first.flatMap({ Double($0) }) == walk.worlds else {
        throw Verification.Wrong(description: "not \(walk.worlds) worlds, says C: \(reference.output)")
      }
      let seconds = full.cpuSeconds - start.cpuSeconds
      rates.append(walk.worlds / seconds)
      ratios.append(reference.cpuSeconds / seconds)
      bytes.append((full.residentBytes - start.residentBytes) / walk.held)
    }
    return [
      Figure(
        "plain C that pushes the same worlds", Spread(of: ratios),
        remark: "a walk of \(Digits.grouped(Int(walk.worlds))) worlds"),
      Figure("worlds pushed", Spread(of: rates), .perSecond),
      Figure(
        "memory a world", Spread(of: bytes), .bytes,
        remark: "of \(Digits.grouped(Int(walk.held))), of two turns"),
    ]
  }
}
