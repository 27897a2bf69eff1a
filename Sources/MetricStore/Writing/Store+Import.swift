import GRDB
import SocialMetrics

extension Store {
    /// Stores a file in one transaction and says what it changed.
    ///
    /// - Parameters:
    ///   - draft: the file
    ///   - keep: false to count the changes and then take everything back
    ///   - replacing: put it in the place of what was stored of the same bytes before
    ///   - always: it is written anew even if the store would hold the same after
    ///   - progress: told how much is done, from 0 to 1
    ///   - alongside: work that must succeed with it, such as archiving the file; its error takes everything back
    /// - Returns: nil when the same bytes were imported before, or say the same again: nothing was done.
    /// - Throws: a `Problem` of the database, or what `alongside` throws; nothing was stored.
    package func add(
        _ draft: ImportDraft, keep: Bool = true, replacing: Bool = false, always: Bool = false,
        progress: @escaping (Double) -> Void = { _ in }, alongside: () throws -> Void = {}
    ) throws -> ImportReceipt? {
        var receipt: ImportReceipt?
        try describing(name, at: path) {
            try database.writeWithoutTransaction { database in
                try database.inImport {
                    receipt = try ImportWriter(database, progress: progress)
                        .write(draft, replacing: replacing, always: always)
                    guard keep, receipt != nil else { return .rollback }
                    try alongside()
                    return .commit
                }
            }
        }
        return receipt
    }
}

extension Database {
    /// Does an import in a transaction of its own; where that is not kept, the columns it gave to tables are forgotten.
    func inImport(_ work: () throws -> TransactionCompletion) throws {
        var completion = TransactionCompletion.rollback
        var isKept = false
        defer { if !isKept { clearSchemaCache() } }
        try inTransaction(.immediate) {
            completion = try work()
            return completion
        }
        isKept = completion == .commit
    }
}

extension Store {
    /// Takes out everything stored of a file.
    /// - Parameters:
    ///   - sha256: the digest of its bytes
    ///   - alongside: work that must succeed with it, such as moving the archived file; its error takes everything back
    /// - Throws: a `Problem` of the database, or what `alongside` throws; nothing was taken out.
    package func remove(importWithDigest sha256: String, alongside: () throws -> Void = {}) throws {
        try write { database in
            guard let number = try ImportNumbers.number(ofFile: sha256, database) else { return }
            let accounts = try ImportRecords(database).accounts(of: number)
            try ImportRemoval(database).remove(number)
            try ImportRemoval(database).removeOrphans()
            for account in accounts {
                try CountedID(database).settle(client: account.client, key: account.key)
            }
            try alongside()
        }
    }
}
