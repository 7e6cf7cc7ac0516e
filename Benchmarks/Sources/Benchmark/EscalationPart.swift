/// The escalation game on one core and on two, against programs that play nothing else.
struct EscalationPart {
  let whatIf: WhatIf
  let references: References
  let effort: Effort

  private static let whole = WhatIf.Mode.whole("rung >= 7 at 20")
  private static let within = WhatIf.Mode.within("rung >= 7 within 20")

  func measured() throws -> Part {
    try checkMeanLastRung()
    let whole = try wholeGames()
    let early = try Contest(
      [
        whatIf.player("whatif", Files.escalation, playing: Self.within),
        references.groundedPlayer(stoppingWhenKnown: true),
      ], rounds: effort.rounds, seconds: effort.seconds)
    let threads = try threadContest()
    for contest in [whole, early, threads] {
      for (player, tally) in zip(contest.players, contest.tallies) {
        try Verification.check(tally, of: player.name)
      }
    }
    var part = Part(name: "escalation", title: "The escalation game: 10 actors, 30 responses, 20 turns")
    part.figures = figures(whole, early, threads)
    part.tables = [
      ("Games a second, one core, and what they came to:", rates(whole)),
      ("The question as it is asked, `chance rung >= 7 within 20`:", answers(early)),
    ]
    return part
  }

  private func wholeGames() throws -> Contest {
    var players = [
      whatIf.player("whatif", Files.escalation, playing: Self.whole), references.groundedPlayer(),
      references.specialisedPlayer, references.pythonPlayer,
    ]
    if references.hasClips { players.append(references.clipsPlayer) }
    return try Contest(players, rounds: effort.rounds, seconds: effort.seconds)
  }

  /// Beside it, two programs at once tell whether there are two cores to be had.
  private func threadContest() throws -> Contest {
    try Contest(
      [1, 2].map {
        whatIf.player("whatif, threads \($0)", Files.escalation, playing: Self.whole, threads: $0)
      } + [references.groundedPlayer(), references.twoGroundedPlayers],
      rounds: effort.rounds, seconds: effort.seconds)
  }

  private func figures(_ whole: Contest, _ early: Contest, _ threads: Contest) -> [Figure] {
    func ratio(to other: Int) -> Spread { whole.ratio(of: 0, to: other) { $0.rate(by: .processor) } }
    return [
      Figure("grounded C, one core", ratio(to: 1), goal: .atLeast(1)),
      Figure(
        "grounded C, whole program", whole.ratio(of: 0, to: 1) { $0.wholeRate(by: .processor) },
        remark: "start and \(Digits.grouped(whole.rounds[0][0].games)) games"),
      Figure(
        "grounded C, a game ending once its answer is known",
        early.ratio(of: 0, to: 1) { $0.rate(by: .processor) }, goal: .atLeast(1)),
      Figure("specialised C", ratio(to: 2)),
      Figure("plain Python", ratio(to: 3), goal: .atLeast(100)),
      references.hasClips
        ? Figure("CLIPS", ratio(to: 4), goal: .atLeast(500))
        : Figure("CLIPS", skipped: "`clips` is not installed", goal: .atLeast(500)),
    ] + threadFigures(threads)
  }

  private func threadFigures(_ contest: Contest) -> [Figure] {
    func gain(_ trials: [Contest.Trial], _ two: Int, _ one: Int) -> Double {
      trials[two].rate(by: .wall) / trials[one].rate(by: .wall)
    }
    let programs = Spread(of: contest.rounds.map { gain($0, 3, 2) })
    let control = Figure("two C programs at once against one", programs)
    let title = "two threads against one"
    guard programs.median >= 1.8 else {
      return [Figure(title, skipped: "other work left no second core", goal: .atLeast(1.7)), control]
    }
    return [
      Figure(title, Spread(of: contest.rounds.map { gain($0, 1, 0) }), goal: .atLeast(1.7)), control,
      Figure(
        "what two threads gain, of what two C programs gain",
        Spread(of: contest.rounds.map { gain($0, 1, 0) / gain($0, 3, 2) }), goal: .atLeast(0.85)),
    ]
  }

  private func rates(_ contest: Contest) -> Table {
    Table(
      ["", "by processor", "by the wall", "whole program", "ended at 7 or more", "mean last rung"],
      contest.players.indices.map { index in
        let tally = contest.tallies[index]
        return [
          contest.players[index].name, rate(contest, index) { $0.rate(by: .processor) },
          rate(contest, index) { $0.rate(by: .wall) }, rate(contest, index) { $0.wholeRate(by: .processor) },
          share(tally, .ended), meanLastRung(tally) ?? "checked",
        ]
      })
  }

  private func answers(_ contest: Contest) -> Table {
    Table(
      ["", "games a second", "came to 7 or more"],
      contest.players.indices.map { index in
        [
          contest.players[index].name, rate(contest, index) { $0.rate(by: .processor) },
          share(contest.tallies[index], .reached),
        ]
      })
  }

  private func rate(_ contest: Contest, _ player: Int, _ number: (Contest.Trial) -> Double) -> String {
    Digits.short(contest.number(of: player, number).median)
  }

  /// With the half-width of its 95 % interval, as shares are.
  private func meanLastRung(_ tally: Tally) -> String? {
    guard let sum = tally.sumOfLastRungs else { return nil }
    let games = Double(tally.games)
    return Digits.within(Double(sum) / games, 1.96 * Verification.lastRungDeviation / games.squareRoot())
  }

  private func share(_ tally: Tally, _ question: Tally.Question) -> String {
    guard let hits = tally.hits[question] else { return "" }
    let share = Double(hits) / Double(tally.games)
    return Digits.within(share, 1.96 * (share * (1 - share) / Double(tally.games)).squareRoot())
  }

  /// whatif says no mean in full, but it can be told to refuse a wrong one.
  private func checkMeanLastRung() throws {
    let games = Int(effort.seconds * 400_000)
    let bound = Verification.meanBound(games: Double(games))
    _ = try whatIf.command(
      Files.escalation,
      asking: "check abs(mean(rung at 20) - \(Verification.meanLastRung)) < \(bound) runs \(games) seed 1"
    ).run()
  }
}
