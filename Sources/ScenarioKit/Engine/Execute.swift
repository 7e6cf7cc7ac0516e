/// Runs instructions from a place of the code to the next `halt`. Returns -1, or the place of the instruction
/// that could not be done. Nothing is allocated and nothing is counted here.
///
/// SAFETY: operands are places that the compiler handed out, within the frame and the code it sized.
func execute(
  _ code: UnsafeMutablePointer<Instruction>, from start: Int, _ frame: UnsafeMutablePointer<Double>,
  _ wake: UnsafePointer<Wake>
) -> Int {
  var place = start
  while true {
    let instruction = code[place]
    let a = Int(instruction.a)
    let b = Int(instruction.b)
    let target = Int(instruction.target)
    switch instruction.operation {
    case .halt: return -1
    case .copy: frame[target] = frame[a]
    case .add:
      let result = frame[a] + frame[b]
      frame[target] = result
      if !result.isFinite { return place }
    case .subtract:
      let result = frame[a] - frame[b]
      frame[target] = result
      if !result.isFinite { return place }
    case .multiply:
      let result = frame[a] * frame[b]
      frame[target] = result
      if !result.isFinite { return place }
    case .divide:
      if frame[b] == 0 { return place }
      let result = frame[a] / frame[b]
      frame[target] = result
      if !result.isFinite { return place }
    case .power:
      let result = raised(frame[a], to: frame[b])
      frame[target] = result
      if !result.isFinite { return place }
    case .negate: frame[target] = -frame[a]
    case .magnitude: frame[target] = abs(frame[a])
    case .exponential:
      let result = exponential(frame[a])
      frame[target] = result
      if !result.isFinite { return place }
    case .logarithm:
      let result = frame[a] > 0 ? logarithm(frame[a]) : -.infinity
      frame[target] = result
      if !result.isFinite { return place }
    case .root:
      if frame[a] < 0 {
        frame[target] = .nan
        return place
      }
      frame[target] = frame[a].squareRoot()
    case .minimum: frame[target] = min(frame[a], frame[b])
    case .maximum: frame[target] = max(frame[a], frame[b])
    case .equal: frame[target] = frame[a] == frame[b] ? 1 : 0
    case .notEqual: frame[target] = frame[a] != frame[b] ? 1 : 0
    case .less: frame[target] = frame[a] < frame[b] ? 1 : 0
    case .lessOrEqual: frame[target] = frame[a] <= frame[b] ? 1 : 0
    case .not: frame[target] = frame[a] == 0 ? 1 : 0
    case .within: frame[target] = frame[wake.pointee.now] - frame[a] <= frame[b] ? 1 : 0
    case .jump:
      place = target
      continue
    case .jumpIfZero:
      if frame[a] == 0 {
        place = target
        continue
      }
    case .jumpIfNotZero:
      if frame[a] != 0 {
        place = target
        continue
      }
    case .jumpUnlessEqual:
      if frame[a] != frame[b] {
        place = target
        continue
      }
    case .jumpUnlessNotEqual:
      if frame[a] == frame[b] {
        place = target
        continue
      }
    case .jumpUnlessLess:
      if frame[a] >= frame[b] {
        place = target
        continue
      }
    case .jumpUnlessLessOrEqual:
      if frame[a] > frame[b] {
        place = target
        continue
      }
    case .jumpUnlessWithin:
      if frame[wake.pointee.now] - frame[a] > frame[b] {
        place = target
        continue
      }
    case .storeQuantity:
      let value = frame[a]
      if !value.isFinite { return place }
      wake.pointee.keep(value, at: target, within: b, frame)
    case .increase:
      let value = frame[target] + frame[a]
      if !value.isFinite { return place }
      wake.pointee.keep(value, at: target, within: b, frame)
    case .decrease:
      let value = frame[target] - frame[a]
      if !value.isFinite { return place }
      wake.pointee.keep(value, at: target, within: b, frame)
    case .adjustEach: adjust(a, b, frame, wake)
    case .storeFact:
      let value = frame[a] != 0 ? 1.0 : 0.0
      if frame[target] != value {
        wake.pointee.put(value, at: target, frame)
        wake.pointee.changed(target)
      }
    case .stamp:
      wake.pointee.put(frame[wake.pointee.now], at: target, frame)
      wake.pointee.changed(target)
      wake.pointee.freshened(target)
    case .stampEach: stamp(a, b, frame, wake)
    case .keepFirst:
      if frame[target] == 0 { wake.pointee.put(frame[a], at: target, frame) }
    case .addWeight:
      let value = frame[a]
      if value < 0 || !value.isFinite { return place }
      frame[target] += value
      wake.pointee.touched[b >> 6] |= 1 << UInt64(b & 63)
    case .multiplyFactor:
      let value = frame[a]
      if value < 0 || !value.isFinite { return place }
      frame[target] *= value
    case .chance:
      let value = frame[a]
      if value < -1e-9 || value > 1 + 1e-9 { return place }
      frame[target] = min(max(value, 0), 1)
    case .reach: frame[target] = wake.pointee.isReached(b, frame) ? 1 : 0
    case .failEmpty, .failRowless: return place
    }
    place += 1
  }
}

/// Adds constants to quantities, each kept within its bounds. No result can overflow, nor be a zero with a sign.
@inline(__always)
private func adjust(
  _ first: Int, _ count: Int, _ frame: UnsafeMutablePointer<Double>, _ wake: UnsafePointer<Wake>
) {
  let (adjustments, bounds) = (wake.pointee.adjustments + first, wake.pointee.bounds)
  let (written, hasReaders) = (wake.pointee.written, wake.pointee.hasReaders)
  var index = 0
  while index < count {
    let place = Int(adjustments[index].place)
    let bound = bounds[Int(adjustments[index].bound)]
    let before = frame[place]
    let value = before + adjustments[index].amount
    let raised = bound.lower > value ? bound.lower : value
    let kept = bound.upper < raised ? bound.upper : raised
    frame[place] = kept
    written[place >> Wake.stretchBits] = 1
    if hasReaders && kept != before { wake.pointee.changed(place) }
    index &+= 1
  }
}

/// Puts the turn now into several memories.
@inline(__always)
private func stamp(
  _ first: Int, _ count: Int, _ frame: UnsafeMutablePointer<Double>, _ wake: UnsafePointer<Wake>
) {
  let (stamps, written, now) = (wake.pointee.stamps + first, wake.pointee.written, frame[wake.pointee.now])
  let isWatched = wake.pointee.hasReaders || wake.pointee.notesFresh
  var index = 0
  while index < count {
    let place = Int(stamps[index])
    frame[place] = now
    written[place >> Wake.stretchBits] = 1
    if isWatched {
      wake.pointee.changed(place)
      wake.pointee.freshened(place)
    }
    index &+= 1
  }
}
