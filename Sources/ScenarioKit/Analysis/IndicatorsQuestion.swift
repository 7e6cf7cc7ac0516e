extension Inquiry {
  /// Ranks what could be seen by how much it would tell.
  ///
  /// Evidence is taken as looked for now: seen with the probability that what is believed gives it. The number is asked
  /// of the worlds of each cell that the evidence tells apart, in the same runs; what it is with the evidence and without
  /// follows by Bayes' rule, and the two average to what it is now. Costs an answer for each cell.
  package func indicators(_ target: InquiryTarget, _ modifiers: Modifiers) throws -> IndicatorsAnswer {
    let unseen = unseenEvidence(modifiers.givens)
    switch target {
    case .measure(let measure): return try indicators(of: measure, unseen, modifiers)
    case .hypothesis(let id): return try indicators(ofType: id, unseen, modifiers)
    }
  }

  /// Declared and neither observed nor found absent, by the story or by what is given.
  private func unseenEvidence(_ givens: [Modifiers.Given]) -> [EvidenceID] {
    var known = Set(seen.map(\.evidence))
    for given in givens {
      switch given {
      case .observe(let observation): known.insert(observation.evidence)
      case .without(.evidence(let id)): known.insert(id)
      default: break
      }
    }
    return scenario.evidence.indices.map { EvidenceID($0) }.filter { !known.contains($0) }
  }

  // MARK: a number

  private func indicators(
    of measure: Measurand, _ unseen: [EvidenceID], _ modifiers: Modifiers
  ) throws -> IndicatorsAnswer {
    let horizon = try horizon(modifiers)
    let asked = MeasuredProgram([measure], self, modifiers, horizon)
    var request = asked.request
    request.evidence = unseen
    let whole = request
    var start = try projection(whole, givens: modifiers.givens)
    let total = start.worlds.totalMass
    let masses = (0..<start.worlds.count).map { start.worlds.mass($0) / total }
    let groups = EvidenceCells.groups(
      masses, try start.likelihoods(of: unseen), pieces: unseen.count)
    var method = Evaluation.Method.exact
    var base: Estimate?
    var found: [IndicatorsAnswer.Indicator] = []
    for group in groups {
      let futures = group.cells.map { cell in
        MatchedFutures.Future(
          inquiry: self, turns: horizon.turns, points: [horizon.turns],
          make: {
            var projection = try projection(whole, givens: modifiers.givens)
            projection.reweigh(cell.shares)
            return projection
          })
      }
      let numbers = try MatchedFutures(futures: futures, sorts: asked.sorts).asked(modifiers)
      method = CompareQuestion.lessSure(method, numbers.method)
      let now = numbers.mixture(0, at: 0, of: group.cells.map(\.mass))
      base = base ?? now
      found += group.pieces.map { piece in
        indicator(
          unseen[piece], group.posterior(of: piece), numbers, now: now.value,
          isProbability: measure.isProbability)
      }
    }
    let now = base ?? .exact(0)
    return IndicatorsAnswer(
      about: phrase(measure), subject: .number(now, isProbability: measure.isProbability),
      uncertainty: measure.isProbability ? Information.entropy(now.value) : nil,
      indicators: Self.ranked(found), declared: scenario.evidence.count, givens: phrases(modifiers),
      provenance: Provenance(
        method: method, rounds: horizon.rounds, until: horizon.until, isDefaultHorizon: horizon.isDefault))
  }

  private func indicator(
    _ id: EvidenceID, _ posterior: (seen: Double, ifSeen: [Double]?, ifNot: [Double]?),
    _ numbers: MatchedNumbers, now: Double, isProbability: Bool
  ) -> IndicatorsAnswer.Indicator {
    let seen = posterior.seen
    var difference: MatchedDifference?
    if let with = posterior.ifSeen, let without = posterior.ifNot {
      difference = numbers.difference(0, at: 0, of: with, from: without)
    }
    let apart = difference?.estimate ?? .exact(0)
    let evidence = scenario.evidence[id.index]
    return IndicatorsAnswer.Indicator(
      sort: .evidence, name: quoted(evidence.name), title: evidence.title, chance: .exact(seen),
      ifSeen: posterior.ifSeen.map { .number(numbers.mixture(0, at: 0, of: $0)) },
      ifNot: posterior.ifNot.map { .number(numbers.mixture(0, at: 0, of: $0)) },
      difference: difference ?? MatchedDifference.none,
      shift: apart.worth { 2 * seen * (1 - seen) * abs($0) },
      bits: isProbability ? apart.worth { Information.gain(seen: seen, mean: now, apart: $0) } : nil)
  }

  private static func ranked(_ found: [IndicatorsAnswer.Indicator]) -> [IndicatorsAnswer.Indicator] {
    func place(_ indicator: IndicatorsAnswer.Indicator) -> Int {
      indicator.tells ? 0 : indicator.isIdle ? 2 : 1
    }
    return found.enumerated().sorted { left, right in
      let (one, other) = (place(left.element), place(right.element))
      if one != other { return one < other }
      let (more, less) = (left.element.worth, right.element.worth)
      return abs(more - less) <= 1e-12 ? left.offset < right.offset : more > less
    }.map(\.element)
  }

  // MARK: a hidden type

  /// Exactly, by Bayes' rule over the joint belief.
  private func indicators(
    ofType id: HypothesisID, _ unseen: [EvidenceID], _ modifiers: Modifiers
  ) throws -> IndicatorsAnswer {
    var request = ProgramRequest()
    request.reach = .present
    request.evidence = unseen
    request.hypotheses = [id]
    let hypothesis = scenario.hypothesis(id)
    let count = hypothesis.types.count
    var projection = try projection(request, givens: modifiers.givens)
    let likelihoods = try projection.likelihoods(of: unseen)
    let believed = projection.marginal(id, types: count)
    var found: [IndicatorsAnswer.Indicator] = []
    for (piece, evidence) in unseen.enumerated() {
      var parts: [[Double]?] = []
      for isSeen in [true, false] {
        var part = try self.projection(request, givens: modifiers.givens)
        let shares = likelihoods.map { isSeen ? $0[piece] : 1 - $0[piece] }
        let mass = shares.indices.reduce(0) { $0 + part.worlds.mass($1) * shares[$1] }
        part.reweigh(shares)
        parts.append(mass > 1e-12 ? part.marginal(id, types: count) : nil)
      }
      let total = projection.worlds.totalMass
      let seen = likelihoods.indices.reduce(0) {
        $0 + projection.worlds.mass($1) / total * likelihoods[$1][piece]
      }
      let (with, without) = (parts[0], parts[1])
      let bits = with.flatMap { with in without.map { Information.gain(seen: seen, with, $0) } } ?? 0
      found.append(
        IndicatorsAnswer.Indicator(
          sort: .evidence, name: quoted(scenario.evidence[evidence.index].name),
          title: scenario.evidence[evidence.index].title, chance: .exact(min(1, seen)),
          ifSeen: with.map { .types($0) }, ifNot: without.map { .types($0) }, difference: nil, shift: nil,
          bits: .exact(bits)))
    }
    return IndicatorsAnswer(
      about: "\(name(of: hypothesis.actor)).\(quoted(hypothesis.name))",
      subject: .types(hypothesis.types.map { quoted($0.name) }, believed: believed),
      uncertainty: Information.entropy(believed), indicators: Self.ranked(found),
      declared: scenario.evidence.count, givens: phrases(modifiers), provenance: nil)
  }
}

extension Estimate {
  /// What comes of it, where that is 0 at 0 and grows to either side.
  fileprivate func worth(_ growing: (Double) -> Double) -> Estimate {
    let ends = [growing(lower), growing(upper)].sorted()
    let least = lower <= 0 && upper >= 0 ? 0 : ends[0]
    switch self {
    case .exact(let value): return .exact(growing(value))
    case .bounds: return .bounds(lower: least, upper: ends[1])
    case .sampled(let value, _, _): return .sampled(value: growing(value), lower: least, upper: ends[1])
    }
  }
}
