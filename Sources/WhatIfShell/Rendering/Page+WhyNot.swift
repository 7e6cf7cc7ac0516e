import ScenarioKit

extension Page {
  mutating func write(_ answer: WhyNotAnswer) {
    add(judgement(of: answer))
    add(givens: answer.givens)
    if answer.gates.isEmpty { add("No response names it: nothing declared makes it likely.", indent: 2) }
    for gate in answer.gates { add(gate) }
    addTurns(answer)
  }

  func judgement(of answer: WhyNotAnswer) -> StyledText {
    let moment = Moment.both(answer.date, round: answer.round, year: format.storyYear)
    let word = StyledText(Judgement.word(for: answer.probability), .heading).capitalised
    var head: StyledText = "\(word): \(answer.event) has \(Number.probability(answer.probability), .number) "
    head += "at \(answer.actor)'s next turn (\(moment))"
    return head
  }

  private mutating func add(_ gate: WhyNotAnswer.Gate) {
    var head: StyledText = "\(gate.name, .emphasis) (line \(gate.line))"
    if !gate.binding.isEmpty { head += "  with \(gate.binding)" }
    let isSure = gate.conditions.allSatisfy { $0.holds >= 1 - 1e-12 }
    head +=
      gate.isOpen
      ? (isSure ? "  applies" : "  may apply") : gate.isMove ? "  is not allowed" : "  does not apply"
    add(head, indent: 2, hanging: 6)
    var table = Table([
      .init(alignment: .left), .init(alignment: .left, fit: .wraps), .init(alignment: .left, fit: .wraps),
      .init(alignment: .left),
    ])
    for asked in gate.conditions {
      let state: StyledText =
        asked.holds >= 1 - 1e-12
        ? "holds"
        : asked.holds <= 1e-12 ? "\("FAILS", .warning)" : "holds in \(Number.probability(asked.holds))"
      let short = asked.shortBy.map { "short by \(Number.quantity($0))" }
      let looked = (asked.values + [short].compactMap { $0 }).joined(separator: ", ")
      table.add([
        state, StyledText(asked.text), StyledText(looked, .number), StyledText("line \(asked.line)", .dim),
      ])
    }
    add(table, indent: 4)
  }

  /// More would not be read.
  private static let mostTurns = 8

  private mutating func addTurns(_ answer: WhyNotAnswer) {
    guard !answer.turns.isEmpty else {
      add("No single event, value or belief that was tried makes it likelier.", indent: 2)
      return
    }
    var table = Table([
      .init(heading: "What would turn it", alignment: .left, fit: .wraps),
      .init(heading: "then", gap: 4), .init(alignment: .left, fit: .wraps, gap: 3),
    ])
    for turn in answer.turns.prefix(Self.mostTurns) {
      table.add([
        StyledText(turn.change), StyledText(Number.probability(turn.probability), .number),
        StyledText(Judgement.word(for: turn.probability), .dim),
      ])
    }
    add(table)
    if answer.turns.count > Self.mostTurns {
      add("and \("\(answer.turns.count - Self.mostTurns)") that do less", indent: 2)
    }
    if let smallest = answer.smallest {
      add("Smallest that makes it likely  \(smallest.change, .emphasis)", indent: 2, hanging: 4)
    } else {
      add("None of them makes it likely by itself.", indent: 2)
    }
  }
}
