/// What `tornado`, `sweep`, `flip` and their like ask again and again: a probability, or a quantity's mean.
package enum Measurand: Sendable {
  case chance(Condition, isAlways: Bool)
  /// The mean at the end of the horizon.
  case place(QuantityPlace)

  package var isProbability: Bool { if case .chance = self { true } else { false } }

  package var isAlways: Bool { if case .chance(_, true) = self { true } else { false } }
}

/// What `indicators` and `dispute` ask about: a number, or what is believed of a hidden type.
package enum InquiryTarget: Sendable {
  case measure(Measurand)
  case hypothesis(HypothesisID)

  /// The number that is asked about; none where it is a belief.
  package var measures: [Measurand] { if case .measure(let measure) = self { [measure] } else { [] } }
}
