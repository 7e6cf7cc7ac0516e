import Testing

@testable import ScenarioKit

/// The TextMate grammar, which VS Code uses, sees scenarios as the program does.
@Suite struct EditorGrammarTests {
  static let grammar = Result {
    try TextMateGrammar(file: "editors/vscode/syntaxes/whatif.tmLanguage.json")
  }

  private func colours(of text: String) throws -> [EditorColour] {
    try Self.grammar.get().scopes(of: text).map(Self.colour)
  }

  private static func colour(of scopes: [String]) -> EditorColour {
    let meanings: [(prefix: String, colour: EditorColour)] = [
      ("comment.", .comment), ("string.", .text), ("invalid.", .mistake), ("constant.numeric.date.", .date),
      ("constant.numeric.", .number), ("keyword.declaration.", .statement),
      ("keyword.control.story.", .statement),
      ("keyword.control.question.", .statement), ("keyword.control.clause.", .clause), ("keyword.", .word),
      ("storage.", .word), ("constant.language.", .word), ("support.function.", .word),
      ("support.type.kind.", .name), ("entity.name.", .name), ("variable.", .name),
    ]
    for (prefix, colour) in meanings where scopes.contains(where: { $0.hasPrefix(prefix) }) { return colour }
    return .other
  }

  @Test(arguments: EditorSample.files)
  func cutsFilesAsTheLexerDoes(file: String) throws {
    let sample = EditorSample(try ProjectFolder.text(of: file))
    #expect(sample.differences(from: try colours(of: sample.text)) == [])
  }

  @Test(arguments: EditorSample.files.filter { !$0.hasPrefix("Tests/Transcripts") })
  func seesWhereStatementsAndClausesBegin(file: String) throws {
    let sample = EditorSample(try ProjectFolder.text(of: file))
    #expect(sample.misplacedHeads(in: try colours(of: sample.text)) == [])
  }

  @Test(arguments: EditorWords.literals)
  func cutsLiteralsAsTheLexerDoes(text: String) throws {
    #expect(EditorSample(text).differences(from: try colours(of: text)) == [])
  }

  @Test(arguments: EditorWords.ofTheLanguage)
  func knowsEveryWord(words: EditorWords) throws {
    #expect(words.mistakes(in: try colours(of: words.text)) == [])
  }

  @Test func leavesNamesAlone() throws {
    for words in EditorWords.asNames {
      #expect(words.mistakes(in: try colours(of: words.text)) == [], "\(words)")
    }
  }

  @Test(arguments: EditorWords.phrases)
  func knowsWordsByTheirPlace(words: EditorWords) throws {
    #expect(words.mistakes(in: try colours(of: words.text)) == [])
  }

  @Test(arguments: [
    ("move strike : attack by A", "entity.name.function", ["strike"]),
    ("replace rule `a b` {", "entity.name.function", ["`a b`"]),
    ("quantity pressure of actor 0..1 = 0", "entity.name.variable", ["pressure"]),
    ("kind attack, kind of move", "entity.name.type", ["attack", "kind"]),
    ("actor Türkiye,\n  US : state", "entity.name.type", ["Türkiye", "US"]),
    ("predict again \"t\" chance a > 1", "entity.name.section", ["again"]),
    ("move by on B", "entity.name.function", []),
  ])
  func tellsWhatIsDeclared(text: String, scope: String, names: [String]) throws {
    let scopes = try Self.grammar.get().scopes(of: text)
    let bytes = text.utf8.enumerated().map { byte, unit in
      scopes[byte].contains { $0.hasPrefix(scope) } ? unit : UInt8(ascii: "|")
    }
    #expect(String(decoding: bytes, as: UTF8.self).split(separator: "|").map(String.init) == names)
  }
}
