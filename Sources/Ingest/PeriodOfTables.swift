import ExportFormats
import Foundation
import SocialMetrics

/// The period of a YouTube table, which is not in the file.
///
/// In this order: what the person said of this very file; the dates in the name of the file or of a folder above it; what
/// the person said of a folder; the first and last day with data of the totals file downloaded with it.
/// - Throws: a `Problem` when the totals file is there and cannot be read.
package func periodOfTables(in file: InboxFile, said: Period?) throws -> Period? {
    if file.isNamed, let said { return said }
    let names = file.url.pathComponents.suffix(4).reversed()
    if let named = names.lazy.compactMap(FileNameDates.youTubeRange).first { return named }
    return try said ?? periodOfTotals(beside: file)
}

private func periodOfTotals(beside file: InboxFile) throws -> Period? {
    let folder = file.url.deletingLastPathComponent()
    for name in ["Totals.csv", "Totaux.csv", "Gesamtwerte.csv", "Total.csv"] {
        let sibling = folder.appendingPathComponent(name)
        guard FileManager.default.fileExists(atPath: sibling.path) else { continue }
        let place = file.name.split(separator: "/").dropLast() + [Substring(name)]
        let bytes = try FileAccess.read(sibling, name: place.joined(separator: "/"))
        let days = readExport(bytes: bytes, fileName: name).tables.flatMap(\.observations)
            .filter { $0.grain == .accountDay }
            .flatMap { table in
                table.rows.indices.filter { !table.values(ofRow: $0).allSatisfy(\.isNaN) }
                    .compactMap { table.rows[$0].from }
            }
        if let first = days.min(), let last = days.max() { return Period(from: first, to: last) }
    }
    return nil
}
