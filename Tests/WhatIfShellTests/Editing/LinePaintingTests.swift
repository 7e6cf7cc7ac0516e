import Testing

@testable import WhatIfShell

private typealias Keys = PseudoTerminal.Keys

/// Colours in the line while it is typed, as a terminal shows them.
@Suite("Colours as it is typed", .timeLimit(.minutes(20)))
struct LinePaintingTests {
  private func start(columns: Int = 80, rows: Int = 24, kind: String = "xterm-256color") throws -> PromptUser
  {
    let user = try PromptUser(
      environment: ["TERM": kind], isColoured: true, columns: columns, rows: rows)
    try user.enter("actor Iran, Israel; quantity heat 0..9 = 1")
    return user
  }

  @Test(
    "Keywords, names, numbers, texts and comments each have theirs",
    arguments: ["xterm-256color", "screen", "linux", "tmux", "vt100"])
  func roles(kind: String) throws {
    let user = try start(kind: kind)
    try user.type("play Iran hold \"a note\" # so")
    try user.see("# so", in: "2")
    let screen = user.screen
    #expect(screen.style(of: "play") == "1")
    #expect(screen.style(of: "Iran hold") == "36")
    #expect(screen.style(of: "hold") == "1")
    #expect(screen.style(of: "\"a note\"") == "32")
    #expect(screen.textBeforeCursor.hasSuffix("# so"))
    try user.leave()
  }

  @Test("A number and a quantity")
  func numbers() throws {
    let user = try start()
    try user.type("chance heat > 25% within 3")
    try user.see("25%", in: "35")
    #expect(user.screen.style(of: "heat >") == "36")
    #expect(user.screen.style(of: "within") == "1")
    try user.leave()
  }

  @Test("An undeclared name is seen before Enter, and no longer once it is mended")
  func undeclared() throws {
    let user = try start()
    try user.type("play Irna ")
    try user.see("Irna", in: "4;31")
    try user.type(Keys.backspace + Keys.backspace + Keys.backspace + "an ")
    try user.see("Iran ", in: "36")
    try user.leave()
  }

  @Test("What may still become a name is not called unknown while it is typed")
  func beginnings() throws {
    let user = try start()
    try user.type("play Isr")
    try user.see("play", in: "1")
    #expect(user.screen.style(of: "Isr") == "")
    try user.type("x")
    try user.see("Isrx", in: "4;31")
    try user.leave()
  }

  @Test("Names that a statement declares are none of the unknown")
  func declared() throws {
    let user = try start()
    try user.type("move raid by A on B with size 1..3 = 2 { then heat += size }")
    try user.see("raid", in: "36")
    for name in ["A on", "B with", "size 1", "heat", "size }"] {
      #expect(user.screen.style(of: name) == "36", "\(name)")
    }
    try user.leave()
  }

  @Test("Colours follow what is typed in the middle, and over several rows")
  func middle() throws {
    let user = try start(columns: 40)
    try user.type("play Iran hold \"a long note that goes on to the next row\"")
    try user.see("next row\"", in: "32")
    try user.type(Keys.home + Keys.right + Keys.right + Keys.right + Keys.right + "x")
    try user.see("playx", in: "4;31")
    try user.type(Keys.backspace)
    try user.see("play ", in: "1")
    #expect(user.screen.style(of: "next row") == "32")
    #expect(user.screen.style(of: "Iran hold") == "36")
    try user.leave()
  }

  @Test("A block of rows, and a window of another size")
  func blocks() throws {
    let user = try start()
    try user.type("rule warm {" + Keys.enter + "each round" + Keys.enter + "then heat += 1")
    try user.see("then", in: "1")
    user.terminal.resize(columns: 50, rows: 20)
    try user.see("the same in colour again") {
      $0.columns == 50 && $0.style(of: "then") == "1" && $0.style(of: "rule") == "1"
    }
    #expect(user.screen.style(of: "each") == "1")
    try user.leave()
  }

  @Test("Wide characters and accents keep their places")
  func wide() throws {
    let user = try start()
    try user.type("play Iran hold \"é日本\" x")
    try user.see("x", in: "4;31")
    #expect(user.screen.cursorRow.hasSuffix("\"é日本\" x"))
    try user.type(Keys.left + Keys.left + Keys.left + Keys.backspace + "語")
    try user.seeRow("\"é日語\" x")
    #expect(user.screen.textBeforeCursor.hasSuffix("\"é日語"))
    try user.leave()
  }

  @Test("No colours where they are declined or cannot be shown", arguments: [("xterm", "1"), ("dumb", nil)])
  func declined(kind: String, declined: String?) throws {
    let user = try PromptUser(environment: ["TERM": kind, "NO_COLOR": declined])
    try user.enter("actor Iran")
    try user.type("play Irna ")
    try user.seeRow("play Irna")
    #expect(user.screen.style(of: "Irna") == "")
    #expect(user.screen.style(of: "play") == "")
    try user.leave()
  }

  // MARK: What the history would go on with

  @Test(
    "What the history would go on with is shown dim; Right takes it",
    arguments: [Keys.right, Keys.end, "\u{5}"])
  func suggestion(key: String) throws {
    let user = try start()
    try user.enter("list actors")
    try user.type("list")
    try user.see(" actors", in: "2")
    #expect(user.screen.textBeforeCursor.hasSuffix("> list"))
    try user.type(key)
    try user.see("it taken") { $0.textBeforeCursor.hasSuffix("> list actors") }
    #expect(try user.enter("!") == "list actors!")
    try user.leave()
  }

  @Test("Enter does not take it, and another key wipes it out")
  func notTaken() throws {
    let user = try start()
    try user.enter("list actors")
    try user.type("list")
    try user.see(" actors", in: "2")
    #expect(try user.enter("") == "list")
    try user.type("list")
    try user.see(" actors", in: "2")
    try user.type(" m")
    try user.see("no more of it") { $0.cursorRow.hasSuffix("> list m") }
    try user.leave()
  }

  @Test("It is cut at the edge of the screen")
  func cut() throws {
    let user = try start(columns: 40)
    try user.enter("list # a remark that is longer than the row is")
    try user.type("li")
    try user.see("it cut") { $0.cursorRow.hasSuffix("…") && $0.cursorRow.count < 40 }
    try user.type(Keys.right)
    try user.seeRow("row is")
    try user.leave()
  }
}
