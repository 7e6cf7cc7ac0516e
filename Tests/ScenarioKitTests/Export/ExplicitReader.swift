/// Reads as much of Storm's explicit format as exported files use.
enum ExplicitReader {
  static func read(_ text: String) throws -> ReadChain {
    var chain = ReadChain()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    chain.readHeading(lines)
    guard let label = chain.heading["property"]?.firstMatch(of: /"(\w+)"/)?.output.1,
      let start = lines.firstIndex(of: "@model"),
      let count = lines.firstIndex(of: "@nr_states").map({ lines[$0 + 1] })
    else { throw ReadChain.Unreadable(line: "no model") }
    for line in lines[(start + 1)...] where !line.isEmpty {
      if let match = line.wholeMatch(of: /state (\d+)(?: (\w+))?/) {
        guard Int(match.output.1) == chain.following.count else {
          throw ReadChain.Unreadable(line: String(line))
        }
        if match.output.2 == label { chain.labelled.insert(chain.following.count) }
        if (match.output.2 == "init") != chain.following.isEmpty {
          throw ReadChain.Unreadable(line: String(line))
        }
        chain.following.append([])
      } else if let match = line.wholeMatch(of: /\t\t(\d+) : (\S+)/), let target = Int(match.output.1),
        let probability = Double(match.output.2)
      {
        chain.following[chain.following.count - 1].append((target, probability))
      } else if line != "\taction 0" {
        throw ReadChain.Unreadable(line: String(line))
      }
    }
    guard Int(count) == chain.following.count else { throw ReadChain.Unreadable(line: "@nr_states \(count)") }
    return chain
  }
}
