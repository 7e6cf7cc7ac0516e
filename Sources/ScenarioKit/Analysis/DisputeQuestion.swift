/// Why a dispute could not be looked into.
package enum DisputeProblem: Error {
  case noViews

  func diagnostic(at statement: SourceSpan) -> Diagnostic {
    Diagnostic(
      id: "E0640", message: "no view is declared, so there is nobody to disagree", span: statement,
      hint: "declare what somebody takes as given: `view NAME { believe … }`")
  }
}

/// Asks the same under every view, and what drives the two that lie farthest apart.
///
/// Each statement on which the two differ is taken over by the one from the other, and by the other from the one; the gap that
/// closes is the mean of both ways. All are asked in the same runs. Costs an answer for each view, and two for each statement.
struct DisputeQuestion {
  let present: Inquiry
  /// The story without what is left out of it.
  let inquire: ([Modifiers.Given]) throws -> Inquiry
  let target: InquiryTarget
  let modifiers: Modifiers

  func answer() throws -> DisputeAnswer {
    let views = present.scenario.views
    if views.isEmpty { throw DisputeProblem.noViews }
    let stances = views.map { ViewStatements($0.givens, present) } + [ViewStatements([], present)]
    let numbers = try numbers(of: stances.map(\.givens))
    let number = widest(numbers, views.count)
    let values = stances.indices.map { numbers.values[$0][number][0] }
    // The story as it stands is a side only where there is one view alone.
    let rivals = views.count > 1 ? Array(views.indices) : Array(stances.indices)
    let higher = rivals.max { values[$0].value < values[$1].value } ?? 0
    let lower = rivals.last { values[$0].value <= (rivals.map { values[$0].value }.min() ?? 0) } ?? higher
    let gap = numbers.difference(number, at: 0, of: higher, from: lower)
    let disputed = higher == lower ? [] : stances[higher].disputed(with: stances[lower])
    var (statements, topics) = try exchanged(disputed, stances[higher], stances[lower], number)
    if gap.isSame || gap.isOpen { for index in statements.indices { statements[index].isFirst = false } }
    let driver = statements.first.flatMap { $0.isFirst ? topics.first : nil }
    let sides = try stances.enumerated().map { place, stance in
      DisputeAnswer.Side(
        view: place < views.count ? present.quoted(views[place].name) : nil,
        title: place < views.count ? views[place].title : nil, value: values[place],
        says: try driver.flatMap {
          try stance.text(on: $0) ?? asItStands($0, stances[higher], stances[lower])
        },
        line: place < views.count ? views[place].origin.line : nil)
    }
    let order = sides.indices.sorted { left, right in
      let (one, other) = (values[left].value, values[right].value)
      return one == other ? left < right : one > other
    }
    var provenance: Provenance?
    if case .measure = target {
      let horizon = try present.horizon(modifiers)
      provenance = Provenance(
        method: numbers.method, rounds: horizon.rounds, until: horizon.until,
        isDefaultHorizon: horizon.isDefault)
    }
    return DisputeAnswer(
      about: about(number), isProbability: isProbability, sides: order.map { sides[$0] },
      higher: order.firstIndex(of: higher) ?? 0, lower: order.firstIndex(of: lower) ?? 0, gap: gap,
      statements: statements, settling: try settling(driver), givens: present.phrases(modifiers),
      provenance: provenance)
  }

  private var isProbability: Bool {
    if case .measure(let measure) = target { measure.isProbability } else { true }
  }

  private func about(_ number: Int) -> String {
    switch target {
    case .measure(let measure): return present.phrase(measure)
    case .hypothesis(let id):
      let hypothesis = present.scenario.hypothesis(id)
      return "\(present.name(of: hypothesis.actor)).\(present.quoted(hypothesis.name)) is "
        + present.quoted(hypothesis.types[number].name)
    }
  }

  // MARK: numbers

  /// What is asked where each of several lists is taken as given, before what the question gives; of a hidden type a number
  /// for each type.
  private func numbers(of givens: [[Modifiers.Given]]) throws -> MatchedNumbers {
    let all = givens.map { $0 + modifiers.givens }
    switch target {
    case .hypothesis(let id):
      let count = present.scenario.hypothesis(id).types.count
      let values = try all.map { try believed(id, $0).map { [Estimate.exact($0)] } }
      return MatchedNumbers(
        method: .exact, sorts: Array(repeating: .holds, count: count), values: values, tally: nil)
    case .measure(let measure):
      var sorts: [MatchedFutures.Sort] = []
      let futures = try all.map { givens in
        let inquiry = try inquire(givens)
        let horizon = try inquiry.horizon(modifiers)
        let asked = MeasuredProgram([measure], inquiry, modifiers, horizon)
        sorts = asked.sorts
        return MatchedFutures.Future(
          inquiry: inquiry, turns: horizon.turns, points: [horizon.turns],
          make: { try inquiry.projection(asked.request, givens: givens) })
      }
      return try MatchedFutures(futures: futures, sorts: sorts).asked(modifiers)
    }
  }

  private func believed(_ id: HypothesisID, _ givens: [Modifiers.Given]) throws -> [Double] {
    var request = ProgramRequest()
    request.reach = .present
    request.hypotheses = [id]
    return try inquire(givens).projection(request, givens: givens)
      .marginal(id, types: present.scenario.hypothesis(id).types.count)
  }

  /// The number on which views lie farthest apart: the type, where there are several.
  private func widest(_ numbers: MatchedNumbers, _ views: Int) -> Int {
    let rivals = views > 1 ? views : views + 1
    let spreads = numbers.sorts.indices.map { number in
      let values = (0..<rivals).map { numbers.values[$0][number][0].value }
      return (values.max() ?? 0) - (values.min() ?? 0)
    }
    return spreads.indices.max { spreads[$0] < spreads[$1] - 1e-12 } ?? 0
  }

  // MARK: what drives them apart

  /// What each statement closes, what closes most first, and what each is about.
  private func exchanged(
    _ disputed: [ViewStatements.Topic], _ higher: ViewStatements, _ lower: ViewStatements, _ number: Int
  ) throws -> (statements: [DisputeAnswer.Statement], topics: [ViewStatements.Topic]) {
    var futures = [higher.givens, lower.givens]
    /// By topic, the place of the two views that have taken it over.
    var places: [Int: Int] = [:]
    for (index, topic) in disputed.enumerated() {
      let taken = [higher.taking(topic, from: lower), lower.taking(topic, from: higher)]
      guard try taken.allSatisfy({ try isPossible($0) }) else { continue }
      places[index] = futures.count
      futures += taken
    }
    let numbers = try numbers(of: futures)
    func weights(_ places: [Int]) -> [Double] {
      var result = Array(repeating: 0.0, count: futures.count)
      for place in places { result[place] += 0.5 }
      return result
    }
    let closing = disputed.indices.map { index in
      places[index].map { place in
        numbers.difference(number, at: 0, of: weights([0, place + 1]), from: weights([place, 1]))
      }
    }
    let order = disputed.indices.sorted { left, right in
      let (one, other) = (closing[left]?.estimate.value, closing[right]?.estimate.value)
      guard let one, let other else { return one != nil && other == nil }
      return abs(one - other) <= 1e-12 ? left < right : one > other
    }
    let leader = order.first.flatMap { places[$0] }
    let statements = order.map { index in
      let topic = disputed[index]
      var statement = DisputeAnswer.Statement(
        about: higher.name(of: topic, or: lower), inHigher: higher.text(on: topic),
        inLower: lower.text(on: topic), closes: closing[index])
      if let leader, let place = places[index] {
        let behind = numbers.difference(
          number, at: 0, of: weights([leader + 1, place]), from: weights([leader, place + 1]))
        let closes = closing[index] ?? .none
        statement.isFirst =
          !closes.isSame && !closes.isOpen && closes.estimate.value > 0
          && (place == leader || behind.isSame || behind.isOpen)
      }
      return statement
    }
    return (statements, order.map { disputed[$0] })
  }

  /// Whether there is a world in which all of it holds.
  private func isPossible(_ givens: [Modifiers.Given]) throws -> Bool {
    let all = givens + modifiers.givens
    var request = ProgramRequest()
    request.reach = .turns(present.scenario.turnsPerRound)
    do {
      _ = try inquire(all).projection(request, givens: all)
      return true
    } catch is AnalysisProblem {
      return false
    }
  }

  /// What is believed where a view says nothing of it.
  private func asItStands(
    _ topic: ViewStatements.Topic, _ higher: ViewStatements, _ lower: ViewStatements
  ) throws -> String? {
    guard case .belief(let id) = topic else { return nil }
    let items = higher.items(on: topic) + lower.items(on: topic)
    guard case .believe(let said)? = items.first else { return nil }
    let hypothesis = present.scenario.hypothesis(id)
    let believed = try believed(id, modifiers.givens)[said.type]
    let share = (believed * 100).rounded()
    return "\(higher.name(of: topic, or: lower)) is \(present.quoted(hypothesis.types[said.type].name)) "
      + "\(Int(share))%, as it stands"
  }

  private func settling(_ driver: ViewStatements.Topic?) throws -> [(evidence: String, bits: Double)]? {
    guard case .belief(let id) = driver else { return nil }
    let indicators = try present.indicators(.hypothesis(id), modifiers).indicators
    return indicators.filter(\.tells).map { ($0.name, $0.bits?.value ?? 0) }
  }
}
