import Testing

@testable import ScenarioKit
@testable import WhatIfShell

@Suite("Answers as text: chance, whatif, why")
struct QuestionTextTests {
  private let page = Renderer(width: 100)
  private let narrow = Renderer(width: 60)

  @Test("Chance: the judgement first, the method last")
  func chance() {
    expect(
      page.text(of: .chance(Samples.chance()), number: 1),
      """
      Very unlikely to unlikely: 18-20 %, by 18 Apr                                                   [q1]
        chance (after Iran barrage on Israel)
        sampled, 6,000 runs, seed 1, 95 % interval    1,140 runs got there    leans on: proxies_only
      """)
  }

  @Test("On a terminal the question stands above, and is not said again")
  func chanceOnTerminal() {
    expect(
      Renderer(isTerminal: true).text(of: .chance(Samples.chance()), number: 1),
      """
      Very unlikely to unlikely: 18-20 %, by 18 Apr                                                   [q1]
        sampled, 6,000 runs, seed 1, 95 % interval    1,140 runs got there    leans on: proxies_only
      """)
  }

  @Test("Chance: exact, always, given something, within the default horizon")
  func exactChance() {
    expect(
      page.text(
        of: .chance(
          Samples.chance(
            .exact(0.4812), isAlways: true, leansOn: [], givens: ["believe Iran.doctrine is direct 60%"],
            provenance: Samples.provenance(.exact, rounds: 10, until: nil, isDefault: true)))),
      """
      Roughly even chance: 48 %, all the time within 10 rounds
        chance always (after Iran barrage on Israel)
        given believe Iran.doctrine is direct 60%
        exact    within 10 rounds, the default    leans on: nothing declared
      """)
  }

  @Test("Chance: within bounds, at one moment")
  func boundedChance() {
    expect(
      page.text(
        of: .chance(
          Samples.chance(
            .bounds(lower: 0.41321, upper: 0.41343), at: 4,
            provenance: Samples.provenance(.bounds(aside: 0.00021), rounds: 4)))),
      """
      Unlikely: 41.32-41.35 %, 4 rounds from now, 30 Apr
        chance (after Iran barrage on Israel)
        exact within bounds, 0.02 % set aside
      """)
  }

  @Test("What if")
  func whatif() {
    expect(
      page.text(of: .whatif(Samples.whatif), number: 2),
      """
      IF Israel drone_strike on Iran (r8, 22 Apr): a roughly even chance that Iran's first answer is
      play_down on Israel, 48 % (at any time by 30 Apr 49 %, against 0 % if not). By 30 Apr Iran threaten
      on Israel: likely, 62-66 %, against 24 % if not.                                                [q2]
                                             next turn              first answer  by 30 Apr  if not done
        Iran       play_down on Israel            48 %  ##########          48 %       49 %          0 %
                   threaten on Israel             25 %  #####               40 %       64 %         24 %
                   barrage on Israel             1.4 %                       3 %        8 %          3 %
                   hold                           25 %  #####                9 %          -            -
        Hezbollah  rockets on Israel              20 %  ####                46 %       46 %         13 %
        US         urge_restraint on Israel      0.6 %                       4 %        4 %          2 %
        Against not doing it                      done    not done    difference
          Iran.pressure at 30 Apr                  2.1         1.6    +0.5
          escalation at 30 Apr                     5.5         5.4    0, noise
          chance escalation >= "Regional war"    0.7 %       0.2 %    +0.5 points
        Why Iran play_down on Israel  iran_weighs (line 93): weight 3.79 of 7.85
        Put at risk                   contained breaks in 0.7 % of futures, against 0.2 % if not
        next turn exact; else sampled, 6,000 runs, seed 1, 95 % interval
      """)
  }

  @Test("What if, on a narrow page")
  func narrowWhatif() {
    expect(
      narrow.text(of: .whatif(Samples.whatif), number: 2),
      """
      IF Israel drone_strike on Iran (r8, 22 Apr): a roughly even
      chance that Iran's first answer is play_down on Israel, 48 %
      (at any time by 30 Apr 49 %, against 0 % if not). By 30 Apr
      Iran threaten on Israel: likely, 62-66 %, against 24 % if
      not.                                                    [q2]
                                                          by    if
                                          next   first    30   not
                                          turn  answer   Apr  done
        Iran       play_down on Israel    48 %    48 %  49 %   0 %
                   threaten on Israel     25 %    40 %  64 %  24 %
                   barrage on Israel     1.4 %     3 %   8 %   3 %
                   hold                   25 %     9 %     -     -
        Hezbollah  rockets on Israel      20 %    46 %  46 %  13 %
        US         urge_restraint on     0.6 %     4 %   4 %   2 %
                   Israel
                                                not
        Against not doing it          done     done    difference
          Iran.pressure at 30 Apr      2.1      1.6    +0.5
          escalation at 30 Apr         5.5      5.4    0, noise
          chance escalation >=       0.7 %    0.2 %    +0.5 points
          "Regional war"
        Why Iran play_down on Israel  iran_weighs (line 93):
                                      weight 3.79 of 7.85
        Put at risk                   contained breaks in 0.7 % of
                                      futures, against 0.2 % if
                                      not
        next turn exact; else sampled, 6,000 runs, seed 1, 95 %
        interval
      """)
  }

  @Test("Why")
  func why() {
    expect(
      page.text(of: .why(Samples.why)),
      """
      Roughly even chance: 48 % at Iran's next turn (r8, 22 Apr): its share of the weight, over what is
      believed of Iran.doctrine
        given Israel drone_strike on Iran
        believed              proxy 5 %   exception 88 %   direct 7 %   in all
        play_down on Israel        4.00             4.00         1.00     48 %   iran_weighs
        hold                       2.00             2.00         2.00     25 %   iran_weighs
        threaten on Israel         1.89             1.89         2.89     25 %   iran_weighs, words
        barrage on Israel          0.04             0.04         0.89    1.4 %   own_soil
        its share                  50 %             50 %         15 %
        iran_weighs (line 93) "Iran after a limited strike on its soil"  weight proxy 4, exception 4,
            direct 1
          holds  after Israel drone_strike on Iran within 1   Iran.pressure = 2.95  line 94
                 no reason and no source is given
        restraint (line 110)  with A = Iran, C = US  x 0.5
          because  An ally's call is half heeded
          source   ksltv (CNN) [B2]
        Averaged over what Israel may do at the turns before.
      """)
  }

  @Test("Why, on a narrow page")
  func narrowWhy() {
    expect(
      narrow.text(of: .why(Samples.why)),
      """
      Roughly even chance: 48 % at Iran's next turn (r8, 22 Apr):
      its share of the weight, over what is believed of
      Iran.doctrine
        given Israel drone_strike on Iran
                       exception   direct      in
        believed            88 %      7 %     all
        play_down on        4.00     1.00    48 %   iran_weighs
        Israel
        hold                2.00     2.00    25 %   iran_weighs
        threaten on         1.89     2.89    25 %   iran_weighs,
        Israel                                      words
        barrage on          0.04     0.89   1.4 %   own_soil
        Israel
        its share           50 %     15 %
        Not shown: proxy 5 %
        iran_weighs (line 93) "Iran after a limited strike on its
            soil"  weight proxy 4, exception 4, direct 1
          holds  after Israel drone_strike on Iran within  line 94
                 1   Iran.pressure = 2.95
                 no reason and no source is given
        restraint (line 110)  with A = Iran, C = US  x 0.5
          because  An ally's call is half heeded
          source   ksltv (CNN) [B2]
        Averaged over what Israel may do at the turns before.
      """)
  }

  @Test("Why not")
  func whyNot() {
    expect(
      page.text(of: .why(Samples.whyNot)),
      """
      Impossible: 0 % at Iran's next turn (r8, 22 Apr).
        Named by one response:
          own_soil (line 78) with B = Israel: fails 'Iran.pressure >= 2.5' (Iran.pressure = 0.95)
      """)
  }
}
