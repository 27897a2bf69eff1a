import Analytics
import SocialMetrics

extension ReportContext {
    /// The files behind the three periods, one row for the files of an account, a format and a day of export; all
    /// files where rows name none.
    func sourceRows(_ accounts: [AccountFigures]) -> [ReportTable.Row] {
        accounts.flatMap { figures -> [ReportTable.Row] in
            let used = usedImports(figures)
            let files = figures.imports.filter { used.isEmpty || used.contains($0.id) }
            let downloads = Dictionary(grouping: files) { Download(formats: $0.formats, asOf: $0.asOf) }
            return downloads.sorted { $0.key < $1.key }.map { download, files in
                .init([
                    .user(title(of: figures.account)),
                    .phrase(names(of: files)),
                    .text(download.formats.joined(separator: ", ")), .day(download.asOf),
                    cell(Double(files.reduce(0) { $0 + $1.rows }), .count),
                    cell(Double(files.reduce(0) { $0 + $1.setAside }), .count),
                ])
            }
        }
    }

    /// The names of files, each once with how often it is there; a list is never cut.
    private func names(of files: [ImportInfo]) -> Phrase {
        let counts = Dictionary(grouping: files, by: \.fileName).mapValues(\.count)
        let names = counts.sorted { $0.key < $1.key }.map { name, times -> Phrase in
            times == 1 ? "\(user: name)" : "\(count(times))\u{A0}× \(user: name)"
        }
        return names.joined(by: ", ") ?? Phrase([])
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
        var sources: [SourceLine] = []
        for day in figures.days where isUsed(Period(from: day.day, to: day.day)) { sources += day.sources }
        for row in figures.periods where isUsed(row.period) { sources += row.sources }
        for row in figures.postPeriods where isUsed(row.period) { sources += row.sources }
        for row in figures.groupDays where isUsed(row.period) { sources += row.sources }
        for row in figures.web + figures.search + figures.sales + figures.audience where isUsed(row.period) {
            sources += row.sources
        }
        for mailing in figures.mailings {
            if let day = mailing.mailing.day(in: zone), isUsed(Period(from: day, to: day)) {
                sources += mailing.sources
            }
        }
        for row in figures.ads where isUsed(row.period) { sources += row.sources }
        for post in figures.posts {
            if let day = post.post.day(in: zone), isUsed(Period(from: day, to: day)) {
                sources += post.sources
            }
        }
        return Set(sources.map(\.importID))
    }
}
