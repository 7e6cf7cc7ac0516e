import ScenarioKit
import SessionStore

/// Between a session's record and what a store keeps of it.
extension StoredStatement {
  init(_ record: StatementRecord, entered: Double) {
    self.init(
      entered: entered, branch: record.branch, after: record.after, text: record.text, source: record.source,
      line: record.line, opensParagraph: record.opensParagraph, seed: record.defaults.seed,
      runs: record.defaults.runs, precision: record.defaults.precision, mostRuns: record.defaults.mostRuns,
      version: record.version ?? Version.current)
    step = record.step
    answer = record.answer.map { answer in
      Answer(
        number: answer.number, leaning: answer.leaning.joined(separator: "\n"), form: answer.form.text,
        method: answer.method, runs: answer.runs, seed: answer.seed, isPartial: answer.isPartial)
    }
    inclusions = record.inclusions.map {
      Inclusion(
        asked: $0.asked, includer: $0.includer, path: $0.file.path, name: $0.file.name, text: $0.file.text)
    }
  }

  var record: StatementRecord {
    StatementRecord(
      WrittenStatement(text: text, source: source, line: line, opensParagraph: opensParagraph),
      branch: branch, after: after,
      defaults: StatementRecord.Defaults(seed: seed, runs: runs, precision: precision, mostRuns: mostRuns),
      answer: answer.map { answer in
        AnswerRecord(
          number: answer.number, leaning: answer.leaning.split(separator: "\n").map(String.init),
          form: CanonicalForm(text: answer.form), method: answer.method, runs: answer.runs, seed: answer.seed,
          isPartial: answer.isPartial)
      },
      inclusions: inclusions.map {
        StatementRecord.Inclusion(
          asked: $0.asked, includer: $0.includer,
          file: IncludedText(path: $0.path, name: $0.name, text: $0.text))
      }, step: version == Version.current ? step : nil, version: version)
  }
}
