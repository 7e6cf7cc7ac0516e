/// Names of the sessions that are kept, for the completion scripts.
enum SessionNames {
  static let option = "session-names"
  /// What the scripts run to have them, one a line.
  static let command = "whatif --\(option)"
  /// How names of files of statements end.
  static let ending = "whatif"

  /// - Parameter path: the store; nil is the usual one. Where none can be read there are no names.
  static func text(storeAt path: String?) -> String {
    let keeper = SessionKeeper(path: path ?? StorePlace.path, habit: .nothing)
    let names = (try? keeper.store(mayCreate: false).sessions().map(\.name)) ?? []
    return names.sorted().map { "\($0)\n" }.joined()
  }
}
