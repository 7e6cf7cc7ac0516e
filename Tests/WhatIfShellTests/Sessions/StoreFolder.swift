import Foundation
import SessionStore
import Testing

@testable import WhatIfShell

/// A folder with a store in it, and programs that use it.
struct StoreFolder {
  let folder: TemporaryFolder
  var path: String { folder.path + "/sessions.db" }

  init() throws { folder = try TemporaryFolder() }

  /// Two who go on for ever, and tell of each step.
  static let scenario = """
    actor North, South
    quantity heat 0..9 = 0
    move go by A { then heat += 1 }
    response going { for A; expect A go }

    """

  func arguments(_ arguments: [String]) -> [String] { ["--store", path, "--no-warnings"] + arguments }

  func run(_ arguments: [String], input: String = "") throws -> ProcessRun.Result {
    try ProcessRun.result(
      self.arguments(arguments), input: input, environment: ["TZ": "UTC"], in: folder.path)
  }

  /// How many events an output tells of.
  static func events(in output: String) -> Int {
    output.split(separator: "\n").count { line in
      guard line.first == "e", let end = line.firstIndex(of: " ") else { return false }
      return line[line.index(after: line.startIndex)..<end].allSatisfy(\.isNumber)
    }
  }

  /// The statements of a session as they are in the store.
  func texts(of session: String) throws -> [String] {
    let store = try SessionStore(path: path, mayCreate: false)
    return try store.statements(of: try store.session(named: session)).map(\.text)
  }
}
