import Synchronization
import Testing

@testable import ScenarioKit

/// A sample grows until its interval is narrow enough, and may be stopped before that.
@Suite struct PrecisionTests {
  private func told(_ change: (inout SessionSettings) -> Void = { _ in }) throws -> ToldSession {
    var settings = SessionSettings()
    change(&settings)
    return ToldSession(try Scenarios.text("feud"), settings: settings)
  }

  private let question = "chance heat >= 5 within 4 method sample"

  @Test func endsAtTheFirstDoublingThatIsNarrowEnough() throws {
    var told = try told()
    let answer = try told.chance("\(question) precision 1%")
    // The exact answer, see SamplerTests.
    let truth = 0.07112547875818388
    guard case .sampled(let runs, _) = answer.provenance.method else {
      Issue.record("\(answer.provenance)")
      return
    }
    #expect(answer.provenance.ending == .precise(within: 0.01))
    #expect(answer.estimate.halfWidth <= 0.01)
    // 1.96² p(1 - p) / 0.01² is 2,538; of 1,000, 2,000, 4,000 that is the third.
    #expect(runs == 4_000)
    #expect(abs(answer.estimate.value - truth) < 0.01)
    #expect(try told.chance("\(question) runs 2000").estimate.halfWidth > 0.01)
    #expect(try told.chance("\(question) runs 4000").estimate == answer.estimate)
  }

  @Test func aCapThatComesFirstIsTold() throws {
    var told = try told()
    let answer = try told.chance("chance heat >= 5 within 4 precision 0.1% runs 1500")
    #expect(answer.provenance.method == .sampled(runs: 1_500, seed: 1))
    #expect(answer.provenance.ending == .exhausted(wanted: 0.001))
  }

  @Test func isTheSameOnAnyNumberOfThreads() throws {
    var one = try told()
    var three = try told { $0.threads = 3 }
    for text in ["\(question) precision 2%", "forecast of heat within 3 precision 0.05 method sample"] {
      #expect("\(try one.answer(text))" == "\(try three.answer(text))")
    }
  }

  @Test func theDefaultCountsForChancesThatSayNothing() throws {
    var told = try told { $0.precision = 0.02 }
    #expect(try told.chance(question).provenance.ending == .precise(within: 0.02))
    #expect(try told.chance("\(question) runs 700").provenance.method == .sampled(runs: 700, seed: 1))
    #expect(try told.chance("\(question) precision 5%").provenance.ending == .precise(within: 0.05))
  }

  @Test("Stopped early, the answer is that of as many runs as are complete")
  func stoppedEarly() throws {
    for threads in [1, 2] {
      var told = try told {
        $0.threads = threads
        let progress = Mutex<Progress?>(nil)
        $0.report = { latest in progress.withLock { $0 = latest } }
        $0.isInterrupted = { progress.withLock { $0?.done ?? 0 } >= 500 }
      }
      let answer = try told.chance("\(question) runs 100000")
      guard case .interrupted(let progress) = answer.provenance.ending else {
        Issue.record("\(answer.provenance)")
        return
      }
      // One thread ends with the batch in which it was stopped. Of two, one may have finished several while the other still
      // had the first: how many is the system's affair, but they are whole and not all.
      #expect(progress.total == 100_000 && progress.done % 1_024 == 0)
      #expect(threads == 1 ? progress.done == 1_024 : progress.done >= 1_024 && progress.done < 100_000)
      #expect(answer.provenance.method == .sampled(runs: progress.done, seed: 1))
      var undisturbed = try self.told()
      #expect(try undisturbed.chance("\(question) runs \(progress.done)").estimate == answer.estimate)
    }
  }

  @Test(
    "Followed exactly and stopped early, what had come true is the least, and what may still is not left out")
  func exactStoppedEarly() throws {
    var told = try told {
      let progress = Mutex<Progress?>(nil)
      $0.report = { latest in progress.withLock { $0 = latest } }
      $0.isInterrupted = { progress.withLock { $0?.done ?? 0 } >= 7 }
    }
    let answer = try told.chance("chance heat >= 4 within 4 method exact")
    guard case .interrupted(let progress) = answer.provenance.ending else {
      Issue.record("\(answer.provenance)")
      return
    }
    #expect(progress == Progress(done: 7, total: progress.total, unit: .turns))
    var undisturbed = try self.told()
    let whole = try undisturbed.chance("chance heat >= 4 within 4 method exact").estimate.value
    #expect(answer.estimate.lower > 0 && answer.estimate.lower < whole && whole < answer.estimate.upper)
    #expect(!answer.knowsLeaning)
  }

  @Test(
    "Nothing but a chance or a forecast is answered in part",
    arguments: [
      "check chance(heat >= 5 within 4 runs 100000) < 50%", "whatif North raid on South runs 100000",
    ])
  func notInPart(text: String) throws {
    var told = try told {
      let count = Mutex(0)
      $0.report = { _ in count.withLock { $0 += 1 } }
      $0.isInterrupted = { count.withLock { $0 } >= 3 }
    }
    told.tell(text)
    #expect(told.mistakes.count == 1 && told.mistakes[0].hasPrefix("E0519"))
    #expect(told.entries.last?.entry.diagnostics.first?.hint?.hasSuffix("of 100000 runs were done") == true)
  }

  @Test func stoppedBeforeAnythingWasDoneThereIsNoAnswer() throws {
    let isStopped = Mutex(false)
    var told = try told { $0.isInterrupted = { isStopped.withLock { $0 } } }
    isStopped.withLock { $0 = true }
    for text in [question, "chance heat >= 2 within 4 method exact"] { told.tell(text) }
    #expect(told.mistakes.map { $0.prefix(5) } == ["E0519", "E0519"])
  }

  @Test("Progress never goes back, and ends with all that was done")
  func progress() throws {
    let reported = Mutex<[Progress]>([])
    var told = try told {
      $0.threads = 2
      $0.report = { latest in reported.withLock { $0.append(latest) } }
    }
    _ = try told.chance("\(question) runs 1000")
    let runs = reported.withLock { $0 }
    #expect(runs.map(\.done) == runs.map(\.done).sorted() && runs.count > 3)
    #expect(runs.last == Progress(done: 1_000, total: 1_000, unit: .runs))
  }
}
