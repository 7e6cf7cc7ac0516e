import Foundation
import Testing

@testable import WhatIfShell

/// Every kind of answer, held against the schema that programs read it by.
@Suite("The schema of answers", .timeLimit(.minutes(20)))
struct AnswerSchemaTests {
  private static let scenario = """
    scenario "Kinds"
    actor A, B
    quantity heat 0..10 = 2
    move hit by X on Y { then heat += 1 }
    hypothesis mood of A { calm 50%; angry 50% }
    response habit { for X, Y; expect X hit on Y weight 2 (1..3) }
    response anger { for Y; when A.mood is angry; expect A hit on Y weight 4 }
    evidence shout { likely 20% when A.mood is calm; likely 80% otherwise }
    assumption cool { holds heat < 8 }
    view hawk { believe A.mood is angry 90% }
    utility of A = -heat
    """

  /// Statements that together give every kind of answer, but that of a session told on another scenario.
  private static let statements = """
    whatif A hit on B within 1
    chance heat >= 4 within 2
    chance heat >= 4 within 2 method sample runs 50
    chance heat >= 4 by A hit on B within 2
    forecast of heat within 2
    forecast within 2
    chance heat >= 4 within 2 uncertain
    compare hawk on heat, chance heat >= 4 within 2
    best A minimise heat within 2
    indicators chance heat >= 4 within 2
    best A minimise heat within 3 looking 2 runs 200
    stability within 1 runs 100
    dispute chance heat >= 4 within 2
    tornado chance heat >= 5 within 1
    sweep heat 0..4 by 2 heat within 1
    flip chance heat >= 5 above 90% within 1
    beliefs
    assumptions
    predict hot "It heats up" chance heat >= 5 within 4 says 10%
    play A hit on B
    why A hit
    why not A hit on B
    why heat
    why chance heat >= 4 within 2
    show coverage
    play B hit on A
    observe shout
    why A.mood is angry
    timeline
    advance 1
    believe A.mood is calm 60%
    set heat = 3
    undo
    redo
    branch other
    roll
    switch main
    branches
    drop branch other
    amend e1 "a note"
    retract shout
    resolve hot yes
    score
    list actors
    show heat
    check heat >= 1
    goto e1
    export prism "kinds.prism" for chance heat >= 4 within 2
    """

  @Test("Every kind in it is an answer that there is, and every answer keeps to it")
  func kinds() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.scenario, to: "case.whatif")
    try folder.write(
      Self.scenario + "\nresponse spite { for X, Y; expect X hit on Y weight 1 }\n", to: "other.whatif")
    func objects(_ arguments: [String]) throws -> [[String: Any]] {
      let result = try ProcessRun.result(
        arguments + ["--format", "json"], environment: ["XDG_DATA_HOME": folder.path], in: folder.path)
      #expect(result.errors.isEmpty, "\(result.errors)")
      return try result.output.split(separator: "\n").map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      }
    }
    let statements = Self.statements.split(separator: "\n").flatMap { ["-c", String($0)] }
    let answers =
      try objects(["--session", "kinds", "--no-warnings", "case.whatif"] + statements)
      + objects(["replay", "kinds", "--with", "other.whatif"])
    let schema = try JSONSchema()
    for answer in answers {
      let mistakes = schema.mistakes(in: answer)
      #expect(mistakes.isEmpty, "\(answer["statement"] ?? answer["kind"] ?? ""): \(mistakes)")
    }
    let seen = Set(answers.compactMap { $0["kind"] as? String })
    let named = try Self.kindsOfSchema()
    #expect(seen == named)
  }

  /// The kinds of answers that the schema names.
  private static func kindsOfSchema() throws -> Set<String> {
    let data = Data(try ProjectFolder.text(of: "docs/answers.schema.json").utf8)
    var place = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    for name in ["$defs", "answer", "properties", "kind"] { place = place?[name] as? [String: Any] }
    let names = try #require(place?["enum"] as? [String])
    return Set(names)
  }
}
