/// `amend e3 outcome leaks`: an event that was played, and what is said of it now.
///
/// What its parts mean is known once the story has been asked for the event.
package struct Amendment: Sendable {
  package let event: Int
  package let syntax: AmendSyntax
  package let origin: SourceSpan
}
