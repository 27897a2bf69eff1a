import SocialMetrics

/// The numbers of one client over one period, for other programs.
///
/// A pure function of the same request as the report, by the same functions: its figures are the report's.
package struct NumberExport: Sendable {
    package var language: Language
    /// The client's key in `bilan.yml`; empty when it has no account.
    package var clientKey: String
    package var client: String
    package var agency: String?
    package var accent: String?
    package var currency: String
    package var period: Period
    package var previous: Period
    package var yearBefore: Period
    /// The day of the newest file behind the numbers; nil where none is known.
    package var asOf: Day?
    package var sheets: [NumberSheet]
    /// The course of key figures, for charts.
    package var courses: [NumberCourse]
    /// What results cost by campaign, for charts.
    package var costs: [NumberCosts]
    /// The measures and metrics that `sheets` hold.
    package var definitions: [NumberDefinition]
}

/// A measure or metric of an export and what it means.
package struct NumberDefinition: Hashable, Sendable {
    package var key: String
    package var label: String
    package var unit: String
    /// `sum`, `last`, `never`, `mean` or `ratio`.
    package var additivity: String
    /// How values may be combined, or how they are made.
    package var combination: String
    package var meaning: String
}

/// The numbers of one client for a request.
/// - Parameters:
///   - subjects: which sheets, in the order they are to be in
///   - request: whose numbers, over which period, in which language
/// - Returns: a sheet for each subject, and what workbooks draw and explain
package func numberExport(of subjects: [NumberSubject], for request: ReportRequest) -> NumberExport {
    let context = ReportContext(request)
    let accounts = ReportAccounts(in: context)
    let sheets = subjects.map { subject in
        let rows =
            switch subject {
            case .kpis: context.kpiRows(of: accounts)
            case .posts: context.postRows(of: accounts)
            case .days: context.dayRows(of: accounts)
            case .ads: context.adRows(of: accounts)
            case .campaigns: context.campaignRows(of: accounts)
            }
        return NumberSheet(subject, rows: rows)
    }
    return NumberExport(
        language: request.language, clientKey: request.accounts.first?.account.client ?? "",
        client: request.clientName, agency: request.agency, accent: request.accent,
        currency: request.currency, period: context.period, previous: context.previous,
        yearBefore: context.yearBefore,
        asOf: request.accounts.flatMap(\.imports).map(\.asOf).max(), sheets: sheets,
        courses: subjects.contains(.kpis) ? accounts.channels.flatMap(context.courses(of:)) : [],
        costs: subjects.contains(.campaigns) ? accounts.advertising.flatMap(context.costs(of:)) : [],
        definitions: context.definitions(of: sheets))
}

extension ReportContext {
    /// Text of ours with the spacing of the language.
    func spaced(_ text: String) -> String { language == .fr ? frenchSpacing(text) : text }

    /// A word of ours with its key.
    func term(_ key: String, _ words: Words) -> NumberCell { .term(key, spaced(self(words))) }

    /// A row about an account or a part of it over a period, with a metric a column.
    func row(_ account: AccountInfo, _ period: Period, _ subject: NumberID.Subject = .init())
        -> NumberSheet.Row
    {
        row(account, [account.number("", of: period, .period, subject)])
    }

    /// A row about an account or a part of it.
    func row(_ account: AccountInfo, _ numbers: [NumberID]) -> NumberSheet.Row {
        var row = NumberSheet.Row(numbers)
        row.set("client", account.client)
        row["platform"] = term(account.platform.rawValue, account.platform.label)
        row.set("account", account.key)
        row.set("account_name", user: account.name)
        row.set("section", row.base.subject[.section])
        row.set("id", row.base.metric.isEmpty ? row.base.pattern : row.base.description)
        return row
    }

    /// The currency of a row's amounts, where it has some.
    func setCurrency(of row: inout NumberSheet.Row) {
        for case .number(_, .money(let currency)) in row.cells.values {
            row.set("currency", currency)
            return
        }
    }

    /// The basis of a row in words.
    func term(_ basis: NumberID.Basis) -> NumberCell {
        switch basis {
        case .period: term(basis.rawValue, Words(en: "Period", fr: "Période"))
        case .lifetime: term(basis.rawValue, Words(en: "Until the export", fr: "Jusqu’à l’export"))
        }
    }

    /// Every measure and metric that some row has a number of, in the order of the dictionary.
    func definitions(of sheets: [NumberSheet]) -> [NumberDefinition] {
        var used = Set<String>()
        for sheet in sheets {
            for case .metric(let metric, _)? in sheet.columns.map(\.number) { used.insert(metric) }
            if sheet.subject == .kpis { used.formUnion(sheet.rows.map(\.base.metric)) }
        }
        func definition(
            _ key: String, _ label: Words, _ unit: SocialMetrics.Unit, _ additivity: String, _ how: Words,
            _ meaning: Words
        ) -> NumberDefinition? {
            guard used.contains(key) else { return nil }
            return NumberDefinition(
                key: key, label: spaced(self(label)),
                unit: unit.name.split(separator: ":").first.map(String.init) ?? "", additivity: additivity,
                combination: spaced(self(how)).replacing("`", with: ""), meaning: spaced(self(meaning)))
        }
        let measures = Measure.all.compactMap { measure in
            let how = measure.aggregation
            return definition(
                measure.id, measure.label, measure.unit, how.name, how.words, measure.meaning)
        }
        let metrics = Metric.all.compactMap { metric in
            definition(
                metric.id, metric.label, metric.unit, ratioName, metric.formula.words, metric.meaning)
        }
        return measures + metrics
    }
}
