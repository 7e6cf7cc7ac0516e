import Testing

@testable import ScenarioKit
@testable import WhatIfShell

@Suite("The prompt and what is said to it")
struct PromptTests {
  @Test("It says where the story stands")
  func prompt() {
    let dated = PromptStatus(
      branch: "main", round: 7, date: CalendarDate(year: 2024, month: 4, day: 19), actor: "US")
    let counted = PromptStatus(branch: "main", round: 3, date: nil, actor: nil)
    #expect(PromptLine.text(of: dated, hasActors: true, isColoured: false) == "main 19 Apr US> ")
    #expect(PromptLine.text(of: counted, hasActors: true, isColoured: false) == "main r3> ")
    #expect(PromptLine.text(of: counted, hasActors: false, isColoured: false) == "main> ")
  }

  @Test("Colours stand between marks, and not at the end")
  func colours() {
    let status = PromptStatus(branch: "main", round: 1, date: nil, actor: nil)
    let prompt = PromptText()
    let text = PromptLine.text(of: status, hasActors: false, isColoured: true)
    prompt.set(text)
    #expect(prompt.visibleText == "main> ")
    #expect(text.hasSuffix("\u{1} "))
  }

  @Test(
    arguments: [
      ("help", PromptCommand.help(nil)), ("help chance", .help("chance")), (" help  keys ", .help("keys")),
      ("quit", .leave), ("exit;", .leave), ("quit now", nil), ("chance help", nil), ("", nil),
    ])
  func commands(_ text: String, _ command: PromptCommand?) {
    #expect(PromptCommand(text) == command)
  }
}
