import SocialMetrics

/// What a Search Console download was filtered by, as `Filters.csv` beside its tables says.
package struct DownloadFilters: Hashable, Sendable {
    /// The days of the tables, both ends included; nil when the list only counts back from an unnamed day.
    package private(set) var period: Period?
    /// How far it counts back, as `Last 3 months` does; nil when it names the days, or neither.
    package private(set) var span: Span?
    /// Filters that leave a part of the site: `Page: +/blog/`, `Search type: Image`; empty for all of it.
    package private(set) var narrowing: [String] = []

    /// So many days or months up to the last day with numbers.
    package struct Span: Hashable, Sendable {
        var count: Int
        var isMonths: Bool

        /// The days it stands for when numbers reach to a day.
        package func period(upTo last: Day) -> Period {
            let before = isMonths ? last.adding(months: -count) : last.adding(days: -count)
            return Period(from: before.adding(days: 1), to: last)
        }
    }

    /// - Parameter bytes: a file of the download; nil comes of any other file than a list of filters
    package init?(_ bytes: [UInt8]) {
        // A few lines of names and values, one of which may be an expression of 4096 characters of several bytes each;
        // larger files beside a table need not be read.
        guard bytes.count <= 32_768 else { return nil }
        let reading = readExport(bytes: bytes, fileName: "")
        guard reading.tables.count == 1, reading.tables[0].format?.id == ExportFormat.searchConsoleFilters.id
        else { return nil }
        let cells = DateCells(DateCells.Evidence(), declared: nil, resaved: false)
        for row in reading.tables[0].csvRows.dropFirst() where row.count >= 2 {
            if let days = PreamblePeriod.range(in: row[1], cells) {
                period = days
            } else if let back = DownloadFilters.span(row[1]) {
                span = back
            } else if !DownloadFilters.web.contains(HeaderName(row[1]).key) {
                narrowing.append(row[0] + ": " + row[1])
            }
        }
    }

    // A pattern is taken apart when it is made, which takes longer than looking for it.
    nonisolated(unsafe) private static let digits = /[0-9]+/

    /// `Last 3 months`, `Les 3 derniers mois`, `Últimos 28 días`, `Letzte 6 Monate`, `過去 3 か月間`.
    private static func span(_ text: String) -> Span? {
        let key = HeaderName(text).key
        guard let found = key.firstMatch(of: digits), let count = Int(found.0), (1...999).contains(count)
        else { return nil }
        let words = key.split { !$0.isLetter }
        if words.contains(where: months.contains) { return Span(count: count, isMonths: true) }
        if words.contains(where: days.contains) { return Span(count: count, isMonths: false) }
        return nil
    }

    private static let months: Set<Substring> = [
        "month", "months", "mois", "mes", "meses", "monat", "monate", "monaten", "mesi", "maand", "maanden",
        "か月間", "か月",
    ]
    private static let days: Set<Substring> = [
        "day", "days", "jour", "jours", "dia", "dias", "tag", "tage", "tagen", "giorni", "dag", "dagen", "日間",
    ]
    /// The search type of a download of the whole site.
    private static let web: Set<String> = ["web", "ウェブ"]
}

/// The last day a file of the same download has numbers for, where it is the chart of Search Console.
/// - Parameter bytes: a file of the download
/// - Returns: nil for any other file
package func lastDayOfSearchChart(_ bytes: [UInt8]) -> Day? {
    guard bytes.count <= 5_000_000 else { return nil }
    // The header and some rows tell what it is.
    let start = bytes.count > 8192 ? Array(bytes.prefix(8192)) : bytes
    guard isChart(readExport(bytes: start, fileName: "")) else { return nil }
    return readExport(bytes: bytes, fileName: "").tables.compactMap(\.period?.to).max()
}

private func isChart(_ reading: FileReading) -> Bool {
    reading.tables.contains { $0.format?.id == ExportFormat.searchConsoleDays.id }
}
