import MetricStore
import SocialMetrics

extension Importer {
    /// Clears what an import left behind that was broken off, by a signal or by a power cut.
    ///
    /// A file that was kept without being stored is taken out of the archive again: it is still where it was imported from,
    /// and where that was `undone/`, its copy there goes with the commit only. Nobody else may be writing the workspace.
    /// - Returns: the stored files of which something was being written; they are to be read again from the archive, because
    ///   what is known of them may be newer than what is stored, and then to be ended with `endInterrupted`
    /// - Throws: a `Problem` of the archive or the database.
    package func clearInterrupted() throws -> Set<String> {
        var stored: Set<String> = []
        for sha256 in try archive.begun() {
            if try store.importInfo(sha256: sha256) == nil {
                try archive.discard(sha256: sha256)
            } else {
                stored.insert(sha256)
            }
        }
        return stored
    }

    /// Files that were broken off were read again.
    package func endInterrupted(_ files: Set<String>) throws {
        for sha256 in files { try archive.finish(sha256: sha256) }
    }

    /// Runs work that writes a file's part of the archive and the store; where it fails, the archive is as it was.
    ///
    /// - Parameters:
    ///   - sha256: the digest of the file
    ///   - seen: what is known of it now
    ///   - isStored: the store has rows of it; a file that only the archive has is never noted, because what is noted and not
    ///     stored is taken out
    ///   - work: what to do
    /// - Returns: what the work gives
    /// - Throws: what the work throws
    func noting<Value>(
        _ sha256: String, _ seen: [Archive.Entry], isStored: Bool, _ work: () throws -> Value
    ) throws -> Value {
        if options.dryRun || options.isRebuild { return try work() }
        let isHeld = archive.holds(sha256: sha256)
        if isHeld, isStored { try archive.begin(sha256: sha256) }
        do {
            let value = try work()
            try archive.finish(sha256: sha256)
            return value
        } catch {
            // Of what is stored, nothing that is known is ever taken away.
            guard isHeld || isStored else {
                try archive.discard(sha256: sha256)
                throw error
            }
            do {
                if !seen.isEmpty { try archive.keep(seen, sha256: sha256) }
                try archive.removeNote(sha256: sha256)
            } catch {
                // The note stays: the next import reads the file again.
            }
            throw error
        }
    }
}
