// A graph and its parameters from a directory. Comes in: nodes.csv (id, name), edges.csv (src, dst, kind), params.json. Goes out: a graph of
// nodes (:C {id, name}), a name left empty being none, with a relationship type for each kind; and what to ask.

import Foundation
import PropertyGraph

/// What the queries are asked with, in turn.
struct Parameters: Decodable {
    let ids: [String]
    let names: [String]
    let pairs: [[String]]
    let text: String

    init(_ path: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else { throw InputError(path, "can't be read") }
        do {
            self = try JSONDecoder().decode(Parameters.self, from: data)
        } catch DecodingError.dataCorrupted(let context) {
            let cause = (context.underlyingError as NSError?)?.userInfo["NSDebugDescription"]
            throw InputError(path, "no JSON: \(cause ?? context.debugDescription)")
        } catch DecodingError.keyNotFound(let key, _) {
            throw InputError(path, "\"\(key.stringValue)\" is missing")
        } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
            let steps = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
            throw InputError(path, "\(steps.joined(separator: ".")): \(context.debugDescription)")
        }
        guard !ids.isEmpty, !names.isEmpty, !pairs.isEmpty, pairs.allSatisfy({ $0.count == 2 }) else {
            throw InputError(path, "ids, names and pairs need one entry at least, and pairs two ids each")
        }
    }
}

func readGraph(_ directory: String) throws -> Graph {
    var builder = GraphBuilder()
    let (label, id, name) = (builder.label("C"), builder.key("id"), builder.key("name"))
    var nodes = NodesByID()
    var rows = try CSVRows("\(directory)/nodes.csv", headings: ["id", "name"])
    while try rows.next() {
        let made = builder.addNode(labels: [label])
        guard nodes.add(rows.fields[0], made) else {
            throw rows.fail("the id \(String(decoding: rows.fields[0], as: UTF8.self)) stands here a second time")
        }
        builder.set(made, id, .string(builder.strings.intern(rows.fields[0])))
        if !rows.fields[1].isEmpty { builder.set(made, name, .string(builder.strings.intern(rows.fields[1]))) }
    }
    var (kind, type): ([UInt8], TypeID) = ([], TypeID(0))
    rows = try CSVRows("\(directory)/edges.csv", headings: ["src", "dst", "kind"])
    while try rows.next() {
        func end(_ field: Int) throws -> NodeID {
            guard let node = nodes[rows.fields[field]] else {
                throw rows.fail("there is no node \(String(decoding: rows.fields[field], as: UTF8.self))")
            }
            return node
        }
        guard !rows.fields[2].isEmpty else { throw rows.fail("the kind is empty") }
        // Most rows are of the kind of the row before.
        if !kind.elementsEqual(rows.fields[2]) {
            kind = Array(rows.fields[2])
            type = builder.type(builder.strings.intern(rows.fields[2]))
        }
        _ = builder.addRelationship(type, from: try end(0), to: try end(1))
    }
    return builder.build()
}
