import Testing

@testable import ScenarioKit
@testable import WhatIfShell

@Suite("Answers as text: forecast, beliefs")
struct OutlookTextTests {
  private let page = Renderer(width: 100)
  private let narrow = Renderer(width: 60)

  @Test("Forecast")
  func forecast() {
    expect(
      page.text(of: .forecast(Samples.forecast), number: 4),
      """
      Very likely that escalation stays below "Direct strikes" to 7 May: 84-86 %                      [q4]
                                 now   21 Apr   24 Apr   27 Apr   30 Apr    3 May    6 May   ever by 7 May
        8 Regional war             .        .        .    0.1 %    0.3 %    0.2 %    0.4 %             1 %
        6 Direct strikes           .        .      1 %      3 %      5 %      2 %      4 %            15 %
        5 Commanders struck    100 %  >99.9 %     99 %     97 %     95 %      7 %      8 %
        3 Proxy attacks            .        .        .        .        .     91 %     88 %
        escalation    mean       5.7      5.6      5.4      5.3      5.2      5.1      5.0
                      median              5.6      5.4      5.3      5.2      5.1        5
                      25-75 %             5.6      5.4      5.3 5.2..5.7 5.0..5.6 4.9..5.5
                      5-95 %         5.5..5.6      5.4 5.2..5.3 5.1..6.1 4.9..6.0 4.8..5.9
        Iran.pressure mean       1.1      0.9      1.0      1.1      1.1      1.1      1.1
                      median              0.9        1      1.1      1.1      1.1      1.1
                      25-75 %        0.5..1.1 0.5..1.8 0.6..2.3 0.6..2.3 0.6..2.3 0.6..2.3
                      5-95 %           0..1.2   0..2.6   0..3.4   0..3.5   0..3.4   0..3.5
        Courses  29 %  Israel strike on Iran
                 16 %  no event that bears on it
                 55 %  others
        sampled, 6,000 runs, seed 1, 95 % interval    within 6 rounds, the default
      """)
  }

  @Test("Forecast, on a narrow page: fewer rounds, which is said")
  func narrowForecast() {
    expect(
      narrow.text(of: .forecast(Samples.forecast), number: 4),
      """
      Very likely that escalation stays below "Direct strikes" to
      7 May: 84-86 %                                          [q4]
                                                           ever by
                                 now    21 Apr     6 May     7 May
        8 Regional war             .         .     0.4 %       1 %
        6 Direct strikes           .         .       4 %      15 %
        5 Commanders struck    100 %   >99.9 %       8 %
        3 Proxy attacks            .         .      88 %
        escalation    mean       5.7       5.6       5.0
                      median               5.6         5
                      25-75 %              5.6  4.9..5.5
                      5-95 %          5.5..5.6  4.8..5.9
        Iran.pressure mean       1.1       0.9       1.1
                      median               0.9       1.1
                      25-75 %         0.5..1.1  0.6..2.3
                      5-95 %            0..1.2    0..3.5
        4 of 6 rounds not shown
        Courses  29 %  Israel strike on Iran
                 16 %  no event that bears on it
                 55 %  others
        sampled, 6,000 runs, seed 1, 95 % interval
        within 6 rounds, the default
      """)
  }

  @Test("Beliefs")
  func beliefs() {
    expect(
      page.text(of: .beliefs(Samples.beliefs)),
      """
      Iran.doctrine "How Iran answers a blow"                                 exception: very likely, 88 %
          2024                                         likely if                then believed
                                                       proxy exception direct   proxy exception direct
         1 Apr  prior                                                              70        20     10
         2 Apr  Iran threaten on Israel     event        .58       .44    .37      76        17      7
         4 Apr  seen to hold                2 turns      .90       .95    .95      74        18      8
         5 Apr  vow                         C3 x 0.5     .70       .90    .90      73        19      8
        12 Apr  drift                       2 rounds                               66        25      9
        12 Apr  missiles_moved              B2           .15       .70    .80      28        51     21  <<
        13 Apr  Iran barrage on Israel      event       .013       .12    .18       4        61     35  <
                with scale 4
        14 Apr  believe                     analyst                                 5        88      7  <<
        <  a type moved by 10 points or more    <<  by 25
        Rests on 2 reports (C3 x 0.5; B2) and 2 events
        Has it changed since the start, by drift: 11 %, very unlikely
      """)
  }

  @Test("Beliefs, on a narrow page: all is kept")
  func narrowBeliefs() {
    expect(
      narrow.text(of: .beliefs(Samples.beliefs)),
      """
      Iran.doctrine "How Iran answers a blow"
                                      exception: very likely, 88 %
        2024
         1 Apr  prior  then believed: proxy 70  exception 20
           direct 10
         2 Apr  Iran threaten on Israel  event  likely if: proxy
           .58  exception .44  direct .37  then believed: proxy 76
           exception 17  direct 7
         4 Apr  seen to hold  2 turns  likely if: proxy .90
           exception .95  direct .95  then believed: proxy 74
           exception 18  direct 8
         5 Apr  vow  C3 x 0.5  likely if: proxy .70  exception .90
           direct .90  then believed: proxy 73  exception 19
           direct 8
        12 Apr  drift  2 rounds  then believed: proxy 66
          exception 25  direct 9
        12 Apr  missiles_moved  B2  likely if: proxy .15
          exception .70  direct .80  then believed: proxy 28
          exception 51  direct 21  <<
        13 Apr  Iran barrage on Israel with scale 4  event  likely
          if: proxy .013  exception .12  direct .18  then
          believed: proxy 4  exception 61  direct 35  <
        14 Apr  believe  analyst  then believed: proxy 5
          exception 88  direct 7  <<
        <  a type moved by 10 points or more    <<  by 25
        Rests on 2 reports (C3 x 0.5; B2) and 2 events
        Has it changed since the start, by drift: 11 %, very
        unlikely
      """)
  }

  @Test("Beliefs, on a narrow terminal: columns that matter less go")
  func beliefsOnNarrowTerminal() {
    expect(
      Renderer(width: 60, isTerminal: true).text(of: .beliefs(Samples.beliefs)),
      """
      Iran.doctrine "How Iran answers a blow"
                                      exception: very likely, 88 %
          2024                          then believed
                                        proxy exception direct
         1 Apr  prior                      70        20     10
         2 Apr  Iran threaten on           76        17      7
                Israel
         4 Apr  seen to hold               74        18      8
         5 Apr  vow                        73        19      8
        12 Apr  drift                      66        25      9
        12 Apr  missiles_moved             28        51     21  <<
        13 Apr  Iran barrage on             4        61     35  <
                Israel with scale 4
        14 Apr  believe                     5        88      7  <<
        <  a type moved by 10 points or more    <<  by 25
        Rests on 2 reports (C3 x 0.5; B2) and 2 events
        Has it changed since the start, by drift: 11 %, very
        unlikely
      """)
  }
}
