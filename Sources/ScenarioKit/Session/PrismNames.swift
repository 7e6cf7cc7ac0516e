/// Names of the language as identifiers of PRISM, each given once.
struct PrismNames {
  /// Words that PRISM's and Storm's grammars keep for themselves.
  private static let kept: Set<String> = [
    "A", "C", "E", "F", "G", "I", "Imax", "Imin", "LRA", "M", "MA", "P", "Pmax", "Pmin", "R", "Rmax",
    "Rmin", "S", "Smax", "Smin", "T", "Tmax", "Tmin", "U", "W", "X", "bool", "ceil", "clock", "const",
    "cos", "ctmc", "ctmdp", "double", "dtmc", "endinit", "endinvariant", "endmodule", "endobservables",
    "endplayer", "endrewards", "endsystem", "false", "filter", "floor", "formula", "func", "global",
    "init", "int", "invariant", "label", "log", "ma", "max", "maxsw", "mdp", "min", "mod", "module",
    "multi", "nondeterministic", "observable", "observables", "of", "option", "player", "pomdp",
    "popta", "pow", "prob", "probabilistic", "process", "pta", "rate", "rewards", "round", "sin", "smg",
    "static", "stochastic", "system", "true", "unchanged", "xor",
  ]

  private var given: Set<String>

  /// - Parameter taken: identifiers that stand for something else.
  init(taken: Set<String>) { given = taken }

  /// The identifier for a phrase: its letters and digits, `_` for whatever else is between them.
  mutating func name(for phrase: String) -> String {
    var name = ""
    for scalar in phrase.unicodeScalars {
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      if isPlain {
        name.unicodeScalars.append(scalar)
      } else if !name.hasSuffix("_") {
        name += "_"
      }
    }
    if name.hasSuffix("_") { name.removeLast() }
    if name.isEmpty { name = "unnamed" }
    if let first = name.first, first.isNumber { name = "_" + name }
    // Wherever this stands, Storm takes a module to end there.
    name.replace("endmodule", with: "end_module")
    if Self.kept.contains(name) { name += "_" }
    var unique = name
    var count = 1
    while !given.insert(unique).inserted {
      count += 1
      unique = "\(name)_\(count)"
    }
    return unique
  }
}
