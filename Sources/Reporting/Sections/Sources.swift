import Analytics
import SocialMetrics

extension ReportContext {
    /// The files behind the three periods, one row for the files of an account, a format and a day of export; all
    /// files where rows name none.
    func sourceRows(_ accounts: [AccountFigures]) -> [ReportTable.Row] {
        accounts.flatMap { figures -> [ReportTable.Row] in
            downloads(of: figures).map { download, files in
                .init([
                    .user(title(of: figures.account)),
                    .phrase(names(of: files, in: download, of: figures.account)),
                    .text(download.formats.joined(separator: ", ")), .day(download.asOf),
                    cell(made(.importedRows, of: download, files, figures.account)),
                    cell(made(.rowsSetAside, of: download, files, figures.account)),
                ])
            }
        }
    }

    /// The files behind the three periods by download.
    private func downloads(of figures: AccountFigures) -> [(key: Download, value: [ImportInfo])] {
        let used = usedImports(figures)
        let files = figures.imports.filter { used.isEmpty || used.contains($0.id) }
        return Dictionary(grouping: files) { Download(formats: $0.formats, asOf: $0.asOf) }
            .sorted { $0.key < $1.key }
    }

    /// Every count that is printed of an account's downloads: of rows, and of files with one name.
    func counts(_ metric: Metric, of figures: AccountFigures) -> [Made] {
        downloads(of: figures).flatMap { download, files in
            [made(metric, of: download, files, figures.account)]
                + Dictionary(grouping: files, by: \.fileName).map { name, files in
                    made(files, named: name, of: download, figures.account)
                }
        }
    }

    /// How many rows of a download were stored, or set aside.
    private func made(
        _ metric: Metric, of download: Download, _ files: [ImportInfo], _ account: AccountInfo
    ) -> Made {
        let count = metric == .importedRows ? \ImportInfo.rows : \.setAside
        let parts = files.map { Derivation(ofFile: $0.id, metric.id, Double($0[keyPath: count])) }
        let sum = parts.reduce(0) { $0 + $1.value }
        return Made(sum, .count, number(metric, of: download, account)) {
            Derivation(.sum, metric.id, sum, parts)
        }
    }

    /// How many files of a download have a name.
    private func made(
        _ files: [ImportInfo], named name: String, of download: Download, _ account: AccountInfo
    ) -> Made {
        let (metric, times) = (Metric.importedRows, Double(files.count))
        var id = number(metric, of: download, account).with(.files)
        id.subject[.file] = name
        let parts = files.map { Derivation(ofFile: $0.id, metric.id, 1) }
        return Made(times, .count, id) { Derivation(.count, metric.id, times, parts) }
    }

    private func number(_ metric: Metric, of download: Download, _ account: AccountInfo) -> NumberID {
        let name = (download.formats + [download.asOf.description]).joined(separator: "~")
        return account.number(metric.id, of: period, .period, .init([.export: name]))
    }

    /// The names of files, each once with how often it is there; a list is never cut.
    private func names(of files: [ImportInfo], in download: Download, of account: AccountInfo) -> Phrase {
        let names = Dictionary(grouping: files, by: \.fileName).sorted { $0.key < $1.key }
        return names.map { name, files -> Phrase in
            let times = made(files, named: name, of: download, account).quantity
            return files.count == 1 ? "\(user: name)" : "\(times)\u{A0}× \(user: name)"
        }.joined(by: ", ") ?? Phrase([])
    }

    private struct Download: Hashable, Comparable {
        let formats: [String]
        let asOf: Day

        static func < (left: Download, right: Download) -> Bool {
            left.asOf != right.asOf
                ? left.asOf < right.asOf : left.formats.lexicographicallyPrecedes(right.formats)
        }
    }

    func sourceTable(_ rows: [ReportTable.Row]) -> ReportTable {
        ReportTable(
            columns: [
                .init(self(en: "Account", fr: "Compte"), .leading),
                .init(self(en: "Files", fr: "Fichiers"), .leading),
                .init(self(en: "Format", fr: "Format"), .leading),
                .init(self(en: "As of", fr: "État au")),
                .init(self(en: "Rows", fr: "Lignes")), .init(self(en: "Set aside", fr: "Écartées")),
            ], rows: rows)
    }

    private func usedImports(_ figures: AccountFigures) -> Set<Int64> {
        func isUsed(_ period: Period) -> Bool { periods.contains { $0.overlaps(period) } }
        var used: Set<Int64> = []
        var last: Int64?
        func add(_ sources: [SourceLine]) {
            for id in sources.lazy.map(\.importID) where id != last {
                used.insert(id)
                last = id
            }
        }
        for day in figures.days where isUsed(Period(from: day.day, to: day.day)) { add(day.sources) }
        for row in figures.periods where isUsed(row.period) { add(row.sources) }
        for row in figures.postPeriods where isUsed(row.period) { add(row.sources) }
        for row in figures.groupDays where isUsed(row.period) { add(row.sources) }
        for row in figures.web + figures.search + figures.sales + figures.audience where isUsed(row.period) {
            add(row.sources)
        }
        for mailing in figures.mailings {
            if let day = mailing.mailing.day(in: zone), isUsed(Period(from: day, to: day)) {
                add(mailing.sources)
            }
        }
        for row in figures.ads where isUsed(row.period) { add(row.sources) }
        for post in figures.posts {
            if let day = post.post.day(in: zone), isUsed(Period(from: day, to: day)) {
                add(post.sources)
            }
        }
        return used
    }
}
