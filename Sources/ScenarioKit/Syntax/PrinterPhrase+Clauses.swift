/// Clauses of blocks.
extension PrinterPhrase {
  mutating func write(_ clause: MoveSyntax.Clause) {
    switch clause {
    case .when(let conditions): write("when", conditions)
    case .then(let effects): write("then", effects)
    case .outcome(let outcome): write(outcome)
    case .finally(let effects): write("finally", effects)
    case .alert(let text): write("alert", text)
    case .note(let note): write(note)
    }
  }

  private mutating func write(_ outcome: MoveSyntax.Outcome) {
    write("outcome", outcome.name)
    write(" ")
    if let chance = outcome.chance {
      nested { phrase in phrase.nested { $0.write(chance) } }
    } else {
      write("otherwise")
    }
    guard !outcome.effects.isEmpty else { return }
    write(" then")
    gap()
    write(outcome.effects)
  }

  mutating func write(_ clause: ResponseSyntax.Clause) {
    switch clause {
    case .binding(let binding): write(binding)
    case .when(let conditions): write("when", conditions)
    case .expect(let expectation):
      write("expect ")
      write(expectation.event)
      write(" weight", expectation.weight)
      write(" factor", expectation.factor)
    case .table(let table): write(table)
    case .note(let note): write(note)
    }
  }

  mutating func write(_ clause: RuleSyntax.Clause) {
    switch clause {
    case .binding(let binding): write(binding)
    case .on(let event):
      write("on ")
      write(event)
    case .eachRound: write("each round")
    case .when(let conditions): write("when", conditions)
    case .then(let effects): write("then", effects)
    case .alert(let text): write("alert", text)
    case .note(let note): write(note)
    }
  }

  mutating func write(_ clause: HypothesisSyntax.Clause) {
    switch clause {
    case .type(let type):
      write(type.name, butFor: Set(Keywords.clauses(of: .hypothesis).map(\.word)))
      write(" ")
      write(type.prior)
      write(title: type.title)
    case .drift(let drift):
      write("drift ")
      write(drift.chance)
      write(" to", drift.to)
    case .note(let note): write(note)
    }
  }

  mutating func write(_ clause: EvidenceSyntax.Clause) {
    switch clause {
    case .likely(let likelihood):
      write("likely ")
      nested { $0.write(likelihood.chance) }
      if let conditions = likelihood.conditions {
        write(" when", conditions)
      } else {
        write(" otherwise")
      }
    case .note(let note): write(note)
    }
  }

  mutating func write(_ clause: AssumptionSyntax.Clause) {
    switch clause {
    case .claim(.never(let event, _)):
      write("never ")
      write(event)
    case .claim(.holds(let conditions, _)): write("holds", conditions)
    case .note(let note): write(note)
    }
  }

  mutating func write(_ clause: ViewSyntax.Clause) {
    switch clause {
    case .given(.effect(let effect)):
      write("set ")
      write(effect)
    case .given(.event(let event)):
      write(event, butFor: Set(Keywords.clauses(of: .view).map(\.word)))
    case .given(let given): write(given)
    case .note(let note): write(note)
    }
  }

  private mutating func write(_ word: String, _ conditions: [ExpressionSyntax]) {
    write(word + " ")
    write(conditions)
  }

  private mutating func write(_ word: String, _ effects: [EffectSyntax]) {
    write(word + " ")
    write(effects)
  }

  private mutating func write(_ word: String, _ number: ExpressionSyntax?) {
    guard let number else { return }
    write(word + " ")
    write(number)
  }

  private mutating func write(_ binding: ForSyntax) {
    write("for ")
    write(binding.variables)
    guard !binding.conditions.isEmpty else { return }
    write(" where", binding.conditions)
  }

  private mutating func write(_ note: NoteSyntax) {
    switch note {
    case .because(let text): write("because", text)
    case .source(let source): write(source)
    }
  }

  mutating func write(_ setting: ActorSyntax.Setting) {
    write(setting.quantity)
    write(" = ")
    write(setting.value)
  }

  mutating func write(_ rung: LadderSyntax.Rung) {
    write(rung.number)
    write(" ")
    write(rung.label)
  }
}
