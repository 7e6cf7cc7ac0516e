import CEdit
import CLibedit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An editor of statements on the terminal: one statement, of any number of rows, is one line to it.
///
/// libedit holds the line and draws it; the keys are read and decoded here. Used on one thread. From its creation
/// on Ctrl-C no longer ends the process, see `Interruption`, and the terminal is put back as it was however the
/// process ends.
final class LineEditor {
  /// What came of reading a line.
  enum Outcome: Equatable {
    case line(String)
    /// Ctrl-C: the line was given up.
    case interrupted
    /// Ctrl-D on an empty line, or the terminal went away.
    case endOfInput
  }

  /// What the editor has to know about the language and its user.
  struct Configuration {
    /// Where the history is kept; nil keeps it in memory.
    var historyPath: String? = HistoryFile.defaultPath()
    /// Whether Enter ends the statement, or starts another row of it.
    var isComplete: (_ text: String) -> Bool = { OpenBrackets.depth(of: $0) == 0 }
    var complete: (_ textBeforeCursor: String) -> Completion = { _ in .none }
    /// A role for each Unicode scalar of a line that is being typed, and so the colours; nil shows it without any, and
    /// without what the history would go on with.
    var roles: ((_ text: String, _ cursor: Int) -> [SyntaxRole])?
  }

  let configuration: Configuration
  let buffer: LineBuffer
  let isPlainTerminal: Bool
  let promptText: PromptText
  var history: History
  var input = InputQueue()
  /// A single question is being answered: no history, no completion, no further rows.
  var isAsking = false

  // What lives as long as one line.
  var acceptedText: String?
  var isInterrupted = false
  /// Ctrl-C was pressed, and libedit is on its way to show that.
  var isAbandoning = false
  /// Escape was pressed, which makes the next letter one with Alt.
  var isEscapePending = false
  /// What is hidden of a tall line was looked at since the last key.
  var isFitted = false
  var walk: HistoryWalk?
  var search: HistorySearch?
  var searchStep: HistorySearch.Step?
  var pastedText = ""
  var candidates: [Completion.Candidate] = []
  var cursorBeforeList = 0
  /// What colours there are on the screen; nil where that is not known.
  var painting: LinePainting?
  /// How the history would go on with the line, as it is shown behind it.
  var suggestion: String?
  /// A mark that is written over the character before it, such as an accent.
  var pendingMark: Unicode.Scalar?

  private let output: UnsafeMutablePointer<FILE>
  let outputDescriptor: Int32

  /// Starts editing on standard input; nil when that is no terminal, or nothing can be shown on one.
  ///
  /// The editing is shown on standard output, or on standard error when standard output goes elsewhere.
  init?(_ configuration: Configuration = Configuration()) {
    guard isatty(STDIN_FILENO) == 1, let standardInput = cedit_standard_input() else { return nil }
    if isatty(STDOUT_FILENO) == 1, let standardOutput = cedit_standard_output() {
      output = standardOutput
      outputDescriptor = STDOUT_FILENO
    } else if isatty(STDERR_FILENO) == 1, let standardError = cedit_standard_error() {
      output = standardError
      outputDescriptor = STDERR_FILENO
    } else {
      return nil
    }
    // libedit and the width of characters need it; a failure leaves ASCII working.
    _ = cedit_use_utf8()
    isPlainTerminal = cedit_terminal_is_plain()
    guard let handle = cedit_start("whatif", standardInput, output) else { return nil }
    cedit_guard_terminal(STDIN_FILENO, outputDescriptor, isPlainTerminal)
    cedit_listen_for_signals()
    buffer = LineBuffer(handle: handle)
    promptText = PromptText()
    history = History(path: configuration.historyPath)
    self.configuration = configuration
    connect(handle)
  }

  deinit {
    el_end(buffer.handle)
    cedit_restore_terminal()
  }

  /// Reads a statement.
  ///
  /// Sequences in the prompt that only change colours stand between two U+0001 characters, and not at its end.
  func readLine(prompt: String) -> Outcome {
    let outcome = read(prompt)
    if case .line(let text) = outcome { history.add(text) }
    return outcome
  }

  /// Reads the answer to a question of the program, which is no statement.
  func ask(_ prompt: String) -> Outcome {
    isAsking = true
    defer { isAsking = false }
    return read(prompt)
  }

  /// Runs something that uses the terminal itself, such as a pager, with the terminal as it was before the editor.
  func withOriginalTerminal<Result>(_ body: () throws -> Result) rethrows -> Result {
    var modes = termios()
    let isKnown = tcgetattr(STDIN_FILENO, &modes) == 0
    cedit_restore_terminal()
    defer { if isKnown { tcsetattr(STDIN_FILENO, TCSADRAIN, &modes) } }
    return try body()
  }

  /// Writes to the terminal, in order with what libedit draws.
  func write(_ text: String) {
    fputs(text, output)
    fflush(output)
  }

  private func read(_ prompt: String) -> Outcome {
    promptText.set(prompt)
    buffer.reset()
    acceptedText = nil
    isInterrupted = false
    isAbandoning = false
    isEscapePending = false
    isFitted = false
    walk = nil
    search = nil
    candidates = []
    painting = nil
    suggestion = nil
    Interruption.reset()
    _ = cedit_take_resize()

    cedit_trap_stop()
    // Before the prompt shows, so that nothing typed in answer to it is echoed by the terminal itself.
    cedit_prepare_terminal(buffer.handle, true)
    markPastes(true)
    var length: Int32 = 0
    let line = el_wgets(buffer.handle, &length)
    markPastes(false)
    cedit_release_stop()

    if isInterrupted { return .interrupted }
    if let acceptedText, line != nil { return .line(acceptedText) }
    if Interruption.reset() {
      write("^C\r\n")
      return .interrupted
    }
    write("\r\n")
    return .endOfInput
  }

  /// Asks the terminal to say what is pasted and what is typed, or no longer to.
  func markPastes(_ enabled: Bool) {
    guard !isPlainTerminal else { return }
    cedit_note_paste_marks(enabled)
    write(enabled ? "\u{1B}[?2004h" : "\u{1B}[?2004l")
  }

  private func connect(_ handle: OpaquePointer) {
    cedit_set_client(handle, Unmanaged.passUnretained(self).toOpaque())
    cedit_set_editor(handle, "emacs")
    cedit_set_prompt(handle, { LineEditor.of($0)?.promptText.characters }, 1)
    cedit_set_input(handle) { handle, character in
      guard let editor = LineEditor.of(handle), let character else { return -1 }
      return editor.readCode(into: character)
    }
    cedit_add_function(handle, "whatif-key", "A key of whatif's own") { handle, code in
      UInt8(truncatingIfNeeded: LineEditor.of(handle)?.perform(code) ?? CC_ERROR)
    }
    el_source(handle, nil)
    // The user's file may have said "edit off"; without editing there is no reason to be here.
    cedit_set_editing(handle, true)
    // While a statement runs, keys typed ahead wait unseen, and Ctrl-C still signals.
    cedit_set_mode_while_running(handle, "-echo")
    cedit_set_mode_while_running(handle, "-icanon")
    bindKeys(handle)
  }

  private static func of(_ handle: OpaquePointer?) -> LineEditor? {
    guard let client = cedit_client(handle) else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(client).takeUnretainedValue()
  }
}
