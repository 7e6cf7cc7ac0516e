/// Keeping on record what was said and answered, and telling it again.
extension Session {
  /// Whether anything was declared or told, be it undone since; false where it was only asked.
  package var hasTold: Bool {
    tree.branches.count > 1 || tree.current.line.count > 1
  }

  /// Puts a statement on record that has just been carried out.
  func record(
    _ statement: StatementSyntax, from source: SourceText, _ place: (branch: String, after: Int),
    _ result: Entry.Result
  ) {
    records.append(
      StatementRecord(
        WrittenStatement(statement, in: source), branch: place.branch, after: place.after,
        defaults: StatementRecord.Defaults(settings), answer: answerRecord(of: result), inclusions: filesRead,
        step: stepTaken)
    )
  }

  private func answerRecord(of result: Entry.Result) -> AnswerRecord? {
    switch result {
    case .declared, .refused: return nil
    case .story(let report):
      return AnswerRecord(
        number: nil, leaning: [], form: CanonicalForm(report), method: "", runs: nil, seed: nil,
        isPartial: false)
    case .answer(let answer, let number):
      let leaning =
        number.flatMap { number in memory.leaning.last { $0.number == number }?.assumptions } ?? []
      let (method, runs, seed) = Self.described(answer.method)
      return AnswerRecord(
        number: number, leaning: leaning, form: CanonicalForm(answer), method: method, runs: runs, seed: seed,
        isPartial: answer.ending.isInterrupted)
    }
  }

  private static func described(_ method: Evaluation.Method?) -> (String, runs: Int?, seed: UInt64?) {
    switch method {
    case nil: ("", nil, nil)
    case .exact: ("exact", nil, nil)
    case .bounds: ("bounds", nil, nil)
    case .sampled(let runs, let seed): ("sampled", runs, seed)
    case .splitting(_, let runs, _, let seed): ("splitting", runs, seed)
    }
  }

  // MARK: Going back

  /// All that entering a statement may change.
  package struct Standing {
    fileprivate let tree: StoryTree
    fileprivate let records: Int
    fileprivate let remembered: Memory
  }

  /// The session as it stands, to go back to. Costs nothing that grows with it.
  package var standing: Standing {
    Standing(tree: tree, records: records.count, remembered: memory)
  }

  /// Takes back all that was entered since.
  package func goBack(to standing: Standing) {
    tree = standing.tree
    memory = standing.remembered
    records.removeLast(records.count - standing.records)
  }

  // MARK: Telling again

  /// Why what is on record cannot be told again.
  package struct Untellable: Error {
    /// From 1.
    package let number: Int
    package let record: StatementRecord
    package let diagnostics: [Diagnostic]
  }

  /// Tells again what is on record, behind what this session holds. Questions are not asked again: their answers are
  /// known.
  package func restore(_ records: [StatementRecord]) throws(Untellable) {
    let own = settings
    defer { settings = own }
    for (index, record) in records.enumerated() {
      if let diagnostics = restore(record, with: own) {
        throw Untellable(number: index + 1, record: record, diagnostics: diagnostics)
      }
    }
  }

  /// Returns what is wrong, nil where all went well.
  private func restore(_ record: StatementRecord, with own: SessionSettings) -> [Diagnostic]? {
    let (source, parsed) = record.read()
    guard let statement = parsed.statements.first, parsed.diagnostics.isEmpty else {
      return parsed.diagnostics
    }
    if case .question = statement.kind {
      let resolution = Resolver.resolve(statement, in: source, against: scenario)
      guard case .question(let question)? = resolution.value else { return resolution.diagnostics }
      note(question, statement, source)
      if let answer = record.answer { recall(answer) }
      records.append(record)
      return nil
    }
    settings = record.settings(from: own)
    knownStep = record.step
    let entry = enter(statement, from: source)
    knownStep = nil
    if case .refused = entry.result { return entry.diagnostics }
    // As it was recorded, not as this version would.
    records[records.count - 1] = record
    return nil
  }

  /// Tells again one statement on record, questions too, with the defaults of then.
  ///
  /// Files are not written, and those that were read are read as they were.
  package func replay(_ record: StatementRecord) -> Entry {
    let (source, parsed) = record.read()
    guard let statement = parsed.statements.first, parsed.diagnostics.isEmpty else {
      return Entry(result: .refused, diagnostics: parsed.diagnostics)
    }
    let own = settings
    defer { settings = own }
    settings = record.settings(from: own)
    return enter(statement, from: source)
  }

  /// Keeps the place of a statement that is left out, so that `undo` counts as it did.
  package func passOver(_ record: StatementRecord) {
    tree.keep(tree.chronicle)
    records.append(record)
  }
}

extension StatementRecord {
  /// Settings in which everything outside is as it was.
  fileprivate func settings(from own: SessionSettings) -> SessionSettings {
    var settings = defaults.applied(to: own)
    let inclusions = inclusions
    settings.readFile = { asked, includer in
      inclusions.first { $0.asked == asked && $0.includer == includer }.map { .success($0.file) }
        ?? .failure(UnreadableFile(reason: "it is not on record"))
    }
    settings.writeFile = { _, _, _ in .success(()) }
    settings.answerText = { _ in AnswerDraft.Text(text: "", mark: "") }
    return settings
  }
}
