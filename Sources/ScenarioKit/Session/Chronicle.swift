/// A story together with all that made it, deed by deed: so it can be gone back in, and told anew.
///
/// Copies share what they have in common; to add a deed costs the logarithm of their number.
struct Chronicle: Sendable {
  /// What one statement did, or one turn of several that it drew.
  struct Deed: Sendable {
    enum Act: Sendable {
      /// The scenario with the declaration in it is that of the story after the deed.
      case declared(settings: [Effect])
      /// So is the scenario in which one declaration stands anew, or is gone.
      case replaced(DeclarationKey, settings: [Effect])
      case dropped(DeclarationKey, Meaning?)
      /// A file was read, by its path; the deeds that follow are what it says.
      case included(String)
      case told(StoryAction)
    }

    let act: Act
    /// The number of the statement that did it.
    let statement: Int
    /// False for what the statement of the deed before did as well.
    let beginsStatement: Bool
    fileprivate let kept: Kept

    /// The story as the deed left it.
    var after: Story { kept.story }
  }

  /// A story that many chronicles hold.
  fileprivate final class Kept: Sendable {
    let story: Story

    init(_ story: Story) { self.story = story }
  }

  private(set) var deeds: SharedList<Deed> = []
  /// The number of the statement that is being carried out.
  var statement = 0
  /// Answers that are looked at while a statement is carried out; empty else.
  var followed: [FollowedChance] = []

  /// The story as it stands.
  var story: Story { deeds.last?.after ?? Story() }

  mutating func add(_ act: Deed.Act, to story: Story, beginsStatement: Bool = true) {
    deeds.append(
      Deed(act: act, statement: statement, beginsStatement: beginsStatement, kept: Kept(story)))
  }

  /// The story before one of its deeds.
  func story(before deed: Int) -> Story { deed == 0 ? Story() : deeds[deed - 1].after }

  /// As it was when it had so many deeds.
  func prefix(_ count: Int) -> Chronicle {
    var result = self
    result.deeds.truncate(to: count)
    return result
  }

  /// How many deeds two chronicles have in common, from the beginning.
  func countShared(with other: Chronicle) -> Int {
    // What comes after a difference is different: the last common deed is found by halving.
    var lower = 0
    var upper = min(deeds.count, other.deeds.count)
    while lower < upper {
      let middle = (lower + upper + 1) / 2
      if deeds[middle - 1].kept === other.deeds[middle - 1].kept {
        lower = middle
      } else {
        upper = middle - 1
      }
    }
    return lower
  }

  /// Is the other the same, or the same with more deeds?
  func isContinued(by other: Chronicle) -> Bool { countShared(with: other) == deeds.count }

  func isSame(as other: Chronicle) -> Bool {
    deeds.count == other.deeds.count && countShared(with: other) == deeds.count
  }

  /// How many deeds it had when the event of that number had been played; nil where it has not.
  func count(through event: Int) -> Int? {
    // The number of events never falls.
    var lower = 0
    var upper = deeds.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if deeds[middle].after.eventCount >= event { upper = middle } else { lower = middle + 1 }
    }
    return lower < deeds.count ? lower + 1 : nil
  }

  /// How many deeds it had at the end of a day: all up to the first that is told of a later one.
  func count(through day: CalendarDate) -> Int {
    var told = 0
    for (index, deed) in deeds.enumerated() {
      let timeline = deed.after.timeline
      let isLater = timeline[told...].contains { $0.date.map { $0 > day } ?? false }
      if isLater { return index }
      told = timeline.count
    }
    return deeds.count
  }
}
