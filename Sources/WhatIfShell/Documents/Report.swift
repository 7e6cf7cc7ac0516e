import ScenarioKit

/// A case told to somebody who has not seen the session: what is judged first, and below it all that it rests on.
///
/// Plain parts, so that the page and the markdown say the same.
struct Report: Sendable {
  /// A word or two beside what they are said of.
  struct Status: Sendable {
    let text: String
    let isGood: Bool
  }

  enum Line: Sendable {
    case prose(String)
    /// As it would be written at the prompt.
    case code(String)
  }

  /// One thing among others, with what is said of it.
  struct Item: Sendable {
    /// The day, or the round.
    var when = ""
    /// By what it is named: `e3`, `q2`.
    var tag = ""
    var head: String
    var status: Status?
    var lines: [Line] = []
    /// Shown as less than the others.
    var isMinor = false
  }

  struct Judged: Sendable {
    /// Of the answer below that it is from.
    let number: Int
    let sentence: String
    /// The one number in it; nil where it is about more than one, or no probability.
    let estimate: Estimate?
    let question: String
    let notes: [String]
    /// Why it should not be leaned on any more.
    let doubt: String?
  }

  enum Part: Sendable {
    case prose(String)
    case items([Item])
    /// What happened, in its order.
    case events([Item])
    case judgements([Judged])
    case table(DataTable)
    /// Of use to who wants to know it exactly.
    case aside(DataTable)
    case figures([Figure])
    case answer(Document)
  }

  struct Section: Sendable {
    let title: String
    var parts: [Part]

    /// What a link leads to: `key-judgements`.
    var anchor: String { title.lowercased().replacing(" ", with: "-") }
  }

  let title: String
  /// Where the story stands.
  let lead: [String]
  /// What a reader must not miss: broken assumptions.
  let alarms: [String]
  let sections: [Section]
  /// What it was made from.
  let origin: String

  init(_ briefing: Briefing) {
    let writer = ReportWriter(briefing)
    title = briefing.title ?? "A case of \(Page.counted(briefing.statements, "statement"))"
    lead = writer.lead
    alarms = writer.alarms
    sections = writer.sections.filter { !$0.parts.isEmpty }
    origin =
      "Written by whatif from \(Page.counted(briefing.statements, "statement")), on branch \(briefing.branch). "
      + "The same statements give the same numbers again."
  }
}
