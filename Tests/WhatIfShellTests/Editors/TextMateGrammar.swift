import Foundation

/// A TextMate grammar, with as much of the format as ours uses.
struct TextMateGrammar {
  /// A rule as the file writes it.
  struct Rule: Decodable {
    struct Capture: Decodable { let name: String }

    let include: String?
    let name: String?
    let match: String?
    let begin: String?
    let end: String?
    let captures: [String: Capture]?
    let beginCaptures: [String: Capture]?
    let endCaptures: [String: Capture]?
    let patterns: [Rule]?
  }

  private struct File: Decodable {
    let scopeName: String
    let patterns: [Rule]
    let repository: [String: Rule]
  }

  /// A rule with its expressions read; captures are in the order of their groups.
  private struct ReadRule {
    var name: String?
    var start: Int
    var isRegion: Bool
    var end: Int?
    var startCaptures: [(group: Int, name: String)]
    var endCaptures: [(group: Int, name: String)]
    /// Indices of the rules within a region.
    var inner: [Int] = []
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private var expressions: [NSRegularExpression] = []
  private var expressionIndex: [String: Int] = [:]
  private var rules: [ReadRule] = []
  private var outer: [Int] = []
  private var repository: [String: Rule] = [:]
  private var repositoryIndices: [String: [Int]] = [:]
  /// Regions whose inner rules are not read yet: these may include the region itself.
  private var regionsToRead: [(index: Int, patterns: [Rule])] = []

  init(file: String) throws {
    let file = try JSONDecoder().decode(File.self, from: Data(ProjectFolder.text(of: file).utf8))
    repository = file.repository
    outer = try indices(of: file.patterns)
    while let region = regionsToRead.popLast() {
      rules[region.index].inner = try indices(of: region.patterns)
    }
  }

  // MARK: Reading the file

  private mutating func indices(of patterns: [Rule]) throws -> [Int] {
    try patterns.flatMap { rule in
      if let include = rule.include { return try indices(ofRepository: String(include.dropFirst())) }
      if rule.match != nil || rule.begin != nil { return [try index(of: rule)] }
      return try indices(of: rule.patterns ?? [])
    }
  }

  private mutating func indices(ofRepository name: String) throws -> [Int] {
    if let known = repositoryIndices[name] { return known }
    guard let rule = repository[name] else { throw Failure(description: "no rule is called \(name)") }
    let all = try indices(of: [rule])
    repositoryIndices[name] = all
    return all
  }

  private mutating func index(of rule: Rule) throws -> Int {
    let start = try expression(rule.match ?? rule.begin ?? "")
    let end = try rule.end.map { try expression($0) }
    guard (rule.begin == nil) == (end == nil) else { throw Failure(description: "a region lacks an end") }
    rules.append(
      ReadRule(
        name: rule.name, start: start, isRegion: rule.begin != nil, end: end,
        startCaptures: Self.ordered(rule.captures ?? rule.beginCaptures),
        endCaptures: Self.ordered(rule.endCaptures)))
    if rule.begin != nil { regionsToRead.append((rules.count - 1, rule.patterns ?? [])) }
    return rules.count - 1
  }

  private static func ordered(_ captures: [String: Rule.Capture]?) -> [(group: Int, name: String)] {
    (captures ?? [:]).map { (Int($0.key) ?? 0, $0.value.name) }.sorted { $0.0 < $1.0 }
  }

  private mutating func expression(_ pattern: String) throws -> Int {
    if let known = expressionIndex[pattern] { return known }
    do {
      expressions.append(try NSRegularExpression(pattern: pattern))
    } catch {
      throw Failure(description: "this is no regular expression: \(pattern)")
    }
    expressionIndex[pattern] = expressions.count - 1
    return expressions.count - 1
  }

  // MARK: Colouring

  /// The scopes of each byte of a text, from the outermost to the innermost.
  func scopes(of text: String) throws -> [[String]] {
    var all: [[String]] = []
    var regions: [(rule: Int, scopes: [String])] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line + "\n"
      let units = try scopes(ofLine: String(line), in: &regions)
      var offset = 0
      for character in line.unicodeScalars {
        for _ in 0..<UTF8.width(character) { all.append(units[offset]) }
        offset += UTF16.width(character)
      }
    }
    return all
  }

  /// The scopes of each UTF-16 unit of a line, going on in the regions that are open.
  private func scopes(
    ofLine line: String, in regions: inout [(rule: Int, scopes: [String])]
  ) throws -> [[String]] {
    let length = line.utf16.count
    var scopes = [[String]](repeating: [], count: length)
    var found: [Int: NSTextCheckingResult?] = [:]
    var position = 0
    var stalled = 0
    while position < length {
      let region = regions.last
      var candidates = (region.map { rules[$0.rule].inner } ?? outer).map { (rules[$0].start, $0, false) }
      if let region, let end = rules[region.rule].end { candidates.insert((end, region.rule, true), at: 0) }
      var best: (result: NSTextCheckingResult, rule: Int, ends: Bool)?
      for (expression, rule, ends) in candidates {
        guard let result = match(expression, in: line, from: position, found: &found) else { continue }
        if best.map({ result.range.location < $0.result.range.location }) ?? true {
          best = (result, rule, ends)
        }
      }
      let around = region?.scopes ?? []
      let next = best?.result.range.location ?? length
      for unit in position..<next { scopes[unit] = around }
      guard let best else { break }
      let rule = rules[best.rule]
      let end = best.result.range.location + best.result.range.length
      // What neither takes a character nor ends a region would be found for ever.
      stalled = end == position ? stalled + 1 : 0
      guard stalled < 8, best.ends || end > best.result.range.location else {
        throw Failure(description: "the grammar stands still at column \(position) of: \(line)")
      }
      let own = best.ends ? around : around + (rule.name.map { [$0] } ?? [])
      for unit in next..<end { scopes[unit] = own }
      for (group, name) in best.ends ? rule.endCaptures : rule.startCaptures {
        let range = best.result.range(at: group)
        guard range.location != NSNotFound else { continue }
        for unit in range.location..<(range.location + range.length) { scopes[unit] = own + [name] }
      }
      if best.ends {
        regions.removeLast()
      } else if rule.isRegion {
        regions.append((best.rule, own))
      }
      position = end
    }
    return scopes
  }

  /// The first match from a position on; an earlier one that is not passed yet is still it.
  private func match(
    _ expression: Int, in line: String, from position: Int, found: inout [Int: NSTextCheckingResult?]
  ) -> NSTextCheckingResult? {
    if let earlier = found[expression] {
      guard let earlier else { return nil }
      if earlier.range.location >= position { return earlier }
    }
    let range = NSRange(location: position, length: line.utf16.count - position)
    // Lookbehind sees what is before the position, and `^` is the line's beginning.
    let result = expressions[expression].firstMatch(
      in: line, options: [.withTransparentBounds, .withoutAnchoringBounds], range: range)
    found[expression] = .some(result)
    return result
  }
}
