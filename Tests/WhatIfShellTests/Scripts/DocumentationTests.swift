import Testing

/// What the documentation shows is what happens.
@Suite("Documentation", .timeLimit(.minutes(20)))
struct DocumentationTests {
  /// A fenced block of a page.
  struct Block: CustomTestStringConvertible, Sendable {
    let page: String
    let line: Int
    let rows: [String]
    var testDescription: String { "\(page):\(line)" }
  }

  private static let pages =
    ["README.md"] + ProjectFolder.files(in: "docs", endingWith: ".md").map { "docs/" + $0 }

  /// The blocks of all pages that are marked so.
  private static func blocks(_ mark: String) -> [Block] {
    pages.flatMap { page -> [Block] in
      let rows = ((try? ProjectFolder.text(of: page)) ?? "").split(
        separator: "\n", omittingEmptySubsequences: false)
      var blocks: [Block] = []
      var start: Int?
      for (index, row) in rows.enumerated() {
        if let begun = start, row == "```" {
          blocks.append(Block(page: page, line: begun + 2, rows: rows[(begun + 1)..<index].map(String.init)))
          start = nil
        } else if row == "```" + mark {
          start = index
        }
      }
      return blocks
    }
  }

  @Test("A block marked whatif runs", arguments: blocks("whatif"))
  func runs(_ block: Block) throws {
    let text = String(repeating: "\n", count: block.line - 1) + block.rows.joined(separator: "\n") + "\n"
    // Some write files.
    let folder = try TemporaryFolder()
    let result = try ProcessRun.result([], input: text, in: folder.path)
    #expect(result.status == .exited(0), "\(block.page): \(result.errors)")
  }

  @Test("An example runs", arguments: ProjectFolder.files(in: "examples", endingWith: ".whatif"))
  func example(_ file: String) throws {
    // Questions are asked of the case that they are about, told before them.
    let told = file.replacing("-questions", with: "")
    let files = (told == file ? [] : ["examples/" + told]) + ["examples/" + file]
    let parsed = try ProcessRun.result(["--parse-only"] + files, in: ProjectFolder.path)
    #expect(parsed.status == .exited(0), "\(parsed.errors)")
    guard told != file else {
      let result = try ProcessRun.result(files, in: ProjectFolder.path)
      #expect(result.status == .exited(0), "\(result.errors)")
      return
    }
    // Few runs are enough to see that all are answered.
    let hurried = try ProjectFolder.text(of: "examples/" + file).split(separator: "\n").map { line in
      ["tornado", "flip"].contains { line.hasPrefix($0) } ? line + " runs 50" : line
    }
    let result = try ProcessRun.result(
      ["--no-warnings", "--runs", "100", "examples/" + told, "-"],
      input: hurried.joined(separator: "\n") + "\n",
      in: ProjectFolder.path)
    #expect(result.status == .exited(0), "\(result.errors)")
  }

  @Test("A session shown is what the founding case answers", arguments: blocks("whatif-session"))
  func session(_ block: Block) throws {
    let founding = ProjectFolder.path + "/examples/april-2024.whatif"
    let terminal = try PseudoTerminal(BuiltProduct.whatif, ["-i", founding], columns: 100, rows: 200)
    try terminal.waitForPrompt()
    for exchange in Exchange.all(in: block.rows) {
      #expect(terminal.screen.textBeforeCursor == exchange.prompt)
      let before = terminal.screen.transcript.split(separator: "\n", omittingEmptySubsequences: false).count
      try terminal.type(exchange.typed)
      try terminal.waitFor(exchange.typed)
      try terminal.type(PseudoTerminal.Keys.enter)
      try terminal.waitForPrompt()
      guard !exchange.answer.isEmpty else { continue }
      let rows = terminal.screen.transcript.split(separator: "\n", omittingEmptySubsequences: false)
      let shown = rows[before...].dropLast().map(String.init)
      #expect(Exchange.trimmed(shown) == exchange.answer)
    }
  }
}

/// One statement of a session that is shown, and its answer.
private struct Exchange {
  let prompt: String
  let typed: String
  /// Without empty rows at both ends; empty where the page does not show it.
  let answer: [String]

  static func all(in rows: [String]) -> [Exchange] {
    let starts = rows.indices.filter { rows[$0].contains("> ") && rows[$0].hasPrefix("main") }
    return zip(starts, starts.dropFirst() + [rows.count]).compactMap { start, end in
      guard let sign = rows[start].firstRange(of: "> ") else { return nil }
      return Exchange(
        prompt: String(rows[start][..<sign.upperBound]), typed: String(rows[start][sign.upperBound...]),
        answer: trimmed(Array(rows[(start + 1)..<end])))
    }
  }

  static func trimmed(_ rows: [String]) -> [String] {
    guard let first = rows.firstIndex(where: { !$0.isEmpty }),
      let last = rows.lastIndex(where: { !$0.isEmpty })
    else { return [] }
    return Array(rows[first...last])
  }
}
