/// What stands in the braces of a declaration.
struct PrinterBlock {
  struct Clause {
    let phrase: PrinterPhrase
    let range: SourceRange
    let indentation: Int
    /// How it is written on a line of its own.
    let standing: PrinterPhrase
  }

  /// A block of no more clauses than these stands on one line, if it fits.
  private static let mostOnOneLine = 3

  private(set) var clauses: [Clause] = []
  private var hasTable = false
  /// False for braces that are left out where nothing stands in them.
  private let isRequired: Bool

  /// nil for a declaration without a block.
  init?(_ declaration: DeclarationSyntax) {
    switch declaration {
    case .scenario, .round, .kind, .order, .turns, .holdWeight, .relation, .flag, .quantity, .define,
      .utility,
      .prediction:
      return nil
    case .actor(let actor):
      isRequired = false
      for setting in actor.settings {
        add(setting.quantity.range.joined(setting.value.range)) { $0.write(setting) }
      }
    case .ladder(let ladder):
      isRequired = true
      for rung in ladder.rungs { add(rung.number.range.joined(rung.label.range)) { $0.write(rung) } }
    case .move(let move):
      isRequired = false
      for clause in move.clauses { add(clause.range) { $0.write(clause.content) } }
    case .response(let response):
      isRequired = true
      for clause in response.clauses {
        guard case .table(let table) = clause.content else {
          add(clause.range) { $0.write(clause.content) }
          continue
        }
        hasTable = true
        add(table.range) { $0.write(table) }
        add(table.rows)
      }
    case .rule(let rule):
      isRequired = true
      for clause in rule.clauses { add(clause.range) { $0.write(clause.content) } }
    case .hypothesis(let hypothesis):
      isRequired = true
      for clause in hypothesis.clauses { add(clause.range) { $0.write(clause.content) } }
    case .evidence(let evidence):
      isRequired = true
      for clause in evidence.clauses { add(clause.range) { $0.write(clause.content) } }
    case .assumption(let assumption):
      isRequired = true
      for clause in assumption.clauses { add(clause.range) { $0.write(clause.content) } }
    case .view(let view):
      isRequired = true
      for clause in view.clauses { add(clause.range) { $0.write(clause.content) } }
    }
    if clauses.isEmpty, !isRequired { return nil }
  }

  private mutating func add(_ range: SourceRange, _ write: (inout PrinterPhrase) -> Void) {
    var phrase = PrinterPhrase()
    write(&phrase)
    clauses.append(Clause(phrase: phrase, range: range, indentation: 2, standing: phrase))
  }

  /// Rows of a table stand deeper than what they belong to.
  private mutating func add(_ rows: [TableSyntax.Row]) {
    let indentation = 4
    let aligned = PrinterPhrase.aligned(rows, indentation: indentation)
    for (index, row) in rows.enumerated() {
      var phrase = PrinterPhrase()
      phrase.write(row)
      clauses.append(
        Clause(
          phrase: phrase, range: row.range, indentation: indentation, standing: aligned?[index] ?? phrase))
    }
  }

  /// The whole on one line; nil where that would be long, and for a table, which is read line by line.
  func line(behind head: PrinterPhrase) -> String? {
    guard clauses.count <= Self.mostOnOneLine, !hasTable else { return nil }
    guard !clauses.isEmpty else { return head.line + " { }" }
    let width = clauses.reduce(head.width + " { ".count + " }".count - "; ".count) {
      $0 + $1.phrase.width + "; ".count
    }
    guard width <= PrinterPhrase.columns else { return nil }
    return head.line + " { " + clauses.map(\.phrase.line).joined(separator: "; ") + " }"
  }
}
