/// The same game beside thousands of actors that take no part in it.
struct IdleActorsPart {
  let whatIf: WhatIf
  let effort: Effort

  func measured() throws -> Part {
    let crowded = try Files.write(try Self.scenario(idle: effort.idleActors), toMade: "idle.whatif")
    let mode = WhatIf.Mode.whole("rung >= 7 at 20")
    let contest = try Contest(
      [
        whatIf.player("10 actors", Files.escalation, playing: mode),
        whatIf.player("with idle actors", crowded, playing: mode),
      ], rounds: (effort.rounds + 1) / 2, seconds: 2 * effort.seconds)
    for (player, tally) in zip(contest.players, contest.tallies) {
      try Verification.check(tally, of: player.name)
    }
    let idle = Digits.grouped(effort.idleActors)
    var part = Part(name: "idle", title: "Actors that take no part")
    part.figures = [
      Figure(
        "games a second with \(idle) idle actors, against none",
        contest.ratio(of: 1, to: 0) { $0.rate(by: .processor) }, goal: .atLeast(0.5)),
      Figure(
        "from the start to the first game with them", start(of: 1, in: contest), .milliseconds,
        remark: "processor time"),
      Figure("the same without", start(of: 0, in: contest), .milliseconds, remark: "processor time"),
    ]
    return part
  }

  private func start(of player: Int, in contest: Contest) -> Spread {
    contest.number(of: player) { 1_000 * $0.start.cpuSeconds }
  }

  /// The escalation game with so many actors that are no state, relate to nobody and are named by nothing.
  private static func scenario(idle count: Int) throws -> String {
    let names = (1...count).map { "Bystander\($0)" }.joined(separator: ", ")
    return try Files.text(of: Files.escalation)
      .replacing("\nplay ", with: "\nactor \(names)\n\nplay ", maxReplacements: 1)
  }
}
