extension Program {
  /// The program in words: what each piece of code is for, and its instructions.
  package func listing(_ scenario: Scenario) -> [(label: String, text: String)] {
    var rows: [(label: String, text: String)] = [
      ("state", "\(stateCount) places"), ("frame", "\(frame.count) places"),
      ("code", "\(code.count) instructions"),
    ]
    func actors(_ list: [ActorID]) -> String { list.map { scenario.actor($0).name }.joined(separator: " ") }
    func event(_ place: Int) -> String {
      let event = events[place].event
      guard scenario.actors.indices.contains(event.actor.index) else { return "hold" }
      guard let move = event.move else { return "\(scenario.actor(event.actor).name) hold" }
      let options = event.options.map { String($0) }.joined(separator: " ")
      return [
        scenario.actor(event.actor).name, scenario.move(move).name,
        event.target.map { scenario.actor($0).name } ?? "", options,
      ].filter { !$0.isEmpty }.joined(separator: " ")
    }
    for turn in turns {
      let name = turn.actor.map { scenario.actor($0).name } ?? "anybody"
      rows.append(("turn of \(name)", "\(turn.candidates.count) candidates, weights from f\(turn.weights)"))
      rows += instructions(from: turn.start)
    }
    for index in events.indices where !events[index].isIdle {
      rows.append((event(index), "\(events[index].outcomes.count) ways to turn out"))
      rows += instructions(from: events[index].before)
      for outcome in events[index].outcomes { rows += instructions(from: outcome) }
    }
    for rule in rules {
      rows.append(("rule \(scenario.rules[rule.rule.index].name)", actors(rule.binding)))
      rows += instructions(from: rule.condition) + instructions(from: rule.effects)
    }
    for rule in eachRound {
      rows.append(("each round \(scenario.rules[rule.rule.index].name)", actors(rule.binding)))
      rows += instructions(from: rule.condition) + instructions(from: rule.effects)
    }
    return rows
  }

  private func instructions(from start: Int) -> [(label: String, text: String)] {
    var rows: [(label: String, text: String)] = []
    var place = start
    while place < code.count {
      let instruction = code[place]
      if instruction.operation == .halt { break }
      let target = instruction.operation.isJump ? "to \(instruction.target)" : "f\(instruction.target) <-"
      rows.append(
        ("  \(place)", "\(instruction.operation) \(target) \(named(instruction.a)) \(named(instruction.b))"))
      place += 1
    }
    return rows
  }

  /// A place of the frame, or the number where it is a constant.
  private func named(_ place: UInt32) -> String {
    let index = Int(place)
    return index < frame.count && frame[index] != 0 ? "\(frame[index])" : "f\(index)"
  }
}
