import Foundation
import MetricStore
import SocialMetrics
import Tabular

/// The export files of a workspace, byte for byte, named by their SHA-256.
///
/// The truth the database is made from. Beside each file, a small JSON file keeps what its bytes do not say.
package struct Archive: Sendable {
    package let folder: URL
    private let write: @Sendable (Data, URL) throws -> Void

    /// - Parameters:
    ///   - folder: where it lies; made with the first file
    ///   - write: writes a file whole or not at all
    package init(
        folder: URL,
        write: @escaping @Sendable (Data, URL) throws -> Void = { try FileAccess.write($0, to: $1) }
    ) {
        self.folder = folder
        self.write = write
    }

    /// What is known of an archived file besides its bytes: enough to import it again.
    package struct Entry: Codable, Hashable, Sendable {
        package var name: String
        /// When it was imported, `2026-11-02T09:30:00Z`.
        package var arrived: String
        package var asOf: Day
        package var asOfSource: AsOfSource
        /// What the person or the inbox folder named; nil when the file decided.
        package var client: String?
        package var account: String?
        /// First and last day that were named for the file, or that Meta's name of a list of posts gives for their
        /// publication; nil when neither did.
        package var from: Day?
        package var to: Day?
        /// Id of the export the person said it is; nil when its content decided.
        package var format: String?

        package init(_ draft: ImportDraft) {
            name = draft.fileName
            let moment = Date(timeIntervalSince1970: TimeInterval(draft.arrivedAt.seconds))
            arrived = moment.formatted(.iso8601)
            asOf = draft.asOf
            asOfSource = draft.asOfSource
            client = draft.client
            account = draft.account
            from = draft.period?.from
            to = draft.period?.to
            format = draft.format
        }

        /// From `from` to `to`: what its tables without days are about, and where dates without a year begin.
        var period: Period? {
            guard let from, let to else { return nil }
            return Period(from: from, to: to)
        }

        /// When it was imported first; nil when what is written is no moment.
        var arrival: Instant? {
            guard let moment = try? Date(arrived, strategy: .iso8601) else { return nil }
            return Instant(seconds: Int64(moment.timeIntervalSince1970))
        }
    }

    /// Where the file with a digest lies, whether it is there or not; it ends as its content does.
    package func file(sha256: String) -> URL {
        let places = ["csv", "xlsx", "xls"].map { file(sha256, $0) }
        return places.first { FileManager.default.fileExists(atPath: $0.path) } ?? places[0]
    }

    private func file(_ sha256: String, _ ending: String) -> URL {
        place(sha256).appendingPathComponent("\(sha256).\(ending)")
    }

    /// Whether the bytes with a digest are there.
    package func holds(sha256: String) -> Bool {
        FileManager.default.fileExists(atPath: file(sha256: sha256).path)
    }

    /// Keeps a file.
    ///
    /// One that is there already stays as it is; what is known of it is written anew. Both are kept, or none.
    package func keep(_ bytes: [UInt8], as entry: Entry, sha256: String) throws {
        if holds(sha256: sha256) { return try keep(entry, sha256: sha256) }
        let file = file(sha256, ContainerKind.fileEnding(of: bytes))
        try write(Data(bytes), file)
        do { try keep(entry, sha256: sha256) } catch {
            try FileAccess.remove(file)
            throw error
        }
    }

    /// Copies a long file beside the place it is kept at, to read it from there and to keep it when all of it is stored.
    /// - Returns: the copy; nil when the archive holds the file
    func draft(of url: URL, sha256: String) throws -> URL? {
        if holds(sha256: sha256) { return nil }
        removeDrafts(of: sha256)
        let draft = place(sha256).appendingPathComponent(".\(sha256).\(getpid()).part")
        try FileAccess.copy(url, to: draft)
        return draft
    }

    /// Takes away the copies that an import left which was ended by force; those of imports that run now stay.
    private func removeDrafts(of sha256: String) {
        // A folder that cannot be listed holds no draft that could be removed.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place(sha256).path)) ?? []
        for name in names where name.hasPrefix(".\(sha256).") && name.hasSuffix(".part") {
            let parts = name.split(separator: ".")
            guard parts.count == 3, let process = pid_t(parts[1]), kill(process, 0) != 0, errno == ESRCH
            else { continue }
            // One that stays takes room and does no harm.
            try? FileManager.default.removeItem(at: place(sha256).appendingPathComponent(name))
        }
    }

    /// Keeps the copy of a long file; both the file and what is known of it are kept, or none.
    func keep(draft: URL, as entry: Entry, sha256: String) throws {
        let file = file(sha256, "csv")
        try FileAccess.move(draft, to: file)
        do { try keep(entry, sha256: sha256) } catch {
            try FileAccess.remove(file)
            throw error
        }
    }

    /// Writes what is known of a file anew.
    package func keep(_ entry: Entry, sha256: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try write(try encoder.encode(entry) + Data("\n".utf8), sidecar(sha256))
    }

    /// What is known of an archived file; nil when it is not in the archive.
    /// - Throws: a `Problem` when it is there and cannot be read.
    package func entry(sha256: String) throws -> Entry? {
        let place = sidecar(sha256)
        guard FileManager.default.fileExists(atPath: place.path) else { return nil }
        let name = "archive/\(sha256.prefix(2))/\(place.lastPathComponent)"
        let bytes = try FileAccess.read(place, name: name)
        do { return try JSONDecoder().decode(Entry.self, from: Data(bytes)) } catch is DecodingError {
            throw Problem(
                file: name, "this is not what bilan wrote beside the archived file",
                consequence: "Whose it is and when it was exported is not known.",
                remedy: "remove \(name) and import the export from where you keep it.")
        }
    }

    private func place(_ sha256: String) -> URL {
        folder.appendingPathComponent(String(sha256.prefix(2)), isDirectory: true)
    }

    private func sidecar(_ sha256: String) -> URL { place(sha256).appendingPathComponent(sha256 + ".json") }
}
