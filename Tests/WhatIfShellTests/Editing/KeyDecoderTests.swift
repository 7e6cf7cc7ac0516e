import Testing

@testable import WhatIfShell

@Suite("Decoding keys")
struct KeyDecoderTests {
  private func keys(_ bytes: some Sequence<UInt8>) -> [Key] {
    var decoder = KeyDecoder()
    var keys = bytes.compactMap { decoder.accept($0) }
    if let last = decoder.pause() { keys.append(last) }
    return keys
  }

  private func keys(_ text: String) -> [Key] { keys(text.utf8) }

  @Test("Characters of one to four bytes")
  func characters() {
    #expect(keys("aé日🙂\u{3}") == ["a", "é", "日", "🙂", "\u{3}"].map(Key.character))
  }

  @Test("Bytes that are not UTF-8 are dropped, and what follows them is kept")
  func invalidBytes() {
    #expect(keys([0xFF, 0x61, 0xC3, 0x62, 0xE6, 0x97, 0x63]) == ["a", "b", "c"].map(Key.character))
    // Overlong, a surrogate, beyond the last character, and a control character of two bytes.
    #expect(keys([0xC0, 0xAF, 0xED, 0xA0, 0x80, 0xF4, 0x90, 0x80, 0x80, 0xC2, 0x9B]).isEmpty)
  }

  @Test(
    "Editing keys, whatever the terminal",
    arguments: [
      ("\u{1B}[A", Key.up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OC", .right), ("\u{1B}[D", .left),
      ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
      ("\u{1B}[F", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end), ("\u{1B}[3~", .delete),
      ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;3D", .wordLeft), ("\u{1B}Oc", .wordRight),
      ("\u{1B}[3;5~", .deleteWord), ("\u{1B}\u{1B}[A", .up), ("\u{1B}OM", .character("\r")),
      ("\u{1B}b", .alternate("b")), ("\u{1B}", .escape), ("\u{1B}[", .alternate("[")),
    ])
  func editingKeys(sequence: String, key: Key) {
    #expect(keys(sequence) == [key])
  }

  @Test(
    "Unknown sequences give no key",
    arguments: [
      "\u{1B}[5~", "\u{1B}[15;2~", "\u{1B}[[A", "\u{1B}OP", "\u{1B}[?1;2c", "\u{1B}]11;rgb:0/0/0\u{7}",
      "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[13;2u", "\u{1B}[1;1R",
    ])
  func unknown(sequence: String) {
    #expect(keys(sequence + "x") == [.character("x")])
  }

  @Test("A paste is one key, with plain line endings and without control characters")
  func paste() {
    let typed = keys("\u{1B}[200~a\r\nb\rc\u{3}\u{1B}[A\td\n\u{1B}[201~e")
    #expect(typed == [.paste("a\nb\nc[A\td"), .character("e")])
  }

  @Test("Any bytes leave the decoder able to go on")
  func anyBytes() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      var decoder = KeyDecoder()
      for _ in 0..<40 { _ = decoder.accept(UInt8.random(in: 0...255, using: &generator)) }
      for byte in "\u{1B}[201~\u{7}".utf8 { _ = decoder.accept(byte) }
      _ = decoder.pause()
      #expect(decoder.accept(UInt8(ascii: "x")) == .character("x"))
    }
  }
}
