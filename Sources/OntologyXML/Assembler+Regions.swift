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
        let file = Int(table.elements[root].file)
        regionOfFile[file] = table.value(root, words.region)
        readGuestRoot(root)
        guard let region = regionOfFile[file] else { return }
        regions.append(
            RegionDeclaration(id: text(region), requires: requirements(root), file: table.files[file].name))
    }

    /// A region whose requirement is not there, and a second file that claims a region; the files of one plugin share theirs.
    mutating func checkRegions(_ roots: [Int]) {
        let known = regions.map(\.id)
        var owners = StringMap<Int>()
        for root in roots {
            guard let region = region(of: root) else { continue }
            if let owner = owners[region] {
                let (first, second) = (guestOfFile(of: owner), guestOfFile(of: root))
                if first == nil || first != second {
                    add("region-claimed", "\(text(region)) is owned by \(place(owner)) already", at: root)
                }
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

    func requirements(_ root: Int) -> [String] {
        table.value(root, words.requires).map { text($0).split(separator: " ").map(String.init) } ?? []
    }

    private func guestOfFile(of element: Int) -> Int? { guestOfFile[Int(table.elements[element].file)] }

    func region(of element: Int) -> StringID? { regionOfFile[Int(table.elements[element].file)] }
}
