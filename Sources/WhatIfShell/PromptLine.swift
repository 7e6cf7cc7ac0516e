import ScenarioKit

/// The prompt: where the story stands.
enum PromptLine {
  /// `main 19 Apr US> `, or `main> ` while there is nobody to act; `main* …` where something is not saved.
  static func text(
    of status: PromptStatus, hasActors: Bool, isUnsaved: Bool = false, isColoured: Bool
  ) -> String {
    var parts = [status.branch + (isUnsaved ? "*" : "")]
    if hasActors {
      parts.append(Moment.short(status.date, round: status.round, year: status.date?.year))
      if let actor = status.actor { parts.append(actor) }
    }
    let text = parts.joined(separator: " ") + ">"
    guard isColoured else { return text + " " }
    let mark = String(Character(PromptText.invisibleMark))
    return "\(mark)\u{1B}[1m\(mark)\(text)\(mark)\u{1B}[0m\(mark) "
  }
}
