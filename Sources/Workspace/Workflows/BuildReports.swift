import Foundation
import Ingest
import MetricStore
import Rendering
import Reporting
import SocialMetrics

/// Writes reports into `reports/<client>/<period>/`, on all cores.
///
/// A client whose report cannot be written does not stop the others.
/// - Parameters:
///   - order: which reports
///   - folder: the workspace
///   - progress: told before each client, by one thread at a time
/// - Returns: what was written, in the order of `bilan.yml`
/// - Throws: `Problem` or `WorkspaceProblems`.
package func buildReports(
    _ order: ReportOrder, in folder: WorkspaceFolder, progress: (WorkflowProgress) -> Void = { _ in }
) throws -> [WrittenReport] {
    let choice = ClientChoice(client: order.client, period: order.period, language: order.language)
    return try eachClient(
        choice, in: folder, otherwise: "No report was written.",
        workers: ProcessInfo.processInfo.activeProcessorCount, progress: progress
    ) { client in
        let (request, period) = (client.request, client.request.period)
        let place = (order.output ?? folder.reports).appendingPathComponent(client.key)
            .appendingPathComponent(period.folderName)
        let files = try write(clientReport(for: request), to: place, formats: order.formats)
        return WrittenReport(
            client: client.key, from: period.from, to: period.to, language: request.language,
            unreached: client.unreached, isOfHalf: client.isOfHalf, files: files.map(\.path))
    }
}

/// Says of which clients no report was made because there are no data of them; nothing where one was named.
package func leftOutNotes(
    _ order: ReportOrder, _ written: [WrittenReport], in folder: WorkspaceFolder
) throws -> [Problem] {
    let choice = ClientChoice(client: order.client, period: order.period, language: order.language)
    return try leftOutNotes(choice, told: written.map(\.client), in: folder)
}

private func write(_ report: Report, to place: URL, formats: [ReportOrder.Format]) throws -> [URL] {
    let name = "report.\(report.language.rawValue)"
    return try formats.map { format in
        let file = place.appendingPathComponent("\(name).\(format.rawValue)")
        switch format {
        case .html:
            try save(HTMLWriter.html(for: report), file)
        case .json:
            try save(JSONWriter.json(for: report), file)
        case .md:
            let charts = "\(name)-assets"
            let markdown = MarkdownWriter.markdown(for: report, assetsFolder: charts)
            let folder = place.appendingPathComponent(charts, isDirectory: true)
            for (chart, svg) in markdown.assets.sorted(by: { $0.key < $1.key }) {
                try save(svg, folder.appendingPathComponent(chart))
            }
            // What is written again stays: another run may be reading or writing it.
            try FileAccess.removeOthers(than: Set(markdown.assets.map(\.key)), in: folder)
            try save(markdown.text, file)
        }
        return file
    }
}

/// Reports are made anew by the same command, so nobody waits for the disk.
private func save(_ text: String, _ place: URL) throws {
    try FileAccess.write(Data(text.utf8), to: place, isLasting: false)
}
