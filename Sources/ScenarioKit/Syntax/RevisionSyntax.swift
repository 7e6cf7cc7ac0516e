/// A statement about declarations: it replaces one, removes one, or reads a file of them.
package enum RevisionSyntax: Sendable {
  /// The declaration, and its range without the word `replace`.
  case replace(DeclarationSyntax, SourceRange)
  case drop(DropSyntax)
  /// `include "library.whatif"`.
  case include(TextSyntax)
}

/// `drop rule contagion`, `drop hypothesis doctrine of Iran`, `drop ladder of escalation`, `drop order`.
package struct DropSyntax: Sendable {
  /// The word that declares such a thing.
  package let word: NameSyntax
  /// nil for what has no name: `order`, `round`, `scenario`, and what is only `of` something.
  package let name: NameSyntax?
  /// The actor of a hypothesis or a utility, the quantity of a ladder.
  package let owner: NameSyntax?
}
