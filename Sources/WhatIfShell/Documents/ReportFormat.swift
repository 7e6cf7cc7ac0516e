import ScenarioKit

/// How a report is written, by the ending of its file's name.
enum ReportFormat: String {
  case page = "html"
  case markdown = "md"

  init?(ofFile name: String) {
    let file = name.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return nil }
    self.init(rawValue: file[file.index(after: dot)...].lowercased())
  }

  /// What every such report begins with, by which it is known again.
  var mark: String {
    switch self {
    case .page: "<!DOCTYPE html>\n" + FileMark.markup
    case .markdown: FileMark.markup
    }
  }

  func text(of report: Report) -> String {
    switch self {
    case .page: report.html
    case .markdown: report.markdown
    }
  }
}

extension SessionSyntax {
  /// Where the name of a report's file stands; nil where none is written.
  func reportFile(in source: SourceText) -> SourceSpan? {
    guard case .report(let file) = self else { return nil }
    return SourceSpan(source: source, range: file.range)
  }

  /// What can be told to be wrong without doing it.
  func mistake(in source: SourceText) -> Diagnostic? {
    guard case .report(let file) = self, ReportFormat(ofFile: file.text) == nil else { return nil }
    return SessionProblem.noReport(file.text).diagnostic(at: reportFile(in: source))
  }
}
