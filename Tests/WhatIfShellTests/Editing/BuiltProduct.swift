import Foundation

/// The programs that were built together with these tests.
enum BuiltProduct {
  /// Where the `whatif` program is: in the folder that holds the tests.
  static var whatif: String { folder + "/whatif" }

  static var folder: String {
    #if canImport(Darwin)
      // A bundle that some other program loads.
      return Bundle(for: TemporaryFolder.self).bundleURL.deletingLastPathComponent().path
    #else
      // The program that runs.
      let executable = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
      return executable.resolvingSymlinksInPath().deletingLastPathComponent().path
    #endif
  }
}
