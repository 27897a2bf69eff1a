import MetricStore

/// The accounts whose views were made before their rows or their entry in `bilan.yml` changed, as `client/account`.
func lateViews(in store: Store, of workspace: WorkspaceFile) throws -> [String] {
    let made = try store.currentlyMadeWith()
    return try workspace.clients.flatMap { client in
        let stored = try store.accounts(of: client.key)
        return client.accounts.compactMap { account in
            stored.first { $0.key == account.key }.flatMap {
                made[$0.id] == viewTerms(of: account, client) ? nil : $0
            }
            .map { _ in "\(client.key)/\(account.key)" }
        }
    }
}
