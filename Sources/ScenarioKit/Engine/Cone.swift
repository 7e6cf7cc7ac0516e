/// What a question's answer can depend on (cone of influence): what is outside need not be kept in the world.
struct Cone {
  private(set) var symbols: Set<Symbol> = []
  private(set) var hypotheses: Set<HypothesisID> = []
  /// Everything that some effect may change.
  private(set) var touched: Set<Symbol> = []
  private(set) var rules: [RuleID] = []
  private let keepsEverything: Bool

  init(_ scenario: Scenario, _ request: ProgramRequest) {
    keepsEverything = request.keepsEverything
    if request.onlyAppliesEffects {
      touched = Set(request.effects.flatMap { $0 }.flatMap { $0.writes(in: scenario) }.map(\.symbol))
      symbols = touched
      return
    }
    var reads = Reads()
    reads.add((request.measures + request.maxima + request.conditions).map(\.expression), in: scenario)
    if let stop = request.stop { reads.add(stop.expression, in: scenario) }
    for evidence in request.evidence {
      for likelihood in scenario.evidence[evidence.index].likelihoods {
        reads.add(likelihood.chance, in: scenario)
        reads.add((likelihood.conditions ?? []).map(\.expression), in: scenario)
      }
    }
    for (index, response) in scenario.responses.enumerated()
    where !request.withoutResponses.contains(ResponseID(index)) {
      reads.add(response.conditions.map(\.expression), in: scenario)
      for expectation in response.expectations {
        reads.add([expectation.weight, expectation.factor].compactMap { $0 }, in: scenario)
      }
      for table in response.tables {
        reads.add(table.inputs.map(\.expression), in: scenario)
        reads.add(table.rows.flatMap(\.weights), in: scenario)
      }
    }
    var writes: [(symbol: Symbol, reads: Reads)] = request.effects.flatMap { effects in
      effects.flatMap { $0.writes(in: scenario) }
    }
    for move in scenario.moves {
      reads.add(move.conditions.map(\.expression), in: scenario)
      reads.add(move.outcomes.compactMap(\.chance), in: scenario)
      let effects = move.before + move.outcomes.flatMap(\.effects) + move.finally
      writes += effects.flatMap { $0.writes(in: scenario) }
    }
    var rulesWriting: [(rule: RuleID, symbols: Set<Symbol>)] = []
    for (index, rule) in scenario.rules.enumerated() where !request.withoutRules.contains(RuleID(index)) {
      var conditions = Reads()
      conditions.add(rule.conditions.map(\.expression), in: scenario)
      let ruleWrites = rule.effects.flatMap { $0.writes(in: scenario, under: conditions) }
      writes += ruleWrites
      rulesWriting.append((RuleID(index), Set(ruleWrites.map(\.symbol))))
      if keepsEverything {
        reads.symbols.formUnion(conditions.symbols)
      }
    }
    touched = Set(writes.map(\.symbol))
    symbols = reads.symbols
    if keepsEverything { symbols.formUnion(touched) }
    var names = reads.hypotheses
    var grows = true
    while grows {
      let before = (symbols.count, names.count)
      for write in writes where symbols.contains(write.symbol) {
        symbols.formUnion(write.reads.symbols)
        names.formUnion(write.reads.hypotheses)
      }
      grows = before != (symbols.count, names.count)
    }
    rules = rulesWriting.filter { keepsEverything || !$0.symbols.isDisjoint(with: symbols) }.map(\.rule)
    for (index, hypothesis) in scenario.hypotheses.enumerated()
    where keepsEverything || names.contains(hypothesis.name)
      || request.hypotheses.contains(HypothesisID(index))
    {
      hypotheses.insert(HypothesisID(index))
    }
  }

  func keeps(_ symbol: Symbol) -> Bool { symbols.contains(symbol) }
}
