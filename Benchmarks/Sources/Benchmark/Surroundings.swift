import Foundation

/// The machine that was measured on, and what stood on it.
struct Surroundings {
  /// As a list on the page.
  var markdown: String { lines.map { "- " + $0 }.joined(separator: "\n") }

  var screen: String { lines.map { "  " + $0 }.joined(separator: "\n") + "\n" }

  private var lines: [String] {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    var lines = ["\(processor), \(cores) cores; load \(load) as it began"]
    for program in ["swift", "gcc", "python3"] {
      if let version = firstLine(program, "--version") { lines.append(version) }
    }
    if let clips { lines.append(clips) }
    let revision = firstLine("git", "-C", Files.project, "rev-parse", "--short", "HEAD")
    lines.append("\(today)\(revision.map { ", revision \($0)" } ?? "")")
    return lines
  }

  private var processor: String {
    if let text = try? Files.text(of: "/proc/cpuinfo"),
      let match = text.firstMatch(of: /model name\s*: (.+)/)
    {
      return String(match.1)
    }
    return firstLine("sysctl", "-n", "machdep.cpu.brand_string") ?? "an unknown processor"
  }

  private var load: String {
    var loads = [0.0]
    return getloadavg(&loads, 1) == 1 ? Digits.short(loads[0]) : "unknown"
  }

  private var clips: String? {
    guard let run = try? Command("sh", ["-c", "printf '(exit)\\n' | clips"]).run() else { return nil }
    return run.output.firstMatch(of: /CLIPS \([^)]*\)/).map { String($0.0) }
  }

  private var today: String {
    let date = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return String(format: "%04d-%02d-%02d", date.year ?? 0, date.month ?? 0, date.day ?? 0)
  }

  private func firstLine(_ program: String, _ arguments: String...) -> String? {
    (try? Command(program, arguments).run())?.output.split(separator: "\n").first.map(String.init)
  }
}
