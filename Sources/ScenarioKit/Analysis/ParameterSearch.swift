/// The search for the smallest change of one parameter that brings a chance to a threshold.
struct ParameterSearch {
  /// A change that was tried, by so many steps, and what the chance is with it.
  struct Tried: Sendable {
    let steps: Double
    let value: Double
    let reached: Estimate
  }

  enum Outcome: Sendable {
    case there(Tried)
    /// The nearest that any change comes.
    case short(Tried)
    /// No change moves it nearer.
    case idle
  }

  let parameter: Parameter
  let target: FlipTarget
  /// The chance as things stand, which does not meet the target.
  let base: Double
  /// The chance with the parameter at a value; nil where the budget does not suffice.
  let chance: (_ value: Double) throws -> Estimate?

  /// Steps that weights, factors and odds go to either side without a declared range.
  static let mostSteps = 4.0
  /// Of the change, that it may be greater than need be before it is rounded.
  private static let tolerance = 0.002

  private struct OutOfBudget: Error {}

  /// nil where the budget does not suffice. Throws where neither direction can be gone in, or the user had it stopped.
  func outcome() throws -> Outcome? {
    do {
      return try searched()
    } catch is OutOfBudget {
      return nil
    }
  }

  private func searched() throws -> Outcome {
    var found: [Tried] = []
    var failure: (any Error)?
    for limit in limits where limit != 0 {
      do {
        found.append(try nearest(towards: limit))
      } catch let fault as EngineFault where !fault.isInterruption {
        failure = fault
      } catch let problem as AnalysisProblem {
        failure = problem
      }
    }
    if let failure, found.isEmpty { throw failure }
    let there = found.filter { target.isMet(by: $0.reached.value) }
    if let smallest = there.min(by: { abs($0.steps) < abs($1.steps) }) { return .there(smallest) }
    let nearer = found.filter { gap($0) < abs(base - target.threshold) }
    return nearer.min { gap($0) < gap($1) }.map { .short($0) } ?? .idle
  }

  /// How far it can go down (negative) and up, in steps.
  private var limits: [Double] {
    if parameter.isDeclared { return [parameter.lower, parameter.upper].map { parameter.steps(to: $0) } }
    if case .amount(let range) = parameter.scale {
      return [range.lowerBound, range.upperBound].map { parameter.steps(to: $0) }
    }
    return [-Self.mostSteps, Self.mostSteps]
  }

  private func gap(_ tried: Tried) -> Double { abs(tried.reached.value - target.threshold) }

  /// The least change in one direction that gets there, or else the nearest of those tried.
  private func nearest(towards limit: Double) throws -> Tried {
    let far = try look(limit)
    // Where it does not lead nearer as far as it goes, it is not looked at again.
    if !target.isMet(by: far.reached.value), gap(far) >= abs(base - target.threshold) { return far }
    let near = try look(abs(limit) > 1 ? limit / abs(limit) : limit / 2)
    guard let first = [near, far].first(where: { target.isMet(by: $0.reached.value) }) else {
      return gap(near) < gap(far) ? near : far
    }
    var enough = first
    var short = target.isMet(by: near.reached.value) ? 0 : near.steps
    while abs(enough.steps - short) > Self.tolerance * abs(enough.steps) {
      let middle = try look((enough.steps + short) / 2)
      if target.isMet(by: middle.reached.value) { enough = middle } else { short = middle.steps }
    }
    return try rounded(enough, limit) ?? enough
  }

  private func look(_ steps: Double) throws -> Tried {
    try look(at: parameter.value(after: steps), steps)
  }

  private func look(at value: Double, _ steps: Double) throws -> Tried {
    var value = value
    if parameter.isDeclared {
      value = min(max(value, parameter.lower), parameter.upper)
    } else if case .amount(let range) = parameter.scale {
      value = min(max(value, range.lowerBound), range.upperBound)
    }
    guard let reached = try chance(value) else { throw OutOfBudget() }
    return Tried(steps: steps, value: value, reached: reached)
  }

  /// The change with its value rounded away from what it is, to three digits, where that gets there too: so what is
  /// shown is enough.
  private func rounded(_ enough: Tried, _ limit: Double) throws -> Tried? {
    var scale = 1.0
    while abs(enough.value) * scale < 100, scale < 1e12 { scale *= 10 }
    let value = (enough.value * scale).rounded(enough.steps < 0 ? .down : .up) / scale
    let steps = parameter.steps(to: value)
    guard steps.isFinite, abs(steps) <= abs(limit) else { return nil }
    let tried = try look(at: value, steps)
    return target.isMet(by: tried.reached.value) ? tried : nil
  }
}
