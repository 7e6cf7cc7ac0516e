/// A session as a store lists it.
package struct StoredSession: Equatable, Sendable {
  package let id: Int64
  /// Unique in its store.
  package let name: String
  /// Somebody gave it the name; else it was kept without being asked to.
  package let isSaved: Bool
  /// Of the scenario; nil where it has none.
  package let title: String?
  /// In seconds since 1970, as is `changed`.
  package let began: Double
  package let changed: Double
  package let statements: Int
  /// The shell that has it open, where one has.
  package let holder: StoreFailure.Holder?
}
