// What can be called, as people read it. In: a signature. Out: `name(input :: TYPE, …) :: (output :: TYPE, …)`.

extension ProcedureSignature {
    package var text: String {
        func list(_ fields: [Field]) -> String {
            "(" + fields.map { "\($0.name) :: \($0.type.name)" }.joined(separator: ", ") + ")"
        }
        return "\(name)\(list(inputs)) :: \(list(outputs))"
    }
}

extension FunctionDefinition {
    package var signature: String {
        let arguments = parameters.enumerated().map { index, types in
            let text = types.map(\.name).joined(separator: " | ")
            return index < required ? text : "[\(text)]"
        }
        return "\(name)(\((arguments + (isVariadic ? ["…"] : [])).joined(separator: ", "))) :: \(result.name)"
    }
}
