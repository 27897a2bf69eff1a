import ExportFormats
import Foundation
import Ingest
import SocialMetrics
import Yams

/// An export that a workspace describes itself, from a file of its `formats/`.
struct FormatFile {
    let format: ExportFormat

    /// Reads the text of such a file.
    /// - Parameters:
    ///   - bytes: the file's content
    ///   - name: what messages call it
    /// - Throws: a `Problem` with the line of what is wrong and what to write instead.
    init(_ bytes: Data, name: String) throws {
        let text: WorkspaceText
        do { text = try WorkspaceText(bytes, name: name) } catch var problem as Problem {
            problem.consequence = Self.consequence
            throw problem
        }
        guard let root = text.root, !root.isAbsent else {
            throw Problem(
                file: name, "the file describes no export", consequence: Self.consequence,
                remedy: "remove it, or draft it anew with `bilan teach`.")
        }
        do {
            format = try YAMLDecoder().decode(ExportFormat.self, from: root)
        } catch let fault as WrittenFault {
            throw Self.problem(of: fault, root, text)
        } catch let error as DecodingError {
            var problem = text.problem(
                at: Self.node(at: Self.path(of: error), isKey: false, in: root),
                "this is not what belongs here",
                remedy: "compare it with the examples of Docs/Teaching.md.")
            problem.consequence = Self.consequence
            throw problem
        }
        try check(name)
    }

    static let consequence = "Nothing was read or changed."

    private static func problem(of fault: WrittenFault, _ root: Node, _ text: WorkspaceText) -> Problem {
        var problem = text.problem(
            at: node(at: fault.path, isKey: fault.isKey, in: root), fault.message, remedy: fault.remedy)
        problem.consequence = consequence
        return problem
    }

    /// The part of the file that a path leads to; the deepest there is.
    private static func node(at path: [any CodingKey], isKey: Bool, in root: Node) -> Node {
        var node = root
        for (depth, key) in path.enumerated() {
            if let index = key.intValue, let sequence = node.sequence, sequence.indices.contains(index) {
                node = sequence[index]
            } else if let entry = node.mapping?.first(where: { $0.key.scalar?.string == key.stringValue }) {
                if isKey, depth == path.count - 1 { return entry.key }
                node = entry.value
            }
        }
        return node
    }

    private static func path(of error: DecodingError) -> [any CodingKey] {
        switch error {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
            .dataCorrupted(let context):
            context.codingPath
        @unknown default: []
        }
    }

    /// What types alone do not say.
    private func check(_ name: String) throws {
        func fail(_ message: String, _ remedy: String) throws {
            throw Problem(file: name, message, consequence: Self.consequence, remedy: remedy)
        }
        if format.id.isEmpty || format.id.contains(where: { $0.isWhitespace }) {
            try fail(
                "\"\(format.id)\" cannot be the id of an export",
                "write one without blanks, like forum.topics.")
        }
        if let zone = format.dates.zone, TimeZone(identifier: zone) == nil {
            let guess =
                nearest(to: zone, among: TimeZone.knownTimeZoneIdentifiers)
                .map { "; did you mean \"\($0)\"?" } ?? ""
            try fail(
                "\"\(zone)\" is not a time zone\(guess)",
                "write a name of the time zone database, like Europe/Paris.")
        }
        guard format.layout == .records else { return }
        for requirement in format.required where requirement.isEmpty || !format.canMeet(requirement) {
            try fail(
                "it requires something that none of its columns is",
                "add the column, or take it out of \"required\".")
        }
        if format.required.isEmpty {
            try fail(
                "it would fit any table: \"required\" is empty",
                "name what a table must have, like {field: day}.")
        }
    }
}

/// An export as a file of `formats/`.
/// - Throws: a `Problem` that names the nearest id when the catalogue has none with this one.
package func writtenFormat(_ id: String, in catalogue: FormatCatalogue) throws -> String {
    guard let format = try catalogue.saying(id).said else { return "" }
    return try FormatFile.text(of: format)
}

extension FormatFile {
    /// A format as YAML; reading it gives the same format.
    static func text(of format: ExportFormat) throws -> String {
        let encoder = YAMLEncoder()
        encoder.options = YAMLEncoder.Options(width: -1, allowUnicode: true)
        return try encoder.encode(format)
    }
}

extension WorkspaceFolder {
    /// The exports that files of the workspace can be: those of `formats/` win over the built-in ones.
    /// - Throws: `WorkspaceProblems` with a problem for each broken file: read without it, a file might be taken for
    ///   another export.
    package func catalogue() throws -> FormatCatalogue {
        let own = try ownFormats()
        return own.isEmpty ? .builtIn : FormatCatalogue(own: own.map(\.format))
    }

    /// The exports of `formats/` and the names of their files, in order of name.
    func ownFormats() throws -> [(file: String, format: ExportFormat)] {
        guard FileManager.default.fileExists(atPath: formats.path) else { return [] }
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: formats.path).sorted() } catch {
            throw Problem(
                file: "formats/", "the folder cannot be read: \(FileAccess.reason(of: error))",
                consequence: FormatFile.consequence, remedy: FileAccess.remedy(of: error))
        }
        var found: [(file: String, format: ExportFormat)] = []
        var problems: [Problem] = []
        for name in names where !name.hasPrefix(".") && (name.hasSuffix(".yml") || name.hasSuffix(".yaml")) {
            let shown = "formats/\(name)"
            do {
                let bytes = try FileAccess.read(formats.appendingPathComponent(name), name: shown)
                let format = try FormatFile(Data(bytes), name: shown).format
                if let twin = found.first(where: { $0.format.id == format.id }) {
                    throw Problem(
                        file: shown, "its id, \"\(format.id)\", is that of \(twin.file) too",
                        consequence: FormatFile.consequence, remedy: "give one of the two another id.")
                }
                found.append((shown, format))
            } catch let problem as Problem { problems.append(problem) }
        }
        if !problems.isEmpty { throw WorkspaceProblems(problems: problems) }
        return found
    }
}
