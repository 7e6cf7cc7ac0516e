import ArgumentParser

/// `whatif completions`: what a shell needs to complete the command line of whatif.
struct Completions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Write the script with which bash, zsh or fish complete options and file names.",
    discussion: """
      bash: whatif completions bash > ~/.local/share/bash-completion/completions/whatif
      zsh:  whatif completions zsh > ~/.zsh/completions/_whatif, a folder of $fpath
      fish: whatif completions fish > ~/.config/fish/completions/whatif.fish

      `make install` has put them in their places.
      """)

  enum ShellName: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish
  }

  @Argument(help: ArgumentHelp("bash, zsh or fish.", valueName: "shell"))
  var shell: ShellName

  func script() throws(OutsideFailure) -> ExitCode {
    try Output.standardOutput.write(text)
    return .success
  }

  /// The argument parser writes scripts of its own; where files may be given as well as commands they offer no commands.
  private var text: String {
    guard let tree = try? CommandLineTree() else {
      return CompletionShell(rawValue: shell.rawValue).map { WhatIf.completionScript(for: $0) } ?? ""
    }
    return switch shell {
    case .bash: BashCompletion(tree: tree).text
    case .zsh: ZshCompletion(tree: tree).text
    case .fish: FishCompletion(tree: tree).text
    }
  }
}
