import ExportFormats
import MetricStore
import SocialMetrics

/// Files that are not where, or not what, the person said.
extension Importer {
    /// The account named with `--account` must be on a platform of every table of the file.
    func check(saidAccountOf client: String?, _ reading: FileReading, _ file: InboxFile) throws {
        guard let key = options.account else { return }
        let pool = accounts.filter { client == nil || $0.client == client }
        let said = pool.filter { $0.key == key }
        guard let first = said.first else { return }
        for table in reading.tables.flatMap(\.observations) {
            let platforms = table.platform.map { [$0] } ?? table.platforms
            if said.contains(where: { platforms.contains($0.platform) }) { continue }
            let fitting = pool.filter { platforms.contains($0.platform) }.map(\.key)
            let remedy =
                fitting.isEmpty
                ? "name the right file, or leave --account out."
                : "name its own account, as in --account \(fitting[0]), or leave --account out."
            throw FileProblem(
                Problem(
                    file: file.name,
                    "--account \(key) is on \(first.platform.name), the file is from \(names(platforms))",
                    consequence: "Nothing was stored of this file.", remedy: remedy))
        }
    }

    /// A note on a file whose inbox folder is not the account it was imported for.
    ///
    /// - Parameters:
    ///   - file: the file
    ///   - client: whose inbox folder it is in
    ///   - used: the accounts its rows were stored for
    /// - Returns: nil when it lies in the right place, or in none
    func misplaced(_ file: InboxFile, client: String?, used: Set<AccountDraft>) -> Problem? {
        guard let folder = file.folders.dropFirst().first, let client, !used.isEmpty else { return nil }
        let own = accounts.first { $0.client == client && $0.key == folder }
        if let own, used.contains(own) { return nil }
        let places = used.map { "\($0.client)/\($0.key)" }.sorted()
        let message =
            own.map {
                "the folder \"\(folder)\" is that of \(client)/\($0.key), on \($0.platform.name); "
                    + "the file is from \(names(Platform.allCases.filter(Set(used.map(\.platform)).contains)))"
            } ?? "the folder \"\(folder)\" is no account of client \"\(client)\""
        let folders = places.map { "inbox/\($0)/" }.joined(separator: " or ")
        return Problem(
            .note, file: file.name, message,
            consequence: "Its rows are those of \(places.joined(separator: ", ")).",
            remedy: own == nil && places.count == 1
                ? "rename the folder to \(folders), or move the file there." : "move the file to \(folders).")
    }

    /// Why no row of a file can be stored, and what helps: rows of others go elsewhere, rounded ids are gone for good.
    /// - Parameters:
    ///   - file: the file
    ///   - foreign: the first row of another account, and which that is; nil when there is none
    ///   - first: the first row that was set aside
    /// - Returns: what stops the file
    func nothingStored(
        of file: InboxFile, _ foreign: (row: SetAside, of: Stranger)?, else first: SetAside
    ) -> FileProblem {
        let row = foreign?.row ?? first
        let remedy =
            if let foreign {
                foreign.of.remedy(of: file)
            } else if first.isRoundedID {
                "download the export again and do not open it in a spreadsheet before importing."
            } else {
                "see `bilan inspect` for what was found in each column."
            }
        return FileProblem(
            Problem(
                file: file.name, line: row.line, column: foreign == nil ? row.column : nil,
                "no row can be stored: \(row.message)", excerpt: row.excerpt,
                consequence: "Nothing was stored of this file.", remedy: remedy),
            isAboutOthers: foreign != nil)
    }

    private func names(_ platforms: [Platform]) -> String {
        platforms.map(\.name).joined(separator: " or ")
    }
}
