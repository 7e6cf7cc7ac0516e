import Testing

@testable import ScenarioKit
@testable import WhatIfShell

@Suite("Help")
struct HelpTests {
  private static let examples = StatementTable.topics.compactMap { topic in
    topic.place == .commandLine ? nil : topic.example.map { [topic.word, $0] }
  }
  private static let commandLines = StatementTable.commandLine.compactMap(\.example)

  private func help(_ word: String?, width: Int = 80) -> String {
    Help(scenario: Scenario(), format: PageFormat(width: width)).text(on: word)
  }

  @Test("Every example runs", arguments: examples)
  func example(_ wordAndText: [String]) throws {
    var settings = SessionSettings()
    settings.writeFile = { _, _, _ in .success(()) }
    settings.answerText = { AnswerFile($0).text }
    settings.readFile = { name, _ in
      .success(IncludedText(path: name, name: name, text: "flag talks"))
    }
    let folder = try TemporaryFolder()
    let runner = StatementRunner(
      settings: settings, keeper: SessionKeeper(path: folder.path + "/sessions.db", habit: .nothing),
      screen: AnswerScreen(color: .never, extras: []), progress: ProgressLine())
    runner.confirms = { _ in true }
    if let command = PromptCommand(wordAndText[1]) {
      // What it says is shown elsewhere.
      if case .help(let topic) = command {
        #expect(!help(topic).contains("no help on"))
      }
      return
    }
    for (name, text) in [("setting", StatementTable.setting)] + [(wordAndText[0], wordAndText[1])] {
      let source = SourceText(name: name, text: text)
      let parsed = Parser.parse(source)
      #expect(parsed.diagnostics.isEmpty, "\(parsed.diagnostics.map(\.message))")
      for statement in parsed.statements {
        if case .session(let syntax) = statement.kind {
          let span = SourceSpan(source: source, range: statement.range)
          #expect(try runner.carryOut(syntax, span, showing: .nothing))
          continue
        }
        let entry = runner.session.enter(statement, from: source)
        runner.keeper.note(runner.session)
        let isRefused = if case .refused = entry.result { true } else { false }
        #expect(!isRefused, "\(source.slice(statement.range)): \(entry.diagnostics.map(\.message))")
      }
    }
  }

  @Test("Every example of the command line runs", arguments: commandLines)
  func commandLine(_ lines: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(StatementTable.setting, to: "rivals.whatif")
    let environment = ["XDG_DATA_HOME": folder.path + "/data"]
    let kept = try ProcessRun.result(
      ["--session", "april", "--no-warnings", "rivals.whatif", "-c", "chance escalation >= 6 within 1"],
      environment: environment, in: folder.path)
    #expect(kept.status == .exited(0), "\(kept)")
    for line in lines.split(separator: "\n") {
      // Words, and words in quotation marks.
      let words = line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap {
        $0.isMultiple(of: 2) ? $1.split(separator: " ") : [$1]
      }
      #expect(words.first == "whatif")
      let result = try ProcessRun.result(
        words.dropFirst().map(String.init) + (line.contains("-c ") ? ["--no-warnings"] : []),
        environment: environment, in: folder.path)
      #expect(result.status == .exited(0) && !result.output.isEmpty && result.errors.isEmpty, "\(result)")
    }
  }

  @Test("Every word has an example; only the keys have nothing to run")
  func everyEntryHasAnExample() {
    for topic in StatementTable.topics where topic.word != "keys" {
      #expect(topic.example != nil, "\(topic.word)")
    }
  }

  @Test("The table has exactly the words that the parser knows")
  func words() {
    let verbs =
      (StatementTable.declarations + StatementTable.story + StatementTable.questions + StatementTable.sessions)
      .map(\.word)
    #expect(verbs == Keywords.verbs.map(\.word))
    #expect(StatementTable.modifiers.map(\.word) == Keywords.modifiers.map(\.word))
    for block in Keywords.Block.allCases {
      let told = StatementTable.clauses.filter {
        if case .clause(let blocks) = $0.place { blocks.contains(block) } else { false }
      }
      #expect(Set(told.map(\.word)) == Set(Keywords.clauses(of: block).map(\.word)))
    }
  }

  @Test("Every example uses its word, and every syntax begins with it")
  func examplesShowTheirWord() {
    for topic in StatementTable.topics
    where ![.phrase, .prompt, .commandLine].contains(topic.place) {
      #expect(topic.example?.contains(topic.word) == true)
      #expect(topic.syntax.first?.hasPrefix(topic.word) == true)
      #expect(topic.meaning.hasSuffix("."))
    }
  }

  @Test("The overview names every statement, and fits a small screen")
  func overview() {
    let rows = help(nil).split(separator: "\n", omittingEmptySubsequences: false)
    for verb in Keywords.verbs { #expect(rows.contains { $0.hasPrefix("  \(verb.word) ") }) }
    #expect(rows.allSatisfy { $0.count <= 80 })
  }

  @Test("A word has its syntax, its meaning and an example")
  func word() throws {
    let text = help("chance")
    let topic = try #require(StatementTable.topics(of: "chance").first)
    #expect(text.contains(topic.syntax[0]))
    #expect(text.contains("probability"))
    #expect(text.contains(try #require(topic.example)))
  }

  @Test("The keys are listed, each with what it does")
  func keys() {
    let text = help("keys")
    for key in ["Tab", "Up, Down", "Ctrl-R", "Enter", "Ctrl-C", "Ctrl-D"] {
      #expect(text.contains("    \(key) "))
    }
  }

  @Test("A declared name or a word of the prompt is no statement, and has help all the same")
  func prompt() {
    #expect(help("tour").contains("crisis of April 2024"))
    #expect(help("startup").contains("init.whatif"))
  }

  @Test("A word within statements leads to one that has it, and of several words the first counts")
  func within() {
    #expect(help("minimise").contains("`minimise` is a word of `best`; `help best`"))
    for word in Keywords.reserved where StatementTable.topics(of: word).isEmpty {
      #expect(help(word).contains("`\(word)` is a word of "), "\(help(word))")
    }
    #expect(help("why chance") == help("why"))
  }

  @Test("An unknown word: the nearest, or what else it may be")
  func unknown() {
    #expect(help("chanse").contains("did you mean `chance`?"))
    #expect(help("reprot").contains("did you mean `report`?"))
    #expect(help("qqqqqq").contains("`help` lists the words"))
    var scenario = Scenario()
    scenario.names.add("Iran", .actor(ActorID(0)))
    #expect(Help(scenario: scenario, format: PageFormat()).text(on: "Iran").contains("show Iran"))
  }

  @Test("An error has its cause, its cure and an example, in whichever case it is asked for")
  func error() {
    expect(
      help("e0152"),
      """
      E0152  'hold' with a target or options
        Who holds does nothing, so that there is nobody it could be done to.
        Write 'hold' alone behind the actor.
        For example
          actor North, South
          play North hold on South
        Mended
          play North hold
      """)
    #expect(help("E9999").contains("there is no `E9999`"))
  }

  @Test("All errors are listed, and their examples fit the screen")
  func errors() {
    let list = help("errors")
    for entry in DiagnosticCatalogue.entries {
      #expect(list.contains("  \(entry.id)  "))
      #expect(help(entry.id).split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }
}
