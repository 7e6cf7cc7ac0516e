/// The actors and options that a clause is being grounded with.
struct Environment {
  enum Options {
    case none
    case known([Int])
    /// Registers that the triggering event fills.
    case registers(UInt32)
  }

  /// By variable; nil while not bound.
  var actors: [ActorID?]
  var options: Options = .none

  init(_ actors: [ActorID] = [], options: Options = .none) {
    // A conversion of the array would look at each element's type.
    self.actors = actors.map(Optional.some)
    self.options = options
  }

  /// With so many variables that are not bound yet.
  init(unbound count: Int) { actors = Array(repeating: nil, count: count) }

  subscript(term: ActorTerm) -> ActorID? {
    switch term {
    case .actor(let actor): actor
    case .variable(let index): index < actors.count ? actors[index] : nil
    }
  }

  func binding(_ variable: Int, to actor: ActorID) -> Environment {
    var result = self
    while result.actors.count <= variable { result.actors.append(nil) }
    result.actors[variable] = actor
    return result
  }
}
