import Testing

@testable import ScenarioKit

/// A piece of a scenario in which a grammar must take certain words for words of the language.
struct EditorWords: Sendable, CustomTestStringConvertible {
  /// A line or several; the words in `«»` are words of the language there, and no others.
  let marked: String
  /// What the first marked word must be beyond that.
  var head: EditorColour?
  /// Whether words that are not marked must be names.
  var isComplete = true

  var testDescription: String { marked }

  var text: String { marked.filter { $0 != "«" && $0 != "»" } }

  /// What is wrong with the colours of an editor, one for each byte of the text.
  func mistakes(in colours: [EditorColour]) -> [String] {
    var mistakes: [String] = []
    var byte = 0
    var isMarked = false
    var head = self.head
    var isWord = false
    for character in marked {
      if character == "«" || character == "»" {
        isMarked = character == "«"
        continue
      }
      let wasWord = isWord
      isWord = character.isLetter || character == "_" || character.isNumber && isWord
      let colour = colours[byte]
      if isMarked, isWord, !colour.isWord {
        mistakes.append("`\(character)` at \(byte) is \(colour), and no word")
      }
      if isMarked, isWord, let due = head, colour != due {
        mistakes.append("`\(character)` at \(byte) is \(colour), not \(due)")
      }
      if !isWord, wasWord { head = nil }
      if isComplete, !isMarked, isWord, colour.isWord {
        mistakes.append("`\(character)` at \(byte) is \(colour)")
      }
      byte += character.utf8.count
    }
    return mistakes
  }

  /// Every word of the language where it counts, and every word that may be a name where it is one.
  static let ofTheLanguage: [EditorWords] =
    Keywords.reserved.sorted().map { EditorWords(marked: "check a «\($0)» b", isComplete: false) }
    + Keywords.functions.map { EditorWords(marked: "check x > «\($0)»(1, 2)", isComplete: false) }
    + Keywords.measures.map { EditorWords(marked: "check «\($0)»(x) > 1", isComplete: false) }
    + Keywords.verbs.map { head(of: $0.example, .statement) }
    + Keywords.modifiers.map { modifier in
      EditorWords(
        marked: "chance x > 1 «\(modifier.word)»\(modifier.example.dropFirst(modifier.word.count))",
        isComplete: false)
    }
    + Keywords.Block.allCases.flatMap { block in
      Keywords.clauses(of: block).map { clause in
        let rest = clause.example.dropFirst(clause.word.count)
        return EditorWords(
          marked: "\(block.rawValue) x {\n  «\(clause.word)»\(rest)\n}", head: .clause, isComplete: false)
      }
    }

  /// Words that may be names, where they are: behind a dot, declared, set, and compared.
  static let asNames: [EditorWords] = {
    let clauses = Keywords.Block.allCases.flatMap { Keywords.clauses(of: $0).map(\.word) }
    let words =
      Keywords.verbs.map(\.word) + Keywords.modifiers.map(\.word) + clauses
    return Set(words).subtracting(Keywords.reserved).sorted().flatMap { word in
      [
        EditorWords(marked: "«set» A.\(word) = 1"),
        EditorWords(marked: "«flag» \(word)"),
        EditorWords(marked: "«rule» \(word) \"t\" { «then» \(word) += 1 }"),
        EditorWords(marked: "«check» a > 1 «and»\n  \(word) + \(word) >= 2"),
        EditorWords(marked: "«actor» A { \(word) = 1; \(word) = 2 }"),
      ]
    }
  }()

  private static func head(of example: String, _ colour: EditorColour) -> EditorWords {
    let word = example.prefix { !$0.isWhitespace }
    return EditorWords(marked: "«\(word)»\(example.dropFirst(word.count))", head: colour, isComplete: false)
  }
}
