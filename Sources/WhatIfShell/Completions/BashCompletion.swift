/// What bash completes, from 3.2 on.
struct BashCompletion {
  let tree: CommandLineTree

  var text: String {
    """
    # Completion for bash; made by `whatif completions bash`.

    _whatif_words() {
        local word
        while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$*" -- "$current")
    }

    # What compgen finds: files, with the folders on the way to them.
    _whatif_found() {
        local path
        while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen "$@" -- "$current")
    }

    _whatif_sessions() {
        local name
        while IFS= read -r name; do
            [[ $name == "$current"* ]] && COMPREPLY+=("$name")
        done < <(\(SessionNames.command) 2>/dev/null)
    }

    _whatif() {
        local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD - 1]}" command=
        COMPREPLY=()
        # bash takes `--format=json` for three words.
        if [[ $current == = ]]; then
            current=
        elif [[ $previous == = && $COMP_CWORD -gt 2 ]]; then
            previous="${COMP_WORDS[COMP_CWORD - 2]}"
        fi
        ((COMP_CWORD > 1)) && command="${COMP_WORDS[1]}"
        case "$command" in
        \(tree.commands.map(\.name).joined(separator: "|"))) ;;
        *) command= ;;
        esac

        case "$command $previous" in
    \(([tree] + tree.commands).flatMap(values).joined(separator: "\n"))
        esac

        case "$command" in
    \(([tree] + tree.commands).map(operands).joined(separator: "\n"))
        esac
    }

    complete -o filenames -F _whatif whatif

    """
  }

  private func word(of command: CommandLineTree) -> String { command.name == tree.name ? "" : command.name }

  /// What may follow the options that take a value.
  private func values(of command: CommandLineTree) -> [String] {
    command.options.filter { $0.kind == .option }.map { option in
      let names = option.names.map { "\"\(word(of: command)) \($0.typed)\"" }.joined(separator: " | ")
      return "    \(names)) \(offer(option.value)); return ;;"
    }
  }

  /// What may stand where no value is due.
  private func operands(of command: CommandLineTree) -> String {
    let names = command.options.flatMap { $0.names.map(\.typed) }
    var lines = [
      "    \"\(word(of: command))\")",
      "        if [[ $current == -* ]]; then _whatif_words \(names.joined(separator: " ")); return; fi",
    ]
    if !command.commands.isEmpty {
      let words = command.commands.map(\.name).joined(separator: " ")
      lines.append("        ((COMP_CWORD == 1)) && _whatif_words \(words)")
    }
    lines += command.operands.map { "        \(offer($0.value))" }
    return (lines + ["        ;;"]).joined(separator: "\n")
  }

  private func offer(_ value: CommandLineTree.Argument.Value) -> String {
    switch value {
    case .words(let words): "_whatif_words \(words.joined(separator: " "))"
    case .files(let ending?): "_whatif_found -o plusdirs -f -X '!*.\(ending)'"
    case .files(nil): "_whatif_found -f"
    case .folders: "_whatif_found -d"
    case .sessions(true): "_whatif_sessions; \(offer(.files(ending: SessionNames.ending)))"
    case .sessions(false): "_whatif_sessions"
    case .free: ":"
    }
  }
}
