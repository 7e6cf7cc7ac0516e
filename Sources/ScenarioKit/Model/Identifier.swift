/// The place of an entity in its list in the scenario; never reused, so it stays true as declarations are added.
package struct Identifier<Entity>: Hashable, Comparable, Sendable {
  package let index: Int

  package init(_ index: Int) { self.index = index }

  /// The same place once another has left the list; nil for that one itself.
  package func without(_ dropped: Self) -> Self? {
    index == dropped.index ? nil : index < dropped.index ? self : Self(index - 1)
  }

  package static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

package typealias InputID = Identifier<PlausibleNumber>
package typealias ActorID = Identifier<Actor>
package typealias ActorKindID = Identifier<ActorKind>
package typealias MoveKindID = Identifier<MoveKind>
package typealias RelationID = Identifier<Relation>
package typealias FlagID = Identifier<Flag>
package typealias QuantityID = Identifier<Quantity>
package typealias DefinitionID = Identifier<Definition>
package typealias MoveID = Identifier<Move>
package typealias ResponseID = Identifier<Response>
package typealias RuleID = Identifier<Rule>
package typealias HypothesisID = Identifier<Hypothesis>
package typealias EvidenceID = Identifier<Evidence>
package typealias AssumptionID = Identifier<Assumption>
package typealias ViewID = Identifier<View>
package typealias PredictionID = Identifier<Prediction>
