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
        write: @escaping @Sendable (Data, URL) throws -> Void = {
            try FileAccess.write($0, to: $1, isAlone: true)
        }
    ) {
        self.folder = folder
        self.write = write
    }

    /// Where the file with a digest lies, whether it is there or not; it ends as its content does.
    package func file(sha256: String) -> URL {
        let places = Archive.fileEndings.map { file(sha256, $0) }
        return places.first { FileManager.default.fileExists(atPath: $0.path) } ?? places[0]
    }

    /// How archived files end, the one that counts first where a digest has several.
    static let fileEndings = ["csv", "xls", "xlsx"]

    private func file(_ sha256: String, _ ending: String) -> URL {
        place(sha256).appendingPathComponent("\(sha256).\(ending)")
    }

    /// Whether the bytes with a digest are there.
    package func holds(sha256: String) -> Bool {
        FileManager.default.fileExists(atPath: file(sha256: sha256).path)
    }

    /// Notes that a file is about to be kept, so that a run that is broken off leaves nothing unexplained.
    ///
    /// The note goes with `finish`; while it is there and no import is, the file is a rest of such a run.
    func begin(sha256: String) throws { try write(Data(), note(sha256)) }

    /// The import of a file is complete and committed: only now is it forgotten that the file was taken back.
    ///
    /// The copy in `undone/` may be the only other one there is, so it stays until the store holds the rows for good.
    func finish(sha256: String) throws {
        if holds(sha256: sha256), isUndone(sha256: sha256) {
            try FileAccess.remove(undone(file(sha256: sha256)))
            try FileAccess.remove(undone(sidecar(sha256)))
        }
        try removeNote(sha256: sha256)
    }

    /// Nothing of a file is being kept any more.
    func removeNote(sha256: String) throws { try FileAccess.remove(note(sha256)) }

    /// Takes out a file whose import was broken off; a copy in `undone/` stays there.
    func discard(sha256: String) throws {
        for file in [file(sha256: sha256), sidecar(sha256)] {
            try FileAccess.remove(file)
            try FileAccess.remove(FileAccess.draft(of: file))
        }
        try removeNote(sha256: sha256)
    }

    /// The digests of files that were about to be kept when a run was broken off.
    package func begun() throws -> [String] {
        let folder = folder.appendingPathComponent(Archive.begun, isDirectory: true)
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        return try FileAccess.names(in: folder, name: "archive/\(Archive.begun)")
            .filter { $0.count == 64 && $0.allSatisfy(\.isHexDigit) }
    }

    private func note(_ sha256: String) -> URL {
        folder.appendingPathComponent(Archive.begun, isDirectory: true).appendingPathComponent(sha256)
    }

    /// The folder of notes on files that are being imported.
    static let begun = ".importing"

    /// Whether the bytes with a digest were taken back with `bilan undo`.
    package func isUndone(sha256: String) -> Bool {
        FileManager.default.fileExists(atPath: undone(sidecar(sha256)).path)
    }

    /// Moves a file and what is known of it to `undone/`.
    /// - Parameters:
    ///   - sha256: its digest
    ///   - entries: what is known of it where nothing lies beside it; empty for nothing
    /// - Throws: a `Problem` when it cannot be moved.
    package func undo(sha256: String, _ entries: [Entry]) throws {
        let isDescribed = FileManager.default.fileExists(atPath: sidecar(sha256).path)
        if !isDescribed, !isUndone(sha256: sha256), !entries.isEmpty { try keep(entries, sha256: sha256) }
        for file in [file(sha256: sha256), sidecar(sha256)]
        where FileManager.default.fileExists(atPath: file.path) {
            try FileAccess.move(file, to: undone(file))
        }
    }

    /// Moves a file and what is known of it back from `undone/`, where the store goes on holding its rows.
    package func takeFromUndone(sha256: String) throws {
        for file in Archive.fileEndings.map({ file(sha256, $0) }) + [sidecar(sha256)]
        where FileManager.default.fileExists(atPath: undone(file).path) {
            try FileAccess.move(undone(file), to: file)
        }
    }

    private func undone(_ file: URL) -> URL {
        folder.appendingPathComponent(Archive.undone, isDirectory: true)
            .appendingPathComponent(file.lastPathComponent)
    }

    /// The folder of files that were taken back.
    static let undone = "undone"

    /// Keeps a file.
    ///
    /// One that is there already stays as it is; what is known of it is written anew. Both are kept, or none.
    package func keep(_ bytes: [UInt8], as entries: [Entry], sha256: String) throws {
        if holds(sha256: sha256) { return try keep(entries, sha256: sha256) }
        let file = file(sha256, ContainerKind.fileEnding(of: bytes))
        try write(Data(bytes), file)
        do { try keep(entries, sha256: sha256) } catch {
            try FileAccess.remove(file)
            throw error
        }
    }

    /// Puts the bytes that a file is named by in the place of what lies there.
    func overwrite(_ bytes: [UInt8], sha256: String) throws {
        let altered = file(sha256: sha256)
        let place = file(sha256, ContainerKind.fileEnding(of: bytes))
        try write(Data(bytes), place)
        if altered != place { try FileAccess.remove(altered) }
    }

    /// Copies a long file beside the place it is kept at, to read it from there and to keep it when all of it is stored.
    /// - Returns: the copy; nil when the archive holds the file
    func draft(of url: URL, sha256: String) throws -> URL? {
        if holds(sha256: sha256) { return nil }
        try begin(sha256: sha256)
        let draft = FileAccess.draft(of: file(sha256, "csv"))
        try FileAccess.copy(url, to: draft)
        return draft
    }

    /// Keeps the copy of a long file; both the file and what is known of it are kept, or none.
    func keep(draft: URL, as entries: [Entry], sha256: String) throws {
        let file = file(sha256, "csv")
        try FileAccess.move(draft, to: file)
        do { try keep(entries, sha256: sha256) } catch {
            try FileAccess.remove(file)
            throw error
        }
    }

    /// Writes what is known of a file anew.
    package func keep(_ entries: [Entry], sha256: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try write(try encoder.encode(Sidecar(entries, of: sha256)) + Data("\n".utf8), sidecar(sha256))
    }

    /// What is known of an archived file, as it was seen here and there, the first that counts first; empty when it is
    /// not in the archive.
    /// - Parameters:
    ///   - sha256: the digest of its bytes
    ///   - undone: it was taken back
    /// - Returns: all there are
    /// - Throws: a `Problem` when it is there and cannot be read.
    package func entries(sha256: String, undone: Bool = false) throws -> [Entry] {
        let place = undone ? self.undone(sidecar(sha256)) : sidecar(sha256)
        guard FileManager.default.fileExists(atPath: place.path) else { return [] }
        let name = "archive/\(place.deletingLastPathComponent().lastPathComponent)/\(place.lastPathComponent)"
        let bytes = try FileAccess.read(place, name: name)
        let problem = Problem(
            file: name, "this is not what bilan wrote beside the archived file",
            consequence: "Whose it is and when it was exported is not sure.",
            remedy: "import the export again from where you keep it: that writes it anew.")
        do {
            let sidecar = try JSONDecoder().decode(Sidecar.self, from: Data(bytes))
            if try sidecar.isAltered(sha256) { throw problem }
            return sidecar.entries
        } catch is DecodingError { throw problem }
    }

    /// The first entry that counts.
    package func entry(sha256: String) throws -> Entry? { try entries(sha256: sha256).first }

    private func place(_ sha256: String) -> URL {
        folder.appendingPathComponent(String(sha256.prefix(2)), isDirectory: true)
    }

    /// Whether the copy was written since what is known of it was; nil when that cannot be told.
    func wasCopyWrittenSince(sha256: String) -> Bool? {
        FileAccess.wasWritten(file(sha256: sha256), after: sidecar(sha256))
    }

    private func sidecar(_ sha256: String) -> URL { place(sha256).appendingPathComponent(sha256 + ".json") }
}

/// The JSON beside an archived file: the entry that counts first, and the others.
private struct Sidecar: Codable {
    let entries: [Archive.Entry]
    /// A digest of the entries as they were written, and of the file they tell of, so that a change of one letter is seen;
    /// nil before version 0.2.
    private let seal: String?

    init(_ entries: [Archive.Entry], of sha256: String) throws {
        self.entries = entries.sorted()
        seal = try Sidecar.seal(of: self.entries, sha256)
    }

    private enum Key: String, CodingKey { case others, seal }

    init(from decoder: any Decoder) throws {
        let first = try Archive.Entry(from: decoder)
        let container = try decoder.container(keyedBy: Key.self)
        let others = try container.decodeIfPresent([Archive.Entry].self, forKey: .others)
        entries = ([first] + (others ?? [])).sorted()
        seal = try container.decodeIfPresent(String.self, forKey: .seal)
    }

    /// Somebody or something changed the entries after they were written, or they are those of another file.
    ///
    /// The first seals did not tell of the file.
    func isAltered(_ sha256: String) throws -> Bool {
        guard let seal else { return false }
        return try ![sha256, ""].contains { try seal == Sidecar.seal(of: entries, $0) }
    }

    /// What an entry does not have is not written, so an entry of a later version that knows more has the same seal.
    private static func seal(of entries: [Archive.Entry], _ file: String) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(sha256(of: Array(file.utf8) + Array(try encoder.encode(entries))).prefix(16))
    }

    func encode(to encoder: any Encoder) throws {
        try entries.first?.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encodeIfPresent(seal, forKey: .seal)
        guard entries.count > 1 else { return }
        try container.encode(Array(entries.dropFirst()), forKey: .others)
    }
}
