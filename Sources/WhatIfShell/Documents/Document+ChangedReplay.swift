import ScenarioKit

/// A session told on another scenario.
extension Document {
  init(_ replay: ChangedReplay, of session: String, with file: String) {
    self.init(kind: "replayed")
    judgement = replay.judgement(of: session, with: file) + "."
    add("session", .text(session))
    add("scenario", .text(file))
    add("answers", .count(replay.answered))
    add("changed answers", .count(replay.changed))
    add("refused statements", .count(replay.rows.count - replay.answered))
    var answers = DataTable(
      "answers",
      [
        .text("answer"), .text("told"), .text("became"), .text("fact"), .text("before"), .text("now"),
        .text("reason"),
      ])
    for row in replay.rows {
      let number = Value.text(optional: row.record.answer?.number.map { "q\($0)" })
      let statement = Value.text(Replaying.oneLine(row.record.text))
      switch row.result {
      case .refused(let diagnostics):
        let reason = Value.text(optional: diagnostics.first?.message)
        answers.add([number, statement, .text("refused"), .nothing, .nothing, .nothing, reason])
      case .answered(let differences):
        if differences.isEmpty {
          answers.add([number, statement, .text("as it was"), .nothing, .nothing, .nothing, .nothing])
        }
        for difference in differences {
          answers.add([
            number, statement, .text("changed"), .text(difference.name),
            .text(optional: difference.before), .text(optional: difference.now), .nothing,
          ])
        }
      }
    }
    tables = [answers]
  }
}

extension ChangedReplay {
  /// So many statements have an answer.
  var answered: Int { rows.count { if case .answered = $0.result { true } else { false } } }

  /// So many answers are others than they were.
  var changed: Int {
    rows.count { if case .answered(let differences) = $0.result { !differences.isEmpty } else { false } }
  }

  /// What became of the answers, in a sentence without its full stop.
  func judgement(of session: String, with file: String) -> String {
    let refused = rows.count - answered
    let verb = changed == 1 ? "is another" : "are others"
    let beginning = "\(changed) of \(Tally.counted(answered, "answer")) of \(session) \(verb) with \(file)"
    return refused > 0
      ? "\(beginning); \(Tally.counted(refused, "statement")) cannot be told there" : beginning
  }
}
