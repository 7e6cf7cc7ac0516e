import Foundation
import Testing

@testable import ScenarioKit

/// A session told again from its record, or from the file that it was written to, is the same session.
@Suite struct RestoredSessionTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Golden")

  /// The sources of all golden files.
  private static let goldenFiles: [String] = {
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).map(\.path).filter { $0.hasSuffix(".golden") }.sorted()
  }()

  private static let settings: SessionSettings = {
    var settings = SessionSettings()
    settings.runs = 50
    settings.writeFile = { _, _, _ in .success(()) }
    settings.readFile = { name, _ in
      let path = root.path + "/declarations/" + name
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        return .failure(UnreadableFile(reason: "it is not there"))
      }
      return .success(IncludedText(path: path, name: name, text: text))
    }
    return settings
  }()

  private static func session(of text: String, _ settings: SessionSettings = settings) -> Session {
    let session = Session(settings: settings)
    let source = SourceText(name: "<test>", text: text)
    for statement in Parser.parse(source).statements { _ = session.enter(statement, from: source) }
    return session
  }

  /// All that two sessions can differ in.
  private static func isSame(_ one: Session, _ two: Session, _ what: String) {
    #expect(StoryPrint(one).description == StoryPrint(two).description, "\(what)")
    #expect("\(one.tree.answer)" == "\(two.tree.answer)", "\(what)")
    #expect(
      "\(one.memory.leaning)" == "\(two.memory.leaning)" && one.memory.answerCount == two.memory.answerCount)
    // Everything that is undone is in reach as it was.
    for branch in one.tree.branches {
      let other = two.tree.branch(branch.name)
      #expect(branch.laterCount == other?.laterCount && branch.position == other?.position, "\(what)")
    }
  }

  private static func check(_ session: Session, _ what: String) throws {
    // A kept form comes back as it was.
    for record in session.records {
      if let form = record.answer?.form { #expect(CanonicalForm(text: form.text) == form, "\(what)") }
    }
    let restored = Session(settings: settings)
    var files = settings
    files.readFile = { _, _ in .failure(UnreadableFile(reason: "what was read is on record")) }
    restored.settings = files
    try restored.restore(session.records)
    isSame(session, restored, what)
    #expect(restored.records == session.records)

    // Told again, and not from what each statement is known to have done.
    let told = Session(settings: settings)
    try told.restore(
      session.records.map { record in
        var record = record
        record.step = nil
        return record
      })
    isSame(session, told, what)

    let replayed = Session(settings: settings)
    for record in session.records {
      _ = replayed.replay(record)
      #expect(replayed.records.last?.answer == record.answer, "\(what): \(record.text)")
    }
    isSame(session, replayed, what)

    let written = SessionText(session.records, heading: "for a test").text
    let read = Self.session(of: written)
    #expect(
      read.records.map(\.text).suffix(max(0, session.records.count - 1))
        == session.records.map(\.text).dropFirst())
    isSame(session, read, "\(what), written:\n\(written)")
    // Written once more it is the same file.
    #expect(SessionText(read.records, heading: "for a test").text == written)
  }

  @Test func everyGoldenFile() throws {
    #expect(Self.goldenFiles.count > 300)
    for path in Self.goldenFiles {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let source = text.split(separator: "\n", omittingEmptySubsequences: false).prefix {
        !$0.hasPrefix("--- ")
      }
      let session = Self.session(of: source.joined(separator: "\n") + "\n")
      // Where a rule's source is shown, its line is too: lines are others in a file that is written anew.
      try Self.check(session, path)
    }
  }

  /// Stories that go back and forth at random, with questions between.
  @Test(arguments: 0..<24) func generated(_ seed: Int) throws {
    var maker = SessionMaker(seed: UInt64(seed))
    let session = Self.session(of: maker.text(statements: 60))
    #expect(session.records.count > 30)
    #expect(session.records.count { $0.step != nil } > 10)
    try Self.check(session, "seed \(seed)")
  }

  /// A step that does not fit is none: the statement is told again.
  @Test func aStepIsReadWholeOrNotAtAll() throws {
    let session = Self.session(
      of: "actor North, South\nquantity heat 0..9 = 0\nset heat = 3\nplay North hold")
    let step = try #require(session.records[3].step)
    for length in 0..<step.utf8.count {
      var records = session.records
      records[3].step = String(decoding: step.utf8.prefix(length), as: UTF8.self)
      let restored = Session(settings: Self.settings)
      try restored.restore(records)
      Self.isSame(session, restored, "\(length)")
    }
  }

  @Test func commentsGoWithTheirStatements() {
    let text = """
      # The heading,
      # in two rows

      # About the flag
      flag talks # behind it
      flag war; flag peace  # the last of two
      # Nobody's

      """
    let records = Self.session(of: text).records
    #expect(
      records.map(\.text) == [
        "# The heading,\n# in two rows\n\n# About the flag\nflag talks # behind it", "flag war",
        "flag peace  # the last of two",
      ])
    #expect(records.map(\.line) == [1, 6, 6])
    #expect(records.map(\.opensParagraph) == [false, false, false])
  }

  @Test func aFileReadsAsItWasWritten() {
    let text = """
      flag talks

      # Who there is
      actor North, South
      move go by A { then talks }
      play North go
      undo
      chance talks within 1

      """
    #expect(
      SessionText(Self.session(of: text, SessionSettings()).records, heading: "from session april").text
        == """
        # Written by whatif, from session april

        flag talks

        # Who there is
        actor North, South
        move go by A { then talks }

        play North go
        undo

        chance talks within 1

        """)
  }

  @Test func whatWasEnteredSinceIsTakenBack() throws {
    let session = Self.session(
      of: "actor North, South\nflag talks\nmove go by A { then talks }\nplay North go")
    let (before, standing) = (StoryPrint(session), session.standing)
    let source = SourceText(
      name: "", text: "branch eve\nplay South go\nundo 2\nchance talks within 1\nflag more")
    for statement in Parser.parse(source).statements { _ = session.enter(statement, from: source) }
    #expect(session.records.count == 9)
    session.goBack(to: standing)
    #expect(StoryPrint(session) == before)
    #expect(session.records.count == 4 && session.tree.branches.count == 1)
    #expect(session.memory.answerCount == 0)
  }

  @Test("Where the world has many values, what a statement did is not kept, and all comes back the same")
  func manyValues() throws {
    let names = (0..<1_001).map { "A\($0)" }
    let effects = names.map { "\($0).heat = 1" }.joined(separator: ", ")
    let session = Self.session(
      of: """
        quantity heat of actor 0..10 = 0
        actor \(names.joined(separator: ", "))
        set A0.heat = 2
        set \(effects)
        set A1.heat = 3
        """)
    #expect(session.records.map { $0.step != nil } == [false, false, true, false, false])
    try Self.check(session, "many values")
  }
}

/// Makes sessions as somebody might type them.
private struct SessionMaker {
  private var random: SplitMix
  private var branches = ["main"]

  init(seed: UInt64) { random = SplitMix(state: seed) }

  private mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

  mutating func text(statements count: Int) -> String {
    var lines = [
      "# A generated case", "round is 2 days from 2024-01-01", "actor North, South, East",
      "quantity heat of actor 0..9 = 1 (0..2)", "flag talks", "",
      "move hit by A on B with force 1..3 = 1 {", "  outcome lands 60% then B.heat += force",
      "  outcome misses otherwise", "}", "move cool by A { then A.heat -= 1 }",
      "hypothesis mood of North { calm 60%; fierce 40%; drift 1% }",
      "evidence drums { likely 80% when North.mood is fierce; likely 30% otherwise }",
      "response feud { for A, B; expect A hit on B weight if A.mood is fierce then 2 else 0.5 }",
      "response peace { for A; expect A cool weight 0.5 }", "assumption quiet { never East hit on any }", "",
    ]
    for number in 1...count { lines.append(statement(number)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func statement(_ number: Int) -> String {
    let actors = ["North", "South", "East"]
    let (one, other) = (actors[below(3)], actors[below(3)])
    switch below(23) {
    case 0...3: return "play \(one) hit on \(other) with force \(1 + below(3))"
    case 4: return "play \(one) cool \"no. \(number)\"  # said \(number)"
    case 5: return "play \(one) hold"
    case 6: return "undo" + (below(2) == 0 ? "" : " \(1 + below(3))")
    case 7: return "redo"
    case 8:
      branches.append("b\(number)")
      return "branch b\(number)"
    case 9: return "switch \(branches[below(branches.count)])"
    case 10: return "goto e\(1 + below(5))"
    case 11: return "observe \(below(2) == 0 ? "" : "not ")drums weight 0.\(1 + below(9))"
    case 12: return "set \(one).heat += 1"
    case 13: return "amend e\(1 + below(4)) outcome \(below(2) == 0 ? "lands" : "misses")"
    case 14: return "roll \(1 + below(2))"
    case 15: return "advance observed"
    case 16: return "flag extra\(number)"
    case 17: return "chance \(one).heat >= 4 within 2 method exact"
    case 18: return "retract \(below(2) == 0 ? "" : "not ")drums \"no. \(number)\""
    case 19: return "predict p\(number) chance South.heat > \(4 + below(3)) within 3 says 20%"
    case 20: return "why e\(1 + below(3))"
    case 21: return below(2) == 0 ? "beliefs" : "timeline"
    default: return "drop branch \(branches[below(branches.count)])"
    }
  }
}

/// A small generator whose seed says all (Steele, Lea and Flood 2014).
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
