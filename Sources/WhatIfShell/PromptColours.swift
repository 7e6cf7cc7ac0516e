import ScenarioKit

/// The colours of what is typed, as the session at hand knows its names.
final class PromptColours {
  private var colouring: SyntaxColouring?

  /// Learns what is declared now.
  func know(_ session: Session) {
    colouring = SyntaxColouring(KnownNames(scenario: session.scenario, story: session.names))
  }

  func roles(in text: String, cursor: Int) -> [SyntaxRole] {
    colouring?.roles(in: text, cursor: cursor)
      ?? Array(repeating: .plain, count: text.unicodeScalars.count)
  }
}
