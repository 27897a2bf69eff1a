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
/// - Returns: what was written, and what could not be
/// - Throws: `Problem` or `WorkspaceProblems` when nothing was done.
package func buildReports(
    _ order: ReportOrder, in folder: WorkspaceFolder, progress: (WorkflowProgress) -> Void = { _ in }
) throws -> BuiltReports {
    let choice = ClientChoice(client: order.client, period: order.period, language: order.language)
    let all = try eachClient(
        choice, in: folder, otherwise: "No report was written.",
        workers: ProcessInfo.processInfo.activeProcessorCount, progress: progress
    ) { client in
        let (request, period) = (client.request, client.request.period)
        let place = (order.output ?? folder.reports).appendingPathComponent(client.key)
            .appendingPathComponent(period.folderName)
        let done = try write(clientReport(for: request), to: place, formats: order.formats)
        let report = WrittenReport(
            client: client.key, from: period.from, to: period.to, language: request.language,
            unreached: client.unreached, isOfHalf: client.isOfHalf, files: done.files.map(\.path))
        return (report, done.failed)
    }
    var built = BuiltReports(leftOut: all.leftOut)
    for client in all.results {
        switch client.result {
        case .success(let (report, failed)):
            if !report.files.isEmpty { built.written.append(report) }
            built.failed += failed
        case .failure(let problem): built.failed.append(problem)
        }
    }
    built.failed = tellingOthers(built.failed, written: built.written.reduce(0) { $0 + $1.files.count })
    return built
}

/// Writes the files of a report; reports are made anew by the same command, so nobody waits for the disk.
private func write(
    _ report: Report, to place: URL, formats: [ReportOrder.Format]
) throws -> WrittenFiles {
    let name = "report.\(report.language.rawValue)"
    var done = WrittenFiles()
    guard try done.attempt({ try FileAccess.makeFolder(place, name: place.path) }) else { return done }
    lazy var charts = ReportCharts(of: report)
    for format in formats {
        let file = place.appendingPathComponent("\(name).\(format.rawValue)")
        switch format {
        case .html:
            try done.write(Data(HTMLWriter.bytes(for: report, charts: charts)), to: file, isLasting: false)
        case .json:
            try done.write(Data(try JSONWriter.json(for: report).utf8), to: file, isLasting: false)
        case .md: try write(report, charts, inMarkdown: file, assets: "\(name)-assets", &done)
        }
    }
    return done
}

/// Writes a report and its charts, the charts first.
private func write(
    _ report: Report, _ charts: ReportCharts, inMarkdown file: URL, assets: String, _ done: inout WrittenFiles
) throws {
    let markdown = MarkdownWriter.markdown(for: report, assetsFolder: assets, charts: charts)
    let folder = file.deletingLastPathComponent().appendingPathComponent(assets, isDirectory: true)
    for (chart, svg) in markdown.assets.sorted(by: { $0.key < $1.key }) {
        let place = folder.appendingPathComponent(chart)
        let isWritten = try done.attempt {
            try FileAccess.write(Data(svg.utf8), to: place, name: place.path, isLasting: false)
        }
        guard isWritten else { return }
    }
    try done.write(Data(markdown.text.utf8), to: file, isLasting: false)
    // What is written again stays: another run may be reading or writing it.
    _ = try done.attempt { try FileAccess.removeOthers(than: Set(markdown.assets.map(\.key)), in: folder) }
}
