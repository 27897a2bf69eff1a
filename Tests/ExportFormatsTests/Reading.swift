import Foundation
import SocialMetrics
import Tabular
import TestSupport
import Testing

@testable import ExportFormats

/// What a text is read as.
func reading(_ text: String, period: Period? = nil, years: [YearEvidence] = []) -> FileReading {
    var context = ReadingContext(period: period)
    context.years = years
    return readExport(bytes: Array(text.utf8), fileName: "file.csv", context: context)
}

/// A shared export, read.
func shared(
    _ path: String, period: Period? = nil, years: [YearEvidence] = [],
    sourceLocation: SourceLocation = #_sourceLocation
) throws -> TableReading {
    let file = try #require(SharedExports.file(path), sourceLocation: sourceLocation)
    var context = ReadingContext(period: period)
    context.years = years
    let found = readExport(bytes: [UInt8](try Data(contentsOf: file)), fileName: path, context: context)
    #expect(found.outcome == .recognised, "\(found.problems)", sourceLocation: sourceLocation)
    return try #require(found.tables.first, sourceLocation: sourceLocation)
}

/// The single table of a text that is recognised.
func table(
    _ text: String, period: Period? = nil, years: [YearEvidence] = [],
    sourceLocation: SourceLocation = #_sourceLocation
) throws -> TableReading {
    let found = reading(text, period: period, years: years)
    #expect(found.outcome == .recognised, "\(found.problems)", sourceLocation: sourceLocation)
    try #require(found.tables.count == 1, sourceLocation: sourceLocation)
    return found.tables[0]
}

extension TableReading {
    /// The column with a header.
    func column(_ header: String, _ occurrence: Int = 1) -> ColumnReading? {
        columns.first { $0.header == header && $0.occurrence == occurrence }
    }

    /// Values of a measure, row by row of all observation tables; nil where the cell held none.
    func values(_ measure: Measure) -> [Double?] {
        observations.flatMap { table -> [Double?] in
            guard let slot = table.measures.firstIndex(of: measure) else {
                return table.rows.map { _ in nil }
            }
            return table.rows.indices.map { row in
                let value = Array(table.values(ofRow: row))[slot]
                return value.isNaN ? nil : value
            }
        }
    }

    /// Rows of all observation tables.
    var rows: [ObservationRow] { observations.flatMap(\.rows) }

    /// What the rows say of posts.
    var posts: [PostFacts] {
        rows.compactMap { if case .post(let post) = $0.subject { post } else { nil } }
    }

    /// What the rows say of ads.
    var ads: [AdFacts] {
        rows.compactMap { if case .ad(let ad) = $0.subject { ad } else { nil } }
    }
}

/// A day written `2026-10-31`.
func day(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Day {
    try #require(Day(text), sourceLocation: sourceLocation)
}
