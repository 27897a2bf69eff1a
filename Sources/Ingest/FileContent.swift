import Foundation
import SocialMetrics
import Tabular

/// The content of a file to import: in memory, or on the disk where it is long.
struct FileContent {
    let sha256: String
    /// How long it is, bytes.
    let count: Int
    /// The file it is in, where it is long.
    let long: LongFile?
    private let memory: [UInt8]?
    private let url: URL

    /// - Parameters:
    ///   - file: the file
    ///   - least: from how many bytes on it is long
    /// - Throws: a `Problem` when it cannot be read.
    init(of file: InboxFile, longFrom least: Int) throws {
        url = file.url
        if file.entry == nil, let size = FileAccess.size(file.url), size >= least {
            (long, sha256) = try FileAccess.reading(file.name) {
                let long = try LongFile(file.url)
                return (long, try long.sha256())
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
        return bytes
    }

    /// The file that the rows and the archived copy are read from is not the one the digest was made of.
    static func changed(_ name: String) -> Problem {
        Problem(
            file: name, "the file changed while it was read", consequence: "Nothing was stored of this file.",
            remedy: "wait until the download is complete, then import it again.")
    }
}
