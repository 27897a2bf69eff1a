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

    /// Reads a file; a `Problem` says why it cannot be read.
    package init(_ url: URL, name: String) throws {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue {
            throw Problem(
                file: name, "it is a folder: only files can be inspected", consequence: "Nothing was read.",
                remedy: "name the files in it.")
        }
        let bytes = try FileAccess.read(url, name: name)
        file = name
        sha256 = Ingest.sha256(of: bytes)
        var context = ReadingContext()
        context.period = try periodOfTables(in: InboxFile(url: url, name: name), said: nil)
        reading = readExport(bytes: bytes, fileName: url.lastPathComponent, context: context)
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

    /// A table as it was read, RFC 4180, header first.
    /// - Parameter number: which table of the file, from 1
    /// - Returns: the bytes of a CSV file
    /// - Throws: a `Problem` when the file has no such table.
    package func csv(table number: Int) throws -> [UInt8] {
        guard reading.tables.indices.contains(number - 1) else {
            let count = count(reading.tables.count, "tables")
            throw Problem(
                file: file, "there is no table \(number): the file has \(count)",
                consequence: "Nothing was printed.", remedy: "see them with `bilan inspect`.")
        }
        var writer = CSVWriter(lineEnd: .crlf)
        for row in reading.tables[number - 1].csvRows { writer.append(row) }
        return writer.take()
    }
}

/// A value as JSON for programs: one line, keys in order.
package func oneLineJSON(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}
