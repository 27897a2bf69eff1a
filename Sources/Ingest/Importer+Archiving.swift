import MetricStore
import SocialMetrics

/// A file and what is known of it go into the archive.
extension Importer {
    /// Runs work that stores a file and lets it be put into the archive before that counts.
    ///
    /// - Parameters:
    ///   - content: the file
    ///   - entries: what is known of it
    ///   - name: what messages call it
    ///   - isBeside: another thread archives it meanwhile; what it met is only told where the work asks for the file
    ///   - work: gets what returns when the file is archived, and is done before the file counts
    /// - Returns: what the work gives
    /// - Throws: what the work throws; nothing is being written then, and what was written is the caller's to take back
    func archiving<Value>(
        _ content: FileContent, as entries: [Archive.Entry], name: String, beside isBeside: Bool,
        _ work: (_ archiving: () throws -> Void) throws -> Value
    ) throws -> Value {
        guard isBeside, !options.dryRun, !options.isRebuild else {
            return try work { try keep(content, as: entries, name: name) }
        }
        let beside = WorkBeside { try keep(content, as: entries, name: name) }
        defer { beside.wait() }
        return try work { try beside.value() }
    }

    /// Puts a file into the archive; what fails is told of the person's file.
    func keep(
        _ content: FileContent, as entries: [Archive.Entry], name: String,
        consequence: String = "Nothing was stored of this file."
    ) throws {
        if options.isRebuild { return }
        try archiving(name, consequence: consequence) {
            let sha256 = content.sha256
            if archive.holds(sha256: sha256) { return try archive.keep(entries, sha256: sha256) }
            try archive.begin(sha256: sha256)
            try content.keep(in: archive, as: entries, name: name)
        }
    }

    /// Does what puts a file into the archive; what fails is told of the person's file.
    func archiving<Value>(
        _ name: String, consequence: String = "Nothing was stored of this file.", _ work: () throws -> Value
    ) throws -> Value {
        do { return try work() } catch var problem as Problem {
            problem.file = name
            problem.message = problem.message.replacing(
                FileAccess.cannotWrite, with: "it cannot be kept in archive/: ")
            problem.consequence = consequence
            throw problem
        }
    }
}
