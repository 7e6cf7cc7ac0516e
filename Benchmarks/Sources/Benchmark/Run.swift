import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What one run of a program took, and what it wrote.
struct Run: Sendable {
  let wallSeconds: Double
  /// Of all its threads, in the program and in the system on its behalf.
  let cpuSeconds: Double
  /// The most memory that it held at a time.
  let residentBytes: Double
  let output: String

  init(wallSeconds: Double, usage: rusage, output: String) {
    self.wallSeconds = wallSeconds
    cpuSeconds = [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
    }
    #if canImport(Darwin)
      residentBytes = Double(usage.ru_maxrss)
    #else
      residentBytes = Double(usage.ru_maxrss) * 1_024
    #endif
    self.output = output
  }

  /// The seconds of one clock.
  func seconds(by clock: Clock) -> Double {
    switch clock {
    case .processor: cpuSeconds
    case .wall: wallSeconds
    }
  }
}

/// How time is taken.
enum Clock: Sendable {
  /// The time that the program had a processor, which other work on the machine hardly changes.
  case processor
  /// The time that a person waits.
  case wall
}
