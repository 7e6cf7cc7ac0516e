import Testing

@testable import ScenarioKit

/// A scenario and a chance of it, to be exported and computed in several ways.
struct ExportCase: CustomTestStringConvertible, Sendable {
  let name: String
  /// What comes before the question.
  let text: String
  /// What stands behind `chance`.
  let question: String
  /// Too large for a module.
  var isExplicitOnly = false

  var testDescription: String { name }

  /// The answer of the exact method, and the exported files.
  func carriedOut() throws -> (answer: Double, module: String?, explicit: String) {
    let files = WrittenTexts()
    var told = ToldSession(text, settings: files.settings)
    let answer = try told.chance("chance \(question) method exact")
    try #require(answer.provenance.method == .exact, "\(name) is not exact")
    let asked = "for chance \(question)"
    if !isExplicitOnly { _ = try told.answer("export prism \"model.prism\" \(asked)") }
    _ = try told.answer("export prism \"model.drn\" \(asked)")
    return (answer.estimate.value, files["model.prism"], try #require(files["model.drn"]))
  }

  /// Whatever a chance can ask, in scenarios that are written here.
  static func known() throws -> [ExportCase] {
    let feud = try Scenarios.text("feud") + "\n"
    let doctrine = try Scenarios.text("doctrine") + "\n"
    let founding = try Scenarios.founding()
    return [
      ExportCase(name: "feud", text: feud, question: "heat >= 5 within 4"),
      ExportCase(name: "doctrine", text: doctrine, question: "war >= 1 within 3"),
      ExportCase(
        name: "april-2024", text: founding, question: "after Iran barrage on Israel within 2",
        isExplicitOnly: true),
      ExportCase(
        name: "april-2024 soon", text: founding,
        question: "after Iran barrage on Israel within 1 given Israel drone_strike on Iran"),
    ]
      + questions.map { ExportCase(name: "duel \($0)", text: duel, question: $0) }
      + questions.filter { !$0.contains("rage") }.map {
        ExportCase(name: "open \($0)", text: duel + "turns open\n", question: $0)
      }
      + [ExportCase(name: "awkward names", text: awkward, question: "`endmodule` >= 2 within 2")]
  }

  /// A hidden type that drifts, an evidence, fractions, all sorts of memory and rules.
  private static let duel = """
    scenario "Duel"
    actor North, South
    quantity heat 0..10 = 2
    quantity anger of actor 0..4 = 1
    flag hot
    relation rage
    hypothesis temper of South { calm 60%; fierce 40%; drift 10% }
    evidence drums { likely 20% when South.temper is calm; likely 60% otherwise }
    view alarm { observe drums }
    move raid by A on B {
      outcome hit 60% then heat += 2, B.anger += 1
      outcome miss otherwise then heat += 0.25
    }
    move plead by A on B { then heat -= 1 }
    response revenge { for A, B; when after B raid on A; expect A raid on B weight 2 * A.anger }
    response mad { expect South raid on North weight if South.temper is fierce then 3 else 1 }
    response weary { for A, B; when never A raid on B since A plead on B; expect A plead on B }
    rule gets_hot { when heat >= 4; then hot }
    rule enraged { for A, B; on A raid on B outcome hit; when B.anger >= 3; then B rage A }
    rule cools { each round; then heat -= 0.5 }

    """

  private static let questions = [
    "hot within 3",
    "hot within 2.5",
    "always heat < 5 within 3",
    "heat >= 3 at 2",
    "heat >= 2 at 0",
    "heat >= 2 within 3",
    "heat > 10 within 2",
    "after South raid on North within 3",
    "(after South raid on North) within 3 given South raid on North",
    "South rage North within 3 given North raid on South",
    "South.temper is fierce at 3",
    "hot within 3 given believe South.temper is fierce 90%",
    "hot within 3 given observe drums, South.anger = 3",
    "hot within 3 as alarm",
    "hot within 3 given without revenge",
    "always hot within 2",
  ]

  /// Names that PRISM has for itself, or cannot write.
  private static let awkward = """
    scenario "Names // of \\"all\\" sorts"
    actor P, `Türkiye`, `a b`, `a_b`, Иран, `2`, trueness
    quantity `endmodule` 0..9 = 0
    quantity maxima of actor 0..2 = 0
    quantity `turn` of actor 0..3 = 0
    flag `comes_true`
    flag init of actor
    move F by A { then A.`turn` += 1, `endmodule` += 1, A is init, `comes_true`, A.maxima += 1 }
    response Pmax { for A; expect A F }

    """
}
