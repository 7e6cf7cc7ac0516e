import Testing

/// Names that stand for nothing, for something else, or for two things.
@Suite struct NameProblemTests {
  @Test(arguments: ProblemTable(table).cases)
  func isReported(_ problem: ProblemTable.Case) {
    #expect(ModelReading.problems(of: problem.source) == problem.expected)
  }

  static let table = #"""
    > play Irn strike on Israel
    E0201:1:6 no actor `Irn`
    | did you mean `Iran`?
    > play strike strike on Israel
    E0202:1:6 `strike` is a move, not an actor
    > play Iran rival on Israel
    E0202:1:11 `rival` is a relation, not a move
    > play Iran strik on Israel
    E0201:1:11 no move `strik`
    | did you mean `strike`?
    > play Iran foo on Israel
    E0201:1:11 no move `foo`
    | declare it first: `move foo by A`
    > actor Norway : stat
    E0201:1:16 no kind of actor `stat`
    | did you mean `state`?
    > quantity q of stat 0..1 = 0
    E0201:1:15 no kind of actor `stat`
    | did you mean `state`?
    > set Irn.presure = 1
    E0201:1:5 no actor `Irn`
    | did you mean `Iran`?
    E0201:1:9 no quantity `presure`
    | did you mean `pressure`?
    > set Iran.presure = 1
    E0201:1:10 no quantity `presure`
    | did you mean `pressure`?
    > set Iran.foo = 1
    E0201:1:10 no quantity `foo`
    | declare it first: `quantity foo of actor 0..10 = 0`
    > set Iran rivl Israel
    E0201:1:10 no relation `rivl`
    | did you mean `rival`?
    > set Iran strike Israel
    E0202:1:10 `strike` is a move, not a relation
    > check Iran strike Israel
    E0202:1:12 `strike` is a move, not a relation
    | write `after Iran strike on Israel`
    > actor Iran
    E0203:1:7 actor `Iran` is declared already
    | write `replace` before it to declare it anew
    @ declared here: Iran
    > relation rival
    E0203:1:10 relation `rival` is declared already
    | write `replace` before it to declare it anew
    @ declared here: relation rival symmetric
    > kind state
    E0203:1:6 kind of actor `state` is declared already
    | write `replace` before it to declare it anew
    @ declared here: state
    > kind attack
    E0203:1:6 `attack` is a kind of move already
    | choose another name
    @ declared here: attack
    > flag pressure
    E0203:1:6 `pressure` is a quantity already
    | choose another name
    @ declared here: quantity pressure of actor 0..10 = 0
    > move attack by A
    E0203:1:6 `attack` is a kind of move already
    | choose another name
    @ declared here: attack
    > rule answer { each round; then heat += 1 }
    E0203:1:6 `answer` is a response already
    | choose another name
    @ declared here: response answer { for A, B where A rival B; expect A strike on B }
    > evidence answer { likely 1 otherwise }
    E0203:1:10 `answer` is a response already
    | choose another name
    @ declared here: response answer { for A, B where A rival B; expect A strike on B }
    > hypothesis doctrine of Iran { a 50%; b 50% }
    E0203:1:12 hypothesis `doctrine` is declared already
    | write `replace` before it to declare it anew
    @ declared here: hypothesis doctrine of Iran { proxy 80%; direct 20% }
    > hypothesis pressure of Iran { a 50%; b 50% }
    E0203:1:12 `pressure` is a quantity already
    | choose another name
    @ declared here: quantity pressure of actor 0..10 = 0
    > response r { for Iran where Iran rival Israel; expect Iran strike on Israel }
    E0205:1:18 variable `Iran` bears the name of an actor
    | choose another name
    > response r { for A, A; expect A strike on Israel }
    E0204:1:21 variable `A` is there twice
    > response r { for A, B; expect A strike on Israel }
    E0207:1:21 nothing uses variable `B`
    | remove it: it would only repeat the clause for every actor
    > response r { for A : staet, B; expect A strike on B }
    E0201:1:22 no kind of actor `staet`
    | did you mean `state`?
    > move m by Iran
    E0205:1:11 variable `Iran` bears the name of an actor
    | choose another name
    > move m by A on A
    E0204:1:16 variable `A` is there twice
    > move m by A with heat 1..2 = 1
    E0206:1:18 option `heat` bears the name of a quantity
    | choose another name
    > move m by A with A 1..2 = 1
    E0206:1:18 option `A` bears the name of a variable
    | choose another name
    > move m by A with x 1..2 = 1, x 1..2 = 1
    E0204:1:30 option `x` is there twice
    > move m by A { outcome a 50%; outcome a otherwise }
    E0204:1:38 outcome `a` is there twice
    > check Iran is Israel
    E0202:1:15 `Israel` is an actor, not a flag
    | write `Iran == Israel`
    > check Iran is state
    E0202:1:15 `state` is a kind of actor, not a flag
    | write `Iran : state`
    > check Iran is direct
    E0202:1:15 `direct` is a type, not a flag
    | write `Iran.doctrine is direct`
    > check Iran is rival
    E0202:1:15 `rival` is a relation, not a flag
    > check Iran is foo
    E0201:1:15 no flag `foo`
    | declare it first: `flag foo of actor`
    > check escalation is "Direct strike"
    E0201:1:21 no rung "Direct strike"
    | did you mean "Direct strikes"?
    > check escalation >= "Direct stikes"
    E0201:1:21 no rung "Direct stikes"
    | did you mean "Direct strikes"?
    > check Israel.doctrine is direct
    E0210:1:14 `Israel` has no hypothesis `doctrine`
    > check Iran.doctrine is dirct
    E0201:1:24 no type `dirct`
    | did you mean `direct`?
    > check Iran.doctrin is direct
    E0201:1:12 no hypothesis `doctrin`
    | did you mean `doctrine`?
    > check Iran.pressure is direct
    E0202:1:12 `pressure` is a quantity, not a hypothesis
    > check outgunnd(Iran, Israel)
    E0201:1:7 no definition `outgunnd`
    | did you mean `outgunned`?
    > check outgunned(Irn, Isreal)
    E0201:1:17 no actor `Irn`
    | did you mean `Iran`?
    E0201:1:22 no actor `Isreal`
    | did you mean `Israel`?
    > check Iran.outgunned
    E0202:1:12 `outgunned` is a definition, not a quantity
    | write `outgunned(A, B)`
    > play Iran strike on Israel with scal 2
    E0201:1:33 no option `scal`
    | did you mean `scale`?
    > play Iran strike on Israel with scale 2, scale 3
    E0204:1:42 option `scale` is there twice
    > play Iran strike on Israel outcome hti
    E0201:1:36 no outcome `hti`
    | did you mean `hit`?
    > play Iran threaten on Israel outcome hit
    E0211:1:38 move `threaten` has no outcomes
    | leave `outcome` away
    > check after Iran strike on Israel with size 4
    E0201:1:40 no option `size`
    > check after Iran threaten on Israel outcome hit
    E0211:1:45 move `threaten` has no outcomes
    | leave `outcome` away
    > check after Iran any atack on Israel
    E0201:1:22 no kind of move `atack`
    | did you mean `attack`?
    > check after Iran (strike | strike) on Israel
    E0204:1:28 move `strike` is there twice
    > define f(A) = f(A) + 1
    E0209:1:15 definition `f` uses itself
    | a definition can use those before it
    > define abs(A) = A.pressure
    E0208:1:8 `abs` has a meaning of its own in the language
    | choose another name
    > define h(A, A) = A.pressure
    E0204:1:13 variable `A` is there twice
    > define Iran = 3
    E0203:1:8 `Iran` is an actor already
    | choose another name
    @ declared here: Iran
    > rule r { on Iran strike on Israel; when size > 2; then heat += scale }
    E0201:1:41 nothing is named `size`
    > rule r { for A, B; on A any attack on B; then heat += scale }
    E0212:1:55 `scale` is an option of move `strike`, unknown here
    | its own clauses know it, and a rule that names it: `on A strike`
    > rule r { for A; when A is mobilised; then heat += 1; alert "{A} has {A.presure}" }
    E0201:1:72 no quantity `presure`
    | did you mean `pressure`?
    > hypothesis h of Iran { a 50%; a 50% }
    E0204:1:31 type `a` is there twice
    > hypothesis h of Iran { a 50%; b 50%; drift 2% to c }
    E0201:1:50 no type `c`
    > hypothesis h of Norway { a 50%; b 50% }
    E0201:1:17 no actor `Norway`
    | declare it first: `actor Norway`
    > assumption a { never Iran strke on Israel }
    E0201:1:27 no move `strke`
    | did you mean `strike`?
    > believe Iran.doctrine is dirct 60%
    E0201:1:26 no type `dirct`
    | did you mean `direct`?
    > believe Israel.doctrine is direct 60%
    E0210:1:16 `Israel` has no hypothesis `doctrine`
    > believe Iran.pressure is direct 60%
    E0202:1:14 `pressure` is a quantity, not a hypothesis
    > observe movd
    E0201:1:9 no evidence `movd`
    | did you mean `moved`?
    > observe answer
    E0202:1:9 `answer` is a response, not evidence
    > ladder of heat { 1 "x"; 1 "y"; 2 "x" }
    E0204:1:25 rung 1 is there twice
    E0204:1:34 rung "x" is there twice
    > set crisis = 3
    E0202:1:5 `crisis` is a definition, not a quantity
    > set Iran = 3
    E0202:1:5 `Iran` is an actor, not a quantity
    > set not Iran is mobilisd
    E0201:1:17 no flag `mobilisd`
    | did you mean `mobilised`?
    > actor X, Y { presure = 3 }
    E0201:1:14 no quantity `presure`
    | did you mean `pressure`?
    > actor X { pressure = 1; pressure = 2 }
    E0204:1:25 quantity `pressure` is there twice
    > order Iran, Iran
    E0204:1:13 actor `Iran` is there twice
    > forecast of Iran.pressur
    E0201:1:18 no quantity `pressur`
    | did you mean `pressure`?
    > forecast of mobilised
    E0202:1:13 `mobilised` is a flag, not a quantity
    > forecast of A.pressure
    E0201:1:13 no actor `A`
    | declare it first: `actor A`
    > show Irna
    E0201:1:6 nothing is named `Irna`
    | did you mean `Iran`?
    > list actrs
    E0201:1:6 there is no list of `actrs`
    | did you mean `actors`?
    > list foo
    E0201:1:6 there is no list of `foo`
    > chance heat > 1 method exacct
    E0201:1:24 no method `exacct`
    | did you mean `exact`?
    > check response(Iran strike on Israel given without cooln) > 1
    E0201:1:52 no response, rule or evidence `cooln`
    > check response(Iran strike on Israel given without calm) > 1
    E0202:1:52 `calm` is an assumption, not a response, rule or evidence
    > why Iran strke on Israel
    E0201:1:10 no move `strke`
    | did you mean `strike`?
    > check any Iran : state: Iran is mobilised
    E0205:1:11 variable `Iran` bears the name of an actor
    | choose another name
    > check any C : state: C.presure > 1
    E0201:1:24 no quantity `presure`
    | did you mean `pressure`?
    > move m by A { then scale = 2, B.pressure += 1 }
    E0201:1:20 no quantity `scale`
    | declare it first: `quantity scale 0..10 = 0`
    E0201:1:31 no actor `B`
    | declare it first: `actor B`
    > check Norway == Iran
    E0201:1:7 nothing is named `Norway`
    > check esclation > 3
    E0201:1:7 no quantity `esclation`
    | did you mean `escalation`?
    > check presure > 3
    E0201:1:7 no quantity `presure`
    | did you mean `Iran.pressure`?
    > check mobilized
    E0201:1:7 no flag `mobilized`
    | did you mean `Iran is mobilised`?
    > response r { for A, B; when sclae > 1; expect A strike on B }
    E0201:1:29 nothing is named `sclae`
    > response r { expect Iran strike on Israel with scale scale }
    E0212:1:54 `scale` is an option of move `strike`, unknown here
    | its own clauses know it, and a rule that names it: `on A strike`
    > check Iran.strike > 1
    E0202:1:12 `strike` is a move, not a quantity
    > check rival > 1
    E0202:1:7 `rival` is a relation, which has no value
    > chance any C : militia: C is hidden and C.price > 1
    E0201:1:41 no actor `C`
    | declare it first: `actor C`
    > response r { for A where trust(A, Israel) > 0; expect A strke on Israel with scale 9 weight heat > 1 }
    E0201:1:57 no move `strke`
    | did you mean `strike`?
    E0302:1:93 a weight must be a number, but `heat > 1` is true or false
    | for a number write `if heat > 1 then 1 else 0`
    > flag f of stat
    E0201:1:11 no kind of actor `stat`
    | did you mean `state`?
    > kind actor
    E0208:1:6 `actor` has a meaning of its own in the language
    | choose another name
    > quantity abs of actor to actor 0..1 = 0
    E0208:1:10 `abs` has a meaning of its own in the language
    | choose another name
    > set A.pressure = 3
    E0201:1:5 no actor `A`
    | declare it first: `actor A`
    > set scale = 3
    E0201:1:5 no quantity `scale`
    | declare it first: `quantity scale 0..10 = 0`
    > set outgunned(Iran, Israel) = 3
    E0202:1:5 `outgunned` is a definition, not a quantity
    > set heat is mobilised
    E0202:1:5 `heat` is a quantity, not an actor
    > move m by A with x 1..2 = 1 { then every x: x.pressure += 1 }
    E0205:1:42 variable `x` bears the name of an option
    | choose another name
    > check any heat : state: heat is mobilised
    E0205:1:11 variable `heat` bears the name of a quantity
    | choose another name
    > response r { for ceasefire; expect ceasefire mobilise }
    E0205:1:18 variable `ceasefire` bears the name of a flag
    | choose another name
    > define f(crisis) = crisis.pressure
    E0205:1:10 variable `crisis` bears the name of a definition
    | choose another name
    > check Irn.presure > Isreal.pressure and ceasfire
    E0201:1:7 no actor `Irn`
    | did you mean `Iran`?
    E0201:1:11 no quantity `presure`
    | did you mean `pressure`?
    E0201:1:21 no actor `Isreal`
    | did you mean `Israel`?
    E0201:1:41 no flag `ceasfire`
    | did you mean `ceasefire`?
    > whatif Irn strike on Israel then Iran strik on Israel
    E0201:1:8 no actor `Irn`
    | did you mean `Iran`?
    E0201:1:39 no move `strik`
    | did you mean `strike`?
    > chance heat > 1 given Irn strike on Israel, heat = 9, observe movd, believe Iran.doctrine is x 5%
    E0201:1:23 no actor `Irn`
    | did you mean `Iran`?
    E0401:1:52 9 is outside 0..5, the range of quantity `heat`
    E0201:1:63 no evidence `movd`
    | did you mean `moved`?
    E0201:1:94 no type `x`
    > check response(Iran strik) > 0.1
    E0201:1:21 no move `strik`
    | did you mean `strike`?
    > check after any any on Isreal
    E0201:1:24 no actor `Isreal`
    | did you mean `Israel`?
    > rule r { on Iran (strike | attack) on Israel; then heat += 1 }
    E0202:1:28 `attack` is a kind of move, not a move
    > check Iran : attack
    E0202:1:14 `attack` is a kind of move, not a kind of actor
    > define d1 = heat + heat + heat + heat + heat + heat + heat + heat + heat + heat; define d2 = d1 + d1 + d1 + d1 + d1 + d1 + d1 + d1 + d1 + d1; define d3 = d2 + d2 + d2 + d2 + d2 + d2 + d2 + d2 + d2 + d2; define d4 = d3 + 1
    E0213:1:216 definition `d4` would be more than 2000 terms long once written out
    | use fewer definitions within definitions, or shorten it
    > define d1 = heat + heat + heat + heat + heat + heat + heat + heat + heat + heat; define d2 = d1 + d1 + d1 + d1 + d1 + d1 + d1 + d1 + d1 + d1; define d3 = d2 + d2 + d2 + d2 + d2 + d2 + d2 + d2 + d2 + d2; define far(A) = A.pressure + d3 - d3
    E0213:1:220 definition `far` would be more than 2000 terms long once written out
    | use fewer definitions within definitions, or shorten it
    > define d1 = heat + heat + heat + heat + heat + heat + heat + heat + heat + heat; define d2 = d1 + d1 + d1 + d1 + d1 + d1 + d1 + d1 + d1 + d1; define d3 = d2 + d2 + d2 + d2 + d2 + d2 + d2 + d2 + d2 + d2; check d3 + d3 + d3 + d3 + d3 + d3 + d3 + d3 + d3 > 0
    > define d1 = heat + heat + heat + heat + heat + heat + heat + heat + heat + heat; define d2 = d1 + d1 + d1 + d1 + d1 + d1 + d1 + d1 + d1 + d1; define d3 = d2 + d2 + d2 + d2 + d2 + d2 + d2 + d2 + d2 + d2; check d3 + d3 + d3 + d3 + d3 + d3 + d3 + d3 + d3 + d3 + d3 > 0
    E0214:1:210 this would be more than 20000 terms long once its definitions are written out
    | use fewer definitions in it, or shorten it
    """#
}
