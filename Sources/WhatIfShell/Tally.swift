import ScenarioKit

/// What statements came to, counted.
struct Tally {
  private(set) var statements = 0
  private(set) var refused = 0
  private(set) var answers = 0
  private(set) var checks = 0
  private(set) var breaches: [Breach] = []

  mutating func count(_ entry: Entry) {
    statements += 1
    switch entry.result {
    case .declared: break
    case .story(let report): breaches += report.breaches
    case .answer(.check, _): checks += 1
    case .answer: answers += 1
    case .refused: refused += 1
    }
  }

  /// What was added since.
  func since(_ earlier: Tally) -> Tally {
    var added = self
    added.statements -= earlier.statements
    added.refused -= earlier.refused
    added.answers -= earlier.answers
    added.checks -= earlier.checks
    added.breaches.removeFirst(earlier.breaches.count)
    return added
  }

  /// In one line, and one more for each assumption that broke.
  func summary(of name: String) -> String {
    var parts = [Self.counted(statements, "statement"), Self.counted(answers, "answer")]
    if checks > 0 { parts.append(checks == 1 ? "1 check holds" : "\(checks) checks hold") }
    if refused > 0 { parts.append("\(refused) failed") }
    let broken = breaches.map { breach in
      let day = breach.date.map { " on \(Moment.full($0))" } ?? " in round \(breach.round)"
      return "\n! assumption \(breach.assumption) broke\(day)"
    }
    return "\(name): \(parts.joined(separator: ", "))" + broken.joined()
  }

  static func counted(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
