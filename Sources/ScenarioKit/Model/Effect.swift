/// One change to the world.
package indirect enum Effect: Sendable {
  /// The value is clamped to the quantity's bounds. `+=` and `-=` are written out.
  case quantity(QuantityID, [ActorTerm], Expression)
  case flag(FlagID, [ActorTerm], Expression)
  /// Sets or removes a fact (both directions where symmetric).
  case relation(RelationID, ActorTerm, ActorTerm, Bool)
  /// Visits actors in declared order; each sees what earlier ones changed.
  case every(Expression.Binding, [Effect])
}
