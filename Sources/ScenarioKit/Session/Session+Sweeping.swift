/// A sweep that the user had stopped, to be gone on with where the same is asked of the same story.
struct BrokenOffSweep {
  let question: String
  let chronicle: Chronicle
  let found: Inquiry.SweptPoints
}

extension Session {
  /// Sweeps, from where the same sweep was broken off.
  func sweep(
    _ sweeps: [QuantitySweep], _ measurand: Measurand, _ question: Question, _ inquiry: Inquiry
  ) throws -> SweepAnswer {
    let text = question.origin.text
    let known = memory.sweep.flatMap { kept in
      kept.question == text && kept.chronicle.isSame(as: tree.chronicle) ? kept.found : nil
    }
    let (answer, found) = try inquiry.sweep(sweeps, measurand, question.modifiers, goingOn: known)
    memory.sweep =
      answer.provenance.ending.isInterrupted
      ? BrokenOffSweep(question: text, chronicle: tree.chronicle, found: found) : nil
    return answer
  }
}
