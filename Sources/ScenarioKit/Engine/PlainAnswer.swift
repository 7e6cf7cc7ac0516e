/// A comparison of one number with the sum of two, all by their places in the frame: what most conditions come to.
struct PlainGuard {
  /// Which ways of comparing pass: bit 0 where it is less than the sum, bit 1 where equal, bit 2 where greater.
  static let less: UInt16 = 1
  static let equal: UInt16 = 2
  static let greater: UInt16 = 4

  var left: UInt16
  var right: UInt16
  var plus: UInt16
  var passing: UInt16

  /// Does it pass? The way of comparing is looked up by signs, for a branch on it would be one that nothing foresees.
  @inline(__always)
  func passes(_ frame: UnsafePointer<Double>) -> Bool {
    let (left, right) = (frame[Int(left)], frame[Int(right)] + frame[Int(plus)])
    // What is equal differs by a zero without a sign.
    let less = (left - right).bitPattern >> 63
    let greater = (right - left).bitPattern >> 63
    return UInt64(passing) &>> (1 &+ greater &- less) & 1 != 0
  }
}

/// What one response adds to one candidate: a weight of the form a × b + c − d where its guards pass, else nothing.
///
/// Half a cache line, so that going through what an event wakes reads memory in one stretch.
struct PlainAnswer {
  /// `more` of an answer whose code is to be run instead.
  static let runsCode = UInt16.max

  /// Further guards, or the place of its code.
  var rest: Int32
  /// Further guards; `runsCode` where there is none of this, and the code at `rest` gives the weight.
  var more: UInt16
  /// The candidate's number.
  var candidate: UInt16
  var first: PlainGuard
  var second: PlainGuard
  var factor: UInt16
  var times: UInt16
  var plus: UInt16
  var minus: UInt16

  /// Its weight where all guards pass.
  @inline(__always)
  func weight(_ frame: UnsafePointer<Double>) -> Double {
    frame[Int(factor)] * frame[Int(times)] + frame[Int(plus)] - frame[Int(minus)]
  }
}

extension PlainAnswer {
  /// One that is left to code.
  static func code(at start: Int) -> PlainAnswer {
    let any = PlainGuard(left: 0, right: 0, plus: 0, passing: .max)
    return PlainAnswer(
      rest: Int32(start), more: runsCode, candidate: 0, first: any, second: any, factor: 0, times: 0, plus: 0,
      minus: 0)
  }
}
