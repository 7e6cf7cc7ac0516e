/// What fish completes, from 3.2 on.
struct FishCompletion {
  let tree: CommandLineTree

  var text: String {
    let words = tree.commands.map(\.name).joined(separator: " ")
    let head = """
      # Completion for fish; made by `whatif completions fish`.

      # Whether that command is the first word; without a word, whether none is.
      function __whatif_command
          set -l words (commandline -opc)
          if contains -- "$words[2]" \(words)
              test "$words[2]" = "$argv[1]"
          else
              test -z "$argv[1]"
          end
      end

      function __whatif_first
          test (count (commandline -opc)) -eq 1
      end

      complete -c whatif -f

      """
    let commands = tree.commands.map {
      "complete -c whatif -n __whatif_first -a \($0.name) -d \(Self.quoted($0.abstract))"
    }
    let lines = commands + ([tree] + tree.commands).flatMap(rows)
    return head + lines.joined(separator: "\n") + "\n"
  }

  private func rows(for command: CommandLineTree) -> [String] {
    let condition = command.name == tree.name ? "__whatif_command" : "'__whatif_command \(command.name)'"
    let start = "complete -c whatif -n \(condition)"
    let operands = command.operands.compactMap { operand in
      Self.offer(operand.value).map { "\(start) \($0)" }
    }
    let options = command.options.map { option in
      let names = option.names.map { ($0.kind == "short" ? "-s " : "-l ") + $0.name }
      // A value is required, and is no file unless that is said.
      let value = option.kind == .option ? " \(Self.offer(option.value) ?? "-f") -r" : ""
      return "\(start) \(names.joined(separator: " "))\(value) -d \(Self.quoted(option.abstract))"
    }
    return operands + options
  }

  private static func offer(_ value: CommandLineTree.Argument.Value) -> String? {
    switch value {
    case .words(let words): "-f -a \(quoted(words.joined(separator: " ")))"
    // Those come first, other files after them.
    case .files(let ending?): "-k -f -a '(__fish_complete_suffix .\(ending))'"
    case .files(nil): "-F"
    case .sessions(true): "-k -f -a '(\(sessions)) (__fish_complete_suffix .\(SessionNames.ending))'"
    case .sessions(false): "-f -a '(\(sessions))'"
    case .folders: "-f -a '(__fish_complete_directories (commandline -ct))'"
    case .free: nil
    }
  }

  private static let sessions = "\(SessionNames.command) 2>/dev/null"

  private static func quoted(_ text: String) -> String {
    "'\(text.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
  }
}
