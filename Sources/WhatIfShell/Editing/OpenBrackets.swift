/// How deep a place in a text is inside braces and parentheses.
enum OpenBrackets {
  /// The number of brackets a text leaves open; those in comments and in quoted texts do not count.
  static func depth(of text: some StringProtocol) -> Int {
    var depth = 0
    var isQuoted = false
    var isEscaped = false
    var isComment = false
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        isComment = false
        isQuoted = false
        isEscaped = false
      } else if isComment {
        continue
      } else if isQuoted {
        if !isEscaped, scalar == "\"" { isQuoted = false }
        isEscaped = !isEscaped && scalar == "\\"
      } else {
        switch scalar {
        case "#": isComment = true
        case "\"": isQuoted = true
        case "{", "(": depth += 1
        case "}", ")": depth = max(0, depth - 1)
        default: break
        }
      }
    }
    return depth
  }
}
