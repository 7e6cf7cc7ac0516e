#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// e to the power of x.
func exponential(_ x: Double) -> Double { exp(x) }

/// The natural logarithm; x above 0.
func logarithm(_ x: Double) -> Double { log(x) }

/// base to the power of the exponent.
func raised(_ base: Double, to exponent: Double) -> Double { pow(base, exponent) }
