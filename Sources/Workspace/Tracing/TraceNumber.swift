import Analytics
import MetricStore
import Reporting
import SocialMetrics

/// What stands behind a number of a report or an export.
/// - Parameters:
///   - text: its id, as reports in JSON and exports print it
///   - all: whether every part is told; else the first 20 of each list
///   - folder: the workspace
/// - Returns: the number, how it was made, and problems of archived files that could not be quoted
/// - Throws: `Problem` or `WorkspaceProblems`.
package func traceNumber(
    _ text: String, all: Bool = false, in folder: WorkspaceFolder
) throws -> (trace: NumberTrace, problems: [Problem]) {
    let id = try NumberID(text)
    let workspace = try folder.readFile()
    let client = try workspace.require(client: id.client)
    let account = try client.require(account: id.account)
    let store = try folder.openStoreForReading()
    let figures = try figures(of: client, in: store, for: id.period).filter {
        $0.account.key == account.key
    }
    let request = ReportRequest(
        language: client.language, clientName: client.name, agency: workspace.agency, accent: client.accent,
        currency: client.currency, timeZone: client.timeZone, period: id.period, accounts: figures)
    let number = NumberTracer(request)(id)
    guard number.quantity != nil || number.absence != nil else { throw nothing(behind: id, in: figures) }
    var rows = RowsOfFiles(
        store: store, folder: folder, catalogue: try folder.catalogue(), figures: figures,
        limit: all ? .max : 20)
    if let derivation = number.derivation { try rows.look(up: derivation) }
    let trace = NumberTrace(
        id: id, client: client.key, clientName: client.name, account: account.key,
        accountName: account.name, platform: account.platform, label: label(of: id.metric),
        meaning: Measure.named(id.metric)?.meaning ?? Metric.named(id.metric)?.meaning ?? Words(""),
        subject: Dictionary(
            id.subject.parts.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }),
        statistic: id.subject[.statistic], basis: id.basis, from: id.period.from, to: id.period.to,
        unit: number.quantity?.unit.name, value: number.quantity?.value,
        printed: number.quantity.map { NumberText(client.language)($0) }, absence: number.absence,
        coveredDays: number.covered, days: id.period.dayCount,
        made: number.derivation.map { rows.step($0) })
    try store.close()
    return (trace, rows.problems)
}

/// What the dictionary calls a measure, a metric, or several added.
func label(of name: String) -> Words {
    let labels = name.split(separator: " + ").map(String.init).map {
        Measure.named($0)?.label ?? Metric.named($0)?.label ?? Words($0)
    }
    return Words(
        en: labels.map(\.en).joined(separator: " + "), fr: labels.map(\.fr).joined(separator: " + "))
}

private func nothing(behind id: NumberID, in figures: [AccountFigures]) -> Problem {
    let isEmpty = figures.allSatisfy(\.imports.isEmpty)
    return Problem(
        .error,
        isEmpty
            ? "there is nothing behind \(id): no export of the account was imported"
            : "there is nothing behind \(id): the exports of the account do not give it",
        consequence: "Nothing can be shown.",
        remedy: "see `bilan status` for the days that are known, or copy the id anew from a report in JSON.")
}

extension WorkspaceFile.Client {
    /// The account with a key; a `Problem` names the nearest when there is none.
    func require(account key: String) throws -> WorkspaceFile.Account {
        if let account = accounts.first(where: { $0.key == key }) { return account }
        let keys = accounts.map(\.key)
        throw Problem(
            file: WorkspaceFolder.fileName,
            "client \"\(self.key)\" has no account \"\(key)\"\(didYouMean(key, among: keys))",
            consequence: "Nothing was done.",
            remedy: keys.isEmpty
                ? "write the account in bilan.yml." : "use one of: \(keys.joined(separator: ", ")).")
    }
}
