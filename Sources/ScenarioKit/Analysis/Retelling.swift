/// A story told anew: without what a question leaves out, or with other values for the scenario's inputs.
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

  /// The inquiry into the story as it is then. The values are those of all inputs, nil for their own.
  package let inquiry: @Sendable (_ givens: [Modifiers.Given], _ values: [Double]?) throws -> Inquiry

  package init(
    _ inquiry: @escaping @Sendable (_ givens: [Modifiers.Given], _ values: [Double]?) throws -> Inquiry
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
