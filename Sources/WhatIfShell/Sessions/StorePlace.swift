#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where sessions are kept where nobody says.
enum StorePlace {
  /// `$XDG_DATA_HOME/whatif/sessions.db`, by default below `~/.local/share`; nil where there is no home.
  static var path: String? { UserFolder.data.map { $0 + "/whatif/sessions.db" } }

  /// Makes the folders above the file of that path, for their owner alone; those that are there stay as they are.
  static func makeFolders(above path: String) {
    // A home that is not there is not made: whoever has none wants none.
    if let home = UserFolder.home, path.hasPrefix(home + "/"), access(home, F_OK) != 0 { return }
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o700)
    }
  }
}
