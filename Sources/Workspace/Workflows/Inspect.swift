import ExportFormats
import Foundation
import Ingest
import SocialMetrics
import Tabular

/// How a file would be read.
///
/// Nothing is stored, and no workspace is needed.
package struct InspectedFile: Sendable {
    let file: String
    let sha256: String
    let reading: FileReading

    /// Reads a file, or each file of a ZIP archive, as the exports of a catalogue.
    /// - Returns: how each would be read, or the `Problem` that says why it cannot be; what an archive holds besides
    /// - Throws: a `Problem` when it is a folder.
    package static func files(
        at url: URL, name: String, catalogue: FormatCatalogue = .builtIn
    ) throws -> (files: [Result<InspectedFile, Problem>], remark: Problem?) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue {
            throw Problem(
                file: name, "it is a folder: only files can be inspected", consequence: "Nothing was read.",
                remedy: "name the files in it.")
        }
        let opened = open(InboxFile(url: url, name: name))
        let read = try opened.files.map { part -> Result<InspectedFile, Problem> in
            do { return .success(try InspectedFile(part, catalogue)) } catch let problem as Problem {
                return .failure(problem)
            }
        }
        return (read, opened.remark)
    }

    private init(_ part: InboxFile, _ catalogue: FormatCatalogue) throws {
        if let obstacle = part.obstacle { throw obstacle }
        let bytes = try part.bytes()
        file = part.name
        sha256 = Ingest.sha256(of: bytes)
        var context = namedContext(of: part, catalogue: catalogue)
        let first = readExport(bytes: bytes, fileName: part.exportName, context: context)
        context.period = try periodOfTables(first, in: part)
        reading =
            context.period == nil
            ? first : readExport(bytes: bytes, fileName: part.exportName, context: context)
    }

    /// Whether something of it would not be taken over.
    package var needsAttention: Bool {
        reading.outcome == .unrecognised || reading.outcome == .ambiguous || !reading.setAside.isEmpty
            || reading.problems.contains { $0.severity == .error }
    }

    /// One JSON object on one line, as Docs describe it.
    package func json() throws -> String {
        try oneLineJSON(inspection(of: reading, file: file, sha256: sha256))
    }

    /// What a person should know of it.
    package var messages: [Problem] {
        (reading.problems + reading.tables.flatMap(\.notes)).map { problem in
            var problem = problem
            problem.file = file
            return problem
        }
    }

    /// Every row of a table that does not fit its header, where `messages` does not name it already.
    /// - Parameters:
    ///   - number: which table, from 1, counted through all sheets and files
    ///   - files: the file, or all of one archive
    /// - Returns: a note or a warning for each row, in the order of the file
    package static func misfits(table number: Int, of files: [InspectedFile]) -> [Problem] {
        let tables = files.flatMap { file in file.reading.tables.map { (file, $0) } }
        guard tables.indices.contains(number - 1) else { return [] }
        let (file, table) = tables[number - 1]
        return table.misfits.filter { !table.notes.contains($0) }.map { problem in
            var problem = problem
            problem.file = file.file
            return problem
        }
    }

    /// A table as it was read, RFC 4180, header first.
    /// - Parameters:
    ///   - number: which table, from 1, counted through all sheets and files
    ///   - files: the file, or all of one archive
    ///   - name: what messages call the file or archive
    /// - Returns: the bytes of a CSV file
    /// - Throws: a `Problem` when there is no such table.
    package static func csv(table number: Int, of files: [InspectedFile], name: String) throws -> [UInt8] {
        let tables = files.flatMap(\.reading.tables)
        guard tables.indices.contains(number - 1) else {
            let count = count(tables.count, "tables")
            throw Problem(
                file: name, "there is no table \(number): the file has \(count)",
                consequence: "Nothing was printed.", remedy: "see them with `bilan inspect`.")
        }
        var writer = CSVWriter(quoting: .whenMistakable, lineEnd: .crlf)
        for row in tables[number - 1].csvRows { writer.append(row) }
        return writer.take()
    }
}

/// A value as JSON for programs: one line, keys in order.
package func oneLineJSON(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}
