import Testing

@testable import ScenarioKit

@Suite struct KeywordsTests {
  @Test(arguments: Keywords.verbs.map(\.example))
  func examplesOfStatementsCanBeRead(example: String) {
    #expect(SyntaxReading(example).mistakes == [])
  }

  @Test(arguments: Keywords.Block.allCases.filter { !Keywords.clauses(of: $0).isEmpty })
  func examplesOfClausesCanBeRead(block: Keywords.Block) {
    let heads: [Keywords.Block: String] = [
      .move: "move m by A { outcome a otherwise;", .response: "response r {", .rule: "rule r {",
      .hypothesis: "hypothesis h of A {", .evidence: "evidence e {", .assumption: "assumption a {",
      .view: "view v {",
    ]
    for clause in Keywords.clauses(of: block) where clause.word != "outcome" {
      #expect(SyntaxReading("\(heads[block] ?? "") \(clause.example) }").mistakes == [])
      #expect(clause.example.hasPrefix(clause.word))
    }
  }

  @Test func examplesOfModifiersCanBeRead() {
    for modifier in Keywords.modifiers {
      #expect(SyntaxReading("chance x > 1 \(modifier.example)").mistakes == [])
    }
  }

  @Test func verbsAreKnownToTheParser() {
    for verb in Keywords.verbs {
      #expect(!SyntaxReading("\(verb.word) \"").places.contains { $0.hasPrefix("E0120") })
    }
  }

  /// The parser tells a forgotten brace by a statement's word where a clause is due.
  @Test func noClauseBeginsLikeAStatement() {
    // A view takes what statements say; its lines are told apart by the word before its brace.
    for block in Keywords.Block.allCases where block != .view {
      for clause in Keywords.clauses(of: block) { #expect(!Keywords.beginsStatement(clause.word)) }
    }
  }
}
