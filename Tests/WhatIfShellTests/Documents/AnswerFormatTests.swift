import Foundation
import ScenarioKit
import Testing

@testable import WhatIfShell

/// Answers as json, csv and markdown, from outside.
@Suite("Answer formats", .timeLimit(.minutes(20)))
struct AnswerFormatTests {
  /// Titles and names that mean something to one format or the other.
  private static let scenario = """
    actor A "=1+1"
    actor `<script>alert(1)</script>` "a \\"quoted\\", *starred* | piped title"
    quantity heat 0..10 = 2
    move hit by X on Y { then heat += 1 }
    response habit { for X, Y; expect X hit on Y weight 2 }
    """

  private func run(_ format: String, _ statements: String..., file: String = scenario) throws
    -> ProcessRun.Result
  {
    let folder = try TemporaryFolder()
    try folder.write(file, to: "case.whatif")
    return try ProcessRun.result(
      ["--format", format, "--no-warnings", "case.whatif"] + statements.flatMap { ["-c", $0] },
      in: folder.path)
  }

  @Test("Each line of json is an object with its schema and kind")
  func json() throws {
    let result = try run(
      "json", "list actors", "chance heat >= 4 within 2", "forecast of heat within 2", "beliefs", "timeline",
      "play A hit on `<script>alert(1)</script>`", "why A hit", "branches", "check heat >= 1", "help play",
      "why not A hit", "tornado chance heat >= 5 within 1", "sweep heat 0..4 by 2 heat within 1",
      "flip chance heat >= 5 above 90% within 1", "assumption calm { holds heat < 4 }",
      "forecast of heat within 4")
    #expect(result.errors.isEmpty)
    let lines = result.output.split(separator: "\n")
    let objects = try lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(
      objects.map { $0["kind"] as? String } == [
        "list", "chance", "forecast", "beliefs", "timeline", "played", "why", "branches", "check", "text",
        "why_not", "tornado", "sweep", "flip", "forecast",
      ])
    #expect(objects.allSatisfy { $0["schema"] as? Int == Document.schemaVersion })
    let schema = try JSONSchema()
    for object in objects { #expect(schema.mistakes(in: object).isEmpty, "\(schema.mistakes(in: object))") }
    #expect(objects[1]["number"] as? String == "q1")
    let facts = try #require(objects[1]["facts"] as? [String: Any])
    let probability = try #require(facts["probability"] as? [String: Any])
    #expect(probability["known"] as? String == "exact")
    // Two of four turns or more, each with two thirds: 1 - 1/81 - 8/81.
    #expect(abs((probability["value"] as? Double ?? 0) - 8.0 / 9) < 1e-12, "\(probability)")
    #expect((objects[1]["method"] as? [String: Any])?["name"] as? String == "exact")
    let table =
      ((objects[0]["tables"] as? [String: Any])?["actors"] as? [String: Any])?["rows"] as? [[String: Any]]
    #expect(table?.map { $0["title"] as? String ?? "" } == ["=1+1", "a \"quoted\", *starred* | piped title"])
    let risks = (objects.last?["tables"] as? [String: Any])?["assumptions_at_risk"] as? [String: Any]
    let risk = try #require((risks?["rows"] as? [[String: Any]])?.first)
    #expect(risk["assumption"] as? String == "calm" && risk["answer_leans_on_it"] as? Bool == true, "\(risk)")
    #expect(!result.output.contains("<script>"), "what stands in a page could end its script")
  }

  @Test("An error is an object on standard error, wherever it comes from")
  func errors() throws {
    let result = try run("json", "play A hti on A")
    #expect(result.output.isEmpty && result.status == .exited(1))
    let error = try #require(
      try JSONSerialization.jsonObject(with: Data(result.errors.utf8)) as? [String: Any])
    #expect(try JSONSchema().mistakes(in: error).isEmpty)
    #expect(error["code"] as? String == "E0201" && error["line"] as? Int == 1 && error["column"] as? Int == 8)
    #expect(error["file"] as? String == "<-c>" && error["hint"] as? String == "did you mean `hit`?")
    let missing = try ProcessRun.result(["--format", "json", "nothing.whatif"])
    let outside = try #require(
      try JSONSerialization.jsonObject(with: Data(missing.errors.utf8)) as? [String: Any])
    #expect(outside["code"] is NSNull && missing.status == .exited(3))
  }

  @Test("A table has one header, quotes what must be, and holds no formula")
  func csv() throws {
    let list = try run("csv", "list actors")
    #expect(
      list.output
        == "answer,question,name,title\r\n,list actors,A,'=1+1\r\n"
        + ",list actors,<script>alert(1)</script>,\"a \"\"quoted\"\", *starred* | piped title\"\r\n")
    // Answers with the same columns are one table.
    let chances = try run(
      "csv", "chance heat >= 3 within 1", "chance heat >= 4 within 1 runs 10 method sample")
    let lines = chances.output.split(separator: "\r\n")
    #expect(lines.count == 3 && lines[0].hasPrefix("answer,question,condition,probability,probability low"))
    #expect(lines[1].hasPrefix("q1,chance heat >= 3 within 1,heat >= 3,0.88888"), "\(lines)")
    #expect(!chances.output.contains("{"))
  }

  @Test("In markdown texts of the scenario are no markup")
  func markdown() throws {
    let list = try run("markdown", "list actors")
    #expect(list.output.hasPrefix("### `list actors`\n\n**actors: 2**\n\n"))
    #expect(
      list.output.contains(
        "| \\<script\\>alert\\(1\\)\\</script\\> | a \"quoted\", \\*starred\\* \\| piped title |"))
    #expect(Markdown.code("a ``b`` c") == "```a ``b`` c```" && Markdown.code("`a`") == "`` `a` ``")
  }

  @Test("A page holds no markup of the scenario's, and pictures that are well formed")
  func html() throws {
    let result = try run(
      "html", "forecast of heat within 3", "chance heat >= 4 within 3", "why A hit",
      "whatif A hit on `<script>alert(1)</script>`", "beliefs", "list actors")
    #expect(result.errors.isEmpty && result.output.hasPrefix("<!DOCTYPE html>"))
    #expect(!result.output.contains("<script") && result.output.contains("&lt;script&gt;"))
    let pictures = result.output.matches(of: /<svg.*?<\/svg>/).map { String($0.output) }
    #expect(pictures.count >= 3)
    for picture in pictures {
      var open: [Substring] = []
      for tag in picture.matches(of: /<(\/?)(\w+)[^>]*?(\/?)>/) where tag.output.3.isEmpty {
        if tag.output.1.isEmpty { open.append(tag.output.2) } else { #expect(open.popLast() == tag.output.2) }
      }
      #expect(open.isEmpty && !picture.contains("nan") && !picture.contains("inf"))
    }
  }

  @Test(
    "Without numbers of its own JSON has null, and numbers read back as they were",
    arguments: [
      0.1, 1.0 / 3, 5e-324, 1e300, -0.0, 4_000, .infinity, .nan,
    ])
  func numbers(_ number: Double) throws {
    let text = JSON.number(number).text
    #expect(number.isFinite ? Double(text) == number : text == "null")
  }
}
