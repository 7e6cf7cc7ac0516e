extension Resolver {
  mutating func declareUtility(_ syntax: UtilitySyntax, range: SourceRange) {
    scope = Scope(place: .utility)
    let actor = knownActor(syntax.actor)
    let value = number(syntax.value, "a utility")
    guard let actor, let value else { return }
    let place = scenario.utilities.firstIndex { $0.actor == actor }
    if let place, !isRedeclaring {
      let earlier = scenario.utilities[place].origin
      return report(
        .secondUtility(syntax.actor.text), syntax.actor.range,
        labels: [Diagnostic.Label(span: earlier.firstLine, text: "declared here")])
    }
    put(
      Utility(actor: actor, value: value, origin: span(range)),
      at: Identifier(place ?? scenario.utilities.count), \.utilities)
  }

  mutating func declareView(_ syntax: ViewSyntax, range: SourceRange) {
    scope = Scope(place: .question)
    let givens = self.givens(syntax.givens)
    if syntax.givens.isEmpty {
      report(
        .lacks(
          .view, syntax.name.text, what: "item", hint: "add what it takes as given, such as `believe …`"),
        syntax.name.range)
    }
    let notes = notes(syntax.notes)
    guard let id = enter(syntax.name, \.views, Meaning.view) else { return }
    put(
      View(
        name: syntax.name.text, title: syntax.title?.text, givens: givens, notes: notes, origin: span(range)),
      at: id, \.views)
  }

  mutating func declarePrediction(_ syntax: PredictionSyntax, range: SourceRange) {
    scope = Scope(place: .prediction)
    let condition = condition(syntax.condition)
    let horizon = horizon(syntax.horizon)
    let says = syntax.says.map { probability($0, "what a prediction says") }
    guard let id = enter(syntax.name, \.predictions, Meaning.prediction), let condition, let horizon else {
      return
    }
    put(
      Prediction(
        name: syntax.name.text, title: syntax.title?.text, condition: condition,
        isAlways: syntax.always != nil, horizon: horizon, says: says ?? nil, origin: span(range)),
      at: id, \.predictions)
  }

  mutating func view(_ name: NameSyntax) -> ViewID? {
    find(name, .view) { if case .view(let id) = $0 { id } else { nil } }
  }
}
