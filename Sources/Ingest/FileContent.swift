import Foundation
import SocialMetrics
import Tabular

/// The content of a file to import: in memory, or on the disk where it is long.
///
/// Only one thread may use it at a time.
final class FileContent: @unchecked Sendable {
    let sha256: String
    /// How long it is, bytes.
    let count: Int
    /// The file, as long as it may be read piece by piece.
    private(set) var long: LongFile?
    private var memory: [UInt8]?
    private let url: URL
    private var copy: LongCopy?

    /// - Parameters:
    ///   - file: the file
    ///   - least: from how many bytes on it is long
    ///   - copies: archived files of its length, one of which may have its bytes and so its digest
    /// - Throws: a `Problem` when it cannot be read.
    init(of file: InboxFile, longFrom least: Int, copies: [ArchivedFile]) throws {
        url = file.url
        if let ahead = file.ahead {
            (memory, count) = (ahead.bytes, ahead.bytes.count)
            (long, sha256) = (nil, ahead.sha256)
        } else if file.entry == nil, let size = FileAccess.size(file.url), size >= least {
            (long, sha256) = try FileAccess.reading(file.name) {
                let long = try LongFile(file.url)
                let copy = try copies.first { try long.hasSameBytes(asFileAt: $0.url) }
                return (long, try copy?.sha256 ?? long.sha256())
            }
            (memory, count) = (nil, size)
        } else {
            let bytes = try file.bytes()
            (memory, count) = (bytes, bytes.count)
            (long, sha256) = (nil, Ingest.sha256(of: bytes))
        }
    }

    /// All of it.
    /// - Throws: a `Problem` when it cannot be read, or was written to since its digest was made.
    func bytes(name: String) throws -> [UInt8] {
        if let memory { return memory }
        let bytes = try FileAccess.read(url, name: name)
        guard Ingest.sha256(of: bytes) == sha256 else { throw FileContent.changed(name) }
        memory = bytes
        return bytes
    }

    /// What its pieces are read from, made once.
    ///
    /// - Parameters:
    ///   - archive: where it will be kept; nil when it will not
    ///   - name: what messages call it
    /// - Returns: the copy, or the file itself
    /// - Throws: a `Problem` when it cannot be copied.
    func pieces(keptIn archive: Archive?, name: String) throws -> LongCopy {
        if let copy { return copy }
        guard let long else { preconditionFailure("only long files are read piece by piece") }
        let made = try LongCopy(of: url, long, sha256: sha256, in: archive, name: name)
        copy = made
        return made
    }

    /// Puts it into the archive.
    func keep(in archive: Archive, as entries: [Archive.Entry], name: String) throws {
        if let draft = copy?.draft {
            try archive.keep(draft: draft, as: entries, sha256: sha256)
        } else {
            try archive.keep(try bytes(name: name), as: entries, sha256: sha256)
        }
    }

    /// It is read whole from now on, or not any more: takes its copy away, unless the archive keeps it.
    func endPieces() {
        copy?.remove()
        (copy, long) = (nil, nil)
    }

    /// What is read is not what the digest was made of.
    static func changed(_ name: String) -> Problem {
        Problem(
            file: name, "the file changed while it was read", consequence: "Nothing was stored of this file.",
            remedy: "wait until the download is complete, then import it again.")
    }
}

/// What the rows of a long file are read from: the copy that the archive will keep, so that it holds what is stored to the
/// byte, or the file itself where none is kept.
final class LongCopy: Sendable {
    /// Where the copy is before it is kept; nil without one.
    let draft: URL?
    private let archive: Archive?
    private let file: LongFile
    private let sha256: String
    private let digest: WorkBeside<String>?

    init(of url: URL, _ original: LongFile, sha256: String, in archive: Archive?, name: String) throws {
        self.sha256 = sha256
        self.archive = archive
        draft = try archive?.draft(of: url, sha256: sha256)
        guard let draft else {
            (file, digest) = (original, nil)
            return
        }
        let copy = try FileAccess.reading(name) { try LongFile(draft) }
        file = copy
        digest = WorkBeside { try copy.sha256() }
    }

    var source: ByteSource { file.source }

    /// - Throws: a `Problem` when what is read is not what the digest was made of.
    func check(name: String) throws {
        let isSame = try FileAccess.reading(name) {
            let copied = try digest?.value() ?? sha256
            return try copied == sha256 && !file.hasChanged()
        }
        if !isSame { throw FileContent.changed(name) }
    }

    /// Takes the copy away, unless it was kept.
    fileprivate func remove() {
        digest?.wait()
        guard let archive, let draft, FileManager.default.fileExists(atPath: draft.path) else { return }
        do {
            try FileAccess.remove(draft)
            try archive.removeNote(sha256: sha256)
        } catch {
            // The note on it stays: the next import takes the copy away.
        }
    }
}
