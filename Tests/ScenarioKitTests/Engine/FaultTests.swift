import Testing

@testable import ScenarioKit

/// What goes wrong while a program runs stops the question, named by clause, binding, round and value.
@Suite struct FaultTests {
  private static let base = """
    actor Ada, Ben
    quantity heat 0..9 = 3
    quantity anger of actor 0..9 = 0
    """

  @Test(arguments: [
    (
      "move hit by A on B\nresponse r { for A, B; expect A hit on B weight heat - 4 }\nwhatif Ada hit on Ben",
      "E0503", "a negative weight (-1) in response `r` with A = Ada, B = Ben, in round 1"
    ),
    (
      "move hit by A on B\nresponse r { for A, B; expect A hit on B factor 0 - heat; expect A hit on B }\n"
        + "chance heat > 8 within 1", "E0504",
      "a negative factor (-3) in response `r` with A = Ada, B = Ben, in round 1"
    ),
    (
      "move hit by A on B\nresponse r { for A, B; expect A hit on B weight 1 / A.anger }\nchance heat > 8 within 1",
      "E0501", "division by zero in response `r` with A = Ada, B = Ben, in round 1"
    ),
    (
      "move hit by A on B {\n  outcome win heat / 2\n  outcome loss otherwise\n}\n"
        + "response r { for A, B; expect A hit on B }\nchance heat > 8 within 1",
      "E0505", "a chance outside 0…1 (1.5) in outcome `win` of move `hit` with A = Ada, B = Ben, in round 1"
    ),
    (
      "move hit by A on B\nresponse r { for A, B; expect A hit on B }\n"
        + "rule worst { each round; then heat = (min C where C.anger > 5: C.anger) }\nchance heat > 8 within 1",
      "E0506", "the least or greatest of nothing in rule `worst`, in round 1"
    ),
    (
      "move hit by A on B { then heat = exp(heat * 1000) }\nresponse r { for A, B; expect A hit on B }\n"
        + "chance heat > 8 within 2", "E0502",
      "a number that is not finite (inf) in move `hit` with A = Ada, B = Ben, in round 1"
    ),
  ])
  func faultsNameTheirClause(text: String, id: String, message: String) throws {
    var told = ToldSession(Self.base)
    let before = told.session.situation
    told.tell(text)
    #expect(told.mistakes.count == 1)
    let mistake = try #require(told.mistakes.first)
    #expect(mistake.hasPrefix(id))
    #expect(mistake.hasSuffix(message), "\(mistake)")
    #expect(told.session.situation.world.values == before.world.values)
    #expect(told.session.situation.world.turn == before.world.turn)
  }

  @Test func aForbiddenMoveNamesTheConditionThatFails() {
    var told = ToldSession(Self.base + "\nmove hit by A on B { when heat < 9, B.anger >= 2 }")
    told.tell("play Ada hit on Ben")
    #expect(told.mistakes == ["E0511 1:6 `Ada hit on Ben` is not allowed: `B.anger >= 2` does not hold"])
    #expect(told.session.situation.world.turn == 1)
  }
}
