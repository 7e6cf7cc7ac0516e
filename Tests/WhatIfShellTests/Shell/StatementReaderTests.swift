import Testing

@testable import ScenarioKit
@testable import WhatIfShell

@Suite("Cutting a stream into statements")
struct StatementReaderTests {
  /// The texts that lines come to, each with the number of its first line.
  private func texts(_ lines: String...) -> [String] {
    var reader = StatementReader(name: "<test>")
    var readings = lines.map { reader.take($0 + "\n") }
    readings.append(reader.finish())
    return readings.compactMap { $0 }.map { reading in
      "\(reading.source.firstLine): \(String(decoding: reading.source.bytes, as: UTF8.self))"
    }
  }

  @Test("A line is a text of its own")
  func lines() {
    #expect(texts("actor A", "", "actor B") == ["1: actor A\n", "3: actor B\n"])
  }

  @Test("Comments that stand alone go with the next statement, whose line stays what it is")
  func remarks() {
    #expect(
      texts("# one", "", "  # two", "actor A", "# three", "actor B", "# nobody's")
        == ["1: # one\n\n  # two\nactor A\n", "5: # three\nactor B\n"])
    var reader = StatementReader(name: "<prompt>", remarks: "# before\n")
    let reading = reader.take("actor A\n")
    #expect(reading?.source.position(of: 9).line == 1)
    #expect(reading.map { String(decoding: $0.source.bytes, as: UTF8.self) } == "# before\nactor A\n")
    #expect(reader.remarks.isEmpty)
  }

  @Test("A block is one text, whatever stands in it")
  func block() {
    let block = ["rule r { # {", "", "# }", "  alert \"}\"", "  when (1 >", "  2)", "}"]
    #expect(
      texts(block[0], block[1], block[2], block[3], block[4], block[5], block[6], "actor B")
        == ["1: " + block.joined(separator: "\n") + "\n", "8: actor B\n"])
  }

  @Test("A line that goes on takes the next with it")
  func goesOn() {
    #expect(texts("check 1 <", "2", "list") == ["1: check 1 <\n2\n", "3: list\n"])
  }

  @Test("A brace that was forgotten holds up no more than the next statement")
  func forgottenBrace() {
    let found = texts("rule r {", "  for A", "actor B", "list")
    #expect(found.first?.hasPrefix("1: rule r {") == true)
    #expect(found.last == "4: list\n")
  }

  @Test("A parenthesis that was forgotten holds up no more than its block, or the next statement")
  func forgottenParenthesis() {
    #expect(texts("rule r {", "  when (1 > 2", "  then x", "}", "list").last == "5: list\n")
    #expect(texts("check (1 > 2", "actor B", "list").last == "3: list\n")
  }

  @Test("What was begun is given at the end")
  func begun() {
    #expect(texts("actor A", "rule r {", "  for A") == ["1: actor A\n", "2: rule r {\n  for A\n"])
  }

  @Test("What can only be another statement ends the one before, although that one is not closed")
  func cutOff() {
    #expect(
      texts("rule r {", "  for A", "rule s {", "  for B", "}")
        == ["1: rule r {\n  for A\n", "3: rule s {\n  for B\n}\n"])
  }

  @Test("However many lines go on, each is read a few times at most")
  func goesOnAndOn() {
    for line in ["A,\n", ",\n", "\n", "play\n", "  play A hit on B\n", "when (a\n", "( }\n", "rule r {\n"] {
      var reader = StatementReader(name: "<test>")
      var length = reader.take("rule r { order A,\n")?.source.bytes.count ?? 0
      for _ in 0..<20_000 { length += reader.take(line)?.source.bytes.count ?? 0 }
      length += reader.finish()?.source.bytes.count ?? 0
      #expect(length >= line.utf8.count * 20_000 - 20_000, "of \(line) something was lost")
    }
  }

  @Test("A long block is not read over and over")
  func longBlock() {
    var reader = StatementReader(name: "<test>")
    #expect(reader.take("ladder of q {\n") == nil)
    for number in 1...20_000 { #expect(reader.take("  \(number) \"rung (\(number))\"; (1)\n") == nil) }
    #expect(reader.take("}\n")?.source.firstLine == 1)
  }
}

extension StatementReader.Reading: Equatable {
  public static func == (left: Self, right: Self) -> Bool { left.source.bytes == right.source.bytes }
}
