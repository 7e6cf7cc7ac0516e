@testable import ScenarioKit
@testable import WhatIfShell

/// `docs/whatif.1`, the manual page, made from what `help` and `whatif --help` say.
struct ManualPage {
  static let path = "docs/whatif.1"
  /// Of the page, not of the day it is read.
  private static let date = "2026-11-26"

  private let command: CommandLineTree

  init() throws { command = try CommandLineTree() }

  var text: String {
    let sections = [
      heading, synopsis, description, optionsSection, commandsSection,
      section(
        "AT THE PROMPT", "Words to the prompt, and its keys. All else is a statement.", StatementTable.prompt),
      languageSection, statusSection, filesSection, environmentSection, examplesSection,
    ]
    return sections.joined()
  }

  // MARK: Sections

  private var heading: String {
    """
    .\\" Made by `make docs` from the tables behind `help` and `whatif --help`; change those, not this page.
    .TH WHATIF 1 \(Self.date) "whatif \(Version.current)" "User Commands"
    .SH NAME
    whatif \\- what is likely to follow, in crises, markets and other games of move and answer

    """
  }

  private var synopsis: String {
    """
    .SH SYNOPSIS
    .B whatif
    .RI [ option ...]
    .RI [ file ...]
    .RB [ \\-c
    .IR statement ]...
    .br
    .B whatif
    .BR format | replay | rescue | completions | tour
    .RI [ option ...]
    .RI [ argument ...]

    """
  }

  private var description: String {
    ".SH DESCRIPTION\n"
      + paragraphs(
        """
        whatif is an interactive shell for scenarios: declare who is involved, what each can do, and how each tends to answer; \
        play what happened; ask what follows, how likely, why, and what would change it. Every answer says how it was got.

        With nothing to run and standard input a terminal, it is a shell; `tour` there shows what it does, `help` lists its \
        words. Else the files are run in order, then the statements of `-c`; `-` is standard input. A program may talk to it \
        through a pipe: each statement is answered as soon as it is complete.

        An error stands on standard error as `FILE:LINE:COLUMN: error: ...`, with the line, what would mend it, and a code \
        that `help E0201` explains. It changes nothing. A script stops at its first error.
        """)
  }

  private var optionsSection: String {
    ".SH OPTIONS\n" + arguments(of: command)
  }

  private var commandsSection: String {
    ".SH COMMANDS\n"
      + command.commands.filter { $0.name != "help" }.map { subcommand in
        ".SS whatif \(subcommand.name)\n" + paragraphs(subcommand.abstract)
          + arguments(of: subcommand)
      }.joined()
      + ".SS Examples\n" + example(StatementTable.commandLine.compactMap(\.example).joined(separator: "\n"))
  }

  private var languageSection: String {
    ".SH LANGUAGE\n"
      + paragraphs(
        "Capitals stand for what is filled in, square brackets around what can be left out. A statement ends with its line, "
          + "or goes on while a bracket is open. `#` begins a comment.")
      + [
        ("Declarations", StatementTable.declarations), ("The story", StatementTable.story),
        ("Questions", StatementTable.questions), ("Behind a question", StatementTable.modifiers),
        ("Sessions", StatementTable.sessions), ("Clauses, inside braces", StatementTable.clauses),
        ("Parts of statements", StatementTable.phrases),
      ].map { ".SS \($0)\n" + $1.map(entry).joined() }.joined()
  }

  private var statusSection: String {
    ".SH EXIT STATUS\n"
      + [
        (0, "all well"), (1, "a statement or a check failed"), (2, "wrong usage"),
        (3, "a file or a store of sessions cannot be read, or an answer not be written"),
        (4, "a session told again gives another answer"), (70, "a mistake of whatif itself"),
        (130, "interrupted"), (141, "nobody reads the answers any more"),
      ].map { ".TP\n.B \($0)\n\(Self.text($1))\n" }.joined()
  }

  private var filesSection: String {
    ".SH FILES\n"
      + [
        (
          "$XDG_CONFIG_HOME/whatif/init.whatif",
          "statements that the prompt begins with (by default below ~/.config)"
        ),
        ("$XDG_DATA_HOME/whatif/sessions.db", "sessions, each statement as it was entered (~/.local/share)"),
        ("$XDG_STATE_HOME/whatif/history", "what was typed (~/.local/state)"),
        ("~/.editrc", "keys of the line editor, see editrc(5)"),
      ].map { ".TP\n.I \(Self.text($0))\n\(Self.text($1))\n" }.joined()
  }

  private var environmentSection: String {
    ".SH ENVIRONMENT\n"
      + [
        ("NO_COLOR", "where it is set and not empty, no colours, unless `--color` asks for them"),
        ("TERM", "with `dumb`, neither colours nor anything else but text"),
        ("XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME", "where the files above are"),
      ].map { ".TP\n.B \(Self.text($0))\n\(Self.inline($1))\n" }.joined()
  }

  private var examplesSection: String {
    ".SH EXAMPLES\n" + paragraphs("A case of its own, with all it needs:")
      + ".PP\n"
      + example(
        """
        actor Alma, Borgo
        quantity anger of actor 0..5 = 1
        move cut by A on B { then B.anger += 1, A.anger -= 1 }
        response revenge { for A, B; when A.anger >= 1; expect A cut on B weight A.anger }
        play Alma cut on Borgo
        whatif Borgo cut on Alma within 2
        """)
  }

  private func section(_ title: String, _ introduction: String, _ topics: [HelpTopic]) -> String {
    ".SH \(title)\n" + paragraphs(introduction) + topics.map(entry).joined()
  }

  // MARK: Entries

  /// A word of the language: how it is written, what it means, an example.
  private func entry(_ topic: HelpTopic) -> String {
    var lines = [".TP", ".B \(Self.text(topic.word))", Self.inline(topic.meaning), ".RS", ".PP", ".nf"]
    lines += topic.syntax.map { ".B \"\(Self.text($0, inQuotes: true))\"" }
    lines += [".fi"]
    if let example = topic.example, example != topic.syntax.first {
      lines += [".PP", "For example", ".PP", ".nf"] + Self.verbatim(example) + [".fi"]
    }
    return (lines + [".RE", ""]).joined(separator: "\n")
  }

  private func arguments(of command: CommandLineTree) -> String {
    (command.operands + command.options).map(entry).joined()
  }

  private func entry(_ argument: CommandLineTree.Argument) -> String {
    let value = "\\fI\(Self.text(argument.valueName))\\fR"
    let names = argument.names.map { "\\fB\(Self.text($0.typed))\\fR" }.joined(separator: ", ")
    let head =
      switch argument.kind {
      case .positional: value
      case .option: "\(names) \(value)"
      case .flag: names
      }
    var meaning = Self.inline(argument.abstract)
    if let standard = argument.standard { meaning += " (by default \(Self.text(standard)))" }
    return ".TP\n\(head)\n\(meaning)\n"
  }

  private func example(_ text: String) -> String {
    ([".nf", ".RS"] + Self.verbatim(text) + [".RE", ".fi", ""]).joined(separator: "\n")
  }

  /// Paragraphs below a heading, which begins the first of them.
  private func paragraphs(_ text: String) -> String {
    text.split(separator: "\n\n").map { Self.inline(String($0)) + "\n" }.joined(separator: ".PP\n")
  }

  // MARK: Characters

  /// Text in which what stands between backticks is bold.
  private static func inline(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    let line = parts.enumerated().map { index, part in
      index.isMultiple(of: 2) ? self.text(String(part)) : "\\fB\(self.text(String(part)))\\fR"
    }.joined()
    return guarded(line)
  }

  private static func verbatim(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { guarded(self.text(String($0))) }
  }

  /// A line that is no request, whatever it begins with.
  private static func guarded(_ line: String) -> String {
    line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }

  /// Characters as the formatter shows them as they are. All of them ASCII, which every terminal has.
  private static func text(_ text: String, inQuotes: Bool = false) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("…", with: "...")
      .replacing("^", with: "\\(ha").replacing("~", with: "\\(ti").replacing("`", with: "\\(ga")
      .replacing("'", with: "\\(aq").replacing("\"", with: inQuotes ? "\\(dq" : "\"")
  }
}
