/// What reading and changing shared lists costs, told to whoever asks, in elements that are read or copied.
///
/// Tests say with it what something costs without looking at a clock. Release builds tell nobody.
package enum ListCost {
  #if DEBUG
    /// Called, within a task, for each reading and each change.
    @TaskLocal package static var told: (@Sendable (_ elements: Int) -> Void)?
  #endif

  @inline(__always) static func note(_ elements: Int) {
    #if DEBUG
      told?(elements)
    #endif
  }
}
