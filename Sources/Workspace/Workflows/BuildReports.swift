import Foundation
import Ingest
import MetricStore
import Rendering
import Reporting
import SocialMetrics

/// Writes reports into `reports/<client>/<period>/`.
/// - Parameters:
///   - order: which reports
///   - folder: the workspace
///   - progress: told before each client
/// - Returns: what was written, in the order of `bilan.yml`
/// - Throws: `Problem` or `WorkspaceProblems`.
package func buildReports(
    _ order: ReportOrder, in folder: WorkspaceFolder, progress: (WorkflowProgress) -> Void = { _ in }
) throws -> [WrittenReport] {
    var written: [WrittenReport] = []
    let choice = ClientChoice(client: order.client, period: order.period, language: order.language)
    try eachClient(choice, in: folder, otherwise: "No report was written.", progress: progress) { client in
        let (request, period) = (client.request, client.request.period)
        let place = (order.output ?? folder.reports).appendingPathComponent(client.key)
            .appendingPathComponent(period.folderName)
        let files = try write(clientReport(for: request), to: place, formats: order.formats)
        written.append(
            WrittenReport(
                client: client.key, from: period.from, to: period.to, language: request.language,
                unreached: client.unreached, isOfHalf: client.isOfHalf, files: files.map(\.path)))
    }
    return written
}

private func write(_ report: Report, to place: URL, formats: [ReportOrder.Format]) throws -> [URL] {
    let name = "report.\(report.language.rawValue)"
    return try formats.map { format in
        let file = place.appendingPathComponent("\(name).\(format.rawValue)")
        switch format {
        case .html:
            try FileAccess.write(Data(HTMLWriter.html(for: report).utf8), to: file)
        case .json:
            try FileAccess.write(Data(JSONWriter.json(for: report).utf8), to: file)
        case .md:
            let charts = "\(name)-assets"
            let markdown = MarkdownWriter.markdown(for: report, assetsFolder: charts)
            let folder = place.appendingPathComponent(charts, isDirectory: true)
            for (chart, svg) in markdown.assets.sorted(by: { $0.key < $1.key }) {
                try FileAccess.write(Data(svg.utf8), to: folder.appendingPathComponent(chart))
            }
            // What is written again stays: another run may be reading or writing it.
            try FileAccess.removeOthers(than: Set(markdown.assets.map(\.key)), in: folder)
            try FileAccess.write(Data(markdown.text.utf8), to: file)
        }
        return file
    }
}
