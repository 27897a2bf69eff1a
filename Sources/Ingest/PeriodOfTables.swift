import ExportFormats
import Foundation
import SocialMetrics

/// The period of a YouTube table, which is not in the file.
///
/// In this order: the dates in the name of the file or of a folder above it; the first and last day with data of the
/// totals file downloaded with it; what the person said.
package func periodOfTables(in file: InboxFile, said: Period?) -> Period? {
    let names = file.url.pathComponents.suffix(4).reversed()
    if let named = names.lazy.compactMap(FileNameDates.youTubeRange).first { return named }
    return periodOfTotals(beside: file.url) ?? said
}

private func periodOfTotals(beside url: URL) -> Period? {
    let folder = url.deletingLastPathComponent()
    for name in ["Totals.csv", "Totaux.csv", "Gesamtwerte.csv", "Total.csv"] {
        let sibling = folder.appendingPathComponent(name)
        guard let data = try? Data(contentsOf: sibling) else { continue }
        let days = readExport(bytes: [UInt8](data), fileName: name).tables.flatMap(\.observations)
            .filter { $0.grain == .accountDay }
            .flatMap { table in
                table.rows.indices.filter { !table.values(ofRow: $0).allSatisfy(\.isNaN) }
                    .compactMap { table.rows[$0].from }
            }
        if let first = days.min(), let last = days.max() { return Period(from: first, to: last) }
    }
    return nil
}
