import Testing

@testable import WhatIfShell

@Suite("History")
struct HistoryTests {
  @Test("What is added is there again at the next start, whatever it holds")
  func survives() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/new/folders/history"
    let entries = ["rule a {\n  when b\n}", "back\\slash \\n", "é日本\tx", "#"]
    var history = History(path: path)
    for entry in entries { history.add(entry) }
    #expect(History(path: path).entries == entries)
  }

  @Test("Blank entries and repeated ones are not kept")
  func leftOut() {
    var history = History(path: nil)
    for entry in ["a", "a", "a\n", " \n", "", "b", "a"] { history.add(entry) }
    #expect(history.entries == ["a", "b", "a"])
  }

  @Test("Two shells append to one file without loss")
  func shared() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history"
    var first = History(path: path)
    var second = History(path: path)
    for number in 0..<20 {
      first.add("first \(number)")
      second.add("second \(number)")
    }
    #expect(History(path: path).entries.count == 40)
  }

  @Test("Damaged rows are left out, and the next entry does not run into a row cut short")
  func damaged() throws {
    let folder = try TemporaryFolder()
    try folder.write("good\n\u{0}\u{1}bad\n\n\nfine\\\ncut sho", to: "history")
    var history = History(path: folder.path + "/history")
    #expect(history.entries == ["good", "fine", "cut sho"])
    history.add("next")
    #expect(History(path: folder.path + "/history").entries == ["good", "fine", "cut sho", "next"])
  }

  @Test("A file that cannot be written is done without")
  func unwritable() {
    var history = History(path: "/dev/null/history")
    history.add("a")
    #expect(history.entries == ["a"])
  }

  @Test("No more are kept than the capacity")
  func capacity() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<(History.capacity + 50)).map { "entry \($0)\n" }
    try folder.write(rows.joined(), to: "history")
    let history = History(path: folder.path + "/history")
    #expect(history.entries.count == History.capacity)
    #expect(history.entries.first == "entry 50")
  }

  @Test("A walk goes over the entries that begin like the line, and back to it")
  func walk() {
    let entries = ["play a", "show", "play b", "play b", "show all"]
    var walk = HistoryWalk(text: "play x", cursor: 5, textBeforeCursor: "play ", entryCount: entries.count)
    #expect(walk.newer(in: entries) == nil)
    #expect(walk.older(in: entries) == "play b")
    #expect(walk.older(in: entries) == "play a")
    #expect(walk.older(in: entries) == nil)
    #expect(walk.newer(in: entries) == "play b")
    #expect(walk.newer(in: entries) == "play x")
    #expect(walk.newer(in: entries) == nil)
    var empty = HistoryWalk(text: "", cursor: 0, textBeforeCursor: "", entryCount: 0)
    #expect(empty.older(in: []) == nil)
    #expect(empty.newer(in: []) == nil)
  }

  @Test("A search goes from newer to older, and keeps what it found when a longer text finds nothing")
  func search() {
    let entries = ["play é", "why x", "play b", "show"]
    var search = HistorySearch(text: "", cursor: 0, prompt: "> ", entryCount: entries.count)
    for scalar in "lay".unicodeScalars { search.extend(by: scalar, in: entries) }
    #expect(search.match == "play b")
    #expect(search.matchOffset == 1)
    search.goOlder(in: entries)
    #expect(search.match == "play é")
    search.extend(by: "z", in: entries)
    #expect(search.isFailing)
    #expect(search.match == "play é")
    search.shorten(in: entries)
    #expect(!search.isFailing)
    #expect(search.match == "play b")
    for _ in 0..<5 { search.shorten(in: entries) }
    #expect(search.match == nil)
  }
}
