/// What a file may not exceed; each has a finding that names it.
package enum XMLLimits {
    /// Bytes of a file.
    package static let fileBytes = 64 << 20
    /// Elements within elements.
    package static let depth = 32
    /// Attributes of one element.
    package static let attributes = 64
    /// Bytes of one element's text, or of one attribute.
    package static let textBytes = 64 << 10
}
