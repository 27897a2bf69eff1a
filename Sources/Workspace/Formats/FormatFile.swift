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
        }
        try FormatCheck(format: format, root: root, text: text).run()
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
