import CEdit

/// The user's wish, told by Ctrl-C, that what is running should stop.
///
/// Once listened for, Ctrl-C no longer ends the process; whatever runs long has to look here. Safe from any thread.
enum Interruption {
  static func listen() {
    cedit_listen_for_signals()
  }

  static var isRequested: Bool { cedit_interrupt_requested() }

  /// Forgets the wish; says whether there was one.
  @discardableResult
  static func reset() -> Bool { cedit_take_interrupt() }
}
