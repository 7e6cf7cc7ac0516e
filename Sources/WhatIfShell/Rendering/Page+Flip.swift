import ScenarioKit

extension Page {
  mutating func write(_ answer: FlipAnswer, number: Int?) {
    add(judgement(of: answer), right: Self.tag(number))
    add(givens: answer.givens)
    if !answer.changes.isEmpty { add(table(of: answer.changes)) }
    add(ending: answer.provenance.ending)
    for note in notes(on: answer) { add(StyledText(note), indent: 2, hanging: 4) }
    var method = Judgement.method(answer.provenance.method)
    if case .sampled(let runs, let seed) = answer.provenance.method {
      method = "sampled, \(Number.grouped(runs)) runs for each, seed \(seed), the same draws for all"
    }
    add(method: method, provenance: answer.provenance, others: leaning(on: answer.leansOn))
  }

  func judgement(of answer: FlipAnswer) -> StyledText {
    let horizon = horizon(answer.provenance, at: answer.at, isMean: false).map { ", \($0)" } ?? ""
    var text: StyledText =
      "\(StyledText(Judgement.words(for: answer.base), .heading).capitalised): "
    text += "\(Number.probability(answer.base), .number) now\(horizon); "
    let goal = "\(answer.isBelow ? "below" : "above") \(Number.probability(answer.threshold))"
    if answer.isMetNow { return text + "that is \(goal) already" }
    if answer.changes.isEmpty {
      return text + StyledText("no single change brings it \(goal)", .emphasis)
    }
    if answer.changes.count == 1 { return text + "one single change brings it \(goal)" }
    return text + "any one of these brings it \(goal), the smallest change first"
  }

  /// More would not be read.
  private static let mostChanges = 12
  private static let mostShort = 4

  private func table(of changes: [FlipAnswer.Change]) -> Table {
    var table = Table([
      .init(alignment: .left, fit: .wraps), .init(heading: "now"), .init(heading: "to"),
      .init(heading: "change"), .init(heading: "then"),
    ])
    for change in changes.prefix(Self.mostChanges) {
      let parameter = change.parameter
      table.add([
        StyledText(parameter.name), StyledText(parameter.writtenValue),
        StyledText(parameter.value == nil ? "" : parameter.written(change.value), .number),
        StyledText(parameter.writtenChange(to: change.value)),
        StyledText(Number.compact(change.reached), .number),
      ])
    }
    return table
  }

  func notes(on answer: FlipAnswer) -> [String] {
    var notes: [String] = []
    let more = answer.changes.count - Self.mostChanges
    if more > 0 { notes.append("and \(more) greater changes") }
    if !answer.short.isEmpty {
      let named = answer.short.prefix(Self.mostShort).map { change in
        "\(change.parameter.name) \(change.parameter.written(change.value)) (\(Number.compact(change.reached)))"
      }
      let others = answer.short.count - named.count
      notes.append(
        "Not enough alone: " + named.joined(separator: ", ") + (others > 0 ? ", and \(others) more" : ""))
    }
    if !answer.impossible.isEmpty {
      notes.append("not moved, as it would make no sense: " + answer.impossible.joined(separator: "; "))
    }
    if !answer.isMetNow {
      notes.append(
        "looked at: every input by itself, as far as its declared range; else weights, factors and odds from a sixteenth "
          + "to 16 times, quantities over their whole range")
    }
    return notes
  }
}

extension Parameter {
  /// `x 0.56`, `odds x 2.5`, `+1.2`.
  func writtenChange(to other: Double) -> String {
    switch scale {
    case .amount: return Number.signed(other - current, decimals: 2)
    case .ratio: return Number.factor(other / current)
    case .odds:
      let odds = value.map { other / (1 - other) / ($0 / (1 - $0)) } ?? other
      return "odds " + Number.factor(odds)
    }
  }
}
