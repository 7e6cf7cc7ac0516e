/// A number that follows from a statement and all before it, by which damage shows that the database does not see.
///
/// FNV-1a of 64 bits: it guards against accidents, not against forgery.
struct Seal: Equatable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  /// As it is kept: the database knows signed numbers only.
  init(kept: Int64) { value = UInt64(bitPattern: kept) }

  var kept: Int64 { Int64(bitPattern: value) }

  private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  private mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    // No UTF-8 has this byte: where one part ends is part of it.
    add(0xFF)
  }

  mutating func add(_ statement: StoredStatement) {
    add("\(statement.entered) \(statement.after) \(statement.line) \(statement.opensParagraph)")
    add(
      "\(statement.seed) \(statement.runs) \(String(describing: statement.precision)) \(statement.mostRuns)")
    for text in [statement.branch, statement.text, statement.source, statement.version] { add(text) }
    if let step = statement.step { add(step) }
    if let answer = statement.answer {
      for text in [answer.form, answer.leaning, answer.method] { add(text) }
      add("\(answer.number ?? 0) \(answer.runs ?? 0) \(answer.seed ?? 0) \(answer.isPartial)")
    }
    for file in statement.inclusions {
      for text in [file.asked, file.includer, file.path, file.name, file.text] { add(text) }
    }
  }
}
