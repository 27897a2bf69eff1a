import Foundation
import MetricStore
import Reporting
import SocialMetrics

/// Which clients, days and language a workflow is about.
struct ClientChoice {
    /// A client's key; nil for every client.
    var client: String?
    /// Nil for each client's last complete month.
    var period: Period?
    /// Nil for each client's own language.
    var language: Language?
}

/// A client's numbers over a period, ready to be computed with.
struct ClientRequest {
    var key: String
    var request: ReportRequest
    /// Keys of accounts with numbers that do not tell of the whole month; empty where a period was named.
    var unreached: [String]
    /// At least half of the accounts tell of its month to the end; also true where a period was named.
    var isOfHalf: Bool
}

/// What became of all clients.
struct ClientResults<Value: Sendable>: Sendable {
    /// Of those with data, in the order of `bilan.yml`.
    var results: [ClientResult<Value>]
    /// Why others are left out, where every client was asked for.
    var leftOut: [Problem]
}

/// What became of one client that has data.
struct ClientResult<Value: Sendable>: Sendable {
    let key: String
    let result: Result<Value, Problem>
}

/// Does something for each client that has data, for several at once.
///
/// A client that fails does not stop the others, unless it is the only one that was asked for.
/// - Parameters:
///   - choice: which clients and days
///   - folder: the workspace
///   - consequence: what a `Problem` says where there are no data: that nothing was written
///   - workers: how many clients are worked on at once
///   - progress: told before each client, by one worker at a time, how many are done
///   - body: what to do
/// - Returns: what became of each client
/// - Throws: `Problem` or `WorkspaceProblems`, also when no client chosen has data.
func eachClient<Value: Sendable>(
    _ choice: ClientChoice, in folder: WorkspaceFolder, otherwise consequence: String, workers: Int = 1,
    progress: (WorkflowProgress) -> Void, do body: @Sendable (ClientRequest) throws -> Value
) throws -> ClientResults<Value> {
    try withoutActuallyEscaping(progress) { progress in
        let telling = ProgressLine(tell: progress)
        return try eachClient(choice, in: folder, consequence, workers, telling, do: body)
    }
}

/// Who is told of progress, by one thread at a time, and how much is done.
private final class ProgressLine: @unchecked Sendable {
    private let tell: (WorkflowProgress) -> Void
    private let lock = NSLock()
    private var done = 0

    init(tell: @escaping (WorkflowProgress) -> Void) { self.tell = tell }

    func begin(_ item: String, of total: Int) {
        lock.withLock { tell(WorkflowProgress(item: item, done: done, total: total)) }
    }

    func finish() { lock.withLock { done += 1 } }
}

private func eachClient<Value: Sendable>(
    _ choice: ClientChoice, in folder: WorkspaceFolder, _ consequence: String, _ workers: Int,
    _ progress: ProgressLine, do body: @Sendable (ClientRequest) throws -> Value
) throws -> ClientResults<Value> {
    let workspace = try folder.readFile()
    let clients = try choice.client.map { [try workspace.require(client: $0)] } ?? workspace.clients
    let exported = try folder.catalogue().measures
    let first = try folder.openStoreForReading()
    let results = try concurrently(
        clients, workers: workers, begin: { $0 == 0 ? first : try folder.openStoreForReading() },
        end: { try $0.close() }
    ) { store, _, client -> Outcome<Value> in
        progress.begin(client.name, of: clients.count)
        defer { progress.finish() }
        do {
            let month = try choice.period == nil ? lastCompleteMonth(of: client, in: store) : nil
            guard let period = try month?.month ?? periodWithData(choice.period, of: client, in: store) else {
                return .noData(try noData(client, in: choice.period, store, consequence))
            }
            let request = ReportRequest(
                language: choice.language ?? client.language, clientName: client.name,
                agency: workspace.agency,
                accent: client.accent, currency: client.currency, timeZone: client.timeZone, period: period,
                exported: exported, accounts: try figures(of: client, in: store, for: period))
            let value = try body(
                ClientRequest(
                    key: client.key, request: request, unreached: month?.unreached ?? [],
                    isOfHalf: month?.isOfHalf ?? true))
            return .done(ClientResult(key: client.key, result: .success(value)))
        } catch var problem as Problem {
            if choice.client != nil { throw problem }
            problem.consequence = said(
                problem.consequence, "Nothing was written of client \"\(client.key)\".")
            return .done(ClientResult(key: client.key, result: .failure(problem)))
        }
    }
    var all = ClientResults<Value>(results: [], leftOut: [])
    for result in results {
        switch try result.get() {
        case .done(let result): all.results.append(result)
        case .noData(let problem): all.leftOut.append(problem)
        }
    }
    if all.results.isEmpty, !all.leftOut.isEmpty { throw WorkspaceProblems(problems: all.leftOut) }
    for index in all.leftOut.indices {
        all.leftOut[index].severity = .warning
        all.leftOut[index].consequence = "It is left out; the other clients are complete."
    }
    return all
}

private enum Outcome<Value: Sendable>: Sendable {
    case done(ClientResult<Value>)
    case noData(Problem)
}

/// Which accounts do not tell of the whole month that was taken; nil when all do, or a period was named.
///
/// It begins with `what`: "the report of maison is".
func unreachedNote(
    _ what: String, about period: Period, unreached: [String], isOfHalf: Bool
) -> Problem? {
    guard !unreached.isEmpty else { return nil }
    let names = unreached.joined(separator: ", ")
    return Problem(
        .note,
        "\(what) about \(period.folderName), "
            + "and the exports of \(names) do not tell of that month to its end",
        consequence: isOfHalf
            ? "It is the latest month that at least half of the accounts tell of to its end."
            : "It is the month that most accounts tell of to its end.",
        remedy:
            "import exports of \(names) that hold that month to its end, or name a period, as in --month 2026-10."
    )
}

/// The period asked for; nil when none is, or the client has no data in it.
private func periodWithData(
    _ asked: Period?, of client: WorkspaceFile.Client, in store: Store
) throws -> Period? {
    guard let asked else { return nil }
    let keys = Set(client.accounts.map(\.key))
    if try store.hasRows(of: client.key, accounts: keys, beginningIn: asked) { return asked }
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
        about: period.map { [$0, $0.previous, $0.yearBefore] })
    return figures(of: client, from: stored)
}

/// Figures of the store with what `bilan.yml` adds, for each account of a client.
func figures(of client: WorkspaceFile.Client, from stored: [AccountFigures]) -> [AccountFigures] {
    client.accounts.enumerated().map { index, account in
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

/// Why there is nothing to tell of a client, and what to do.
private func noData(
    _ client: WorkspaceFile.Client, in period: Period?, _ store: Store, _ consequence: String
) throws -> Problem {
    let known = try dataPeriods(of: client, in: store)
    guard let from = known.map(\.from).min(), let to = known.map(\.to).max() else {
        return nothingImported(of: client, consequence)
    }
    let days = Period(from: from, to: to)
    guard let period else {
        return Problem(
            .error, "no month of client \"\(client.key)\" is told to its end: its data are of \(days)",
            consequence: consequence,
            remedy:
                "name a period, as in --from \(from) --to \(to), or import exports that hold a month to its end."
        )
    }
    return Problem(
        .error, "there is no data of client \"\(client.key)\" in \(period)", consequence: consequence,
        remedy: "name days of \(days), or import exports of these; `bilan status` tells account by account.")
}

/// Naming other days does not help here.
private func nothingImported(of client: WorkspaceFile.Client, _ consequence: String) -> Problem {
    let inbox = "inbox/\(client.key)/"
    if client.accounts.isEmpty {
        return Problem(
            file: WorkspaceFolder.fileName, "client \"\(client.key)\" has no accounts",
            consequence: consequence,
            remedy: "write them there, put their exports into \(inbox) and run `bilan import`.")
    }
    let places = client.accounts.count > 3 ? [inbox] : client.accounts.map { "\(inbox)\($0.key)/" }
    return Problem(
        .error, "no export of client \"\(client.key)\" is imported", consequence: consequence,
        remedy: "put its exports into \(places.joined(separator: ", ")) and run `bilan import`.")
}
