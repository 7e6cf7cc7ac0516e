import Foundation
import Testing

@testable import ScenarioKit

/// The Vim syntax sees scenarios as the program does; most is checked only where Vim is installed.
@Suite(.timeLimit(.minutes(20))) struct EditorVimTests {
  /// Vim, if it is there and has what syntax files need.
  static let vim: String? = {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    guard
      let path = folders.map({ $0 + "/vim" }).first(where: {
        FileManager.default.isExecutableFile(atPath: $0)
      }),
      let features = try? output(of: path, ["--version"])
    else { return nil }
    return features.contains("+syntax") && features.contains("+eval") ? path : nil
  }()

  private static func output(of program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }

  /// Writes for each line of each file the column and the group of each character that begins another group.
  private static let script = """
    set nocompatible encoding=utf-8 noswapfile
    for s:file in readfile($SAMPLES . '/names')
      enew!
      execute 'edit' s:file
      source $SYNTAX
      let s:rows = []
      for s:line in range(1, line('$'))
        let s:row = []
        let s:column = 1
        let s:last = '-'
        for s:character in split(getline(s:line), '\\zs')
          let s:group = synIDattr(synID(s:line, s:column, 1), 'name')
          if s:group !=# s:last
            call add(s:row, s:column . '=' . s:group)
            let s:last = s:group
          endif
          let s:column += len(s:character)
        endfor
        call add(s:rows, join(s:row))
      endfor
      call writefile(s:rows, s:file . '.groups')
    endfor
    qall!
    """

  /// What Vim takes each byte of each text for.
  private func colours(of texts: [String]) throws -> [[EditorColour]] {
    let vim = try #require(Self.vim)
    let folder = try TemporaryFolder()
    let names = texts.indices.map { folder.path + "/\($0)" }
    for (index, text) in texts.enumerated() { try folder.write(text, to: "\(index)") }
    try folder.write(names.joined(separator: "\n"), to: "names")
    let settings = [
      "let $SAMPLES = '\(folder.path)'",
      "let $SYNTAX = '\(ProjectFolder.path)/editors/vim/syntax/whatif.vim'",
    ]
    try folder.write((settings + [Self.script]).joined(separator: "\n") + "\n", to: "script.vim")
    _ = try Self.output(
      of: vim, ["-u", "NONE", "-i", "NONE", "-n", "-N", "-es", "-S", folder.path + "/script.vim"])
    return texts.enumerated().map { index, text in
      colours(of: text, groups: folder.text(of: "\(index).groups"))
    }
  }

  private func colours(of text: String, groups: String) -> [EditorColour] {
    let rows = groups.split(separator: "\n", omittingEmptySubsequences: false)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
      var colours = [EditorColour](repeating: .other, count: line.utf8.count + 1)
      for entry in index < rows.count ? rows[index].split(separator: " ") : [] {
        let parts = entry.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, let column = Int(parts[0]), column >= 1, column <= line.utf8.count else {
          continue
        }
        for place in (column - 1)..<line.utf8.count { colours[place] = Self.colour(of: String(parts[1])) }
      }
      return colours
    }
  }

  private static func colour(of group: String) -> EditorColour {
    switch group.hasPrefix("whatif") ? String(group.dropFirst(6)) : group {
    case "Comment", "Todo": .comment
    case "Text", "Escape", "BadEscape", "Placeholder": .text
    case "Number": .number
    case "Date": .date
    case "Error": .mistake
    case "Declaration", "Story", "Question", "Dropped": .statement
    case "", "Brace", "Parentheses", "Continued", "Table", "Round", "Operator", "Range", "Colon",
      "DeclaredComma":
      .other
    case "Name", "Property", "QuotedName", "Declared", "DeclaredType", "DeclaredValue", "Owner", "Kind",
      "DroppedName", "Event", "Grade":
      .name
    case let name where name.hasSuffix("Clause"): .clause
    case let name where name.hasSuffix("Block"): .other
    default: .word
    }
  }

  @Test(.enabled(if: vim != nil, "Vim is not installed"))
  func cutsFilesAsTheLexerDoes() throws {
    let samples = try EditorSample.files.map { EditorSample(try ProjectFolder.text(of: $0)) }
    for (index, colours) in try colours(of: samples.map(\.text)).enumerated() {
      #expect(samples[index].differences(from: colours) == [])
      if EditorSample.files[index].hasPrefix("Tests/Transcripts") { continue }
      #expect(samples[index].misplacedHeads(in: colours) == [])
    }
  }

  @Test(.enabled(if: vim != nil, "Vim is not installed"))
  func cutsLiteralsAsTheLexerDoes() throws {
    for (text, colours) in zip(EditorWords.literals, try colours(of: EditorWords.literals)) {
      #expect(EditorSample(text).differences(from: colours) == [])
    }
  }

  @Test(.enabled(if: vim != nil, "Vim is not installed"))
  func knowsWordsByTheirPlace() throws {
    let all = EditorWords.ofTheLanguage + EditorWords.asNames + EditorWords.phrases
    for (words, colours) in zip(all, try colours(of: all.map(\.text))) {
      #expect(words.mistakes(in: colours) == [], "\(words.text)")
    }
  }

  /// Holds without Vim too: the file names every word where words of its sort stand.
  @Test func namesEveryWord() throws {
    let text = try ProjectFolder.text(of: "editors/vim/syntax/whatif.vim")
      .replacing(/\n *\\/, with: " ")
    let lines = text.split(separator: "\n").map(String.init)
    func words(where isMeant: (String) -> Bool) -> Set<String> {
      Set(lines.filter(isMeant).flatMap { $0.matches(of: /[a-z]+/).map { String($0.output) } })
    }
    let reserved = words { $0.hasPrefix("let s:reserved") }
    #expect(Keywords.reserved.subtracting(reserved) == [])
    let coloured = words {
      $0.contains(/^call s:Match\('whatif(Logical|Cond|Quan|Phrase|Weight|Modifier|Bool)/)
    }
    #expect(Keywords.reserved.union(Keywords.modifiers.map(\.word)).subtracting(coloured) == [])
    let heads = words { $0.contains(/^call s:Match\('whatif(Declaration|Story|Question)'/) }
    #expect(Set(Keywords.verbs.map(\.word)).subtracting(heads) == [])
    let functions = words { $0.contains(/^call s:Match\('whatif(Function|Measure)'/) }
    #expect(Set(Keywords.functions + Keywords.measures).subtracting(functions) == [])
    for block in Keywords.Block.allCases {
      let clauses = words { $0.hasPrefix("call s:Block('\(block.rawValue)'") }
      #expect(Set(Keywords.clauses(of: block).map(\.word)).subtracting(clauses) == [], "\(block)")
    }
  }
}
