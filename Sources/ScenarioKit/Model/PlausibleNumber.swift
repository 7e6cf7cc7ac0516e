/// A number that a declaration gives with a range in which it plausibly lies: an input of the scenario.
package struct PlausibleNumber: Sendable {
  /// What answers use.
  package let value: Double
  package let lower: Double
  package let upper: Double
  /// Written with a percent sign.
  package let isPercent: Bool
  /// The declaration that it stands in: `response retaliation`.
  package let declaration: String
  /// What it is there, as far as that has a name: `the prior of direct`.
  package let what: String
  /// Of the number with its range.
  package let origin: SourceSpan
}

extension Scenario {
  /// The inputs of what is declared now; those of declarations that were dropped or replaced are left aside.
  package var currentInputs: [InputID] {
    inputs.indices.filter { index in
      let origin = inputs[index].origin
      return declared.all.contains { entry in
        entry.source === origin.source && entry.range.lower <= origin.range.lower
          && origin.range.upper <= entry.range.upper
      }
    }.map { InputID($0) }
  }
}
