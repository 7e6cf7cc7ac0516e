/// What the clauses of a block say together, whatever their order.
extension MoveSyntax {
  package var conditions: [ExpressionSyntax] {
    clauses.flatMap { clause -> [ExpressionSyntax] in
      if case .when(let conditions) = clause.content { conditions } else { [] }
    }
  }
  package var alerts: [TextSyntax] {
    clauses.compactMap { if case .alert(let text) = $0.content { text } else { nil } }
  }
  package var notes: NotesSyntax {
    NotesSyntax(clauses.compactMap { if case .note(let note) = $0.content { note } else { nil } })
  }
}

extension ResponseSyntax {
  package var binding: ForSyntax? { clauses.binding }
  package var conditions: [ExpressionSyntax] {
    clauses.flatMap { clause -> [ExpressionSyntax] in
      if case .when(let conditions) = clause.content { conditions } else { [] }
    }
  }
  package var expectations: [Expectation] {
    clauses.compactMap { if case .expect(let expectation) = $0.content { expectation } else { nil } }
  }
  package var tables: [TableSyntax] {
    clauses.compactMap { if case .table(let table) = $0.content { table } else { nil } }
  }
  package var notes: NotesSyntax {
    NotesSyntax(clauses.compactMap { if case .note(let note) = $0.content { note } else { nil } })
  }
}

extension [ClauseSyntax<ResponseSyntax.Clause>] {
  var binding: ForSyntax? {
    lazy.compactMap { if case .binding(let binding) = $0.content { binding } else { nil } }.first
  }
}

extension RuleSyntax {
  package var binding: ForSyntax? { clauses.binding }
  package var trigger: Trigger { clauses.trigger }
  package var conditions: [ExpressionSyntax] {
    clauses.flatMap { clause -> [ExpressionSyntax] in
      if case .when(let conditions) = clause.content { conditions } else { [] }
    }
  }
  package var effects: [EffectSyntax] {
    clauses.flatMap { clause -> [EffectSyntax] in
      if case .then(let effects) = clause.content { effects } else { [] }
    }
  }
  package var alerts: [TextSyntax] {
    clauses.compactMap { if case .alert(let text) = $0.content { text } else { nil } }
  }
  package var notes: NotesSyntax {
    NotesSyntax(clauses.compactMap { if case .note(let note) = $0.content { note } else { nil } })
  }
}

extension [ClauseSyntax<RuleSyntax.Clause>] {
  var binding: ForSyntax? {
    lazy.compactMap { if case .binding(let binding) = $0.content { binding } else { nil } }.first
  }

  var trigger: RuleSyntax.Trigger {
    for clause in self {
      switch clause.content {
      case .on(let event): return .event(event)
      case .eachRound: return .eachRound(clause.range)
      default: continue
      }
    }
    return .condition
  }
}

extension HypothesisSyntax {
  package var types: [TypePrior] {
    clauses.compactMap { if case .type(let type) = $0.content { type } else { nil } }
  }
  package var drifts: [Drift] {
    clauses.compactMap { if case .drift(let drift) = $0.content { drift } else { nil } }
  }
  package var notes: NotesSyntax {
    NotesSyntax(clauses.compactMap { if case .note(let note) = $0.content { note } else { nil } })
  }
}

extension EvidenceSyntax {
  package var likelihoods: [Likelihood] {
    clauses.compactMap { if case .likely(let likelihood) = $0.content { likelihood } else { nil } }
  }
  package var notes: NotesSyntax {
    NotesSyntax(clauses.compactMap { if case .note(let note) = $0.content { note } else { nil } })
  }
}

extension AssumptionSyntax {
  package var claims: [Claim] {
    clauses.compactMap { if case .claim(let claim) = $0.content { claim } else { nil } }
  }
  package var notes: NotesSyntax {
    NotesSyntax(clauses.compactMap { if case .note(let note) = $0.content { note } else { nil } })
  }
}

extension ViewSyntax {
  package var givens: [ModifiersSyntax.Given] {
    clauses.compactMap { if case .given(let given) = $0.content { given } else { nil } }
  }
  package var notes: NotesSyntax {
    NotesSyntax(clauses.compactMap { if case .note(let note) = $0.content { note } else { nil } })
  }
}

extension NotesSyntax {
  init(_ clauses: [NoteSyntax]) {
    for clause in clauses {
      switch clause {
      case .because(let text): because.append(text)
      case .source(let source): sources.append(source)
      }
    }
  }
}
