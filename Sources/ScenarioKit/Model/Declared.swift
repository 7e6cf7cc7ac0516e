import HashTreeCollections

/// A declaration of one thing as it stands in the scenario, kept so that it can be read anew when another changes.
package struct Declared: Sendable {
  package let syntax: DeclarationSyntax
  package let source: SourceText
  package let range: SourceRange

  package var key: DeclarationKey { syntax.key }

  /// Where its name stands, or its beginning.
  package var nameSpan: SourceSpan {
    SourceSpan(source: source, range: syntax.keyName?.range ?? SourceRange(range.lower, range.lower))
  }
}

/// What was declared, in order; each is found by its key.
package struct DeclaredList: Sendable {
  private var places: TreeDictionary<DeclarationKey, Int> = [:]
  /// nil where one was dropped.
  private var entries: SharedList<Declared?> = []

  package init() {}

  package var all: [Declared] { entries.compactMap { $0 } }

  package subscript(key: DeclarationKey) -> Declared? { places[key].flatMap { entries[$0] } }

  /// Adds a declaration, or puts it into the place of the one with its key.
  package mutating func set(_ declared: Declared) {
    if let place = places[declared.key] {
      entries[place] = declared
    } else {
      places[declared.key] = entries.count
      entries.append(declared)
    }
  }

  package mutating func remove(_ key: DeclarationKey) {
    guard let place = places.removeValue(forKey: key) else { return }
    entries[place] = nil
  }
}
