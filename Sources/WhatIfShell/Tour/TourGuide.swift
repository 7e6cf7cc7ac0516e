import ScenarioKit

/// Leads through the tour, in a session of its own that is not kept.
final class TourGuide {
  let runner: StatementRunner
  private var next = 0

  /// Gets the founding case ready, beside a session that stays as it is.
  init(besides other: StatementRunner) throws(OutsideFailure) {
    runner = other.aside()
    let source = SourceText(name: Tour.caseName, text: Tour.foundingCase)
    _ = try runner.run(source, Parser.parse(source), showing: .nothing, policy: .stopAtFirstFailure)
  }

  /// What Enter runs; nil at the end of the tour.
  var suggestion: String? { Tour.steps.indices.contains(next) ? Tour.steps[next].statement : nil }

  /// Where in the tour somebody is, for the prompt.
  var place: String { suggestion == nil ? Tour.word : "\(Tour.word) \(next + 1)/\(Tour.steps.count)" }

  /// Shows all of it to whoever cannot be asked.
  func show() throws(OutsideFailure) {
    try tell([StyledText(Tour.introduction)])
    while let suggestion {
      try tell(stepText)
      try runner.screen.show(echo: suggestion)
      _ = try run(suggestion)
      next += 1
    }
    try tell([StyledText(quoting: Tour.conclusion)])
  }

  /// Says what the tour is, and its first step.
  func begin() throws(OutsideFailure) {
    try tell(
      [
        StyledText(Tour.introduction), StyledText(),
        StyledText(
          quoting:
            "At each step Enter runs what is suggested; or type a statement of your own, as many as you like. "
            + "`next` passes over a step, Ctrl-D ends the tour. Your session stays as it is."),
      ])
    try tell(stepText + invitation)
  }

  /// Runs what is suggested, and shows the next step; false where the tour is over.
  func goOn() throws(OutsideFailure) -> Bool {
    guard let suggestion else { return false }
    try runner.screen.show(echo: suggestion)
    try take(suggestion)
    return true
  }

  /// Passes over a step; false where the tour is over.
  func skip() throws(OutsideFailure) -> Bool {
    guard suggestion != nil else { return false }
    try advance()
    return true
  }

  /// Notes what was typed and carried out: where it was what the tour suggests the next step follows.
  func note(_ typed: String) throws(OutsideFailure) {
    if let suggestion, Self.words(typed) == Self.words(suggestion) { try advance() }
  }

  private func take(_ statement: String) throws(OutsideFailure) {
    if try run(statement) { try advance() }
  }

  private func advance() throws(OutsideFailure) {
    next += 1
    let isOver = suggestion == nil
    try tell(isOver ? [StyledText(quoting: Tour.conclusion)] + farewell : stepText + invitation)
  }

  private func run(_ statement: String) throws(OutsideFailure) -> Bool {
    let source = SourceText(name: "<tour>", text: statement)
    let succeeded = try runner.run(
      source, Parser.parse(source), showing: .everything, policy: .stopAtFirstFailure)
    try runner.screen.closeEcho()
    return succeeded
  }

  // MARK: What is said

  private var stepText: [StyledText] {
    let step = Tour.steps[next]
    return [
      StyledText("\(next + 1) of \(Tour.steps.count)  \(step.title)", .heading),
      StyledText(quoting: step.text),
    ]
  }

  private var invitation: [StyledText] {
    guard let suggestion else { return [] }
    return [StyledText("Enter runs  ", .dim) + StyledText(suggestion, .emphasis)]
  }

  private var farewell: [StyledText] {
    [StyledText("Go on asking, if you like. Enter or Ctrl-D goes back to your session.", .dim)]
  }

  private func tell(_ paragraphs: [StyledText]) throws(OutsideFailure) {
    try runner.screen.show(
      runner.screen.text { page in
        for paragraph in paragraphs { page.add(paragraph, hanging: 0) }
      })
  }

  private static func words(_ text: String) -> [Substring] { text.split { $0.isWhitespace } }
}
