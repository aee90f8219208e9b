import PropertyGraph

extension Assembler {
    mutating func readRoot(_ root: Int) {
        guard table.elements[root].name == words.ontology else {
            add("unknown-element", "the root is <\(name(root))>", at: root, hint: "an ontology begins with <ontology>")
            return
        }
        for attribute in table.attributes(of: root)
        where attribute.name != words.region && attribute.name != words.requires {
            add(
                "unknown-attribute", "<ontology> has no attribute \(text(attribute.name))", at: root,
                hint: "region and requires")
        }
        guard let region = table.value(root, words.region) else { return }
        let file = Int(table.elements[root].file)
        regionOfFile[file] = region
        regions.append(
            RegionDeclaration(id: text(region), requires: requirements(root), file: table.files[file].name))
    }

    /// A region whose requirement is not there, and a second file that claims a region.
    mutating func checkRegions(_ roots: [Int]) {
        let known = regions.map(\.id)
        var owners = StringMap<Int>()
        for root in roots {
            guard let region = region(of: root) else { continue }
            if let owner = owners[region] {
                add("region-claimed", "\(text(region)) is owned by \(place(owner)) already", at: root)
            } else {
                owners.set(region, root)
            }
            for required in requirements(root) where !known.contains(required) {
                add(
                    "missing-region", "\(text(region)) requires \(required), which is not loaded", at: root,
                    hint: "install that region, or take this one out, too")
            }
        }
    }

    private func requirements(_ root: Int) -> [String] {
        table.value(root, words.requires).map { text($0).split(separator: " ").map(String.init) } ?? []
    }

    func region(of element: Int) -> StringID? { regionOfFile[Int(table.elements[element].file)] }
}
