import Foundation
import Ingest
import SocialMetrics

/// The bytes of an export to describe: a file, or a file of a ZIP archive by the name `import` gives it,
/// `download.zip/Table data.csv`.
/// - Parameters:
///   - url: the path the person gave
///   - shown: what messages call it
/// - Returns: all of it
/// - Throws: a `Problem` when there is no such file, or when it is an archive as a whole.
func taughtBytes(_ url: URL, named shown: String) throws -> [UInt8] {
    guard let file = FileAccess.fileOnTheWay(to: url) else { return try FileAccess.read(url, name: shown) }
    let steps = url.standardizedFileURL.pathComponents.dropFirst(file.pathComponents.count)
    let archive = shown.split(separator: "/", omittingEmptySubsequences: false).dropLast(steps.count)
        .joined(separator: "/")
    let parts = open(InboxFile(url: file, name: archive.isEmpty ? shown : archive)).files
    if parts.count == 1, parts[0].obstacle == nil, parts[0].entry == nil {
        // No archive: the file itself, or a path that leads through it.
        return try FileAccess.read(url, name: shown)
    }
    let tables = parts.filter { $0.obstacle == nil }
    if let part = parts.first(where: { path(of: $0) == [file.lastPathComponent] + steps }) {
        if let obstacle = part.obstacle { throw obstacle }
        return try part.bytes()
    }
    if tables.isEmpty, let obstacle = parts.first?.obstacle { throw obstacle }
    throw Problem(
        file: shown,
        steps.isEmpty ? "this is a ZIP archive" : "there is no such file with a table in the ZIP archive",
        consequence: "Nothing was read or written.",
        remedy: "name a file in it, as in `bilan teach \(shellWord(tables[0].name))`.")
}

/// The steps from the archive to a file in it.
private func path(of part: InboxFile) -> [String] {
    part.exportName.split(separator: "/").map(String.init).filter { $0 != "." }
}
