/// A statement that says what is there, before anything happens.
package enum DeclarationSyntax: Sendable {
  case scenario(TextSyntax)
  case round(RoundSyntax)
  case kind(KindSyntax)
  case actor(ActorSyntax)
  case order([NameSyntax])
  case turns(open: Bool)
  case holdWeight(NumberSyntax)
  case relation(RelationSyntax)
  case flag(FlagSyntax)
  case quantity(QuantitySyntax)
  case ladder(LadderSyntax)
  case define(DefineSyntax)
  case move(MoveSyntax)
  case response(ResponseSyntax)
  case rule(RuleSyntax)
  case hypothesis(HypothesisSyntax)
  case evidence(EvidenceSyntax)
  case assumption(AssumptionSyntax)
  case utility(UtilitySyntax)
  case view(ViewSyntax)
  case prediction(PredictionSyntax)
}

/// `round is 3 days from 2024-04-01`.
package struct RoundSyntax: Sendable {
  package let days: NumberSyntax
  package let start: DateSyntax?
}

/// `kind state, militia` or `kind attack of move`.
package struct KindSyntax: Sendable {
  package let names: [NameSyntax]
  package let isOfMove: Bool
}

/// `actor Iran : state "Islamic Republic of Iran" { resolve = 0.7 }`.
package struct ActorSyntax: Sendable {
  package struct Setting: Sendable {
    package let quantity: NameSyntax
    package let value: ExpressionSyntax
  }

  package let actors: [VariableSyntax]
  package let title: TextSyntax?
  package let settings: [Setting]
}

/// `relation rival symmetric "sees the other as an enemy"`.
package struct RelationSyntax: Sendable {
  package let name: NameSyntax
  package let isSymmetric: Bool
  package let isTransitive: Bool
  package let title: TextSyntax?
}

/// `flag mobilised of actor`; the kind is `actor` or a declared kind's name, nil where the flag is global.
package struct FlagSyntax: Sendable {
  package let name: NameSyntax
  package let owner: NameSyntax?
  package let title: TextSyntax?
}

/// `quantity trust of actor to actor -1..1 = 0`; owners are `actor` or declared kinds.
package struct QuantitySyntax: Sendable {
  package let name: NameSyntax
  package let owner: NameSyntax?
  package let target: NameSyntax?
  package let bounds: RangeSyntax
  package let initial: NumberSyntax
  package let title: TextSyntax?
}

/// `ladder of escalation { 1 "Shadow war"; 4 "Proxy attacks" }`.
package struct LadderSyntax: Sendable {
  package struct Rung: Sendable {
    package let number: NumberSyntax
    package let label: TextSyntax
  }

  package let quantity: NameSyntax
  package let rungs: [Rung]
}

/// `define outgunned(A, B) = B.arsenal > 2 * A.arsenal`.
package struct DefineSyntax: Sendable {
  package let name: NameSyntax
  package let parameters: [NameSyntax]
  package let body: ExpressionSyntax
  package let title: TextSyntax?
}

/// `move barrage : attack by A on B with scale 1..5 = 3 "…" { … }`.
package struct MoveSyntax: Sendable {
  package struct Option: Sendable {
    package let name: NameSyntax
    package let bounds: RangeSyntax
    package let initial: NumberSyntax
  }

  package struct Outcome: Sendable {
    package let name: NameSyntax
    /// nil for `otherwise`.
    package let chance: ExpressionSyntax?
    package let effects: [EffectSyntax]
    package let range: SourceRange
  }

  package enum Clause: Sendable {
    case when([ExpressionSyntax])
    /// A `then` that stands before the outcomes.
    case then([EffectSyntax])
    case outcome(Outcome)
    case finally([EffectSyntax])
    case alert(TextSyntax)
    case note(NoteSyntax)
  }

  package let name: NameSyntax
  package let kind: NameSyntax?
  package let actor: NameSyntax
  package let target: NameSyntax?
  package let options: [Option]
  package let title: TextSyntax?
  package let clauses: [ClauseSyntax<Clause>]
}

/// `for A, B : state where …` of a response or a rule.
package struct ForSyntax: Sendable {
  package let variables: [VariableSyntax]
  package let conditions: [ExpressionSyntax]
  package let range: SourceRange
}

/// `response retaliation "…" { for …; when …; expect … }`.
package struct ResponseSyntax: Sendable {
  package struct Expectation: Sendable {
    package let event: EventSyntax
    package let weight: ExpressionSyntax?
    package let factor: ExpressionSyntax?
    package let range: SourceRange
  }

  package enum Clause: Sendable {
    case binding(ForSyntax)
    case when([ExpressionSyntax])
    case expect(Expectation)
    case table(TableSyntax)
    case note(NoteSyntax)
  }

  package let name: NameSyntax
  package let title: TextSyntax?
  package let clauses: [ClauseSyntax<Clause>]
}

/// `rule contagion priority 1 "…" { … }`.
package struct RuleSyntax: Sendable {
  package enum Trigger: Sendable {
    case event(EventSyntax)
    case eachRound(SourceRange)
    case condition
  }

  package enum Clause: Sendable {
    case binding(ForSyntax)
    case on(EventSyntax)
    case eachRound
    case when([ExpressionSyntax])
    case then([EffectSyntax])
    case alert(TextSyntax)
    case note(NoteSyntax)
  }

  package let name: NameSyntax
  package let priority: NumberSyntax?
  package let title: TextSyntax?
  package let clauses: [ClauseSyntax<Clause>]
}

/// `hypothesis doctrine of Iran "…" { proxy 80% "…"; drift 2% }`.
package struct HypothesisSyntax: Sendable {
  package struct TypePrior: Sendable {
    package let name: NameSyntax
    package let prior: NumberSyntax
    package let title: TextSyntax?
  }

  package struct Drift: Sendable {
    package let chance: NumberSyntax
    package let to: NameSyntax?
    package let range: SourceRange
  }

  package enum Clause: Sendable {
    case type(TypePrior)
    case drift(Drift)
    case note(NoteSyntax)
  }

  package let name: NameSyntax
  package let actor: NameSyntax
  package let title: TextSyntax?
  package let clauses: [ClauseSyntax<Clause>]
}

/// `evidence missiles_moved "…" { likely 70% when …; likely 10% otherwise }`.
package struct EvidenceSyntax: Sendable {
  package struct Likelihood: Sendable {
    package let chance: ExpressionSyntax
    /// nil for `otherwise`.
    package let conditions: [ExpressionSyntax]?
    package let range: SourceRange
  }

  package enum Clause: Sendable {
    case likely(Likelihood)
    case note(NoteSyntax)
  }

  package let name: NameSyntax
  package let title: TextSyntax?
  package let clauses: [ClauseSyntax<Clause>]
}

/// `assumption contained { holds escalation < "Regional war" }`.
package struct AssumptionSyntax: Sendable {
  package enum Claim: Sendable {
    case never(EventSyntax, SourceRange)
    case holds([ExpressionSyntax], SourceRange)
  }

  package enum Clause: Sendable {
    case claim(Claim)
    case note(NoteSyntax)
  }

  package let name: NameSyntax
  package let title: TextSyntax?
  package let clauses: [ClauseSyntax<Clause>]
}
