/// Reads as much of PRISM's language as exported modules use, and follows the commands from the initial state.
struct ModuleReader {
  private struct Command {
    /// A disjunction of conjunctions of `variable = number`.
    let guards: [[(variable: Int, value: Int)]]
    /// Empty updates stay.
    let alternatives: [(probability: Double, updates: [(variable: Int, value: Int)])]
  }

  private var names: [String: Int] = [:]
  private var ranges: [ClosedRange<Int>] = []
  private var initial: [Int] = []
  private var commands: [Command] = []
  private var label: (variable: Int, value: Int)?
  /// Commands by the value of the first variable that their only guard tests; others are tried everywhere.
  private var commandsOfFirst: [Int: [Int]] = [:]

  static func read(_ text: String) throws -> ReadChain {
    var reader = ModuleReader()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // What stands behind a `//` is for people.
    let code = lines.map { line in
      line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
    }.joined(separator: "\n")
    try reader.read(code: code)
    var chain = try reader.chain()
    chain.readHeading(lines)
    return chain
  }

  private mutating func read(code: String) throws {
    guard let body = code.firstMatch(of: /(?s)^\s*dtmc\s+module \w+\s(.*)endmodule(.*)$/) else {
      throw ReadChain.Unreadable(line: "no module")
    }
    for statement in body.output.1.split(separator: ";") {
      let statement = statement.trimmingPrefix(while: \.isWhitespace)
      if statement.hasPrefix("[]") {
        try readCommand(statement.dropFirst(2))
      } else if !statement.isEmpty {
        try readVariable(statement)
      }
    }
    guard let match = body.output.2.wholeMatch(of: /\s*label "(\w+)" = (\w+)=(\d+);\s*/),
      let variable = names[String(match.output.2)], let value = Int(match.output.3)
    else { throw ReadChain.Unreadable(line: String(body.output.2)) }
    label = (variable, value)
  }

  private mutating func readVariable(_ statement: Substring) throws {
    guard let match = statement.wholeMatch(of: /(\w+) : \[(-?\d+)\.\.(-?\d+)\] init (-?\d+)/),
      let lower = Int(match.output.2), let upper = Int(match.output.3), let start = Int(match.output.4),
      names[String(match.output.1)] == nil, match.output.1.utf8.allSatisfy({ $0 < 128 }),
      lower...upper ~= start
    else { throw ReadChain.Unreadable(line: String(statement)) }
    names[String(match.output.1)] = ranges.count
    ranges.append(lower...upper)
    initial.append(start)
  }

  private mutating func readCommand(_ statement: Substring) throws {
    guard let match = statement.wholeMatch(of: /(?s)(.*?)->(.*)/) else {
      throw ReadChain.Unreadable(line: String(statement))
    }
    let guards = try match.output.1.split(separator: "|").map { conjunction in
      try conjunction.split(separator: "&").map { try test($0, /\s*(\w+)=(-?\d+)\s*/) }
    }
    var alternatives: [(Double, [(Int, Int)])] = []
    if match.output.2.wholeMatch(of: /\s*true\s*/) != nil {
      alternatives = [(1, [])]
    } else {
      // A plus sign between alternatives has blanks around it; one in a number has none.
      for alternative in match.output.2.split(separator: "+ ") {
        let parts = alternative.split(separator: ":")
        guard parts.count == 2 else { throw ReadChain.Unreadable(line: String(alternative)) }
        let updates = try parts[1].split(separator: "&").map { try test($0, /\s*\((\w+)'=(-?\d+)\)\s*/) }
        alternatives.append((try product(parts[0]), updates))
      }
    }
    if guards.count == 1, let first = guards[0].first, first.variable == 0 {
      commandsOfFirst[first.value, default: []].append(commands.count)
    } else {
      for value in ranges[0] { commandsOfFirst[value, default: []].append(commands.count) }
    }
    commands.append(Command(guards: guards, alternatives: alternatives))
  }

  private func test(
    _ text: Substring, _ shape: Regex<(Substring, Substring, Substring)>
  ) throws -> (variable: Int, value: Int) {
    guard let match = try shape.wholeMatch(in: text), let variable = names[String(match.output.1)],
      let value = Int(match.output.2)
    else { throw ReadChain.Unreadable(line: String(text)) }
    return (variable, value)
  }

  /// `2/7*0.6*0.9`
  private func product(_ text: Substring) throws -> Double {
    var product = 1.0
    for factor in text.filter({ !$0.isWhitespace }).split(separator: "*") {
      let numbers = factor.split(separator: "/").map { Double($0) }
      guard let first = numbers[0], numbers.count <= 2 else { throw ReadChain.Unreadable(line: String(text)) }
      product *= first
      if numbers.count == 2, let second = numbers[1] { product /= second }
    }
    return product
  }

  /// All states that can be reached. Throws where two commands apply to one state, or none does.
  private func chain() throws -> ReadChain {
    var chain = ReadChain()
    var places = [initial: 0]
    var states = [initial]
    while chain.following.count < states.count {
      let state = states[chain.following.count]
      let applying = (commandsOfFirst[state[0]] ?? []).filter { applies(commands[$0], to: state) }
      guard applying.count == 1 else {
        throw ReadChain.Unreadable(line: "\(applying.count) commands in \(state)")
      }
      if let label, state[label.variable] == label.value { chain.labelled.insert(chain.following.count) }
      var following: [(target: Int, probability: Double)] = []
      for alternative in commands[applying[0]].alternatives {
        var next = state
        for update in alternative.updates {
          guard ranges[update.variable] ~= update.value else {
            throw ReadChain.Unreadable(line: "\(update) is out of range")
          }
          next[update.variable] = update.value
        }
        if places[next] == nil {
          places[next] = states.count
          states.append(next)
        }
        following.append((places[next] ?? 0, alternative.probability))
      }
      chain.following.append(following)
    }
    return chain
  }

  private func applies(_ command: Command, to state: [Int]) -> Bool {
    command.guards.contains { $0.allSatisfy { state[$0.variable] == $0.value } }
  }
}
