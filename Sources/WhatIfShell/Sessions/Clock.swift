#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The time of day, which only the shell knows.
enum Clock {
  /// Seconds since 1970, to a millisecond.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return (Double(time.tv_sec) * 1_000 + Double(time.tv_nsec / 1_000_000)).rounded() / 1_000
  }

  /// As a person here reads it: `24 Nov 2026, 18:40`.
  static func text(of seconds: Double) -> String {
    var whole = time_t(seconds)
    var parts = tm()
    localtime_r(&whole, &parts)
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let month = months.indices.contains(Int(parts.tm_mon)) ? months[Int(parts.tm_mon)] : ""
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return
      "\(parts.tm_mday) \(month) \(Int(parts.tm_year) + 1900), \(two(parts.tm_hour)):\(two(parts.tm_min))"
  }
}
