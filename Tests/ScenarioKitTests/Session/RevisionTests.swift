import Testing

@testable import ScenarioKit

/// `replace`, `drop` and `include`.
@Suite struct RevisionTests {
  private static let border = """
    kind state, militia
    actor North, South : state, Reds : militia
    quantity anger of actor 0..9 = 0
    quantity heat 0..9 = 2
    ladder of heat { 3 "Clashes" }
    flag armed of militia
    relation rival
    set North rival South
    define cross(A) = A.anger >= 1
    define calm = heat < 1
    move raid by A on B with force 1..3 = 1 {
      when A rival B
      outcome hit 75% then B.anger += force
      outcome miss otherwise
    }
    move idle by A
    hypothesis mood of North { cold 60%; hot 40% }
    hypothesis mood of South { cold 50%; hot 50% }
    evidence drums { likely 80% when North.mood is hot; likely 20% otherwise }
    response revenge { for A, B where A rival B; when cross(A); expect A raid on B weight if A.mood is hot then 3 else 1 }
    rule cool { each round; for A; then A.anger -= 1 }
    assumption quiet { holds heat < 5 }
    view hawks { believe North.mood is hot 90% }
    """

  private func value(_ expression: String, in told: inout ToldSession) throws -> Bool {
    if case .refused? = told.tell("check \(expression)")?.result { return false }
    return true
  }

  @Test(arguments: [
    ("replace quantity anger of actor 0..5 = 1", "North.anger == 1"),
    ("drop ladder of heat; replace quantity heat 0..1 = 1", "heat == 1"),
    ("replace ladder of heat { 1 \"Clashes\"; 2 \"War\" }", "heat is \"War\""),
    ("replace define cross(A) = A.anger >= 0", "cross(North)"),
    ("replace define cross(A) = later(A) or calm\n", "not cross(North)"),
    ("replace actor Reds : state { anger = 4 }", "Reds.anger == 4, Reds : state"),
    ("replace kind militia", "Reds : militia"),
    (
      "replace hypothesis mood of North { cold 10%; hot 30%; wild 60% }",
      "abs(belief(North.mood is wild) - 0.6) < 1e-9"
    ),
    ("replace rule cool { each round; then heat -= 1 }", "heat == 2"),
    ("replace view hawks { believe North.mood is hot 95% }", "belief(North.mood is hot as hawks) > 94%"),
    (
      "replace evidence drums { likely 50% otherwise }", "belief(North.mood is hot given observe drums) < 41%"
    ),
    ("replace relation rival symmetric", "South rival North"),
    (
      "replace move raid by A on B with force 1..3 = 1, speed 1..2 = 2 { when A rival B }",
      "never any raid on South"
    ),
  ])
  func aDeclarationIsReplacedInItsPlace(statement: String, check: String) throws {
    var told = ToldSession(Self.border + "\ndefine later(A) = A.anger > 7")
    let before = told.session.scenario
    told.tell(statement)
    #expect(told.mistakes == [])
    #expect(try value(check, in: &told), "\(told.mistakes)")
    let after = told.session.scenario
    #expect(after.names.all.map(\.name) == before.names.all.map(\.name))
    #expect(
      after.responses.count == before.responses.count && after.actors.map(\.name) == before.actors.map(\.name)
    )
  }

  @Test(arguments: [
    ("replace rule warm { each round; then heat += 1 }", "E0201", "no rule `warm`"),
    ("replace rule col { each round; then heat += 1 }", "E0201", "no rule `col`"),
    ("replace ladder of anger { 1 \"a\" }", "E0215", "no ladder of `anger` is declared"),
    ("replace utility of North = 1", "E0215", "no utility of `North` is declared"),
    (
      "replace quantity heat of actor 0..9 = 1", "E0217",
      "with this quantity `heat`, define `calm` would no longer be right"
    ),
    ("replace quantity heat 0..2 = 1", "E0217", "3 is outside 0..2"),
    (
      "replace define cross(A, B) = A.anger > B.anger", "E0217", "response `revenge` would no longer be right"
    ),
    ("replace define cross(A) = A.anger", "E0217", "must be true or false"),
    ("replace define calm = later(North)", "E0209", "uses itself"),
    ("replace hypothesis mood of North { cold 10%; warm 90% }", "E0217", "no type `hot`"),
    ("replace move raid by A", "E0217", "has no target"),
    ("replace quantity heat 0..10 = 11", "E0401", "11 is outside 0..10"),
    ("drop rule col", "E0201", "no rule `col`"),
    ("drop rule revenge", "E0202", "`revenge` is a response, not a rule"),
    (
      "drop quantity heat", "E0216", "is still used by ladder of `heat`, define `calm` and assumption `quiet`"
    ),
    ("drop actor North", "E0216", "hypothesis `mood` of `North`"),
    ("drop kind state", "E0216", "actor `North` and actor `South`"),
    ("drop hypothesis mood of North", "E0216", "evidence `drums`"),
    ("drop hypothesis mood of Reds", "E0215", "is declared"),
    ("drop move raid", "E0216", "response `revenge`"),
    ("drop order", "E0215", "no order is declared"),
    ("drop define cross", "E0216", "response `revenge`"),
    ("drop relation rival", "E0216", "move `raid` and response `revenge`"),
  ])
  func whatDoesNotFitIsRefusedAndChangesNothing(statement: String, id: String, message: String) {
    var told = ToldSession(Self.border + "\ndefine later(A) = calm and A.anger > 7")
    let before = told.session.scenario
    told.tell(statement)
    #expect(told.mistakes.count == 1 && told.mistakes[0].hasPrefix(id), "\(told.mistakes)")
    #expect(told.mistakes.first?.contains(message) == true, "\(told.mistakes)")
    #expect(told.session.scenario.names.all.map(\.name) == before.names.all.map(\.name))
  }

  @Test(arguments: [
    ("drop actor Reds", "(count A) == 2, North rival South"),
    ("drop view hawks", "true"),
    ("drop rule cool", "true"),
    ("drop assumption quiet", "true"),
    ("drop evidence drums", "true"),
    ("drop move idle", "North rival South, response(North raid on South) == 0"),
    ("drop flag armed", "North rival South"),
    ("drop kind militia", "true"),
    ("drop response revenge", "response(North raid on South) == 0"),
    ("drop hypothesis mood of South", "belief(North.mood is hot) == 40%"),
  ])
  func whatNothingUsesIsDropped(statement: String, check: String) throws {
    var told = ToldSession(Self.border)
    if statement == "drop kind militia" { told.tell("drop flag armed; replace actor Reds") }
    told.tell(statement)
    #expect(told.mistakes == [])
    #expect(try value(check, in: &told), "\(told.mistakes)")
    told.tell(
      "play North raid on South outcome hit; advance; undo 2; redo 2; beliefs; timeline; assumptions; list")
    #expect(told.mistakes == [])
    // It can be declared again, or is unknown to a second drop.
    told.tell(statement)
    #expect(told.mistakes.count == 1)
    told.tell("undo 3")
  }

  @Test func whatTheStorySpeaksOfIsNotDropped() {
    var told = ToldSession(Self.border + "\ndrop response revenge; play North raid on South; observe drums")
    #expect(told.mistakes == [])
    told.tell("drop move raid; drop evidence drums")
    #expect(told.mistakes.map { $0.prefix(5) } == ["E0218", "E0218"])
    told.tell("drop actor Reds")
    #expect(told.mistakes.count == 2)
    told.tell("check (after North raid on South within 9)")
    #expect(told.mistakes.count == 2)
  }

  @Test func aStoryGoesOnThroughReplacements() throws {
    var told = ToldSession(Self.border)
    told.tell(
      "play North raid on South with force 3 outcome hit; replace quantity heat 0..9 = 7; check heat == 2")
    told.tell("set heat = 4")
    told.tell("replace quantity anger of actor 0..2 = 0; check South.anger == 2")
    told.tell(
      "replace move raid by A on B with speed 1..2 = 2, force 1..3 = 1 { outcome miss 10%; outcome hit otherwise }"
    )
    told.tell("check (after North raid on South with force 3 within 9)")
    told.tell("check (after North raid on South outcome hit within 9)")
    told.tell("check not (after North raid on South outcome miss within 9)")
    told.tell("check heat == 4")
    #expect(told.mistakes == [])
  }

  @Test func undoBringsBackWhatWas() {
    var told = ToldSession(Self.border)
    told.tell(
      "replace quantity heat 0..20 = 3; undo; check heat == 2; drop rule cool; undo; replace rule cool { each round; then heat += 1 }"
    )
    #expect(told.mistakes == [])
  }

  // MARK: include

  private static let files = [
    "library.whatif": "kind state\nquantity heat 0..9 = 2\ninclude \"deeper.whatif\"",
    "deeper.whatif": "actor North, South : state\nset heat = 3\ninclude \"library.whatif\"",
    "story.whatif": "actor A\nplay A hold",
    "broken.whatif": "actor A\nquantity q 0..1 = 2\n",
    "torn.whatif": "actor A {\n",
  ]

  private static func settings() -> SessionSettings {
    var settings = SessionSettings()
    settings.readFile = { path, _ in
      files[path].map { .success(IncludedText(path: path, name: path, text: $0)) }
        ?? .failure(UnreadableFile(reason: "No such file or directory"))
    }
    return settings
  }

  @Test func aFileIsIncludedOnceAndUndoneAtOnce() {
    var told = ToldSession("include \"library.whatif\"", settings: Self.settings())
    told.tell("check heat == 3, South : state; include \"deeper.whatif\"; include \"library.whatif\"")
    #expect(told.mistakes == [])
    told.tell("undo 3")
    #expect(told.session.scenario.names.all.isEmpty)
    told.tell("include \"library.whatif\"; check heat == 3")
    #expect(told.mistakes == [])
  }

  @Test(arguments: [
    ("none.whatif", "E0526 1:9 `none.whatif` cannot be read: No such file or directory"),
    ("story.whatif", "E0528 2:1"), ("broken.whatif", "E0401 2:19"), ("torn.whatif", "E0123"),
  ])
  func aFileThatIsWrongChangesNothing(path: String, mistake: String) {
    let told = ToldSession("include \"\(path)\"", settings: Self.settings())
    #expect(told.mistakes.count == 1 && told.mistakes[0].hasPrefix(mistake), "\(told.mistakes)")
    #expect(told.session.scenario.names.all.isEmpty)
    #expect(
      path == "none.whatif" || told.entries[0].entry.diagnostics[0].labels.last?.text == "included here")
  }

  @Test func filesThatIncludeOneAnotherDeeplyEndInAnError() {
    var settings = SessionSettings()
    settings.readFile = { path, _ in
      let next = (Int(path) ?? 0) + 1
      return .success(IncludedText(path: path, name: path, text: "include \"\(next)\""))
    }
    let told = ToldSession("include \"0\"", settings: settings)
    #expect(told.mistakes.count == 1 && told.mistakes[0].hasPrefix("E0527"), "\(told.mistakes)")
  }
}
