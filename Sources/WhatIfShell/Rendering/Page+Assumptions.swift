import ScenarioKit

extension Page {
  mutating func write(_ answer: AssumptionsAnswer) {
    guard !answer.assumptions.isEmpty else { return add("No assumption is declared.") }
    let broken = answer.assumptions.filter { $0.broken != nil }.map(\.name)
    let count = answer.assumptions.count
    let all = count == 1 ? "The assumption" : "All \(count) assumptions"
    add(
      broken.isEmpty
        ? "\("\(all) stand\(count == 1 ? "s" : "")", .heading)"
        : "\("\(broken.count) of \(count) assumptions broken", .alert): \(broken.joined(separator: ", "))")
    for watched in answer.assumptions {
      add("\(watched.name, .emphasis)\(StyledText(title: watched.title, before: " "))", indent: 2, hanging: 4)
      var fields: [(label: StyledText, text: StyledText)] = [("claims", StyledText(watched.claim))]
      if let breach = watched.broken {
        fields.append(
          (StyledText("BROKEN", .alert), "\(cause(of: breach, event: breach.cause))\(since(breach))"))
      } else {
        fields.append(("stands", ""))
      }
      if !watched.leaning.isEmpty { fields.append(("leaned on", "by \(Self.answers(watched.leaning))")) }
      add(Table.fields(fields), indent: 4)
    }
  }

  /// `*** ASSUMPTION BROKEN …`, and what had leaned on it; the event is named where it does not stand above.
  mutating func add(_ breach: Breach, _ verbosity: Verbosity) {
    var text: StyledText = "\("*** ASSUMPTION BROKEN", .alert)  \(breach.assumption, .emphasis)"
    text += StyledText(title: breach.title, before: " ")
    let event = verbosity == .full ? nil : breach.cause
    add(text + ", \(cause(of: breach, event: event))", hanging: 4)
    var details: [StyledText] = []
    if let since = breach.since {
      details.append("Had held since \(Moment.day(since, year: format.storyYear)).")
    }
    if !breach.leaning.isEmpty {
      details.append("Leaned on by \(Self.answers(breach.leaning)): answered before it broke.")
    }
    if !details.isEmpty { add(details.joined(by: " "), indent: 2) }
  }

  private func cause(of breach: Breach, event phrase: String?) -> String {
    let moment = Moment.short(breach.date, round: breach.round, year: format.storyYear)
    let when = breach.date == nil ? "in \(moment)" : "on \(moment)"
    guard let event = breach.event else { return "by \(breach.cause) \(when)" }
    return "by e\(event) \(when)\(phrase.map { $0.isEmpty ? "" : ": \($0)" } ?? "")"
  }

  private func since(_ breach: Breach) -> String {
    breach.since.map { "; had held since \(Moment.day($0, year: format.storyYear))" } ?? ""
  }

  /// `q1, q3`.
  private static func answers(_ numbers: [Int]) -> String {
    numbers.map { "q\($0)" }.joined(separator: ", ")
  }
}
