import ScenarioKit

/// Tables as comma-separated values (RFC 4180, with lines that end in CR LF).
struct CSV {
  /// The columns, one field each.
  let header: [String]
  let rows: [[String]]

  /// A number takes three columns, its value and what it lies between, unless all of its column is known for sure.
  ///
  /// - Parameter lead: what stands before each row, as which question it answers.
  init(_ table: DataTable, lead: [(name: String, text: String)] = []) {
    header = lead.map(\.name) + table.columns.flatMap { $0.fieldNames }
    rows = table.rows.map { row in
      lead.map { Self.guarded($0.text) } + zip(table.columns, row).flatMap { $0.fields(of: $1) }
    }
  }

  var headerText: String { Self.line(header) }
  var rowsText: String { rows.map(Self.line).joined() }
  var text: String { headerText + rowsText }

  private static func line(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ field: String) -> String {
    let isPlain = !field.unicodeScalars.contains { "\",\n\r".unicodeScalars.contains($0) }
    let isTight = field.first != " " && field.last != " "
    return isPlain && isTight ? field : "\"" + field.replacing("\"", with: "\"\"") + "\""
  }

  /// A text that a spreadsheet would take for a formula gets an apostrophe, which spreadsheets do not show
  /// (OWASP, CSV injection).
  fileprivate static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return text
    }
    return "'" + text
  }
}

extension DataTable.Column {
  fileprivate var fieldNames: [String] {
    let name = CSV.guarded(name + (unit.map { " (\($0))" } ?? ""))
    return switch sort {
    case .probability, .quantity: isSure ? [name] : [name, name + " low", name + " high"]
    case .range: [name + " low", name + " high"]
    case .text, .list, .truth, .count, .date: [name]
    }
  }

  fileprivate func fields(of value: Value) -> [String] {
    let count = fieldNames.count
    let fields: [String] =
      switch value {
      case .nothing: []
      case .text(let text): [CSV.guarded(text)]
      case .list(let texts): [CSV.guarded(texts.joined(separator: "; "))]
      case .truth(let truth): [truth ? "true" : "false"]
      case .count(let number): [String(number)]
      case .date(let date): [date.description]
      case .probability(let estimate), .quantity(let estimate):
        [estimate.value, estimate.lower, estimate.upper].map(Self.number)
      case .range(let low, let high): [low, high].map(Self.number)
      }
    return Array((fields + [String](repeating: "", count: count)).prefix(count))
  }

  private static func number(_ number: Double) -> String {
    number.isFinite ? JSON.number(number).text : ""
  }
}
