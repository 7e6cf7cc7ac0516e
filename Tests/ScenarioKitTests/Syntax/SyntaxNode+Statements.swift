@testable import ScenarioKit

extension StatementSyntax: TreeNode {
  var node: SyntaxNode {
    switch kind {
    case .declaration(let declaration): declaration.node.within(range)
    case .story(let story): story.node.within(range)
    case .question(let question): question.node.within(range)
    }
  }
}

extension SyntaxNode {
  func within(_ range: SourceRange) -> SyntaxNode {
    var copy = self
    copy.range = range
    return copy
  }
}

extension DeclarationSyntax: TreeNode {
  var node: SyntaxNode {
    switch self {
    case .scenario(let title): SyntaxNode("scenario", nil, [title.node])
    case .round(let round): SyntaxNode("round", nil, [round.days.node, round.start?.node])
    case .kind(let kind):
      SyntaxNode(kind.isOfMove ? "kind-of-move" : "kind", nil, kind.names.map(\.node))
    case .actor(let actor):
      SyntaxNode(
        "actor", nil,
        actor.actors.map(\.node) + [actor.title?.node]
          + actor.settings.map { SyntaxNode("=", nil, [$0.quantity.node, $0.value.node]) })
    case .order(let names): SyntaxNode("order", nil, names.map(\.node))
    case .turns(let isOpen): SyntaxNode("turns", nil, [SyntaxNode(isOpen ? "open" : "in-order")])
    case .holdWeight(let weight): SyntaxNode("hold-weight", nil, [weight.node])
    case .relation(let relation):
      SyntaxNode(
        "relation", nil,
        [
          relation.name.node, .word("symmetric", if: relation.isSymmetric),
          .word("transitive", if: relation.isTransitive), relation.title?.node,
        ])
    case .flag(let flag):
      SyntaxNode("flag", nil, [flag.name.node, .group("of", flag.owner), flag.title?.node])
    case .quantity(let quantity):
      SyntaxNode(
        "quantity", nil,
        [
          quantity.name.node, .group("of", quantity.owner), .group("to", quantity.target),
          quantity.bounds.node,
          quantity.initial.node, quantity.title?.node,
        ])
    case .ladder(let ladder):
      SyntaxNode(
        "ladder", nil,
        [ladder.quantity.node]
          + ladder.rungs.map { SyntaxNode("rung", nil, [$0.number.node, $0.label.node]) })
    case .define(let define):
      SyntaxNode(
        "define", nil,
        [define.name.node, .group("of", define.parameters), define.body.node, define.title?.node])
    case .move(let move): move.node
    case .response(let response): response.node
    case .rule(let rule): rule.node
    case .hypothesis(let hypothesis): hypothesis.node
    case .evidence(let evidence): evidence.node
    case .assumption(let assumption): assumption.node
    }
  }
}

extension MoveSyntax: TreeNode {
  var node: SyntaxNode {
    let options = options.map { SyntaxNode("option", nil, [$0.name.node, $0.bounds.node, $0.initial.node]) }
    let head: [SyntaxNode?] =
      [name.node, .group("kind", kind), .group("by", actor), .group("on", target)] + options
    let body: [SyntaxNode?] =
      [title?.node, .group("when", conditions)] + clauses.map(\.content.node) + [.group("alert", alerts)]
    return SyntaxNode("move", nil, head + body + notes.nodes)
  }
}

extension MoveSyntax.Clause {
  /// nil for clauses that are told together.
  var node: SyntaxNode? {
    switch self {
    case .when, .alert, .note: nil
    case .then(let effects): SyntaxNode("then", nil, effects.map(\.node))
    case .finally(let effects): SyntaxNode("finally", nil, effects.map(\.node))
    case .outcome(let outcome):
      SyntaxNode(
        "outcome", outcome.range,
        [outcome.name.node, outcome.chance?.node ?? SyntaxNode("otherwise"), .group("then", outcome.effects)])
    }
  }
}

extension ForSyntax: TreeNode {
  var node: SyntaxNode { SyntaxNode("for", range, variables.map(\.node) + [.group("where", conditions)]) }
}

extension ResponseSyntax: TreeNode {
  var node: SyntaxNode {
    let expectations = expectations.map {
      SyntaxNode(
        "expect", $0.range, [$0.event.node, .group("weight", $0.weight), .group("factor", $0.factor)])
    }
    return SyntaxNode(
      "response", nil,
      [name.node, title?.node, binding?.node, .group("when", conditions)] + expectations + notes.nodes)
  }
}

extension RuleSyntax: TreeNode {
  var node: SyntaxNode {
    let trigger: SyntaxNode? =
      switch trigger {
      case .event(let event): SyntaxNode("on", nil, [event.node])
      case .eachRound(let range): SyntaxNode("each-round", range)
      case .condition: nil
      }
    return SyntaxNode(
      "rule", nil,
      [
        name.node, .group("priority", priority), title?.node, binding?.node, trigger,
        .group("when", conditions),
        .group("then", effects), .group("alert", alerts),
      ] + notes.nodes)
  }
}

extension HypothesisSyntax: TreeNode {
  var node: SyntaxNode {
    let types = types.map { SyntaxNode("type", nil, [$0.name.node, $0.prior.node, $0.title?.node]) }
    let drifts = drifts.map { SyntaxNode("drift", $0.range, [$0.chance.node, .group("to", $0.to)]) }
    return SyntaxNode(
      "hypothesis", nil, [name.node, .group("of", actor), title?.node] + types + drifts + notes.nodes)
  }
}

extension EvidenceSyntax: TreeNode {
  var node: SyntaxNode {
    let likelihoods = likelihoods.map { likelihood in
      SyntaxNode(
        "likely", likelihood.range,
        [
          likelihood.chance.node,
          likelihood.conditions.map { SyntaxNode("when", nil, $0.map(\.node)) } ?? SyntaxNode("otherwise"),
        ])
    }
    return SyntaxNode("evidence", nil, [name.node, title?.node] + likelihoods + notes.nodes)
  }
}

extension AssumptionSyntax: TreeNode {
  var node: SyntaxNode {
    let claims = claims.map { claim in
      switch claim {
      case .never(let event, let range): SyntaxNode("never", range, [event.node])
      case .holds(let conditions, let range): SyntaxNode("holds", range, conditions.map(\.node))
      }
    }
    return SyntaxNode("assumption", nil, [name.node, title?.node] + claims + notes.nodes)
  }
}

extension BelieveSyntax: TreeNode {
  var node: SyntaxNode {
    SyntaxNode("believe", range, [actor.node, hypothesis.node, type.node, probability.node])
  }
}

extension ObserveSyntax: TreeNode {
  var node: SyntaxNode {
    SyntaxNode(
      isNegated ? "observe-not" : "observe", range,
      [date?.node, evidence.node, .group("weight", weight)] + sources.map(\.node))
  }
}

extension StorySyntax: TreeNode {
  var node: SyntaxNode {
    switch self {
    case .set(let effects): SyntaxNode("set", nil, effects.map(\.node))
    case .believe(let believe): believe.node
    case .observe(let observe): observe.node
    case .play(let play):
      SyntaxNode("play", nil, [play.date?.node, play.event.node, play.note?.node] + play.sources.map(\.node))
    case .advance(let rounds, let observed):
      SyntaxNode("advance", nil, [rounds?.node, .word("observed", if: observed)])
    case .undo(let count): SyntaxNode("undo", nil, [count?.node])
    case .redo(let count): SyntaxNode("redo", nil, [count?.node])
    }
  }
}

extension QuestionSyntax: TreeNode {
  var node: SyntaxNode {
    switch subject {
    case .whatif(let events): SyntaxNode("whatif", nil, events.map(\.node) + modifiers.nodes)
    case .chance(let condition): SyntaxNode("chance", nil, [condition.node] + modifiers.nodes)
    case .forecast(let places): SyntaxNode("forecast", nil, [.group("of", places)] + modifiers.nodes)
    case .why(let event): SyntaxNode("why", nil, [event.node] + modifiers.nodes)
    case .beliefs: SyntaxNode("beliefs", nil, modifiers.nodes)
    case .assumptions: SyntaxNode("assumptions", nil, modifiers.nodes)
    case .timeline: SyntaxNode("timeline", nil, modifiers.nodes)
    case .show(let name): SyntaxNode("show", nil, [name?.node] + modifiers.nodes)
    case .list(let name): SyntaxNode("list", nil, [name?.node] + modifiers.nodes)
    case .check(let conditions): SyntaxNode("check", nil, conditions.map(\.node) + modifiers.nodes)
    }
  }
}

extension ModifiersSyntax {
  var nodes: [SyntaxNode?] {
    let horizon: SyntaxNode? =
      switch horizon {
      case .rounds(let rounds): .group("within", rounds)
      case .date(let date): .group("by", date)
      case nil: nil
      }
    let givens = givens.map { given in
      switch given {
      case .believe(let believe): SyntaxNode("given", nil, [believe.node])
      case .observe(let observe): SyntaxNode("given", nil, [observe.node])
      case .without(let name): SyntaxNode("without", nil, [name.node])
      case .effect(let effect): SyntaxNode("given", nil, [effect.node])
      case .event(let event): SyntaxNode("given", nil, [event.node])
      }
    }
    return givens + [
      horizon, .group("at", at), always.map { SyntaxNode("always", $0) }, .group("runs", runs),
      .group("seed", seed), .group("method", method),
    ]
  }
}
