import ExportFormats
import MetricStore
import SocialMetrics

extension Importer {
    /// What the store is to keep of a file; `result` gets its tables.
    ///
    /// The table of a `long` reading has no rows: they come later.
    func draft(
        of reading: FileReading, _ file: InboxFile, period: Period?, _ result: inout FileImport,
        long: LongReading? = nil
    ) throws -> ImportDraft {
        let reading = endingWithTheExport(reading, file, &result)
        let (asOf, source) = try asOf(of: reading, file)
        let place = try place(of: file)
        let resolver = AccountResolver(accounts: accounts, client: place.client, account: place.account)
        try check(saidAccountOf: place.client, reading, file)
        var draft = ImportDraft(
            sha256: result.sha256, fileName: file.exportName, asOf: asOf, asOfSource: source,
            arrivedAt: file.arrival?.moment ?? options.arrivedAt, client: place.client,
            account: place.account,
            period: period ?? daysOfPosts(in: reading, file),
            tables: [], setAside: reading.setAside)
        draft.format = saidFormat(of: file)
        var foreign: (row: SetAside, of: Stranger)?
        for table in reading.tables {
            for observations in table.observations {
                let (dated, undated) = dated(observations, asOf: asOf)
                draft.setAside += undated
                let hints = long?.hints ?? dated.hints
                let answer = try whose(dated, hints, by: resolver, file)
                draft.setAside += answer.setAside
                if let stranger = answer.stranger, let first = answer.setAside.min(by: { $0.line < $1.line }),
                    first.line < foreign?.row.line ?? .max
                {
                    foreign = (first, stranger)
                }
                let (kept, amounts) = dated.withoutForeignAmounts(answer.accounts)
                draft.setAside += amounts
                draft.tables.append(ImportDraft.Table(kept, accounts: answer.accounts))
                result.tables.append(summary(of: kept, hints, in: table, answer.accounts))
            }
            // A list that stands beside tables, such as that of their filters, has no rows of its own.
            if table.observations.isEmpty, let format = table.format {
                result.tables.append(
                    FileImport.Table(
                        format: format.id, name: format.name.en, title: table.title, language: table.language,
                        accounts: [], rows: 0))
            }
        }
        draft.setAside.sort { $0.line < $1.line }
        if draft.tables.allSatisfy({ $0.accounts.isEmpty }), let first = draft.setAside.first {
            throw nothingStored(of: file, foreign, else: first)
        }
        let used = Set(draft.tables.flatMap(\.accounts.values))
        if let note = misplaced(file, client: place.client, used: used) { result.problems.append(note) }
        return draft
    }

    private func whose(
        _ table: ObservationTable, _ hints: [AccountHint: RowsOfHint], by resolver: AccountResolver,
        _ file: InboxFile
    ) throws -> AccountResolver.Answer {
        do { return try resolver.resolve(table, hints, file: file.name) } catch let problem as Problem {
            throw FileProblem(problem, isOfPlace: true)
        }
    }

    /// The days of publication that the name of a list of posts says it was asked for.
    ///
    /// Nil without such a list, where no name tells, and where a post is older than the name says.
    private func daysOfPosts(in reading: FileReading, _ file: InboxFile) -> Period? {
        guard let first = reading.tables.compactMap(\.published?.from).min(),
            let named = file.exportNames.lazy.compactMap(FileNameDates.metaRange).first,
            // The platform's clock and the client's can be a day apart.
            named.from <= first.adding(days: 1)
        else { return nil }
        return named
    }

    /// The client and account that the inbox folder or the person named; both must agree.
    func place(of file: InboxFile) throws -> (client: String?, account: String?) {
        if let kept = file.kept?.client { try check(kept, of: file) }
        let before = file.kept ?? file.corrected
        let folderClient = file.folders.first
        if let folderClient, !accounts.contains(where: { $0.client == folderClient }) {
            throw FileProblem(
                Problem(
                    file: file.name,
                    "the folder \"\(folderClient)\" is no client of bilan.yml with an account",
                    consequence: "Nothing was stored of this file.",
                    remedy: "rename the folder to one of: \(clients.joined(separator: ", "))."))
        }
        if let folderClient, let said = options.client, said != folderClient {
            throw FileProblem(
                Problem(
                    file: file.name, "the folder says client \"\(folderClient)\", --client says \"\(said)\"",
                    consequence: "Nothing was stored of this file.",
                    remedy: "leave --client out, or move the file."))
        }
        let client = folderClient ?? options.client ?? before?.client
        let folderAccount = folderAccount(of: file, client: client)
        if let folderAccount, let said = options.account, said != folderAccount {
            throw FileProblem(
                Problem(
                    file: file.name,
                    "the folder says account \"\(folderAccount)\", --account says \"\(said)\"",
                    consequence: "Nothing was stored of this file.",
                    remedy: "leave --account out, or move the file."))
        }
        let kept = client == before?.client ? before?.account : nil
        return (client, folderAccount ?? options.account ?? kept)
    }

    /// The account that the folder names; nil where it names none of the client's.
    func folderAccount(of file: InboxFile, client: String?) -> String? {
        file.folders.dropFirst().first.flatMap { folder in
            accounts.contains { $0.client == client && $0.key == folder } ? folder : nil
        }
    }

    /// The client an archived file was imported for must still be there, and the person must not name another.
    private func check(_ client: String, of file: InboxFile) throws {
        let nothing = "Nothing was stored of this file."
        if !accounts.contains(where: { $0.client == client }) {
            throw FileProblem(
                Problem(
                    file: file.name,
                    "it was imported for \"\(client)\", which is no client of bilan.yml with an account",
                    consequence: nothing,
                    remedy: "write the client \"\(client)\" in bilan.yml again, or give the file to another: "
                        + "bilan import --client \(clients.first.map(shellWord) ?? "KEY") \(shellWord(file.importName))."
                ),
                isOfPlace: true)
        }
        if let said = options.client, said != client {
            throw FileProblem(
                Problem(
                    file: file.name, "it was imported for client \"\(client)\", --client says \"\(said)\"",
                    consequence: nothing, remedy: "leave --client out."))
        }
    }

    private var clients: [String] {
        accounts.reduce(into: []) { if !$0.contains($1.client) { $0.append($1.client) } }
    }

    /// The day of the export, and how it is known.
    ///
    /// What the person said of this very file counts most: the content tells only the earliest day it can be. What they
    /// said of a folder counts for files that do not say themselves. A file of posts without a range in its name is dated
    /// by its last publication, so that the day depends on the file alone; one without any date by its arrival.
    private func asOf(of reading: FileReading, _ file: InboxFile) throws -> (Day, AsOfSource) {
        let tables = reading.tables.flatMap(\.observations).filter {
            $0.grain != .post && $0.grain != .mailing
        }
        let last = tables.flatMap(\.rows).compactMap { $0.to ?? $0.from }.max()
        let published = reading.tables.compactMap(\.published?.to).max()
        let said = said(of: file)
        if let said, said.isOfFile {
            if let last = last ?? published, said.day < last {
                throw FileProblem(
                    Problem(
                        file: file.name, "the file was not exported on \(said.day): it reaches to \(last)",
                        consequence: "Nothing was stored of this file.",
                        remedy: "give --as-of the day of the export, \(last) or later."))
            }
            return (said.day, .option)
        }
        if let last { return (last, .content) }
        if let exported = reading.tables.compactMap(\.exported).max() { return (exported, .content) }
        if let named = file.exportNames.lazy.compactMap(FileNameDates.exportDay).first {
            return (max(named, published ?? named), .fileName)
        }
        if let said { return (max(said.day, published ?? said.day), .option) }
        if let published { return (published, .publication) }
        return (dayOfArrival(of: file), .arrival)
    }

    /// Gives groups of an audience without dates the day of the export, and takes out rows that need dates and have
    /// none.
    private func dated(_ table: ObservationTable, asOf: Day) -> (ObservationTable, [SetAside]) {
        guard table.grain != .post, table.grain != .mailing, table.rows.contains(where: { $0.from == nil })
        else { return (table, []) }
        var dated = table.emptied
        var undated: [SetAside] = []
        for (index, row) in table.rows.enumerated() {
            var row = row
            if row.from == nil && [.accountPeriod, .audience].contains(table.grain) {
                (row.from, row.to) = (asOf, asOf)
            }
            if row.from == nil {
                undated.append(
                    SetAside(line: row.line, text: "", message: "the row does not say which days it is about")
                )
            } else {
                dated.append(row, values: Array(table.values(ofRow: index)))
            }
        }
        return (dated, undated)
    }

    private func summary(
        of table: ObservationTable, _ hints: [AccountHint: RowsOfHint], in reading: TableReading,
        _ accounts: [AccountHint: AccountDraft]
    ) -> FileImport.Table {
        let rows = table.rows.filter { accounts[$0.account] != nil }
        return FileImport.Table(
            format: table.format, name: reading.format?.name.en ?? table.format, title: reading.title,
            language: reading.language,
            accounts: Set(accounts.values.map { "\($0.client)/\($0.key)" }).sorted(),
            from: rows.compactMap(\.from).min(), to: rows.compactMap { $0.to ?? $0.from }.max(),
            rows: hints.reduce(0) { $0 + (accounts[$1.key] == nil ? 0 : $1.value.count) })
    }
}
