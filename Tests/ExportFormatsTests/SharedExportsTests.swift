import Foundation
import SocialMetrics
import TestSupport
import Testing

@testable import ExportFormats

/// Real exports, compared with numbers that were counted by another program.
@Suite(.enabled(if: SharedExports.folder != nil, SharedExports.missing)) struct SharedExportsTests {
    private static let files: [ExpectedFile] = {
        guard let file = SharedExports.file("expected.json"), let data = try? Data(contentsOf: file) else {
            return []
        }
        return (try? JSONDecoder().decode([ExpectedFile].self, from: data)) ?? []
    }()

    @Test func theExpectedNumbersAreThere() { #expect(Self.files.count > 190) }

    @Test(arguments: files) func whatIsReadIsWhatIsThere(expected: ExpectedFile) throws {
        let file = try #require(SharedExports.file(expected.file))
        let found = readExport(bytes: [UInt8](try Data(contentsOf: file)), fileName: expected.file)
        let allowed = expected.outcomes ?? ["recognised"]
        #expect(allowed.contains(found.outcome.rawValue), "\(found.problems)")
        let tables = expected.tables.filter { $0.records > 0 && !$0.tookARecordForTheHeader }
        guard found.outcome == .recognised, !tables.isEmpty else {
            #expect(!expected.tables.isEmpty || found.records == 0)
            return
        }
        // A count that stands alone above a table is no table for those who counted.
        let given = found.tables.filter {
            ($0.records > 0 || !$0.setAside.isEmpty)
                && !($0.format?.layout == .lines && $0.records == 1 && tables.count > 1
                    && $0.columns.count == 1)
        }
        for (index, table) in tables.enumerated() {
            let reading = try #require(
                match(table, index, given, count: tables.count), "\(table.title ?? "table \(index + 1)")")
            let wrong = [table.reading] + (table.alternatives ?? [])
            let faults = wrong.map { $0.faults(of: reading, also: table.recordsAlso ?? []) }
            let isSaid = expected.damaged != nil && !reading.setAside.isEmpty
            #expect(faults.contains { $0.isEmpty } || isSaid, "\(faults[0].joined(separator: "; "))")
        }
    }

    /// The table that is meant: by its place when all are there, else by its title.
    private func match(_ table: ExpectedTable, _ index: Int, _ given: [TableReading], count: Int)
        -> TableReading?
    {
        if given.count == count { return given[index] }
        return given.first { $0.title == table.title }
    }
}

/// A file of expected.json.
struct ExpectedFile: Decodable, Sendable, CustomTestStringConvertible {
    let file: String
    let platform: String
    let tables: [ExpectedTable]
    let outcomes: [String]?
    /// Why not everything in it can be read.
    let damaged: Damage?
    var testDescription: String { file }

    /// A flag or a sentence.
    struct Damage: Decodable, Sendable {
        init(from decoder: any Decoder) throws {}
    }
}

/// A table of expected.json and other right ways to read it.
struct ExpectedTable: Decodable, Sendable {
    let title: String?
    let records: Int
    let recordsAlso: [Int]?
    let columns: [ExpectedColumn]
    let alternatives: [ExpectedReading]?

    let firstHeader: String?

    /// Of two files that begin with their header, the first record was taken for one.
    var tookARecordForTheHeader: Bool { DateCells.looksLikeDate(firstHeader ?? "") }

    var reading: ExpectedReading { ExpectedReading(records: records, columns: columns) }
}

struct ExpectedColumn: Decodable, Sendable {
    let header: String
    let occurrence: Int
    let filled: Int
    let sum: String
    let kind: String?
}

/// One right way to read a table.
struct ExpectedReading: Decodable, Sendable {
    let records: Int
    let columns: [ExpectedColumn]

    /// What differs, in words.
    func faults(of reading: TableReading, also: [Int]) -> [String] {
        var faults: [String] = []
        let aside = Set(reading.setAside.map(\.line)).count
        if !([records] + also).contains(where: { (reading.records...reading.records + aside).contains($0) }) {
            faults.append("records \(reading.records), expected \(records)")
        }
        for column in columns {
            let key = HeaderName(column.header).key
            let same = reading.columns.filter { HeaderName($0.header).key == key }
            let named = same.count >= column.occurrence ? same[column.occurrence - 1] : nil
            let values = reading.columns.filter { $0.role == .measure }
            guard let found = column.header == "*" ? (values.count == 1 ? values[0] : nil) : named,
                found.role == .measure
            else { continue }
            let filled = column.kind == "blank" ? 0 : column.filled
            let sum = column.kind == "blank" ? 0 : Double(column.sum) ?? .nan
            if found.filled != filled || !isSame(found.sum ?? .nan, sum) {
                faults.append(
                    "\(column.header): \(found.filled ?? 0) cells, sum \(found.sum ?? 0), expected \(filled), \(sum)"
                )
            }
        }
        return faults
    }

    private func isSame(_ left: Double, _ right: Double) -> Bool {
        abs(left - right) <= 1e-9 * max(1, abs(left), abs(right))
    }
}
