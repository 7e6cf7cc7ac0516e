/// Writes values one after the other as text, each ended by a separator.
struct FieldWriter {
  /// No statement holds it: texts that do are not written.
  static let separator: UInt8 = 0x1F

  private(set) var bytes: [UInt8] = []
  /// False once something was to be written that cannot be read again.
  private(set) var isWhole = true

  var text: String? { isWhole ? String(decoding: bytes, as: UTF8.self) : nil }

  mutating func put(_ text: String) {
    for byte in text.utf8 {
      if byte == Self.separator { isWhole = false }
      bytes.append(byte)
    }
    bytes.append(Self.separator)
  }

  mutating func put(_ number: Int) { put(String(number, radix: 36)) }

  /// To the bit.
  mutating func put(_ number: Double) { put(String(number.bitPattern, radix: 36)) }

  mutating func put(_ truth: Bool) { put(truth ? 1 : 0) }

  mutating func put<Value>(_ value: Value?, _ write: (inout FieldWriter, Value) -> Void) {
    put(value != nil)
    if let value { write(&self, value) }
  }

  mutating func put<Values: Collection>(
    _ values: Values, _ write: (inout FieldWriter, Values.Element) -> Void
  ) {
    put(values.count)
    for value in values { write(&self, value) }
  }

  mutating func put(_ text: String?) { put(text) { $0.put($1) } }
  mutating func put(_ number: Double?) { put(number) { $0.put($1) } }
  mutating func put(_ date: CalendarDate?) { put(date) { $0.put($1.dayNumber) } }
}

/// Reads what was written so; throws where it is something else.
struct FieldReader {
  struct Mistake: Error {}

  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }

  private mutating func field() throws(Mistake) -> ArraySlice<UInt8> {
    guard let end = bytes[position...].firstIndex(of: FieldWriter.separator) else { throw Mistake() }
    defer { position = end + 1 }
    return bytes[position..<end]
  }

  mutating func text() throws(Mistake) -> String { String(decoding: try field(), as: UTF8.self) }

  mutating func integer() throws(Mistake) -> Int {
    guard let number = Int(try text(), radix: 36) else { throw Mistake() }
    return number
  }

  mutating func number() throws(Mistake) -> Double {
    guard let bits = UInt64(try text(), radix: 36) else { throw Mistake() }
    return Double(bitPattern: bits)
  }

  mutating func truth() throws(Mistake) -> Bool { try integer() == 1 }

  mutating func optional<Value>(
    _ read: (inout FieldReader) throws(Mistake) -> Value
  ) throws(Mistake) -> Value? {
    try truth() ? try read(&self) : nil
  }

  mutating func list<Value>(
    _ read: (inout FieldReader) throws(Mistake) -> Value
  ) throws(Mistake) -> [Value] {
    let count = try integer()
    guard count >= 0, count <= bytes.count else { throw Mistake() }
    var values: [Value] = []
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  mutating func textOrNone() throws(Mistake) -> String? {
    try optional { (reader) throws(Mistake) in try reader.text() }
  }

  mutating func numberOrNone() throws(Mistake) -> Double? {
    try optional { (reader) throws(Mistake) in try reader.number() }
  }

  mutating func dateOrNone() throws(Mistake) -> CalendarDate? {
    try optional { (reader) throws(Mistake) in CalendarDate(dayNumber: try reader.integer()) }
  }
}
