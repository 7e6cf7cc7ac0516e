import Foundation
import Testing

@testable import ScenarioKit

/// What would be worth seeing, against fractions by hand and a table of all that can be, counted by the test itself.
@Suite("Indicators")
struct IndicatorsTests {
  private static let scenario = """
    actor Iran, Israel
    quantity heat 0..9 = 0
    move strike by A on B { then heat += 1 }
    hypothesis doctrine of Iran { proxy 80%; direct 20% }
    evidence drums { likely 30% when Iran.doctrine is direct; likely 20% otherwise }
    evidence moved { likely 70% when Iran.doctrine is direct; likely 10% otherwise }
    evidence rain { likely 40% otherwise }
    response war { expect Iran strike on Israel weight if Iran.doctrine is direct then 3 else 0.2 }

    """

  private func answer(
    _ question: String, _ text: String = scenario, threads: Int = 2
  ) throws -> IndicatorsAnswer {
    var settings = SessionSettings()
    settings.threads = threads
    var told = ToldSession(text, settings: settings)
    guard case .indicators(let answer) = try told.answer(question) else {
      throw ToldSession.Refused(text: question, mistakes: told.mistakes)
    }
    return answer
  }

  private func found(_ answer: IndicatorsAnswer, _ name: String) throws -> IndicatorsAnswer.Indicator {
    try #require(answer.indicators.first { $0.name == name })
  }

  private func value(_ reading: IndicatorsAnswer.Reading?) -> Double {
    guard case .number(let number) = reading else { return .nan }
    return number.value
  }

  /// The mutual information of two things that come or not, from their joint table.
  private func information(_ table: [[Double]]) -> Double {
    let rows = table.map { $0.reduce(0, +) }
    let columns = table[0].indices.map { column in table.reduce(0) { $0 + $1[column] } }
    var sum = 0.0
    for (row, cells) in table.enumerated() {
      for (column, cell) in cells.enumerated() where cell > 0 {
        sum += cell * log2(cell / (rows[row] * columns[column]))
      }
    }
    return sum
  }

  /// A direct doctrine strikes with 3/4, a proxy one with 1/6: 17/60 in all. The missiles are seen with 11/50; then the
  /// doctrine is direct with 7/11 and a strike comes with 71/132, otherwise with 1/13 and 11/52.
  @Test("Two types, two signs: the fractions worked out by hand")
  func fractions() throws {
    let answer = try answer("indicators chance after Iran strike on Israel within 1")
    guard case .number(let now, true) = answer.subject else {
      Issue.record("no chance")
      return
    }
    #expect(answer.provenance?.method == .exact && abs(now.value - 17.0 / 60) < 1e-12)
    #expect(answer.indicators.map(\.name) == ["moved", "drums", "rain"])
    let moved = try found(answer, "moved")
    #expect(abs(moved.chance.value - 0.22) < 1e-12)
    #expect(abs(value(moved.ifSeen) - 71.0 / 132) < 1e-12 && abs(value(moved.ifNot) - 11.0 / 52) < 1e-12)
    let table = [[0.22 * 71 / 132, 0.22 * 61 / 132], [0.78 * 11 / 52, 0.78 * 41 / 52]]
    #expect(abs((moved.bits?.value ?? 0) - information(table)) < 1e-12)
    let shift = 0.22 * (71.0 / 132 - 17.0 / 60) + 0.78 * (17.0 / 60 - 11.0 / 52)
    #expect(abs((moved.shift?.value ?? 0) - shift) < 1e-12)
    let rain = try found(answer, "rain")
    #expect(rain.isIdle && !rain.tells && rain.bits?.value == 0 && abs(rain.chance.value - 0.4) < 1e-12)
  }

  @Test("If seen and if not are what the question comes to given that it was observed, or was not")
  func givens() throws {
    let question = "chance after Iran strike on Israel within 1"
    let answer = try answer("indicators \(question)")
    for name in ["moved", "drums"] {
      let indicator = try found(answer, name)
      var told = ToldSession(Self.scenario)
      let seen = try told.chance("\(question) given observe \(name)").estimate.value
      let not = try told.chance("\(question) given observe not \(name)").estimate.value
      #expect(abs(value(indicator.ifSeen) - seen) < 1e-12 && abs(value(indicator.ifNot) - not) < 1e-12)
    }
  }

  /// Types of Iran and of Israel, evidence that hangs on both, and a strike whose chance hangs on both.
  @Test("Two hypotheses together, against a count of all combinations")
  func joint() throws {
    let text = """
      actor Iran, Israel
      quantity heat 0..9 = 0
      move strike by A on B { then heat += 1 }
      hypothesis doctrine of Iran { proxy 50%; limited 30%; direct 20% }
      hypothesis nerve of Israel { calm 60%; tense 40% }
      evidence alarm {
        likely 90% when Iran.doctrine is direct, Israel.nerve is tense
        likely 50% when Iran.doctrine is direct or Israel.nerve is tense
        likely 5% otherwise
      }
      evidence drill { likely 60% when Israel.nerve is tense; likely 25% otherwise }
      response war {
        expect Iran strike on Israel weight (if Iran.doctrine is direct then 2 else
          if Iran.doctrine is limited then 0.5 else 0.1) * (if Israel.nerve is tense then 3 else 1)
      }

      """
    let priors = [0.5, 0.3, 0.2]
    let nerves = [0.6, 0.4]
    func likelihood(_ name: String, _ doctrine: Int, _ nerve: Int) -> Double {
      if name == "drill" { return nerve == 1 ? 0.6 : 0.25 }
      return doctrine == 2 && nerve == 1 ? 0.9 : doctrine == 2 || nerve == 1 ? 0.5 : 0.05
    }
    let answer = try answer("indicators chance heat >= 1 within 1", text)
    let ofNerve = try self.answer("indicators Israel.nerve", text)
    for name in ["alarm", "drill"] {
      var strikes = [[0.0, 0.0], [0.0, 0.0]]
      var types = [[0.0, 0.0], [0.0, 0.0]]
      for (doctrine, prior) in priors.enumerated() {
        for (nerve, share) in nerves.enumerated() {
          let weight = [0.1, 0.5, 2][doctrine] * [1.0, 3][nerve]
          let strike = weight / (1 + weight)
          for seen in [0, 1] {
            let piece = likelihood(name, doctrine, nerve)
            let mass = prior * share * (seen == 1 ? piece : 1 - piece)
            strikes[seen][1] += mass * strike
            strikes[seen][0] += mass * (1 - strike)
            types[seen][nerve] += mass
          }
        }
      }
      let indicator = try found(answer, name)
      #expect(abs((indicator.bits?.value ?? 0) - information(strikes)) < 1e-12)
      #expect(abs(value(indicator.ifSeen) - strikes[1][1] / (strikes[1][0] + strikes[1][1])) < 1e-12)
      let ofType = try found(ofNerve, name)
      #expect(abs((ofType.bits?.value ?? 0) - information(types)) < 1e-12)
      #expect(abs(ofType.chance.value - types[1].reduce(0, +)) < 1e-12)
      guard case .types(let believed) = ofType.ifSeen else {
        Issue.record("no types")
        continue
      }
      #expect(abs(believed[1] - types[1][1] / types[1].reduce(0, +)) < 1e-12)
    }
  }

  /// Twenty types, each with a likelihood of its own: too many to be asked apart.
  @Test("More cells than are asked apart come to the same")
  func manyCells() throws {
    let count = 20
    let types = (1...count).map { "t\($0) \(100 / count)%" }.joined(separator: "; ")
    let likely = (1..<count).map { "likely \($0) / 40 when Iran.kind_of is t\($0)" }.joined(separator: "; ")
    let weights = (1..<count).map { "if Iran.kind_of is t\($0) then \($0) else " }.joined() + "\(count)"
    let text = """
      actor Iran
      move strike by A
      hypothesis kind_of of Iran { \(types) }
      evidence first { \(likely); likely 50% otherwise }
      evidence second { likely 80% when Iran.kind_of is t1; likely 30% otherwise }
      response war { expect Iran strike weight \(weights) }

      """
    let answer = try answer("indicators chance after Iran strike within 1", text)
    var tables: [String: [[Double]]] = [:]
    for name in ["first", "second"] {
      var table = [[0.0, 0.0], [0.0, 0.0]]
      for type in 1...count {
        let seen = name == "first" ? Double(type) / 40 : type == 1 ? 0.8 : 0.3
        let strike = Double(type) / Double(type + 1)
        for (row, piece) in [1 - seen, seen].enumerated() {
          table[row][1] += piece * strike / Double(count)
          table[row][0] += piece * (1 - strike) / Double(count)
        }
      }
      tables[name] = table
      let indicator = try found(answer, name)
      #expect(abs((indicator.bits?.value ?? 0) - information(table)) < 1e-12)
    }
    #expect(answer.indicators.count == 2)
  }

  @Test(
    "Sampled: seen and not seen average to what it is now, near the exact numbers, on any number of threads")
  func sampled() throws {
    let question = "indicators chance after Iran strike on Israel within 1"
    let sample = question + " runs 4000 seed 3 method sample"
    let (one, two) = (try answer(sample, threads: 1), try answer(sample, threads: 2))
    #expect(CanonicalForm(.indicators(one)) == CanonicalForm(.indicators(two)))
    guard case .number(let now, _) = one.subject else { return }
    for indicator in try answer(question).indicators {
      let other = try found(one, indicator.name)
      let seen = other.chance.value
      let mixed = seen * value(other.ifSeen) + (1 - seen) * value(other.ifNot)
      #expect(abs(mixed - now.value) < 1e-12)
      let (least, most) = (other.bits?.lower ?? 1, other.bits?.upper ?? 0)
      #expect(least <= indicator.bits?.value ?? 0 && indicator.bits?.value ?? 1 <= most + 1e-12)
      #expect(other.isIdle == indicator.isIdle)
    }
  }

  @Test("What was observed, by the story or by what is given, is not ranked; nor what is left out")
  func observed() throws {
    let text = Self.scenario + "observe not moved\n"
    let question = "indicators chance heat >= 1 within 1"
    #expect(try answer(question, text).indicators.map(\.name) == ["drums", "rain"])
    let given = try answer("\(question) given observe drums", text)
    #expect(given.indicators.map(\.name) == ["rain"] && given.declared == 3)
    #expect(try answer("\(question) given without rain", text).indicators.map(\.name) == ["drums"])
  }

  /// Given a direct doctrine for certain, nothing is left to tell; a mean is ranked by how far it is moved.
  @Test("A mean at the end: heat is 3/4 if direct, 1/6 if not")
  func mean() throws {
    let answer = try answer("indicators heat within 1")
    let moved = try found(answer, "moved")
    #expect(moved.bits == nil && answer.uncertainty == nil)
    #expect(abs(value(moved.ifSeen) - 71.0 / 132) < 1e-12)
    let certain = try self.answer("indicators heat within 1 given believe Iran.doctrine is direct 100%")
    #expect(certain.indicators.allSatisfy { $0.isIdle })
  }
}
