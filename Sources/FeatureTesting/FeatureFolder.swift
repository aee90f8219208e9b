// The feature files of a folder. In: a path. Out: features in path order, or the first file that can't be read, with its line.

import Glibc

/// A folder with files that end in `.feature`.
package struct FeatureFolder {
    let path: String

    package init(_ path: String) { self.path = path }

    /// All features below the folder, in path order; none where there is no such folder. Names with a leading dot are passed over.
    ///
    /// - Throws: ``FeatureError`` with the first line that can't be read.
    package func features() throws -> [Feature] {
        try files(below: path, depth: 0).sorted().map { file in
            let relative = String(file.dropFirst(path.count + 1))
            guard let text = Self.text(of: file) else {
                throw FeatureError(
                    path: relative, line: 0, message: "the file can't be read, is larger than 1 MB, or is no UTF-8")
            }
            var parser = FeatureParser(path: relative, text: text)
            return try parser.feature()
        }
    }

    private func files(below folder: String, depth: Int) -> [String] {
        guard depth < 16, let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var files: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasPrefix(".") { continue }
            let path = "\(folder)/\(name)"
            if name.hasSuffix(".feature") {
                files.append(path)
            } else {
                files += self.files(below: path, depth: depth + 1)
            }
        }
        return files
    }

    /// The text of a file of at most 1 MB.
    static func text(of path: String) -> String? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        let limit = 1 << 20
        let bytes = [UInt8](unsafeUninitializedCapacity: limit + 1) { buffer, count in
            count = fread(buffer.baseAddress, 1, limit + 1, file)
        }
        guard bytes.count <= limit else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }
}
