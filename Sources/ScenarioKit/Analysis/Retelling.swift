/// A story told anew: without what a question leaves out, or in a scenario that is another in some number.
package struct Retelling: Sendable {
  /// What is not to have been.
  package struct Omissions: Sendable, Equatable {
    package var evidence: Set<EvidenceID> = []
    /// The numbers of events.
    package var events: Set<Int> = []

    package init(_ givens: [Modifiers.Given]) {
      for given in givens {
        switch given {
        case .without(.evidence(let id)): evidence.insert(id)
        case .withoutEvent(let number, _): events.insert(number)
        default: continue
        }
      }
    }

    package var isEmpty: Bool { evidence.isEmpty && events.isEmpty }
  }

  /// What is otherwise in the scenario, at every moment of the story.
  package struct Variation: Sendable {
    package let scenario: @Sendable (Scenario) -> Scenario
    /// Does the story start as it did, in the same world and with the same belief?
    package let keepsStart: Bool

    /// With other values for all inputs.
    package static func drawing(_ values: [Double]) -> Variation {
      Variation(scenario: { $0.drawing(values) }, keepsStart: false)
    }
  }

  /// The inquiry into the story as it is then.
  package let inquiry: @Sendable (_ givens: [Modifiers.Given], _ variation: Variation?) throws -> Inquiry

  package init(
    _ inquiry: @escaping @Sendable (_ givens: [Modifiers.Given], _ variation: Variation?) throws -> Inquiry
  ) {
    self.inquiry = inquiry
  }
}

extension Inquiry {
  /// The inquiry into the story without what is left out of it; itself where nothing is.
  func leavingOut(_ givens: [Modifiers.Given]) throws -> Inquiry {
    guard !Retelling.Omissions(givens).isEmpty, let retelling else { return self }
    return try retelling.inquiry(givens, nil)
  }
}
