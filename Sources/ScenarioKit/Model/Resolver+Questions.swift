extension Resolver {
  mutating func question(_ syntax: QuestionSyntax, range: SourceRange) -> Question? {
    scope = Scope(place: .question)
    scope.looksAhead = syntax.modifiers.at == nil
    let subject = subject(syntax.subject, syntax.modifiers)
    var asked = syntax.modifiers
    if case .why(.chance(_, let always?)) = syntax.subject { asked.always = asked.always ?? always }
    let form = subject.map { self.form(of: $0, syntax.subject) } ?? QuestionForm(syntax.subject)
    let modifiers = modifiers(asked, of: form)
    return subject.map { Question(subject: $0, modifiers: modifiers, origin: span(range)) }
  }

  /// What may trail it hangs on what its names mean.
  private func form(of subject: Question.Subject, _ syntax: QuestionSyntax.Subject) -> QuestionForm {
    if case .indicators(.hypothesis) = subject { return .indicatorsOfType }
    if case .dispute(.hypothesis) = subject { return .disputeOfType }
    return QuestionForm(syntax)
  }

  private mutating func subject(
    _ syntax: QuestionSyntax.Subject, _ modifiers: ModifiersSyntax
  ) -> Question.Subject? {
    switch syntax {
    case .whatif(let events):
      let planned = events.compactMap { self.planned($0) }
      return .whatif(planned)
    case .chance(let expression): return condition(expression).map { .chance($0) }
    case .forecast(let places): return .forecast(places.compactMap { self.place($0) })
    case .why(.event(let event)): return pattern(event).map { .why($0) }
    case .why(.notEvent(let event)): return pattern(event).map { .whyNot($0) }
    case .why(.entry(let name)): return eventNumber(name).map { .whyPlayed($0, span(name.range)) }
    case .why(.belief(let place, let type)): return explained(place, is: type)
    case .why(.place(let place)): return explained(place)
    case .why(.chance(let expression, _)): return condition(expression).map { .whyChance($0) }
    case .why(.fact(let relation, let from, let to)): return explainedFact(relation, from: from, to: to)
    case .tornado(let measure): return measurand(measure).map { .tornado($0) }
    case .sweep(let sweeps, let measure):
      let swept = self.sweeps(sweeps)
      guard let measurand = measurand(measure), let swept else { return nil }
      return .sweep(swept, measurand)
    case .flip(let flip): return flipTarget(flip).map { .flip($0) }
    case .best(let best): return decision(best).map { .best($0) }
    case .compare(let compare): return comparison(compare, modifiers).map { .compare($0) }
    case .indicators(let measure): return target(measure).map { .indicators($0) }
    case .dispute(let measure): return target(measure).map { .dispute($0) }
    case .stability(let names): return stabilityConcepts(names).map { .stability($0) }
    case .beliefs: return .beliefs
    case .assumptions: return .assumptions
    case .timeline: return .timeline
    case .branches: return .branches
    case .score: return .score
    case .show(let name): return shown(name).map { .show($0) }
    case .list(nil): return .list(nil)
    case .list(let name?): return listing(name).map { .list($0) }
    case .export(let export):
      let condition = export.condition.map { self.condition($0) }
      if case .some(nil) = condition { return nil }
      return .export(
        ChainExport(
          file: export.file.text, place: span(export.file.range), condition: condition.flatMap { $0 }))
    case .check(let list):
      scope.place = .check
      return .check(conditions(list))
    }
  }

  private mutating func shown(_ name: NameSyntax?) -> ShowSubject? {
    guard let name else { return .scenario }
    if name.text == "program" { return .program }
    if name.text == "coverage" { return .coverage }
    guard let meaning = find(name, .anything, { $0 }) else { return nil }
    guard case .hypothesis = meaning else { return .named(meaning) }
    let ids = scenario.hypotheses.indices.filter { scenario.hypotheses[$0].name == name.text }
    return .hypotheses(ids.map { HypothesisID($0) })
  }

  private mutating func listing(_ name: NameSyntax) -> String? {
    if let found = Self.listings.first(where: { $0.plural == name.text || $0.singular == name.text }) {
      return found.plural
    }
    reportUnknown(name, .listing, among: Self.listings.flatMap { [$0.plural, $0.singular] })
    return nil
  }

  /// What `list` lists, by both of its words.
  static let listings: [(singular: String, plural: String)] = [
    ("actor", "actors"), ("kind", "kinds"), ("move", "moves"), ("relation", "relations"),
    ("flag", "flags"), ("quantity", "quantities"), ("definition", "definitions"),
    ("response", "responses"), ("rule", "rules"), ("hypothesis", "hypotheses"),
    ("evidence", "evidence"), ("assumption", "assumptions"), ("input", "inputs"), ("view", "views"),
    ("utility", "utilities"),
    ("prediction", "predictions"),
  ]

  /// A quantity of known actors.
  mutating func place(_ syntax: PlaceSyntax) -> QuantityPlace? {
    let terms: [NameSyntax]
    let name: NameSyntax
    switch syntax.kind {
    case .global(let quantity): (name, terms) = (quantity, [])
    case .member(let owner, let quantity): (name, terms) = (quantity, [owner])
    case .pair(let quantity, let first, let second): (name, terms) = (quantity, [first, second])
    }
    let actors = terms.map { knownActor($0) }
    let id = quantity(name)
    let known = actors.compactMap { $0 }
    guard let id, known.count == terms.count,
      checkQuantity(id, known.map { .actor($0) }, name) != nil
    else { return nil }
    return QuantityPlace(quantity: id, actors: known)
  }

  // MARK: Measures

  /// A question's number inside `check`.
  mutating func measure(_ syntax: MeasureSyntax, range: SourceRange) -> ResolvedValue? {
    let form = QuestionForm(syntax.subject)
    guard scope.place == .check else {
      report(.measureOutsideCheck(form.word), range)
      return nil
    }
    let outer = scope
    scope.place = .question
    scope.looksAhead = syntax.modifiers.at == nil
    defer { scope = outer }
    let subject: Measure.Subject? =
      switch syntax.subject {
      case .chance(let expression): condition(expression).map { .chance($0) }
      case .mean(let expression): number(expression, "what `mean` takes").map { .mean($0) }
      case .belief(let expression): truth(expression, "what `belief` takes").map { .belief($0) }
      case .response(let event): pattern(event).map { .response($0) }
      }
    if let split = syntax.modifiers.split {
      let place = syntax.modifiers.places["by EVENT"] ?? split.range
      report(.modifierOutOfPlace("by EVENT", question: "check", hint: nil), place)
      return nil
    }
    let modifiers = modifiers(syntax.modifiers, of: form)
    return subject.map {
      .number(.measure(Measure(subject: $0, modifiers: modifiers, origin: span(range))))
    }
  }
}
