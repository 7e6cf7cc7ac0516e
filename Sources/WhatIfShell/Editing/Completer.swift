import ScenarioKit

/// Says what could be written at the cursor, going by the grammar and by what is declared.
struct Completer {
  typealias Candidate = Completion.Candidate

  let names: DeclaredNames
  /// What the story names.
  let story: StoryNames

  /// The sessions that are kept; asked only where one is wanted.
  private let sessionNames: () -> [String]

  /// What an actor could do at once; nil where nobody knows.
  private let possible: (_ actor: String) -> PossibleEvents?

  init(
    scenario: Scenario, story: StoryNames = StoryNames(), sessions: @escaping () -> [String] = { [] },
    possible: @escaping (_ actor: String) -> PossibleEvents? = { _ in nil }
  ) {
    sessionNames = sessions
    self.possible = possible
    names = DeclaredNames(scenario: scenario)
    self.story = story
  }

  func completion(of textBeforeCursor: String) -> Completion {
    guard let place = CompletionPlace(before: textBeforeCursor) else { return .none }
    var startOffset = place.startOffset
    var prefix = place.prefix
    var candidates: [Candidate]
    if place.isInText {
      candidates = takesFile(place) ? FileNames.candidates(for: prefix) : rungs(at: place)
    } else if let start = hypothesisStart(at: place) {
      startOffset = start
      prefix = place.source.slice(SourceRange(start, place.source.bytes.count))
      candidates = names.hypotheses
    } else {
      candidates = self.candidates(at: place)
    }
    let wanted = prefix.lowercased()
    var seen: Set<String> = []
    candidates = candidates.filter { $0.text.lowercased().hasPrefix(wanted) && seen.insert($0.text).inserted }
    return Completion(startOffset: startOffset, candidates: candidates)
  }

  private func candidates(at place: CompletionPlace) -> [Candidate] {
    guard let first = place.tokens.first else { return beginnings(at: place) }
    if place.tokens.last?.isSymbol(.dot) == true { return members(at: place) }
    if let word = place.name(first), PromptWords.taking.contains(word), place.block == nil {
      return place.tokens.count == 1 ? PromptWords.topics : []
    }
    let variables = Variables(of: place)
    let rest = place.tokens.dropFirst()
    if place.block == .hypothesis || place.block == .ladder || place.block == .actor { return [] }
    switch first.kind {
    case .word("list"): return rest.isEmpty ? names.sorts : []
    case .word("show"):
      let others = [
        Candidate("program", title: "what the rules became"),
        Candidate("coverage", title: "what the last question put to use"),
      ]
      return rest.isEmpty ? names.all + others : []
    case .word("order"): return names.actors
    case .word("switch"): return rest.isEmpty ? branches : []
    case .word("open"): return rest.isEmpty ? sessions : rest.count == 1 ? [Candidate("takeover")] : []
    case .word("delete"): return rest.isEmpty ? sessions : []
    case .word("rename"): return rest.isEmpty ? sessions : rest.count == 1 ? [Candidate("to")] : []
    case .word("replay"):
      if rest.isEmpty { return sessions + FileNames.candidates(for: "") }
      if takesFile(place) { return FileNames.candidates(for: "") }
      return rest.count == 1 ? [Candidate("check"), Candidate("with")] : []
    case .word("save"), .word("sessions"): return []
    case .word("drop") where rest.last?.isWord("branch") == true:
      return rest.count == 1 ? branches.filter { $0.text != "main" } : []
    case .word("goto"): return rest.isEmpty ? events : []
    case .word("amend"): return afterAmend(rest)
    case .word("resolve"):
      return rest.isEmpty ? names.predictions : rest.count == 1 ? [Candidate("yes"), Candidate("no")] : []
    case .word("turns"): return rest.isEmpty ? [Candidate("in order"), Candidate("open")] : []
    case .word("round"): return PromptWords.round(after: rest)
    case .word("advance"): return [Candidate("observed", title: "the silence was seen, and moves belief")]
    default:
      if takesFile(place) { return FileNames.candidates(for: "") }
      return PhraseCompleter(
        names: names, variables: variables, tokens: place.tokens, block: place.block, possible: possible
      ).candidates()
    }
  }

  /// Whether a file can be named at the cursor.
  private func takesFile(_ place: CompletionPlace) -> Bool {
    guard place.block == nil, let first = place.tokens.first, let last = place.tokens.last else {
      return false
    }
    switch first.kind {
    case .word("include"): return place.tokens.count == 1
    case .word("replay"): return place.tokens.count == 1 && place.isInText || last.isWord("with")
    case .word("report"): return place.tokens.count == 1
    case .word("export"): return place.isInText && (place.tokens.count == 1 || last.isWord("prism"))
    default: return false
    }
  }

  /// What a statement, or a clause, can begin with.
  private func beginnings(at place: CompletionPlace) -> [Candidate] {
    guard let block = place.block else { return PromptWords.statements }
    switch block {
    case .actor: return names.quantities(arity: 1)
    default:
      return Keywords.clauses(of: block).map { Candidate($0.word, title: $0.summary) }
    }
  }

  private var sessions: [Candidate] { sessionNames().map { Candidate($0) } }

  private var branches: [Candidate] { story.otherBranches.map { names.candidate($0, "branch") } }

  /// The events of the timeline, the last first.
  private var events: [Candidate] {
    story.events.reversed().map { Candidate("e\($0.number)", title: $0.phrase) }
  }

  /// What is said of an event: an option or an outcome of its move.
  private func afterAmend(_ rest: ArraySlice<Token>) -> [Candidate] {
    guard let entry = rest.first else { return events }
    let event = story.events.first { "e\($0.number)" == place(entry) }
    let move = event.flatMap { event in names.scenario.moves.first { event.move == $0.name } }
    if rest.count == 1 { return ["with", "outcome", "source"].map { Candidate($0) } }
    if rest.last?.isWord("with") == true || rest.last?.isSymbol(.comma) == true {
      return move?.options.map { names.candidate($0.name, "\($0.lower)..\($0.upper)") } ?? []
    }
    if rest.last?.isWord("outcome") == true {
      return move?.outcomes.map { names.candidate($0.name, nil) } ?? []
    }
    return []
  }

  private func place(_ token: Token) -> String? {
    if case .word(let word) = token.kind { word } else { nil }
  }

  /// What follows `A.`.
  private func members(at place: CompletionPlace) -> [Candidate] {
    let owner = place.tokens.dropLast().last.flatMap(place.name)
    return names.quantities(arity: 1) + names.hypotheses(of: owner)
  }

  /// Where `ACTOR.HYPOTHESIS` begins, after `believe`.
  private func hypothesisStart(at place: CompletionPlace) -> Int? {
    guard let index = place.tokens.lastIndex(where: { $0.isWord("believe") }) else { return nil }
    let after = place.tokens[(index + 1)...]
    guard let first = after.first else { return place.startOffset }
    let isBegun = after.count == 2 && after.last?.isSymbol(.dot) == true
    return isBegun ? first.range.lower : nil
  }

  /// The labels that fit where a text is being typed.
  private func rungs(at place: CompletionPlace) -> [Candidate] {
    guard let sign = place.tokens.last, sign.comparesOrAssigns else { return [] }
    return names.rungs(of: place.tokens.dropLast().last.flatMap(place.name))
  }
}

extension Token {
  /// True before something that is compared with, or assigned to, what stands before it.
  var comparesOrAssigns: Bool {
    switch kind {
    case .word("is"): true
    case .symbol(let symbol):
      switch symbol {
      case .assign, .increase, .decrease, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
        true
      default: false
      }
    default: false
    }
  }
}
