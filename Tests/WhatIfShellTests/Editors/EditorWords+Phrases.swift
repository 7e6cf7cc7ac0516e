extension EditorWords {
  /// Statements of the whole language, with every word of it marked.
  static let phrases: [EditorWords] =
    """
    «round» «is» 3 «days» «from» 2024-04-01
    «turns» «in» «order»
    «turns» «open»
    «hold» «weight» 1
    «kind» state, militia
    «kind» attack «of» «move»
    «quantity» trust «of» «actor» «to» «actor» -1..1 = 0 "Trust"
    «quantity» price «of» retailer 70% (50%..85%) = 1_000
    «flag» source "A flag of that name"
    «flag» round «of» «actor»
    «relation» ally «symmetric» «transitive» "listens to"
    «ladder» «of» escalation { 1 "Shadow war"; 4 "Proxy attacks" }
    «actor» Türkiye, `Hamas bureau` : militia, order : state "x" { resolve = 0.7; source = 1 }
    «utility» «of» Iran = 2 * Iran.deterrence - Iran.order
    «define» outgunned(A, B) = B.arsenal > 2 * A.arsenal
    «replace» «move» `hard strike` : attack «by» A «on» B «with» scale 1..5 = 3, size 1..2 = 1
    «drop» «branch» main; «drop» «hypothesis» doctrine «of» Iran
    «include» "library.whatif"
    «move» branch «by» A { «when» A source B; «then» B.source += 1; «outcome» hit 60% «then» x = 1; «finally» y }
    «move» m «by» A { «outcome» leaks «otherwise»; «alert» "{A} and {A.pressure}"; «because» "that is so" }
    «response» r { «for» A, B : state «where» A rival B; «expect» A (skirmish | strike) «on» B «weight» 3 «factor» 2 }
    «response» r { «expect» «any» «hold» «weight» «if» A.open «then» 2 «else» 1; «source» "who" «grade» B2 }
    «rule» r «priority» -1 { «each» «round»; «then» «every» C : state «where» C ally A: (C.round += 1, «not» C «is» up) }
    «rule» priority «priority» 2 { «on» B strike «on» A; «then» «not» US ally Iran }
    «hypothesis» outlook «of» Iran { likely 60%; unlikely 40%; «drift» 2% «to» likely }
    «evidence» e { «likely» 70% «when» Iran.doctrine «is» direct; «likely» 10% «otherwise» }
    «assumption» a { «never» Iran barrage «on» Israel }
    «assumption» a { «holds» holds < "Regional war" }
    «view» pentagon { «believe» Iran.intent «is» harm 90%; «without» r; «observe» «not» seen }
    «predict» again "Iran strikes" «chance» «always» x > 1 «within» 3 «says» 30%
    «play» 2024-04-13 Iran source «on» Israel «outcome» leaks "note" «source» "who" «grade» C3
    «amend» e3 «outcome» leaks «source» "who"
    «retract» «not» seen "note" «source» "who"
    «resolve» again «no» «source» "who"
    «advance» 2 «observed»
    «check» «never» B strike «on» A «since» A strike «on» B «or» since > 1
    «check» («count» C : militia «where» C «is» mobilised) >= 2, («sum» C: C.count_of) < «max»(max_of, 2)
    «check» «chance»(x > 1 «within» 3 «given» «observe» seen, «set» y = 1 «uncertain») < 60% «and» uncertain > 1
    «why» e11; «why» «not» Iran barrage «on» Israel «given» «without» e11, «believe» Iran.doctrine «is» direct 60%
    «best» US «minimise» «chance» x >= 6 «within» 4 «as» pentagon
    «flip» «chance» x >= 6 «above» 20% «method» «exact» «seed» 2
    «sweep» Alma.cash 20..100 «by» 20 «chance» Corte.cash < 5 «within» 8 «uncertain»
    «compare» main, branch «on» escalation
    «forecast» «of» escalation, Iran.pressure «at» 4 «precision» 0.1 «runs» 1e3
    «stability» «nash», «seq»
    """.split(separator: "\n").map { EditorWords(marked: String($0)) } + [
      EditorWords(
        marked: """
          «response» t {
            «table» A.pressure, A.doctrine «is» direct: «hold», A barrage «on» B
              0..3,  «any»: 5, 0
              3..10, «no»: 1, 2
              «yes», "Regional war": 1, 2
            «because» "no"
          }
          """),
      EditorWords(
        marked: """
          «set» a = 1,     # more follows

            chance = 2, show = 3
          «show»
          """),
      EditorWords(
        marked: """
          «check» x > («min»(
            show, list)) «and»
            whatif < 1
          «beliefs»
          """),
      // Braces and quotes that are forgotten harm no more than their own statement.
      EditorWords(
        marked: """
          «rule» r { «when» a > 1; «alert» "Not closed, {A} }
          «rule» r {
            «when» a > 1
          «play» Iran strike
          «check» (a > 1
          «observe» seen
          """),
    ]

  /// Texts, numbers and names that are easily cut wrongly.
  static let literals = [
    #"play A m "a \"quoted\" # word \\" # and a comment "with quotes""#, #"check x # `no name` 12"#,
    "check 12 + 0.5 - 1e-3 * 1_000 / 60% ^ 1E+5", "sweep x 0..10 by .5", "check 12abc > 7_ and 1e > 5%x",
    "play 2024-04-13 A m", "play 2024-13-41x A m", "check x2024-04-13 > 12024-04-13",
    "check x_1 > x1e3 and x² < ½",
    "check `a b`.c > `on`.`2024-04-13`", "check `unclosed > 1", "actor `on`, `a \"b\" #c` : `or`",
    "flag Türkiye; flag भारत; flag 日本5; flag ñandú_2", "scenario \"unclosed",
    "rule r { alert \"unclosed {A} }",
    "check x.5 > 1..2.5", "check a-1 > b+2 and c*-3 < d/4", "scenario \"\"", "check x > 1;check y<2# c",
    "\"\\",
  ]
}
