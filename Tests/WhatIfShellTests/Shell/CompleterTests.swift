import Testing

@testable import ScenarioKit
@testable import WhatIfShell

@Suite("Completion by grammar")
struct CompleterTests {
  private let completer: Completer

  init() {
    let session = Session(settings: SessionSettings())
    let text = StatementTable.setting + "\nactor `Hamas bureau`\nplay US urge_restraint on Iran\nbranch eve\n"
    let source = SourceText(name: "setting", text: text)
    for statement in Parser.parse(source).statements { _ = session.enter(statement, from: source) }
    completer = Completer(scenario: session.scenario, story: session.names)
  }

  private func words(_ text: String) -> [String] { completer.completion(of: text).candidates.map(\.text) }

  struct Example: CustomTestStringConvertible {
    let text: String
    /// Exactly these.
    let words: [String]
    var testDescription: String { text }
  }

  private static let actors = ["Israel", "Iran", "US", "Hezbollah", "`Hamas bureau`"]
  private static let moves = ["barrage", "strike", "urge_restraint", "hold"]

  @Test(
    arguments: [
      Example(text: "wh", words: ["whatif", "why"]),
      Example(text: "play ", words: actors),
      Example(text: "play 2024-04-13 I", words: ["Israel", "Iran"]),
      Example(text: "play i", words: ["Israel", "Iran"]),
      Example(text: "play Iran ", words: moves),
      Example(text: "play Iran barrage ", words: ["on", "with", "outcome", "source"]),
      Example(text: "play Iran barrage on ", words: actors.filter { $0 != "Iran" }),
      Example(text: "play Iran barrage on Israel with ", words: ["scale"]),
      Example(text: "play Iran barrage on Israel with scale ", words: ["1", "2", "3", "4", "5"]),
      Example(text: "play Iran barrage on Israel with scale 4 ", words: ["outcome", "source"]),
      Example(text: "play Iran barrage on Israel outcome ", words: ["intercepted", "leaks"]),
      Example(text: "play Iran hold ", words: ["source"]),
      Example(text: "whatif US u", words: ["urge_restraint"]),
      Example(text: "whatif Israel strike on Iran then ", words: actors),
      Example(text: "why ", words: actors + ["any"]),
      Example(text: "best ", words: actors),
      Example(text: "best US ", words: ["minimise", "maximise"]),
      Example(text: "best US minimise c", words: ["chance"]),
      Example(text: "best US minimise esc", words: ["escalation"]),
      Example(text: "best US minimise chance after Iran b", words: ["barrage"]),
      Example(text: "best US minimise escalation lo", words: ["looking"]),
      Example(text: "chance escalation > 3 lo", words: []),
      Example(text: "tornado c", words: ["chance"]),
      Example(text: "dispute chance esc", words: ["escalation"]),
      Example(text: "flip ", words: ["chance"]),
      Example(text: "sweep esc", words: ["escalation"]),
      Example(text: "compare g", words: ["given"]),
      Example(text: "stability n", words: ["nash"]),
      Example(text: "stability nash, s", words: ["smr", "seq"]),
      Example(text: "stability nash w", words: ["within"]),
      Example(text: "drop response ", words: ["own_soil", "shadow_war"]),
      Example(text: "drop hypothesis ", words: ["doctrine of Iran"]),
      Example(text: "drop ladder ", words: ["of escalation"]),
      Example(text: "beliefs as ", words: []),
      Example(text: "why Iran ", words: moves + ["any"]),
      Example(text: "observe ", words: ["missiles_moved", "not"]),
      Example(text: "observe not ", words: ["missiles_moved"]),
      Example(text: "believe ", words: ["Iran.doctrine"]),
      Example(text: "believe Iran.d", words: ["Iran.doctrine"]),
      Example(text: "believe Iran.doctrine is ", words: ["proxy", "direct"]),
      Example(text: "check Iran.doctrine is d", words: ["direct"]),
      Example(text: "check Hezbollah is ", words: ["mobilised", "not"]),
      Example(text: "check Iran.", words: ["pressure", "arsenal", "damage", "doctrine"]),
      Example(text: "check Israel r", words: ["rival", "runs"]),
      Example(text: "check Israel rival ", words: actors.filter { $0 != "Israel" }),
      Example(text: "check cease", words: ["ceasefire"]),
      Example(text: "check bel", words: ["belief("]),
      Example(text: "chance escalation is ", words: rungs),
      Example(text: "chance escalation >= \"Di", words: ["\"Direct strikes\""]),
      Example(text: "chance after ", words: actors + ["any"]),
      Example(text: "chance after Iran barrage on Israel w", words: ["with", "within"]),
      Example(text: "chance escalation > 3 wi", words: ["within"]),
      Example(text: "whatif Iran hold given without ", words: ["own_soil", "shadow_war", "missiles_moved"]),
      Example(text: "why Iran hold given Israel str", words: ["strike"]),
      Example(text: "why Iran hold given Israel strike on Iran, US u", words: ["urge_restraint"]),
      Example(text: "forecast of esc", words: ["escalation"]),
      Example(text: "forecast of Iran.p", words: ["pressure"]),
      Example(text: "list mo", words: ["moves"]),
      Example(text: "show Hez", words: ["Hezbollah"]),
      Example(text: "help cha", words: ["chance"]),
      Example(text: "export ", words: ["prism"]),
      Example(text: "export prism \"war.prism\" ", words: ["for"]),
      Example(text: "export prism \"war.prism\" for ", words: ["chance"]),
      Example(text: "export prism \"war.prism\" for chance after ", words: actors + ["any"]),
      Example(text: "export prism \"war.prism\" for chance escalation > 3 wi", words: ["within"]),
      Example(text: "export prism \"war.prism\" for chance escalation > 3 r", words: []),
      Example(text: "chance true method ", words: ["exact", "sample", "splitting"]),
      Example(text: "set trust", words: ["trust("]),
      Example(text: "quantity q of ", words: ["actor", "militia"]),
      Example(text: "hypothesis h of I", words: ["Israel", "Iran"]),
      Example(text: "ladder of p", words: ["pressure"]),
      Example(text: "actor Qods : ", words: ["militia"]),
      Example(text: "actor Qods { ", words: ["pressure", "arsenal", "damage"]),
      Example(text: "move m : ", words: ["attack"]),
      Example(text: "move m by A on B { ", words: moveClauses),
      Example(text: "move m by A on B {\n  when A r", words: ["rival"]),
      Example(text: "move m by A on B { when A rival B\n  th", words: ["then"]),
      Example(text: "response r {\n  for Q, R where Q rival R\n  expect Q", words: ["Q"]),
      Example(text: "response r { for Q, R; expect Q ", words: moves + ["any"]),
      Example(text: "response r { for Q, R; expect Q strike on ", words: ["R"] + actors),
      Example(text: "response r { for Q, R; expect Q strike on R w", words: ["weight"]),
      Example(text: "rule r { on any a", words: ["any"]),
      Example(text: "assumption a { never Iran ba", words: ["barrage"]),
      Example(text: "actor A; wha", words: ["whatif"]),
      Example(text: "play Iran hold # no", words: []),
      Example(text: "play Iran hold \"no", words: []),
      Example(text: "advance 2", words: []),
      Example(text: "switch ", words: ["main"]),
      Example(text: "drop branch ", words: []),
      Example(text: "goto ", words: ["e1"]),
    ])
  func candidates(_ example: Example) {
    #expect(words(example.text) == example.words)
  }

  private static let rungs = [
    "\"Shadow war\"", "\"Proxy attacks\"", "\"Direct strikes\"", "\"Regional war\"",
  ]
  private static let moveClauses = ["when", "then", "outcome", "finally", "alert", "because", "source"]

  @Test("At the start: every statement, and the words of the prompt")
  func statements() {
    let all = words("")
    #expect(all == Keywords.verbs.map(\.word) + ["help", "quit"])
    #expect(completer.completion(of: "").candidates.allSatisfy { $0.title != nil })
  }

  @Test("Candidates carry titles, and replace the word that was begun")
  func titles() throws {
    let completion = completer.completion(of: "play Iran bar")
    #expect(completion.startOffset == 10)
    #expect(completion.candidates.first?.title == "Missiles and drones")
    #expect(completer.completion(of: "believe Iran.d").startOffset == 8)
  }

  @Test("No text makes it fail")
  func robustness() {
    let text = StatementTable.setting + StatementTable.topics.compactMap(\.example).joined(separator: "\n")
    for length in stride(from: 0, to: text.count, by: 7) {
      _ = words(String(text.prefix(length).suffix(200)))
    }
    for odd in [
      "}", ")", "((", "{{", "`", "\"", ",", ".", "A.", "= =", "with", "given ,", "\n\n", "é", "any any",
    ] {
      _ = words(odd)
      _ = words("play " + odd)
      _ = words("check " + odd + " ")
    }
  }
}
