import Testing

@testable import ScenarioKit

/// Names that look alike and are not the same.
@Suite struct LookalikeTests {
  @Test func aNameInOtherLettersIsWarnedOf() {
    #expect(
      ModelReading("actor Iran\nactor \u{406}ran").problems == [
        "W0220:2:7 `\u{406}ran` looks like `Iran`, and is another name",
        "| in `\u{406}ran`, the `\u{406}` is Cyrillic (U+0406)", "@ declared here: Iran",
      ])
    #expect(
      ModelReading("actor \u{406}ran\nquantity Iran 0..9 = 0").problems.first
        == "W0220:2:10 `Iran` looks like `\u{406}ran`, and is another name")
  }

  @Test func theWarningRefusesNothing() {
    let told = ToldSession("actor Iran; actor \u{406}ran; actor \u{397}ome, Rome")
    #expect(told.session.scenario.actors.count == 4)
    #expect(told.mistakes.map { $0.prefix(5) } == ["W0220"])
  }

  @Test func anUnknownNameThatLooksKnownSaysWhy() {
    let reading = ModelReading(
      "actor Iran\nquantity q of actor 0..9 = 0\nset \u{406}ran.q = 1; check I\u{433}an.q > 0")
    #expect(
      reading.problems.prefix(2) == [
        "E0201:3:5 no actor `\u{406}ran`",
        "| `Iran` only looks like it: in `\u{406}ran`, the `\u{406}` is Cyrillic (U+0406)",
      ])
    // `г` looks like no Latin letter in most typefaces: a slip.
    #expect(reading.problems.last == "| did you mean `Iran`?")
  }

  @Test func aWordOfTheLanguageInOtherLettersSaysWhy() throws {
    let parsed = Parser.parse(SourceText(name: "t", text: "\u{430}\u{441}t\u{43E}r A"))
    let mistake = try #require(parsed.diagnostics.first)
    #expect(mistake.id == "E0120")
    #expect(
      mistake.hint
        == "`actor` only looks like it: in `\u{430}\u{441}t\u{43E}r`, the `\u{430}` is Cyrillic (U+0430), "
        + "the `\u{441}` is Cyrillic (U+0441), the `\u{43E}` is Cyrillic (U+043E)")
  }

  @Test(arguments: [
    ("ОРЕХ", "OPEX"), ("ΑΒΕ", "ABE"), ("Ｉｒａｎ１", "Iran1"), ("օս", "ou"), ("Ira\u{200D}n", "Iran"),
    ("ɡo", "go"),
    ("plain_1", "plain_1"), ("日本", "日本"), ("Türkiye", "Türkiye"),
  ])
  func skeletons(name: String, skeleton: String) {
    #expect(Lookalike.skeleton(of: name) == skeleton)
  }

  @Test func namesThatDifferForTheEyeAreNoLookalikes() {
    #expect(ModelReading("actor Iran, Irán, Ιρακ, Ирак, Irak, I, l, O, o").problems == [])
  }
}
