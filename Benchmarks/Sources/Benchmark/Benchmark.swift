import Foundation

/// Measures whatif against reference programs, shows the ratios, and puts them on the page about performance.
@main struct Benchmark {
  static func main() {
    do {
      try measure(Array(CommandLine.arguments.dropFirst()))
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(1)
    }
  }

  /// At once, as the next part takes its time.
  private static func show(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

  private static let usage = "usage: Benchmark [--quick] [--only PART]… WHATIF"

  private static func measure(_ words: [String]) throws {
    var words = words
    let isQuick = words.first == "--quick"
    if isQuick { words.removeFirst() }
    var wanted: [String] = []
    while words.first == "--only", words.count > 1 {
      wanted.append(words[1])
      words.removeFirst(2)
    }
    guard words.count == 1, !words[0].hasPrefix("-") else { throw Command.Failure(description: usage) }
    let whatIf = WhatIf(path: words[0])
    let effort = isQuick ? Effort.quick : Effort.full
    let surroundings = Surroundings()
    let machine = surroundings.markdown
    show(surroundings.screen)
    let references = try References()
    let parts: [(name: String, measured: () throws -> (Part, picture: String?))] = [
      (
        "escalation",
        { (try EscalationPart(whatIf: whatIf, references: references, effort: effort).measured(), nil) }
      ),
      ("idle", { (try IdleActorsPart(whatIf: whatIf, effort: effort).measured(), nil) }),
      ("exact", { (try ExactPart(whatIf: whatIf, references: references, effort: effort).measured(), nil) }),
      ("growth", { try GrowthPart(whatIf: whatIf, effort: effort).measured() }),
      ("prompt", { (try PromptPart(whatIf: whatIf, effort: effort).measured(), nil) }),
    ]
    var page = Page(try Files.text(of: Files.performancePage))
    try page.fill("machine", with: machine)
    for (name, measured) in parts where wanted.isEmpty || wanted.contains(name) {
      let (part, picture) = try measured()
      show(part.screen)
      try page.fill(name, with: part.markdown)
      if !isQuick, let picture { try Files.write(picture, to: Files.growthPicture) }
    }
    // A quick look is too coarse to be kept.
    if !isQuick { try Files.write(page.text, to: Files.performancePage) }
  }
}
