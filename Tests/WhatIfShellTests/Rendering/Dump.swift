import Testing
@testable import ScenarioKit
@testable import WhatIfShell
@Test func dump() {
  func out(_ key: String, _ text: String) { print("@@\(key)\n\(text)@@end") }
  let r = Renderer(), n = Renderer(width: 60)
  let nt = Renderer(width: 60, isTerminal: true)
  out("chance", r.text(of: .chance(Samples.chance()), number: 1))
  out("chanceTerminal", Renderer(isTerminal: true).text(of: .chance(Samples.chance()), number: 1))
  out("chanceExact", r.text(of: .chance(Samples.chance(.exact(0.4812), isAlways: true, leansOn: [], givens: ["believe Iran.doctrine is direct 60%"], provenance: Samples.provenance(.exact, rounds: 10, until: nil, isDefault: true)))))
  out("chanceBounds", r.text(of: .chance(Samples.chance(.bounds(lower: 0.41321, upper: 0.41343), at: 4, provenance: Samples.provenance(.bounds(aside: 0.00021), rounds: 4)))))
  out("whatif", r.text(of: .whatif(Samples.whatif), number: 2))
  out("whatifNarrow", n.text(of: .whatif(Samples.whatif), number: 2))
  out("why", r.text(of: .why(Samples.why), number: nil))
  out("whyNarrow", n.text(of: .why(Samples.why), number: nil))
  out("whyNot", r.text(of: .why(Samples.whyNot), number: nil))
  out("forecast", r.text(of: .forecast(Samples.forecast), number: 4))
  out("forecastNarrow", n.text(of: .forecast(Samples.forecast), number: 4))
  out("beliefs", r.text(of: .beliefs(Samples.beliefs)))
  out("beliefsNarrow", n.text(of: .beliefs(Samples.beliefs)))
  out("beliefsNarrowTerminal", nt.text(of: .beliefs(Samples.beliefs)))
  out("assumptions", r.text(of: .assumptions(Samples.assumptions)))
  out("timeline", r.text(of: .timeline(Samples.timeline)))
  out("show", r.text(of: .show(Samples.show)))
  out("showTerminal", nt.text(of: .show(Samples.show)))
  out("list", r.text(of: .list(Samples.list)))
  out("played", r.text(of: Samples.played))
  out("playedQuiet", r.text(of: Samples.played, verbosity: .answersOnly))
  out("observed", r.text(of: Samples.observed))
  out("observedBlocks", Renderer(symbols: .blocks).text(of: Samples.observed))
  out("advanced", r.text(of: Samples.advanced))
}
