import ScenarioKit

/// An answer said once, for every format that is not laid out by hand: json, csv, markdown and pages.
///
/// **How a new answer takes part.** Write `Document+NAME.swift` with an `init(_ answer: NAMEAnswer)` that sets
/// - `kind`, the question's first word, by which a reader of the json tells answers apart;
/// - `judgement`, the one sentence with which the answer would be read aloud;
/// - `facts`, single values, each with a name, and `tables`, whose columns say what they hold (`DataTable`), the one that
///   somebody would open in a spreadsheet first; `trees` where things hang from each other;
/// - `notes`, what should be kept in mind;
/// - `givens` and `provenance`.
///
/// Then name it in `Document.init(_: Answer)`, and in `Answer.figures` where it has a shape. Keys of the json are the names of facts, tables and columns with `_` for
/// spaces: they are a promise to programs, and are added to but not renamed (`docs/json.md`). An answer without a page of its
/// own is shown by `Page.write(_: Document)`.
struct Document: Sendable {
  /// A single value with its name.
  struct Fact: Sendable {
    let name: String
    let value: Value
  }

  let kind: String
  /// Under which it can be named later: 2 for `q2`.
  var number: Int?
  /// The question as it was written; for what a statement did, the statement.
  var statement: String?
  /// In one sentence, without the format's emphasis.
  var judgement = ""
  var facts: [Fact] = []
  var tables: [DataTable] = []
  var trees: [DataTree] = []
  /// What is drawn of it, where there is room for pictures.
  var figures: [Figure] = []
  var notes: [String] = []
  var givens: [String] = []
  /// nil where nothing was computed.
  var provenance: Provenance?
  /// Its table is the row of its facts, though it has others.
  var isLedByFacts = false

  init(kind: String) { self.kind = kind }

  mutating func add(_ name: String, _ value: Value) { facts.append(Fact(name: name, value: value)) }

  /// Adds a fact where there is one.
  mutating func add(_ name: String, _ text: String?) {
    if let text { add(name, .text(text)) }
  }

  /// The one to open in a spreadsheet: the first, or the facts as a row; nil where there is nothing of the sort.
  var leadingTable: DataTable? {
    if !isLedByFacts, let first = tables.first { return first }
    if !isLedByFacts, let first = trees.first { return first.flattened }
    return facts.isEmpty ? tables.first : DataTable(facts: facts, called: kind)
  }
}

extension Document {
  /// - Parameter year: of days that are told without it in sentences.
  init(_ answer: Answer, number: Int? = nil, statement: String? = nil, year: Int? = nil) {
    let page = Page(PageFormat(storyYear: year))
    switch answer {
    case .whatif(let answer): self.init(answer, page)
    case .chance(let answer): self.init(answer, page)
    case .forecast(let answer): self.init(answer, page)
    case .why(let answer): self.init(answer, page)
    case .whyNot(let answer): self.init(answer, page)
    case .whyBelieved(let answer): self.init(answer)
    case .whyValue(let answer): self.init(answer, page)
    case .whyChance(let answer): self.init(answer, page)
    case .tornado(let answer): self.init(answer, page)
    case .sweep(let answer): self.init(answer, page)
    case .flip(let answer): self.init(answer, page)
    case .best(let answer): self.init(answer, page)
    case .compare(let answer): self.init(answer, page)
    case .indicators(let answer): self.init(answer, page)
    case .dispute(let answer): self.init(answer, page)
    case .stability(let answer): self.init(answer, page)
    case .beliefs(let answer): self.init(answer)
    case .assumptions(let answer): self.init(answer)
    case .timeline(let answer): self.init(answer)
    case .branches(let answer): self.init(answer)
    case .coverage(let answer): self.init(answer, page)
    case .score(let answer): self.init(answer)
    case .show(let answer): self.init(answer)
    case .list(let answer): self.init(answer)
    case .export(let answer): self.init(answer)
    case .check:
      self.init(kind: "check")
      judgement = "Holds."
      add("holds", .truth(true))
    }
    figures = answer.figures(year: year)
    self.number = number
    self.statement = statement
  }
}
