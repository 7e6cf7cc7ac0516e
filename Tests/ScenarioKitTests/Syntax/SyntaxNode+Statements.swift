@testable import ScenarioKit

extension StatementSyntax: TreeNode {
  var node: SyntaxNode {
    switch kind {
    case .declaration(let declaration): declaration.node.within(range)
    case .revision(let revision): revision.node.within(range)
    case .story(let story): story.node.within(range)
    case .question(let question): question.node.within(range)
    case .session(let session): session.node.within(range)
    }
  }
}

extension SessionSyntax: TreeNode {
  var node: SyntaxNode {
    switch self {
    case .save(let name): SyntaxNode("save", nil, [name.node])
    case .open(let name, let takesOver): SyntaxNode(takesOver ? "open-takeover" : "open", nil, [name.node])
    case .sessions: SyntaxNode("sessions")
    case .rename(let name, let other): SyntaxNode("rename", nil, [name.node, other.node])
    case .delete(let name): SyntaxNode("delete", nil, [name.node])
    case .export(let file): SyntaxNode("export-session", nil, [file.node])
    case .report(let file): SyntaxNode("report", nil, [file.node])
    case .replay(let replay):
      switch replay.subject {
      case .session(let name):
        SyntaxNode(replay.checks ? "replay-check" : "replay", nil, [name.node, replay.changed?.node])
      case .file(let file):
        SyntaxNode(replay.checks ? "replay-check" : "replay", nil, [file.node, replay.changed?.node])
      }
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
    case .utility(let utility): SyntaxNode("utility", nil, [utility.actor.node, utility.value.node])
    case .view(let view):
      SyntaxNode(
        "view", nil, [view.name.node, view.title?.node] + view.givens.map(\.node) + view.notes.nodes)
    case .prediction(let prediction):
      SyntaxNode(
        "predict", nil,
        [
          prediction.name.node, prediction.title?.node, prediction.always.map { SyntaxNode("always", $0) },
          prediction.condition.node, prediction.horizon.node, .group("says", prediction.says),
        ])
    }
  }
}

extension RevisionSyntax: TreeNode {
  var node: SyntaxNode {
    switch self {
    case .replace(let declaration, let range):
      SyntaxNode("replace", nil, [declaration.node.within(range)])
    case .drop(let drop):
      SyntaxNode("drop", nil, [drop.word.node, drop.name?.node, .group("of", drop.owner)])
    case .include(let file): SyntaxNode("include", nil, [file.node])
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
      [name.node, title?.node, binding?.node, .group("when", conditions)] + expectations
        + tables.map(\.node) + notes.nodes)
  }
}

extension TableSyntax: TreeNode {
  var node: SyntaxNode {
    let rows = rows.map { row in
      SyntaxNode("row", row.range, row.cells.map(\.node) + [SyntaxNode(":")] + row.weights.map(\.node))
    }
    let head: [SyntaxNode?] = inputs.map(\.node) + [SyntaxNode(":")] + columns.map(\.node)
    return SyntaxNode("table", nil, head + rows)
  }
}

extension TableSyntax.Column: TreeNode {
  var node: SyntaxNode {
    switch self {
    case .hold(let range): SyntaxNode("hold", range)
    case .event(let event): event.node
    }
  }
}

extension TableSyntax.Cell: TreeNode {
  var node: SyntaxNode {
    switch self {
    case .any(let range): SyntaxNode("any", range)
    case .truth(let truth, let range): SyntaxNode(truth ? "yes" : "no", range)
    case .value(let value): value.node
    case .range(let lower, let upper, let range):
      SyntaxNode("..", range, [lower?.node ?? SyntaxNode("-"), upper?.node ?? SyntaxNode("-")])
    }
  }
}

extension TableSyntax.Value: TreeNode {
  var node: SyntaxNode {
    switch self {
    case .number(let number): number.node
    case .text(let text): text.node
    }
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
    case .amend(let amend):
      SyntaxNode(
        "amend", nil,
        [amend.entry.node] + amend.options.map(\.node) + [.group("outcome", amend.outcome), amend.note?.node]
          + amend.sources.map(\.node))
    case .retract(let retract):
      SyntaxNode(
        retract.isNegated ? "retract-not" : "retract", nil,
        [retract.evidence.node, retract.note?.node] + retract.sources.map(\.node))
    case .resolve(let resolve):
      SyntaxNode(
        "resolve", nil,
        [resolve.prediction.node, SyntaxNode(resolve.cameTrue ? "yes" : "no")] + resolve.sources.map(\.node))
    case .roll(let count): SyntaxNode("roll", nil, [count?.node])
    case .branch(let name): SyntaxNode("branch", nil, [name.node])
    case .switchTo(let name): SyntaxNode("switch", nil, [name.node])
    case .dropBranch(let name): SyntaxNode("drop-branch", nil, [name.node])
    case .goto(.number(let number)): SyntaxNode("goto", nil, [number.node])
    case .goto(.entry(let entry)): SyntaxNode("goto", nil, [entry.node])
    case .goto(.date(let date)): SyntaxNode("goto", nil, [date.node])
    }
  }
}

extension QuestionSyntax: TreeNode {
  var node: SyntaxNode {
    switch subject {
    case .whatif(let events): SyntaxNode("whatif", nil, events.map(\.node) + modifiers.nodes)
    case .chance(let condition): SyntaxNode("chance", nil, [condition.node] + modifiers.nodes)
    case .forecast(let places): SyntaxNode("forecast", nil, [.group("of", places)] + modifiers.nodes)
    case .why(let why): SyntaxNode("why", nil, why.nodes + modifiers.nodes)
    case .compare(let compare):
      SyntaxNode(
        "compare", nil,
        compare.names.map(\.node) + compare.alternatives.map { SyntaxNode("given", nil, $0.map(\.node)) }
          + [.group("on", compare.measures)] + modifiers.nodes)
    case .best(let best):
      SyntaxNode(
        "best", nil,
        [best.actor.node, SyntaxNode(best.isGreatest ? "maximise" : "minimise"), best.measure.node]
          + modifiers.nodes)
    case .tornado(let measure): SyntaxNode("tornado", nil, [measure.node] + modifiers.nodes)
    case .sweep(let sweeps, let measure):
      SyntaxNode("sweep", nil, sweeps.map(\.node) + [measure.node] + modifiers.nodes)
    case .flip(let flip):
      SyntaxNode(
        "flip", nil,
        [
          flip.always.map { SyntaxNode("always", $0) }, flip.condition.node,
          .group(flip.isBelow ? "below" : "above", flip.threshold),
        ] + modifiers.nodes)
    case .indicators(let measure): SyntaxNode("indicators", nil, [measure.node] + modifiers.nodes)
    case .dispute(let measure): SyntaxNode("dispute", nil, [measure.node] + modifiers.nodes)
    case .stability(let concepts): SyntaxNode("stability", nil, concepts.map(\.node) + modifiers.nodes)
    case .export(let export):
      SyntaxNode("export", nil, [export.file.node, export.condition?.node] + modifiers.nodes)
    case .score: SyntaxNode("score", nil, modifiers.nodes)
    case .branches: SyntaxNode("branches", nil, modifiers.nodes)
    case .beliefs: SyntaxNode("beliefs", nil, modifiers.nodes)
    case .assumptions: SyntaxNode("assumptions", nil, modifiers.nodes)
    case .timeline: SyntaxNode("timeline", nil, modifiers.nodes)
    case .show(let name): SyntaxNode("show", nil, [name?.node] + modifiers.nodes)
    case .list(let name): SyntaxNode("list", nil, [name?.node] + modifiers.nodes)
    case .check(let conditions): SyntaxNode("check", nil, conditions.map(\.node) + modifiers.nodes)
    }
  }
}

extension WhySyntax {
  var nodes: [SyntaxNode?] {
    switch self {
    case .event(let event): [event.node]
    case .notEvent(let event): [SyntaxNode("not", nil, [event.node])]
    case .entry(let entry): [SyntaxNode("entry", nil, [entry.node])]
    case .place(let place): [SyntaxNode("place", nil, [place.node])]
    case .fact(let relation, let from, let to):
      [SyntaxNode("fact", nil, [from.node, relation.node, to.node])]
    case .belief(let place, let type): [SyntaxNode("belief", nil, [place.node, type.node])]
    case .chance(let condition, let always): [QuantifiedSyntax.chance(condition, always: always).node]
    }
  }
}

extension QuantifiedSyntax: TreeNode {
  var node: SyntaxNode {
    switch self {
    case .chance(let condition, let always):
      SyntaxNode("chance", nil, [always.map { SyntaxNode("always", $0) }, condition.node])
    case .place(let place): place.node
    }
  }
}

extension SweepSyntax: TreeNode {
  var node: SyntaxNode { SyntaxNode("over", nil, [place.node, bounds.node, step.node]) }
}

extension ModifiersSyntax.Horizon {
  var node: SyntaxNode? {
    switch self {
    case .rounds(let rounds): .group("within", rounds)
    case .date(let date): .group("by", date)
    }
  }
}

extension ModifiersSyntax.Given: TreeNode {
  var node: SyntaxNode {
    switch self {
    case .believe(let believe): SyntaxNode("given", nil, [believe.node])
    case .observe(let observe): SyntaxNode("given", nil, [observe.node])
    case .without(let name): SyntaxNode("without", nil, [name.node])
    case .effect(let effect): SyntaxNode("given", nil, [effect.node])
    case .event(let event): SyntaxNode("given", nil, [event.node])
    }
  }
}

extension ModifiersSyntax {
  var nodes: [SyntaxNode?] {
    givens.map(\.node) + [
      horizon?.node, .group("by", split), .group("at", at), always.map { SyntaxNode("always", $0) },
      .group("precision", precision),
      .group("runs", runs),
      .group("seed", seed), .group("method", method), .group("looking", looking),
      uncertain.map { SyntaxNode("uncertain", $0) }, .group("as", view), .group("to", file),
    ]
  }
}
