import Testing

@testable import ScenarioKit

extension DiagnosticCatalogue.Entry: CustomTestStringConvertible {
  public var testDescription: String { id }
}

/// The table of all diagnostics: it is complete, and its examples show what they say.
@Suite struct DiagnosticCatalogueTests {
  private static let entries = DiagnosticCatalogue.entries

  /// No text by itself brings these about: other files are read, a key was pressed, or something is wrong with whatif itself.
  private static let withoutExample =
    ["E0527", "E0528", "E0510", "E0519", "E0599", "E0572", "E0682", "E0575"]
    + (581...590).map { "E0\($0)" }

  @Test func everyIdOfTheCodeHasAnEntry() {
    let known = Set(Self.entries.map(\.id))
    for (id, place) in GivenIDs.places.sorted(by: { $0.key < $1.key }) where !known.contains(id) {
      Issue.record(
        "\(id), given in \(place), has no entry: add a row to one of Syntax/DiagnosticCatalogue+*.swift")
    }
  }

  @Test func everyEntryIsOfAnIdThatTheCodeGives() {
    #expect(GivenIDs.places.count > 100, "the sources are not where this test looks for them")
    for entry in Self.entries where GivenIDs.places[entry.id] == nil {
      Issue.record("\(entry.id) has an entry in the catalogue, and nothing in Sources gives it")
    }
  }

  @Test func noIdHasTwoEntries() {
    let ids = Self.entries.map(\.id)
    #expect(ids.filter { id in ids.filter { $0 == id }.count > 1 } == [])
  }

  @Test func onlyTheseLackAnExample() {
    #expect(Self.entries.filter { $0.example == nil }.map(\.id) == Self.withoutExample)
  }

  @Test(arguments: entries)
  func anEntryIsWrittenOut(_ entry: DiagnosticCatalogue.Entry) {
    #expect(!entry.title.isEmpty && !entry.title.hasSuffix("."), "a title is a few words without a full stop")
    #expect(entry.cause.hasSuffix(".") && entry.cure.hasSuffix("."), "cause and cure are whole sentences")
    #expect(entry.title.first?.isLowercase == false)
  }

  @Test(arguments: entries.filter { $0.example != nil })
  func anExampleGivesItsIdAndNoOther(_ entry: DiagnosticCatalogue.Entry) throws {
    let example = try #require(entry.example)
    #expect(Self.mistakes(example.prelude).isEmpty, "the prelude of \(entry.id) has a mistake")
    let given = Self.mistakes(example.prelude, example.source) + Self.warnings(entry, example.source)
    #expect(
      given.map { String($0.prefix { $0 != " " }) } == [entry.id],
      "the example of \(entry.id) gives \(given)")
  }

  @Test(arguments: entries.filter { $0.example?.mended != nil })
  func aMendedExampleGivesNothing(_ entry: DiagnosticCatalogue.Entry) throws {
    let example = try #require(entry.example)
    let given = Self.mistakes(example.prelude, example.mended ?? "")
    let warnings = Self.warnings(entry, example.mended ?? "")
    #expect(given + warnings == [], "mended, \(entry.id) still has a mistake")
  }

  @Test func ids() {
    #expect(DiagnosticCatalogue.entry(of: "e0201")?.id == "E0201")
    #expect(DiagnosticCatalogue.entry(of: "E9999") == nil)
  }

  /// Errors, warnings and notes of texts that are entered one after the other: `id message`.
  private static func mistakes(_ texts: String...) -> [String] {
    let session = Session()
    return texts.flatMap { enter($0, session) }.map { "\($0.id) \($0.message)" }
  }

  /// What a complete text is warned of, for entries about that; their examples have nothing else to warn of.
  private static func warnings(_ entry: DiagnosticCatalogue.Entry, _ text: String) -> [String] {
    guard entry.id.hasPrefix("W06"), let prelude = entry.example?.prelude else { return [] }
    let session = Session()
    _ = [prelude, text].map { enter($0, session) }
    return session.allWarnings().map { "\($0.id) \($0.message)" }
  }

  private static func enter(_ text: String, _ session: Session) -> [Diagnostic] {
    let source = SourceText(name: "example", text: text)
    let parsed = Parser.parse(source)
    let entered = parsed.statements.flatMap { session.enter($0, from: source).diagnostics }
    return parsed.diagnostics + entered
  }
}
