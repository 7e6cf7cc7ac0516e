import ScenarioKit

/// Makes text of values. It prints nothing, and the same values give the same text.
struct Renderer: Sendable {
  let format: PageFormat

  init(
    width: Int = PageFormat.defaultWidth, style: Style = .plain, isTerminal: Bool = false,
    symbols: Symbols = .ascii, storyYear: Int? = nil
  ) {
    format = PageFormat(
      width: width, style: style, symbols: symbols, isTerminal: isTerminal, storyYear: storyYear)
  }

  /// What came of a statement, each line with its line end; diagnostics apart. Empty where there is nothing to say.
  func text(of entry: Entry, verbosity: Verbosity = .full) -> String {
    switch entry.result {
    case .declared, .refused: ""
    case .story(let report): text(of: report, verbosity: verbosity)
    case .answer(let answer, let number):
      text(of: answer, number: number) + (entry.file.map { "  wrote \(StyledText($0).plain)\n" } ?? "")
    }
  }

  /// Errors, warnings and notes of a statement, one after the other.
  func diagnostics(of entry: Entry) -> String {
    entry.diagnostics.map(text(of:)).joined()
  }

  func text(of report: StoryReport, verbosity: Verbosity = .full) -> String {
    page { $0.write(report, verbosity) }
  }

  func text(of diagnostic: Diagnostic) -> String {
    page { $0.write(diagnostic) }
  }

  /// An answer; under its number it can be named later.
  func text(of answer: Answer, number: Int? = nil) -> String {
    page { page in
      switch answer {
      case .whatif(let answer): page.write(answer, number: number)
      case .chance(let answer): page.write(answer, number: number)
      case .forecast(let answer): page.write(answer, number: number)
      case .why(let answer): page.write(answer, number: number)
      case .whyNot(let answer): page.write(answer)
      case .whyBelieved(let answer): page.write(answer)
      case .whyValue(let answer): page.write(answer)
      case .whyChance(let answer): page.write(answer)
      case .tornado(let answer): page.write(answer, number: number)
      case .sweep(let answer): page.write(answer, number: number)
      case .flip(let answer): page.write(answer, number: number)
      case .best(let answer): page.write(answer, number: number)
      case .compare(let answer): page.write(answer, number: number)
      case .indicators(let answer): page.write(answer, number: number)
      case .dispute(let answer): page.write(answer, number: number)
      case .stability(let answer): page.write(answer, number: number)
      case .beliefs(let answer): page.write(answer)
      case .assumptions(let answer): page.write(answer)
      case .timeline(let answer): page.write(answer)
      case .branches(let answer): page.write(answer)
      case .coverage(let answer): page.write(answer)
      case .score(let answer): page.write(answer)
      case .show(let answer): page.write(answer)
      case .list(let answer): page.write(answer)
      case .export(let answer): page.write(answer)
      case .check: break
      }
    }
  }

  private func page(_ write: (inout Page) -> Void) -> String {
    var page = Page(format)
    write(&page)
    return page.text
  }
}
