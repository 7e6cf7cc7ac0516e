/// The time of an exact answer against that of Storm, a model checker, on the same model, exported.
///
/// Storm is asked through `scripts/storm-check`, which needs its Python package, `stormpy`.
struct StormComparison {
  let whatIf: WhatIf
  let effort: Effort

  private static let title = "Storm on the exported model"
  private static let script = Files.project + "/scripts/storm-check"

  func figure() throws -> Figure {
    guard Files.exists(Self.script) else { return skipped("nothing exports models yet") }
    guard (try? Command("python3", ["-c", "import stormpy"]).run()) != nil else {
      return skipped("`stormpy` is not installed")
    }
    return skipped("not measured yet")
  }

  private func skipped(_ why: String) -> Figure { Figure(Self.title, skipped: why, goal: .atLeast(1)) }
}
