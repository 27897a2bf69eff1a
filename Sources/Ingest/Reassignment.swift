import MetricStore
import SocialMetrics

/// The stored files whose rows `bilan.yml` may give to other accounts than it did when they were imported.
///
/// Nothing is read but the store: a file belongs to them where what is said of its client changed, or where an id of its rows
/// is now that of another account.
/// - Parameters:
///   - store: where the files are stored
///   - accounts: every account of `bilan.yml`
/// - Returns: the digests of the files
/// - Throws: a `Problem` of the database.
package func filesAssignedAnew(in store: Store, by accounts: [AccountDraft]) throws -> Set<String> {
    let said = accounts.reduce(into: [String: String?]()) { $0[$1.client] = .some($1.assignment) }
    let changed = try store.assignments().filter { client, stored in
        guard let now = said[client] else { return true }
        return stored != nil && stored != now
    }
    return Set(
        try store.assignedFiles().filter { file in
            let clients = file.accounts.map(\.client) + [file.client].compactMap(\.self)
            return clients.contains { changed[$0] != nil || said[$0] == nil }
                || file.accounts.contains { $0.isAssignedAnew(by: accounts) }
        }.map(\.sha256))
}

extension Store.AccountOfImport {
    /// Whether `bilan.yml` gives the id of the rows to another account.
    func isAssignedAnew(by accounts: [AccountDraft]) -> Bool {
        let own = accounts.first { $0.client == client && $0.key == account }
        guard let nativeID, let own else { return false }
        if let given = own.nativeID { return given != nativeID }
        return accounts.contains { $0.nativeID == nativeID && $0.platform == platform }
    }
}

extension AccountDraft {
    /// A digest of what decides whose the files of a client are.
    /// - Parameters:
    ///   - accounts: those of the client
    ///   - isOnly: there is no other client, so that files need not say whose they are
    /// - Returns: the same for every order of the accounts
    package static func assignment(of accounts: [AccountDraft], isOnly: Bool) -> String {
        let told = accounts.map { account in
            [
                account.key, account.platform.rawValue, account.name, account.nativeID ?? "",
                account.currency ?? "",
            ]
            .joined(separator: "\u{1F}")
        }
        let text = (told.sorted() + [isOnly ? "only" : ""]).joined(separator: "\u{1E}")
        return String(sha256(of: Array(text.utf8)).prefix(16))
    }
}
