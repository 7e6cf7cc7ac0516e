/// A statement about whole sessions: the story that is being told is not changed by it, and it is not part of it.
package enum SessionSyntax: Sendable {
  /// `save april`
  case save(NameSyntax)
  /// `open april [takeover]`
  case open(NameSyntax, takesOver: Bool)
  case sessions
  /// `rename april to spring`
  case rename(NameSyntax, to: NameSyntax)
  /// `delete april`
  case delete(NameSyntax)
  /// `export "april.whatif"`
  case export(TextSyntax)
  /// `report "april.html"`
  case report(TextSyntax)
  case replay(ReplaySyntax)
}

/// `replay april check`, `replay "april.whatif" with "changed.whatif"`.
package struct ReplaySyntax: Sendable {
  package enum Subject: Sendable {
    case session(NameSyntax)
    case file(TextSyntax)
  }

  package let subject: Subject
  /// Answers are compared with those on record.
  package let checks: Bool
  /// The scenario in the place of the session's own.
  package let changed: TextSyntax?
}
