import MetricStore
import SocialMetrics

/// An export that is at hand mends its archived copy.
extension Importer {
    /// Puts the bytes of a stored file back into the archive when they are gone from there.
    func restore(
        _ content: FileContent, of known: ImportInfo, _ seen: [Archive.Entry], _ file: InboxFile,
        _ result: inout FileImport
    ) throws {
        guard !options.dryRun, !archive.holds(sha256: known.sha256), !seen.isEmpty else { return }
        try noting(known.sha256, seen, isStored: true) {
            try keep(
                content, as: seen, name: file.name,
                consequence: "What was stored of this file before is as it was.")
        }
        result.problems.append(
            Problem(.note, file: file.name, "it was missing in archive/ and was put back there"))
    }

    /// Puts the bytes of a file in the place of an archived copy that was changed.
    func mendArchived(_ content: FileContent, _ file: InboxFile, _ result: inout FileImport) throws {
        guard !options.dryRun, !file.isArchived, try isArchivedCopyAltered(content) else { return }
        try archiving(file.name, consequence: "What was stored of this file before is as it was.") {
            let bytes = try stoppingOnlyThisFile { try content.bytes(name: file.name) }
            try archive.overwrite(bytes, sha256: content.sha256)
        }
        result.problems.append(
            Problem(.note, file: file.name, "its copy in archive/ had been changed and is now what it was"))
    }

    /// The archived files that may hold the bytes of a long file: bytes are compared several times as fast as a digest is made.
    ///
    /// A copy that was written to after the notes beside it is none of them.
    /// - Returns: nothing for a short file, and for an archived one, whose digest is to be checked
    /// - Throws: a `Problem` of the database.
    func copies(like file: InboxFile) throws -> [ArchivedFile] {
        guard !file.isArchived, file.entry == nil, file.ahead == nil, let size = FileAccess.size(file.url),
            size >= long.least
        else { return [] }
        return try store.digests(ofImportsWithBytes: size)
            .filter { archive.wasCopyWrittenSince(sha256: $0) == false }
            .map { sha256 in
                let url = archive.file(sha256: sha256)
                return ArchivedFile(sha256: sha256, url: url, name: url.lastPathComponent, size: size)
            }
    }

    /// The copy of a long file is read only where its length is another, or it was written after the notes beside it: reading it
    /// always would double the time of an import that changes nothing, and `check` reads all of them.
    private func isArchivedCopyAltered(_ content: FileContent) throws -> Bool {
        guard archive.holds(sha256: content.sha256) else { return false }
        let copy = archive.file(sha256: content.sha256)
        if FileAccess.size(copy) != content.count { return true }
        if content.long != nil, archive.wasCopyWrittenSince(sha256: content.sha256) == false { return false }
        do {
            return try sha256(ofFile: copy, name: copy.lastPathComponent) != content.sha256
        } catch is Problem {
            // Where the copy cannot be read, `check` says so.
            return false
        }
    }
}
