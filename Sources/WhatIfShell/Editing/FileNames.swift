#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files and folders that a path could go on to, as it is being typed in quotes.
enum FileNames {
  /// - Parameter typed: the path so far, with the quotation mark before it.
  static func candidates(for typed: String) -> [Completion.Candidate] {
    let path = typed.hasPrefix("\"") ? String(typed.dropFirst()) : typed
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let beginning = path.dropFirst(folder.count)
    return names(in: folder).filter { $0.name.hasPrefix(beginning) }
      .filter { beginning.hasPrefix(".") || !$0.name.hasPrefix(".") }
      .map { name, isFolder in
        isFolder
          ? .init("\"\(folder)\(name)/", title: "folder", endsWithSpace: false)
          : .init("\"\(folder)\(name)\"", endsWithSpace: false)
      }
  }

  /// Sorted; those that could not be written in quotes are left out.
  private static func names(in folder: String) -> [(name: String, isFolder: Bool)] {
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(stream) }
    var names: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name == "." || name == ".." || name.contains(where: { $0 == "\"" || $0 == "\\" || $0.isNewline }) {
        continue
      }
      var status = stat()
      let isFolder = stat(folder + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      names.append((name, isFolder))
    }
    return names.sorted { $0.name < $1.name }
  }
}
