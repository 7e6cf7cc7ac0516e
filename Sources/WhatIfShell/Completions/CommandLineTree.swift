import Foundation

/// The command line as the argument parser tells it: commands with their options, and what may stand where.
///
/// For what is made of it: completions for shells, and the manual page.
struct CommandLineTree: Decodable {
  struct Argument: Decodable {
    enum Kind: String, Decodable { case positional, option, flag }

    struct Name: Decodable {
      let kind: String
      let name: String

      /// As it is typed.
      var typed: String { kind == "short" ? "-\(name)" : "--\(name)" }
    }

    /// What the shell is to offer for its value.
    enum Value: Equatable {
      case words([String])
      /// Files whose names end so; nil is any file.
      case files(ending: String?)
      case folders
      /// Names of sessions that are kept, and files of statements where those may stand too.
      case sessions(orFiles: Bool)
      /// Whatever the user likes.
      case free
    }

    let kind: Kind
    let names: [Name]
    let valueName: String
    fileprivate(set) var value: Value
    let standard: String?
    let abstract: String
    let isRepeating: Bool
    fileprivate let isShown: Bool
  }

  let name: String
  let abstract: String
  let options: [Argument]
  private(set) var operands: [Argument]
  private(set) var commands: [CommandLineTree]

  /// - Throws: where the parser tells it in another way than is known here.
  init() throws {
    self = try JSONDecoder().decode(Telling.self, from: Data(WhatIf._dumpHelp().utf8)).command
    // The parser's own command explains the others.
    if let help = commands.firstIndex(where: { $0.name == "help" }), !commands[help].operands.isEmpty {
      let others = commands.map(\.name).filter { $0 != "help" }
      commands[help].operands[0].value = .words(others)
    }
  }

  init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: Key.self)
    name = try keys.decode(String.self, forKey: .commandName)
    abstract = try keys.decodeIfPresent(String.self, forKey: .abstract) ?? ""
    let arguments = try keys.decodeIfPresent([Argument].self, forKey: .arguments)?.filter(\.isShown) ?? []
    options = arguments.filter { $0.kind != .positional }
    operands = arguments.filter { $0.kind == .positional }
    commands = try keys.decodeIfPresent([CommandLineTree].self, forKey: .subcommands) ?? []
  }

  private struct Telling: Decodable { let command: CommandLineTree }

  private enum Key: CodingKey { case commandName, abstract, arguments, subcommands }
}

extension CommandLineTree.Argument {
  init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: Key.self)
    kind = try keys.decode(Kind.self, forKey: .kind)
    names = try keys.decodeIfPresent([Name].self, forKey: .names) ?? []
    valueName = try keys.decodeIfPresent(String.self, forKey: .valueName) ?? ""
    let completion = try keys.decodeIfPresent(Completion.self, forKey: .completionKind)
    value =
      completion?.shellCommand == nil
      ? completion?.value ?? .free : .sessions(orFiles: valueName.contains("file"))
    standard = try keys.decodeIfPresent(String.self, forKey: .defaultValue)
    abstract = try keys.decodeIfPresent(String.self, forKey: .abstract) ?? ""
    isRepeating = try keys.decodeIfPresent(Bool.self, forKey: .isRepeating) ?? false
    isShown = try keys.decode(Bool.self, forKey: .shouldDisplay)
  }

  private enum Key: CodingKey {
    case kind, names, valueName, completionKind, defaultValue, abstract, isRepeating, shouldDisplay
  }

  private struct Completion: Decodable {
    struct Words: Decodable { let values: [String] }
    struct Files: Decodable { let extensions: [String] }
    struct Folders: Decodable {}
    struct Command: Decodable {}

    let list: Words?
    let file: Files?
    let directory: Folders?
    /// Only names of sessions are found by one.
    let shellCommand: Command?

    var value: Value {
      if let list { return .words(list.values) }
      if let file { return .files(ending: file.extensions.first) }
      return directory == nil ? .free : .folders
    }
  }
}
