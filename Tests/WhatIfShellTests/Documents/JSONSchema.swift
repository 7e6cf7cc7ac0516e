import Foundation
import Testing

/// The schema of the answers, and as much of JSON Schema (2020-12) as it uses.
struct JSONSchema {
  private let root: [String: Any]

  /// What a schema may say here; a word that is not known is a mistake of the schema itself.
  private static let known: Set<String> = [
    "$schema", "$id", "$defs", "$ref", "title", "description", "type", "const", "enum", "required",
    "properties", "additionalProperties", "items", "anyOf", "minimum", "maximum",
  ]

  init() throws {
    let data = try Data(contentsOf: URL(filePath: ProjectFolder.path + "/docs/answers.schema.json"))
    root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// What in a value is not as the schema has it, each with its place.
  func mistakes(in value: Any) -> [String] { mistakes(in: value, root, at: "") }

  private func mistakes(in value: Any, _ schema: [String: Any], at place: String) -> [String] {
    var mistakes = schema.keys.filter { !Self.known.contains($0) }.map { "\(place): the schema says \($0)" }
    if let reference = schema["$ref"] as? String {
      let name = reference.split(separator: "/").last.map(String.init) ?? ""
      guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        return mistakes + ["\(place): no \(reference)"]
      }
      mistakes += self.mistakes(in: value, target, at: place)
    }
    if let types = schema["type"] {
      let names = types as? [String] ?? [types as? String ?? ""]
      if !names.contains(where: { Self.isA(value, $0) }) { mistakes.append("\(place): no \(names)") }
    }
    if let constant = schema["const"] as? NSObject, !constant.isEqual(value) {
      mistakes.append("\(place): not \(constant)")
    }
    if let choices = schema["enum"] as? [NSObject], !choices.contains(where: { $0.isEqual(value) }) {
      mistakes.append("\(place): none of \(choices)")
    }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      let all = choices.map { self.mistakes(in: value, $0, at: place) }
      if !all.contains(where: \.isEmpty) { mistakes += all.min { $0.count < $1.count } ?? [] }
    }
    if let number = value as? Double {
      if let least = schema["minimum"] as? Double, number < least {
        mistakes.append("\(place): below \(least)")
      }
      if let most = schema["maximum"] as? Double, number > most { mistakes.append("\(place): above \(most)") }
    }
    if let items = value as? [Any], let each = schema["items"] as? [String: Any] {
      for (index, item) in items.enumerated() {
        mistakes += self.mistakes(in: item, each, at: "\(place)/\(index)")
      }
    }
    if let object = value as? [String: Any] {
      mistakes += self.mistakes(inMembersOf: object, schema, at: place)
    }
    return mistakes
  }

  private func mistakes(
    inMembersOf object: [String: Any], _ schema: [String: Any], at place: String
  ) -> [String] {
    let required = schema["required"] as? [String] ?? []
    var mistakes = required.filter { object[$0] == nil }.map { "\(place): \($0) is missing" }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    for (key, value) in object.sorted(by: { $0.key < $1.key }) {
      if let property = properties[key] {
        mistakes += self.mistakes(in: value, property, at: "\(place)/\(key)")
      } else if let other = schema["additionalProperties"] as? [String: Any] {
        mistakes += self.mistakes(in: value, other, at: "\(place)/\(key)")
      } else if schema["additionalProperties"] as? Bool == false {
        mistakes.append("\(place): \(key) is not in the schema")
      }
    }
    return mistakes
  }

  private static func isA(_ value: Any, _ type: String) -> Bool {
    let number = value as? NSNumber
    let isTruth = number.map { Self.isTruth($0) } ?? false
    return switch type {
    case "null": value is NSNull
    case "boolean": isTruth
    case "integer": number != nil && !isTruth && number?.doubleValue.rounded() == number?.doubleValue
    case "number": number != nil && !isTruth
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    default: false
    }
  }

  /// Is a number one of the two truths? They are told apart by how they are encoded.
  private static func isTruth(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }
}
