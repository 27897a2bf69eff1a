import ExportFormats
import Foundation
import Ingest
import SocialMetrics

/// A file as its description reads it: the first rows, and what they come to.
package struct TaughtReading: Encodable, Sendable {
    package var file: String
    /// The description: its file and its id.
    package var description: String
    package var format: String
    package var name: String
    package var records: Int
    package var setAside: Int
    package var from: Day?
    package var to: Day?
    /// Measures in the order of the table.
    package var measures: [String]
    package var rows: [Row]
    /// What all rows come to; null where adding them is wrong.
    package var totals: [Double?]

    package struct Row: Encodable, Sendable {
        package var line: Int
        package var days: String?
        package var about: String
        package var values: [Double?]
    }

    /// What a person should know of it.
    package var messages: [Problem] = []

    private enum CodingKeys: String, CodingKey {
        case file, description, format, name, records, setAside, from, to, measures, rows, totals
    }

    /// Whether something of the file would not be taken over.
    package var needsAttention: Bool { setAside > 0 || messages.contains { $0.severity == .error } }
}

/// Reads a file through the description drafted for it, and stores nothing.
/// - Parameters:
///   - url: the export
///   - shown: what messages call it
///   - request: what the person said when it was drafted
///   - folder: the workspace
/// - Returns: its first rows and what all of them come to
/// - Throws: a `Problem` when there is no description, or when it does not fit the file.
package func checkTaught(
    _ url: URL, named shown: String, _ request: TeachRequest, in folder: WorkspaceFolder
) throws -> TaughtReading {
    let place = try place(of: request, for: url, in: folder)
    guard let own = try folder.ownFormats().first(where: { $0.file == place.shown }) else {
        throw Problem(
            file: place.shown, "there is no such description yet", consequence: "Nothing was read.",
            remedy: "draft it with `bilan teach \(shellWord(shown))`, or name another one with --name.")
    }
    let bytes = try taughtBytes(url, named: shown)
    let catalogue = try folder.catalogue().saying(own.format.id)
    let reading = readExport(bytes: bytes, fileName: shown, context: ReadingContext(catalogue: catalogue))
    let tables = reading.tables.filter { $0.format != nil }
    guard !tables.isEmpty else {
        var problem = reading.problems.last ?? Problem(file: shown, "nothing of it can be read")
        problem.remedy = "compare its headers with those of \(place.shown)."
        throw problem
    }
    var result = TaughtReading(
        file: shown, description: place.shown, format: own.format.id, name: own.format.name.en,
        records: reading.records, setAside: reading.setAside.count,
        from: tables.compactMap(\.period?.from).min(), to: tables.compactMap(\.period?.to).max(),
        measures: [],
        rows: [], totals: [])
    result.messages =
        reading.problems + tables.flatMap(\.notes)
        + reading.setAside.prefix(5).map { aside in
            Problem(
                .warning, file: shown, line: aside.line, column: aside.column, aside.message,
                excerpt: aside.excerpt,
                consequence: aside.isWholeRow ? "This row is set aside." : "This cell is set aside.")
        }
    let observations = tables.flatMap(\.observations)
    let measures = observations.first?.measures ?? []
    result.measures = measures.map(\.id)
    if measures.isEmpty {
        result.messages.append(
            Problem(
                file: place.shown, "no column is a measure, so nothing of the file would be stored",
                remedy: "name one, as in measure: views; `bilan metrics` lists them."))
    }
    result.messages += unweighted(measures, in: place.shown)
    if let problem = undated(observations, in: place.shown) { result.messages.append(problem) }
    var all: [[Double?]] = []
    for table in observations where table.measures == measures {
        for index in table.rows.indices {
            let values = table.values(ofRow: index).map { $0.isNaN ? nil : $0 }
            if !table.rows[index].isTotal { all.append(values) }
            guard result.rows.count < 5 else { continue }
            let row = table.rows[index]
            result.rows.append(
                TaughtReading.Row(line: row.line, days: row.daysText, about: row.aboutText, values: values))
        }
    }
    result.totals = measures.indices.map { slot in
        let weight = measures[slot].aggregation.weight.flatMap { measures.firstIndex(of: $0) }
        return measures[slot].aggregation.combined(
            all.compactMap { values in
                values[slot].map { ($0, weight.flatMap { values[$0] }) }
            })
    }
    return result
}

/// Means whose weights the file does not have: said, since no figure of several rows can be made of them.
private func unweighted(_ measures: [Measure], in description: String) -> [Problem] {
    measures.compactMap { measure in
        guard let weight = measure.aggregation.weight, !measures.contains(weight) else { return nil }
        return Problem(
            .warning, file: description,
            "\(measure.id) is a mean, and no column is \(weight.id), which it is weighted by",
            consequence: "Its rows are stored, but no figure of a month can be made of several of them.",
            remedy: "name the column of \(weight.id) as well, if the export has it.")
    }
}

/// Mailings or posts of which none says when it was sent or published: no report could tell of them.
private func undated(_ tables: [ObservationTable], in description: String) -> Problem? {
    let rows = tables.filter { $0.grain == .mailing || $0.grain == .post }.flatMap(\.rows)
    guard let first = rows.first, rows.allSatisfy({ $0.isUndated }) else { return nil }
    let (what, field) =
        if case .mailing = first.subject { ("mailing was sent", "sentTime") } else {
            ("post was published", "publishTime")
        }
    return Problem(
        file: description, "no column says when a \(what), so no report would tell of it",
        remedy: "name the column of that date: field: \(field).")
}

extension ObservationRow {
    /// Whether it is a mailing or a post without its date.
    fileprivate var isUndated: Bool {
        switch subject {
        case .mailing(let mailing): mailing.sent == nil && mailing.sentDay == nil
        case .post(let post): post.published == nil && post.publishedDay == nil
        case .account, .ad: false
        }
    }

    /// `2026-10-31`, `2026-10-01…2026-10-31`; nil for lifetime values.
    fileprivate var daysText: String? {
        switch subject {
        case .post(let post) where from == nil:
            return post.publishedDay?.description ?? post.published?.day(in: .gmt).description
        case .mailing(let mailing) where from == nil:
            return mailing.sentDay?.description ?? mailing.sent?.day(in: .gmt).description
        default:
            guard let from else { return nil }
            return to == nil || to == from ? from.description : "\(from)…\(to ?? from)"
        }
    }

    /// The post, mailing, ad or group the row is about; empty for the account itself.
    fileprivate var aboutText: String {
        let groups = breakdown.dimensions.compactMap { breakdown[$0] }
        let name: String? =
            switch self.subject {
            case .post(let post): post.caption ?? post.nativeID
            case .ad(let ad): ad.ad ?? ad.adSet ?? ad.campaign
            case .mailing(let mailing): mailing.name ?? mailing.subject ?? mailing.nativeID
            case .account: account.name
            }
        return ([name].compactMap(\.self) + groups).joined(separator: ", ")
    }
}
