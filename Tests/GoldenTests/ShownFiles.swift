import Synchronization

@testable import ScenarioKit

/// The files that statements have written, kept to be shown; there are no folders, and one file that is taken.
final class ShownFiles: Sendable {
  private let texts = Mutex<[(name: String, text: String)]>([])

  var all: [(name: String, text: String)] { texts.withLock { $0 } }

  func write(_ text: String, to name: String) -> Result<Void, UnwritableFile> {
    if name == "taken.prism" { return .failure(.taken) }
    if name.contains("/") { return .failure(.refused(reason: "No such file or directory")) }
    texts.withLock { $0.append((name, text)) }
    return .success(())
  }
}
