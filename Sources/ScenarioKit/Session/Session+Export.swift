/// Chances written to files for other programs to compute.
extension Session {
  /// Writes a chance, or the one that was asked last, to a file. The story stays as it is.
  func export(_ export: ChainExport, _ modifiers: Modifiers) throws -> ExportAnswer {
    let (condition, modifiers) = try export.condition.map { ($0, modifiers) } ?? lastAsked()
    let chain = try told(for: modifiers).inquiry(settings).chain(condition, modifiers)
    let file = ExportFile(export.file)
    let written: WrittenChain
    switch file.format {
    case .module:
      let most = PrismModule.mostStates
      guard chain.space.states.count <= most else {
        throw ExportProblem.tooLongAModule(
          states: chain.space.states.count, most: most, file: file.name, export.place)
      }
      written = PrismModule(chain).written
    case .explicit: written = ExplicitChain(chain).written
    }
    switch settings.writeFile(file.name, written.text, ExportFile.mark) {
    case .success: break
    case .failure(.taken): throw ExportProblem.fileTaken(file.name, export.place)
    case .failure(.refused(let reason)):
      throw ExportProblem.cannotWrite(file.name, reason: reason, export.place)
    }
    return ExportAnswer(
      file: file.name, format: file.format, question: chain.question, givens: chain.givens,
      states: written.states, ways: written.transitions,
      property: ChainHeading(chain).property, probability: chain.probability)
  }

  /// The chance that was asked last, read again: what it speaks of may have been declared anew.
  private func lastAsked() throws -> (Condition, Modifiers) {
    guard let last = memory.lastChance else { throw ExportProblem.nothingAsked }
    let resolution = Resolver.resolve(last.statement, in: last.source, against: scenario)
    guard case .question(let question)? = resolution.value, case .chance(let condition) = question.subject
    else { throw ExportProblem.notAnyMore(resolution.diagnostics) }
    return (condition, question.modifiers)
  }
}
