/// A statement's head or a clause on its way to text: words, and the gaps where its line may be broken.
///
/// Gaps stand only where the language lets a line go on: after an operator, a comma, a colon, `then` or `else`.
struct PrinterPhrase {
  /// Words up to the next gap.
  struct Segment {
    /// How deep the gap before it lies, from 1; nothing else is broken while that gap can be a space.
    let depth: Int
    var text = ""
    /// Where its first word with a known place stands in the source.
    var position: Int?
  }

  /// What the surroundings of an expression change in its reading, and so in its writing.
  struct Context {
    /// A `within` behind `after E` would be read as the question's.
    var questionTakesWithin = false
    /// `after E` and `never E` count from now, unless they stand in parentheses.
    var countsFromNow = false
    /// A colon ends the conditions.
    var colonEndsConditions = false
    /// An event among these conditions may say `any`, behind which that colon is not looked for.
    var hidesColons = false
    /// A number at the beginning would be read as the value of the name before it.
    var isolatesNumber = false
  }

  private(set) var segments = [Segment(depth: 0)]
  var context = Context()
  private var depth = 0

  /// In columns, if it is not broken.
  var width: Int { segments.reduce(segments.count - 1) { $0 + $1.text.count } }

  /// The whole on one line.
  var line: String { segments.map(\.text).joined(separator: " ") }

  mutating func write(_ text: String) { segments[segments.count - 1].text += text }

  mutating func write(_ text: String, at range: SourceRange) {
    if segments[segments.count - 1].position == nil { segments[segments.count - 1].position = range.lower }
    write(text)
  }

  /// A space, or the end of a line.
  mutating func gap() { segments.append(Segment(depth: max(1, depth))) }

  /// Writes parts of one level; gaps written within lie deeper than those around.
  mutating func nested(_ write: (inout PrinterPhrase) -> Void) {
    depth += 1
    write(&self)
    depth -= 1
  }

  /// Writes items with commas and gaps between them; each learns whether a comma follows it.
  mutating func list<Item>(_ items: [Item], _ write: (inout PrinterPhrase, Item, Bool) -> Void) {
    guard items.count > 1 else {
      if let item = items.first { write(&self, item, false) }
      return
    }
    nested { phrase in
      for (index, item) in items.enumerated() {
        let isLast = index == items.count - 1
        write(&phrase, item, !isLast)
        if !isLast {
          phrase.write(",")
          phrase.gap()
        }
      }
    }
  }

  mutating func list<Item>(_ items: [Item], _ write: (inout PrinterPhrase, Item) -> Void) {
    list(items) { phrase, item, _ in write(&phrase, item) }
  }

  /// Writes in parentheses, in which a new context begins.
  mutating func parenthesised(_ write: (inout PrinterPhrase) -> Void) {
    let outer = context
    context = Context()
    self.write("(")
    write(&self)
    self.write(")")
    context = outer
  }
}
