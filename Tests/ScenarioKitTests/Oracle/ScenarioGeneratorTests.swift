import ScenarioKit
import Testing

@testable import NaiveOracle

/// Generated scenarios are valid, varied, and walked the same every time.
@Suite struct ScenarioGeneratorTests {
  private static let seeds = Array(UInt64(1)...200)

  @Test func scenariosAreTheSameForTheSameSeed() {
    for seed in Self.seeds.prefix(20) {
      #expect(ScenarioGenerator.generate(seed: seed).text == ScenarioGenerator.generate(seed: seed).text)
    }
    #expect(Set(Self.seeds.map { ScenarioGenerator.generate(seed: $0).text }).count == Self.seeds.count)
  }

  @Test func scenariosUseTheWholeLanguage() {
    let texts = Self.seeds.map { ScenarioGenerator.generate(seed: $0, size: .medium).text }
    let features = [
      "kind clan", "of actor to actor", "of clan", "order ", "turns open", "hold weight 0\n", " symmetric",
      " transitive", "hypothesis", "drift", "define fierce", "define gap", "fierce(", "gap(", "outcome win",
      "finally",
      "for ", " where ", "when ", " any attack", "after ", "never ", " since ", "(any ", "(all ", "(sum ",
      "(count ",
      "(min ", "(max ", "if ", " factor ", "hold weight", "each round", "on any", "priority", "every ",
      "scale",
      "  table ", ", hold\n", ", yes", "no:", "..", ".stance is", " not ", "(raid | plead)", "hold factor",
      "exp(", "sqrt(",
    ]
    for feature in features {
      let count = texts.filter { $0.contains(feature) }.count
      #expect(count >= 3, "only \(count) of \(texts.count) scenarios have `\(feature)`")
    }
  }

  @Test(arguments: seeds) func scenariosAreValidAndWalkable(seed: UInt64) throws {
    let generated = ScenarioGenerator.generate(seed: seed)
    let (story, asked) = try NaiveStory.told(generated.textWithQuestions)
    #expect(asked.count == generated.conditions.count + generated.numbers.count)
    let turns = try NaiveReference.walkableTurns(upTo: 3, in: story)
    let end = try NaiveReference.worlds(at: turns, in: story)
    #expect(abs(end.total - 1) < 1e-9)
    let again = try NaiveReference.worlds(at: turns, in: story)
    #expect(end.entries.map(\.probability) == again.entries.map(\.probability))
    for (world, _) in end.entries { try checkInvariants(of: world, in: story.scenario) }
  }

  @Test(arguments: seeds.prefix(40)) func forgettingChangesNoAnswer(seed: UInt64) throws {
    let generated = ScenarioGenerator.generate(seed: seed)
    for asked in try NaiveStory.told(generated.textWithQuestions).asked {
      guard case .chance(let condition) = asked.question.subject else { continue }
      let walk = asked.story.walk
      let turns = try NaiveReference.walkableTurns(upTo: 3, in: asked.story)
      let remembered = try walk.chance(
        of: { try walk.evaluate(condition.expression, in: $0, []) != 0 }, within: turns,
        from: asked.story.worlds)
      let forgetting = try NaiveReference.chance(of: condition.expression, within: turns, in: asked.story)
      #expect(abs(remembered - forgetting) < 1e-12)
      #expect((-1e-12...(1 + 1e-12)).contains(forgetting))
    }
  }

  @Test func scenariosLeadSomewhere() throws {
    // Most generated scenarios must branch, or comparing engines on them tells nothing.
    let counts = try Self.seeds.prefix(60).map { seed in
      let story = try NaiveStory.told(ScenarioGenerator.generate(seed: seed).text).story
      let turns = try NaiveReference.walkableTurns(upTo: 3, in: story)
      return try NaiveReference.worlds(at: turns, in: story).entries.count
    }
    #expect(counts.filter { $0 >= 4 }.count >= 40, "\(counts)")
  }

  private func checkInvariants(of world: NaiveWorld, in scenario: Scenario) throws {
    for (place, value) in world.quantities {
      let quantity = scenario.quantities[place.entity]
      #expect(quantity.lower <= value && value <= quantity.upper)
    }
    for fact in world.facts {
      #expect(fact.from != fact.to)
      if scenario.relation(fact.relation).isSymmetric {
        #expect(
          world.facts.contains(NaiveWorld.Fact(relation: fact.relation, from: fact.to, to: fact.from)))
      }
    }
  }
}
