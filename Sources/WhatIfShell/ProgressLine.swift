import ScenarioKit
import Synchronization

/// The line on standard error that says how far a long answer has come, as long as it is awaited.
///
/// It appears after half a second, on a terminal alone, and is erased when the answer is there. Safe from any thread.
final class ProgressLine: Sendable {
  private struct State {
    /// When the work at hand began; nil while nothing is awaited.
    var begun: ContinuousClock.Instant?
    /// When what is being counted began.
    var counting: ContinuousClock.Instant?
    var last: Progress?
    var shown: ContinuousClock.Instant?
  }

  private static let delay: Duration = .milliseconds(500)
  private static let interval: Duration = .milliseconds(200)
  private static let erasing = "\r\u{1B}[K"

  private let state = Mutex(State())

  func begin() {
    state.withLock { $0 = State(begun: .now) }
  }

  func show(_ progress: Progress) {
    state.withLock { state in
      guard let begun = state.begun else { return }
      let now = ContinuousClock.now
      // The next part of the work counts from the beginning.
      let isNext = state.last.map { $0.unit != progress.unit || $0.done > progress.done } ?? true
      if isNext { state.counting = state.last == nil ? begun : now }
      state.last = progress
      guard now - begun >= Self.delay, state.shown.map({ now - $0 >= Self.interval }) ?? true else { return }
      guard Output.standardError.isTerminal else { return }
      let text = Self.text(of: progress, after: now - (state.counting ?? begun))
      let room = max(1, TerminalSize.width(of: .standardError) - 1)
      // Where it cannot be shown, the answer is what matters.
      try? Output.standardError.write(Self.erasing + text.prefix(room))
      state.shown = now
    }
  }

  func end() {
    state.withLock { state in
      if state.shown != nil { try? Output.standardError.write(Self.erasing) }
      state = State()
    }
  }

  /// `12,288 of 40,000 runs, 6,100 a second, 5 s left`
  static func text(of progress: Progress, after time: Duration) -> String {
    let seconds = time / .seconds(1)
    guard seconds > 0, progress.done > 0 else { return Judgement.progress(progress) }
    let rate = Double(progress.done) / seconds
    let pace =
      rate >= 10
      ? "\(Number.grouped(Int(rate.rounded()))) a second"
      : "\(Number.trimmed(rate, decimals: 1)) a second"
    let left = progress.total.map { ", \(text(ofSeconds: Double($0 - progress.done) / rate)) left" } ?? ""
    return "\(Judgement.progress(progress)), \(pace)\(left)"
  }

  private static func text(ofSeconds seconds: Double) -> String {
    if seconds < 99.5 { return "\(Int(seconds.rounded(.up))) s" }
    if seconds < 5_940 { return "\(Int((seconds / 60).rounded(.up))) min" }
    // What lasts for days is a mistake, and no number of hours.
    return seconds < 360_000 ? "\(Int((seconds / 3_600).rounded(.up))) h" : "days"
  }
}
