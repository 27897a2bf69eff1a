import GRDB
import SocialMetrics

extension Store {
    /// Stores a file in one transaction and says what it changed.
    ///
    /// - Parameters:
    ///   - draft: the file
    ///   - keep: false to count the changes and then take everything back
    ///   - alongside: work that must succeed with it, such as archiving the file; its error takes everything back
    /// - Returns: nil when the same bytes were imported before: nothing was done.
    /// - Throws: a `Problem` of the database, or what `alongside` throws; nothing was stored.
    package func add(
        _ draft: ImportDraft, keep: Bool = true, alongside: () throws -> Void = {}
    ) throws -> ImportReceipt? {
        var receipt: ImportReceipt?
        try describing(name) {
            try database.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    receipt = try ImportWriter(database).write(draft)
                    guard keep, receipt != nil else { return .rollback }
                    try alongside()
                    return .commit
                }
            }
        }
        return receipt
    }
}

/// The identifier of the import of a file: made of its digest, so that it is the same in every store.
package func importID(sha256: String) -> Int64 { Int64(sha256.prefix(15), radix: 16) ?? 0 }
