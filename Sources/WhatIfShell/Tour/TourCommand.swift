import ArgumentParser

/// `whatif tour`: the shell, beginning with the tour.
struct TourCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: Tour.word,
    abstract: "Show what whatif does, step by step, on the crisis of April 2024.",
    discussion: """
      On a terminal each step waits for Enter, or for a statement of your own, and the shell follows. Elsewhere all \
      steps are shown with their answers. Nothing is kept.
      """)

  @Option(help: "Use colours: auto, always or never.")
  var color = ColorChoice.auto

  @Option(help: Pager.explanation)
  var pager = Pager.Use.auto

  var invocation: Invocation {
    Invocation(
      parts: [.tour], settings: WhatIf.settings(), color: color, pager: pager,
      extras: [.warnings, .hints], answerFormat: .text, isQuiet: false, policy: .stopAtFirstFailure,
      mode: Input.standardInputIsTerminal ? .promptAfterwards : .asFits, startup: .none,
      keeping: Invocation.Keeping())
  }
}
