/// A variable of a chain as an integer variable of PRISM.
struct PrismVariable {
  let name: String
  /// What its values stand for.
  let meaning: String
  let codes: ClosedRange<Int>
  private let variable: Chain.Variable

  init(_ variable: Chain.Variable, _ names: inout PrismNames) {
    self.variable = variable
    if variable.isWhole {
      name = names.name(for: variable.phrase)
      let all = variable.values.map { $0 == -.infinity ? -1 : Int($0) }
      codes = (all.first ?? 0)...(all.last ?? 0)
      meaning = "\(variable.phrase): \(Self.meaning(of: variable.sort))"
    } else {
      // PRISM's variables hold whole numbers only.
      name = names.name(for: variable.phrase + " place")
      codes = 0...(variable.values.count - 1)
      let list = variable.values.enumerated().map { "\($0) for \(ChainHeading.text(of: $1))" }
      meaning = "\(variable.phrase) by its place among its values: \(list.joined(separator: ", "))"
    }
  }

  /// The number that stands for the value in a world.
  func code(in world: [Double]) -> Int {
    let value = world[variable.place]
    if variable.isWhole { return value == -.infinity ? -1 : Int(value) }
    var (low, high) = (0, variable.values.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if variable.values[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func test(_ code: Int) -> String { "\(name)=\(code)" }

  private static func meaning(of sort: Chain.Variable.Sort) -> String {
    switch sort {
    case .number: "its value"
    case .truth: "1 if so"
    case .type(let names): names.enumerated().map { "\($0) is \($1)" }.joined(separator: ", ")
    case .turn: "the turn of the last; -1 for none, or one too long ago"
    }
  }
}
