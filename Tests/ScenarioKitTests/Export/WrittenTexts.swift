import Synchronization

@testable import ScenarioKit

/// What statements have written, kept instead of being put into files.
final class WrittenTexts: Sendable {
  private let texts = Mutex<[String: String]>([:])

  subscript(name: String) -> String? { texts.withLock { $0[name] } }

  /// Settings of a session that writes here.
  var settings: SessionSettings {
    var settings = SessionSettings()
    settings.writeFile = { name, text, mark in
      guard text.hasPrefix(mark) else { return .failure(.refused(reason: "the text lacks its mark")) }
      self.texts.withLock { $0[name] = text }
      return .success(())
    }
    return settings
  }
}
