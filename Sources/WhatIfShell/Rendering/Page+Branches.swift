import ScenarioKit

extension Page {
  mutating func write(_ answer: BranchesAnswer) {
    var table = Table([
      .init(alignment: .left), .init(alignment: .left, fit: .wraps), .init(alignment: .left, fit: .wraps),
      .init(alignment: .left, fit: .isCut),
    ])
    for branch in answer.branches { add(branch, to: &table, lead: "", rest: "") }
    add(table, indent: 0)
  }

  /// A branch and those below it; `lead` stands before its name, `rest` before the names below.
  private func add(_ branch: BranchesAnswer.Branch, to table: inout Table, lead: String, rest: String) {
    let mark = branch.isCurrent ? "*" : " "
    table.add([
      "\(lead, .dim)\(branch.name, branch.isCurrent ? .emphasis : .plain)\(mark)",
      StyledText(branch.parting.map { parting($0) } ?? ""), StyledText(stand(of: branch)),
      StyledText(lastEvent(of: branch), .dim),
    ])
    for (index, child) in branch.branches.enumerated() {
      let isLast = index == branch.branches.count - 1
      add(
        child, to: &table, lead: rest + format.symbols.twig(isLast: isLast),
        rest: rest + (isLast ? "   " : format.symbols.trunk))
    }
  }

  private func parting(_ point: BranchesAnswer.Point) -> String {
    guard let event = point.event else { return "from the start" }
    return "from e\(event.number)" + (event.date.map { ", \(Moment.day($0, year: format.storyYear))" } ?? "")
  }

  private func stand(of branch: BranchesAnswer.Branch) -> String {
    let later = branch.later == 0 ? "" : "; \(Self.counted(branch.later, "statement")) undone"
    return now(branch.stands) + later
  }

  private func lastEvent(of branch: BranchesAnswer.Branch) -> String {
    guard branch.events > 0, let event = branch.stands.event else {
      return branch.parting == nil ? "no event" : "no event of its own"
    }
    return Self.text(of: event)
  }

  /// `19 Apr 2024, r7, US to move`.
  private func now(_ point: BranchesAnswer.Point) -> String {
    now(point.date, round: point.round, point.actor)
  }

  private func now(_ date: CalendarDate?, round: Int, _ actor: String?) -> String {
    [date.map { Moment.full($0) }, "r\(round)", actor.map { "\($0) to move" }].compactMap { $0 }
      .joined(separator: ", ")
  }

  private static func text(of event: StoryReport.LastEvent) -> String {
    "e\(event.number) \(event.phrase)" + (event.outcome.map { ", \($0)" } ?? "")
  }

  static func counted(_ count: Int, _ what: String) -> String {
    "\(count) \(what)\(count == 1 ? "" : "s")"
  }

  // MARK: what went on with branches

  /// Says what a statement did to the branches, or where it went; false for a statement of another sort.
  mutating func write(move report: StoryReport) -> Bool {
    let now = now(report.date, round: report.round, report.next)
    switch report.kind {
    case .branched(let name, let from, let event):
      let place = event.map { "at e\($0)" } ?? "before the first event"
      add("\("Branch \(name)", .heading), from \(from) \(place)")
    case .switched(let name, let last):
      let event = last.map { ". Last: \(Self.text(of: $0))" } ?? ""
      add("\(name, .heading): \(now)\(event)", hanging: 2)
    case .branchDropped(let name, let statements):
      let own = statements == 0 ? "" : ", with \(Self.counted(statements, "statement")) of its own"
      add("\("Branch \(name) dropped", .heading)\(own)")
    case .wentTo(let branch, let place, let later):
      let kept = later == 0 ? "" : ". \(Self.counted(later, "later statement")) kept (`redo`)"
      switch place {
      case .event(let number, _): add("\("\(branch) stands after e\(number)", .heading): \(now)\(kept)")
      case .day(let day, _):
        let undated = self.now(nil, round: report.round, report.next)
        let moment = Moment.day(day, year: format.storyYear)
        add("\("\(branch) stands at the end of \(moment)", .heading): \(undated)\(kept)")
      }
    default: return false
    }
    return true
  }
}

extension Symbols {
  /// What leads to a branch.
  fileprivate func twig(isLast: Bool) -> String {
    switch self {
    case .ascii: isLast ? "`- " : "|- "
    case .blocks: isLast ? "└─ " : "├─ "
    }
  }

  /// What leads past it to the next.
  fileprivate var trunk: String { self == .ascii ? "|  " : "│  " }
}
