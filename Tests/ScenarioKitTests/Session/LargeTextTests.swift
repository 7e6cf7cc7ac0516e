import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// Texts far larger than anybody writes are read, and what bounds them is said.
@Suite struct LargeTextTests {
  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test func tensOfThousandsOfStatementsAreTakenIn() {
    let session = Session()
    let names = (0..<12_000).map { "A\($0)" }
    let text =
      "quantity q 0..1e9 = 0\n" + names.map { "actor \($0)\n" }.joined() + repeated("set q += 1\n", 16_000)
      + (0..<12_000).map { "flag f\($0)\n" }.joined()
    let source = SourceText(name: "large", text: text)
    let parsed = Parser.parse(source)
    #expect(parsed.statements.count == 40_001)
    for statement in parsed.statements {
      guard case .refused = session.enter(statement, from: source).result else { continue }
      Issue.record("refused: \(source.slice(statement.range))")
      return
    }
    #expect(session.scenario.actors.count == 12_000)
    #expect(session.situation.world.values[.quantity(QuantityID(0), [])] == 16_000)
    let undo = SourceText(name: "undo", text: "undo 28000")
    for statement in Parser.parse(undo).statements { _ = session.enter(statement, from: undo) }
    #expect(session.scenario.flags.isEmpty)
    #expect(session.situation.world.values[.quantity(QuantityID(0), [])] ?? 0 == 0)
    #expect(session.scenario.actors.map(\.name) == names)
  }

  @Test func manyUnknownNamesAmongManyKnownAreToldApart() {
    let text = (0..<3_000).map { "quantity q\($0) 0..9 = 1\nset p\($0) = 1\n" }.joined()
    #expect(ModelReading(text).problems.filter { $0.hasPrefix("E0201") }.count == 3_000)
  }

  @Test func aSuggestionIsTheNearestOfAllNames() {
    var table = NameTable()
    let names = (0..<150).map { "name\($0)" } + ["pressure", "arsenal", "Türkiye", "escalation", "a", "heat"]
    for (index, name) in names.enumerated() { table.add(name, .actor(ActorID(index))) }
    for wrong in [
      "presure", "arsenl", "Turkiye", "esclation", "het", "name9", "nam77", "PRESSURE", "A", "zzz", "",
    ] {
      #expect(
        Spelling.nearest(to: wrong, among: table.near(wrong).map(\.name))
          == Spelling.nearest(to: wrong, among: names), "\(wrong)")
    }
  }

  @Test func aVeryLongNameIsShortened() throws {
    let name = repeated("n", 100_000)
    let told = ToldSession("quantity \(name) 0..9 = 1; set \(name)x = 1; actor \(name)")
    #expect(told.entries.count == 3)
    for diagnostic in told.entries.flatMap(\.entry.diagnostics) {
      #expect(diagnostic.message.utf8.count < 400)
      #expect(diagnostic.hint?.utf8.count ?? 0 < 400)
    }
  }

  @Test func partsOfADeclarationAreBounded() {
    let many = (0..<5_000).map { "V\($0)" }
    let texts = [
      "define d(\(many.joined(separator: ", "))) = 1",
      "rule r { for \(many.joined(separator: ", ")); when 1 > 2 }",
      "move m by X with \(many.map { "\($0) 0..1 = 0" }.joined(separator: ", "))",
      "actor A; hypothesis h of A { \(many.map { "\($0) 0%" }.joined(separator: "; ")); drift 2% }",
    ]
    for text in texts {
      #expect(ModelReading(text).problems.contains { $0.hasPrefix("E0219") }, "\(text.prefix(20))")
    }
  }

  @Test func columnsAreCountedInLongLines() {
    let pieces = ["a", "é", "e\u{301}", "日", "👨\u{200D}👩", "\t", "b; "]
    var random = SplitMix64(seed: 7)
    var line = ""
    for _ in 0..<3_000 { line += pieces[Int(random.next() % UInt64(pieces.count))] }
    let source = SourceText(name: "t", text: "first\n\(line)\nlast")
    var offset = 6
    var column = 1
    for character in line {
      let position = source.position(of: offset)
      guard position.line == 2, position.column == column else {
        Issue.record("offset \(offset) is column \(column), not \(position)")
        return
      }
      offset += character.utf8.count
      column += 1
    }
    #expect(source.position(of: offset + 1).line == 3)
  }
}
