import Testing

@testable import ScenarioKit

/// Characters that make a text look other than it is, or that cannot be read.
@Suite struct CharacterTests {
  @Test(arguments: [
    ("actor A # \u{202E}rotca", ["E0115 1:11"]),
    ("scenario \"a\u{2066}b\"", ["E0115 1:12"]),
    ("actor A\u{202A}", ["E0115 1:8"]),
    ("actor Ir\u{200B}an", ["E0116 1:9"]),
    ("actor `a\u{200E}b`", ["E0116 1:9"]),
    ("scenario \"soft\u{AD}hyphen\"", ["E0116 1:15"]),
    ("actor A\n\u{FEFF}actor B", ["E0116 2:1"]),
    ("actor A \u{2028} actor B", ["E0114 1:9"]),
    ("actor A # one\ractor B", ["E0114 1:14"]),
    ("actor A\ractor B\r", ["E0114 1:8"]),
    ("scenario \"a\u{2029}b\"", ["E0114 1:12"]),
    ("actor A\0", ["E0102 1:8"]),
    ("actor \u{3164}", ["E0116 1:7"]),
  ])
  func aCharacterThatDeceivesIsSaid(text: String, places: [String]) {
    #expect(SyntaxReading(text).places == places)
  }

  @Test(arguments: [
    "\u{FEFF}actor A", "actor A\r\nactor B\r\n", "actor A\r", "scenario \"\u{200F}سلام\u{200F}\"",
    "actor می\u{200C}خواهد", "scenario \"👨\u{200D}👩\u{200D}👧\"",
    "actor Türkiye, 中国, भारत, Ελλάδα, إيران, ישראל",
    "actor Tu\u{308}rkiye", "# \u{200B} \u{FFFD} in a comment \u{AD}", "actor `a\u{200D}b`",
  ])
  func whatAScriptNeedsIsTaken(text: String) {
    #expect(SyntaxReading(text).mistakes == [])
  }

  @Test func aNameIsOneHoweverItIsComposed() {
    let told = ToldSession("actor T\u{FC}rkiye; quantity q of actor 0..9 = 0; set Tu\u{308}rkiye.q = 3")
    #expect(told.mistakes == [])
  }

  @Test func pictographsAreNoNames() {
    #expect(SyntaxReading("actor 🇮🇷").places == ["E0101 1:7"])
    #expect(SyntaxReading("actor `🇮🇷`").mistakes == [])
  }

  @Test func theSameAgainAndAgainIsOne() {
    #expect(SyntaxReading("actor \u{FFFD}\u{FFFD}\u{FFFD}x").places == ["E0103 1:7"])
    #expect(SyntaxReading(String(repeating: "\0", count: 5_000)).places == ["E0102 1:1"])
  }

  @Test func manyPlacesAreToldInOneLine() {
    let text = String(repeating: "actor \u{FFFD}x\n", count: 3_000)
    let reading = SyntaxReading(text)
    #expect(reading.places.count == 11)
    #expect(reading.parsed.diagnostics.last?.message == "2990 more places from here on have the same fault")
    #expect(reading.parsed.statements.isEmpty)
  }
}
