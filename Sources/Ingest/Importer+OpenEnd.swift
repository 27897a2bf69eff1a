import ExportFormats
import MetricStore
import SocialMetrics

extension Importer {
    /// The reading with its last week or month cut where the export was made within it.
    ///
    /// The day of the export is the one the person says, else the day the file arrived; where that is later, nobody knows
    /// whether the last week or month was over, and `result` gets a note.
    func endingWithTheExport(
        _ reading: FileReading, _ file: InboxFile, _ result: inout FileImport
    ) -> FileReading {
        guard let open = reading.tables.compactMap(\.openEnd).max(by: { $0.to < $1.to }) else {
            return reading
        }
        let kept = file.kept?.asOfSource == .option ? file.kept?.asOf : nil
        let said = file.isNamed ? options.asOf ?? kept : kept ?? options.asOf
        let day = said ?? file.kept?.arrival?.day(in: .gmt) ?? options.today
        if open.contains(day), day < open.to {
            var cut = reading
            for table in cut.tables.indices {
                for index in cut.tables[table].observations.indices {
                    cut.tables[table].observations[index].end(open, on: day)
                }
            }
            return cut
        }
        if said == nil {
            result.problems.append(
                Problem(
                    .note, file: file.name,
                    "its last \(open.kind == .month ? "month" : "week"), \(open), may not have been over: nothing says on "
                        + "which day the file was exported",
                    consequence: "It is counted as whole.",
                    remedy:
                        "if it was exported before that end, say when, as in: bilan import --as-of \(open.from) "
                        + "\"\(file.importName)\" (with the right day)."))
        }
        return reading
    }
}
