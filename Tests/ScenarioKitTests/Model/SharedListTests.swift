import Testing

@testable import NaiveOracle
@testable import ScenarioKit

/// A shared list does what an array does, and leaves every earlier copy as it was.
@Suite struct SharedListTests {
  /// Random operations on a list and an array; every state is kept and looked at again at the end.
  @Test(arguments: 0..<40)
  func itIsAnArrayWhoseCopiesStay(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var list: SharedList<Int> = []
    var array: [Int] = []
    var kept: [(list: SharedList<Int>, array: [Int])] = []
    func number(below limit: Int) -> Int { Int(random.next() % UInt64(max(1, limit))) }
    for step in 0..<120 {
      switch number(below: 10) {
      case 0..<4:
        // Lengths around the powers of the width are where a tree grows.
        let wanted = [1, 3, 15, 16, 17, 240, 257, 1_100, 4_097][number(below: 9)]
        let more = (0..<(number(below: 20) == 0 ? wanted : wanted % 40)).map { $0 + step }
        list += more
        array += more
      case 4..<7:
        if array.isEmpty { break }
        let place = number(below: array.count)
        list[place] = -step
        array[place] = -step
      case 7:
        let length = number(below: 2) == 0 ? number(below: array.count + 1) : max(0, array.count - 1)
        list.truncate(to: length)
        array.removeLast(array.count - length)
      case 8:
        if array.isEmpty { break }
        let place = number(below: array.count)
        #expect(list.remove(at: place) == array.remove(at: place))
      default:
        let lower = number(below: array.count + 1)
        let upper = lower + number(below: array.count - lower + 1)
        list.replaceSubrange(lower..<upper, with: [step, step + 1])
        array.replaceSubrange(lower..<upper, with: [step, step + 1])
      }
      kept.append((list, array))
    }
    for (list, array) in kept {
      #expect(list.count == array.count)
      #expect(Array(list) == array)
      #expect(list.indices.allSatisfy { list[$0] == array[$0] })
    }
  }

  @Test func itGrowsOverEveryHeight() {
    var list: SharedList<Int> = []
    for number in 0..<70_000 { list.append(number) }
    #expect(list.count == 70_000)
    #expect(list.elementsEqual(0..<70_000))
    #expect([0, 15, 16, 255, 256, 4_095, 4_096, 65_535, 65_536, 69_999].allSatisfy { list[$0] == $0 })
    for length in [65_537, 65_536, 4_097, 4_096, 4_095, 257, 256, 17, 16, 1, 0] {
      list.truncate(to: length)
      #expect(list.elementsEqual(0..<length))
      var grown = list
      grown += length..<(length + 5_000)
      #expect(grown.elementsEqual(0..<(length + 5_000)))
    }
  }

  @Test func itCanBeWrittenDownComparedAndReversed() {
    let list: SharedList = ["a", "b", "c"]
    #expect(list == SharedList(["a", "b", "c"]))
    #expect(list != ["a", "b"])
    #expect(list.reversed() == ["c", "b", "a"])
    #expect(list.dropFirst().first == "b")
    #expect(list.last == "c")
    #expect(SharedList<Int>().last == nil)
  }
}
