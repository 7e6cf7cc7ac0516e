import ScenarioKit

/// What stands in a cell, or under a name.
enum Value: Sendable {
  case nothing
  case text(String)
  case list([String])
  case truth(Bool)
  case count(Int)
  case date(CalendarDate)
  /// 0…1, with how sure it is.
  case probability(Estimate)
  /// In the unit of its column.
  case quantity(Estimate)
  /// From one number to another, in the unit of its column.
  case range(low: Double, high: Double)

  static func text(optional text: String?) -> Value { text.map { .text($0) } ?? .nothing }
  static func date(optional date: CalendarDate?) -> Value { date.map { .date($0) } ?? .nothing }
  static func count(optional count: Int?) -> Value { count.map { .count($0) } ?? .nothing }
  static func probability(optional estimate: Estimate?) -> Value {
    estimate.map { .probability($0) } ?? .nothing
  }
  static func probability(_ exact: Double) -> Value { .probability(.exact(exact)) }
  static func number(_ exact: Double) -> Value { .quantity(.exact(exact)) }
  static func number(optional exact: Double?) -> Value { exact.map { .number($0) } ?? .nothing }
  static func range(_ band: DrawnBand?) -> Value {
    band.map { .range(low: $0.low, high: $0.high) } ?? .nothing
  }

  /// As a person reads it, in one line; empty for nothing.
  var written: String {
    switch self {
    case .nothing: ""
    case .text(let text): text
    case .list(let texts): texts.joined(separator: ", ")
    case .truth(let truth): truth ? "yes" : "no"
    case .count(let count): Number.grouped(count)
    case .date(let date): Moment.full(date)
    case .probability(let estimate): Number.compact(estimate)
    case .quantity(let estimate): Number.quantity(estimate)
    case .range(let low, let high): Number.range(from: low, to: high)
    }
  }

  var isNothing: Bool {
    if case .nothing = self { true } else { false }
  }
}

/// Rows under named columns, each of which says what it holds.
struct DataTable: Sendable {
  enum Sort: String, Sendable {
    case text, list, truth, count, date, probability, quantity, range
  }

  struct Column: Sendable {
    let name: String
    let sort: Sort
    /// What quantities are counted in, where that is not plain: `points`, `rounds`.
    var unit: String?
    /// Nothing in it is known by sampling or within bounds: it needs no interval beside it.
    var isSure = false

    static func text(_ name: String) -> Column { Column(name: name, sort: .text) }
    static func list(_ name: String) -> Column { Column(name: name, sort: .list) }
    static func truth(_ name: String) -> Column { Column(name: name, sort: .truth) }
    static func count(_ name: String) -> Column { Column(name: name, sort: .count) }
    static func date(_ name: String) -> Column { Column(name: name, sort: .date) }
    static func range(_ name: String, unit: String? = nil) -> Column {
      Column(name: name, sort: .range, unit: unit)
    }
    static func probability(_ name: String, isSure: Bool = false) -> Column {
      Column(name: name, sort: .probability, isSure: isSure)
    }
    static func quantity(_ name: String, unit: String? = nil, isSure: Bool = false) -> Column {
      Column(name: name, sort: .quantity, unit: unit, isSure: isSure)
    }

    var isNumeric: Bool {
      switch sort {
      case .count, .probability, .quantity, .range: true
      case .text, .list, .truth, .date: false
      }
    }
  }

  let name: String
  let columns: [Column]
  private(set) var rows: [[Value]] = []

  /// - Parameter name: what stands above it, and in the json is its key.
  init(_ name: String, _ columns: [Column]) {
    self.name = name
    self.columns = columns
  }

  /// Adds a row; missing cells are empty, and more than there are columns are left out.
  mutating func add(_ cells: [Value]) {
    let missing = max(0, columns.count - cells.count)
    rows.append(Array(cells.prefix(columns.count)) + [Value](repeating: .nothing, count: missing))
  }

  var isEmpty: Bool { rows.isEmpty }
}

extension DataTable {
  /// Facts as one row.
  init(facts: [Document.Fact], called name: String) {
    self.init(name, facts.map { Column(name: $0.name, sort: $0.value.sort) })
    add(facts.map(\.value))
  }
}

extension Value {
  /// The sort of a column that would hold it.
  fileprivate var sort: DataTable.Sort {
    switch self {
    case .nothing, .text: .text
    case .list: .list
    case .truth: .truth
    case .count: .count
    case .date: .date
    case .probability: .probability
    case .quantity: .quantity
    case .range: .range
    }
  }
}

/// Rows that hang from each other.
struct DataTree: Sendable {
  struct Node: Sendable {
    /// The first is its name.
    let cells: [Value]
    var children: [Node] = []
  }

  let name: String
  let columns: [DataTable.Column]
  var roots: [Node] = []

  init(_ name: String, _ columns: [DataTable.Column]) {
    self.name = name
    self.columns = columns
  }

  /// As a table that says under which each row hangs.
  var flattened: DataTable {
    var table = DataTable(name, columns + [.text("under")])
    func add(_ node: Node, under parent: String?) {
      let missing = max(0, columns.count - node.cells.count)
      table.add(
        node.cells + [Value](repeating: .nothing, count: missing) + [.text(optional: parent)])
      for child in node.children { add(child, under: node.cells.first?.written) }
    }
    for root in roots { add(root, under: nil) }
    return table
  }
}
