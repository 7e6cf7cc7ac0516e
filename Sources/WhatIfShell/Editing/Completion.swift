/// What could be written at the cursor.
struct Completion {
  /// One thing that could be written.
  struct Candidate: Equatable {
    let text: String
    /// What it is, in one line, for the list.
    let title: String?
    /// Whether a space follows it once it is the only one left.
    let endsWithSpace: Bool

    init(_ text: String, title: String? = nil, endsWithSpace: Bool = true) {
      self.text = text
      self.title = title
      self.endsWithSpace = endsWithSpace
    }
  }

  /// Where the word begins that a candidate replaces: a UTF-8 offset into the text before the cursor.
  let startOffset: Int
  let candidates: [Candidate]

  static let none = Completion(startOffset: 0, candidates: [])

  /// What all candidates begin with.
  var commonPrefix: String {
    guard var prefix = candidates.first.map({ Substring($0.text) }) else { return "" }
    for candidate in candidates.dropFirst() {
      let shared = zip(prefix, candidate.text).prefix { $0 == $1 }.count
      prefix = prefix.prefix(shared)
    }
    return String(prefix)
  }
}
