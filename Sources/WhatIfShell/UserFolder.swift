#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folders that programs keep their files in, by the XDG base directory specification.
enum UserFolder {
  /// What the program keeps for its user: sessions.
  static var data: String? { folder("XDG_DATA_HOME", inHome: ".local/share") }
  /// What the user says how the program is to be.
  static var configuration: String? { folder("XDG_CONFIG_HOME", inHome: ".config") }
  static var home: String? { variable("HOME") }

  /// The folder of a variable, or the one below the home folder that stands for it; nil where there is no home.
  private static func folder(_ name: String, inHome path: String) -> String? {
    // The specification has relative paths ignored.
    if let folder = variable(name), folder.hasPrefix("/") { return folder }
    return home.map { "\($0)/\(path)" }
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
