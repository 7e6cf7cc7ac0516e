import Testing

@testable import WhatIfShell

/// A file with mistakes of every kind: each is told once, at its place, and none that follows from another.
@Suite("Planted mistakes")
struct PlantedMistakesTests {
  private static let file = """
    # Ten mistakes, each of another kind.
    scenario "Ten"
    round is 3 days from 2024-02-30
    kind state, militia
    quantity escalation 0..10 = 12
    quantity pressure of actor 0..10 = 1
    quantity arsenal of actor 0..20 =
    ladder of escalation { 1 "Shadow war"; 6 "Direct strikes" }
    actor Israel, Iran : state
    actor Hezbollah : milita
    relation rival symmetric
    set Israel rival Iran
    move strike by A on B with force 1..3 = 1 {
      when A rival B
      outcome hit 60% then B.pressure += force
      outcome miss 30%
    }
    move threaten by A on B { when A rival B; thn B.pressure += 1 }
    hypothesis doctrine of Iran { proxy 80%; direct 20% }
    response answer {
      for A, B, C where A rival B
      when after B strike on A
      expect A strike on B weight 2 * A.pressure
    }
    response late { when escalation >= "Direct strike"; expect Iran threaten on Israel }
    rule contagion { for A; when A.pressure = 3; then escalation += 1 }
    rule cooling { each round; then escalation -= 1, Hezbollah.pressure -= 1 }
    play Israel stirke on Iran
    play Iran strike on Israel with force 2
    whatif Israel strike on Iran
    chance after Iran strike on Israel within 3
    check Iran.doctrine is direct or escalation > 3
    forecast of Iran.arsenal
    """

  @Test("Ten mistakes in one file are told as ten, each at its line and column")
  func ten() throws {
    let result = try ProcessRun.result(["--parse-only", "-"], input: Self.file)
    #expect(result.status == .exited(1))
    let told = result.errors.split(separator: "\n").filter {
      $0.contains(": error: ") || $0.contains(": warning: ")
    }
    let places = told.map { row in
      let parts = row.split(separator: ":", maxSplits: 4)
      return "\(parts[1]):\(parts[2]) \(row.suffix(6).dropLast())"
    }
    #expect(
      places == [
        "3:22 E0110", "5:29 E0401", "7:33 E0138", "10:19 E0201", "16:3 E0407", "18:43 E0130", "21:13 E0207",
        "25:36 E0201", "26:41 E0143", "28:13 E0201",
      ], "\(result.errors)")
  }

  @Test("Mended, the file has none")
  func mended() throws {
    var text = Self.file
    for (wrong, right) in [
      ("02-30", "02-28"), ("= 12", "= 2"), ("0..20 =", "0..20 = 5"), (": milita", ": militia"),
      ("miss 30%", "miss otherwise"), ("thn", "then"), ("A, B, C", "A, B"),
      ("Direct strike\"", "Direct strikes\""),
      ("pressure = 3", "pressure == 3"), ("stirke", "strike"),
    ] { text = text.replacing(wrong, with: right) }
    let result = try ProcessRun.result(["--parse-only", "-"], input: text)
    #expect(result.status == .exited(0), "\(result.errors)")
  }
}
