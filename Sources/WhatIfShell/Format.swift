import ArgumentParser

/// `whatif format`: files in the one layout of the language.
struct Format: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Write files in the one layout of the language, keeping their comments.",
    discussion: """
      One file is written to standard output; several need --in-place or --check. A file with a mistake in it is \
      left alone, and its mistakes are reported.

      Exit status: 0 all well, 1 a file has a mistake or, with --check, another layout, 2 wrong usage, \
      3 a file cannot be read or written.
      """)

  @Argument(help: "Files to lay out; - is standard input.", completion: .file(extensions: ["whatif"]))
  var files: [String]

  @Flag(help: "Rewrite the files instead.")
  var inPlace = false

  @Flag(help: "Write nothing; name the files that would change, and fail if there are any.")
  var check = false

  @Option(help: "Use colours: auto, always or never.")
  var color = ColorChoice.auto

  func validate() throws {
    guard !(inPlace && check) else { throw ValidationError("--in-place and --check exclude each other") }
    guard inPlace || check || files.count == 1 else {
      throw ValidationError("several files need --in-place or --check")
    }
    guard !(inPlace && files.contains("-")) else {
      throw ValidationError("standard input cannot be rewritten in place")
    }
  }

  var formatting: Formatting {
    Formatting(
      parts: files.map { $0 == "-" ? Script.Part.standardInput : .file($0) },
      destination: inPlace ? .inPlace : check ? .nowhere : .standardOutput,
      screen: AnswerScreen(color: color, extras: []))
  }
}
