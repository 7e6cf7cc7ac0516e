import ScenarioKit

extension Page {
  mutating func write(_ answer: ExportAnswer) {
    let format =
      switch answer.format {
      case .module: "a module for PRISM and Storm"
      case .explicit: "Storm's explicit format"
      }
    add("Wrote \(answer.file): \(format)", hanging: 2)
    add("\(answer.question)", indent: 2, hanging: 4)
    add(givens: answer.givens)
    let size = "\(Number.grouped(answer.states)) states, \(Number.grouped(answer.ways)) ways between them"
    add("\(size)", indent: 2, hanging: 4)
    let value = (answer.probability * 1e12).rounded() / 1e12
    add("\(answer.property) should give \("\(value)", .number)", indent: 2, hanging: 4)
  }
}
