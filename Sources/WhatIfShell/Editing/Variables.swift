import ScenarioKit

/// The names that stand for actors where the cursor is.
struct Variables {
  private(set) var names: [String] = []

  /// Words before variables that the same clause binds.
  private static let quantifiers: Set<String> = ["any", "all", "sum", "count", "min", "max", "every"]

  init(of place: CompletionPlace) {
    guard let verb = place.surroundings.first ?? place.tokens.first else { return }
    let all = place.surroundings + place.tokens
    if verb.isWord("move") {
      for index in all.indices.dropLast() where all[index].isWord("by") || all[index].isWord("on") {
        add(all[index + 1], place)
      }
    }
    // What `export` has behind `for` is a question.
    if !verb.isWord("export") {
      for index in all.indices where all[index].isWord("for") { addList(all[(index + 1)...], place) }
    }
    for index in place.tokens.indices.dropLast() {
      guard case .word(let word) = place.tokens[index].kind, Self.quantifiers.contains(word) else { continue }
      let following = place.tokens.indices.contains(index + 2) ? place.tokens[index + 2] : nil
      if following?.isSymbol(.colon) == true || following?.isWord("where") == true {
        add(place.tokens[index + 1], place)
      }
    }
  }

  /// `A, B : state, C` up to `where` or the end of the clause.
  private mutating func addList(_ tokens: ArraySlice<Token>, _ place: CompletionPlace) {
    var isKind = false
    for token in tokens {
      switch token.kind {
      case .symbol(.comma): isKind = false
      case .symbol(.colon): isKind = true
      case .word(let word) where Keywords.isReserved(word): return
      case .word, .quoted: if !isKind { add(token, place) }
      default: return
      }
    }
  }

  private mutating func add(_ token: Token, _ place: CompletionPlace) {
    guard let name = place.name(token), !Keywords.isReserved(name), !names.contains(name) else { return }
    names.append(name)
  }
}
