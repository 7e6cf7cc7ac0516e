/// Names, numbers, texts and dates.
extension PrinterPhrase {
  /// Writes a name, in backticks where it would not be read as one, or where it is one of these words.
  mutating func write(_ name: NameSyntax, butFor words: Set<String> = []) {
    let isPlain =
      Lexer.isWord(name.text) && !Keywords.isReserved(name.text) && !Self.modifiers.contains(name.text)
      && !words.contains(name.text)
    write(isPlain ? name.text : "`\(name.text)`", at: name.range)
  }

  /// Words that are not reserved, and yet end a fact, an event or what is asked, nearly wherever they stand.
  private static let modifiers: Set<String> = ["uncertain", "to"]

  /// Writes the name of a file, bare where it is so simple that it reads back.
  mutating func write(file: TextSyntax) {
    let parts = file.text.split(separator: "/", omittingEmptySubsequences: false).flatMap {
      $0.split(separator: ".", omittingEmptySubsequences: false)
    }
    let isBare =
      parts.count > 1
      && parts.allSatisfy { part in
        part.first.map { $0.isASCII && $0.isLetter } ?? false
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
          && !Keywords.continuing.contains(String(part))
      }
    if isBare { write(file.text, at: file.range) } else { write(file) }
  }

  mutating func write(_ text: TextSyntax) { write(Self.quoted(text.text), at: text.range) }

  mutating func write(_ number: NumberSyntax) {
    write(number.spelling ?? Self.spelling(of: number.value, isPercent: number.isPercent), at: number.range)
    guard let plausible = number.plausible else { return }
    write(" (")
    write(plausible.lower)
    write("..")
    write(plausible.upper)
    write(")")
  }

  private mutating func write(_ end: PlausibleRangeSyntax.End) {
    write(end.spelling ?? Self.spelling(of: end.value, isPercent: end.isPercent))
  }

  mutating func write(_ date: DateSyntax) { write(date.date.description, at: date.range) }

  mutating func write(_ bounds: RangeSyntax) {
    write(bounds.lower)
    write("..")
    write(bounds.upper)
  }

  /// Writes a title, if there is one, with a space before it.
  mutating func write(title: TextSyntax?) {
    guard let title else { return }
    write(" ")
    write(title)
  }

  /// Writes `source "…" grade B2` for each, with a space before it.
  mutating func write(sources: [SourceNoteSyntax]) {
    for source in sources {
      write(" ")
      write(source)
    }
  }

  mutating func write(_ source: SourceNoteSyntax) {
    write("source ")
    write(source.text)
    guard let grade = source.grade else { return }
    write(" grade ")
    write(grade)
  }

  /// Writes names that one kind covers before it.
  mutating func write(_ variables: [VariableSyntax]) {
    list(Array(variables.enumerated())) { phrase, variable in
      phrase.write(variable.element.name)
      guard let kind = variable.element.kind else { return }
      let next = variable.offset + 1 < variables.count ? variables[variable.offset + 1] : nil
      if next?.kind?.text != kind.text { phrase.write(kind: kind) }
    }
  }

  mutating func write(kind: NameSyntax?) {
    guard let kind else { return }
    write(" : ")
    write(kind)
  }

  // MARK: Spelling

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// The shortest number that reads back as the same value.
  static func spelling(of value: Double, isPercent: Bool) -> String {
    let sign = value.sign == .minus ? "-" : ""
    // As Swift writes it: the shortest digits, perhaps with an exponent.
    let parts = value.magnitude.description.split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let halves = parts[0].split(separator: ".")
    let fraction = halves.count > 1 && halves[1] != "0" ? halves[1] : ""
    let digits = String(halves[0] + fraction)
    let point = halves[0].count + exponent
    if isPercent { return sign + decimal(digits, point: point + 2) + "%" }
    guard exponent != 0 else { return sign + decimal(digits, point: point) }
    return sign + decimal(digits, point: halves[0].count) + "e\(exponent)"
  }

  /// Digits with a decimal point behind so many of them.
  private static func decimal(_ digits: String, point: Int) -> String {
    let padded = String(repeating: "0", count: max(0, 1 - point)) + digits
    let whole = max(1, point)
    let missing = max(0, whole - padded.count)
    let filled = padded + String(repeating: "0", count: missing)
    let start = filled.prefix(whole).drop { $0 == "0" }
    let fraction = filled.dropFirst(whole)
    return (start.isEmpty ? "0" : String(start)) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
