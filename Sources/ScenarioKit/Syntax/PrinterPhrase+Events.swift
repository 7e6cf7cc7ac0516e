/// Events, places and effects.
extension PrinterPhrase {
  /// Writes an event; one whose actor is called like one of these words names it in backticks.
  mutating func write(_ event: EventSyntax, butFor words: Set<String> = []) {
    write(event.actor, butFor: words)
    write(" ")
    write(event.action)
    if let target = event.target {
      write(" on ")
      write(target)
    }
    write(options: event.options)
    guard let outcome = event.outcome else { return }
    write(" outcome ")
    write(outcome)
  }

  private mutating func write(_ actor: ActorSyntaxTerm, butFor words: Set<String> = []) {
    switch actor {
    case .name(let name): write(name, butFor: words)
    case .any(let range): write("any", at: range)
    }
  }

  private mutating func write(_ action: EventSyntax.Action) {
    switch action {
    case .hold(let range): write("hold", at: range)
    case .named(let name): write(name)
    case .any(let range, let kind):
      write("any", at: range)
      guard let kind else { return }
      write(" ")
      write(kind, butFor: ["outcome", "since"])
    case .oneOf(let names, let range):
      write("(", at: range)
      nested { phrase in
        for (index, name) in names.enumerated() {
          if index > 0 {
            phrase.write(" |")
            phrase.gap()
          }
          phrase.write(name)
        }
      }
      write(")")
    }
  }

  /// Writes `with scale 4, force 2..3`, if there is something to write, with a space before it.
  mutating func write(options: [EventSyntax.Option]) {
    guard !options.isEmpty else { return }
    write(" with ")
    list(options) { phrase, option in
      phrase.write(option.name)
      phrase.write(" ")
      phrase.write(option.lower, .sum)
      guard let upper = option.upper else { return }
      phrase.write("..")
      phrase.write(upper, .sum)
    }
  }

  // MARK: Places and effects

  mutating func write(_ place: PlaceSyntax, butFor words: Set<String> = []) {
    switch place.kind {
    case .global(let name): write(name, butFor: words)
    case .member(let owner, let name):
      write(owner, butFor: words)
      write(".")
      write(name)
    case .pair(let name, let first, let second):
      write(name, butFor: words)
      write("(")
      write(first)
      write(", ")
      write(second)
      write(")")
    }
  }

  mutating func write(_ effects: [EffectSyntax]) {
    list(Array(effects.enumerated())) { phrase, effect, comma in
      let next = comma ? effects[effect.offset + 1] : nil
      let previous = effect.offset > 0 ? effects[effect.offset - 1] : nil
      phrase.write(
        effect.element, isBeforeComma: comma, isBeforeName: next?.isBareName ?? false,
        isAfterFact: previous?.isRelation ?? false)
    }
  }

  /// - Parameters:
  ///   - isBeforeComma: whether a comma follows.
  ///   - isBeforeName: whether a name follows, which a fact would take for another right side.
  ///   - isAfterFact: whether a fact stands before it, which would take a name for another right side.
  ///   - words: what a name at its beginning would be taken for.
  mutating func write(
    _ effect: EffectSyntax, isBeforeComma: Bool = false, isBeforeName: Bool = false,
    isAfterFact: Bool = false,
    butFor words: Set<String> = []
  ) {
    switch effect.kind {
    case .assign(let place, let sign, let value):
      write(place, butFor: words)
      write(sign == .set ? " = " : sign == .increase ? " += " : " -= ")
      nested { $0.write(value, isBeforeComma: isBeforeComma) }
    case .flag(let name, let owner?, let value):
      write(owner, butFor: words)
      write(value ? " is " : " is not ")
      write(name)
    case .flag(let name, nil, let value):
      if !value { write("not ", at: effect.range) }
      write(name, butFor: value ? words : [])
      if value, isAfterFact { write(" = true") }
    case .relation(let name, let from, let to, let value):
      if !value { write("not ", at: effect.range) }
      write(from, butFor: value ? words : [])
      write(" ")
      write(name)
      write(" ")
      list(to) { phrase, name in phrase.write(name) }
    case .every(let variable, let conditions, let effects):
      write("every ", at: effect.range)
      nested { phrase in
        let binding = ExpressionSyntax.Binding(variable: variable, conditions: conditions)
        phrase.write(binding, isBeforeColon: true, isBodyBareName: effects.first?.isBareName ?? false)
        phrase.write(":")
        phrase.gap()
        if effects.count == 1, !(isBeforeName && effects[0].isFact) {
          phrase.write(effects[0], isBeforeComma: isBeforeComma, isBeforeName: isBeforeName)
        } else {
          phrase.write("(")
          phrase.write(effects)
          phrase.write(")")
        }
      }
    }
  }
}

extension EffectSyntax {
  /// True of a flag that is set by its name alone.
  var isBareName: Bool {
    if case .flag(_, nil, true) = kind { true } else { false }
  }

  var isRelation: Bool {
    if case .relation = kind { true } else { false }
  }

  /// True of what ends in the right side of a relation.
  var isFact: Bool {
    switch kind {
    case .relation: true
    case .every(_, _, let effects): effects.count == 1 && effects[0].isFact
    case .assign, .flag: false
    }
  }
}
