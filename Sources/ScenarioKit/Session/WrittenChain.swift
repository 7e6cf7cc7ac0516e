/// A Markov chain as the text of a file.
struct WrittenChain {
  let text: String
  /// States of the chain as it is written.
  let states: Int
  /// The ways from one to the next; some formats write several from one state to the same other.
  let transitions: Int
}
