import Testing

@testable import ScenarioKit

@Suite struct SpellingTests {
  @Test(arguments: [
    ("plya", "play"), ("paly", "play"), ("PLAY", "play"), ("presure", "pressure"), ("presusre", "pressure"),
    ("Iran", "iran"), ("us", "US"), ("assumtpions", "assumptions"),
  ])
  func findsTheNearest(name: String, nearest: String) {
    let candidates = ["play", "pressure", "iran", "US", "assumptions"]
    #expect(Spelling.nearest(to: name, among: candidates) == nearest)
  }

  @Test(arguments: ["ab", "x", "plow", "prussia", "", "zzzz"])
  func findsNothingFar(name: String) {
    #expect(Spelling.nearest(to: name, among: ["play", "pressure", "UK", "a"]) == nil)
  }

  @Test func prefersTheSmallerDistanceThenTheOrder() {
    #expect(Spelling.nearest(to: "abcdefgh", among: ["abcdefxy", "abcdefgx"]) == "abcdefgx")
    #expect(Spelling.nearest(to: "abcdefgh", among: ["abcdefgx", "abcdefgy"]) == "abcdefgx")
    #expect(Spelling.nearest(to: "abcdefgh", among: ["abcdefgx", "ABCDEFGH"]) == "ABCDEFGH")
  }

  @Test func bearsLongNames() {
    let long = String(repeating: "a", count: 100_000)
    #expect(Spelling.nearest(to: long, among: [long + "b", long]) == long)
    #expect(Spelling.nearest(to: long, among: [long + "b"]) == nil)
  }
}
