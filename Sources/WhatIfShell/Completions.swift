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

    var shell: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  @Argument(help: ArgumentHelp("bash, zsh or fish.", valueName: "shell"))
  var shell: ShellName

  func script() throws(OutsideFailure) -> ExitCode {
    let text = WhatIf.completionScript(for: shell.shell)
    try Output.standardOutput.write(text.hasSuffix("\n") ? text : text + "\n")
    return .success
  }
}
