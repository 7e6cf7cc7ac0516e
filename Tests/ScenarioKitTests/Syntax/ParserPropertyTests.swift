import Testing

@testable import ScenarioKit

/// What holds of any text, however broken.
@Suite struct ParserPropertyTests {
  /// One of every form, so that cutting it and changing it meets every branch.
  static let forms = """
    round is 3 days from 2024-04-01; kind state, militia; turns in order; hold weight 1
    actor Iran, US : state "T" { resolve = 0.7 } # comment
    quantity trust of actor to actor -1..1 = 0 "t"; ladder of heat { 1 "a"; 4 "b" }
    define f(A, B) = B.x > 2 * A.x
    move m : k by A on B with s 1..5 = 3 "T" {
      when A rival B, (A : state or `odd name`.x >= 1e-3)
      outcome a 60% + 35% * B.x then z, every C : k where C ally B: (C.x += 1, C is m)
      outcome b otherwise
      then z += 2
      finally trust(A, B) -= 0.1
    }
    response r { for A, B : k where A rival B; when after B hit on A within 2, not any C where C ally A: C is m
      expect A m on B with s 4 weight if A.h is direct then 3 else -2 ^ 2 factor 2; because "r" }
    rule c priority 1 { on any (m | n) on Iran with s 3..5; then A rival B, C; alert "{A}"; source "s" grade B2 }
    hypothesis h of Iran { proxy 80% "P"; direct 20%; drift 2% to direct }
    evidence e { likely 70% when Iran.h is direct; likely 10% otherwise }
    assumption a { never Iran m on US; holds heat < "War" }
    believe Iran.h is direct 60%; observe 2024-04-13 not e weight 0.5 source "s"
    play Iran m on US with s 5 outcome a "note"; advance 3 observed; undo 2
    whatif Iran m on US then US hold given x = 1, without r, observe e by 2024-05-03
    chance always (count C : k where C is m) >= 2 within 3 runs 10 seed 1 method sample
    check abs(chance(after Iran m on US within 3 given US hold) - 0.5) < 1e-9, min(1, 2) < sum C : k: C.x
    """

  private static func texts() throws -> [String] {
    [forms, try Scenarios.text("feud"), try Scenarios.text("doctrine")]
  }

  /// Fails unless every range lies where it should, and a mistake is reported wherever a statement is missing.
  private func expectSound(_ text: String) {
    let reading = SyntaxReading(text)
    let whole = SourceRange(0, reading.source.bytes.count)
    for statement in reading.parsed.statements {
      #expect(statement.node.strayRanges(in: whole) == [], "\(text)")
    }
    for diagnostic in reading.parsed.diagnostics {
      let range = diagnostic.span?.range ?? SourceRange(-1, -1)
      #expect(range.lower >= 0 && range.lower <= range.upper && range.upper <= whole.upper, "\(text)")
      #expect(!diagnostic.message.isEmpty && diagnostic.message.last != ".")
    }
    let starts = reading.parsed.statements.map(\.range.lower)
    #expect(starts == starts.sorted(), "\(text)")
  }

  @Test func formsHaveNoMistake() {
    let reading = SyntaxReading(Self.forms)
    #expect(reading.mistakes == [])
    #expect(reading.parsed.statements.count == 22)
  }

  @Test func everyPrefixIsSound() throws {
    for text in try Self.texts() {
      let bytes = Array(text.utf8)
      for length in stride(from: 0, through: bytes.count, by: 7) {
        expectSound(String(decoding: bytes[..<length], as: UTF8.self))
      }
    }
  }

  @Test func everyChangedByteIsSound() throws {
    let replacements = Array("{}()\"`;\n.,:=-9 x\0#".utf8) + [0xFF, 0xC3]
    for text in try Self.texts() {
      var bytes = Array(text.utf8)
      for offset in stride(from: 0, to: bytes.count, by: 11) {
        let original = bytes[offset]
        bytes[offset] = replacements[offset % replacements.count]
        expectSound(String(decoding: bytes, as: UTF8.self))
        bytes[offset] = original
      }
    }
  }

  @Test func everyDroppedTokenIsSound() throws {
    let source = SourceText(name: "test", text: Self.forms)
    for token in Lexer.tokens(of: source) {
      let range = token.range
      var bytes = source.bytes
      bytes.removeSubrange(range.lower..<range.upper)
      expectSound(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func textFromTheTreeIsTheTextRead() {
    let reading = SyntaxReading(Self.forms)
    for statement in reading.parsed.statements {
      let again = SyntaxReading(reading.source.slice(statement.range))
      #expect(again.trees == [statement.node.description])
    }
  }

  @Test func lineEndsDoNotMatter() {
    let crlf = Self.forms.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    #expect(SyntaxReading(crlf).trees == SyntaxReading(Self.forms).trees)
    #expect(SyntaxReading("\u{FEFF}" + Self.forms).mistakes == [])
  }
}
