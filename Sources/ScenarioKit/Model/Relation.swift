/// A fact that can hold from one actor to another, never from one to itself.
package struct Relation: Sendable {
  package let name: String
  /// Holds both ways as soon as it is set one way.
  package let isSymmetric: Bool
  /// Holds along chains of set facts too.
  package let isTransitive: Bool
  package let title: String?
  package let origin: SourceSpan
}

/// Whom a flag or a quantity belongs to.
package enum Owner: Hashable, Sendable {
  case anyActor
  /// Only actors of this kind have one.
  case kind(ActorKindID)
}

/// A truth about the world or about each actor; false until set.
package struct Flag: Sendable {
  package let name: String
  /// nil where it is global.
  package let owner: Owner?
  package let title: String?
  package let origin: SourceSpan
}
