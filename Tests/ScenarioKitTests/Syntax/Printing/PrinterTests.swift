import Testing

@testable import ScenarioKit

/// From trees to text and back.
@Suite struct PrinterTests {
  @Test("What is printed reads back as the same tree, and prints the same again", arguments: 0..<20)
  func generatedTrees(_ seed: UInt64) {
    var generator = TreeGenerator(seed: seed)
    for index in 0..<150 {
      let statement = generator.statement()
      let text = Printer.text(of: statement)
      let reading = SyntaxReading(text)
      guard reading.mistakes.isEmpty, let read = reading.parsed.statements.first else {
        Issue.record("\(seed) \(index): \(text)\(reading.mistakes)")
        return
      }
      guard reading.parsed.statements.count == 1,
        TreeShape.text(of: read) == TreeShape.text(of: statement)
      else {
        let difference = TreeShape.difference(of: statement, read)
        Issue.record("\(seed) \(index): \(text)\(difference)")
        return
      }
      guard Printer.text(of: reading.parsed, in: reading.source) == text else {
        Issue.record("\(seed) \(index): \(text)\(Printer.text(of: reading.parsed, in: reading.source))")
        return
      }
    }
  }
}
