/// The time of an exact answer against that of Storm, a model checker, on the same model, exported.
///
/// Storm is asked through `scripts/storm-check`, which needs its Python bindings, `stormpy`. It is given the model in the
/// explicit format, which it reads the fastest; its seconds are those of building and checking, its start left out.
struct StormComparison {
  let whatIf: WhatIf
  let effort: Effort

  private static let script = Files.project + "/scripts/storm-check"
  private static let walk = Walk(turns: 40)
  private static let title = "Storm that builds and checks the same model"

  func figure() throws -> Figure {
    guard Files.exists(Self.script) else { return skipped("there is no `scripts/storm-check`") }
    guard (try? Command("python3", ["-c", "import stormpy"]).run()) != nil else {
      return skipped("`stormpy` is not installed")
    }
    try Self.walk.check(whatIf)
    let model = try export()
    let ratios = try (1...effort.rounds).map { _ in
      guard let start = try Walk(turns: 4).command(whatIf).run(),
        let full = try Self.walk.command(whatIf).run(),
        let checked = try Command("python3", [Self.script, model]).run()
      else { throw Command.Failure(description: "Storm did not end") }
      return try stormSeconds(checked.output) / max(1e-6, full.wallSeconds - start.wallSeconds)
    }
    return Figure(
      Self.title, Spread(of: ratios), goal: .atLeast(1),
      remark: "\(Digits.grouped(Int(Self.walk.worlds))) worlds, by the wall")
  }

  /// The file of the model. It is written anew, as a file of another hand would not be replaced.
  private func export() throws -> String {
    let model = try Files.made("walk.drn")
    Files.remove(model)
    _ = try whatIf.command(
      Walk.scenario, asking: "export prism \"\(model)\" for chance \(Self.walk.condition)"
    ).run()
    return model
  }

  /// - Throws: where Storm's value is not the right one, to 1e-9.
  private func stormSeconds(_ output: String) throws -> Double {
    let parts = Dictionary(
      output.split(whereSeparator: \.isWhitespace).compactMap { word -> (String, Double)? in
        let halves = word.split(separator: "=")
        guard halves.count == 2, let number = Double(halves[1].trimmingSuffix(while: { $0 == "s" })) else {
          return nil
        }
        return (String(halves[0]), number)
      }, uniquingKeysWith: { $1 })
    guard let value = parts["value"], let build = parts["build"], let check = parts["check"],
      abs(value - Self.walk.chance) < 1e-9
    else { throw Verification.Wrong(description: "Storm says \(output)") }
    return build + check
  }

  private func skipped(_ why: String) -> Figure { Figure(Self.title, skipped: why, goal: .atLeast(1)) }
}

extension Substring {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    var result = self
    while let last = result.last, isTrimmed(last) { result = result.dropLast() }
    return result
  }
}
