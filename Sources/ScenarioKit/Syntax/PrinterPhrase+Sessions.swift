/// Statements about whole sessions.
extension PrinterPhrase {
  mutating func write(_ session: SessionSyntax) {
    switch session {
    case .save(let name): write("save", name)
    case .open(let name, let takesOver):
      write("open", name)
      if takesOver { write(" takeover") }
    case .sessions: write("sessions")
    case .rename(let name, let other):
      write("rename", name)
      write(" to", other)
    case .delete(let name): write("delete", name)
    case .export(let file):
      write("export ")
      write(file)
    case .report(let file):
      write("report ")
      write(file: file)
    case .replay(let replay):
      switch replay.subject {
      case .session(let name): write("replay", name)
      case .file(let file):
        write("replay ")
        write(file)
      }
      if replay.checks { write(" check") }
      if let changed = replay.changed {
        write(" with ")
        write(changed)
      }
    }
  }
}
