import Foundation

/// What a person at the prompt waits for, and what the shell holds while it waits.
struct PromptPart {
  let whatIf: WhatIf
  let effort: Effort

  func measured() throws -> Part {
    var part = Part(name: "prompt", title: "At the prompt")
    part.figures =
      try [firstAnswer(), tornado(), opening()] + typing() + [readiness(), memoryAtRest(), readingTime()]
    return part
  }

  private func firstAnswer() throws -> Figure {
    let question = "chance escalation >= \"Regional war\" within 6"
    let command = whatIf.command(Files.foundingCase, asking: question)
    let seconds = try measurements(2 * effort.rounds + 1) { try command.run()?.wallSeconds }
    return Figure(
      "the founding case, from the start to an answer", Spread(of: seconds.map { 1_000 * $0 }), .milliseconds,
      goal: .atMost(150), remark: "by the wall")
  }

  /// What moves the answer most: every number of the founding case that has a plausible range, at both its ends.
  private func tornado() throws -> Figure {
    let asked = whatIf.command(
      Files.foundingCase, asking: "tornado chance after Iran barrage on Israel within 6", threads: 2)
    let seconds = try measurements(effort.rounds) { try asked.run()?.wallSeconds }
    return Figure(
      "the founding case, a tornado of 65 inputs over 6 rounds", Spread(of: seconds.map { 1_000 * $0 }),
      .milliseconds,
      goal: .atMost(5_000), remark: "by the wall, two threads")
  }

  /// From the start of the program to the first answer in a session of five thousand statements that was kept: the
  /// declarations of the founding case, what happened in it, and then steps back and forth, evidence and facts.
  private func opening() throws -> Figure {
    let store = try Files.made("sessions.db")
    for file in [store, store + "-wal", store + "-shm", store + ".lock"] { Files.remove(file) }
    let told = try Files.text(of: Files.foundingCase).split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { !$0.hasPrefix("# What a colleague would ask now") }.joined(separator: "\n")
    let more = (0..<Self.moreStatements).map { number in
      switch number % 5 {
      case 0: "play Iran threaten on Israel"
      case 1: "set Iran.pressure = \(1 + number % 7)"
      case 2: "play US inform on Israel"
      case 3: "observe vow weight 0.1"
      default: "advance"
      }
    }
    let file = try Files.write(told + "\n" + more.joined(separator: "\n") + "\n", toMade: "long.whatif")
    let keep = ["--store", store, "--session", "long", "--quiet", "--no-warnings"]
    _ = try Command(whatIf.path, keep + [file]).run()
    let ask = Command(whatIf.path, keep + ["-c", "chance escalation >= \"Regional war\" within 2"])
    let seconds = try measurements(2 * effort.rounds + 1) { try ask.run()?.wallSeconds }
    return Figure(
      "a session of 5,000 statements, opened and asked", Spread(of: seconds.map { 1_000 * $0 }),
      .milliseconds,
      goal: .atMost(1_000), remark: "by the wall")
  }

  /// With the hundred and some of the founding case they make five thousand.
  private static let moreStatements = 4_900

  /// From the start to the prompt, and from a key to what the screen shows of it, the founding case being told; beside
  /// bash, which keeps no names and colours nothing.
  private func typing() throws -> [Figure] {
    let bash = Command("bash", ["--norc", "--noprofile", "-i"])
    let line = "chance after Iran barrage on Israel within 4"
    var (starts, keys, keysOfBash) = ([Double](), [Double](), [Double]())
    for _ in 0..<effort.rounds {
      let empty = Command(whatIf.path, ["--no-init"])
      starts += [try TypedPrompt.times(of: empty, prompt: "main>", typing: "").secondsToPrompt]
      let told = Command(whatIf.path, ["--no-init", "-i", Files.foundingCase])
      keys += try TypedPrompt.times(of: told, prompt: "US>", typing: line).secondsOfKeys
      keysOfBash += try TypedPrompt.times(of: bash, prompt: "bash> ", typing: line).secondsOfKeys
    }
    return [
      Figure(
        "from the start to the prompt", Spread(of: starts.map { 1_000 * $0 }), .milliseconds,
        goal: .atMost(100),
        remark: "by the wall"),
      Figure(
        "a key, until the screen shows it", Spread(of: keys.map { 1_000 * $0 }), .milliseconds,
        goal: .atMost(5),
        remark: "the founding case told; by the wall"),
      Figure(
        "the same in bash", Spread(of: keysOfBash.map { 1_000 * $0 }), .milliseconds, remark: "by the wall"),
    ]
  }

  /// From a scenario that is read to a game that is played, an event told on the way: what a change at the prompt
  /// costs at most.
  private func readiness() throws -> Figure {
    let scenario = SparseScenario(actors: 50, rules: 200)
    let file = try Files.write(scenario.text, toMade: "sparse-50-200.whatif")
    let asked = whatIf.command(file, asking: "chance heat >= 1000 at 20 runs 1 method sample")
    let seconds = try measurements(effort.rounds) { () -> Double? in
      guard let answer = try asked.run(), let reading = try whatIf.reading(file).run() else { return nil }
      return answer.cpuSeconds - reading.cpuSeconds
    }
    return Figure(
      "50 actors, 200 rules: an event told, and a first game", Spread(of: seconds.map { 1_000 * $0 }),
      .milliseconds,
      goal: .atMost(100), remark: "processor time")
  }

  private func memoryAtRest() throws -> Figure {
    let bytes = try measurements(3) { try RestingShell(whatIf, Files.foundingCase).residentBytes() }
    return Figure(
      "memory at rest, the founding case told", Spread(of: bytes.map { $0 / 1_048_576 }), .mebibytes,
      goal: .atMost(64))
  }

  private func readingTime() throws -> Figure {
    let few = try text(effort.statements)
    let many = try text(10 * effort.statements)
    let ratios = try measurements(effort.rounds) { () -> Double? in
      guard let one = try whatIf.reading(few).run(), let other = try whatIf.reading(many).run() else {
        return nil
      }
      return other.cpuSeconds / one.cpuSeconds
    }
    return Figure(
      "reading ten times as much text", Spread(of: ratios), goal: .atMost(12),
      remark: "\(Digits.grouped(effort.statements)) statements and \(Digits.grouped(10 * effort.statements))")
  }

  /// Declarations of four sorts, of some twenty thousand lines at most.
  private func text(_ statements: Int) throws -> String {
    let lines = (0..<statements / 4).map { number in
      """
      actor State\(number) "One of many"
      quantity stock\(number) 0..100 = \(number % 100)
      define low\(number) = stock\(number) < 10
      set stock\(number) = \(number * 7 % 100)

      """
    }
    return try Files.write("scenario \"Much text\"\n" + lines.joined(), toMade: "text-\(statements).whatif")
  }

  private func measurements(_ count: Int, _ measure: () throws -> Double?) throws -> [Double] {
    try (0..<count).map { _ in
      guard let value = try measure() else { throw Command.Failure(description: "whatif did not end") }
      return value
    }
  }
}
