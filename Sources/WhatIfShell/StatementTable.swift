import ScenarioKit

/// Everything that help tells about the language: one row for each word.
///
/// Which words there are is said by `Keywords`, from which the parser reads; a test compares the two.
enum StatementTable {
  static let topics: [HelpTopic] =
    declarations + story + questions + sessions + clauses + modifiers + phrases + prompt + commandLine

  /// All there is about a word: `never` is a clause, and a condition as well.
  static func topics(of word: String) -> [HelpTopic] { topics.filter { $0.word == word } }

  /// What the examples take as declared.
  static let setting = """
    scenario "Rivals"
    quantity escalation 0..10 = 3 "How far the crisis has gone"
    quantity pressure of actor 0..10 = 1 "How hard an actor is pushed to answer"
    quantity arsenal of actor 0..20 = 5 "What it can still fire"
    quantity damage of actor 0..10 = 0 "Harm done to it"
    quantity trust of actor to actor -1..1 = 0
    ladder of escalation { 1 "Shadow war"; 4 "Proxy attacks"; 6 "Direct strikes"; 9 "Regional war" }
    flag mobilised of actor
    flag ceasefire
    relation rival symmetric "sees the other as an enemy"
    relation ally symmetric "listens to"
    kind militia
    kind attack of move
    actor Israel, Iran, US
    actor Hezbollah : militia "Hezbollah, in Lebanon"
    set Israel rival Iran, Israel ally US
    move barrage : attack by A on B with scale 1..5 = 3 "Missiles and drones" {
      when A rival B, A.arsenal >= 1
      then A.arsenal -= 1, A.pressure = 0
      outcome intercepted 80% then B.damage += 0.2 * scale
      outcome leaks otherwise then B.damage += 1.5 * scale
    }
    move strike : attack by A on B "An air strike" { when A rival B; then B.pressure += 3 }
    move urge_restraint by A on B "Asks it to hold back"
    hypothesis doctrine of Iran "How Iran answers" { proxy 80%; direct 20% }
    evidence missiles_moved "Missiles moved inside Iran" {
      likely 70% when Iran.doctrine is direct
      likely 10% otherwise
    }
    response own_soil "A strike may be answered from home soil" {
      for A, B where A rival B
      when after B strike on A within 2
      expect A barrage on B weight if A.doctrine is direct then 3 else 0.5
    }
    response shadow_war { for A, B where A rival B; expect A strike on B weight 0.2 }
    """
}
