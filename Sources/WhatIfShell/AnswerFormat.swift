import ArgumentParser

/// How answers are written.
enum AnswerFormat: String, CaseIterable, ExpressibleByArgument {
  /// Laid out for people.
  case text
  /// One object a line (`docs/json.md`).
  case json
  /// One table an answer, as RFC 4180 has it.
  case csv
  case markdown
  /// A page that stands by itself, with pictures.
  case html
}
