/// Statements about declarations: `replace`, `drop` and `include`.
extension Parser {
  /// True for a word that begins such a statement.
  static func beginsRevision(_ word: String) -> Bool { ["replace", "drop", "include"].contains(word) }

  /// Reads what follows the word; nil where a mistake was reported inside it.
  mutating func revision(_ word: String) throws(Failure) -> StatementSyntax.Kind? {
    switch word {
    case "include": return .revision(.include(try text(.includedFile)))
    case "drop": return try drop()
    default: return try replace()
    }
  }

  private mutating func replace() throws(Failure) -> StatementSyntax.Kind? {
    let start = position
    guard case .word(let word) = current.kind, let verb = Keywords.verb(word), verb.role == .declaration,
      !Self.beginsRevision(word)
    else { throw missing(.declaration) }
    showing(verb.example)
    self.verb = verb
    advance()
    let declaration = try declaration(word)
    return declaration.map { .revision(.replace($0, range(from: start))) }
  }

  private mutating func drop() throws(Failure) -> StatementSyntax.Kind {
    if current.isWord("branch"), ahead(1).isName {
      advance()
      return .story(.dropBranch(try name(.branch)))
    }
    guard case .word(let word) = current.kind, let shape = Self.dropShapes[word], let taken = takeWord()
    else { throw missing(.droppedWord) }
    var name: NameSyntax?
    var owner: NameSyntax?
    switch shape {
    case .nameless:
      if word == "hold" { try expect(word: "weight", .holdWeight) }
    case .named: name = try self.name(.droppedName)
    case .owned:
      try expect(word: "of", .droppedOwner)
      owner = try self.name(.droppedOwner)
    case .namedAndOwned:
      name = try self.name(.hypothesis)
      try expect(word: "of", .ofActor)
      owner = try self.name(.actor)
    }
    return .revision(.drop(DropSyntax(word: taken, name: name, owner: owner)))
  }

  /// How what was declared is named when it is dropped.
  private enum DropShape { case nameless, named, owned, namedAndOwned }

  private static let dropShapes: [String: DropShape] = [
    "scenario": .nameless, "round": .nameless, "order": .nameless, "turns": .nameless, "hold": .nameless,
    "ladder": .owned, "utility": .owned, "hypothesis": .namedAndOwned, "kind": .named, "actor": .named,
    "relation": .named, "flag": .named, "quantity": .named, "define": .named, "move": .named,
    "response": .named, "rule": .named, "evidence": .named, "assumption": .named, "view": .named,
    "predict": .named,
  ]
}
