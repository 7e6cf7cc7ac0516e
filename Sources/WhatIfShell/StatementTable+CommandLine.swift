extension StatementTable {
  /// What the program does before the shell or a file is run; the examples are lines of a shell.
  static let commandLine: [HelpTopic] = [
    row(
      "options", ["whatif [OPTION …] [FILE …] [-c STATEMENT …]", "whatif --help"],
      "Files are run in order, then the statements of `-c`; `-` is standard input. `-i` goes on at the prompt. `--help` "
        + "lists all options.",
      "whatif --quiet rivals.whatif -c \"chance escalation >= 6 within 2\""),
    row(
      "startup", ["whatif --init FILE", "whatif --no-init"],
      "The prompt begins with the statements of `$XDG_CONFIG_HOME/whatif/init.whatif`, by default below `~/.config`, if "
        + "there is such a file. Scripts read it only where `--init` names it. A session that was kept has had its beginning.",
      "whatif --init rivals.whatif -c \"list actors\""),
    row(
      "format", ["whatif format FILE", "whatif format --in-place | --check FILE …"],
      "Writes a file in the one layout of the language, keeping its comments. `--in-place` rewrites files, "
        + "`--check` names those that would change.",
      "whatif format rivals.whatif"),
    row(
      "replay", ["whatif replay NAME|FILE [--check] [--format FORMAT]", "whatif replay NAME --with FILE"],
      "Tells a session again and shows what comes of it. `--check` shows only the first answer that is another than it "
        + "was, and the exit status is 4 then; `--with` tells its events and questions on another scenario.",
      "whatif replay april --check\nwhatif replay april --with rivals.whatif"),
    row(
      "rescue", ["whatif rescue [STORE] [--into FOLDER]"],
      "Writes what can be read of a damaged store of sessions to files, one a session.",
      "whatif rescue"),
    row(
      "completions", ["whatif completions bash|zsh|fish"],
      "Writes the script with which a shell completes options and file names. `make install` puts them in their places.",
      "whatif completions bash"),
  ]

  private static func row(
    _ word: String, _ syntax: [String], _ meaning: String, _ example: String
  ) -> HelpTopic {
    HelpTopic(word, .commandLine, syntax, meaning, example: example)
  }
}
