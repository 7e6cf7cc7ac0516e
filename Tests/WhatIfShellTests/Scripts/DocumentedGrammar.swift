/// The grammar of `docs/language.md`, read so that sentences can be made from it.
struct DocumentedGrammar {
  /// A part of a rule's right side.
  indirect enum Part {
    case terminal(String)
    case rule(String)
    case sequence([Part])
    case choice([Part])
    case optional(Part)
    case repeated(Part)
    /// One or more with commas between.
    case list(Part)
    /// Braces around clauses.
    case braces(Part)
  }

  /// By the rule's name.
  private(set) var rules: [String: Part] = [:]

  /// Reads the block that begins with the rule `file`.
  init?(page: String) {
    guard let start = page.firstRange(of: "```\nfile "),
      let end = page[start.upperBound...].firstRange(of: "```\n")
    else { return nil }
    var heads: [(name: String, text: String)] = []
    for line in page[page.index(start.lowerBound, offsetBy: 4)..<end.lowerBound].split(separator: "\n") {
      if let head = line.prefixMatch(of: /(\w+) +=/) {
        heads.append((String(head.output.1), String(line[head.range.upperBound...])))
      } else if !heads.isEmpty {
        heads[heads.count - 1].text += " " + line
      }
    }
    for (name, text) in heads {
      var reader = Reader(words: text.matches(of: /"[^"]*"|\w+|,\+|[()\[\]{}|]/).map { String($0.output) })
      rules[name] = reader.choice()
    }
  }

  private struct Reader {
    let words: [String]
    var position = 0

    init(words: [String]) { self.words = words }

    private var current: String? { position < words.count ? words[position] : nil }

    mutating func choice() -> Part {
      var parts = [sequence()]
      while current == "|" {
        position += 1
        parts.append(sequence())
      }
      return parts.count == 1 ? parts[0] : .choice(parts)
    }

    private mutating func sequence() -> Part {
      var parts: [Part] = []
      while let word = current, !["|", ")", "]", "}"].contains(word) {
        var part = item(word)
        if current == ",+" {
          position += 1
          part = .list(part)
        }
        parts.append(part)
      }
      return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func item(_ word: String) -> Part {
      position += 1
      switch word {
      case "(": return closed(choice())
      case "[": return .optional(closed(choice()))
      case "{": return .repeated(closed(choice()))
      case "B":
        position += 1
        return .braces(closed(choice()))
      default: return word.hasPrefix("\"") ? .terminal(String(word.dropFirst().dropLast())) : .rule(word)
      }
    }

    private mutating func closed(_ part: Part) -> Part {
      position += 1
      return part
    }
  }
}

/// Makes sentences of a grammar by chance, the same for the same seed.
struct SentenceMaker {
  private let grammar: DocumentedGrammar
  private var generator: SplitMix
  /// How many rules deep the shortest sentence of each rule is.
  private let heights: [String: Int]
  private static let deepest = 7

  init(_ grammar: DocumentedGrammar, seed: UInt64) {
    self.grammar = grammar
    generator = SplitMix(state: seed)
    var heights: [String: Int] = [:]
    for _ in 0..<30 {
      for (name, part) in grammar.rules { heights[name] = 1 + Self.height(part, heights) }
    }
    self.heights = heights
  }

  mutating func sentence(of rule: String) -> String {
    text(.rule(rule), depth: 0).split(separator: " ").joined(separator: " ")
  }

  private static func height(_ part: DocumentedGrammar.Part, _ heights: [String: Int]) -> Int {
    switch part {
    case .terminal, .optional, .repeated: 0
    case .rule(let name): terminal(name) == nil ? heights[name] ?? 1_000 : 0
    case .sequence(let parts): parts.map { height($0, heights) }.max() ?? 0
    case .choice(let parts): parts.map { height($0, heights) }.min() ?? 0
    case .list(let part), .braces(let part): height(part, heights)
    }
  }

  private mutating func text(_ part: DocumentedGrammar.Part, depth: Int) -> String {
    switch part {
    case .terminal(let word): return word
    case .rule(let name):
      if let choices = Self.terminal(name) { return pick(choices) }
      guard let rule = grammar.rules[name] else { return "<\(name)?>" }
      return text(rule, depth: depth + 1)
    case .sequence(let parts): return parts.map { text($0, depth: depth) }.joined(separator: " ")
    case .choice(let parts):
      guard depth > Self.deepest else { return text(pick(parts), depth: depth) }
      let least = parts.map { Self.height($0, heights) }.min()
      return text(parts.first { Self.height($0, heights) == least } ?? parts[0], depth: depth)
    case .optional(let part):
      return depth > Self.deepest || pick([true, false]) ? "" : text(part, depth: depth)
    case .repeated(let part):
      if depth > Self.deepest { return "" }
      // What follows a question comes once each.
      if case .choice(let parts) = part, parts.count > 4 {
        return parts.shuffled(using: &generator).prefix(pick([0, 1, 1, 2])).map { text($0, depth: depth) }
          .joined(separator: " ")
      }
      return (0..<pick([0, 0, 1, 2])).map { _ in text(part, depth: depth) }.joined(separator: " ")
    case .list(let part):
      return (0..<pick([1, 1, 2])).map { _ in text(part, depth: depth) }.joined(separator: ", ")
    case .braces(let part):
      return "{ " + (0..<pick([1, 2, 3])).map { _ in text(part, depth: depth) }.joined(separator: "; ") + " }"
    }
  }

  /// What stands for something written.
  private static func terminal(_ name: String) -> [String]? {
    switch name {
    case "N": ["Iran", "heat", "direct", "x1", "`Hamas bureau`", "Türkiye"]
    case "eN": ["e3", "e12"]
    case "num": ["3", "-1", "0.5", "60%", "1_000"]
    case "NUMBER": ["3", "0.5", "60%", "1e-3"]
    case "TEXT": ["\"A text\"", "\"say \\\"no\\\"\""]
    case "T": ["", "\"A title\""]
    case "DATE": ["2024-04-13"]
    case "WORD": ["moves"]
    case "SEP": ["\n", ";"]
    default: nil
    }
  }

  private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[Int(generator.next() % UInt64(choices.count))]
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
