import ScenarioKit

extension Page {
  /// An answer without a page of its own.
  mutating func write(_ document: Document) {
    add(StyledText(document.judgement, .heading), right: Self.tag(document.number))
    if let provenance = document.provenance { add(ending: provenance.ending) }
    add(givens: document.givens)
    let facts = document.facts.filter { !$0.value.isNothing }
    if !facts.isEmpty {
      add(Table.fields(facts.map { (StyledText($0.name, .dim), StyledText($0.value.written)) }))
    }
    for table in document.tables + document.trees.map(\.flattened) where !table.isEmpty { add(table) }
    for note in document.notes { add(StyledText(note), indent: 2, hanging: 4) }
    guard let provenance = document.provenance else { return }
    add(method: Judgement.method(provenance.method), provenance: provenance)
  }

  /// A table of data, without the columns in which nothing stands.
  mutating func add(_ data: DataTable) {
    let kept = data.columns.indices.filter { column in data.rows.contains { !$0[column].written.isEmpty } }
    var table = Table(
      kept.map { index in
        let column = data.columns[index]
        return .init(
          heading: StyledText(column.titled), alignment: column.isNumeric ? .right : .left,
          fit: column.isNumeric ? .fixed : .wraps)
      })
    for row in data.rows {
      table.add(
        kept.map { StyledText(row[$0].written, data.columns[$0].isNumeric ? .number : .plain) })
    }
    add(table)
  }
}
