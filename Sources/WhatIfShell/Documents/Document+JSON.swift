import ScenarioKit

/// Documents as json: one object, whose members stand in `docs/json.md` and `docs/answers.schema.json`.
extension Document {
  /// Of all that is written as json. It grows where a reader would have to change; members that are new do not change it.
  static let schemaVersion = 1

  var json: JSON {
    var members: [(key: String, value: JSON)] = [
      ("schema", .integer(Self.schemaVersion)), ("kind", .string(kind)),
    ]
    if let number { members.append(("number", .string("q\(number)"))) }
    if let statement { members.append(("statement", .string(statement))) }
    members.append(("judgement", .string(judgement)))
    if !givens.isEmpty { members.append(("given", .strings(givens))) }
    members.append(("facts", .object(facts.map { (Self.key($0.name), $0.value.json) })))
    members.append(("tables", .object(tables.map { (Self.key($0.name), $0.json) })))
    if !trees.isEmpty { members.append(("trees", .object(trees.map { (Self.key($0.name), $0.json) }))) }
    if let provenance {
      members.append(("method", provenance.method.json))
      members.append(("horizon", provenance.horizon))
      members.append(("complete", .bool(!provenance.ending.isInterrupted)))
    }
    if !notes.isEmpty { members.append(("notes", .strings(notes))) }
    return .object(members)
  }

  /// A name as a key: `next turn` is `next_turn`, `5 %` is `5_percent`.
  static func key(_ name: String) -> String {
    name.lowercased().replacing("%", with: "percent").split { !($0.isLetter || $0.isNumber) }
      .joined(separator: "_")
  }
}

extension DataTable {
  var json: JSON {
    let keys = columns.map { Document.key($0.name) }
    return .object([
      ("title", .string(name)), ("columns", .array(columns.map(\.json))),
      ("rows", .array(rows.map { .object(Array(zip(keys, $0.map(\.json)).map { ($0, $1) })) })),
    ])
  }
}

extension DataTable.Column {
  var json: JSON {
    var members: [(key: String, value: JSON)] = [
      ("key", .string(Document.key(name))), ("name", .string(name)), ("type", .string(sort.rawValue)),
    ]
    if let unit { members.append(("unit", .string(unit))) }
    return .object(members)
  }
}

extension DataTree {
  var json: JSON {
    let keys = columns.map { Document.key($0.name) }
    func json(_ node: Node) -> JSON {
      .object(
        Array(zip(keys, node.cells.map(\.json)).map { ($0, $1) })
          + [("children", .array(node.children.map(json)))])
    }
    return .object([
      ("title", .string(name)), ("columns", .array(columns.map(\.json))), ("roots", .array(roots.map(json))),
    ])
  }
}

extension Value {
  var json: JSON {
    switch self {
    case .nothing: .null
    case .text(let text): .string(text)
    case .list(let texts): .strings(texts)
    case .truth(let truth): .bool(truth)
    case .count(let count): .integer(count)
    case .date(let date): .string(date.description)
    case .probability(let estimate), .quantity(let estimate): estimate.json
    case .range(let low, let high): .object([("low", .number(low)), ("high", .number(high))])
    }
  }
}

extension Estimate {
  /// A number with how sure it is: `exact`, `bounds` or `sampled`.
  fileprivate var json: JSON {
    let known =
      switch self {
      case .exact: "exact"
      case .bounds: "bounds"
      case .sampled: "sampled"
      }
    return .object([
      ("value", .number(value)), ("low", .number(lower)), ("high", .number(upper)), ("known", .string(known)),
    ])
  }
}

extension Evaluation.Method {
  fileprivate var json: JSON {
    switch self {
    case .exact: .object([("name", .string("exact"))])
    case .bounds(let aside): .object([("name", .string("bounds")), ("aside", .number(aside))])
    case .sampled(let runs, let seed):
      .object([
        ("name", .string("sampled")), ("runs", .integer(runs)), ("seed", .string("\(seed)")),
        ("interval", .number(0.95)),
      ])
    case .splitting(let levels, let runs, let replicates, let seed):
      .object([
        ("name", .string("splitting")), ("levels", .integer(levels)), ("runs", .integer(runs)),
        ("replicates", .integer(replicates)), ("seed", .string("\(seed)")), ("interval", .number(0.95)),
      ])
    }
  }
}

extension Provenance {
  fileprivate var horizon: JSON {
    .object([
      ("rounds", rounds.map { .number($0) } ?? .null), ("until", .optional(until?.description)),
      ("default", .bool(isDefaultHorizon)),
    ])
  }
}

extension Diagnostic {
  /// An error, a warning or a note as an object.
  var json: JSON {
    var members: [(key: String, value: JSON)] = [
      ("schema", .integer(Document.schemaVersion)), ("kind", .string("diagnostic")),
      ("severity", .string(severity.rawValue)), ("code", .string(id)),
    ]
    members += Self.place(span)
    members.append(("message", .string(message)))
    members.append(("hint", .optional(hint)))
    let others: [JSON] = labels.map { .object(Self.place($0.span) + [("message", .string($0.text))]) }
    members.append(("labels", .array(others)))
    return .object(members)
  }

  private static func place(_ span: SourceSpan?) -> [(key: String, value: JSON)] {
    guard let span else { return [("file", .null), ("line", .null), ("column", .null)] }
    let position = span.source.position(of: span.range.lower)
    return [
      ("file", .string(span.source.name)), ("line", .integer(position.line)),
      ("column", .integer(position.column)),
    ]
  }
}

extension JSON {
  /// A text that is no answer, as that of `help`.
  static func told(_ text: String, kind: String = "text") -> JSON {
    .object([
      ("schema", .integer(Document.schemaVersion)), ("kind", .string(kind)), ("text", .string(text)),
    ])
  }

  /// What the outside world refused, which has no place and no code.
  static func failure(_ message: String) -> JSON {
    .object([
      ("schema", .integer(Document.schemaVersion)), ("kind", .string("diagnostic")),
      ("severity", .string("error")), ("code", .null), ("file", .null), ("line", .null), ("column", .null),
      ("message", .string(message)), ("hint", .null), ("labels", .array([])),
    ])
  }
}
