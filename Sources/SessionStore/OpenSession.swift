/// A session that this program has open and may add to.
package struct OpenSession: Sendable {
  package let id: Int64
  package var name: String
  let holder: Int64
  /// The number of its last statement.
  package internal(set) var last: Int
  var seal: Seal
}
