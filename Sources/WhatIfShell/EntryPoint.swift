import Foundation

/// Where whatif begins.
@main
enum EntryPoint {
  /// Bytes. Expressions may be nested 200 deep and chained 1,000 long, and are walked recursively: a main thread has
  /// too little for the deepest in a debug build. Memory is taken only as far as it is used.
  private static let stackSize = 256 << 20

  static func main() {
    let thread = Thread {
      WhatIf.main()
    }
    thread.stackSize = stackSize
    thread.start()
    while true { sleep(.max) }
  }
}
