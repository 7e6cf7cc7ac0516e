import ScenarioKit

/// What `help` says about errors and warnings.
extension Help {
  /// True where the word has the form of a diagnostic's id, such as `E0201`, in whichever case.
  static func isDiagnosticID(_ word: String) -> Bool {
    word.uppercased().wholeMatch(of: /[EWN]\d+/) != nil
  }

  /// About one diagnostic.
  func explain(_ id: String, on page: inout Page) {
    guard let entry = DiagnosticCatalogue.entry(of: id) else {
      page.add(StyledText("there is no `\(id.uppercased())`; `help errors` lists all errors and warnings"))
      return
    }
    page.add(StyledText(entry.id, .heading) + StyledText("  ") + StyledText(quoting: entry.title))
    page.add(StyledText(quoting: entry.cause), indent: 2)
    page.add(StyledText(quoting: entry.cure), indent: 2)
    guard let example = entry.example else { return }
    page.add(StyledText("For example", .dim), indent: 2)
    show([example.prelude, example.source], on: &page)
    guard let mended = example.mended else { return }
    page.add(StyledText("Mended", .dim), indent: 2)
    show([mended], on: &page)
  }

  /// All diagnostics, family by family, an id and a title each.
  func listDiagnostics(on page: inout Page) {
    page.add(
      StyledText(
        "Errors begin with E and change nothing. Warnings begin with W; what they are about is carried out. "
          + "`help E0201` explains one of them."))
    for family in DiagnosticCatalogue.families {
      page.add(StyledText())
      page.add(StyledText(family.title, .heading))
      for entry in family.entries {
        page.add(
          StyledText(entry.id, .emphasis) + "  " + StyledText(quoting: entry.title), indent: 2, hanging: 9)
      }
    }
  }

  /// Lines of the language; one that is too long to teach anything is cut.
  private func show(_ texts: [String], on page: inout Page) {
    for text in texts {
      for line in text.split(separator: "\n") {
        let shown = StyledText(String(line)).cut(
          to: page.format.width - 4, ellipsis: page.format.symbols.ellipsis)
        page.add(verbatim: .spaces(4) + shown)
      }
    }
  }
}
