extension Program {
  /// The program in words: what each piece of code is for, and its instructions.
  package func listing(_ scenario: Scenario) -> [(label: String, text: String)] {
    ProgramListing(self, scenario).rows
  }
}
