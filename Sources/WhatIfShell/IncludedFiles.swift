import ScenarioKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files that `include` names: beside the file that includes them, or in the working folder.
enum IncludedFiles {
  /// Reads a file, given the name that the text of a statement gives it and the name of that text.
  static func read(_ path: String, from includer: String) -> Result<IncludedText, UnreadableFile> {
    let name = place(of: path, beside: includer)
    // What is no plain file may have no end.
    guard isPlainFile(name) != false else { return .failure(UnreadableFile(reason: "it is no plain file")) }
    do {
      let text = try Input(path: name).text()
      return .success(IncludedText(path: canonical(name), name: name, text: text))
    } catch {
      return .failure(UnreadableFile(reason: error.reason))
    }
  }

  private static func place(of path: String, beside includer: String) -> String {
    guard !path.hasPrefix("/"), !includer.hasPrefix("<"), let slash = includer.lastIndex(of: "/") else {
      return path
    }
    return includer[...slash] + path
  }

  /// nil where there is nothing of that name.
  private static func isPlainFile(_ path: String) -> Bool? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFREG
  }

  /// The path without links and detours, so that one file has one.
  private static func canonical(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
