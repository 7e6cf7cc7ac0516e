/// Something measured, with what was hoped for.
struct Figure: Sendable {
  /// What it has to be.
  enum Goal: Sendable {
    case atLeast(Double)
    case atMost(Double)
    /// It is only told.
    case none
  }

  let title: String
  /// Nil where it could not be measured.
  let spread: Spread?
  /// It could not be measured because whatif did not get there, not for want of something to measure with.
  let isMissed: Bool
  let unit: Unit
  let goal: Goal
  /// What stands in place of a number where there is none, or is added to it.
  let remark: String

  enum Unit: Sendable {
    /// So many times as fast, or as large.
    case times
    case milliseconds
    case mebibytes
    case bytes
    case perSecond
  }

  init(_ title: String, _ spread: Spread, _ unit: Unit = .times, goal: Goal = .none, remark: String = "") {
    self.title = title
    self.spread = spread
    isMissed = false
    self.unit = unit
    self.goal = goal
    self.remark = remark
  }

  /// One that could not be measured for want of something to measure with.
  init(_ title: String, skipped remark: String, goal: Goal = .none) {
    self.init(title, nil, remark: remark, isMissed: false, goal: goal)
  }

  /// One that could not be measured because whatif did not get there.
  init(_ title: String, missed remark: String, goal: Goal = .none) {
    self.init(title, nil, remark: remark, isMissed: true, goal: goal)
  }

  private init(_ title: String, _ spread: Spread?, remark: String, isMissed: Bool, goal: Goal) {
    self.title = title
    self.spread = spread
    self.isMissed = isMissed
    unit = .times
    self.goal = goal
    self.remark = remark
  }

  var measured: String { spread.map { Self.text($0.median, unit) } ?? (isMissed ? "–" : "skipped") }

  var range: String {
    guard let spread, spread.lowest < spread.highest else { return "" }
    return "\(Self.number(spread.lowest, unit))–\(Self.number(spread.highest, unit))"
  }

  var wanted: String {
    switch goal {
    case .atLeast(let least): "≥ \(Self.text(least, unit))"
    case .atMost(let most): "≤ \(Self.text(most, unit))"
    case .none: ""
    }
  }

  /// Nil where there is no goal, or nothing to measure with.
  var isMet: Bool? {
    if case .none = goal { return nil }
    guard let spread else { return isMissed ? false : nil }
    switch goal {
    case .atLeast(let least): return spread.median >= least
    case .atMost(let most): return spread.median <= most
    case .none: return nil
    }
  }

  var verdict: String { isMet.map { $0 ? "met" : "missed" } ?? "" }

  private static func text(_ value: Double, _ unit: Unit) -> String {
    let number = number(value, unit)
    return switch unit {
    case .times: "\(number) ×"
    case .milliseconds: "\(number) ms"
    case .mebibytes: "\(number) MiB"
    case .bytes: "\(number) bytes"
    case .perSecond: "\(number) a second"
    }
  }

  private static func number(_ value: Double, _ unit: Unit) -> String { Digits.short(value) }
}
