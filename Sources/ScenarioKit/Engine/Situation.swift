/// Where the story stands: the world, and what is believed of hidden types.
package struct Situation: Sendable {
  package var world = WorldState()
  package var belief = Belief()

  package init() {}
}
