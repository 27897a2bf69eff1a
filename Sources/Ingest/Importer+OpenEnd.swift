import ExportFormats
import MetricStore
import SocialMetrics

extension Importer {
    /// The reading with the last week or month of each table cut where the export was made within it.
    ///
    /// The day of the export is the one the person says, else the day the file arrived; where that is later, nobody knows
    /// whether the last week or month was over, and `result` gets a note.
    func endingWithTheExport(
        _ reading: FileReading, _ file: InboxFile, _ result: inout FileImport
    ) -> FileReading {
        guard let latest = reading.tables.compactMap(\.openEnd).max(by: { $0.to < $1.to }) else {
            return reading
        }
        let said = said(of: file)?.day
        let day = said ?? dayOfArrival(of: file)
        var cut = reading
        var isCut = false
        for table in cut.tables.indices {
            guard let open = cut.tables[table].openEnd, open.contains(day), day < open.to else { continue }
            isCut = true
            for index in cut.tables[table].observations.indices {
                cut.tables[table].observations[index].end(open, on: day)
            }
        }
        if said == nil, !isCut {
            result.problems.append(
                Problem(
                    .note, file: file.name,
                    "its last \(latest.kind == .month ? "month" : "week"), \(latest), may not have been over: nothing says on "
                        + "which day the file was exported",
                    consequence: "It is counted as whole.",
                    remedy:
                        "if it was not over, say the day of the download, as in: bilan import --as-of \(latest.to) "
                        + "\(shellWord(file.importName)) (with the right day)."))
        }
        return cut
    }
}
