import ScenarioKit

/// What would be worth seeing.
extension Document {
  init(_ answer: IndicatorsAnswer, _ page: Page) {
    self.init(kind: "indicators")
    judgement = page.judgement(of: answer).plain + "."
    add("about", .text(answer.about))
    add("leans on", .list(answer.leansOn))
    givens = answer.givens
    provenance = answer.provenance
    notes = page.notes(on: answer)
    if let open = answer.uncertainty { add("bits open", .number(open)) }
    switch answer.subject {
    case .number(let now, let isProbability):
      add("now", isProbability ? .probability(now) : .quantity(now))
      tables = [numbers(answer, isProbability: isProbability)]
    case .types(let names, let believed):
      var types = DataTable("believed", [.text("type"), .probability("now", isSure: true)])
      for (name, probability) in zip(names, believed) { types.add([.text(name), .probability(probability)]) }
      tables = [self.types(answer, names), types]
    }
  }

  private func numbers(_ answer: IndicatorsAnswer, isProbability: Bool) -> DataTable {
    func column(_ name: String) -> DataTable.Column { isProbability ? .probability(name) : .quantity(name) }
    func cell(_ reading: IndicatorsAnswer.Reading?) -> Value {
      guard case .number(let number) = reading else { return .nothing }
      return isProbability ? .probability(number) : .quantity(number)
    }
    var table = DataTable(
      "indicators",
      [
        .text("indicator"), .text("sort"), .text("title"), .probability("seen"), column("if seen"),
        column("if not"), .quantity("difference"), .quantity("moves it by"),
        .quantity("bits"), .truth("tells"),
      ])
    for indicator in answer.indicators {
      table.add([
        .text(indicator.name), .text(indicator.sort.rawValue), .text(optional: indicator.title),
        .probability(indicator.chance), cell(indicator.ifSeen), cell(indicator.ifNot),
        indicator.difference.map { .quantity($0.estimate) } ?? .nothing,
        indicator.shift.map { .quantity($0) } ?? .nothing,
        indicator.bits.map { .quantity($0) } ?? .nothing, .truth(indicator.tells),
      ])
    }
    return table
  }

  /// A row for each type under each sign.
  private func types(_ answer: IndicatorsAnswer, _ names: [String]) -> DataTable {
    var table = DataTable(
      "indicators",
      [
        .text("indicator"), .text("sort"), .text("title"), .probability("seen"), .text("type"),
        .probability("if seen", isSure: true), .probability("if not", isSure: true),
        .quantity("bits", isSure: true),
      ])
    func value(_ reading: IndicatorsAnswer.Reading?, _ type: Int) -> Value {
      guard case .types(let types) = reading, types.indices.contains(type) else { return .nothing }
      return .probability(types[type])
    }
    for indicator in answer.indicators {
      for (type, name) in names.enumerated() {
        table.add([
          .text(indicator.name), .text(indicator.sort.rawValue), .text(optional: indicator.title),
          .probability(indicator.chance), .text(name), value(indicator.ifSeen, type),
          value(indicator.ifNot, type), indicator.bits.map { .quantity($0) } ?? .nothing,
        ])
      }
    }
    return table
  }
}
