import ScenarioKit

/// What came of a statement, as it is written in some format.
struct WrittenAnswer {
  static let none = WrittenAnswer(text: "")

  let text: String
  /// Of a table, its columns; they are left out where the table before has the same.
  var header = ""

  var isEmpty: Bool { text.isEmpty && header.isEmpty }

  init(text: String) { self.text = text }

  /// - Parameter isSaid: it would be told to people too; what is not is left out where it is about the story.
  init(
    of entry: Entry, to statement: String?, in format: AnswerFormat, isSaid: Bool, storyYear: Int?
  ) {
    let document: Document
    switch entry.result {
    case .declared, .refused:
      self = .none
      return
    case .story(let report):
      // Tables are those of answers.
      guard isSaid, format != .csv else {
        self = .none
        return
      }
      document = Document(report, statement: statement, year: storyYear)
    case .answer(let answer, let number):
      if case .check = answer, format != .json {
        self = .none
        return
      }
      document = Document(answer, number: number, statement: statement, year: storyYear)
    }
    self.init(document, in: format)
  }

  init(_ document: Document, in format: AnswerFormat) {
    switch format {
    case .text: self.init(text: "")
    case .json: self.init(text: document.json.text + "\n")
    case .markdown: self.init(text: document.markdown)
    case .html: self.init(text: document.html)
    case .csv:
      guard let table = document.leadingTable else {
        self = .none
        return
      }
      let number = document.number.map { "q\($0)" } ?? ""
      let line = (document.statement ?? "").split { $0.isWhitespace }.joined(separator: " ")
      let csv = CSV(table, lead: [("answer", number), ("question", line)])
      self.init(text: csv.rowsText)
      header = csv.headerText
    }
  }
}
