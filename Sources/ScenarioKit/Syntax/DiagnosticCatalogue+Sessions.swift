extension DiagnosticCatalogue {
  /// What goes wrong with sessions that are kept.
  static let sessions: [Entry] = [
    Entry(
      "E0580", "Sessions where there is no shell",
      cause:
        "Only the shell keeps sessions. An included file, or a program that uses the kit by itself, has none.",
      cure: "Write the statement at the prompt, or in a file that is run.",
      Example("save april", mended: nil)),
    Entry(
      "E0581", "No such session",
      cause: "The store holds no session of that name.",
      cure: "`sessions` lists those there are.", nil),
    Entry(
      "E0582", "A session's name that is taken",
      cause: "Each session of a store has a name of its own.",
      cure: "Choose another name, or `delete` or `rename` the other session first.", nil),
    Entry(
      "E0583", "A session that is open elsewhere",
      cause: "Another shell has the session open, and two cannot add to it at once.",
      cure: "Leave the other shell, or take the session from it: `open NAME takeover`, or `--takeover`.", nil),
    Entry(
      "E0584", "A session that is only read here",
      cause:
        "Another shell adds to the session: it had it open already, or has taken it over. What was said here was "
        + "taken back.",
      cure: "Take it over with `open NAME takeover`, or copy it with `save` and another name.", nil),
    Entry(
      "E0585", "A store that cannot be used",
      cause:
        "The file that sessions are kept in cannot be opened, read or written, for the reason that is given. What was "
        + "kept before is kept, and what could not be kept was not taken in.",
      cure:
        "Mend what is named, or keep sessions elsewhere with `--store`. `whatif rescue` writes what can be read of a "
        + "damaged store to files.", nil),
    Entry(
      "E0586", "A session that was not deleted",
      cause: "`delete` removes a session for good and asks first. Where nobody types, nobody can be asked.",
      cure: "Run it with `whatif --yes`.", nil),
    Entry(
      "E0587", "Deleting the session at hand",
      cause: "What is being said in a session has to go somewhere.",
      cure: "`open` another session first.", nil),
    Entry(
      "E0588", "A session that cannot be told again",
      cause:
        "A statement of the session is refused by this version of whatif. The session was left as it is in the store.",
      cure: "`whatif rescue` writes its statements to a file, where they can be changed.", nil),
    Entry(
      "E0589", "An empty session",
      cause: "Nothing was said yet that could be written to a file.",
      cure: "Declare, play or ask something first.", nil),
    Entry(
      "E0590", "Nothing to compare with",
      cause: "A file of statements holds no answers, so that `check` has nothing to compare.",
      cure: "Name a session that is kept, or leave `check` out.", nil),
  ]
}
