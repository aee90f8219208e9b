import JSONLines
import NerveGraph

// What goes wrong in a session, as the error of a reply. In: a fault of the request, or of the query. Out: JSON.

/// A line that is no request.
package struct SessionFault: Error {
    /// Each has a heading in `Documentation/Errors.md`.
    package enum Detail: String, CaseIterable {
        case invalidJSON = "InvalidJSON"
        case lineTooLong = "LineTooLong"
        case invalidRequest = "InvalidRequest"
        case invalidValue = "InvalidValue"
    }

    var detail: Detail
    var message: String
    var hint: String

    package init(_ detail: Detail, _ message: String, hint: String) {
        self.detail = detail
        self.message = message
        self.hint = hint
    }

    package var reply: JSONValue {
        [
            "error": [
                "type": "RequestError", "phase": "compile time", "detail": .string(detail.rawValue),
                "message": .string(message), "hint": .string(hint),
            ]
        ]
    }
}

extension QueryError {
    /// The error with its place in the query and its hint, where it has them.
    func reply(to query: String) -> JSONValue {
        var error: JSONObject = [
            "type": .string(type.rawValue), "phase": .string(phase.rawValue), "detail": .string(detail.rawValue),
            "message": .string(message),
        ]
        if let hint { error["hint"] = .string(hint) }
        if let place = place(in: query) {
            error["place"] = [
                "line": .integer(Int64(place.line)), "column": .integer(Int64(place.column)),
                "start": .integer(Int64(place.start)), "end": .integer(Int64(place.end)),
            ]
        }
        return ["error": .object(error)]
    }
}
