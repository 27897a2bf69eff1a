import Foundation
import Ingest
import MetricStore
import Reporting
import SocialMetrics

/// Makes what the views for other programs say of accounts whose rows, or whose entry in `bilan.yml`, changed since.
///
/// Nothing is done for other accounts, nor for months that are made of the same as before. It is made by the functions that exports
/// use, month by month, of every month that an account has something of, on all cores; posts of lists are left to the views
/// themselves.
/// - Parameters:
///   - store: the database, which nobody else is writing
///   - workspace: what `bilan.yml` says; accounts that it does not name are not shown
///   - progress: told before what was made of each client is kept
/// - Throws: a `Problem` of the database; the views of the clients before are made.
func refreshViews(
    in store: Store, of workspace: WorkspaceFile, progress: (WorkflowProgress) -> Void = { _ in }
) throws {
    let made = try store.currentlyMadeWith()
    var shown: Set<Int64> = []
    var stale: [StaleClient] = []
    for (index, client) in workspace.clients.enumerated() {
        let stored = try store.accounts(of: client.key)
        var keys: Set<String> = []
        for account in client.accounts {
            guard let id = stored.first(where: { $0.key == account.key })?.id else { continue }
            shown.insert(id)
            if made[id] != viewTerms(of: account, client) { keys.insert(account.key) }
        }
        if !keys.isEmpty { stale.append(StaleClient(place: index, client: client, accounts: keys)) }
    }
    let readers = try readers(of: store, for: stale.count)
    for batch in batches(of: stale) {
        let numbers = try concurrently(
            batch, workers: readers.count, begin: { readers[$0] }, end: { _ in }
        ) { reader, _, one in
            try currentNumbers(of: one.client, only: one.accounts, in: reader, changedOnly: true)
        }
        for (one, numbers) in zip(batch, numbers) {
            var step = WorkflowProgress(
                item: one.client.name, done: one.place, total: workspace.clients.count)
            step.detail = "views for other programs"
            progress(step)
            let zone = one.client.timeZone
            try store.setCurrent(numbers.get(), clocks: [zone.identifier: clockChanges(of: zone)])
        }
    }
    for reader in readers where reader !== store { try reader.close() }
    let hidden = made.keys.filter { !shown.contains($0) }.sorted()
    if !hidden.isEmpty { try store.setCurrent([], hiding: hidden, clocks: [:]) }
}

/// A client with accounts whose views were made before they changed.
private struct StaleClient: Sendable {
    /// Its place in `bilan.yml`, from 0.
    var place: Int
    var client: WorkspaceFile.Client
    var accounts: Set<String>
}

/// So many clients that all cores have something to do, and so few that their numbers need little memory.
private func batches(of clients: [StaleClient]) -> [[StaleClient]] {
    stride(from: 0, to: clients.count, by: 8).map { Array(clients[$0..<min($0 + 8, clients.count)]) }
}

/// A connection for each core; the store's own where it stands alone, or one is enough.
private func readers(of store: Store, for clients: Int) throws -> [Store] {
    let count = min(clients, ProcessInfo.processInfo.activeProcessorCount)
    guard count > 1 else { return [store] }
    let others = try (0..<count).compactMap { _ in try store.beside() }
    return others.isEmpty ? [store] : others
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
    let late = try lateViews(in: store, of: workspace)
    var wrong: [String] = []
    for client in workspace.clients {
        let stored = try store.accounts(of: client.key)
        for account in client.accounts where !late.contains("\(client.key)/\(account.key)") {
            guard let id = stored.first(where: { $0.key == account.key })?.id else { continue }
            var numbers = try currentNumbers(of: client, only: [account.key], in: store).first
            numbers?.madeOf = [:]
            if try store.current(ofAccount: id) != numbers { wrong.append("\(client.key)/\(account.key)") }
        }
    }
    return (late, wrong)
}

/// The accounts whose views were made before their rows or their entry in `bilan.yml` changed, as `client/account`.
func lateViews(in store: Store, of workspace: WorkspaceFile) throws -> [String] {
    let made = try store.currentlyMadeWith()
    return try workspace.clients.flatMap { client in
        let stored = try store.accounts(of: client.key)
        return client.accounts.compactMap { account -> String? in
            guard let id = stored.first(where: { $0.key == account.key })?.id,
                made[id] != viewTerms(of: account, client)
            else { return nil }
            return "\(client.key)/\(account.key)"
        }
    }
}

/// What the views are to say of some accounts of a client; `changedOnly` leaves out months that are made of what they were made of.
func currentNumbers(
    of client: WorkspaceFile.Client, only keys: Set<String>, in store: Store, changedOnly: Bool = false
) throws -> [CurrentNumbers] {
    let stored = try store.accountFigures(of: client.key, about: [], only: keys)
    return try figures(of: client, from: stored).compactMap { figures in
        // Accounts without any export have no row.
        guard keys.contains(figures.account.key), figures.account.id > 0,
            let account = client.accounts.first(where: { $0.key == figures.account.key })
        else { return nil }
        let last = try store.lastPublication(ofAccount: figures.account.id)
        let known = changedOnly ? try store.monthsMadeOf(ofAccount: figures.account.id) : [:]
        return CurrentNumbers(of: figures, account, client, lastPublished: last, unlessMadeOf: known)
    }
}
