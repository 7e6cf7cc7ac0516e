import Foundation
import Testing

/// The page of errors says what the catalogue says.
///
/// With `WHATIF_UPDATE_DOCS=1` in the environment (`make docs`) it is written anew.
@Suite("The page of errors")
struct ErrorsPageTests {
  @Test("is what the catalogue makes of it")
  func isFresh() throws {
    let text = ErrorsPage.text
    if ProcessInfo.processInfo.environment["WHATIF_UPDATE_DOCS"] == "1" {
      let file = ProjectFolder.path + "/" + ErrorsPage.path
      try text.write(toFile: file, atomically: true, encoding: .utf8)
    }
    let written = try ProjectFolder.text(of: ErrorsPage.path)
    guard written != text else { return }
    let different = zip(written.split(separator: "\n"), text.split(separator: "\n")).first { $0 != $1 }
    Issue.record(
      """
      \(ErrorsPage.path) is not what the catalogue says; run `make docs`
        the page:      \(different?.0 ?? "is shorter or longer")
        the catalogue: \(different?.1 ?? "")
      """)
  }
}
