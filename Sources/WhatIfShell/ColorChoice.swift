import ArgumentParser
import CEdit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether colours are used.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// Follows `NO_COLOR` and `TERM` where it was left to us (https://no-color.org).
  func applies(to output: Output) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: output.isTerminal && !cedit_terminal_is_plain() && !Self.isDeclined
    }
  }

  private static var isDeclined: Bool {
    guard let value = getenv("NO_COLOR") else { return false }
    return value.pointee != 0
  }
}
