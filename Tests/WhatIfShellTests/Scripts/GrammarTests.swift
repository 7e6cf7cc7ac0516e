import ScenarioKit
import Testing

/// The grammar that is documented is the one that is read.
@Suite("The documented grammar")
struct GrammarTests {
  /// What the page leaves to words: what comes twice, out of its order or not beside the other, measures outside of
  /// `check`, and the form of a grade.
  private static let said: Set<String> = [
    "E0132", "E0133", "E0134", "E0135", "E0136", "E0137", "E0151", "E0153", "E0160", "E0161",
  ]
  /// Where the words decide what a colon, a comma or `within` belongs to.
  private static let decided = ["found `:`", "found `,`", "found `within`"]

  @Test(
    "Whatever it allows can be read",
    arguments: ["statement", "declaration", "subject", "story", "session", "expr"])
  func whatItAllowsCanBeRead(rule: String) throws {
    let page = try ProjectFolder.text(of: "docs/language.md")
    let grammar = try #require(DocumentedGrammar(page: page))
    var maker = SentenceMaker(grammar, seed: 1)
    var failures: [String] = []
    var readable = 0
    for _ in 0..<1_000 {
      let sentence = maker.sentence(of: rule)
      let text = rule == "expr" ? "assumption a { holds \(sentence) }" : sentence
      let mistakes = Parser.parse(SourceText(name: "", text: text)).diagnostics
      if mistakes.isEmpty { readable += 1 }
      let others = mistakes.filter { mistake in
        !Self.said.contains(mistake.id) && !Self.decided.contains { mistake.message.hasSuffix($0) }
          // A colon in a table's header ends its inputs.
          && !(mistake.id == "E0141" && text.contains("table "))
          // The `within` of a question's condition was the question's, so that what follows cannot.
          && !(mistake.id == "E0142" && text.contains(" within "))
          // Options in what is given go on only at a comma, a name and a number without a sign.
          && !(mistake.id == "E0142" && text.hasPrefix("compare given "))
      }
      if let first = others.first, others.count == mistakes.count {
        failures.append("\(text)\n  \(first.id) \(first.message)")
      }
    }
    #expect(failures.isEmpty, "\(failures.count):\n\(failures.prefix(8).joined(separator: "\n"))")
    #expect(readable > 600, "only \(readable) of 1,000")
  }

  @Test("Every rule that it names is there")
  func isComplete() throws {
    let grammar = try #require(DocumentedGrammar(page: try ProjectFolder.text(of: "docs/language.md")))
    var maker = SentenceMaker(grammar, seed: 2)
    for rule in grammar.rules.keys.sorted() {
      for _ in 0..<20 { #expect(!maker.sentence(of: rule).contains("?>"), "\(rule)") }
    }
  }

  @Test("Every verb of the language begins some sentence of it")
  func hasEveryVerb() throws {
    let grammar = try #require(DocumentedGrammar(page: try ProjectFolder.text(of: "docs/language.md")))
    var maker = SentenceMaker(grammar, seed: 3)
    var begun: Set<String> = []
    for _ in 0..<6_000 {
      begun.insert(String(maker.sentence(of: "statement").prefix { $0.isLetter }))
    }
    #expect(Set(Keywords.verbs.map(\.word)).subtracting(begun) == [])
  }
}
