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
    let workspace = try folder.readFile()
    let clients = try order.client.map { [try workspace.require(client: $0)] } ?? workspace.clients
    let exported = try folder.catalogue().measures
    let store = try folder.openStoreForReading()
    var written: [WrittenReport] = []
    for (index, client) in clients.enumerated() {
        progress(WorkflowProgress(item: client.name, done: index, total: clients.count))
        let choice = try order.period == nil ? lastCompleteMonth(of: client, in: store) : nil
        guard let period = try choice?.month ?? periodWithData(order.period, of: client, in: store) else {
            if order.client == nil { continue }
            throw noData(client, in: order.period)
        }
        let language = order.language ?? client.language
        let request = ReportRequest(
            language: language, clientName: client.name, agency: workspace.agency, accent: client.accent,
            currency: client.currency, timeZone: client.timeZone, period: period,
            exported: exported, accounts: try figures(of: client, in: store, for: period))
        let place = (order.output ?? folder.reports).appendingPathComponent(client.key)
            .appendingPathComponent(period.folderName)
        let files = try write(clientReport(for: request), to: place, formats: order.formats)
        written.append(
            WrittenReport(
                client: client.key, from: period.from, to: period.to, language: language,
                unreached: choice?.unreached ?? [], isOfHalf: choice?.isOfHalf ?? true,
                files: files.map(\.path)))
    }
    try store.close()
    if written.isEmpty, let client = clients.first { throw noData(client, in: order.period) }
    return written
}

/// The period asked for; nil when none is, or the client has no data in it.
private func periodWithData(
    _ asked: Period?, of client: WorkspaceFile.Client, in store: Store
) throws -> Period? {
    guard let asked else { return nil }
    return try dataPeriods(of: client, in: store).contains { $0.overlaps(asked) } ? asked : nil
}

/// The runs of days the client's accounts have data of, groups too, and the days of their posts and mailings.
private func dataPeriods(of client: WorkspaceFile.Client, in store: Store) throws -> [Period] {
    try coverage(of: client, in: store).flatMap { $0.known + [$0.groups].compactMap(\.self) }
}

/// What the store holds of a client's accounts, with what `bilan.yml` adds: names and counts noted by hand.
///
/// Accounts without any export are there too, empty.
/// - Parameters:
///   - client: whose accounts
///   - store: where their numbers are
///   - period: what a report is about: only what it can speak of is loaded; nil for all there is
/// - Returns: one for each account of `bilan.yml`, in the order of platforms
/// - Throws: a `Problem` of the database.
func figures(
    of client: WorkspaceFile.Client, in store: Store, for period: Period? = nil
) throws -> [AccountFigures] {
    let stored = try store.accountFigures(
        of: client.key, touching: period.map(window),
        posts: period.map { [$0, $0.previous, $0.yearBefore] })
    return client.accounts.enumerated().map { index, account in
        let empty = AccountFigures(
            account: AccountInfo(
                id: Int64(-1 - index), client: client.key, key: account.key, platform: account.platform,
                name: account.name))
        var figures = stored.first { $0.account.key == account.key } ?? empty
        figures.account.name = account.name
        figures.account.nativeID = account.nativeID ?? figures.account.nativeID
        figures.followerCounts = account.followers
        return figures
    }.sorted { ($0.account.platform, $0.account.key) < ($1.account.platform, $1.account.key) }
}

/// The days a report of a period can speak of: those it compares with, and thirteen months before them.
///
/// It is open at the end: a report says how far the data reach.
func window(of period: Period) -> Period {
    let first = min(period.from, period.previous.from, period.yearBefore.from)
    return Period(from: first.adding(months: -13), to: Day(year: 9999, month: 12, day: 31) ?? period.to)
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
            try FileAccess.remove(folder)
            for (chart, svg) in markdown.assets.sorted(by: { $0.key < $1.key }) {
                try FileAccess.write(Data(svg.utf8), to: folder.appendingPathComponent(chart))
            }
            try FileAccess.write(Data(markdown.text.utf8), to: file)
        }
        return file
    }
}

private func noData(_ client: WorkspaceFile.Client, in period: Period?) -> Problem {
    let what = period.map { "there is no data of client \"\(client.key)\" in \($0)" }
    return Problem(
        .error, what ?? "there is no complete month with data of client \"\(client.key)\"",
        consequence: "No report was written.",
        remedy: period == nil
            ? "import its exports with `bilan import`, or name a period, as in --month 2026-10."
            : "see `bilan status` for the days there are, or import the exports of these.")
}
