import ExportFormats
import Foundation
import SocialMetrics

/// What the name of a file says of the tables in it: the export's own name, and the period it gives.
/// - Parameters:
///   - file: the file
///   - catalogue: the exports it can be
/// - Returns: what its reader is told
package func namedContext(
    of file: InboxFile, catalogue: FormatCatalogue = .builtIn
) -> ReadingContext {
    var context = ReadingContext(catalogue: catalogue)
    context.exportName = file.exportName
    context.years = yearsNamed(by: file)
    context.namedPeriod = file.exportNames.lazy.compactMap(FileNameDates.reportRange).first
    return context
}

/// The period of tables that do not say it themselves, such as YouTube's and Search Console's.
///
/// In this order: what the person said of this very file; the dates in the name of the file, of the ZIP archive it came in
/// or of a folder above it; what the person said of a folder; what another file of the same download says of it.
/// - Parameters:
///   - reading: what was read of the file without it
///   - file: the file
///   - said: what the person said
/// - Returns: nil when no table needs it, and when nothing tells
/// - Throws: a `Problem` when the totals file is there and cannot be read.
package func periodOfTables(
    _ reading: FileReading, in file: InboxFile, said: Period? = nil
) throws -> Period? {
    let needing = reading.tables.filter(\.needsPeriod)
    if needing.isEmpty { return nil }
    if file.isNamed, let said { return said }
    let inside = file.entry?.name.split(separator: "/").map(String.init) ?? []
    let own = [file.url.lastPathComponent] + inside.suffix(1)
    if let named = own.lazy.compactMap(FileNameDates.linkedInRange).first { return named }
    let names = (file.url.pathComponents.suffix(4) + inside).reversed()
    if let named = names.lazy.compactMap(FileNameDates.tableRange).first { return named }
    // Only the downloads of YouTube and Search Console hold several files of one period.
    let hasSiblings = needing.contains { [[.youtube], [.searchConsole]].contains($0.format?.platforms) }
    if said != nil || !hasSiblings { return said }
    if let entry = file.entry { return periodOfSiblings(entry) }
    return try periodOfTotals(beside: file) ?? FiltersBeside(file).period
}

/// The period that another file of the same archive names: the days of a channel's totals, or a list of filters.
/// - Returns: nil when none does, or when several name different ones
func periodOfSiblings(_ entry: DownloadEntry) -> Period? {
    let small = entry.siblings.filter { $0.bytes.count <= 5_000_000 }
    if let period = FiltersBeside(small.map(\.bytes)).period { return period }
    let periods = small.compactMap { periodOfTotals($0.bytes, name: $0.name) }
    return Set(periods).count == 1 ? periods.first : nil
}

/// The names YouTube gives the totals file; one of them that cannot be read is told.
private let totalsNames = ["Totals.csv", "Totaux.csv", "Gesamtwerte.csv", "Total.csv", "Totales.csv"]

/// The days of the channel's totals in the same folder, whatever the file is called.
/// - Returns: nil when there are none, or when several files name different days.
private func periodOfTotals(beside file: InboxFile) throws -> Period? {
    let folder = file.url.deletingLastPathComponent()
    // A folder that cannot be listed holds no file of this download that could be read.
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    let tables = names.filter { name in
        name.lowercased().hasSuffix(".csv") && !name.hasPrefix(".") && name != file.url.lastPathComponent
    }
    let likely = tables.filter(totalsNames.contains) + tables.filter { !totalsNames.contains($0) }
    let periods = try likely.prefix(50).compactMap { name in
        let place = file.name.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return try periodOfTotals(
            folder.appendingPathComponent(name), name: (place + [Substring(name)]).joined(separator: "/"))
    }
    return Set(periods).count == 1 ? periods.first : nil
}

/// The first and last day with data of a totals file; nil for any other file.
private func periodOfTotals(_ url: URL, name: String) throws -> Period? {
    let isExpected = totalsNames.contains(url.lastPathComponent)
    guard FileManager.default.fileExists(atPath: url.path) else { return nil }
    if !isExpected {
        let values = try? url.resolvingSymlinksInPath().resourceValues(forKeys: [
            .isRegularFileKey, .fileSizeKey,
        ])
        guard values?.isRegularFile == true, let size = values?.fileSize, size <= 5_000_000 else {
            return nil
        }
    }
    return try totals.value(url) {
        let bytes: [UInt8]
        do { bytes = try FileAccess.read(url, name: name) } catch {
            if isExpected { throw error }
            return nil
        }
        return periodOfTotals(bytes, name: name)
    }
}

private let totals = OncePerFile<Period?>()

private func periodOfTotals(_ bytes: [UInt8], name: String) -> Period? {
    // The header and some rows tell what it is; most files beside a table are no totals.
    let start = bytes.count > 8192 ? Array(bytes.prefix(8192)) : bytes
    guard isTotals(readExport(bytes: start, fileName: name)) else { return nil }
    let days = readExport(bytes: bytes, fileName: name).tables.flatMap(\.observations)
        .filter { $0.grain == .accountDay }
        .flatMap { table in
            table.rows.indices.filter { !table.values(ofRow: $0).allSatisfy(\.isNaN) }
                .compactMap { table.rows[$0].from }
        }
    guard let first = days.min(), let last = days.max() else { return nil }
    return Period(from: first, to: last)
}

private func isTotals(_ reading: FileReading) -> Bool {
    reading.tables.contains { $0.format?.id == "youtube.days" }
}
