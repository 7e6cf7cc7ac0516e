extension Resolver {
  /// The input that a number with a plausible range is; nil for one without, and where the range is wrong.
  mutating func input(_ number: NumberSyntax, _ what: String) -> InputID? {
    guard let plausible = number.plausible else { return nil }
    let text = source.slice(plausible.range).filter { $0 != " " }
    let range = String(text.dropFirst().dropLast())
    guard plausible.lower.value.isFinite, plausible.upper.value.isFinite, number.value.isFinite else {
      report(.notFinite(range), plausible.range)
      return nil
    }
    guard plausible.lower.value <= plausible.upper.value else {
      report(.emptyRange(range), plausible.range)
      return nil
    }
    guard plausible.lower.value <= number.value, number.value <= plausible.upper.value else {
      report(
        .implausible(number.spelling ?? written(number.value), range: range),
        number.range.joined(plausible.range))
      return nil
    }
    let place = number.range.joined(plausible.range)
    // What is declared for several actors at once is one number all the same.
    let known = scenario.inputs.lastIndex { $0.origin.source === source && $0.origin.range == place }
    if let known { return InputID(known) }
    let id = InputID(scenario.inputs.count)
    scenario.inputs.append(
      PlausibleNumber(
        value: number.value, lower: plausible.lower.value, upper: plausible.upper.value,
        isPercent: number.isPercent, declaration: declared, what: what, origin: span(place)))
    return id
  }

  /// Reports an input whose range leaves what it may be.
  mutating func check(_ input: InputID?, in limits: ClosedRange<Double>, _ what: String) {
    guard let input else { return }
    let number = scenario.inputs[input.index]
    guard number.lower < limits.lowerBound || number.upper > limits.upperBound else { return }
    let bounds =
      limits.upperBound == .infinity
      ? "\(written(limits.lowerBound)).." : "\(written(limits.lowerBound))..\(written(limits.upperBound))"
    report(.plausibleBeyond(what: what, limits: bounds), number.origin.range)
  }

  /// The same for an expression that is an input and nothing more.
  mutating func check(_ expression: Expression?, in limits: ClosedRange<Double>, _ what: String) {
    if case .input(let id, _)? = expression { check(id, in: limits, what) }
  }
}

extension DeclarationSyntax {
  /// The declaration in its first words: `response retaliation`.
  var phrase: String {
    switch self {
    case .scenario: "scenario"
    case .round: "round"
    case .kind: "kind"
    case .actor(let syntax): "actor " + syntax.actors.map(\.name.text).joined(separator: ", ")
    case .order: "order"
    case .turns: "turns"
    case .holdWeight: "hold weight"
    case .relation(let syntax): "relation \(syntax.name.text)"
    case .flag(let syntax): "flag \(syntax.name.text)"
    case .quantity(let syntax): "quantity \(syntax.name.text)"
    case .ladder(let syntax): "ladder of \(syntax.quantity.text)"
    case .define(let syntax): "define \(syntax.name.text)"
    case .move(let syntax): "move \(syntax.name.text)"
    case .response(let syntax): "response \(syntax.name.text)"
    case .rule(let syntax): "rule \(syntax.name.text)"
    case .hypothesis(let syntax): "hypothesis \(syntax.name.text) of \(syntax.actor.text)"
    case .evidence(let syntax): "evidence \(syntax.name.text)"
    case .assumption(let syntax): "assumption \(syntax.name.text)"
    case .utility(let syntax): "utility of \(syntax.actor.text)"
    case .view(let syntax): "view \(syntax.name.text)"
    case .prediction(let syntax): "predict \(syntax.name.text)"
    }
  }
}
