import Foundation
import Testing

/// Answers that their questions write to files.
@Suite("Answers in files")
struct AnswerFileTests {
  private static let script = """
    actor North "<script>alert(1)</script>"
    actor South
    quantity heat 0..9 = 3
    hypothesis temper of North { meek 50%; bold 50% }
    move hit by A on B { then heat += 1 }
    response feud { for A, B; expect A hit on B weight if North.temper is bold then 3 else 1 }
    evidence growls { likely 80% when North.temper is bold; likely 20% otherwise }
    view grim { heat = 6 }

    """

  private func run(_ question: String, in folder: TemporaryFolder) throws -> ProcessRun.Result {
    try ProcessRun.result(["--no-warnings"], input: Self.script + question + "\n", in: folder.path)
  }

  @Test(
    "Each ending gives what it says",
    arguments: [
      ("forecast of heat within 2 to fan.svg", "fan.svg", "<!-- Written by whatif -->\n<svg "),
      ("forecast of heat within 2 to \"a fan.html\"", "a fan.html", "<!DOCTYPE html>\n<!-- Written"),
      ("branches to tree.dot", "tree.dot", "// Written by whatif\ndigraph {"),
      ("whatif North hit on South within 1 to w.dot", "w.dot", "// Written by whatif\ndigraph {"),
      ("sweep heat 0..4 by 2 heat within 1 to s.svg", "s.svg", "<!-- Written by whatif -->\n<svg "),
      ("tornado chance heat >= 5 within 1 to t.svg", "t.svg", "<!-- Written by whatif -->\n<svg "),
      ("compare given heat = 1 on heat within 2 to cmp.svg", "cmp.svg", "<!-- Written by whatif -->\n<svg "),
      ("compare given heat = 1 on heat at 1 to at.svg", "at.svg", "<!-- Written by whatif -->\n<svg "),
      ("best North minimise heat within 2 to best.svg", "best.svg", "<!-- Written by whatif -->\n<svg "),
      ("dispute heat within 1 to d.svg", "d.svg", "<!-- Written by whatif -->\n<svg "),
      ("indicators heat within 1 to i.svg", "i.svg", "<!-- Written by whatif -->\n<svg "),
      ("play North hit on South; why heat to v.svg", "v.svg", "<!-- Written by whatif -->\n<svg "),
      ("chance heat > 3 within 1 to c.csv", "c.csv", "answer,question,"),
      ("list actors to actors.json", "actors.json", "{"),
      ("list actors to actors.md", "actors.md", "<!-- Written by whatif -->\n\n"),
    ])
  func written(_ question: String, _ file: String, _ beginning: String) throws {
    let folder = try TemporaryFolder()
    for _ in 1...2 {
      let result = try run(question, in: folder)
      #expect(result.status == .exited(0) && result.output.contains("wrote \(file)"), "\(result.errors)")
    }
    let text = folder.text(of: file)
    #expect(text.hasPrefix(beginning), "\(text.prefix(200))")
    // In markdown `\<` is a text.
    #expect(!text.replacing("\\<", with: "").contains("<script"))
  }

  @Test("What stands in the way is told where the name stands, and nothing is written or counted")
  func refused() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine\n", to: "mine.svg")
    for (question, file, code) in [
      ("chance heat > 3 within 1 to \"c.png\"", "c.png", "E0680"),
      ("list actors to a.svg", "a.svg", "E0681"), ("list actors to a.dot", "a.dot", "E0681"),
      ("chance heat > 3 within 1 to \"none/c.svg\"", "none/c.svg", "E0573"),
      ("chance heat > 3 within 1 to mine.svg", "mine.svg", "E0572"),
    ] {
      let result = try run(question, in: folder)
      #expect(result.status == .exited(1) && result.output.isEmpty)
      #expect(result.errors.contains("[\(code)]") && result.errors.contains("<stdin>:9:"), "\(result.errors)")
      #expect(folder.text(of: file) == (file == "mine.svg" ? "mine\n" : ""))
    }
    let result = try ProcessRun.result(
      ["--no-warnings", "--keep-going"],
      input: Self.script + "chance heat > 3 within 1 to \"none/c.svg\"\nchance heat > 3 within 1\n",
      in: folder.path)
    #expect(result.output.contains("[q1]"), "the refused answer took no number")
  }
}
