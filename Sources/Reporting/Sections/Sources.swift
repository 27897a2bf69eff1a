import Analytics
import SocialMetrics

extension ReportContext {
    /// The files behind the three periods, by account and day of export; all files where rows name none.
    func sourceRows(_ accounts: [AccountFigures]) -> [ReportTable.Row] {
        accounts.flatMap { figures -> [ReportTable.Row] in
            let used = usedImports(figures)
            return figures.imports.filter { used.isEmpty || used.contains($0.id) }
                .sorted { ($0.asOf, $0.fileName, $0.sha256) < ($1.asOf, $1.fileName, $1.sha256) }
                .map { file in
                    .init([
                        .user(title(of: figures.account)), .user(file.fileName),
                        .text(file.formats.joined(separator: ", ")), .day(file.asOf),
                        cell(Double(file.rows), .count),
                        cell(Double(file.setAside), .count),
                    ])
                }
        }
    }

    func sourceTable(_ rows: [ReportTable.Row]) -> ReportTable {
        ReportTable(
            columns: [
                .init(self(en: "Account", fr: "Compte"), .leading),
                .init(self(en: "File", fr: "Fichier"), .leading),
                .init(self(en: "Format", fr: "Format"), .leading),
                .init(self(en: "Exported", fr: "Exporté le")),
                .init(self(en: "Rows", fr: "Lignes")), .init(self(en: "Set aside", fr: "Écartées")),
            ], rows: rows)
    }

    private func usedImports(_ figures: AccountFigures) -> Set<Int64> {
        func isUsed(_ period: Period) -> Bool { periods.contains { $0.overlaps(period) } }
        var sources: [SourceLine] = []
        for day in figures.days where isUsed(Period(from: day.day, to: day.day)) { sources += day.sources }
        for row in figures.periods where isUsed(row.period) { sources += row.sources }
        for row in figures.postPeriods where isUsed(row.period) { sources += row.sources }
        for row in figures.ads where isUsed(row.period) { sources += row.sources }
        for post in figures.posts {
            if let day = post.post.day(in: zone), isUsed(Period(from: day, to: day)) {
                sources += post.sources
            }
        }
        return Set(sources.map(\.importID))
    }
}
