/// Programs measured in turns, round after round, so that what else the machine does falls on all of them alike.
///
/// Numbers are taken within a round, and compared between rounds.
struct Contest {
  /// One program's part in one round.
  struct Trial {
    let games: Int
    /// With all games, and with a single one: what the start takes.
    let full: Run
    let start: Run

    /// Games a second, the start left out.
    func rate(by clock: Clock) -> Double {
      Double(games - 1) / max(1e-6, full.seconds(by: clock) - start.seconds(by: clock))
    }

    /// Games a second of the whole program.
    func wholeRate(by clock: Clock) -> Double { Double(games) / full.seconds(by: clock) }
  }

  let players: [Player]
  private(set) var rounds: [[Trial]] = []
  private(set) var tallies: [Tally]

  /// Plays the rounds.
  ///
  /// - Parameter seconds: of processor time that a program's part in one round is to take.
  init(_ players: [Player], rounds count: Int, seconds: Double) throws {
    self.players = players
    tallies = players.map { _ in Tally() }
    let games = try players.map { try $0.games(lasting: seconds) }
    for round in 1...count {
      var trials: [Trial] = []
      for (index, player) in players.enumerated() {
        guard let start = try player.command(1, round).run(),
          let full = try player.command(games[index], round).run()
        else { throw Command.Failure(description: "\(player.name) did not end") }
        trials.append(Trial(games: games[index], full: full, start: start))
        guard let tally = player.tally(games[index], full.output) else {
          throw Command.Failure(description: "\(player.name) did not say what came of it:\n\(full.output)")
        }
        tallies[index].add(tally)
      }
      rounds.append(trials)
    }
  }

  /// A number of each round: how many times as large one program's is as another's.
  func ratio(of one: Int, to other: Int, _ number: (Trial) -> Double) -> Spread {
    Spread(of: rounds.map { number($0[one]) / number($0[other]) })
  }

  func number(of player: Int, _ number: (Trial) -> Double) -> Spread {
    Spread(of: rounds.map { number($0[player]) })
  }
}
