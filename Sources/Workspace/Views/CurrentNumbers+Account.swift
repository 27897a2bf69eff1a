import Foundation
import Ingest
import MetricStore
import Reporting
import SocialMetrics

/// Everything besides rows that the numbers behind the views are made with, as a digest.
func viewTerms(of account: WorkspaceFile.Account, _ client: WorkspaceFile.Client) -> String {
    var parts = [
        CurrentNumbers.version, client.timeZone.identifier, client.currency, client.language.rawValue,
        account.name, account.nativeID ?? "",
    ]
    parts += account.followers.map { "\($0.day) \($0.count)" }
    return sha256(of: Array(parts.joined(separator: "\n").utf8))
}

extension CurrentNumbers {
    /// Raised when the same rows give other numbers, so that all are made again.
    fileprivate static let version = "2"

    /// Made month by month of all that is stored of an account, its lists of posts left out.
    /// - Parameters:
    ///   - figures: all that is stored of the account
    ///   - account: its entry in `bilan.yml`
    ///   - client: whose it is
    ///   - lastPublished: when the last of its posts came out
    ///   - known: what the kept numbers of its months were made of; months of which that is the same are not made again
    init(
        of figures: AccountFigures, _ account: WorkspaceFile.Account, _ client: WorkspaceFile.Client,
        lastPublished: Instant?, unlessMadeOf known: [Day: String] = [:]
    ) {
        let terms = viewTerms(of: account, client)
        self.init(
            account: figures.account.id, madeWith: terms, terms: CurrentTerms(of: figures, client))
        for table in CurrentTable.allCases { rows[table] = [] }
        let imports = ImportFiles(figures.imports)
        let all = monthsTold(by: figures, until: lastPublished, zone: client.timeZone)
        let behind = MonthsBehind(figures, terms: terms, zone: client.timeZone, months: all)
        for month in all {
            let digest = behind.digest(of: month)
            madeOf[month.from] = digest
            if known[month.from] == digest {
                unchanged.insert(month.from)
                continue
            }
            let numbers = accountNumbers(
                for: ReportRequest(
                    language: client.language, clientName: client.name, currency: client.currency,
                    timeZone: client.timeZone, period: month, accounts: [figures.behindTables(of: month)],
                    isComparing: false))
            add(numbers.kpis, to: .kpis)
            add(numbers.days, to: .days)
            add(numbers.ads, to: .ads)
            add(numbers.campaigns, to: .campaigns)
            add(numbers.posts, to: .posts, imports)
            if let listed = numbers.listed {
                months.append(
                    CountedMonth(
                        period: month, covered: listed.covered,
                        isKnownWithoutPosts: listed.isKnownWithoutPosts,
                        counted: numbers.counted?.count, countedDays: numbers.counted?.days))
            }
        }
    }

    private mutating func add(
        _ sheet: [NumberSheet.Row], to table: CurrentTable, _ imports: ImportFiles? = nil
    ) {
        let kept = sheet.map { row in
            // Whose it is and its id are put together by the view.
            var values: [String: CurrentValue] = [:]
            values.reserveCapacity(row.cells.count + 2)
            for (name, cell) in row.cells
            where table == .kpis ? Self.ofKPIs.contains(name) : !Self.ofView.contains(name) {
                values[name] = CurrentValue(cell)
            }
            if table == .kpis {
                values["statistic"] = row.base.subject[.statistic].map(CurrentValue.text)
            }
            if !row.base.subject.isEmpty { values["subject"] = .text(row.base.subject.text) }
            if let newest = imports?.newest(of: row.sources) {
                values["file"] = .text(newest.file)
                values["line"] = .number(Double(newest.line))
            }
            return values
        }
        if !kept.isEmpty { rows[table, default: []] += kept }
    }

    private static let ofView: Set<String> = ["client", "platform", "account", "account_name", "id"]
    private static let ofKPIs: Set<String> = [
        "section", "metric", "label", "detail", "unit", "basis", "from", "to", "value", "covered_days",
        "days",
    ]
}

extension CurrentTerms {
    fileprivate init(of figures: AccountFigures, _ client: WorkspaceFile.Client) {
        let rate = PostRate(of: figures, in: client.language)
        let id = NumberID(
            client: client.key, account: figures.account.key, metric: "",
            period: Period(from: Day(number: 0), to: Day(number: 0)))
        self.init(
            name: figures.account.name, zone: client.timeZone.identifier, currency: client.currency,
            prefix: id.description.split(separator: "/").prefix(2).joined(separator: "/"),
            rate: rate.map {
                Rate(
                    parts: $0.set.parts.map(\.id), exposure: $0.set.denominator.id, metric: $0.metric.id,
                    label: $0.label, medianLabel: $0.medianLabel)
            }, publishedLabel: NumberSheet.spaced(Measure.publishedPosts.label, client.language))
    }
}

extension CurrentValue {
    /// What a cell holds for programs.
    init(_ cell: NumberCell) {
        switch cell {
        case .text(let text), .term(let text, _), .user(let text): self = .text(text)
        case .day(let day): self = .text(day.description)
        case .moment(let moment): self = .text(moment.text)
        case .number(let value, _): self = .number(value)
        }
    }
}

/// The files behind figures, to name the newest.
private struct ImportFiles {
    private var infos: [Int64: ImportInfo]

    init(_ imports: [ImportInfo]) {
        infos = Dictionary(imports.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    }

    /// The file that is believed most, and its last line among some.
    func newest(of sources: [SourceLine]) -> (file: String, line: Int)? {
        let known = sources.compactMap { source in infos[source.importID].map { ($0, source.line) } }
        return known.max { ($0.0.asOf, $0.0.sha256, $0.1) < ($1.0.asOf, $1.0.sha256, $1.1) }
            .map { ($0.0.fileName, $0.1) }
    }
}
