import CEdit

/// The prompt in the form that libedit takes it, kept in place while libedit may look at it.
final class PromptText {
  /// Stands around sequences in a prompt that take no room on the screen.
  static let invisibleMark: Unicode.Scalar = "\u{1}"

  private(set) var text = ""
  private(set) var characters: UnsafeMutablePointer<wchar_t>

  init() {
    characters = .allocate(capacity: 1)
    characters.initialize(to: 0)
  }

  deinit {
    characters.deallocate()
  }

  func set(_ text: String) {
    guard text != self.text else { return }
    self.text = text
    let scalars = text.unicodeScalars
    // SAFETY: libedit asks for the prompt each time it draws and keeps no pointer to it in between.
    characters.deallocate()
    characters = .allocate(capacity: scalars.count + 1)
    for (index, scalar) in scalars.enumerated() {
      (characters + index).initialize(to: wchar_t(truncatingIfNeeded: scalar.value))
    }
    (characters + scalars.count).initialize(to: 0)
  }

  /// The prompt without its invisible sequences.
  var visibleText: String {
    var visible = ""
    var isVisible = true
    for scalar in text.unicodeScalars {
      if scalar == Self.invisibleMark {
        isVisible.toggle()
      } else if isVisible {
        visible.unicodeScalars.append(scalar)
      }
    }
    return visible
  }
}
