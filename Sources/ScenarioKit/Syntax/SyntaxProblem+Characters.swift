/// Characters that no text should hold.
extension SyntaxProblem {
  /// What is wrong with a character, or nil for the others; within quotes, marks that order or join letters are not.
  init?(unreadable scalar: Unicode.Scalar, inText: Bool = false) {
    if scalar.isASCII, scalar.value >= 0x20, scalar.value != 0x7F { return nil }
    switch scalar.value {
    case 0xFFFD: self = .invalidEncoding
    case 0x0D, 0x85, 0x2028, 0x2029: self = .endsNoLine(scalar)
    case 0x202A...0x202E, 0x2066...0x2069: self = .directionControl(scalar)
    case 0x200C...0x200F, 0x61C:
      if inText { return nil }
      self = .invisibleCharacter(scalar)
    default:
      if Self.isInvisible(scalar) {
        self = .invisibleCharacter(scalar)
      } else if scalar.properties.generalCategory == .control {
        self = .controlCharacter(scalar)
      } else {
        return nil
      }
    }
  }

  /// Characters that take no room; some of them count as letters.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x115F, 0x1160, 0x180E, 0x200B, 0x2060...0x2064, 0x3164, 0xFEFF, 0xFFA0, 0xE0001,
      0xE0020...0xE007F:
      true
    default: false
    }
  }

  /// True for what is wrong with single characters: a file in another encoding has thousands of them.
  var isOfCharacter: Bool {
    switch self {
    case .controlCharacter, .invalidEncoding, .endsNoLine, .directionControl, .invisibleCharacter: true
    default: false
    }
  }
}

extension Lexer {
  /// Reports what in a comment could make the text look other than it is. That its letters cannot be read, or are not
  /// seen, harms nobody.
  mutating func checkComment(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let isSuspect = bytes[index] == UInt8(ascii: "\r") || bytes[index] == 0xC2 || bytes[index] == 0xE2
      guard isSuspect else {
        index += 1
        continue
      }
      let (scalar, length) = scalar(at: index)
      let endsLine = scalar == "\r" && index + 1 == range.upperBound
      switch SyntaxProblem(unreadable: scalar, inText: true) {
      case .endsNoLine where !endsLine: report(.endsNoLine(scalar), index, index + length)
      case .directionControl: report(.directionControl(scalar), index, index + length)
      default: break
      }
      index += length
    }
  }
}

extension Parser {
  /// Of mistakes in single characters, no more than these of a kind are told one by one.
  private static let mostOfACharacter = 10

  /// The failures with all but the first of a kind in one, where they are of characters and many.
  func gathered(_ failures: [Failure]) -> [Diagnostic] {
    var counts: [String: Int] = [:]
    for failure in failures where failure.problem.isOfCharacter {
      counts[failure.problem.id, default: 0] += 1
    }
    var told: [String: Int] = [:]
    var diagnostics: [Diagnostic] = []
    for failure in failures {
      let id = failure.problem.id
      let count = counts[id] ?? 0
      guard failure.problem.isOfCharacter, count > Self.mostOfACharacter + 1 else {
        diagnostics.append(failure.diagnostic(in: source))
        continue
      }
      told[id, default: 0] += 1
      switch told[id] ?? 0 {
      case ...Self.mostOfACharacter: diagnostics.append(failure.diagnostic(in: source))
      case Self.mostOfACharacter + 1:
        diagnostics.append(
          Diagnostic(
            id: id, message: "\(count - Self.mostOfACharacter) more places from here on have the same fault",
            span: SourceSpan(source: source, range: failure.range), hint: failure.problem.hint))
      default: break
      }
    }
    return diagnostics
  }
}
