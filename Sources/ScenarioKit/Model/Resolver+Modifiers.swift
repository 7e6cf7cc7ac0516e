extension Resolver {
  /// What trails a question, as far as it means something in this one.
  mutating func modifiers(
    _ syntax: ModifiersSyntax, of form: QuestionForm
  ) -> Modifiers {
    let strays = syntax.written.filter { !form.modifiers.contains($0.0) }
    for (modifier, place) in strays {
      report(
        .modifierOutOfPlace(modifier.rawValue, question: form.word, hint: form.hint(for: modifier)), place)
    }
    guard strays.isEmpty else { return .none }
    var modifiers = Modifiers.none
    modifiers.view = syntax.view.flatMap { view($0) }
    modifiers.givens = modifiers.view.map { scenario.views[$0.index].givens } ?? []
    modifiers.givens += givens(syntax.givens)
    modifiers.horizon = syntax.horizon.flatMap { horizon($0) }
    modifiers.at = syntax.at.flatMap { moment($0) }
    modifiers.split = syntax.split.flatMap { pattern($0, countsFromNow: true) }
    modifiers.isAlways = syntax.always != nil
    modifiers.precision = syntax.precision.flatMap { precision($0) }
    modifiers.runs = syntax.runs.flatMap { whole($0, in: 1...1e9, "the number of runs") }
    modifiers.seed = syntax.seed.flatMap { whole($0, in: 0...0x1p53, "a seed") }.map { UInt64($0) }
    modifiers.method = syntax.method.flatMap { method($0) }
    modifiers.looking = syntax.looking.flatMap { whole($0, in: 1...20, "the number of turns") }
    modifiers.isUncertain = syntax.uncertain != nil
    modifiers.target = syntax.file.flatMap { target($0) }
    checkTime(syntax)
    if let split = syntax.split {
      if let at = syntax.at {
        report(
          .modifiersAtOdds("by EVENT", "at"), syntax.joined("by EVENT", split.range, "at", at.range))
      }
      if modifiers.method == .splitting, let method = syntax.method {
        report(
          .modifiersAtOdds("by EVENT", "method splitting"),
          syntax.joined("by EVENT", split.range, "method", method.range))
      }
    }
    if modifiers.method == .splitting, let precision = syntax.precision, let method = syntax.method {
      report(
        .modifiersAtOdds("precision", "method splitting"),
        syntax.joined("precision", precision.range, "method", method.range))
    }
    return modifiers
  }

  private mutating func target(_ file: TextSyntax) -> AnswerTarget? {
    guard let kind = AnswerTarget.Kind(ofFile: file.text) else {
      report(.noKindOfFile(file.text), file.range)
      return nil
    }
    return AnswerTarget(name: file.text, kind: kind, place: span(file.range))
  }

  /// `at` looks at one moment; `within`, `by` and `always` look at all up to the end.
  private mutating func checkTime(_ syntax: ModifiersSyntax) {
    guard let at = syntax.at else { return }
    switch syntax.horizon {
    case .rounds(let number)?:
      report(.modifiersAtOdds("at", "within"), syntax.joined("at", at.range, "within", number.range))
    case .date(let date)?:
      report(.modifiersAtOdds("at", "by"), syntax.joined("at", at.range, "by", date.range))
    case nil: if let always = syntax.always { report(.modifiersAtOdds("at", "always"), always) }
    }
  }

  mutating func horizon(_ syntax: ModifiersSyntax.Horizon) -> Modifiers.Horizon? {
    switch syntax {
    case .rounds(let number): return rounds(number, "the number of rounds").map { .rounds($0) }
    case .date(let date): return isDated(date) ? .date(date.date) : nil
    }
  }

  /// Can a day be found among the rounds? Reports where they are only counted.
  mutating func isDated(_ date: DateSyntax) -> Bool {
    if scenario.roundDays != nil, scenario.startDate != nil { return true }
    report(.undatedRounds, date.range)
    return false
  }

  /// Rounds from now; 0 is now.
  private mutating func moment(_ number: NumberSyntax) -> Double? {
    if number.value == 0 { return 0 }
    guard number.value > 0, number.value <= Self.longest else {
      report(
        .mustLie(written(number), what: "the number of rounds", range: "in 0..1000000"), number.range)
      return nil
    }
    return number.value
  }

  private mutating func precision(_ number: NumberSyntax) -> Double? {
    if number.value > 0 { return number.value }
    report(.mustLie(written(number), what: "a precision", range: "more than 0"), number.range)
    return nil
  }

  private mutating func method(_ name: NameSyntax) -> Modifiers.Method? {
    if let method = Modifiers.Method(rawValue: name.text) { return method }
    reportUnknown(name, .method, among: Modifiers.Method.allCases.map(\.rawValue))
    return nil
  }

  // MARK: `given`

  /// Items in the written order. Bare names behind a `without` are left out as well, unless they are flags.
  mutating func givens(_ list: [ModifiersSyntax.Given]) -> [Modifiers.Given] {
    var isInList = false
    return list.flatMap { item -> [Modifiers.Given] in
      if isInList, let name = item.bareName, scenario.names.meanings(of: name.text).allSatisfy({ !$0.isFlag })
      {
        return omission(name)
      }
      if case .without = item { isInList = true } else { isInList = false }
      return given(item)
    }
  }

  private mutating func given(_ syntax: ModifiersSyntax.Given) -> [Modifiers.Given] {
    let place = scope.place
    defer { scope.place = place }
    switch syntax {
    case .believe(let syntax): return belief(syntax).map { [.believe($0)] } ?? []
    case .observe(let syntax): return observation(syntax).map { [.observe($0)] } ?? []
    case .without(let name): return omission(name)
    case .effect(let effect):
      scope.place = .setting
      return effects(effect).map { .effect($0, span(effect.range)) }
    case .event(let event):
      scope.place = .playedEvent
      return planned(event).map { [.event($0)] } ?? []
    }
  }

  /// What `without` leaves out: something declared, else an event of the story.
  private mutating func omission(_ name: NameSyntax) -> [Modifiers.Given] {
    func omissible(_ meaning: Meaning) -> Meaning? {
      switch meaning {
      case .response, .rule, .evidence: meaning
      default: nil
      }
    }
    let isDeclared = scenario.names.meanings(of: name.text).contains { omissible($0) != nil }
    if !isDeclared, let number = name.eventNumber { return [.withoutEvent(number, span(name.range))] }
    return find(name, .omissible, omissible).map { [.without($0)] } ?? []
  }
}

extension ModifiersSyntax {
  /// Each modifier that is there, with its place.
  fileprivate var written: [(QuestionForm.Modifier, SourceRange)] {
    var list: [(QuestionForm.Modifier, SourceRange)] = []
    if let given = givens.first { list.append((.given, given.range)) }
    switch horizon {
    case .rounds(let number): list.append((.within, number.range))
    case .date(let date): list.append((.by, date.range))
    case nil: break
    }
    if let split { list.append((.split, split.range)) }
    if let at { list.append((.at, at.range)) }
    if let always { list.append((.always, always)) }
    if let precision { list.append((.precision, precision.range)) }
    if let runs { list.append((.runs, runs.range)) }
    if let seed { list.append((.seed, seed.range)) }
    if let method { list.append((.method, method.range)) }
    if let looking { list.append((.looking, looking.range)) }
    if let uncertain { list.append((.uncertain, uncertain)) }
    if let view { list.append((.view, view.range)) }
    if let file { list.append((.to, file.range)) }
    return list.map { modifier, value in (modifier, places[modifier.rawValue] ?? value) }
  }

  /// The place of two modifiers and of what stands between them.
  fileprivate func joined(
    _ first: String, _ firstValue: SourceRange, _ second: String, _ secondValue: SourceRange
  ) -> SourceRange {
    (places[first] ?? firstValue).joined(places[second] ?? secondValue)
  }
}

extension Meaning {
  fileprivate var isFlag: Bool { if case .flag = self { true } else { false } }
}

extension NameSyntax {
  /// The number of the event that a name such as `e11` stands for on the timeline.
  fileprivate var eventNumber: Int? {
    guard text.first == "e", text.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int(text.dropFirst()).flatMap { $0 > 0 ? $0 : nil }
  }
}

extension ModifiersSyntax.Given {
  /// The name that is all there is of it.
  fileprivate var bareName: NameSyntax? {
    guard case .effect(let effect) = self, case .flag(let name, of: nil, value: true) = effect.kind,
      effect.range == name.range
    else { return nil }
    return name
  }

  fileprivate var range: SourceRange {
    switch self {
    case .believe(let syntax): syntax.range
    case .observe(let syntax): syntax.range
    case .without(let name): name.range
    case .effect(let effect): effect.range
    case .event(let event): event.range
    }
  }
}
