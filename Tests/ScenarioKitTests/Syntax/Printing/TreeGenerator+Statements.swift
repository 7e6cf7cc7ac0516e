@testable import ScenarioKit

/// Questions, and statements that move the story.
extension TreeGenerator {
  mutating func story() -> StorySyntax {
    switch below(15) {
    case 0, 1: .set(effects())
    case 2: .believe(believe())
    case 3: .observe(observe())
    case 4:
      .play(
        PlaySyntax(
          date: perhaps { $0.date() }, event: event(.commaContinues), note: perhaps { $0.text() },
          sources: any(2) { $0.source() }))
    case 5: .advance(rounds: perhaps { $0.signed() }, observed: happens(50))
    case 6: .amend(amend())
    case 7:
      .resolve(
        ResolveSyntax(prediction: name(), cameTrue: happens(50), sources: any(2) { $0.source() }))
    case 8: .roll(perhaps { $0.signed() })
    case 9: happens(50) ? .undo(perhaps { $0.signed() }) : .redo(perhaps { $0.signed() })
    case 10: .branch(name())
    case 11: .switchTo(name())
    case 12: .dropBranch(name())
    case 13:
      .retract(
        RetractSyntax(
          isNegated: happens(30), evidence: name(), note: perhaps { $0.text() },
          sources: any(2) { $0.source() }))
    default: .goto(one(of: [.number(signed()), .entry(entry()), .date(date())]))
    }
  }

  private mutating func entry() -> NameSyntax { NameSyntax(text: "e\(1 + below(30))", range: nowhere) }

  private mutating func amend() -> AmendSyntax {
    let options = options(.commaContinues)
    let outcome = perhaps { $0.name() }
    let sources = any(2) { $0.source() }
    let isEmpty = options.isEmpty && outcome == nil && sources.isEmpty
    return AmendSyntax(
      entry: entry(), options: options, outcome: outcome, note: isEmpty ? text() : perhaps { $0.text() },
      sources: sources)
  }

  private mutating func believe() -> BelieveSyntax {
    BelieveSyntax(
      actor: name(), hypothesis: name(), type: name(), probability: signed(), range: nowhere)
  }

  private mutating func observe() -> ObserveSyntax {
    ObserveSyntax(
      date: perhaps { $0.date() }, isNegated: happens(30), evidence: name(), weight: perhaps { $0.signed() },
      sources: any(2) { $0.source() }, range: nowhere)
  }

  // MARK: Sessions

  mutating func session() -> SessionSyntax {
    switch below(8) {
    case 0: .save(name())
    case 1: .open(name(), takesOver: happens(50))
    case 2: .sessions
    case 3: .rename(name(), to: name())
    case 4: .delete(name())
    case 5: .export(text())
    case 6: .report(text())
    default: .replay(replay())
    }
  }

  private mutating func replay() -> ReplaySyntax {
    let subject: ReplaySyntax.Subject = happens(50) ? .session(name()) : .file(text())
    let changed = perhaps { $0.text() }
    return ReplaySyntax(subject: subject, checks: changed == nil && happens(50), changed: changed)
  }

  // MARK: Questions

  mutating func question() -> QuestionSyntax {
    switch below(21) {
    case 0: asked(.whatif(some { $0.event(.commaContinues) }))
    case 1, 2: asked(.chance(futureCondition()))
    case 3: asked(.forecast(any { $0.place() }))
    case 4, 5: asked(.why(why()))
    case 6:
      asked(
        .compare(
          CompareSyntax(names: some { $0.name() }, alternatives: [], measures: any { $0.measured() })))
    case 7: asked(.best(BestSyntax(actor: name(), isGreatest: happens(50), measure: measured())))
    case 8: asked(.tornado(measured()))
    case 9:
      asked(
        .sweep(
          some { SweepSyntax(place: $0.place(), bounds: $0.bounds(), step: $0.signed()) }, measured()))
    case 10: asked(.flip(flip()))
    case 11: asked(.indicators(measured()))
    case 12: asked(.dispute(measured()))
    case 13: asked(.beliefs)
    case 14: asked(.assumptions)
    case 15: QuestionSyntax(subject: .stability(any { $0.name() }), modifiers: ModifiersSyntax())
    case 16:
      QuestionSyntax(subject: one(of: [.timeline, .score, .branches]), modifiers: ModifiersSyntax())
    case 17:
      QuestionSyntax(
        subject: happens(50) ? .show(perhaps { $0.name() }) : .list(perhaps { $0.name() }),
        modifiers: ModifiersSyntax())
    case 18:
      asked(.export(ExportSyntax(file: text(), condition: perhaps { $0.futureCondition() })))
    default: check()
    }
  }

  private mutating func asked(_ subject: QuestionSyntax.Subject) -> QuestionSyntax {
    QuestionSyntax(subject: subject, modifiers: modifiers())
  }

  private mutating func check() -> QuestionSyntax {
    allowsMeasures = true
    let conditions = some { $0.expression() }
    allowsMeasures = false
    return QuestionSyntax(subject: .check(conditions), modifiers: modifiers())
  }

  private mutating func why() -> WhySyntax {
    switch below(7) {
    case 0: .event(event(.commaContinues))
    case 6: .fact(name(), from: name(), to: name())
    case 1: .notEvent(event(.commaContinues))
    case 2: .entry(entry())
    case 3: .place(place())
    case 4: .belief(place(), type: name())
    default: .chance(futureCondition(), always: happens(30) ? nowhere : nil)
    }
  }

  private mutating func measured() -> QuantifiedSyntax {
    happens(50) ? .place(place()) : .chance(futureCondition(), always: happens(30) ? nowhere : nil)
  }

  private mutating func flip() -> FlipSyntax {
    FlipSyntax(
      condition: futureCondition(), always: happens(30) ? nowhere : nil, isBelow: happens(50),
      threshold: number())
  }

  // MARK: Modifiers

  mutating func horizon() -> ModifiersSyntax.Horizon { happens(50) ? .rounds(signed()) : .date(date()) }

  mutating func modifiers() -> ModifiersSyntax {
    var modifiers = ModifiersSyntax()
    modifiers.horizon = perhaps { $0.horizon() }
    modifiers.split = perhaps(20) { $0.event(.commaMayEnd) }
    modifiers.at = perhaps(20) { $0.signed() }
    modifiers.always = happens(20) ? nowhere : nil
    modifiers.precision = perhaps(20) { $0.signed() }
    modifiers.runs = perhaps(20) { $0.signed() }
    modifiers.seed = perhaps(20) { $0.signed() }
    modifiers.looking = perhaps(10) { $0.signed() }
    modifiers.method = perhaps(20) { $0.name() }
    modifiers.view = perhaps(20) { $0.name() }
    modifiers.uncertain = happens(20) ? nowhere : nil
    modifiers.file = perhaps(20) { $0.text() }
    if happens(40) { modifiers.givens = any(4) { $0.given() } }
    return modifiers
  }

  mutating func given() -> ModifiersSyntax.Given {
    switch below(6) {
    case 0: .believe(believe())
    case 1: .observe(observe())
    case 2: .without(name())
    case 3, 4: .effect(effect())
    default: .event(event(.commaMayEnd))
    }
  }
}
