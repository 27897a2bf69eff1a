import Foundation
import Ingest
import MetricStore
import SocialMetrics

/// The database that a rebuild takes the place of, as far as it can be read.
struct EarlierDatabase {
    /// Damaged is also one of a shape that nobody knows; newer, one that a newer bilan wrote.
    enum State { case missing, whole, damaged, newer }

    let state: State
    /// Everything it says was imported; empty when it cannot be read.
    private(set) var imports: [ImportInfo] = []
    private let store: Store?

    init(_ folder: WorkspaceFolder) throws {
        try folder.checkDatabase()
        let path = folder.database.path
        guard FileManager.default.fileExists(atPath: path) else {
            (state, store) = (.missing, nil)
            return
        }
        guard try Store.damage(at: path) == nil else {
            (state, store) = (.damaged, nil)
            return
        }
        if try Store.isNewer(at: path) {
            (state, store) = (.newer, nil)
            return
        }
        do {
            let store = try Store(path: path)
            imports = try store.imports()
            (state, self.store) = (.whole, store)
        } catch let problem as Problem where problem.isUnexpectedAnswer {
            // A table is missing, or another program's are there.
            (state, store) = (.damaged, nil)
        }
    }

    /// Writes what the database knows of archived files beside them where nothing is there, or nothing that can be read.
    /// - Returns: what was mended
    func describeAgain(in archive: Archive) throws -> [Problem] {
        guard let store else { return [] }
        var mended: [Problem] = []
        for info in imports where archive.holds(sha256: info.sha256) {
            do { if try !archive.entries(sha256: info.sha256).isEmpty { continue } } catch is Problem {}
            guard let origin = try store.origin(ofImportWithDigest: info.sha256) else { continue }
            try archive.keep([Archive.Entry(origin)], sha256: info.sha256)
            mended.append(
                Problem(
                    .note, file: info.fileName,
                    "what was known of it beside the archived file was missing or damaged",
                    consequence: """
                        It was written again from the old database, which does not know what else was said of it: other names and \
                        places, --as-of, --format.
                        """,
                    remedy: "import the export again from where you keep it, if something was said of it."))
        }
        return mended
    }

    /// Folds its journal into the file, as far as nobody is reading it; nothing may be asked afterwards.
    func close() throws { try store?.closeFolding() }
}
