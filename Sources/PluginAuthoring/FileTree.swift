import Glibc

// Folders and files as an author's steps need them. In: paths. Out: read, written, copied and removed, or the error with the system's reason.
// No link is ever followed out of what is removed, and nothing is written over.

/// What can be done with a folder.
enum FileTree {
    /// The most that one file of a template or plugin may hold.
    static let mostBytes = 1 << 30

    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The names in a folder, sorted, hidden ones too.
    static func names(in folder: String) throws(AuthoringError) -> [String] {
        guard let directory = opendir(folder) else { throw cannot("read", folder, .missing) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Makes a folder and those around it; others can't write to what is made.
    static func makeFolder(_ path: String) throws(AuthoringError) {
        if isFolder(path) { return }
        if let slash = path.lastIndex(of: "/"), slash > path.startIndex { try makeFolder(String(path[..<slash])) }
        guard mkdir(path, 0o755) == 0 || errno == EEXIST && isFolder(path) else {
            throw cannot("make the folder", path)
        }
    }

    static func read(_ path: String) throws(AuthoringError) -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw cannot("read", path, .missing) }
        defer { fclose(file) }
        var status = stat()
        guard fstat(fileno(file), &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= mostBytes else {
            throw AuthoringError(.badData, "\(path) is no file, or larger than \(mostBytes) bytes")
        }
        let size = Int(status.st_size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = size > 0 ? fread(buffer.baseAddress, 1, size, file) : 0
        }
        guard bytes.count == size else { throw cannot("read", path) }
        return bytes
    }

    /// Makes a file that others can't write to; one that is there is not written over.
    ///
    /// - Parameter isProgram: whether it can be executed.
    static func write(_ bytes: [UInt8], to path: String, isProgram: Bool) throws(AuthoringError) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isProgram ? 0o755 : 0o644)
        guard file >= 0 else { throw cannot("write", path) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if written < 0 {
                if errno == EINTR { continue }
                let error = cannot("write", path)
                close(file)
                throw error
            }
            rest = rest.dropFirst(written)
        }
        guard fsync(file) == 0 else {
            let error = cannot("write", path)
            close(file)
            throw error
        }
        guard close(file) == 0 else { throw cannot("write", path) }
    }

    static func isProgram(_ path: String) -> Bool { access(path, X_OK) == 0 && !isFolder(path) }

    /// Copies a file, with whether it can be executed.
    static func copy(_ source: String, to target: String) throws(AuthoringError) {
        try write(read(source), to: target, isProgram: isProgram(source))
    }

    static func rename(_ old: String, to new: String) throws(AuthoringError) {
        guard Glibc.rename(old, new) == 0 else { throw cannot("move", "\(old) to \(new)") }
    }

    /// Removes a file, a link, or a folder with all that is in it. Links are removed, not followed.
    static func remove(_ path: String) throws(AuthoringError) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            guard unlink(path) == 0 else { throw cannot("remove", path) }
            return
        }
        for name in try names(in: path) { try remove("\(path)/\(name)") }
        guard rmdir(path) == 0 else { throw cannot("remove", path) }
    }

    /// The error with the reason that the system gave last.
    static func cannot(_ verb: String, _ path: String, _ kind: AuthoringError.Kind = .cannotWrite) -> AuthoringError {
        AuthoringError(kind, "can't \(verb) \(path): \(String(cString: strerror(errno)))")
    }
}
