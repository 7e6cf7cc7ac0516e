/// Where an event is named first: candidates stand in that order, whichever responses are left out.
struct Naming: Comparable {
  let response: Int
  let binding: [ActorID]
  /// The place among what the response names: its expectations, then the columns of its tables.
  let place: Int

  static func < (left: Self, right: Self) -> Bool {
    if left.response != right.response { return left.response < right.response }
    if left.binding != right.binding { return left.binding.lexicographicallyPrecedes(right.binding) }
    return left.place < right.place
  }
}

/// Finds the first naming of an event among bindings of responses that were not grounded.
final class NamingOrder {
  /// A place of a response that names a move.
  private final class Template {
    let response: Int
    let place: Int
    let event: EventTemplate
    /// From left to right: the first binding that is found is the first of all.
    let plan: JoinPlan

    init(response: Int, place: Int, event: EventTemplate, plan: JoinPlan) {
      self.response = response
      self.place = place
      self.event = event
      self.plan = plan
    }
  }

  private let compiler: Compiler
  /// By move; responses ascending.
  private var templates: [MoveID: [Template]] = [:]

  /// - Parameter whole: responses of which every binding was grounded.
  init(_ compiler: Compiler, whole: Set<Int>) {
    self.compiler = compiler
    for (index, clause) in compiler.clauses.responses.enumerated() where !whole.contains(index) {
      if compiler.request.withoutResponses.contains(ResponseID(index)) { continue }
      let events = clause.expectations.map(\.event) + clause.response.tables.flatMap(\.columns).map(\.event)
      for (place, event) in events.enumerated() {
        guard let event, let move = event.move else { continue }
        let bound = Set([event.actor, event.target].compactMap { $0?.variable })
        let plan = JoinPlan(
          clause.response.variables, clause.conjuncts, bound: bound, keepsOrder: true, compiler.known)
        templates[move, default: []].append(
          Template(response: index, place: place, event: event, plan: plan))
      }
    }
  }

  /// Is what was grounded in that order already?
  var isAsGrounded: Bool { templates.isEmpty }

  /// The first naming of an event, of which one is known.
  func first(of event: Event, known naming: Naming) -> Naming {
    guard let move = event.move else { return naming }
    var best = naming
    for template in templates[move] ?? [] {
      if template.response > best.response { break }
      let found = binding(of: template, event).map {
        Naming(response: template.response, binding: $0, place: template.place)
      }
      if let found { best = min(best, found) }
    }
    return best
  }

  private func binding(of template: Template, _ event: Event) -> [ActorID]? {
    let variables = compiler.clauses.responses[template.response].response.variables
    let waker = Waker(moves: [], actor: template.event.actor, target: template.event.target)
    var environment = Environment(unbound: variables.count)
    guard (template.event.target == nil) == (event.target == nil),
      waker.bind(event, variables, &environment, compiler.known)
    else { return nil }
    var first: [ActorID]?
    compiler.grounder.complete(template.plan, &environment) { environment in
      // Its options are fixed.
      let named = try? compiler.event(of: template.event, environment, ClauseOrigin(.question))
      if named == event { first = environment.actors.compactMap { $0 } }
      return first == nil
    }
    return first
  }
}
