import MetricStore
import SocialMetrics

extension Importer {
    /// Clears what an import left behind that was broken off, by a signal or by a power cut.
    ///
    /// A file that was kept without being stored is taken out of the archive again: it is still where it was imported from.
    /// Nobody else may be writing the workspace.
    package func clearInterrupted() throws {
        for sha256 in try archive.begun() {
            if try store.importInfo(sha256: sha256) == nil {
                try archive.discard(sha256: sha256)
            } else {
                try archive.finish(sha256: sha256)
            }
        }
    }

    /// Runs work that puts a file into the archive and the store; where it fails, the file is not in the archive either.
    func noting<Value>(_ sha256: String, _ work: () throws -> Value) throws -> Value {
        if options.dryRun || archive.holds(sha256: sha256) { return try work() }
        do {
            let value = try work()
            try archive.finish(sha256: sha256)
            return value
        } catch {
            try archive.discard(sha256: sha256)
            throw error
        }
    }
}
