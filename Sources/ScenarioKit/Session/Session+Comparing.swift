/// Futures of one story or of several branches, set beside each other.
extension Session {
  /// The most that are compared at once: more find no room on a page.
  private static let mostCompared = 6

  func compare(_ comparison: Comparison, _ modifiers: Modifiers) throws -> CompareAnswer {
    var sides = try comparison.alternatives.map { try side(given: $0, comparison, modifiers) }
    sides += try comparison.syntax.names.map { try side(named: $0, comparison, modifiers) }
    if sides.count == 1 { sides.insert(try present(comparison, modifiers, facing: sides[0]), at: 0) }
    if sides.count > Self.mostCompared {
      throw CompareProblem.tooMany(sides.count, most: Self.mostCompared)
    }
    for (index, name) in comparison.syntax.names.enumerated()
    where comparison.syntax.names[..<index].contains(where: { $0.text == name.text }) {
      throw CompareProblem.withItself(name.text, SourceSpan(source: comparison.source, range: name.range))
    }
    let chronicles = sides.map { branch(of: $0)?.chronicle ?? tree.chronicle }
    let shared = chronicles.map { chronicles[0].countShared(with: $0) }.min() ?? 0
    for index in sides.indices where sides[index].sort != .given && sides[index].sort != .view {
      sides[index].ownEvents = Self.events(of: chronicles[index], after: shared)
    }
    var answer = try CompareQuestion(sides: sides).answer(
      givens: tree.story.inquiry(settings).phrases(modifiers))
    if chronicles.contains(where: { !$0.isSame(as: chronicles[0]) }) {
      answer.parting =
        chronicles[0].prefix(shared).story.lastEvent.map { "after e\($0.number)" } ?? "at the beginning"
    }
    return answer
  }

  func dispute(
    _ target: InquiryTarget, _ inquiry: Inquiry, _ modifiers: Modifiers
  ) throws -> DisputeAnswer {
    try DisputeQuestion(
      present: inquiry, inquire: { try self.inquiry(into: self.tree.chronicle, $0) }, target: target,
      modifiers: modifiers
    ).answer()
  }

  private func branch(of side: CompareQuestion.Side) -> Branch? {
    side.sort == .branch ? tree.branch(side.name) : nil
  }

  private func inquiry(into chronicle: Chronicle, _ givens: [Modifiers.Given]) throws -> Inquiry {
    let isWhole = Retelling.Omissions(givens).isEmpty
    let story = isWhole ? chronicle.story : try Self.retold(chronicle, givens, nil, settings)
    return story.inquiry(settings)
  }

  /// The story as it stands, where only one thing was named to compare it with.
  private func present(
    _ comparison: Comparison, _ modifiers: Modifiers, facing other: CompareQuestion.Side
  ) throws -> CompareQuestion.Side {
    if other.sort == .branch, other.name == tree.current.name {
      throw CompareProblem.withItself(
        other.name,
        SourceSpan(
          source: comparison.source,
          range: comparison.syntax.names.first?.range ?? SourceRange(0, 0)))
    }
    return CompareQuestion.Side(
      name: other.sort == .branch ? tree.current.name : "as it stands",
      sort: other.sort == .branch ? .branch : .present,
      inquiry: try inquiry(into: tree.chronicle, modifiers.givens), modifiers: modifiers,
      measures: comparison.measures)
  }

  private func side(
    given items: [Modifiers.Given], _ comparison: Comparison, _ modifiers: Modifiers
  ) throws -> CompareQuestion.Side {
    var modifiers = modifiers
    modifiers.givens += items
    let inquiry = try inquiry(into: tree.chronicle, modifiers.givens)
    return CompareQuestion.Side(
      name: inquiry.phrases(items).joined(separator: ", "), sort: .given, inquiry: inquiry,
      modifiers: modifiers, measures: comparison.measures)
  }

  /// A branch, else a view.
  private func side(
    named name: NameSyntax, _ comparison: Comparison, _ modifiers: Modifiers
  ) throws -> CompareQuestion.Side {
    if let branch = tree.branch(name.text) {
      let chronicle = branch.chronicle
      var (measures, modifiers) = (comparison.measures, modifiers)
      if branch.name != tree.current.name {
        let resolution = Resolver.compared(comparison, against: chronicle.story.scenario)
        guard let known = resolution.value else {
          throw CompareProblem.notOnBranch(name.text, resolution.diagnostics)
        }
        (measures, modifiers) = known
      }
      return CompareQuestion.Side(
        name: name.text, sort: .branch, inquiry: try inquiry(into: chronicle, modifiers.givens),
        modifiers: modifiers, measures: measures)
    }
    guard let view = tree.story.scenario.views.first(where: { $0.name == name.text }) else {
      let known = tree.branches.map(\.name) + tree.story.scenario.views.map(\.name)
      throw CompareProblem.unknown(
        name.text, nearest: Spelling.nearest(to: name.text, among: known),
        SourceSpan(source: comparison.source, range: name.range))
    }
    var modifiers = modifiers
    modifiers.givens = view.givens + modifiers.givens
    return CompareQuestion.Side(
      name: name.text, sort: .view, inquiry: try inquiry(into: tree.chronicle, modifiers.givens),
      modifiers: modifiers, measures: comparison.measures)
  }

  /// The events of a chronicle behind so many deeds, with their numbers.
  private static func events(of chronicle: Chronicle, after shared: Int) -> [String] {
    let told = chronicle.prefix(shared).story.eventCount
    return chronicle.story.timeline.compactMap { entry in
      guard case .event(let number, let phrase, let outcome, _, _) = entry.kind, number > told else {
        return nil
      }
      return "e\(number) \(phrase)" + (outcome.map { ", \($0)" } ?? "")
    }
  }
}
