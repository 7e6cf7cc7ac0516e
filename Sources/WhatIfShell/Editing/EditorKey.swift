/// The keys that the editor acts on itself, by the character code that libedit looks them up under.
///
/// A key that is no character gets a code from the C1 range, which no keyboard sends and the decoder never gives.
/// libedit's key map has 256 places; 0x88, 0x8C and 0x9F are bound by it.
enum EditorKey: Int32, CaseIterable {
  case endOfInput = 0x04
  case complete = 0x09
  case enter = 0x0A
  case carriageReturn = 0x0D
  case search = 0x12
  case closeParenthesis = 0x29
  case closeBrace = 0x7D

  case up = 0x80
  case down = 0x81
  case left = 0x82
  case right = 0x83
  case wordLeft = 0x84
  case wordRight = 0x85
  case home = 0x86
  case end = 0x87
  case delete = 0x89
  case deleteWord = 0x8A
  case insertNewline = 0x8B
  case paste = 0x8D
  /// A key typed while searching.
  case searchInput = 0x8F

  // The second halves of what happens in two steps, with libedit drawing the line in between.
  case listCandidates = 0x90
  case accept = 0x91
  case abandon = 0x92
  case showAbandoned = 0x93
  case killVisibleRest = 0x94
  case killVisibleLine = 0x95

  case killRow = 0x96
  case killLine = 0x97
  /// What the history would go on with is taken into the line.
  case takeSuggestion = 0x99
  /// An accent or the like, typed after the letter that it belongs to.
  case combine = 0x9A
  /// No key: the line has become taller than the screen, or the cursor left what is shown of it.
  case fitToScreen = 0x98

  /// libedit's own function for the key, where that does what is wanted.
  var libeditFunction: String? {
    switch self {
    case .left: "ed-prev-char"
    case .right: "ed-next-char"
    case .wordLeft: "ed-prev-word"
    case .wordRight: "em-next-word"
    case .delete: "ed-delete-next-char"
    case .deleteWord: "em-delete-next-word"
    case .accept: "ed-newline"
    case .killVisibleRest: "ed-kill-line"
    case .killVisibleLine: "em-kill-line"
    default: nil
    }
  }

  /// A key as libedit's `bind` reads it: a backslash and three octal digits.
  static func notation(of code: Int32) -> String {
    let digits = String(code, radix: 8)
    return "\\" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  var code: UInt32 { UInt32(rawValue) }
}
