import ExportFormats
import Foundation
import SocialMetrics

extension Archive {
    /// What an archived file says, read as its import read it.
    /// - Parameters:
    ///   - digest: its SHA-256
    ///   - name: what messages call it
    ///   - catalogue: the exports it can be
    /// - Returns: its tables; its days may be other than those stored, its lines and numbers are not
    /// - Throws: a `Problem` when it is missing, cannot be read, or was changed.
    package func reading(
        sha256 digest: String, name: String, catalogue: FormatCatalogue
    ) throws -> FileReading {
        let place = "archive/\(digest.prefix(2))/\(file(sha256: digest).lastPathComponent)"
        guard holds(sha256: digest) else {
            throw Problem(
                file: name, "its archived copy is missing: \(place)",
                consequence: "Its lines cannot be quoted.",
                remedy: "import the file again: that puts it back, and nothing is counted twice.")
        }
        let bytes = try FileAccess.read(file(sha256: digest), name: place)
        guard sha256(of: bytes) == digest else {
            throw Problem(
                file: name, "its archived copy was changed: \(place) no longer has the SHA-256 of its name",
                consequence: "Its lines cannot be quoted.",
                remedy: "bring it back from a backup, or remove it and import the file again.")
        }
        var file = InboxFile(url: file(sha256: digest), name: name)
        file.isArchived = true
        file.kept = try entries(sha256: digest).first
        var context = namedContext(of: file, catalogue: try catalogue.saying(file.kept?.format))
        context.period = file.kept?.period
        context.years = yearsNamed(by: file) + (file.kept.map(yearsKept) ?? [])
        return readExport(bytes: bytes, fileName: name, context: context)
    }
}

/// What the archive remembers of a file's days, the surest first.
private func yearsKept(_ entry: Archive.Entry) -> [YearEvidence] {
    var years: [YearEvidence] = []
    if let period = entry.period { years.append(.firstDay(period.from)) }
    if entry.asOfSource == .option { years.append(.exported(entry.asOf)) }
    if let arrival = entry.arrival { years.append(.arrived(arrival.day(in: .gmt))) }
    return years
}
