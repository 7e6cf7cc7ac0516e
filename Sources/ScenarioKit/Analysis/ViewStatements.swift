/// What a view takes as given, by what it is about.
struct ViewStatements {
  /// What a statement is about: two that say different things of the same are at odds.
  enum Topic: Hashable {
    case belief(HypothesisID)
    case evidence(EvidenceID)
    /// A change, an event or something left out, by what names it.
    case other(String)
  }

  let givens: [Modifiers.Given]
  private let inquiry: Inquiry

  init(_ givens: [Modifiers.Given], _ inquiry: Inquiry) { (self.givens, self.inquiry) = (givens, inquiry) }

  func topic(of given: Modifiers.Given) -> Topic {
    switch given {
    case .believe(let believed): return .belief(believed.hypothesis)
    case .observe(let observation): return .evidence(observation.evidence)
    case .event(let planned):
      let event = planned.event
      return .other("event \(event.actor.index) \(event.move?.index ?? -1) \(event.target?.index ?? -1)")
    case .effect(.quantity(let id, let terms, _), _): return .other("quantity \(id.index) \(terms)")
    case .effect(.flag(let id, let terms, _), _): return .other("flag \(id.index) \(terms)")
    case .effect(.relation(let id, let from, let to, _), _):
      return .other("relation \(id.index) \(from) \(to)")
    case .effect, .without, .withoutEvent: return .other(inquiry.phrases([given]).joined())
    }
  }

  /// In the order in which they are first spoken of.
  var topics: [Topic] {
    var known: Set<Topic> = []
    return givens.map { topic(of: $0) }.filter { known.insert($0).inserted }
  }

  func items(on topic: Topic) -> [Modifiers.Given] { givens.filter { self.topic(of: $0) == topic } }

  /// As it is written; nil where nothing is said of it.
  func text(on topic: Topic) -> String? {
    let items = items(on: topic)
    return items.isEmpty ? nil : inquiry.phrases(items).joined(separator: ", ")
  }

  /// What this and the other say differently.
  func disputed(with other: ViewStatements) -> [Topic] {
    let more = other.topics.filter { !topics.contains($0) }
    return (topics + more).filter { text(on: $0) != other.text(on: $0) }
  }

  /// With what the other says of a topic in place of what this does.
  func taking(_ topic: Topic, from other: ViewStatements) -> [Modifiers.Given] {
    let place = givens.firstIndex { self.topic(of: $0) == topic } ?? givens.count
    let before = givens[..<place]
    let after = givens[place...].filter { self.topic(of: $0) != topic }
    return before + other.items(on: topic) + after
  }

  /// What a topic is called.
  func name(of topic: Topic, or other: ViewStatements) -> String {
    switch topic {
    case .belief(let id):
      let hypothesis = inquiry.scenario.hypothesis(id)
      return "\(inquiry.name(of: hypothesis.actor)).\(inquiry.quoted(hypothesis.name))"
    case .evidence(let id): return inquiry.quoted(inquiry.scenario.evidence[id.index].name)
    case .other: return text(on: topic) ?? other.text(on: topic) ?? ""
    }
  }
}
