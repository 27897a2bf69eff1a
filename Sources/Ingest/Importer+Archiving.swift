import MetricStore
import SocialMetrics

/// A file on its way into the archive.
final class Archiving: Sendable {
    private let work: @Sendable () throws -> Void
    /// Nil where nothing is done before it is asked for.
    private let beside: WorkBeside<Void>?

    /// - Parameters:
    ///   - isBeside: begin at once, on another thread
    ///   - work: puts the file into the archive
    init(beside isBeside: Bool, _ work: @escaping @Sendable () throws -> Void) {
        self.work = work
        beside = isBeside ? WorkBeside(work) : nil
    }

    /// Returns when the file is archived.
    /// - Throws: what archiving it met.
    func finish() throws {
        if let beside { try beside.value() } else { try work() }
    }

    /// Returns when nothing is being written any more; what was written is the caller's to take back.
    func end() { beside?.wait() }
}

/// A file and what is known of it go into the archive.
extension Importer {
    /// Puts a file into the archive while its rows are stored, or when that is done.
    ///
    /// - Parameters:
    ///   - content: the file; nobody else may use it before the end
    ///   - entries: what is known of it
    ///   - name: what messages call it
    ///   - isBeside: another thread does it meanwhile
    /// - Returns: what is to be finished before the rows count, and to be ended in any case
    func archiving(
        _ content: FileContent, as entries: [Archive.Entry], name: String, beside isBeside: Bool
    ) -> Archiving {
        Archiving(beside: isBeside && !options.dryRun && !options.isRebuild) {
            try keep(content, as: entries, name: name)
        }
    }

    /// Puts a file into the archive; what fails is told of the person's file.
    func keep(
        _ content: FileContent, as entries: [Archive.Entry], name: String,
        consequence: String = "Nothing was stored of this file."
    ) throws {
        if options.isRebuild || options.dryRun { return }
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
