/// A Markov chain in Storm's explicit format: each state with its labels, and the probability of each that may follow.
///
/// What nobody can read need not be kept apart: all states that count are one, and so are all others that end.
struct ExplicitChain {
  /// The numbers of the state before the start, the state that counts, and the state that ends without it.
  private enum Number {
    static let start = 0
    static let met = 1
    static let over = 2
    static let firstOther = 3
  }

  private let chain: Chain
  private let heading: ChainHeading
  /// By state of the chain.
  private let numbers: [Int]

  init(_ chain: Chain) {
    self.chain = chain
    heading = ChainHeading(chain)
    var next = Number.firstOther
    numbers = chain.space.states.map { state in
      if state.ways.isEmpty { return state.isMet ? Number.met : Number.over }
      defer { next += 1 }
      return next
    }
  }

  /// The whole file.
  var written: WrittenChain {
    let space = chain.space
    var rows = ""
    var transitions = 0
    func add(_ number: Int, _ label: String?, _ following: [Int: Double]) {
      rows += "state \(number)\(label.map { " \($0)" } ?? "")\n\taction 0\n"
      for (target, probability) in following.sorted(by: { $0.key < $1.key }) {
        rows += "\t\t\(target) : \(ChainHeading.text(of: probability))\n"
      }
      transitions += following.count
    }
    add(Number.start, "init", sums(space.entries.map { (numbers[$0.state], $0.probability) }))
    add(Number.met, heading.label, [Number.met: 1])
    add(Number.over, nil, [Number.over: 1])
    var states = Number.firstOther
    for (index, state) in space.states.enumerated() where !state.ways.isEmpty {
      add(numbers[index], nil, sums(space.ways[state.ways].map { (numbers[$0.target], $0.probability) }))
      states += 1
    }
    let head = heading.lines(states: states, transitions: transitions, notes: notes)
    let sizes = "@parameters\n\n@reward_models\n\n@nr_states\n\(states)\n@nr_choices\n\(states)\n"
    return WrittenChain(
      text: head + "@type: DTMC\n" + sizes + "@model\n" + rows, states: states, transitions: transitions)
  }

  private var notes: [String] {
    [
      "A state is a turn and what is kept of the world at it. State \(Number.start) leads to wherever it may begin,",
      "state \(Number.met) is reached where it \(chain.property.isOfFailing ? "fails" : "comes true"), "
        + "state \(Number.over) where the last turn has passed without that.",
    ]
  }

  /// What leads to the same state counts together.
  private func sums(_ ways: [(target: Int, probability: Double)]) -> [Int: Double] {
    var sums: [Int: Double] = [:]
    for way in ways where way.probability > 0 { sums[way.target, default: 0] += way.probability }
    return sums
  }
}
