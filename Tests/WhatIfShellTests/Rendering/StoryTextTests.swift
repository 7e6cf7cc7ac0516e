import Testing

@testable import ScenarioKit
@testable import WhatIfShell

@Suite("The story as text")
struct StoryTextTests {
  private let page = Renderer(width: 100)
  private let narrow = Renderer(width: 60)

  @Test("An event")
  func event() {
    expect(
      page.text(of: Samples.played),
      """
      e7  13 Apr  Iran barrage on Israel with scale 4, intercepted              (Israel passed over: held)
        foreseen  11 %; with any options 20 %; likeliest was threaten on Israel, 43 %
        changed   Israel.pressure 0 -> 3    Israel.damage 0 -> 0.4    Israel.intended 0 -> 8
                  Iran.pressure 3.9 -> 0    escalation 4.4 -> 6, rung "Direct strikes" reached
                  new_phase no -> yes (phase)
        learnt    Iran.doctrine   proxy 28 -> 4 %    exception 51 -> 61 %    direct 21 -> 35 %
                  Iran.intent     harm 50 -> 67 %    spare 50 -> 33 %
      *** Each has now struck the other's soil
      *** ASSUMPTION BROKEN  proxies_only "Iran answers only through its militias", by e7 on 13 Apr
        Had held since 1 Apr. Leaned on by q1: answered before it broke.
        note: no outcome of 'leaks' was stated
      """)
  }

  @Test("The actors of up to eight turns passed over are named, more are counted", arguments: [1, 8, 9, 17])
  func passedOver(turns: Int) {
    var report = StoryReport(
      kind: .played(number: 1, phrase: "US hold", outcome: nil, isOutcomeChosen: false), round: 1, date: nil)
    report.passedOver = (1...turns).map { "A\($0)" }
    let text = page.text(of: report)
    let names = report.passedOver.joined(separator: ", ")
    #expect(text.contains("(\(names) passed over: held)") == (turns <= 8))
    #expect(text.contains("(\(turns) turns passed over: held)") == (turns > 8))
  }

  @Test("Of an event in a script: alerts, broken assumptions, notices")
  func eventInScript() {
    expect(
      page.text(of: Samples.played, verbosity: .answersOnly),
      """
      *** Each has now struck the other's soil  (e7, 13 Apr)
      *** ASSUMPTION BROKEN  proxies_only "Iran answers only through its militias", by e7 on 13 Apr: Iran
          barrage on Israel
        Had held since 1 Apr. Leaned on by q1: answered before it broke.
      note: no outcome of 'leaks' was stated  (e7, 13 Apr)
      """)
  }

  @Test("An observation")
  func observation() {
    expect(
      page.text(of: Samples.observed),
      """
      missiles_moved "Missiles moved inside Iran"   US officials, before 13 April [B2]
        Iran.doctrine   before   likely if so   after
          proxy           66 %           15 %    28 %   ######..............
          exception       25 %           70 %    51 %   ##########..........
          direct           9 %           80 %    21 %   ####................
        Was expected at 35 %. Speaks 4.7 : 1 for exception against proxy.
      """)
    expect(
      Renderer(symbols: .blocks).text(of: Samples.observed),
      """
      missiles_moved "Missiles moved inside Iran"   US officials, before 13 April [B2]
        Iran.doctrine   before   likely if so   after
          proxy           66 %           15 %    28 %   ██████░░░░░░░░░░░░░░
          exception       25 %           70 %    51 %   ██████████░░░░░░░░░░
          direct           9 %           80 %    21 %   ████░░░░░░░░░░░░░░░░
        Was expected at 35 %. Speaks 4.7 : 1 for exception against proxy.
      """)
  }

  @Test("Rounds that pass")
  func advance() {
    expect(
      page.text(of: Samples.advanced),
      """
      r7 to r12, all seen to hold; 4 May 2024, Israel to move
        changed  escalation 5.7 -> 4.95, rung "Proxy attacks" reached (cooling)
        learnt   Iran.doctrine   proxy 5 -> 9 %    exception 88 -> 80 %    direct 7 -> 11 %
      """)
  }

  @Test("Assumptions")
  func assumptions() {
    expect(
      page.text(of: .assumptions(Samples.assumptions)),
      """
      1 of 2 assumptions broken: proxies_only
        proxies_only "Iran answers only through its militias"
          claims     never Iran barrage on Israel
          BROKEN     by e7 on 13 Apr: Iran barrage on Israel; had held since 1 Apr
          leaned on  by q1
        contained "No regional war"
          claims     holds escalation < "Regional war"
          stands
          leaned on  by q2, q3
      """)
  }

  @Test("The timeline")
  func timeline() {
    expect(
      page.text(of: .timeline(Samples.timeline)),
      """
                                                                                                  foreseen
      e4   1 Apr 2024  Israel strike on Iran with commanders 1                                         4 %
                       "Damascus; Zahedi and 6 more of the IRGC; US told minutes before"  axios 2024-04-02
           5 Apr       observe vow "IRGC chief vows that Israel will be punished", x 0.5
                       iranintl [C3]
          12 Apr       all seen to hold, 2 rounds
      e7  13 Apr       Iran barrage on Israel with scale 4, intercepted (the likeliest, none    unforeseen
                       was stated)
           3 Jan 2025  set Iran.resolve = 0.8
      """)
  }

  @Test("What a name stands for: a declaration is left as it was written")
  func show() {
    expect(
      page.text(of: .show(Samples.show)),
      """
      own_soil, a response                                                            april-2024.whatif:78
        title       Pressure past bearing is answered from home soil
        speaks for  Iran barrage
        response own_soil "Pressure past bearing is answered from home soil" {
          for B where Iran rival B
          when Iran.pressure >= 2.5
        }
      """)
  }

  @Test("What a name stands for, on a narrow terminal")
  func showOnTerminal() {
    expect(
      Renderer(width: 60, isTerminal: true).text(of: .show(Samples.show)),
      """
      own_soil, a response                    april-2024.whatif:78
        title       Pressure past bearing is answered from home
                    soil
        speaks for  Iran barrage
        response own_soil "Pressure past bearing is answered from
            home soil" {
          for B where Iran rival B
          when Iran.pressure >= 2.5
        }
      """)
  }

  @Test("A list")
  func list() {
    expect(
      page.text(of: .list(Samples.list)),
      """
      actors: 3
        Iran       Islamic Republic of Iran, a state
        Hezbollah  a militia
        日本       a state
      """)
  }

  @Test("Where there is nothing to say, nothing is printed")
  func silence() {
    var quiet = Samples.observed
    #expect(page.text(of: quiet, verbosity: .answersOnly).isEmpty)
    quiet.alerts = ["look"]
    #expect(page.text(of: quiet, verbosity: .answersOnly) == "*** look  (12 Apr)\n")
    #expect(page.text(of: .check).isEmpty)
    #expect(page.text(of: Entry(result: .declared, diagnostics: [])).isEmpty)
    #expect(page.text(of: Entry(result: .refused, diagnostics: [])).isEmpty)
    let entry = Entry(result: .story(Samples.played), diagnostics: [])
    #expect(page.text(of: entry) == page.text(of: Samples.played))
    #expect(
      page.text(of: entry, verbosity: .answersOnly) == page.text(of: Samples.played, verbosity: .answersOnly))
  }

  @Test("An event that no response gave a chance, and one that stood for another")
  func unforeseen() {
    var report = StoryReport(
      kind: .played(number: 2, phrase: "US strike on Iran", outcome: "hit", isOutcomeChosen: true), round: 3,
      date: nil)
    report.isUnforeseen = true
    expect(
      page.text(of: report),
      """
      e2  r3  US strike on Iran, hit (the likeliest, none was stated)
        foreseen  not at all: no response gave it a chance, so belief stays as it was
      """)
    report.isUnforeseen = false
    report.foreseen = .init(
      probability: 0.6, anyOptions: 0.6, likeliest: "strike on Iran", likeliestProbability: 0.6,
      stoodFor: "strike on Iran with commanders 1")
    expect(
      page.text(of: report),
      """
      e2  r3  US strike on Iran, hit (the likeliest, none was stated)
        foreseen  60 %, the likeliest; counted as strike on Iran with commanders 1, which was expected
      """)
  }

  @Test("Undone and redone")
  func undone() {
    var report = StoryReport(kind: .undone(statements: 1), round: 3, date: Samples.day(7))
    report.next = "Iran"
    expect(page.text(of: report), "Undid 1 statement; now 7 Apr 2024, Iran to move")
    expect(
      page.text(of: StoryReport(kind: .redone(statements: 2), round: 3, date: nil)),
      "Redid 2 statements; now r3")
  }
}
