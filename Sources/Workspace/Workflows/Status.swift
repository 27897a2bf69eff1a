import Foundation
import MetricStore
import SocialMetrics

/// What a workspace holds, client by client.
package struct WorkspaceStatus: Codable, Sendable {
    package var workspace: String
    package var clients: [Client]

    package struct Client: Codable, Sendable {
        package var client: String
        package var name: String
        package var accounts: [Account]
        /// How many files its numbers come from, and how many of their rows were set aside.
        package var files: Int
        package var setAside: Int
        /// The month a report would be about; nil when none is complete.
        package var lastCompleteMonth: String?
    }

    package struct Account: Codable, Sendable {
        package var account: String
        package var platform: Platform
        package var name: String
        /// First and last day with numbers; nil without any.
        package var from: Day?
        package var to: Day?
        package var spans: [Span]
        package var posts: Int
        /// The days of the first and the last publication; nil when no post has a date.
        package var postsFrom: Day?
        package var postsTo: Day?
        /// The day of the latest export of posts.
        package var postsAsOf: Day?
        package var mailings: Mailings?
        /// First and last day of rows that tell of groups only, such as an audience; nil without any.
        package var groups: Period?
        /// Rows that are stored and not counted, because another id counts for the account; absent without any.
        package var notCounted: [NotCounted]?
        /// Where two exports of one day contradict each other; absent without any.
        package var contradictions: [Contradicting]?
        /// The days to export next; nil when nothing is missing up to yesterday.
        package var exportNext: Period?
    }

    /// Rows of an id that does not count.
    package struct NotCounted: Codable, Sendable {
        package var id: String
        package var countedID: String
        package var rows: Int
        package var files: Int
    }

    /// Two files that say different things of the same days, posts, periods or ads.
    package struct Contradicting: Codable, Sendable {
        package var asOf: Day
        package var believed: File
        package var other: File
        package var rows: Int

        package struct File: Codable, Sendable {
            package var name: String
            /// What `bilan undo` takes.
            package var id: String

            init(_ file: Contradiction.File) { (name, id) = (file.name, file.sha256.shortID) }
        }
    }

    package struct Mailings: Codable, Sendable {
        package var count: Int
        /// The days of the first and the last sending; nil when no mailing has a date.
        package var from: Day?
        package var to: Day?
        /// The day of their latest export.
        package var asOf: Day
    }

    package struct Span: Codable, Sendable {
        package var grain: Grain
        package var from: Day
        package var to: Day
        /// Runs of days between them without a row.
        package var missing: [Period]
    }
}

/// What is covered from when to when, where the gaps are, and what to export next.
/// - Parameters:
///   - folder: the workspace
///   - today: the date on the person's clock
/// - Returns: clients and accounts in the order of `bilan.yml`
/// - Throws: `Problem` or `WorkspaceProblems`.
package func status(of folder: WorkspaceFolder, today: Day) throws -> WorkspaceStatus {
    let workspace = try folder.readFile()
    let store = try folder.openStoreForReading()
    let clients = try workspace.clients.map { client in
        let coverage = try store.coverage(of: client.key)
        let imports = try store.imports(of: client.key)
        let uncounted = try store.uncounted(of: client.key)
        let contradictions = try store.contradictions(of: client.key)
        return WorkspaceStatus.Client(
            client: client.key, name: client.name,
            accounts: client.accounts.map { account in
                var told = status(
                    of: account, coverage.first { $0.account.key == account.key }, today: today)
                told.add(uncounted.filter { $0.account == account.key })
                told.add(contradictions.filter { $0.account == account.key })
                return told
            },
            files: imports.count, setAside: imports.reduce(0) { $0 + $1.setAside },
            lastCompleteMonth: try lastCompleteMonth(of: client, in: store)?.month.folderName)
    }
    try store.close()
    return WorkspaceStatus(workspace: folder.root.path, clients: clients)
}

extension WorkspaceStatus.Account {
    fileprivate mutating func add(_ uncounted: [UncountedRows]) {
        if uncounted.isEmpty { return }
        notCounted = uncounted.map {
            WorkspaceStatus.NotCounted(id: $0.id, countedID: $0.countedID, rows: $0.rows, files: $0.files)
        }
    }

    fileprivate mutating func add(_ found: [Contradiction]) {
        if found.isEmpty { return }
        contradictions = found.map {
            WorkspaceStatus.Contradicting(
                asOf: $0.asOf, believed: .init($0.believed), other: .init($0.other), rows: $0.rows)
        }
    }
}

private func status(
    of account: WorkspaceFile.Account, _ coverage: AccountCoverage?, today: Day
) -> WorkspaceStatus.Account {
    let yesterday = today.adding(days: -1)
    let last =
        coverage?.period?.to ?? coverage?.postsAsOf ?? coverage?.mailings?.asOf ?? coverage?.groups?.to
    let next = last.map { $0.adding(days: 1) } ?? yesterday.firstOfMonth.adding(months: -1)
    return WorkspaceStatus.Account(
        account: account.key, platform: account.platform, name: account.name, from: coverage?.period?.from,
        to: coverage?.period?.to,
        spans: (coverage?.spans ?? []).map {
            WorkspaceStatus.Span(grain: $0.grain, from: $0.period.from, to: $0.period.to, missing: $0.missing)
        },
        posts: coverage?.posts ?? 0, postsFrom: coverage?.postsFrom, postsTo: coverage?.postsTo,
        postsAsOf: coverage?.postsAsOf,
        mailings: coverage?.mailings.map {
            WorkspaceStatus.Mailings(count: $0.count, from: $0.from, to: $0.to, asOf: $0.asOf)
        },
        groups: coverage?.groups,
        exportNext: next <= yesterday ? Period(from: next, to: yesterday) : nil)
}
