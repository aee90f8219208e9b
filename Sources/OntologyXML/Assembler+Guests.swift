import PropertyGraph

// What plugins from outside may state. In: their files, each with its namespace. Out: findings for what is another's, or not in the namespace.

/// The files of one plugin, while the assembler reads them.
struct Guest {
    let namespace: PluginNamespace
    /// `ID/`.
    let prefix: [UInt8]
    let region: StringID
    /// Its own region and those that it requires.
    var regions: Set<StringID>
}

extension Assembler {
    /// The plugin that an element belongs to; nil for the core and the regions that the command is built with.
    func guest(of element: Int) -> Guest? {
        guests.isEmpty ? nil : guestOfFile[Int(table.elements[element].file)].map { guests[$0] }
    }

    /// Whether a node belongs to another than an element that speaks of it, and the element's plugin keeps to a namespace.
    func isForeign(_ entry: NodeEntry, to element: Int) -> Bool {
        guard let guest = guest(of: element), !guest.namespace.standsIn else { return false }
        let files = (table.elements[entry.element].file, table.elements[element].file)
        return guestOfFile[Int(files.0)] != guestOfFile[Int(files.1)]
    }

    /// Notes the plugins of files, before anything of them is read.
    mutating func readGuests() {
        for file in table.files.indices {
            guard let namespace = table.files[file].namespace else { continue }
            if let known = guests.firstIndex(where: { $0.namespace == namespace }) {
                guestOfFile[file] = known
            } else {
                let region = builder.strings.intern(namespace.region)
                guestOfFile[file] = guests.count
                guests.append(
                    Guest(
                        namespace: namespace, prefix: Array("\(namespace.id)/".utf8), region: region,
                        regions: [region]))
            }
        }
    }

    /// Notes the region that a plugin's file states, and what it requires.
    mutating func readGuestRoot(_ root: Int) {
        let file = Int(table.elements[root].file)
        guard let guest = guestOfFile[file] else { return }
        if let region = table.value(root, words.region), region != guests[guest].region {
            add(
                "namespace", "\(text(region)) is not the region of the plugin \(guests[guest].namespace.id)",
                at: root, hint: "region=\"\(guests[guest].namespace.region)\"")
        }
        regionOfFile[file] = guests[guest].region
        for required in requirements(root) { guests[guest].regions.insert(builder.strings.intern(required)) }
    }

    /// Finds fault with a node that is not in its plugin's namespace.
    mutating func checkNamespace(of id: StringID, _ kind: KindDefinition, at element: Int) -> Bool {
        guard let guest = guest(of: element), !guest.namespace.standsIn, id != guest.region else { return true }
        let name = builder.strings.bytes(of: id).dropFirst(kind.prefix.count)
        if name.count > guest.prefix.count, name.starts(with: guest.prefix) { return true }
        let own = String(decoding: kind.prefix + guest.prefix + name, as: UTF8.self)
        add(
            "namespace", "\(text(id)) is not in the namespace of the plugin \(guest.namespace.id)", at: element,
            hint: "it may define \(own)")
        return false
    }

    /// Finds fault with a node of a region that the plugin does not require.
    mutating func checkRequirement(of entry: NodeEntry, at element: Int) {
        guard let guest = guest(of: element), !guest.namespace.standsIn,
            let region = region(of: entry.element), !guest.regions.contains(region)
        else { return }
        add(
            "unrequired-region", "\(text(entry.id)) belongs to \(text(region)), which this plugin does not require",
            at: element, hint: "requires=\"\(text(region))\" on <ontology>")
    }
}
