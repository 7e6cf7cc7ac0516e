extension Resolver {
  mutating func declareMove(_ syntax: MoveSyntax, range: SourceRange) {
    let kind = syntax.kind.flatMap { moveKind($0) }
    scope = Scope(place: .moveCondition)
    for variable in [syntax.actor] + (syntax.target.map { [$0] } ?? []) {
      checkVariable(variable)
      scope.variables.append(Scope.Variable(name: variable.text, kind: nil))
    }
    let options = declareOptions(syntax.options)
    scope.options = options

    let conditions = conditions(syntax.conditions)
    var before: [Effect] = []
    var outcomes: [Move.Outcome] = []
    var finally: [Effect] = []
    var outcomeSyntax: [MoveSyntax.Outcome] = []
    let errors = diagnostics.count
    for clause in syntax.clauses {
      switch clause.content {
      case .then(let list):
        scope.place = .effect
        before += effects(list)
      case .outcome(let outcome):
        outcomes.append(self.outcome(outcome))
        outcomeSyntax.append(outcome)
      case .finally(let list):
        scope.place = .effect
        finally += effects(list)
      case .when, .alert, .note: break
      }
    }
    let areSound = diagnostics.count == errors
    checkOutcomeNames(outcomeSyntax)
    if areSound { checkChances(outcomes, outcomeSyntax) }
    scope.place = .effect
    let alerts = alerts(syntax.alerts)
    let notes = notes(syntax.notes)
    guard let id = enter(syntax.name, \.moves, Meaning.move) else { return }
    put(
      Move(
        name: syntax.name.text, kind: kind, actorVariable: syntax.actor.text,
        targetVariable: syntax.target?.text, options: options, title: syntax.title?.text,
        conditions: conditions, before: before, outcomes: outcomes, finally: finally, alerts: alerts,
        notes: notes, origin: span(range)), at: id, \.moves)
  }

  private mutating func declareOptions(_ list: [MoveSyntax.Option]) -> [Move.Option] {
    var options: [Move.Option] = []
    for syntax in limited(list, to: Self.mostBound, .option, name: \.name) {
      checkOptionName(syntax.name, among: options)
      let limits = -1e9...1e9
      let lower = whole(syntax.bounds.lower, in: limits, "a bound of an option")
      let upper = whole(syntax.bounds.upper, in: limits, "a bound of an option")
      let initial = whole(syntax.initial, in: limits, "the default of an option")
      guard let lower, let upper, let initial else { continue }
      if lower > upper {
        report(
          .emptyRange("\(lower)..\(upper)"),
          syntax.bounds.lower.range.joined(syntax.bounds.upper.range))
      } else if initial < lower || initial > upper {
        report(
          .outOfRange(
            "\(initial)", lower: "\(lower)", upper: "\(upper)", of: "option `\(syntax.name.text)`"),
          syntax.initial.range)
      }
      options.append(Move.Option(name: syntax.name.text, lower: lower, upper: upper, initial: initial))
    }
    return options
  }

  private mutating func checkOptionName(_ name: NameSyntax, among earlier: [Move.Option]) {
    if earlier.contains(where: { $0.name == name.text }) {
      return report(.repeated(.option, name.text), name.range)
    }
    if scope.variable(name.text) != nil {
      return report(.optionNamedLike(name.text, .variable), name.range)
    }
    for meaning in scenario.names.meanings(of: name.text) {
      switch meaning {
      case .actor, .quantity, .flag, .definition:
        return report(.optionNamedLike(name.text, NameSort(meaning)), name.range)
      default: continue
      }
    }
  }

  private mutating func outcome(_ syntax: MoveSyntax.Outcome) -> Move.Outcome {
    scope.place = .outcomeChance
    let chance = syntax.chance.map { number($0, "the chance of an outcome") ?? .number(0) }
    check(chance, in: 0...1, "the chance of outcome `\(syntax.name.text)`")
    scope.place = .effect
    return Move.Outcome(
      name: syntax.name.text, chance: chance, effects: effects(syntax.effects), origin: span(syntax.range))
  }

  /// Reports names that are there twice.
  private mutating func checkOutcomeNames(_ outcomes: [MoveSyntax.Outcome]) {
    var names: Set<String> = []
    for outcome in outcomes where !names.insert(outcome.name.text).inserted {
      report(.repeated(.outcome, outcome.name.text), outcome.name.range)
    }
  }

  /// Reports constant chances outside 0…1, and those that cannot sum to 1 whatever the others are.
  private mutating func checkChances(_ outcomes: [Move.Outcome], _ syntax: [MoveSyntax.Outcome]) {
    guard let last = outcomes.last else { return }
    var sum = 0.0
    var areConstant = true
    for (outcome, syntax) in zip(outcomes, syntax) {
      guard let expression = outcome.chance, let range = syntax.chance?.range else { continue }
      guard let chance = expression.constantValue else {
        areConstant = false
        continue
      }
      guard (0...1).contains(chance) else {
        return report(
          .noChance(excerpt(range), what: "the chance of outcome `\(outcome.name)`"), range)
      }
      sum += chance
    }
    let isOver = sum > 1 + Self.tolerance
    let isUnder = areConstant && last.chance != nil && sum < 1 - Self.tolerance
    guard isOver || isUnder else { return }
    let hint = isUnder ? "let the last be `otherwise`: it takes what the others leave" : Self.difference(sum)
    report(
      .sumsTo(Self.rounded(sum), what: "the chances of the outcomes", hint: hint), last.origin.range)
  }

  /// How far sums of probabilities may be from 1.
  static let tolerance = 1e-9

  /// How much a sum of probabilities differs from 1, in words.
  static func difference(_ sum: Double) -> String {
    let percent = "\(rounded(abs(sum - 1) * 100))%"
    return sum < 1 ? "\(percent) is missing" : "\(percent) is too much"
  }

  /// A sum without the noise of adding up.
  static func rounded(_ sum: Double) -> String { written((sum * 1e9).rounded() / 1e9) }
}
