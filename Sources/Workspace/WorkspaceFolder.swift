import Foundation
import Ingest
import MetricStore
import SocialMetrics

/// A workspace on disk: where everything of it lies.
package struct WorkspaceFolder: Sendable {
    package let root: URL
    /// What `bilan.yml` said when it was last read.
    private let known = KnownFile()

    package init(_ root: URL) { self.root = root.standardizedFileURL }

    package static let fileName = "bilan.yml"

    package var file: URL { root.appendingPathComponent(Self.fileName) }
    package var inbox: URL { root.appendingPathComponent("inbox", isDirectory: true) }
    package var notes: URL { root.appendingPathComponent("notes", isDirectory: true) }
    package var reports: URL { root.appendingPathComponent("reports", isDirectory: true) }
    package var database: URL { root.appendingPathComponent("bilan.sqlite") }
    /// Exports that the workspace describes itself.
    package var formats: URL { root.appendingPathComponent("formats", isDirectory: true) }
    package var archive: Archive {
        Archive(folder: root.appendingPathComponent("archive", isDirectory: true))
    }

    /// The workspace to work in: the one named, else that of `BILAN_WORKSPACE`, else the nearest folder upwards with a
    /// `bilan.yml`.
    /// - Parameters:
    ///   - named: what the person said
    ///   - environment: the process's variables
    ///   - current: the folder the person is in
    /// - Returns: a folder with a `bilan.yml`
    /// - Throws: a `Problem` when there is none.
    package static func find(named: String?, environment: [String: String], from current: URL) throws
        -> WorkspaceFolder
    {
        let variable = environment["BILAN_WORKSPACE"].flatMap { $0.isEmpty ? nil : $0 }
        if let name = named ?? variable {
            let folder = WorkspaceFolder(URL(fileURLWithPath: name, relativeTo: current))
            if folder.hasFile { return folder }
            let said = named == nil ? "BILAN_WORKSPACE" : "--workspace"
            throw Problem(
                file: name, "there is no \(fileName) in this folder",
                consequence: "Nothing was read or changed.",
                remedy: "give \(said) the folder of a workspace, or make one with `bilan init \(name)`.")
        }
        var folder = current.standardizedFileURL
        while true {
            if WorkspaceFolder(folder).hasFile { return WorkspaceFolder(folder) }
            let parent = folder.deletingLastPathComponent().standardizedFileURL
            guard parent.path != folder.path, folder.path != "/" else { break }
            folder = parent
        }
        throw Problem(
            .error, "there is no \(fileName) in this folder or in one above it",
            consequence: "Nothing was read or changed.",
            remedy: "go to a workspace, name one with --workspace, or make one with `bilan init`.")
    }

    private var hasFile: Bool { FileManager.default.fileExists(atPath: file.path) }

    /// Makes the inbox folders of accounts that are missing.
    /// - Returns: those that were made, as in `inbox/maison/insta/`
    /// - Throws: a `Problem` when one cannot be made.
    func makeAccountFolders(for workspace: WorkspaceFile) throws -> [String] {
        var made: [String] = []
        for client in workspace.clients {
            for account in client.accounts {
                let place = inbox.appendingPathComponent(client.key, isDirectory: true)
                    .appendingPathComponent(account.key, isDirectory: true)
                guard !FileManager.default.fileExists(atPath: place.path) else { continue }
                let name = "\(inbox.lastPathComponent)/\(client.key)/\(account.key)/"
                do { try FileAccess.makeFolder(place) } catch var problem as Problem {
                    problem.file = name
                    throw problem
                }
                made.append(name)
            }
        }
        return made
    }

    /// What `bilan.yml` says; understood once while its bytes stay the same.
    package func readFile() throws -> WorkspaceFile {
        try known.file(of: Data(FileAccess.read(file, name: Self.fileName)))
    }

    /// The database, made when it is not there yet.
    package func openStore() throws -> Store {
        try checkDatabase()
        return try Store(path: database.path, holding: reader)
    }

    /// A copy of the database in which imports can be tried: nothing of them is kept, and nothing is made where there is none.
    func openStoreForTrial() throws -> Store {
        let store = try openStoreForReading(isAlone: true)
        let copy = try store.copy()
        try store.close()
        return copy
    }

    /// A folder of the database's name is in the way of everything.
    func checkDatabase() throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: database.path, isDirectory: &isFolder),
            isFolder.boolValue
        else { return }
        throw Problem(
            file: database.lastPathComponent,
            "it is a folder, and the database has to be a file of that name",
            consequence: "Nothing was read or changed.",
            remedy: "move the folder away, then make the database from the archive: bilan rebuild.")
    }

    /// The database to read: also where nothing may be written.
    ///
    /// A database of an earlier bilan is brought up to date first, when nobody else writes it.
    /// - Parameter isAlone: the caller sees to it already that nobody else writes
    /// - Returns: the database; an empty one where there is none
    /// - Throws: a `Problem` when it cannot be read.
    func openStoreForReading(isAlone: Bool = false) throws -> Store {
        try checkDatabase()
        do { return try Store(reading: database.path, holding: reader) } catch is OutdatedDatabase {
            let workspace = try readFile()
            let bringUpToDate = {
                let store = try openStore()
                try refreshViewsAfterChange(in: store, of: workspace)
                try store.close()
            }
            if isAlone { try bringUpToDate() } else { try writing { try bringUpToDate() } }
            return try Store(reading: database.path, holding: reader)
        }
    }

    /// While a store is open, no rebuild takes the place of its database.
    private var reader: FolderLock? { FolderLock(archive.folder, .shared) }
}

/// What a `bilan.yml` says, kept with its bytes: that of hundreds of clients takes long to understand.
private final class KnownFile: @unchecked Sendable {
    private let lock = NSLock()
    private var last: (bytes: Data, file: WorkspaceFile)?

    /// What these bytes say.
    /// - Throws: `WorkspaceProblems`, each time anew.
    func file(of bytes: Data) throws -> WorkspaceFile {
        try lock.withLock {
            if let last, last.bytes == bytes { return last.file }
            let file = try WorkspaceFile(bytes, name: WorkspaceFolder.fileName)
            last = (bytes, file)
            return file
        }
    }
}

/// How far a workflow is, for whoever shows it.
package struct WorkflowProgress: Sendable {
    /// What is being done: the file being imported, the client whose report is written.
    package var item: String
    package var done: Int
    package var total: Int
    /// How much of the item itself is done, from 0 to 1, and how far it is in words; nil before anything can be said.
    package var part = 0.0
    package var detail: String?
    /// Nothing is being done: another run of bilan has to end first.
    package var isWaiting = false

    init(item: String, done: Int, total: Int) {
        self.item = item
        self.done = done
        self.total = total
    }
}

extension WorkspaceFile {
    /// Every account, as imports know it.
    var accountDrafts: [AccountDraft] {
        let isOnly = clients.filter { !$0.accounts.isEmpty }.count == 1
        return clients.flatMap { client in
            var accounts = client.accounts.map { account in
                AccountDraft(
                    client: client.key, clientName: client.name, key: account.key, platform: account.platform,
                    name: account.name, nativeID: account.nativeID, currency: client.currency)
            }
            let assignment = AccountDraft.assignment(of: accounts, isOnly: isOnly)
            for index in accounts.indices { accounts[index].assignment = assignment }
            return accounts
        }
    }

    /// The client with a key; a `Problem` names the nearest when there is none.
    func require(client key: String) throws -> Client {
        if let client = client(key) { return client }
        let guess = didYouMean(key, among: clients.map(\.key))
        throw Problem(
            file: WorkspaceFolder.fileName, "there is no client \"\(key)\"\(guess)",
            consequence: "Nothing was done.",
            remedy: "use one of: \(clients.map(\.key).joined(separator: ", ")).")
    }
}
