// Why a step of an author's work was not done. In: from the step. Out: told to the author; nothing was half done.

/// A fault of what the author wrote, or of where it lies.
package struct AuthoringError: Error, Sendable {
    package enum Kind: Sendable {
        /// What was asked for makes no sense.
        case usage
        /// Something that was written is wrong.
        case badData
        /// A file or folder is not there.
        case missing
        /// A file or folder can't be made or changed.
        case cannotWrite
    }

    package var kind: Kind
    /// One sentence without a full stop.
    package var message: String
    /// What to do about it.
    package var hint: String?

    package init(_ kind: Kind, _ message: String, hint: String? = nil) {
        self.kind = kind
        self.message = message
        self.hint = hint
    }
}
