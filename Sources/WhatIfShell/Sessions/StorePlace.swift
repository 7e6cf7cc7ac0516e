#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where sessions are kept where nobody says.
enum StorePlace {
  /// `$XDG_DATA_HOME/whatif/sessions.db`, by default below `~/.local/share`; nil where there is no home.
  static var path: String? { folder.map { $0 + "/whatif/sessions.db" } }

  private static var folder: String? {
    if let folder = variable("XDG_DATA_HOME"), folder.hasPrefix("/") { return folder }
    return variable("HOME").map { $0 + "/.local/share" }
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Makes the folders above the file of that path, for their owner alone; those that are there stay as they are.
  static func makeFolders(above path: String) {
    // A home that is not there is not made: whoever has none wants none.
    if let home = variable("HOME"), path.hasPrefix(home + "/"), access(home, F_OK) != 0 { return }
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o700)
    }
  }
}
