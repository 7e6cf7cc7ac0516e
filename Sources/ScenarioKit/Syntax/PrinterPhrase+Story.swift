/// Statements that move the story.
extension PrinterPhrase {
  mutating func write(_ story: StorySyntax) {
    switch story {
    case .set(let effects):
      write("set ")
      write(effects)
    case .believe(let believe): write(believe)
    case .observe(let observe): write(observe)
    case .play(let play): write(play)
    case .advance(let rounds, let observed):
      write("advance", count: rounds)
      if observed { write(" observed") }
    case .amend(let amend): write(amend)
    case .retract(let retract): write(retract)
    case .resolve(let resolve):
      write("resolve ")
      write(resolve.prediction)
      write(resolve.cameTrue ? " yes" : " no")
      write(sources: resolve.sources)
    case .roll(let count): write("roll", count: count)
    case .undo(let count): write("undo", count: count)
    case .redo(let count): write("redo", count: count)
    case .branch(let name): write("branch", name)
    case .switchTo(let name): write("switch", name)
    case .dropBranch(let name): write("drop branch", name)
    case .goto(.number(let number)): write("goto", count: number)
    case .goto(.entry(let name)): write("goto", name)
    case .goto(.date(let date)):
      write("goto ")
      write(date)
    }
  }

  private mutating func write(_ word: String, count: NumberSyntax?) {
    write(word)
    write("", count)
  }

  mutating func write(_ believe: BelieveSyntax) {
    write("believe ", at: believe.range)
    write(believe.actor)
    write(".")
    write(believe.hypothesis)
    write(" is ")
    write(believe.type)
    write(" ")
    write(believe.probability)
  }

  mutating func write(_ observe: ObserveSyntax) {
    write("observe ", at: observe.range)
    if let date = observe.date {
      write(date)
      write(" ")
    }
    if observe.isNegated { write("not ") }
    write(observe.evidence)
    write(" weight", observe.weight)
    write(sources: observe.sources)
  }

  private mutating func write(_ play: PlaySyntax) {
    write("play ")
    if let date = play.date {
      write(date)
      write(" ")
    }
    write(play.event)
    write(title: play.note)
    write(sources: play.sources)
  }

  private mutating func write(_ retract: RetractSyntax) {
    write("retract ")
    if retract.isNegated { write("not ") }
    write(retract.evidence)
    write(title: retract.note)
    write(sources: retract.sources)
  }

  private mutating func write(_ amend: AmendSyntax) {
    write("amend", amend.entry)
    write(options: amend.options)
    if let outcome = amend.outcome { write(" outcome", outcome) }
    write(title: amend.note)
    write(sources: amend.sources)
  }
}
