import Testing

@testable import ScenarioKit

/// The shape of the tree for each form of the language.
@Suite struct ParserTreeTests {
  private func expectTree(_ text: String, _ tree: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let reading = SyntaxReading(text)
    #expect(reading.mistakes == [], sourceLocation: sourceLocation)
    #expect(reading.trees == [tree], sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("scenario \"Feud\"", "(scenario \"Feud\")"),
    ("round is 3 days from 2024-04-01", "(round 3 2024-04-01)"),
    ("round is 1 day", "(round 1)"),
    ("kind state, militia", "(kind state militia)"),
    ("kind attack of move", "(kind-of-move attack)"),
    (
      "actor Iran : state \"Republic\" { resolve = 0.7; anger = 1 + 1 }",
      "(actor (: Iran state) \"Republic\" (= resolve 0.7) (= anger (+ 1 1)))"
    ),
    ("actor A, B : state, C", "(actor (: A state) (: B state) C)"),
    ("order A,\n  B", "(order A B)"),
    ("turns open", "(turns open)"),
    ("turns in order", "(turns in-order)"),
    ("hold weight 0.5", "(hold-weight 0.5)"),
    ("hold weight 0.5 (0..1)", "(hold-weight 0.5 (0.0..1.0))"),
    ("quantity heat -5..10 = -2 (-3..-1.5)", "(quantity heat (.. -5 10) -2 (-3.0..-1.5))"),
    ("define g = 3 (1..6) * -2 (-3..-1)", "(define g (* 3 (1.0..6.0) -2 (-3.0..-1.0)))"),
    (
      "hypothesis h of A { a 70% (50%..85%) \"t\"; b 30%; drift 2% (1%..4%) to a }",
      "(hypothesis h (of A) (type a 0.7 (0.5..0.85) \"t\") (type b 0.3) (drift 0.02 (0.01..0.04) (to a)))"
    ),
    ("relation rival transitive symmetric \"t\"", "(relation rival symmetric transitive \"t\")"),
    ("flag mobilised of militia", "(flag mobilised (of militia))"),
    ("flag ceasefire \"t\"", "(flag ceasefire \"t\")"),
    ("quantity heat 0..10 = 2 \"t\"", "(quantity heat (.. 0 10) 2 \"t\")"),
    (
      "quantity trust of actor to actor -1..1 = -0.5",
      "(quantity trust (of actor) (to actor) (.. -1 1) -0.5)"
    ),
    ("ladder of heat { 1 \"a\"\n 4 \"b\"; }", "(ladder heat (rung 1 \"a\") (rung 4 \"b\"))"),
    ("define f(A, B) = A.x > 2 * B.x \"t\"", "(define f (of A B) (> (. A x) (* 2 (. B x))) \"t\")"),
    ("define g = 3", "(define g 3)"),
  ])
  func readsDeclarations(text: String, tree: String) { expectTree(text, tree) }

  @Test(arguments: [
    ("utility of Iran = 2 * Iran.x - y", "(utility Iran (- (* 2 (. Iran x)) y))"),
    (
      "view v \"T\" { believe A.h is t 90%; observe not e weight 0.5\n without r; set x = 1; A.y += 2\n"
        + " A hit on B; source \"s\" }",
      "(view v \"T\" (given (believe A h t 0.9)) (given (observe-not e (weight 0.5))) (without r)"
        + " (given (= x 1)) (given (+= (. A y) 2)) (given (event A hit (on B))) (source \"s\"))"
    ),
    ("view v {\nbelieve A.h is t 90%\nset x = 1\n}", "(view v (given (believe A h t 0.9)) (given (= x 1)))"),
    (
      "predict again \"T\" chance always x > 1 and after A hit by 2024-05-03 says 30%",
      "(predict again \"T\" always (and (> x 1) (after-now (event A hit))) (by 2024-05-03) (says 0.3))"
    ),
    (
      "predict p chance after A hit on B within 4",
      "(predict p (after-now (event A hit (on B))) (within 4))"
    ),
    ("predict p chance ceasefire within 4 says 3%", "(predict p ceasefire (within 4) (says 0.03))"),
    ("include \"library.whatif\"", "(include \"library.whatif\")"),
    ("replace quantity heat 0..5 = 1", "(replace (quantity heat (.. 0 5) 1))"),
    ("replace rule r { each round; then x -= 1 }", "(replace (rule r each-round (then (-= x 1))))"),
    ("drop rule r", "(drop rule r)"),
    ("drop hypothesis doctrine of Iran", "(drop hypothesis doctrine (of Iran))"),
    ("drop ladder of heat", "(drop ladder (of heat))"),
    ("drop utility of Iran", "(drop utility (of Iran))"),
    ("drop order", "(drop order)"),
    ("drop hold weight", "(drop hold)"),
    ("drop predict again", "(drop predict again)"),
  ])
  func readsJudgementsAndRevisions(text: String, tree: String) { expectTree(text, tree) }

  @Test(arguments: [
    ("retract drums", "(retract drums)"),
    ("retract not drums \"n\" source \"s\"", "(retract-not drums \"n\" (source \"s\"))"),
    ("amend e3 outcome leaks source \"s\"", "(amend e3 (outcome leaks) (source \"s\"))"),
    (
      "amend e12 with s 4, t 2 outcome b \"n\"",
      "(amend e12 (with s 4) (with t 2) (outcome b) \"n\")"
    ),
    ("resolve again no source \"s\" grade B2", "(resolve again no (source \"s\" B2))"),
    ("resolve again yes", "(resolve again yes)"),
    ("roll", "roll"), ("roll 3", "(roll 3)"),
    ("branch eve", "(branch eve)"), ("switch main", "(switch main)"),
    ("drop branch eve", "(drop-branch eve)"),
    ("goto 3", "(goto 3)"), ("goto e3", "(goto e3)"), ("goto 2024-04-12", "(goto 2024-04-12)"),
    ("save april", "(save april)"), ("open april", "(open april)"), ("sessions", "sessions"),
    ("open april takeover", "(open-takeover april)"), ("delete april", "(delete april)"),
    ("rename april to to", "(rename april to)"), ("export \"a.whatif\"", "(export-session \"a.whatif\")"),
    ("replay april", "(replay april)"), ("replay april check", "(replay-check april)"),
    ("replay april with \"b.whatif\"", "(replay april \"b.whatif\")"),
    ("replay \"a.whatif\" check", "(replay-check \"a.whatif\")"),
    ("branches", "branches"), ("score", "score"), ("stability", "stability"),
    ("stability nash, gmr", "(stability nash gmr)"),
    ("compare main, eve", "(compare main eve)"),
    (
      "compare main, eve on chance x > 1, A.y, chance always z, t(A, B) within 3",
      "(compare main eve (on (chance (> x 1)) (. A y) (chance always z) (pair t A B)) (within 3))"
    ),
    ("best US minimise chance x > 1 within 3", "(best US minimise (chance (> x 1)) (within 3))"),
    ("best US maximize US.x", "(best US maximise (. US x))"),
    ("best US minimise x looking 2 within 3", "(best US minimise x (within 3) (looking 2))"),
    ("tornado chance x", "(tornado (chance x))"),
    (
      "sweep A.x 0..6 by 2, y -1..1 by 0.5 chance z > 2 within 8",
      "(sweep (over (. A x) (.. 0 6) 2) (over y (.. -1 1) 0.5) (chance (> z 2)) (within 8))"
    ),
    ("flip chance x > 1 below 10% within 3", "(flip (> x 1) (below 0.1) (within 3))"),
    ("flip chance ceasefire above 40%", "(flip ceasefire (above 0.4))"),
    ("indicators A.x", "(indicators (. A x))"),
    ("dispute Iran.doctrine", "(dispute (. Iran doctrine))"),
    ("dispute chance x > 1 within 3", "(dispute (chance (> x 1)) (within 3))"),
    ("why not A hit on B", "(why (not (event A hit (on B))))"), ("why e11", "(why (entry e11))"),
    ("why A.x", "(why (place (. A x)))"), ("why heat", "(why (place heat))"),
    ("why A.mood is calm", "(why (belief (. A mood) calm))"),
    ("why mood is calm given A.x = 1", "(why (belief mood calm) (given (= (. A x) 1)))"),
    ("why chance x > 1 within 2", "(why (chance (> x 1)) (within 2))"),
    ("why chance hit on B", "(why (event chance hit (on B)))"),
    ("chance x as pentagon within 3", "(chance x (within 3) (as pentagon))"),
    (
      "chance after A hit and (after B hit within 2) or not after A hit",
      "(chance (or (and (after-now (event A hit)) (after (event B hit) (within 2))) (not (after-now (event A hit)))))"
    ),
    (
      "check chance(after A hit within 3) > 0.1, after A hit",
      "(check (> (measure chance (after-now (event A hit)) (within 3)) 0.1) (after (event A hit)))"
    ),
  ])
  func readsStoryAndInquiries(text: String, tree: String) { expectTree(text, tree) }

  @Test(arguments: [
    ("move m by A", "(move m (by A))"),
    (
      "move m : k by A on B with s 1..5 = 3, t -1..1 = 0 \"T\" { }",
      "(move m (kind k) (by A) (on B) (option s (.. 1 5) 3) (option t (.. -1 1) 0) \"T\")"
    ),
    (
      "move m by A { when A.x > 1, y; then y = 1; outcome a 60% then z; outcome b otherwise\n then z += 2, w\n finally v -= 1; alert \"!\"; because \"r\"; source \"s\" grade B2 }",
      "(move m (by A) (when (> (. A x) 1) y) (then (= y 1)) (outcome a 0.6 (then (flag z)))"
        + " (outcome b otherwise (then (+= z 2) (flag w))) (finally (-= v 1)) (alert \"!\") (because \"r\")"
        + " (source \"s\" B2))"
    ),
    (
      "response r { table A.x, all C where C : k: C : m, A : k: hold, A hit on B with s 1, C wait; 0..3, yes, any: 1, 2 * x, 3\n -1..,\n  no, no: 0,\n 1, 1; ..\"T\", any, any: 1, 2, 3\n table x: A hold\n \"S\": 1 }",
      "(response r (table (. A x) (all (bind C (where (kind C k))) (kind C m)) (kind A k) : hold"
        + " (event A hit (on B) (with s 1)) (event C wait)"
        + " (row (.. 0 3) yes any : 1 (* 2 x) 3) (row (.. -1 -) no no : 0 1 1)"
        + " (row (.. - \"T\") any any : 1 2 3)) (table x : (event A hold) (row \"S\" : 1)))"
    ),
    (
      "response r \"T\" { for A, B : k where A rival B, B.x > 1; when after B hit on A within 2\n expect A hit on B with s 4 weight 3 * A.x factor 2; expect A hold }",
      "(response r \"T\" (for (: A k) (: B k) (where (related rival A B) (> (. B x) 1)))"
        + " (when (after (event B hit (on A)) (within 2)))"
        + " (expect (event A hit (on B) (with s 4)) (weight (* 3 (. A x))) (factor 2)) (expect (event A hold)))"
    ),
    (
      "rule r priority -1 \"T\" { for A; on any (a | b) on A with s 3..5; when x; then y; alert \"{A}\" }",
      "(rule r (priority -1) \"T\" (for A) (on (event any (| a b) (on A) (with s 3 5))) (when x)"
        + " (then (flag y)) (alert \"{A}\"))"
    ),
    ("rule c { each round; then heat -= 1 }", "(rule c each-round (then (-= heat 1)))"),
    (
      "hypothesis h of I \"T\" { proxy 80% \"P\"; direct 20%; drift 2%; drift 1% to direct; because \"r\" }",
      "(hypothesis h (of I) \"T\" (type proxy 0.8 \"P\") (type direct 0.2) (drift 0.02)"
        + " (drift 0.01 (to direct)) (because \"r\"))"
    ),
    (
      "evidence e { likely 70% when I.h is direct, x; likely 10% otherwise }",
      "(evidence e (likely 0.7 (when (is (. I h) direct) x)) (likely 0.1 otherwise))"
    ),
    (
      "assumption a \"T\" { never I hit on J; holds heat < \"War\", x }",
      "(assumption a \"T\" (never (event I hit (on J))) (holds (< heat \"War\") x))"
    ),
  ])
  func readsBlocks(text: String, tree: String) { expectTree(text, tree) }

  @Test(arguments: [
    ("a or b and not c", "(or a (and b (not c)))"),
    ("not A rival B and c", "(and (not (related rival A B)) c)"),
    ("not not a", "(not (not a))"),
    ("1 - 2 - 3 < 4 / 5 / 6", "(< (- (- 1 2) 3) (/ (/ 4 5) 6))"),
    ("-2 ^ 2 ^ 3 + 1 == 0", "(== (+ (negative (^ 2 (^ 2 3))) 1) 0)"),
    ("2 ^ -1 > 0", "(> (^ 2 (negative 1)) 0)"),
    ("A is mobilised", "(is A mobilised)"),
    ("A.h is not direct", "(isnt (. A h) direct)"),
    ("heat is \"War\"", "(is heat \"War\")"),
    ("A : state", "(kind A state)"),
    ("(A : state) and A != B", "(and (kind A state) (!= A B))"),
    ("trust(A, B) < 0", "(< (call trust A B) 0)"),
    ("min(a, b) > min C : r : C.p", "(> (call min a b) (min (bind (: C r)) (. C p)))"),
    ("if a then 1 else if b then 2 else 3", "(if a 1 (if b 2 3))"),
    ("any C where C ally A: C is m", "(any (bind C (where (related ally C A))) (is C m))"),
    ("all C : militia: not C is m", "(all (bind (: C militia)) (not (is C m)))"),
    ("any C where calm: C is m", "(any (bind C (where calm)) (is C m))"),
    ("any C where C : k: calm", "(any (bind C (where (kind C k))) calm)"),
    ("any C where C : k, calm: hot", "(any (bind C (where (kind C k) calm)) hot)"),
    ("all C : k: C.x > 1 and y", "(and (all (bind (: C k)) (> (. C x) 1)) y)"),
    ("sum C where C ally A: C.x + 1 > 2", "(> (sum (bind C (where (related ally C A))) (+ (. C x) 1)) 2)"),
    ("(count C : k where C is m) >= 2", "(>= (count (bind (: C k) (where (is C m)))) 2)"),
    ("count C > 2", "(> (count (bind C)) 2)"),
    ("never A hit on B since B hit on A", "(never (event A hit (on B)) (since (event B hit (on A))))"),
    ("(after any any attack on A within 2)", "(after (event any (any attack) (on A)) (within 2))"),
    ("after A hit with s 4, A rival B", "(after (event A hit (with s 4)))  (related rival A B)"),
    ("x and after A hit with s 4, t 5", "(and x (after (event A hit (with s 4) (with t 5))))"),
    ("60% == 0.6", "(== 0.6 0.6)"),
    ("a >= 1 - 1", "(>= a (- 1 1))"),
    ("`weird name`.x > 1", "(> (. weird name x) 1)"),
    (
      "chance(a within 2) < mean(x at 3)",
      "(< (measure chance a (within 2)) (measure mean x (at 3)))"
    ),
    (
      "response(A hit on B given without r) > 0",
      "(> (measure response (event A hit (on B)) (without r)) 0)"
    ),
    (
      "belief(A.h is t given x = 1) > 10%",
      "(> (measure belief (is (. A h) t) (given (= x 1))) 0.1)"
    ),
    (
      "chance(after A hit on B within 3) > 0",
      "(> (measure chance (after-now (event A hit (on B))) (within 3)) 0)"
    ),
  ])
  func readsConditions(text: String, tree: String) {
    expectTree("check \(text)", "(check \(tree.replacing("  ", with: " ")))")
  }

  @Test(arguments: [
    ("detected, foothold += 1", "(flag detected) (+= foothold 1)"),
    ("not ceasefire", "(unflag ceasefire)"),
    ("not A is m, A is not m, not A is not m", "(unflag m (of A)) (unflag m (of A)) (flag m (of A))"),
    ("A rival B, C, D is m", "(relate rival A B C) (flag m (of D))"),
    ("not A rival B, C.x = 1", "(unrelate rival A B) (= (. C x) 1)"),
    ("trust(A, B) -= 0.3", "(-= (pair trust A B) 0.3)"),
    ("heat = \"War\"", "(= heat \"War\")"),
    (
      "every C : k where C ally B: C.x += 1, y = 2",
      "(every (: C k) (where (related ally C B)) (+= (. C x) 1)) (= y 2)"
    ),
    ("every C where calm: C.x = 1", "(every C (where calm) (= (. C x) 1))"),
    ("every C: (C.x = 1, C is m)", "(every C (= (. C x) 1) (flag m (of C)))"),
    ("x = if a then 1 else 2, y", "(= x (if a 1 2)) (flag y)"),
  ])
  func readsEffects(text: String, tree: String) { expectTree("set \(text)", "(set \(tree))") }

  @Test(arguments: [
    ("believe I.h is direct 60%", "(believe I h direct 0.6)"),
    (
      "observe 2024-04-13 not e weight 0.5 source \"s\" source \"t\" grade A1",
      "(observe-not 2024-04-13 e (weight 0.5) (source \"s\") (source \"t\" A1))"
    ),
    (
      "play 2024-04-13 I hit on J with s 5, t 1 outcome o \"note\" source \"s\"",
      "(play 2024-04-13 (event I hit (on J) (with s 5) (with t 1) (outcome o)) \"note\" (source \"s\"))"
    ),
    ("play I hold", "(play (event I hold))"),
    ("advance", "advance"),
    ("advance 3 observed", "(advance 3 observed)"),
    ("undo 2", "(undo 2)"),
    ("redo", "redo"),
  ])
  func readsStory(text: String, tree: String) { expectTree(text, tree) }

  @Test(arguments: [
    ("whatif I hit on J then J hold within 2", "(whatif (event I hit (on J)) (event J hold) (within 2))"),
    ("chance always x > 1 by 2024-05-03", "(chance (> x 1) (by 2024-05-03) always)"),
    ("chance x > 1 always at 4", "(chance (> x 1) (at 4) always)"),
    ("chance after I hit on J within 2", "(chance (after-now (event I hit (on J))) (within 2))"),
    ("chance (after I hit on J within 2)", "(chance (after (event I hit (on J)) (within 2)))"),
    ("forecast", "forecast"),
    (
      "forecast of x, A.y within 6 runs 10 seed 1 method sample",
      "(forecast (of x (. A y)) (within 6) (runs 10) (seed 1) (method sample))"
    ),
    ("why I hit on J given I.x = 1", "(why (event I hit (on J)) (given (= (. I x) 1)))"),
    ("beliefs given observe not e", "(beliefs (given (observe-not e)))"),
    ("assumptions", "assumptions"),
    ("timeline", "timeline"),
    ("show", "show"),
    ("show Iran", "(show Iran)"),
    ("list actor", "(list actor)"),
    ("check a, b > 1 runs 5 seed 2", "(check a (> b 1) (runs 5) (seed 2))"),
  ])
  func readsQuestions(text: String, tree: String) { expectTree(text, tree) }

  @Test(arguments: [
    ("A hit", "(given (event A hit))"),
    ("A hold, B hit on C", "(given (event A hold)) (given (event B hit (on C)))"),
    (
      "A hit on B with s 4, t 5, B is m",
      "(given (event A hit (on B) (with s 4) (with t 5))) (given (flag m (of B)))"
    ),
    ("A rival B, C", "(given (relate rival A B C))"),
    ("A rival B, C hold", "(given (relate rival A B)) (given (event C hold))"),
    ("A rival B, without r", "(given (relate rival A B)) (without r)"),
    ("A hit outcome o", "(given (event A hit (outcome o)))"),
    ("set x = 1, y -= 2", "(given (= x 1)) (given (-= y 2))"),
    ("trust(A, B) = 1", "(given (= (pair trust A B) 1))"),
    ("A (a | b) on B", "(given (event A (| a b) (on B)))"),
    ("ceasefire, not calm", "(given (flag ceasefire)) (given (unflag calm))"),
    ("believe A.h is t 90%, observe e", "(given (believe A h t 0.9)) (given (observe e))"),
    ("every C: C.x = 1", "(given (every C (= (. C x) 1)))"),
    ("x = 1 given y = 2", "(given (= x 1)) (given (= y 2))"),
  ])
  func tellsGivensApart(text: String, tree: String) {
    expectTree("chance p given \(text) within 3", "(chance p \(tree) (within 3))")
  }

  @Test(arguments: ["feud", "doctrine"])
  func readsScenarios(name: String) throws {
    let reading = SyntaxReading(try Scenarios.text(name))
    #expect(reading.mistakes == [])
    #expect(reading.parsed.statements.count == (name == "feud" ? 21 : 18))
    #expect(!reading.parsed.isIncomplete)
  }
}
