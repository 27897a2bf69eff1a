import Ingest
import MetricStore
import SocialMetrics

extension WorkspaceFolder {
    /// Stores files of the archive in an empty database, as their imports did.
    /// - Parameters:
    ///   - files: which
    ///   - store: the database
    ///   - workspace: what `bilan.yml` says now
    ///   - moment: when files arrived of which nothing is known; what else it says is not used
    ///   - progress: told before each file, and within long ones
    ///   - body: takes what became of each
    /// - Throws: a `Problem` of what would stop every file, a full disk for one.
    func replay(
        _ files: [ArchivedFile], into store: Store, _ workspace: WorkspaceFile, at moment: ImportRequest,
        progress: @escaping (WorkflowProgress) -> Void, _ body: (ArchivedFile, FileImport) throws -> Void
    ) throws {
        var said = ImportRequest(arrivedAt: moment.arrivedAt, today: moment.today)
        said.catalogue = try catalogue()
        said.isRebuild = true
        let importer = Importer(
            store: store, archive: archive, accounts: workspace.accountDrafts, options: said)
        for (index, file) in files.enumerated() {
            let step = WorkflowProgress(item: file.name, done: index, total: files.count)
            progress(step)
            try body(file, try importer.importFile(file.inboxFile) { progress(step.within($0)) })
        }
    }
}

extension FileImport {
    /// The errors for which an archived file was not stored; never none.
    func reasons(_ file: ArchivedFile) -> [Problem] {
        let errors = problems.filter { $0.severity == .error }
        guard errors.isEmpty else { return errors }
        return [
            Problem(
                file: file.name, "it holds no data", consequence: "It was left out.",
                remedy: "import the export again when it has data.")
        ]
    }
}
