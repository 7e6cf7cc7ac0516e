import ArgumentParser

import struct ScenarioKit.SessionSettings

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The command line: what to run, and how.
struct WhatIf: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "Declare actors and their moves, play what happened, and ask what they are likely to do next.",
    usage: """
      whatif [<options>] [<files> ...] [-c <text> ...]
      whatif format [<options>] <files> ...
      whatif replay [<options>] <session or file>
      whatif rescue [<options>] <store>
      whatif completions bash|zsh|fish
      whatif tour
      """,
    discussion: """
      With nothing to run and standard input a terminal, whatif is a shell; type `help` there, or `tour`. Else the files \
      are run in order, then the statements of -c; `-` is standard input. The word of a subcommand comes first: \
      to run a file of that name, write `./format`.

      What is typed at the prompt is kept, statement by statement, in $XDG_DATA_HOME/whatif/sessions.db; files \
      and pipes leave no trace there, but with --session. The prompt begins with the statements of \
      $XDG_CONFIG_HOME/whatif/init.whatif, if there is such a file. An answer taller than the screen is read \
      there with $WHATIF_PAGER, $PAGER or less; empty or `cat` is none.

      Exit status: 0 all well, 1 a statement or a check failed, 2 wrong usage, 3 a file or a store of sessions \
      cannot be read, 4 a session told again gives another answer, \
      70 a mistake of whatif itself, 130 interrupted.
      """,
    subcommands: [Format.self, Replay.self, Rescue.self, Completions.self, TourCommand.self])

  @Argument(help: "Files to run; - is standard input.", completion: .file(extensions: ["whatif"]))
  var files: [String] = []

  @Option(
    name: .customShort("c"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Run a statement after the files; may be repeated.", valueName: "text"))
  var statements: [String] = []

  @Flag(
    name: .customShort("i"), help: "Go on at the prompt after the files, of which only a summary is shown.")
  var isInteractive = false

  @Flag(help: "Show each statement, and all that it did.")
  var echo = false

  @Flag(help: "Run what the files say without showing it; -c and errors are shown, warnings are not.")
  var quiet = false

  @Flag(name: .customLong("no-warnings"), help: "Show errors only; a comment `# allow W0611` keeps away one.")
  var hidesWarnings = false

  @Flag(name: .customLong("no-hints"), help: "Do not name the question worth asking next, at the prompt.")
  var hidesHints = false

  @Flag(help: "Go on after a failed statement or check; the exit status is still 1.")
  var keepGoing = false

  @Flag(help: "Run nothing; report all mistakes in the files.")
  var parseOnly = false

  @Option(help: ArgumentHelp("Seed of the draws, where a question names none.", valueName: "n"))
  var seed: UInt64 = SessionSettings().seed

  @Option(
    help: ArgumentHelp(
      "How many futures are sampled, where a question does not say; 4000 if unsaid.", valueName: "n"))
  var runs: Int?

  @Option(
    help: ArgumentHelp(
      "Sample until a chance is known to so much, as 0.01, on either side; --runs is the most then.",
      valueName: "w"))
  var precision: Double?

  @Option(
    help: ArgumentHelp("Threads to use, all cores if unsaid; answers do not depend on it.", valueName: "n"))
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      "How answers are written: text; json, one object a line; csv, one table an answer; markdown; html, one page with pictures.",
      valueName: "format"))
  var format = AnswerFormat.text

  @Option(help: "Use colours: auto, always or never.")
  var color = ColorChoice.auto

  @Option(help: Pager.explanation)
  var pager = Pager.Use.auto

  @Option(
    help: ArgumentHelp("Go on with a session that was kept, or begin to keep one.", valueName: "name"),
    completion: .shellCommand(SessionNames.command))
  var session: String?

  @Flag(help: "Take the session from another shell that has it open.")
  var takeover = false

  @Option(help: ArgumentHelp("Keep sessions in that file.", valueName: "path"), completion: .file())
  var store: String?

  @Flag(help: "Answer yes where `delete` asks.")
  var yes = false

  @Flag(help: "Say how long each answer took.")
  var timing = false

  @Option(
    name: .customLong("init"),
    help: ArgumentHelp(
      "Run a file before all others, and do not show it; not where a session that was kept is gone on with.",
      valueName: "file"),
    completion: .file(extensions: ["whatif"]))
  var startup: String?

  @Flag(name: .customLong("no-init"), help: "Begin the prompt without the startup file.")
  var skipsStartup = false

  @Flag(name: .customLong(SessionNames.option), help: .hidden)
  var listsSessionNames = false

  @Flag(help: "Show the version, and those of libedit and SQLite.")
  var version = false

  /// The most of runs and threads that can be asked for.
  private static let most = (runs: 1_000_000_000, threads: 1_024)

  func validate() throws {
    guard runs.map((1...Self.most.runs).contains) ?? true else {
      throw ValidationError("--runs is a number from 1 to \(Self.most.runs)")
    }
    guard precision.map({ $0 > 0 }) ?? true else {
      throw ValidationError("--precision is a number above 0")
    }
    guard threads.map((1...Self.most.threads).contains) ?? true else {
      throw ValidationError("--threads is a number from 1 to \(Self.most.threads)")
    }
    guard session != "" else { throw ValidationError("--session is a name") }
    guard !takeover || session != nil else { throw ValidationError("--takeover needs --session") }
    guard startup == nil || !skipsStartup else {
      throw ValidationError("--init and --no-init exclude each other")
    }
    guard !(parseOnly && isInteractive) else {
      throw ValidationError("--parse-only and -i exclude each other")
    }
  }

  static func main() {
    status(of: Array(CommandLine.arguments.dropFirst())).leave()
  }

  /// The commands that have a word of their own, which comes first; all else is a file to run, or an option.
  private struct Commands: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: WhatIf.configuration.commandName, subcommands: WhatIf.configuration.subcommands)
  }

  private static let helpWord = "help"

  /// Does what the arguments ask for.
  static func status(of arguments: [String]) -> ExitCode {
    Output.reportBrokenPipes()
    if arguments == [Self.helpWord] { return status(ofParsing: ["--help"]) }
    let word = arguments.first == Self.helpWord ? arguments.dropFirst().first : arguments.first
    let beginsWithCommand = configuration.subcommands.contains { $0.configuration.commandName == word }
    if beginsWithCommand { return Commands.status(ofParsing: arguments) }
    if arguments.first == Self.helpWord, let topic = arguments.dropFirst().first, arguments.count == 2 {
      return status(ofParsing: ["-c", "\(Self.helpWord) \(topic)"])
    }
    return status(ofParsing: arguments)
  }

  /// How a session deals with files, keys and cores here.
  static func settings() -> SessionSettings {
    var settings = SessionSettings()
    settings.isInterrupted = { Interruption.isRequested }
    settings.readFile = { IncludedFiles.read($0, from: $1) }
    settings.writeFile = { WrittenFiles.write($1, to: $0, marked: $2) }
    settings.answerText = { AnswerFile($0).text }
    settings.threads = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    return settings
  }

  var invocation: Invocation {
    let outside = files.map { $0 == "-" ? Script.Part.standardInput : .file($0) }
    let numbers = statements.indices.map { statements.count > 1 ? $0 + 1 : nil }
    var settings = Self.settings()
    settings.seed = seed
    settings.runs = runs ?? settings.runs
    settings.mostRuns = runs ?? settings.mostRuns
    settings.precision = precision
    settings.threads = threads ?? settings.threads
    var extras: AnswerScreen.Extras = []
    if echo { extras.insert(.echo) }
    if timing { extras.insert(.timing) }
    if !hidesHints { extras.insert(.hints) }
    if !quiet && !hidesWarnings { extras.insert(.warnings) }
    return Invocation(
      parts: outside + zip(statements, numbers).map { .argument($0, number: $1) }, settings: settings,
      color: color, pager: pager, extras: extras, answerFormat: format, isQuiet: quiet,
      policy: keepGoing ? .keepGoing : .stopAtFirstFailure,
      mode: parseOnly ? .checking : isInteractive ? .promptAfterwards : .asFits,
      startup: startup.map { .named($0) } ?? (skipsStartup ? .none : .usual),
      keeping: Invocation.Keeping(
        path: store, session: session, takesOver: takeover, isConfirmed: yes))
  }
}

extension WhatIf {
  /// Runs what is asked for; where answers are objects, so is what stops it.
  fileprivate func answer() throws(OutsideFailure) -> ExitCode {
    do throws(OutsideFailure) {
      if version {
        try Output.standardOutput.write(Version.told + "\n")
        return .success
      }
      if listsSessionNames {
        try Output.standardOutput.write(SessionNames.text(storeAt: store))
        return .success
      }
      return try invocation.run()
    } catch {
      guard format == .json, let message = error.message else { throw error }
      try Output.standardError.write(JSON.failure(message).text + "\n")
      return error.exitCode
    }
  }
}

extension ParsableCommand {
  /// Parses the arguments as those of this command or of one below it, and does what they ask for.
  fileprivate static func status(ofParsing arguments: [String]) -> ExitCode {
    do {
      var command = try parseAsRoot(arguments)
      switch command {
      case let command as WhatIf: return try command.answer()
      case let command as Format: return try command.formatting.run()
      case let command as Replay: return try command.run(settings: WhatIf.settings())
      case let command as Rescue: return try command.rescue()
      case let command as Completions: return try command.script()
      case let command as TourCommand: return try command.invocation.run()
      default:
        // A command of the parser's own, such as the one that explains the options.
        try command.run()
        return .success
      }
    } catch let failure as OutsideFailure {
      if let message = failure.message { try? Output.standardError.write(message + "\n") }
      return failure.exitCode
    } catch {
      return status(ofFailedParsing: error)
    }
  }

  /// Tells what the argument parser has to say: help, the version, or what is wrong.
  private static func status(ofFailedParsing error: any Error) -> ExitCode {
    let text = fullMessage(for: error) + "\n"
    do {
      guard exitCode(for: error).isSuccess else {
        try Output.standardError.write(text)
        return .usage
      }
      try Output.standardOutput.write(text)
      return .success
    } catch {
      return error.exitCode
    }
  }
}
