extension Story {
  /// What is believed, and how it came to be believed; under what is given, only the first.
  func beliefs(_ modifiers: Modifiers, _ settings: SessionSettings) throws -> BeliefsAnswer {
    let inquiry = inquiry(settings)
    var believed = scenario.hypotheses.indices.map { situation.belief.marginal(HypothesisID($0)) }
    if !modifiers.givens.isEmpty {
      var request = ProgramRequest()
      request.reach = .turns(1)
      request.hypotheses = Set(scenario.hypotheses.indices.map { HypothesisID($0) })
      let projection = try inquiry.projection(request, givens: modifiers.givens)
      believed = marginals(projection)
    }
    let hypotheses = scenario.hypotheses.enumerated().map { index, hypothesis in
      let given =
        modifiers.givens.isEmpty
        ? []
        : [
          BeliefsAnswer.Step(
            cause: .given, round: situation.world.round, date: date, likelihoods: nil,
            believed: believed[index])
        ]
      return BeliefsAnswer.About(
        actor: scenario.actor(hypothesis.actor).name, hypothesis: hypothesis.name, title: hypothesis.title,
        types: hypothesis.types.map { ($0.name, $0.title) }, believed: believed[index],
        steps: Array(beliefSteps[index]) + given, changed: changed(hypothesis))
    }
    return BeliefsAnswer(hypotheses: hypotheses, givens: inquiry.phrases(modifiers))
  }

  /// The chance, by drift alone and from the prior, that the type is another than at the start.
  private func changed(_ hypothesis: Hypothesis) -> Double? {
    guard let drift = hypothesis.drift else { return nil }
    var stayed = 0.0
    for start in hypothesis.types.indices {
      var mass = hypothesis.types.indices.map { $0 == start ? 1.0 : 0.0 }
      for _ in 1..<max(2, situation.world.round + 0) where situation.world.round > 1 {
        mass = mass.indices.map { to in mass.indices.reduce(0) { $0 + mass[$1] * drift[$1][to] } }
      }
      stayed += hypothesis.types[start].prior * mass[start]
    }
    return 1 - stayed
  }

  func assumptions(_ leaning: (String) -> [Int]) -> AssumptionsAnswer {
    AssumptionsAnswer(
      assumptions: scenario.assumptions.enumerated().map { index, assumption in
        AssumptionsAnswer.Watched(
          name: assumption.name, title: assumption.title, claim: claim(assumption), broken: breaches[index],
          leaning: leaning(assumption.name))
      })
  }

  private func claim(_ assumption: Assumption) -> String {
    assumption.claims.map { claim in
      switch claim {
      case .never(let pattern): "never \(pattern.origin.text)"
      case .holds(let conditions): "holds " + conditions.map(\.origin.text).joined(separator: ", ")
      }
    }.joined(separator: "; ")
  }

  // MARK: show and list

  func list(_ sort: String?) -> ListAnswer {
    guard let sort else {
      return ListAnswer(
        sort: "sorts",
        rows: Self.sorts.map { sort in (sort, "\(rows(of: sort).count)") })
    }
    return ListAnswer(sort: sort, rows: rows(of: sort))
  }

  /// What `list` lists, in the order of declaration.
  static let sorts = [
    "actors", "kinds", "moves", "relations", "flags", "quantities", "definitions", "responses", "rules",
    "hypotheses", "evidence", "assumptions", "views", "utilities", "predictions", "inputs",
  ]

  private func rows(of sort: String) -> [(name: String, detail: String)] {
    switch sort {
    case "actors":
      scenario.actors.map { actor in
        let kind = actor.kind.map { scenario.actorKinds[$0.index].name }
        return (actor.name, [kind, actor.title].compactMap { $0 }.joined(separator: ", "))
      }
    case "kinds":
      scenario.actorKinds.map { ($0.name, "of actors") } + scenario.moveKinds.map { ($0.name, "of moves") }
    case "moves": scenario.moves.map { ($0.name, $0.title ?? "") }
    case "relations": scenario.relations.map { ($0.name, $0.title ?? "") }
    case "flags": scenario.flags.map { ($0.name, $0.title ?? "") }
    case "quantities":
      scenario.quantities.map {
        (
          $0.name,
          ["\($0.lower.shortest)..\($0.upper.shortest)", $0.title].compactMap { $0 }.joined(separator: ", ")
        )
      }
    case "definitions": scenario.definitions.map { ($0.name, $0.title ?? "") }
    case "responses": scenario.responses.map { ($0.name, $0.title ?? "") }
    case "rules": scenario.rules.map { ($0.name, $0.title ?? "") }
    case "hypotheses":
      scenario.hypotheses.indices.map { (hypothesisName($0), scenario.hypotheses[$0].title ?? "") }
    case "evidence": scenario.evidence.map { ($0.name, $0.title ?? "") }
    case "assumptions":
      scenario.assumptions.indices.map { index in
        let state = breaches[index] == nil ? "stands" : "broken"
        return (
          scenario.assumptions[index].name,
          [state, scenario.assumptions[index].title].compactMap { $0 }.joined(separator: ", ")
        )
      }
    case "inputs":
      scenario.currentInputs.map { id in
        let input = scenario.inputs[id.index]
        let what = input.what.isEmpty ? "" : "\(input.what), "
        return (input.declaration, "\(what)\(input.origin.text), line \(input.origin.line)")
      }
    case "views": scenario.views.map { ($0.name, $0.title ?? "") }
    case "utilities": scenario.utilities.map { (scenario.actor($0.actor).name, $0.origin.text) }
    case "predictions":
      scenario.predictions.map { prediction in
        let found = record(of: prediction).map { state(of: $0) }
        return (prediction.name, [found, prediction.title].compactMap { $0 }.joined(separator: ", "))
      }
    default: []
    }
  }

  func show(_ subject: ShowSubject, _ settings: SessionSettings) throws -> ShowAnswer {
    switch subject {
    case .scenario: return showScenario(settings)
    case .program: return try showProgram()
    // The session answers it: a story does not know what was asked.
    case .coverage: return ShowAnswer(heading: "coverage", rows: [], declaration: nil, place: nil)
    case .named(let meaning): return show(meaning, settings)
    case .hypotheses(let ids):
      let rows = ids.flatMap { id in
        zip(scenario.hypothesis(id).types, situation.belief.marginal(id)).map {
          (label: "\(hypothesisName(id.index)) is \($0.name)", text: "\(($1 * 100).rounded().shortest) %")
        }
      }
      return ShowAnswer(
        heading: "hypothesis \(ids.first.map { scenario.hypothesis($0).name } ?? "")", rows: rows,
        declaration: ids.first.map { scenario.hypothesis($0).origin.text },
        place: ids.first.map { place(scenario.hypothesis($0).origin) })
    }
  }

  private func place(_ origin: SourceSpan) -> String { "\(origin.source.name):\(origin.line)" }

  private func showScenario(_ settings: SessionSettings) -> ShowAnswer {
    var rows: [(label: String, text: String)] = []
    for sort in Self.sorts where !self.rows(of: sort).isEmpty {
      rows.append((sort, self.rows(of: sort).map(\.name).joined(separator: ", ")))
    }
    rows.append(("events", "\(eventCount)"))
    if let date { rows.append(("date", date.description)) }
    rows.append(("round", "\(situation.world.round)"))
    if let actorToMove { rows.append(("to move", scenario.actor(actorToMove).name)) }
    return ShowAnswer(heading: scenario.title ?? "no title", rows: rows, declaration: nil, place: nil)
  }

  private func showProgram() throws -> ShowAnswer {
    var request = ProgramRequest()
    request.keepsEverything = true
    let program = try Compiler.compile(scenario, situation.world, for: request)
    return ShowAnswer(
      heading: "the program as the story runs it", rows: program.listing(scenario), declaration: nil,
      place: nil)
  }

  private func show(_ meaning: Meaning, _ settings: SessionSettings) -> ShowAnswer {
    let inquiry = inquiry(settings)
    let heading = "\(meaning.word) \(inquiry.name(of: meaning))"
    func answer(_ title: String?, _ rows: [(label: String, text: String)], _ origin: SourceSpan) -> ShowAnswer
    {
      ShowAnswer(
        heading: title.map { "\(heading) \"\($0)\"" } ?? heading, rows: rows, declaration: origin.text,
        place: place(origin))
    }
    switch meaning {
    case .actor(let id):
      return ShowAnswer(
        heading: scenario.actor(id).title.map { "\(heading) \"\($0)\"" } ?? heading,
        rows: values { $0.actors.first == id }, declaration: nil, place: place(scenario.actor(id).origin))
    case .actorKind(let id):
      let members = scenario.actors.filter { $0.kind == id }.map(\.name).joined(separator: ", ")
      let kind = scenario.actorKinds[id.index]
      return ShowAnswer(
        heading: heading, rows: [("actors", members)], declaration: "kind \(kind.name)",
        place: place(kind.origin))
    case .moveKind(let id):
      let members = scenario.moves.filter { $0.kind == id }.map(\.name).joined(separator: ", ")
      let kind = scenario.moveKinds[id.index]
      return ShowAnswer(
        heading: heading, rows: [("moves", members)], declaration: "kind \(kind.name) of move",
        place: place(kind.origin))
    case .quantity(let id):
      return answer(
        scenario.quantity(id).title, values { $0.sort == .quantity && Int($0.index) == id.index },
        scenario.quantity(id).origin)
    case .flag(let id):
      return answer(
        scenario.flag(id).title, values { $0.sort == .flag && Int($0.index) == id.index },
        scenario.flag(id).origin)
    case .relation(let id):
      return answer(
        scenario.relation(id).title, values { $0.sort == .relation && Int($0.index) == id.index },
        scenario.relation(id).origin)
    case .definition(let id): return answer(scenario.definition(id).title, [], scenario.definition(id).origin)
    case .move(let id): return answer(nil, [], scenario.move(id).origin)
    case .response(let id): return answer(nil, [], scenario.responses[id.index].origin)
    case .rule(let id): return answer(nil, [], scenario.rules[id.index].origin)
    case .evidence(let id): return answer(nil, [], scenario.evidence[id.index].origin)
    case .assumption(let id): return answer(nil, [], scenario.assumptions[id.index].origin)
    case .hypothesis(let id): return answer(nil, [], scenario.hypothesis(id).origin)
    case .view(let id): return answer(scenario.views[id.index].title, [], scenario.views[id.index].origin)
    case .prediction(let id):
      let prediction = scenario.predictions[id.index]
      return answer(
        prediction.title, record(of: prediction).map { details(of: $0) } ?? [], prediction.origin)
    }
  }

  /// The values now of some atoms: quantities of every owner, flags and facts that hold.
  private func values(_ wanted: (Atom) -> Bool) -> [(label: String, text: String)] {
    let inquiry = inquiry(SessionSettings())
    var atoms: [Atom] = []
    let actors = scenario.actors.indices.map { ActorID($0) }
    for (index, quantity) in scenario.quantities.enumerated() {
      let id = QuantityID(index)
      switch quantity.arity {
      case 0: atoms.append(.quantity(id, []))
      case 1:
        atoms += actors.filter { actor in quantity.owner.map { scenario.owns(actor, $0) } ?? true }
          .map { .quantity(id, [$0]) }
      default: break
      }
    }
    atoms += situation.world.values.filter { $0.value != 0 && !atoms.contains($0.key) }.keys
      .sorted {
        ($0.sort.rawValue, $0.index, $0.first, $0.second) < ($1.sort.rawValue, $1.index, $1.first, $1.second)
      }
    return atoms.filter(wanted).map { atom in
      let value = situation.world.value(of: atom, in: scenario)
      guard atom.sort == .quantity else { return (inquiry.phrase(atom), "yes") }
      let rung = scenario.quantities[Int(atom.index)].rung(at: value).map { " \"\($0.label)\"" } ?? ""
      return (inquiry.phrase(atom), value.shortest + rung)
    }
  }
}
