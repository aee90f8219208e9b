import CypherSemantics

/// The functions as the binder knows them, in lower case.
enum FunctionNames {
    static let bound = Set(FunctionDefinition.names.map { $0.lowercased() })

    static let scalars = Set(
        FunctionDefinition.names.filter { name in
            FunctionDefinition.named(name).map { !$0.isAggregate } ?? false
        }.map { $0.lowercased() })
}
