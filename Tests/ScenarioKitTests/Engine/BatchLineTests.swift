import Testing

@testable import ScenarioKit

/// Whichever batch of runs is told to have failed first, the fault of the earliest runs counts.
@Suite struct BatchLineTests {
  private static let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]

  private func tally() throws -> RunTally {
    let told = ToldSession("actor Ada\nquantity heat 0..9 = 3\nmove stoke by A { then heat += 1 }")
    let inquiry = Inquiry(
      scenario: told.session.scenario, situation: told.session.situation,
      defaults: Inquiry.Defaults(runs: 1_000, seed: 1, threads: 1))
    let projection = try inquiry.projection(ProgramRequest(), givens: [])
    return RunTally(Course(turns: 1), projection.machine.program)
  }

  private func fault(_ batch: Int) -> EngineFault {
    EngineFault(.divisionByZero, origin: ClauseOrigin(.question), round: batch + 1)
  }

  @Test(arguments: orders)
  func theFaultOfTheEarliestRunsCounts(order: [Int]) throws {
    let line = BatchLine(0..<10_000, addingTo: try tally()) { _ in }
    let batches = (0..<3).compactMap { _ in line.take() }
    for batch in order { line.fail(batches[batch], fault(batch)) }
    #expect(line.take() == nil)
    #expect(line.result.fault?.round == 1)
  }

  @Test(arguments: orders)
  func aFaultBehindOthersThatWentWellIsFound(order: [Int]) throws {
    let tally = try tally()
    let line = BatchLine(0..<10_000, addingTo: tally) { _ in }
    let batches = (0..<3).compactMap { _ in line.take() }
    for batch in order {
      if batch == 0 { line.finish(batches[0], tally) } else { line.fail(batches[batch], fault(batch)) }
    }
    #expect(line.result.fault?.round == 2)
  }
}
