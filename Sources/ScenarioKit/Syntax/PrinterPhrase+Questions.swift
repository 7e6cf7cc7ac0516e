/// Questions, and what trails them.
extension PrinterPhrase {
  /// Writes a question, of which `within` is its own.
  mutating func write(_ question: QuestionSyntax) {
    context.questionTakesWithin = true
    var isAlwaysWritten = false
    switch question.subject {
    case .whatif(let events):
      write("whatif ")
      nested { phrase in
        for (index, event) in events.enumerated() {
          if index > 0 {
            phrase.write(" then")
            phrase.gap()
          }
          phrase.write(event)
        }
      }
    case .chance(let condition):
      write("chance ")
      isAlwaysWritten = true
      write(condition, always: question.modifiers.always)
    case .forecast(let places):
      write("forecast")
      if !places.isEmpty { write(" of ") }
      list(places) { phrase, place in phrase.write(place) }
    case .why(let subject): write(subject)
    case .compare(let compare): write(compare)
    case .best(let best):
      write("best ")
      write(best.actor)
      write(best.isGreatest ? " maximise " : " minimise ")
      write(best.measure)
    case .tornado(let measure): write("tornado", measure)
    case .sweep(let sweeps, let measure):
      write("sweep ")
      list(sweeps) { phrase, sweep in phrase.write(sweep) }
      write("", measure)
    case .flip(let flip):
      write("flip chance ")
      write(flip.condition, always: flip.always)
      write(flip.isBelow ? " below" : " above", flip.threshold)
    case .indicators(let measure): write("indicators", measure)
    case .dispute(let measure): write("dispute", measure)
    case .stability(let concepts):
      write("stability")
      if !concepts.isEmpty { write(" ") }
      list(concepts) { phrase, concept in phrase.write(concept) }
    case .export(let export):
      write("export prism ")
      write(export.file)
      if let condition = export.condition {
        write(" for chance ")
        isAlwaysWritten = true
        write(condition, always: question.modifiers.always)
      }
    case .score: write("score")
    case .branches: write("branches")
    case .beliefs: write("beliefs")
    case .assumptions: write("assumptions")
    case .timeline: write("timeline")
    case .show(let name): write("show", of: name)
    case .list(let name): write("list", of: name)
    case .check(let conditions):
      write("check ")
      write(conditions)
    }
    write(question.modifiers, isAlwaysWritten: isAlwaysWritten)
  }

  private mutating func write(_ word: String, of name: NameSyntax?) {
    write(word)
    write("", name)
  }

  private mutating func write(_ word: String, _ measure: QuantifiedSyntax) {
    write(word + " ")
    write(measure)
  }

  /// - Parameter isInList: whether an event may stand before it, which would take `chance` and a number for an
  ///   option.
  private mutating func write(_ measure: QuantifiedSyntax, isInList: Bool = false) {
    switch measure {
    case .chance(let condition, let always):
      write("chance ")
      if isInList, always == nil, condition.beginsWithNumber { return isolated(condition) }
      write(condition, always: always)
    case .place(let place): write(place, butFor: ["chance"])
    }
  }

  private mutating func write(_ subject: WhySyntax) {
    write("why ")
    switch subject {
    case .event(let event): write(event, butFor: ["chance"])
    case .notEvent(let event):
      write("not ")
      write(event)
    case .entry(let name): write(name)
    case .place(let place):
      // A quantity may be called like an event.
      let words: Set<String> =
        if case .global(let name) = place.kind, name.isEventNumber { [name.text] } else { [] }
      write(place, butFor: words.union(["chance"]))
    case .fact(let relation, let from, let to):
      write(from, butFor: ["chance"])
      for name in [relation, to] {
        write(" ")
        write(name, butFor: ["on", "outcome", "without"])
      }
    case .belief(let place, let type):
      write(place, butFor: ["chance"])
      write(" is")
      write("", type)
    case .chance(let condition, let always):
      write("chance ")
      write(condition, always: always)
    }
  }

  private mutating func write(_ compare: CompareSyntax) {
    write("compare ")
    list(compare.names) { phrase, name in phrase.write(name) }
    list(compare.alternatives) { phrase, items, _ in
      phrase.write("given ")
      phrase.write(items)
    }
    if !compare.measures.isEmpty { write(" on ") }
    list(compare.measures) { phrase, measure in phrase.write(measure, isInList: true) }
  }

  private mutating func write(_ sweep: SweepSyntax) {
    write(sweep.place)
    write(" ")
    write(sweep.bounds)
    write(" by", sweep.step)
  }

  /// Writes the condition behind `chance`.
  mutating func write(_ condition: ExpressionSyntax, always: SourceRange?) {
    if let always { write("always ", at: always) }
    context.countsFromNow = true
    write(condition)
    context.countsFromNow = false
  }

  mutating func write(_ horizon: ModifiersSyntax.Horizon) {
    switch horizon {
    case .rounds(let rounds): write(" within", rounds)
    case .date(let date):
      write(" by ")
      write(date)
    }
  }

  /// Writes what trails a question, with a space before each; what is given comes last.
  mutating func write(_ modifiers: ModifiersSyntax, isAlwaysWritten: Bool) {
    if !isAlwaysWritten, let always = modifiers.always { write(" always", at: always) }
    if let horizon = modifiers.horizon { write(horizon) }
    if let split = modifiers.split {
      write(" by ")
      write(split)
    }
    write(" at", modifiers.at)
    if let view = modifiers.view {
      write(" as ")
      write(view)
    }
    write(" precision", modifiers.precision)
    write(" runs", modifiers.runs)
    write(" seed", modifiers.seed)
    if let method = modifiers.method {
      write(" method ")
      write(method)
    }
    write(" looking", modifiers.looking)
    if let uncertain = modifiers.uncertain { write(" uncertain", at: uncertain) }
    if let file = modifiers.file {
      write(" to ")
      write(file: file)
    }
    guard !modifiers.givens.isEmpty else { return }
    write(" given ")
    write(modifiers.givens)
  }

  mutating func write(_ word: String, _ number: NumberSyntax?) {
    guard let number else { return }
    write(word + " ")
    write(number)
  }

  private mutating func write(_ givens: [ModifiersSyntax.Given]) {
    list(Array(givens.enumerated())) { phrase, given, comma in
      let next = comma ? givens[given.offset + 1] : nil
      let previous = given.offset > 0 ? givens[given.offset - 1] : nil
      let isAfterFact = if case .effect(let effect) = previous { effect.isRelation } else { false }
      let isBeforeName = if case .effect(let effect) = next { effect.isBareName } else { false }
      phrase.write(given.element, isBeforeComma: comma, isAfterFact: isAfterFact, isBeforeName: isBeforeName)
    }
  }

  /// Writes a condition with the number at its beginning in parentheses.
  private mutating func isolated(_ condition: ExpressionSyntax) {
    context.isolatesNumber = true
    write(condition, always: nil)
    context.isolatesNumber = false
  }

  private static let givenWords: Set<String> = ["believe", "observe", "without", "set"]

  mutating func write(
    _ given: ModifiersSyntax.Given, isBeforeComma: Bool = false, isAfterFact: Bool = false,
    isBeforeName: Bool = false
  ) {
    switch given {
    case .believe(let believe): write(believe)
    case .observe(let observe): write(observe)
    case .without(let name):
      write("without ")
      write(name)
    case .event(let event): write(event, butFor: Self.givenWords)
    case .effect(let effect):
      // Behind a fact a name alone would be another right side.
      if isAfterFact, effect.isBareName { write("set ", at: effect.range) }
      write(effect, isBeforeComma: isBeforeComma, isBeforeName: isBeforeName, butFor: Self.givenWords)
    }
  }
}

extension NameSyntax {
  /// True of a name such as `e11`, by which the timeline calls an event.
  fileprivate var isEventNumber: Bool {
    text.first == "e" && text.count > 1 && text.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }
}
