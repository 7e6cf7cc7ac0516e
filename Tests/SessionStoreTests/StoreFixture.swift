import Foundation

@testable import SessionStore

/// A store in a folder of its own, removed with it.
final class StoreFixture {
  let folder: URL
  var path: String { folder.appending(path: "sessions.db").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "whatif-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func open(mostPages: Int? = nil) throws -> SessionStore {
    try SessionStore(path: path, mostPages: mostPages)
  }

  var bytes: [UInt8] {
    get { (try? Data(contentsOf: URL(filePath: path))).map(Array.init) ?? [] }
    set { try? Data(newValue).write(to: URL(filePath: path)) }
  }

  /// A store that holds sessions of so many statements each, closed again.
  func fill(_ sessions: [(name: String, statements: Int)]) throws {
    let store = try open()
    for (name, count) in sessions {
      var session = try store.begin(named: name, process: 1, at: 1)
      try store.append((1...count).map { Self.statement($0, of: name) }, to: &session, title: name, at: 2)
      store.close(session)
    }
  }

  /// One with everything that a statement may have, the same for the same number.
  static func statement(_ number: Int, of session: String = "april") -> StoredStatement {
    var statement = StoredStatement(
      entered: 1_700_000_000.125 + Double(number), branch: number % 3 == 0 ? "side" : "main",
      after: number - 1,
      text: "# no. \(number) of \(session)\nset heat = \(number)", source: "<prompt>", line: number,
      opensParagraph: number % 2 == 0, seed: .max - UInt64(number), runs: 4_000,
      precision: number % 2 == 0 ? 0.01 : nil, mostRuns: 1_000_000, version: "0.1.0")
    if number % 2 == 0 {
      statement.answer = StoredStatement.Answer(
        number: number, leaning: "a\nb", form: "*probability\t0.\(number)", method: "sampled", runs: 4_000,
        seed: .max, isPartial: number % 4 == 0)
    }
    if number % 3 == 0 { statement.step = "\(number)\u{1F}" }
    if number % 5 == 0 {
      statement.inclusions = [
        StoredStatement.Inclusion(asked: "a", includer: "b", path: "/a", name: "a", text: "flag f\(number)"),
        StoredStatement.Inclusion(asked: "c", includer: "a", path: "/c", name: "c", text: "flag g\(number)"),
      ]
    }
    return statement
  }
}
