import ExportFormats
import SocialMetrics
import Tabular

/// What was read of a small file before its turn came.
struct FileAhead: Sendable {
    let bytes: [UInt8]
    let sha256: String
    /// Under what it was read, and what it said; nil where its import will hardly ask.
    private let read: (context: ReadingContext, reading: FileReading)?

    /// Larger files wait for their turn, so that memory does not grow with what is read ahead; so do workbooks and ZIP
    /// archives, which say little of how large they are.
    private static let most = 1 << 20

    /// Nil for a file that waits for its turn, and for one that cannot be read: its import says why.
    init?(_ file: InboxFile, for importer: Importer) {
        guard !file.isArchived, file.obstacle == nil, let size = FileAccess.size(file.url),
            size <= FileAhead.most, size < importer.long.least, let bytes = try? file.bytes(),
            !bytes.starts(with: "PK".utf8)
        else { return nil }
        self.bytes = bytes
        sha256 = Ingest.sha256(of: bytes)
        // What is known is not read again, and what the person says of each file is not known here.
        let isKnown = importer.archive.holds(sha256: sha256) || importer.archive.isUndone(sha256: sha256)
        guard !isKnown, importer.options.format == nil, let context = try? importer.context(of: file) else {
            read = nil
            return
        }
        read = (context, readExport(bytes: bytes, fileName: file.name, context: context))
    }

    /// What the file says in a context; nil when it was read in none, or in another.
    func reading(in context: ReadingContext) -> FileReading? {
        guard let read, read.context.isSame(as: context) else { return nil }
        return read.reading
    }
}

/// Opens files in order, and reads the next one on a second thread while one is stored.
package final class FilesAhead {
    private var files: ArraySlice<InboxFile>
    private let relay: Relay<FileAhead?>?

    /// - Parameters:
    ///   - files: in the order in which they are asked for
    ///   - importer: who imports them
    package init(_ files: [InboxFile], for importer: Importer) {
        self.files = files[...]
        relay =
            files.count < 2
            ? nil
            : Relay("reading ahead", most: files.count + 1, stackSize: 8 << 20) { give in
                for file in files { _ = try give(FileAhead(file, for: importer)) }
            }
    }

    /// The next file, opened; nil behind the last.
    package func next() throws -> OpenedFile? {
        guard var file = files.popFirst() else { return nil }
        guard let ahead = try relay?.next(after: nil) ?? nil else { return open(file) }
        file.ahead = ahead
        return OpenedFile(files: [file])
    }

    /// Ends the reading.
    package func stop() { relay?.stop() }
}
