import PropertyGraph
import Spelling

extension Assembler {
    /// A stated text as the value that its property declares; nil with a finding where it is none.
    mutating func stored(_ value: StringID, _ property: PropertyDefinition, at element: Int) -> PropertyValue? {
        switch property.type {
        case .boolean, .integer, .float: return number(text(value), property, at: element)
        case .id:
            guard resolve(value, at: element) != nil else { return nil }
        case .string: break
        }
        if !property.values.isEmpty, !property.values.contains(value) {
            let values = texts(property.values).sorted()
            let near = Spelling.nearest(to: text(value), among: values)
            add(
                "wrong-value", "\(text(property.name)) can't be “\(text(value))”", at: element,
                hint: near.map { "did you mean \($0)?" } ?? "one of \(values.joined(separator: ", "))")
            return nil
        }
        if let pattern = property.pattern, !pattern.matches(text(value)) {
            add(
                "wrong-pattern", "\(text(property.name)) is “\(text(value))”", at: element,
                hint: "it has to be of the form \(pattern.text)")
            return nil
        }
        return .string(value)
    }

    /// A boolean or a number within its bounds; nil with a finding where the word is none.
    private mutating func number(_ word: String, _ property: PropertyDefinition, at element: Int) -> PropertyValue? {
        let name = text(property.name)
        switch property.type {
        case .boolean:
            if word == "true" || word == "false" { return .boolean(word == "true") }
            add("wrong-type", "\(name) is “\(word)”, not a boolean", at: element, hint: "true or false")
        case .integer:
            guard let number = Int64(word) else {
                add("wrong-type", "\(name) is “\(word)”, not an integer", at: element)
                return nil
            }
            if let minimum = property.minimum, number < minimum {
                add("out-of-range", "\(name) is \(number), less than \(minimum)", at: element)
            } else if let maximum = property.maximum, number > maximum {
                add("out-of-range", "\(name) is \(number), more than \(maximum)", at: element)
            } else {
                return .integer(number)
            }
        default:
            if let number = Double(word), number.isFinite { return .float(number) }
            add("wrong-type", "\(name) is “\(word)”, not a number", at: element)
        }
        return nil
    }
}
