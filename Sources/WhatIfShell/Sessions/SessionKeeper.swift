import ScenarioKit
import SessionStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keeps what is said in a store, before anybody is told of it.
final class SessionKeeper {
  /// What is kept without being asked.
  enum Habit {
    /// Nothing, until `save` or `open` says otherwise.
    case nothing
    /// What is typed at a prompt, in a session that is not saved.
    case unsaved
  }

  /// The session at hand as far as it is kept.
  enum Place {
    case nowhere
    case open(OpenSession)
    /// Read here and written elsewhere.
    case reading(name: String, StoreFailure.Holder?)
  }

  private let path: String?
  private var habit: Habit
  private var opened: SessionStore?
  private(set) var place = Place.nowhere
  /// When each statement of the session was entered.
  private var times: [Double] = []
  /// How many statements of the session are on the disk.
  private var kept = 0

  /// - Parameter path: of the store; nil where there is no place for one.
  init(path: String?, habit: Habit) {
    self.path = path
    self.habit = habit
  }

  deinit { letGo() }

  /// For another session that is kept only if that is asked for.
  func aside() -> SessionKeeper { SessionKeeper(path: path, habit: .nothing) }

  /// The store, opened when it is first needed.
  func store(mayCreate: Bool = true) throws(StoreFailure) -> SessionStore {
    if let opened { return opened }
    guard let path else { throw .missing(path: "the store: neither XDG_DATA_HOME nor HOME says where") }
    if mayCreate, path == StorePlace.path { StorePlace.makeFolders(above: path) }
    let store = try SessionStore(path: path, mayCreate: mayCreate)
    opened = store
    return store
  }

  /// The name of the session at hand; nil where it is not kept.
  var name: String? {
    switch place {
    case .nowhere: nil
    case .open(let session): session.name
    case .reading(let name, _): name
    }
  }

  var isReading: Bool { if case .reading = place { true } else { false } }

  /// Something was said that no session with a name of its own holds.
  var isUnsaved: Bool { name?.hasPrefix(SessionStore.unsavedPrefix) ?? false }

  // MARK: Keeping

  /// Notes the statements that were entered since; they are kept with the next `commit`.
  func note(_ session: Session) {
    let now = Clock.now
    while times.count < session.records.count { times.append(now) }
  }

  /// Forgets statements that were taken back.
  func forget(beyond count: Int) { times.removeLast(max(0, times.count - count)) }

  /// So many statements are not on the disk that should be.
  func pending(in session: Session) -> Int {
    if case .open = place { session.records.count - kept } else { 0 }
  }

  /// Makes all that was said durable. Where that fails, what had been kept before stays so.
  func commit(_ session: Session) throws(StoreFailure) {
    guard case .open(var open) = place, kept < session.records.count else { return }
    do {
      try store().append(
        stored(session, from: kept), to: &open, title: session.scenario.title, at: Clock.now)
    } catch {
      if case .takenOver(let name) = error { place = .reading(name: name, nil) }
      throw error
    }
    kept = session.records.count
    place = .open(open)
  }

  /// Begins to keep what is typed, where that is the habit and it is not kept yet.
  func keepWhatIsTyped(_ session: Session) throws(StoreFailure) {
    // Where nothing was told yet, there is nothing to recover.
    guard habit == .unsaved, case .nowhere = place, session.hasTold else { return }
    do {
      try begin(nil, session)
    } catch {
      habit = .nothing
      throw error
    }
  }

  private func stored(_ session: Session, from first: Int) -> [StoredStatement] {
    zip(session.records[first...], times[first...]).map { StoredStatement($0, entered: $1) }
  }

  // MARK: Sessions

  /// Keeps the session at hand, all of it, as a new one.
  func begin(_ name: String?, _ session: Session) throws(StoreFailure) {
    let store = try store()
    var open = try store.begin(named: name, process: Int(getpid()), at: Clock.now)
    do {
      try store.append(stored(session, from: 0), to: &open, title: session.scenario.title, at: Clock.now)
    } catch {
      // What was not said in it is not to stay there.
      store.close(open)
      if let empty = try? store.session(named: open.name) { try? store.delete(empty) }
      throw error
    }
    letGo()
    place = .open(open)
    kept = session.records.count
  }

  /// A session of the store that is about to be gone over to.
  struct Loaded {
    let place: Place
    let statements: [StoredStatement]
  }

  /// Opens a session of the store, or reads it where another shell has it open. The session at hand stays.
  func load(_ stored: StoredSession, takingOver: Bool) throws(StoreFailure) -> Loaded {
    let store = try store()
    var place = Place.reading(name: stored.name, nil)
    do {
      place = .open(
        try store.open(stored, takingOver: takingOver, process: Int(getpid()), at: Clock.now))
    } catch .held(_, let holder) {
      place = .reading(name: stored.name, holder)
    }
    do {
      return Loaded(place: place, statements: try store.statements(of: stored))
    } catch {
      if case .open(let open) = place { store.close(open) }
      throw error
    }
  }

  /// Goes over to what was loaded.
  func adopt(_ loaded: Loaded) {
    letGo()
    place = loaded.place
    times = loaded.statements.map(\.entered)
    kept = loaded.statements.count
  }

  /// Gives up what was loaded.
  func drop(_ loaded: Loaded) {
    if case .open(let open) = loaded.place, let opened { opened.close(open) }
  }

  /// Gives the session at hand another name.
  func rename(to name: String) throws(StoreFailure) {
    guard case .open(var open) = place else { return }
    try store().rename(try store().session(named: open.name), to: name)
    open.name = name
    place = .open(open)
  }

  /// Follows a session that got another name.
  func renamed(_ name: String, to other: String) {
    if case .open(var open) = place, open.name == name {
      open.name = other
      place = .open(open)
    }
  }

  /// Lets others have the session at hand.
  func letGo() {
    if case .open(let open) = place, let opened { opened.close(open) }
    place = .nowhere
  }
}
