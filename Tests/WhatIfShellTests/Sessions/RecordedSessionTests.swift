import Foundation
import Testing

/// Sessions that earlier versions recorded are told again by this one, with the same answers.
///
/// `Tests/Sessions` holds a store for each version that was made of, named after it. Where a change of an answer is meant,
/// the store is recorded anew, and the changelog says why:
/// `whatif --store Tests/Sessions/VERSION.db --session recorded Tests/Sessions/recorded.whatif`.
@Suite("Recorded sessions", .timeLimit(.minutes(20)))
struct RecordedSessionTests {
  private static let folder = "Tests/Sessions"
  private static let stores = ProjectFolder.files(in: folder, endingWith: ".db")

  @Test("There is one of this version") func exists() { #expect(!Self.stores.isEmpty) }

  @Test("Each is told again with the same answers", arguments: stores)
  func replays(_ store: String) throws {
    let place = try StoreFolder()
    try FileManager.default.copyItem(
      atPath: "\(ProjectFolder.path)/\(Self.folder)/\(store)", toPath: place.path)
    let checked = try place.run(["-c", "replay recorded check"])
    #expect(checked.status == .exited(0), "\(checked.output)\(checked.errors)")
    // It is opened without asking anything, and goes on.
    let opened = try place.run(["--session", "recorded", "-c", "branches", "-c", "chance heat >= 9 within 1"])
    #expect(opened.status == .exited(0), "\(opened.errors)")
    #expect(opened.output.contains("worse"))
  }
}
