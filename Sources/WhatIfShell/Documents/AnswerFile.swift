import ScenarioKit

/// What a question that ends in `to FILE` writes: the answer in the format that the file's ending names.
struct AnswerFile {
  private let draft: AnswerDraft

  init(_ draft: AnswerDraft) { self.draft = draft }

  /// nil where the answer has nothing of that kind: no picture, no tree, no table.
  var text: AnswerDraft.Text? {
    switch draft.kind {
    case .picture: picture
    case .graph: graph
    case .page: page
    case .table: table
    case .object: object
    case .markdown:
      AnswerDraft.Text(text: FileMark.markup + "\n\n" + document.markdown, mark: FileMark.markup)
    }
  }

  private var document: Document {
    Document(draft.answer, number: draft.number, statement: draft.statement, year: draft.year)
  }

  private var picture: AnswerDraft.Text? {
    let drawings = draft.answer.figures(year: draft.year).compactMap(\.drawing)
    guard !drawings.isEmpty else { return nil }
    return AnswerDraft.Text(text: Drawing.file(of: drawings), mark: FileMark.markup)
  }

  private var graph: AnswerDraft.Text? {
    draft.answer.tree.map { AnswerDraft.Text(text: GraphText(tree: $0).text, mark: FileMark.graph) }
  }

  private var page: AnswerDraft.Text {
    AnswerDraft.Text(
      text: HTML.head(title: draft.statement) + document.html, mark: "<!DOCTYPE html>\n" + FileMark.markup)
  }

  /// Known again by its columns: a table of others is not written over.
  private var table: AnswerDraft.Text? {
    let document = document
    guard let table = document.leadingTable, !table.isEmpty else { return nil }
    let line = draft.statement.split { $0.isWhitespace }.joined(separator: " ")
    let csv = CSV(table, lead: [("answer", document.number.map { "q\($0)" } ?? ""), ("question", line)])
    return AnswerDraft.Text(text: csv.text, mark: csv.headerText)
  }

  /// Known again by how every object of the same kind begins.
  private var object: AnswerDraft.Text {
    let document = document
    let start = JSON.object([
      ("schema", .integer(Document.schemaVersion)), ("kind", .string(document.kind)),
    ])
    return AnswerDraft.Text(text: document.json.text + "\n", mark: String(start.text.dropLast()))
  }
}
