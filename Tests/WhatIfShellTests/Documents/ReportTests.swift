import Foundation
import Testing

/// The case as a page, and as markdown.
@Suite("Reports")
struct ReportTests {
  private static let script = """
    scenario "Two neighbours & a <script>alert(1)</script> well"
    round is 1 day from 2024-03-01
    quantity anger of actor 0..4 = 1 "How <b>cross</b> somebody is"
    actor North "<img src=x onerror=alert(1)>"
    actor South
    move raid by A on B "Takes water" { then B.anger += 1, A.anger -= 1 }
    response revenge { for A, B; when A.anger >= 1; expect A raid on B weight 2 * A.anger }
    hypothesis nature of North { meek 70%; fierce 30% }
    evidence threats "North says \\"<i>never again</i>\\"" {
      likely 20% when North.nature is meek
      likely 80% otherwise
      because "Who is meek & fair says little"
      source "A <u>neighbour</u>" grade C3
    }
    assumption peace "Nobody raids </p>" { never North raid }
    assumption limit { holds South.anger < 4 }
    predict again chance after South raid within 3
    chance South.anger >= 2 within 2
    observe threats weight 0.5
    play North raid on South "At <em>night</em>" source "South's <a href=x>word</a>" grade B2
    branch quiet
    switch main
    play South raid on North
    chance North.anger >= 2 within 2
    chance after North raid on South within 2
    whatif North raid on South within 1
    forecast of North.anger within 3

    """

  private func run(_ statements: String, in folder: TemporaryFolder) throws -> ProcessRun.Result {
    try ProcessRun.result(["--no-warnings"], input: Self.script + statements + "\n", in: folder.path)
  }

  /// With `WHATIF_UPDATE_GOLDEN=1` in the environment they are written anew.
  @Test("They are as they were", arguments: ["well.html", "well.md"])
  func golden(_ file: String) throws {
    let folder = try TemporaryFolder()
    let result = try run("report \(file)", in: folder)
    #expect(
      result.status == .exited(0) && result.output.hasSuffix("Wrote \(file): 5 answers, 2 events.\n"),
      "\(result)")
    let text = folder.text(of: file)
    let path = "Tests/Reports/\(file)"
    if ProcessInfo.processInfo.environment["WHATIF_UPDATE_GOLDEN"] == "1" {
      try text.write(toFile: ProjectFolder.path + "/" + path, atomically: true, encoding: .utf8)
    }
    let expected = try ProjectFolder.text(of: path)
    #expect(text == expected, "\(path) is not what `report` writes")
  }

  @Test("Text of the scenario stays text, and nothing is fetched from anywhere")
  func escaped() throws {
    let folder = try TemporaryFolder()
    _ = try run(
      "report well.html; forecast of North.anger within 3 to fan.svg; branches to b.svg", in: folder)
    let known: Set<String> = [
      "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "h3", "p", "nav", "a", "main",
      "section", "ol", "ul", "li", "span", "code", "svg", "rect", "circle", "polyline", "polygon", "text",
      "g",
      "figure", "figcaption", "details", "summary", "div", "table", "caption", "thead", "tbody", "tr", "th",
      "td",
      "dl", "dt", "dd", "article", "footer",
    ]
    for file in ["well.html", "fan.svg", "b.svg"] {
      let text = folder.text(of: file)
      #expect(!text.isEmpty)
      for match in text.matches(of: /<\/?([A-Za-z][A-Za-z0-9]*)([^>]*)>/) {
        let (name, attributes) = (String(match.output.1), match.output.2)
        #expect(known.contains(name), "\(file) has a tag <\(name)>")
        #expect(
          !attributes.contains(/\bon\w+=/) && !attributes.contains("src="), "\(file): \(match.output.0)")
        if let link = attributes.firstMatch(of: /href="([^"]*)"/) { #expect(link.output.1.hasPrefix("#")) }
      }
      #expect(!text.contains("url(") && !text.contains("@import"))
      #expect(Self.opened(in: text) == [], "\(file) leaves tags open")
    }
    let page = folder.text(of: "well.html")
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; well"))
    #expect(page.contains("&lt;i&gt;never again&lt;/i&gt;"))
    #expect(page.contains("Nobody raids &lt;/p&gt;"))
  }

  /// Tags that are opened and not closed, or closed and not opened.
  private static func opened(in text: String) -> [String] {
    var open: [String] = []
    for match in text.matches(of: /<(\/?)([A-Za-z][A-Za-z0-9]*)([^>]*)>/) {
      let name = String(match.output.2)
      if name == "meta" || match.output.3.hasSuffix("/") { continue }
      if match.output.1.isEmpty {
        open.append(name)
      } else if open.last == name {
        open.removeLast()
      } else {
        return ["</\(name)>"]
      }
    }
    return open
  }

  @Test("It says what is broken, what was asked where the story stands, and what has happened since")
  func told() throws {
    let folder = try TemporaryFolder()
    _ = try run("play North raid on South; report late.md", in: folder)
    let late = folder.text(of: "late.md")
    #expect(
      late.contains("An assumption has broken: Nobody raids \\</p\\> \\(peace\\), by e1 North raid on South"))
    // Nothing was asked since the last event: the last answers stand first, and say so.
    #expect(late.contains("Asked on 2 Mar; since then: 1 event."))
    #expect(late.contains("since then: 3 events and 1 other entry; peace has broken since it was asked."))
    #expect(late.contains("Counts x 0.5: it was not taken at its full weight."))
    #expect(late.contains("Source: A \\<u\\>neighbour\\</u\\> \\[C3\\]"))
    #expect(late.contains("| what | main | quiet |"))
    #expect(late.contains("## Predictions"))
    _ = try run("amend e1 source \"South\"; report amended.md", in: folder)
    #expect(folder.text(of: "amended.md").contains("since then the story was told otherwise"))
    _ = try run("replace hypothesis nature of North { meek 60%; fierce 40% }; report revised.md", in: folder)
    #expect(folder.text(of: "revised.md").contains("since then declarations were changed"))
    _ = try run("switch quiet; report quiet.md", in: folder)
    #expect(folder.text(of: "quiet.md").contains("Asked on branch main."))
    _ = try run("undo; report undone.md", in: folder)
    #expect(folder.text(of: "undone.md").contains("since then the story was told otherwise"))
  }

  @Test("Of a session that is opened again it is the same to the byte")
  func reopened() throws {
    let place = try StoreFolder()
    let first = try place.run(["--session", "well"], input: Self.script + "report first.html\n")
    #expect(first.status == .exited(0), "\(first.errors)")
    let second = try place.run(["--session", "well", "-c", "report second.html"])
    #expect(second.status == .exited(0), "\(second.errors)")
    let text = place.folder.text(of: "first.html")
    #expect(!text.isEmpty && text == place.folder.text(of: "second.html"))
  }

  @Test("What stands in the way is told where the name stands, and nothing is written")
  func refused() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine\n", to: "mine.html")
    for (file, code) in [
      ("well.pdf", "E0682"), ("well", "E0682"), ("mine.html", "E0572"), ("none/well.md", "E0573"),
    ] {
      let result = try run("report \"\(file)\"", in: folder)
      #expect(result.status == .exited(1) && result.errors.contains("[\(code)]"), "\(result.errors)")
      #expect(result.errors.contains(":28:8: error"), "\(result.errors)")
    }
    #expect(folder.text(of: "mine.html") == "mine\n")
    let empty = try ProcessRun.result(["-c", "report well.html"], in: folder.path)
    #expect(empty.status == .exited(1) && empty.errors.contains("[E0589]"))
    let checked = try ProcessRun.result(["--parse-only"], input: "report well.pdf\n", in: folder.path)
    #expect(checked.status == .exited(1) && checked.errors.contains("[E0682]"), "\(checked)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["mine.html"])
  }

  @Test("One of its own is replaced, in either form, and nothing is left beside it")
  func replaced() throws {
    let folder = try TemporaryFolder()
    for file in ["well.html", "well.md"] {
      _ = try run("report \(file)", in: folder)
      let before = folder.text(of: file)
      #expect(try run("play North raid on South; report \(file)", in: folder).status == .exited(0))
      #expect(folder.text(of: file) != before)
    }
    #expect(
      Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) == ["well.html", "well.md"])
  }
}
