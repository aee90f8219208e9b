import PluginLoading

extension FuzzTarget {
    /// The file of a plugin's library: what it needs and what it was built for, or why it is no library. No code of it is run.
    static let library = FuzzTarget("library") { bytes in
        let memory = MemoryFile(bytes)
        do throws(LibraryFile.Fault) {
            let file = try LibraryFile.read(memory.path)
            precondition(bytes.count >= 64, "a library has a header")
            _ = try file.neededLibraries()
            guard let section = try file.section(PluginStamp.section) else { return }
            precondition(section.count <= bytes.count, "a section lies in the file")
            if let stamp = PluginStamp(section), let own = PluginStamp.own, stamp != own {
                precondition(stamp.difference(from: own)?.isEmpty == false, "what differs is told")
            }
        } catch {
            precondition(!error.message.isEmpty, "what is wrong is told")
        }
        withExtendedLifetime(memory) {}
    }
}
