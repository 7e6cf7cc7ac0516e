/// Why one type of a hypothesis is believed as it is: what each step did to its odds.
package struct WhyBelievedAnswer: Sendable {
  package struct Step: Sendable {
    package let cause: BeliefsAnswer.Step.Cause
    /// Of the event that it learnt from, where that is known.
    package let number: Int?
    package let round: Int
    package let date: CalendarDate?
    /// How likely the type made what was seen; nil where that has no meaning.
    package let likely: Double?
    /// How likely the other types made it, over what was believed of them.
    package let otherwise: Double?
    /// The Bayes factor for the type: how much the step multiplied its odds; infinite where it ruled out all others.
    package let factor: Double?
    /// What is believed after it.
    package let believed: Double
    /// What would be believed in the end had the step taught nothing.
    package let without: Double?
  }

  /// What is declared of evidence that was seen.
  package struct Reason: Sendable {
    package let name: String
    package let title: String?
    package let line: Int
    package let because: [String]
    package let sources: [Notes.Source]
  }

  /// `Iran.doctrine`.
  package let hypothesis: String
  package let type: String
  package let title: String?
  package let believed: Double
  package let steps: [Step]
  /// What would be believed in the end had no silence been seen; nil where none was.
  package let withoutSilence: Double?
  /// Steps that moved belief less were not left out.
  package let leftOutIsPartial: Bool
  package let givens: [String]
  /// Why the priors are what they are.
  package var because: [String] = []
  package var reasons: [Reason] = []

  init(_ about: BeliefsAnswer.About, type: Int, givens: [String]) {
    hypothesis = "\(about.actor).\(about.hypothesis)"
    self.type = about.types[type].name
    title = about.types[type].title
    believed = about.believed[type]
    withoutSilence = about.leftOut.first { $0.item == .silence }?.believed[type]
    leftOutIsPartial = about.leftOutIsPartial
    self.givens = givens
    steps = about.steps.enumerated().map { index, step in
      var odds: (likely: Double, otherwise: Double)?
      if index > 0, let likelihoods = step.likelihoods {
        odds = Self.likelihoods(likelihoods, of: type, about.steps[index - 1].believed)
      }
      return Step(
        cause: step.cause, number: about.number(ofStep: index), round: step.round, date: step.date,
        likely: odds?.likely,
        otherwise: odds?.otherwise,
        factor: odds.flatMap {
          $0.otherwise > 0 ? $0.likely / $0.otherwise : $0.likely > 0 ? .infinity : nil
        },
        believed: step.believed[type],
        without: about.leftOut.first { $0.step == index }?.believed[type])
    }
  }

  /// How likely a type made something, and the others together; nil where one of both was ruled out before.
  private static func likelihoods(
    _ likelihoods: [Double], of type: Int, _ before: [Double]
  ) -> (likely: Double, otherwise: Double)? {
    let others = before.indices.filter { $0 != type }
    let mass = others.reduce(0) { $0 + before[$1] }
    guard before[type] > 0, mass > 0 else { return nil }
    return (likelihoods[type], others.reduce(0) { $0 + before[$1] * likelihoods[$1] } / mass)
  }
}
