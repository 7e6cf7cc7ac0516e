import CEdit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The title of the terminal's window: the scenario's name, as long as the shell talks.
final class WindowTitle {
  /// Terminals that have windows, by what their kind begins with. Others would show what is sent.
  private static let windowed = [
    "xterm", "screen", "tmux", "rxvt", "alacritty", "foot", "kitty", "wezterm", "konsole", "gnome", "vte",
    "st-",
  ]

  private let hasWindow: Bool
  private var shown: String?

  init() {
    let kind = getenv("TERM").map { String(cString: $0) } ?? ""
    hasWindow = Output.standardOutput.isTerminal && Self.windowed.contains { kind.hasPrefix($0) }
  }

  /// Shows the scenario's name; nil where it has none.
  func show(_ scenario: String?) {
    let title = scenario.map { "\($0) - whatif" } ?? "whatif"
    guard hasWindow, title != shown else { return }
    // The terminal keeps the title that was there.
    if shown == nil { send("\u{1B}[22;0t") }
    send("\u{1B}]2;\(Self.plain(title))\u{7}")
    shown = title
  }

  /// Gives the window the title back that it had.
  func putBack() {
    if shown != nil { send("\u{1B}[23;0t") }
    shown = nil
  }

  private func send(_ sequence: String) {
    // A title is not worth a failure.
    try? Output.standardOutput.write(sequence)
  }

  /// Without what could end the sequence.
  private static func plain(_ title: String) -> String {
    String(title.unicodeScalars.filter { $0.properties.generalCategory != .control }.map(Character.init))
  }
}
