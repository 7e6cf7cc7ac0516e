import Synchronization
import Testing

@testable import ScenarioKit

/// How an answer varies with one quantity or two, against the closed form of a share.
@Suite("Sweep")
struct SweepTests {
  private static let scenario = """
    scenario "Sweep"
    actor North, South
    quantity anger of actor 0..10 = 2
    quantity fear of actor 0..10 = 1
    move raid by A on B
    move hide by A
    response raids { expect North raid on South weight North.anger; expect North hide weight North.fear }

    """

  private func sweep(_ told: inout ToldSession, _ question: String) throws -> SweepAnswer {
    guard case .sweep(let answer) = try told.answer(question) else {
      throw ToldSession.Refused(text: question, mistakes: told.mistakes)
    }
    return answer
  }

  @Test("One quantity: a / (a + 2)")
  func curve() throws {
    var told = ToldSession(Self.scenario)
    let answer = try sweep(
      &told, "sweep North.anger 0..5 by 0.5 chance after North raid on South within 1")
    #expect(answer.across.values == (0...10).map { Double($0) / 2 } && answer.across.now == 2)
    #expect(answer.base == .exact(0.5) && answer.down == nil)
    for (value, estimate) in zip(answer.across.values, answer.points[0]) {
      #expect(abs((estimate?.value ?? -1) - value / (value + 2)) < 1e-12, "\(value)")
    }
  }

  @Test("Two quantities: a / (a + f + 1), the first along the columns; a step that does not end at the end")
  func map() throws {
    var told = ToldSession(Self.scenario)
    let answer = try sweep(
      &told,
      "sweep North.anger 0..4 by 1, North.fear 1..3.5 by 1 chance after North raid on South within 1")
    let down = try #require(answer.down)
    #expect(down.values == [1, 2, 3] && answer.points.count == 3)
    for (fear, row) in zip(down.values, answer.points) {
      for (anger, estimate) in zip(answer.across.values, row) {
        #expect(abs((estimate?.value ?? -1) - anger / (anger + fear + 1)) < 1e-12)
      }
    }
  }

  @Test("A mean, where nobody acts: the quantity itself")
  func mean() throws {
    var told = ToldSession(Self.scenario)
    let answer = try sweep(&told, "sweep North.anger 0..2 by 1 North.anger within 2")
    #expect(answer.points == [[.exact(0), .exact(1), .exact(2)]] && !answer.isProbability)
  }

  @Test("What the rules make impossible is left open")
  func impossible() throws {
    var told = ToldSession(
      Self.scenario
        + "response odd { expect South hide weight 1 / (North.anger - 1) + 2 }\n")
    let answer = try sweep(&told, "sweep North.anger 0..2 by 1 chance after South hide within 1")
    #expect(answer.points[0].map { $0 == nil } == [false, true, false] && answer.impossible == 1)
  }

  @Test("Broken off, it is gone on with; and comes to what it would have come to at once")
  func goneOnWith() throws {
    let patience = Mutex(60)
    var settings = SessionSettings()
    settings.isInterrupted = {
      patience.withLock { patience in
        patience -= 1
        return patience < 0
      }
    }
    let question = "sweep North.anger 0..10 by 0.25 chance after North raid on South within 1 runs 100"
    var told = ToldSession(Self.scenario, settings: settings)
    let first = try sweep(&told, question)
    guard case .interrupted(let progress) = first.provenance.ending else {
      Issue.record("not broken off")
      return
    }
    #expect(progress.done == first.known.count && progress.done > 0 && progress.done < 41)
    patience.withLock { $0 = .max }
    let second = try sweep(&told, question)
    #expect(second.takenOver == progress.done && second.provenance.ending == .complete)
    var other = ToldSession(Self.scenario)
    #expect(try sweep(&other, question).points == second.points)
    // Once it is complete it is asked anew.
    #expect(try sweep(&told, question).takenOver == 0)
  }

  @Test("What has happened since is another story")
  func anotherStory() throws {
    let patience = Mutex(60)
    var settings = SessionSettings()
    settings.isInterrupted = {
      patience.withLock { patience in
        patience -= 1
        return patience < 0
      }
    }
    let question = "sweep North.anger 0..10 by 0.25 chance after North raid on South within 1 runs 100"
    var told = ToldSession(Self.scenario, settings: settings)
    #expect(try sweep(&told, question).provenance.ending.isInterrupted)
    patience.withLock { $0 = .max }
    told.tell("play North hide")
    #expect(try sweep(&told, question).takenOver == 0)
  }
}
