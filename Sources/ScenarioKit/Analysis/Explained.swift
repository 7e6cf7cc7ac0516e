/// Puts together what an explanation shows from the numbers that were read.
struct Explained {
  let inquiry: Inquiry
  let layout: WhyLayout
  let worlds: WeighedWorlds
  /// The worlds of each column; nil for all.
  let columns: [[Int]?]
  /// For each candidate, whether it is what was asked.
  let asked: [Bool]
  let matcher: EventMatcher
  let events: [Event]
  let grounded: [GroundedResponse]

  private var scenario: Scenario { inquiry.scenario }

  /// Those that can be at all, likeliest first.
  func candidates() -> [WhyAnswer.Candidate] {
    let all = events.enumerated().map { index, event in
      WhyAnswer.Candidate(
        phrase: event.move == nil
          ? "hold" : (scenario.isOpen ? inquiry.phrase(event) : inquiry.action(event)),
        weights: columns.map { group in worlds.mean(over: group) { worlds.weights[$0][index] } },
        shares: columns.map { group in worlds.mean(over: group) { worlds.shares[$0][index] } },
        probability: worlds.mean(over: nil) { worlds.shares[$0][index] },
        named: named(event), isAsked: asked[index])
    }
    return all.filter { $0.probability > 0 || $0.isAsked }
      .enumerated().sorted { (-$0.element.probability, $0.offset) < (-$1.element.probability, $1.offset) }
      .map(\.element)
  }

  /// The responses that put weight on an event in some world.
  private func named(_ event: Event) -> [String] {
    var names: [String] = []
    for (index, ground) in grounded.enumerated() {
      let readings = layout.responses[index]
      let expects = zip(ground.events, readings.expectations).contains { named, reading in
        guard let named, named == event, let weight = reading.weight else { return false }
        return worlds.mean(ofReading: weight, over: nil) > 0
      }
      let weighs = zip(ground.tables, readings.tables).contains { table, readings in
        zip(table.events, readings.weights).contains {
          $0 == event && worlds.mean(ofReading: $1, over: nil) > 0
        }
      }
      let speaks = expects || weighs
      let name = scenario.responses[ground.response.index].name
      if speaks && !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// What each response puts in for or against what was asked, where it applies in some world.
  func contributions() -> [WhyAnswer.Contribution] {
    grounded.indices.flatMap { index in contribution(of: index) }
  }

  private func contribution(of index: Int) -> [WhyAnswer.Contribution] {
    let ground = grounded[index]
    let response = scenario.responses[ground.response.index]
    let readings = layout.responses[index]
    var weights: [Double]?
    var factors: [Double]?
    for (number, expectation) in response.expectations.enumerated() {
      if let event = ground.events[number], isAsked(event), let reading = readings.expectations[number].weight
      {
        let means = columns.map { worlds.mean(ofReading: reading, over: $0) }
        if means.contains(where: { $0 > 0 }) {
          weights = zip(weights ?? means.map { _ in 0 }, means).map { $0 + $1 }
        }
      }
      if let reading = readings.expectations[number].factor, covers(expectation, ground) {
        let means = columns.map { worlds.mean(ofReading: reading, over: $0) }
        if means.contains(where: { $0 != 1 }) {
          factors = zip(factors ?? means.map { _ in 1 }, means).map { $0 * $1 }
        }
      }
    }
    var rows: [WhyAnswer.MatchedRow] = []
    for (number, table) in response.tables.enumerated() {
      let asked = zip(ground.tables[number].events, readings.tables[number].weights).filter { event, _ in
        event.map(isAsked) ?? false
      }
      if asked.isEmpty { continue }
      rows += matchedRows(of: table, readings.tables[number])
      for (_, reading) in asked {
        let means = columns.map { worlds.mean(ofReading: reading, over: $0) }
        weights = zip(weights ?? means.map { _ in 0 }, means).map { $0 + $1 }
      }
    }
    if (weights ?? []).allSatisfy({ $0 == 0 }), factors == nil, rows.isEmpty { return [] }
    return [
      WhyAnswer.Contribution(
        response: response.name, title: response.title, line: response.origin.line,
        source: response.origin.source.name, binding: bindingText(ground), weights: weights, factors: factors,
        conditions: readings.conditions.map { met($0) }, rows: rows, because: response.notes.because,
        sources: response.notes.sources)
    ]
  }

  /// The rows that match in some world.
  private func matchedRows(
    of table: DecisionTable, _ readings: WhyLayout.TableReadings
  ) -> [WhyAnswer.MatchedRow] {
    zip(table.rows, readings.rows).compactMap { row, reading in
      let worlds = worlds.group(where: reading)
      guard !worlds.isEmpty else { return nil }
      let values = zip(table.inputs, readings.inputs).map { input, reading in
        let value = self.worlds.mean(ofReading: reading, over: worlds)
        let text = input.isTruth && (value == 0 || value == 1) ? (value == 1 ? "yes" : "no") : written(value)
        return "\(input.origin.text) = \(text)"
      }
      let words = row.origin.text.split { $0.isWhitespace }.joined(separator: " ")
      return WhyAnswer.MatchedRow(
        text: words, values: values, line: row.origin.line, share: self.worlds.share(of: worlds))
    }
  }

  private func met(_ readings: WhyLayout.ConditionReadings) -> WhyAnswer.Met {
    WhyAnswer.Met(
      text: readings.condition.origin.text,
      values: readings.reads.map { "\($0.text) = \(written(worlds.mean(ofReading: $0.reading, over: nil)))" },
      line: readings.condition.origin.line, source: readings.condition.origin.source.name)
  }

  /// Responses that name what was asked but do not apply, each with the first condition that fails.
  func namedBy() -> [String] {
    var result: [String] = []
    for (index, ground) in grounded.enumerated() {
      let named = ground.events + ground.tables.flatMap(\.events)
      guard named.contains(where: { $0.map(isAsked) ?? false }) else { continue }
      let response = scenario.responses[ground.response.index]
      let failing = layout.responses[index].conditions.first {
        worlds.mean(ofReading: $0.holds, over: nil) == 0
      }
      let binding = bindingText(ground)
      let name =
        "\(response.name) (line \(response.origin.line))" + (binding.isEmpty ? "" : " with \(binding)")
      guard let failing else {
        result.append("\(name): it applies, and gives it no weight or its move is not allowed")
        continue
      }
      let values = failing.reads.map {
        "\($0.text) = \(written(worlds.mean(ofReading: $0.reading, over: nil)))"
      }
      let looked = values.isEmpty ? "" : " (\(values.joined(separator: ", ")))"
      result.append("\(name): fails `\(failing.condition.origin.text)`\(looked)")
    }
    return result
  }

  private func isAsked(_ event: Event) -> Bool {
    // Nobody in particular holds where turns are open.
    if scenario.isOpen, event.move == nil { return asked.first ?? false }
    return zip(events, asked).contains { $0 == event && $1 }
  }

  private func covers(_ expectation: Response.Expectation, _ ground: GroundedResponse) -> Bool {
    zip(events, asked).contains { event, isAsked in
      isAsked
        && matcher.matches(expectation.pattern, event, binding: ground.binding)
    }
  }

  private func bindingText(_ ground: GroundedResponse) -> String {
    let response = scenario.responses[ground.response.index]
    return zip(response.variables, ground.binding)
      .map { "\($0.name) = \(inquiry.name(of: $1))" }.joined(separator: ", ")
  }

  /// At most four digits after the point, no trailing zeros.
  private func written(_ value: Double) -> String { value.shortest }
}

extension Double {
  /// At most four digits after the point, no trailing zeros: `4.75`, `3`.
  package var shortest: String {
    guard abs(self) < 1e12 else { return String(self) }
    let scaled = (abs(self) * 10_000).rounded()
    var digits = String(Int(scaled))
    digits = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    let whole = digits.dropLast(4)
    var fraction = String(digits.suffix(4))
    while fraction.last == "0" { fraction.removeLast() }
    let sign = self < 0 && scaled > 0 ? "-" : ""
    return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}
