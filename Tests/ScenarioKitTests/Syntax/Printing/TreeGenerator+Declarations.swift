@testable import ScenarioKit

/// Declarations, and statements about them.
extension TreeGenerator {
  mutating func declaration() -> DeclarationSyntax {
    let choice = below(24)
    // Assumptions, views and predictions claim, and do not say how things are.
    takesRanges = ![20, 22, 23].contains(choice)
    defer { takesRanges = false }
    return switch choice {
    case 0: .scenario(text())
    case 1: .round(RoundSyntax(days: number(), start: perhaps { $0.date() }))
    case 2: .kind(KindSyntax(names: some { $0.name() }, isOfMove: happens(50)))
    case 3: .actor(actor())
    case 4: .order(some(8) { $0.name() })
    case 5: .turns(open: happens(50))
    case 6: .holdWeight(input())
    case 7:
      .relation(
        RelationSyntax(
          name: name(), isSymmetric: happens(50), isTransitive: happens(50), title: perhaps { $0.text() }))
    case 8: .flag(FlagSyntax(name: name(), owner: perhaps { $0.name() }, title: perhaps { $0.text() }))
    case 9: .quantity(quantity())
    case 10:
      .ladder(
        LadderSyntax(
          quantity: name(), rungs: any(4) { LadderSyntax.Rung(number: $0.signed(), label: $0.text()) }))
    case 11:
      .define(
        DefineSyntax(
          name: name(), parameters: any { $0.name() }, body: expression(), title: perhaps { $0.text() }))
    case 12, 13: .move(move())
    case 14, 15: .response(response())
    case 16, 17: .rule(rule())
    case 18: .hypothesis(hypothesis())
    case 19: .evidence(evidence())
    case 20: .assumption(assumption())
    case 21: .utility(UtilitySyntax(actor: name(), value: expression()))
    case 22: .view(view())
    default: .prediction(prediction())
    }
  }

  mutating func revision() -> RevisionSyntax {
    switch below(3) {
    case 0: .replace(declaration(), nowhere)
    case 1: .include(text())
    default: .drop(drop())
    }
  }

  private mutating func drop() -> DropSyntax {
    let (word, isNamed, isOwned) = one(of: [
      ("order", false, false), ("hold", false, false), ("ladder", false, true), ("utility", false, true),
      ("hypothesis", true, true), ("rule", true, false), ("actor", true, false), ("move", true, false),
    ])
    return DropSyntax(
      word: NameSyntax(text: word, range: nowhere), name: isNamed ? name() : nil,
      owner: isOwned ? name() : nil)
  }

  private mutating func actor() -> ActorSyntax {
    ActorSyntax(
      actors: variables(), title: perhaps { $0.text() },
      settings: any { ActorSyntax.Setting(quantity: $0.name(), value: $0.expression(2)) })
  }

  private mutating func quantity() -> QuantitySyntax {
    let owner = perhaps { $0.name() }
    return QuantitySyntax(
      name: name(), owner: owner, target: owner == nil ? nil : perhaps { $0.name() }, bounds: bounds(),
      initial: input(), title: perhaps { $0.text() })
  }

  private mutating func prediction() -> PredictionSyntax {
    PredictionSyntax(
      name: name(), title: perhaps { $0.text() }, always: happens(30) ? nowhere : nil,
      condition: futureCondition(), horizon: horizon(), says: perhaps { $0.number() })
  }

  // MARK: Blocks

  /// Clauses, the rare ones and the usual ones mixed.
  private mutating func clauses<Clause>(
    _ make: (inout TreeGenerator) -> Clause?
  ) -> [ClauseSyntax<Clause>] {
    any(5) { make(&$0) }.compactMap { $0 }.map { ClauseSyntax($0, Self.nowhere) }
  }

  private mutating func note() -> NoteSyntax { happens(50) ? .because(text()) : .source(source()) }

  private mutating func move() -> MoveSyntax {
    var clauses: [MoveSyntax.Clause] = any(2) {
      $0.happens(50) ? .when($0.conditions()) : .then($0.effects())
    }
    let outcomes = any(3) { generator in
      MoveSyntax.Clause.outcome(
        MoveSyntax.Outcome(
          name: generator.name(), chance: generator.expression(2),
          effects: generator.happens(60) ? generator.effects() : [], range: Self.nowhere))
    }
    clauses += outcomes
    if !outcomes.isEmpty, happens(50) {
      clauses.append(
        .outcome(MoveSyntax.Outcome(name: name(), chance: nil, effects: effects(), range: nowhere)))
    }
    if !outcomes.isEmpty, happens(30) { clauses.append(.finally(effects())) }
    if happens(30) { clauses.insert(.alert(text()), at: below(clauses.count + 1)) }
    if happens(30) { clauses.insert(.note(note()), at: below(clauses.count + 1)) }
    if happens(30) { clauses.insert(.when(conditions()), at: below(clauses.count + 1)) }
    return MoveSyntax(
      name: name(), kind: perhaps { $0.name() }, actor: name(), target: perhaps { $0.name() },
      options: any(2) { MoveSyntax.Option(name: $0.name(), bounds: $0.bounds(), initial: $0.signed()) },
      title: perhaps { $0.text() }, clauses: clauses.map { ClauseSyntax($0, Self.nowhere) })
  }

  private mutating func binding() -> ForSyntax {
    ForSyntax(variables: variables(), conditions: any { $0.expression(2) }, range: nowhere)
  }

  private mutating func response() -> ResponseSyntax {
    var hasBinding = false
    let clauses: [ClauseSyntax<ResponseSyntax.Clause>] = clauses { generator in
      switch generator.below(7) {
      case 0 where !hasBinding:
        hasBinding = true
        return .binding(generator.binding())
      case 0, 1: return .when(generator.conditions())
      case 2: return .note(generator.note())
      case 3: return .table(generator.table())
      default: return .expect(generator.expectation())
      }
    }
    return ResponseSyntax(name: name(), title: perhaps { $0.text() }, clauses: clauses)
  }

  private mutating func table() -> TableSyntax {
    TableSyntax(
      inputs: some { $0.expression(2) },
      columns: some { generator in
        generator.happens(30) ? .hold(generator.nowhere) : .event(generator.event(.commaMayEnd))
      },
      rows: any { generator in
        TableSyntax.Row(
          cells: generator.some { $0.cell() }, weights: generator.some { $0.expression(2) },
          range: generator.nowhere)
      }, range: nowhere)
  }

  private mutating func cell() -> TableSyntax.Cell {
    switch below(5) {
    case 0: .any(nowhere)
    case 1: .truth(happens(50), nowhere)
    case 2: .value(cellValue())
    case 3: .range(cellValue(), perhaps { $0.cellValue() }, nowhere)
    default: .range(nil, cellValue(), nowhere)
    }
  }

  private mutating func cellValue() -> TableSyntax.Value {
    happens(30) ? .text(text()) : .number(number())
  }

  private mutating func expectation() -> ResponseSyntax.Expectation {
    ResponseSyntax.Expectation(
      event: event(.commaContinues), weight: perhaps(60) { $0.expression() },
      factor: perhaps { $0.expression() }, range: nowhere)
  }

  private mutating func rule() -> RuleSyntax {
    var hasBinding = false
    var hasTrigger = false
    let clauses: [ClauseSyntax<RuleSyntax.Clause>] = clauses { generator in
      switch generator.below(8) {
      case 0 where !hasBinding:
        hasBinding = true
        return .binding(generator.binding())
      case 1 where !hasTrigger:
        hasTrigger = true
        return generator.happens(50) ? .eachRound : .on(generator.event(.commaContinues))
      case 2: return .alert(generator.text())
      case 3: return .note(generator.note())
      case 4: return .when(generator.conditions())
      default: return .then(generator.effects())
      }
    }
    return RuleSyntax(
      name: name(), priority: perhaps { $0.signed() }, title: perhaps { $0.text() }, clauses: clauses)
  }

  private mutating func hypothesis() -> HypothesisSyntax {
    let clauses: [ClauseSyntax<HypothesisSyntax.Clause>] = clauses { generator in
      switch generator.below(5) {
      case 0:
        .drift(
          HypothesisSyntax.Drift(
            chance: generator.input(), to: generator.perhaps { $0.name() }, range: Self.nowhere))
      case 1: .note(generator.note())
      default:
        .type(
          HypothesisSyntax.TypePrior(
            name: generator.name(), prior: generator.input(), title: generator.perhaps { $0.text() }))
      }
    }
    return HypothesisSyntax(name: name(), actor: name(), title: perhaps { $0.text() }, clauses: clauses)
  }

  private mutating func evidence() -> EvidenceSyntax {
    let clauses: [ClauseSyntax<EvidenceSyntax.Clause>] = clauses { generator in
      if generator.happens(30) { return .note(generator.note()) }
      return .likely(
        EvidenceSyntax.Likelihood(
          chance: generator.expression(2), conditions: generator.perhaps(70) { $0.conditions() },
          range: Self.nowhere))
    }
    return EvidenceSyntax(name: name(), title: perhaps { $0.text() }, clauses: clauses)
  }

  private mutating func assumption() -> AssumptionSyntax {
    let clauses: [ClauseSyntax<AssumptionSyntax.Clause>] = clauses { generator in
      switch generator.below(3) {
      case 0: .note(generator.note())
      case 1: .claim(.never(generator.event(.commaContinues), Self.nowhere))
      default: .claim(.holds(generator.conditions(), Self.nowhere))
      }
    }
    return AssumptionSyntax(name: name(), title: perhaps { $0.text() }, clauses: clauses)
  }

  private mutating func view() -> ViewSyntax {
    let clauses: [ClauseSyntax<ViewSyntax.Clause>] = clauses { generator in
      generator.happens(20) ? .note(generator.note()) : .given(generator.given())
    }
    return ViewSyntax(name: name(), title: perhaps { $0.text() }, clauses: clauses)
  }
}
