/// A family of actors, such as `state`.
package struct ActorKind: Sendable {
  package let name: String
  package let origin: SourceSpan
}

/// Somebody who acts.
package struct Actor: Sendable {
  /// A quantity's value that the declaration gives; applied to the world when it is declared.
  package struct Setting: Sendable {
    package let quantity: QuantityID
    package let value: Expression
    package let origin: SourceSpan
  }

  package let name: String
  package let title: String?
  package let kind: ActorKindID?
  package let settings: [Setting]
  package let origin: SourceSpan
}
