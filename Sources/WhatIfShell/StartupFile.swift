#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file of statements that is read before all others.
enum StartupFile: Equatable {
  /// The user's own, if there is one; only for whoever sits at the prompt, so that a script does the same everywhere.
  case usual
  /// One that was asked for, and has to be there.
  case named(String)
  case none

  /// `$XDG_CONFIG_HOME/whatif/init.whatif`, by default below `~/.config`; nil where there is no home.
  static var usualPath: String? { UserFolder.configuration.map { $0 + "/whatif/init.whatif" } }

  /// The file to be read; nil where there is none.
  func path(atPrompt: Bool) -> String? {
    switch self {
    case .none: nil
    case .named(let path): path
    case .usual: atPrompt ? Self.usualPath.flatMap { access($0, F_OK) == 0 ? $0 : nil } : nil
    }
  }
}
