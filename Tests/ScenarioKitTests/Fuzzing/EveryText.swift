@testable import ScenarioKit

/// What must be so whatever a text holds. The fuzzer looks for a text of which it is not.
enum EveryText {
  /// A text has no more statements than these carried out, so that none takes long.
  private static let mostStatements = 80

  /// What is wrong with how the text is read, printed and carried out; nil where all is as it must be.
  static func fault(of text: String) -> String? {
    let source = SourceText(name: "<text>", text: text)
    let parsed = Parser.parse(source)
    if let fault = parsed.diagnostics.lazy.compactMap({ Self.fault(of: $0, in: source) }).first {
      return fault
    }
    if parsed.diagnostics.isEmpty, let fault = faultOfPrinting(parsed, source) { return fault }
    return faultOfTelling(parsed, source)
  }

  /// A diagnostic says something in one line, and points into the text.
  private static func fault(of diagnostic: Diagnostic, in source: SourceText) -> String? {
    if diagnostic.message.isEmpty { return "\(diagnostic.id) says nothing" }
    if diagnostic.message.utf8.count > 2_000 { return "\(diagnostic.id) says too much" }
    let spans = [diagnostic.span].compactMap { $0 } + diagnostic.labels.map(\.span)
    for span in spans where span.source === source {
      let range = span.range
      if range.lower < 0 || range.lower > range.upper || range.upper > source.bytes.count {
        return "\(diagnostic.id) points outside the text: \(range)"
      }
    }
    return diagnostic.span == nil ? "\(diagnostic.id) points nowhere" : nil
  }

  /// What is printed reads as what was printed, and is printed alike.
  private static func faultOfPrinting(_ parsed: ParsedSource, _ source: SourceText) -> String? {
    let printed = Printer.text(of: parsed, in: source)
    let again = SourceText(name: "<printed>", text: printed)
    let reading = Parser.parse(again)
    if let mistake = reading.diagnostics.first { return "printed, it has \(mistake.id): \(mistake.message)" }
    if reading.statements.count != parsed.statements.count { return "printed, it has other statements" }
    for (statement, other) in zip(parsed.statements, reading.statements)
    where Printer.text(of: statement) != Printer.text(of: other) {
      return "printed, this is another statement: \(source.slice(statement.range))"
    }
    return Printer.text(of: reading, in: again) == printed ? nil : "printed twice, it is laid out otherwise"
  }

  /// Every statement is taken in, or refused with a reason and nothing changed; belief stays a probability.
  private static func faultOfTelling(_ parsed: ParsedSource, _ source: SourceText) -> String? {
    let session = Session(settings: settings())
    for statement in parsed.statements.prefix(mostStatements) {
      let before = State(session)
      let entry = session.enter(statement, from: source)
      let words = source.slice(statement.range)
      if let fault = entry.diagnostics.lazy.compactMap({ Self.fault(of: $0, in: source) }).first {
        return fault
      }
      if let mistake = entry.diagnostics.first(where: { $0.id == "E0599" }) { return mistake.message }
      if case .refused = entry.result {
        if entry.diagnostics.isEmpty { return "refused without a word: \(words)" }
        if State(session) != before { return "refused, and something changed: \(words)" }
      }
      let total = session.situation.belief.joint.reduce(0, +)
      guard abs(total - 1) < 1e-6 else { return "belief sums to \(total) after: \(words)" }
    }
    return nil
  }

  private static func settings() -> SessionSettings {
    var settings = SessionSettings()
    settings.runs = 10
    let patience = Patience()
    settings.isInterrupted = { patience.isOver }
    return settings
  }
}

/// Stops a question that has asked often whether to stop.
private final class Patience: @unchecked Sendable {
  // Asked by one thread: the settings name no more.
  private var asked = 0
  var isOver: Bool {
    asked += 1
    return asked > 2_000
  }
}

/// What a refused statement must leave as it was.
private struct State: Equatable {
  let situation: String
  let names: Int
  let prompt: String

  init(_ session: Session) {
    let world = session.situation.world
    let values = world.values.map { "\($0.key)=\($0.value)" }.sorted()
    situation =
      "\(values) \(world.turn) \(world.place) \(world.round) \(world.log.count) \(session.situation.belief)"
    names = session.scenario.names.all.count
    prompt = "\(session.status)"
  }
}
