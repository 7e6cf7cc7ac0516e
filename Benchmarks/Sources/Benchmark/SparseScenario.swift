/// A made-up scenario of any size: each actor has three neighbours, and answers what they do.
struct SparseScenario {
  let actors: Int
  let rules: Int

  private static let moves = 8

  /// Rules are four responses to one rule proper; every eighth response is to one move.
  var text: String {
    var lines = [
      "scenario \"\(actors) actors, \(rules) rules\"", "turns open", "hold weight 0",
      "quantity tension of actor 0..100 = 20", "quantity strain of actor 0..100 = 0",
      "quantity heat 0..1000 = 0", "relation near symmetric",
    ]
    lines.append("actor " + (0..<actors).map(name).joined(separator: ", "))
    for actor in 0..<actors {
      lines.append("set \(name(actor)) near \(name((actor + 1) % actors))")
      if actor < actors / 2 { lines.append("set \(name(actor)) near \(name(actor + actors / 2))") }
    }
    for move in 0..<Self.moves {
      lines.append(
        """
        move step\(move) by A on B {
          then B.tension += \(move % 4 + 1), A.tension -= \((move + 1) % 4 + 1), heat += 1
        }
        """)
    }
    lines.append("response answers { for A, B where A near B; when after B any on A; expect A step0 on B }")
    for number in 1..<rules { lines.append(number % 5 == 0 ? rule(number) : response(number)) }
    lines.append("play \(name(0)) step1 on \(name(1))")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The target answers, or a neighbour of its does in its stead.
  private func response(_ number: Int) -> String {
    let (seen, done) = (number % Self.moves, (number * 5 + 3) % Self.moves)
    let condition = "A.tension >= \(number * 7 % 40)"
    if number % 3 == 0 {
      return """
        response neighbour\(number) {
          for A, B, C where A near B, A near C
          when after B step\(seen) on A, \(condition)
          expect C step\(done) on A weight 1 + C.tension / 20
        }
        """
    }
    return """
      response answer\(number) {
        for A, B where A near B
        when after B step\(seen) on A, \(condition)
        expect A step\(done) on B weight 1 + A.tension / 10
      }
      """
  }

  private func rule(_ number: Int) -> String {
    """
    rule strains\(number) {
      for A, B where A near B
      on B step\(number % Self.moves) on A
      when A.tension >= \(number * 7 % 60)
      then A.strain += 1
    }
    """
  }

  private func name(_ actor: Int) -> String { "Actor\(actor)" }
}
