import Foundation
import Ingest
import MetricStore
import Reporting
import SocialMetrics

/// Makes what the views for other programs say of accounts whose rows, or whose entry in `bilan.yml`, changed since.
///
/// Nothing is done for other accounts. It is made by the functions that exports use, month by month, of every month that an
/// account has something of; posts of lists are left to the views themselves.
/// - Parameters:
///   - store: the database, which nobody else is writing
///   - workspace: what `bilan.yml` says; accounts that it does not name are not shown
///   - progress: told before each client
/// - Throws: a `Problem` of the database; the views of the clients before are made.
func refreshViews(
    in store: Store, of workspace: WorkspaceFile, progress: (WorkflowProgress) -> Void = { _ in }
) throws {
    let made = try store.currentlyMadeWith()
    var shown: Set<Int64> = []
    for (index, client) in workspace.clients.enumerated() {
        let stored = try store.accounts(of: client.key)
        var stale: Set<String> = []
        for account in client.accounts {
            guard let id = stored.first(where: { $0.key == account.key })?.id else { continue }
            shown.insert(id)
            if made[id] != viewTerms(of: account, client) { stale.insert(account.key) }
        }
        guard !stale.isEmpty else { continue }
        var step = WorkflowProgress(item: client.name, done: index, total: workspace.clients.count)
        step.detail = "views for other programs"
        progress(step)
        let numbers = try currentNumbers(of: client, only: stale, in: store)
        try store.setCurrent(
            numbers, clocks: [client.timeZone.identifier: clockChanges(of: client.timeZone)])
    }
    let hidden = made.keys.filter { !shown.contains($0) }.sorted()
    if !hidden.isEmpty { try store.setCurrent([], hiding: hidden, clocks: [:]) }
}

/// Makes the views as `refreshViews` does, after a change that is stored already.
/// - Throws: a `Problem` that says so.
func refreshViewsAfterChange(
    in store: Store, of workspace: WorkspaceFile, progress: (WorkflowProgress) -> Void = { _ in }
) throws {
    do { try refreshViews(in: store, of: workspace, progress: progress) } catch var problem as Problem {
        problem.consequence =
            "The change itself is stored. The views for other programs show what they showed before, until the next import."
        throw problem
    }
}

/// The accounts whose views were made before their rows or their entry in `bilan.yml` changed, and those whose views say other than
/// their rows, as `client/account`.
func viewFaults(in store: Store, of workspace: WorkspaceFile) throws -> (late: [String], wrong: [String]) {
    let made = try store.currentlyMadeWith()
    var (late, wrong): ([String], [String]) = ([], [])
    for client in workspace.clients {
        let stored = try store.accounts(of: client.key)
        for account in client.accounts {
            guard let id = stored.first(where: { $0.key == account.key })?.id else { continue }
            guard made[id] == viewTerms(of: account, client) else {
                late.append("\(client.key)/\(account.key)")
                continue
            }
            let numbers = try currentNumbers(of: client, only: [account.key], in: store).first
            if try store.current(ofAccount: id) != numbers { wrong.append("\(client.key)/\(account.key)") }
        }
    }
    return (late, wrong)
}

/// What the views are to say of some accounts of a client.
func currentNumbers(
    of client: WorkspaceFile.Client, only keys: Set<String>, in store: Store
) throws -> [CurrentNumbers] {
    let stored = try store.accountFigures(of: client.key, posts: [], only: keys)
    return try figures(of: client, from: stored).compactMap { figures in
        // Accounts without any export have no row.
        guard keys.contains(figures.account.key), figures.account.id > 0,
            let account = client.accounts.first(where: { $0.key == figures.account.key })
        else { return nil }
        let last = try store.lastPublication(ofAccount: figures.account.id)
        return CurrentNumbers(of: figures, account, client, lastPublished: last)
    }
}
