/// What zsh completes.
struct ZshCompletion {
  let tree: CommandLineTree

  var text: String {
    """
    #compdef whatif
    # Completion for zsh; made by `whatif completions zsh`.

    _whatif_first() {
      local -a commands=(
    \(tree.commands.map { "    \(Self.quoted("\($0.name):\($0.abstract)"))" }.joined(separator: "\n"))
      )
      (( CURRENT == 2 )) && _describe -t commands command commands
      \(Self.action(tree.operands.first?.value ?? .free))
    }

    _whatif_sessions() {
      local -a names=("${(@f)$(_call_program sessions \(SessionNames.command) 2>/dev/null)}")
      _wanted sessions expl session compadd -a names
    }

    _whatif_sessions_or_files() {
      _alternative 'sessions:session:_whatif_sessions' 'files:file:\(Self.action(.files(ending: SessionNames.ending)))'
    }

    _whatif() {
      local curcontext="$curcontext" command=
      (( CURRENT > 2 )) && command=$words[2]
      case $command in
    \(tree.commands.map(branch).joined(separator: "\n"))
      *)
        _arguments -s -S : \\
    \((tree.options.map(specification) + ["'*:file:_whatif_first'"]).map { "      \($0)" }.joined(separator: " \\\n"))
        ;;
      esac
    }

    _whatif "$@"

    """
  }

  private func branch(for command: CommandLineTree) -> String {
    let specifications = command.options.map(specification) + command.operands.map(operand)
    guard !specifications.isEmpty else { return "  \(command.name)) ;;" }
    return """
        \(command.name))
          shift words
          (( CURRENT-- ))
          _arguments -s -S : \\
      \(specifications.map { "      \($0)" }.joined(separator: " \\\n"))
          ;;
      """
  }

  /// An option, as `_arguments` reads it.
  private func specification(of option: CommandLineTree.Argument) -> String {
    let names = option.names.map(\.typed)
    let isOption = option.kind == .option
    let explanation = "[\(Self.plain(option.abstract))]"
    let value = isOption ? ":\(Self.plain(option.valueName)):\(Self.action(option.value))" : ""
    guard names.count == 1, let name = names.first else {
      return
        "'(\(names.joined(separator: " ")))'{\(names.joined(separator: ","))}\(Self.quoted(explanation + value))"
    }
    // A long option takes its value behind `=` or as the next word.
    let mark = isOption && name.hasPrefix("--") ? "=" : ""
    return Self.quoted((option.isRepeating ? "*" : "") + name + mark + explanation + value)
  }

  private func operand(_ operand: CommandLineTree.Argument) -> String {
    let place = operand.isRepeating ? "*:" : "1:"
    return Self.quoted("\(place)\(Self.plain(operand.valueName)):\(Self.action(operand.value))")
  }

  private static func action(_ value: CommandLineTree.Argument.Value) -> String {
    switch value {
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .files(let ending?): "_files -g \"*.\(ending)(-.)\""
    case .files(nil): "_files"
    case .folders: "_files -/"
    case .sessions(let orFiles): orFiles ? "_whatif_sessions_or_files" : "_whatif_sessions"
    case .free: " "
    }
  }

  /// Words in which nothing has a meaning of its own to `_arguments`.
  private static func plain(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(":", with: "\\:").replacing("[", with: "\\[")
      .replacing("]", with: "\\]")
  }

  private static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "'\\''"))'" }
}
