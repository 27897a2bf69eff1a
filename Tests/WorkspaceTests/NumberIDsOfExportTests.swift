import Reporting
import SocialMetrics
import Testing

@testable import Workspace

/// Every number that `bilan export` hands out has an id that traces to the same value.
@Suite(.serialized) struct NumberIDsOfExportTests {
    @Test(arguments: ["maison-lumiere", "harbour-roasters"])
    func everyExportedNumberIsTracedToItsValue(_ key: String) throws {
        let client = try #require(try Demo.folder.get().readFile().client(key))
        let export = numberExport(
            of: NumberSubject.allCases, for: try Demo.request(client, Demo.month, .en))
        var numbers: [NumberID: (Double, SocialMetrics.Unit)] = [:]
        for sheet in export.sheets {
            #expect(!sheet.rows.isEmpty, "\(sheet.subject)")
            for row in sheet.rows {
                for column in sheet.columns {
                    guard let id = row.id(of: column), case .number(let value, let unit)? = row[column.key]
                    else { continue }
                    let known = numbers[id] ?? (value, unit)
                    #expect(isSame(known.0, value) && known.1 == unit, "\(id) is \(known) and \(value)")
                    numbers[id] = (value, unit)
                }
            }
        }
        #expect(numbers.count > 1000)
        for (period, told) in Dictionary(grouping: numbers, by: \.key.period) {
            for (account, told) in Dictionary(grouping: told, by: \.key.account) {
                let trace = NumberTracer(try Demo.request(client, period, .en, account: account))
                for (id, exported) in told {
                    let found = try #require(trace(id).quantity, "\(id) is not found")
                    #expect(isSame(found.value, exported.0), "\(id): \(found) for \(exported)")
                    #expect(found.unit == exported.1, "\(id)")
                }
            }
        }
    }

    /// What an id says of a number is looked at, every word of it: no other number is told in its place.
    @Test(arguments: ["maison-lumiere", "harbour-roasters"])
    func anIDWithAnotherBasisOrPartIsNoNumber(_ key: String) throws {
        let client = try #require(try Demo.folder.get().readFile().client(key))
        let request = try Demo.request(client, Demo.month, .en)
        let export = numberExport(of: NumberSubject.allCases, for: request)
        var ids: [NumberID] = []
        for sheet in export.sheets {
            for column in sheet.columns {
                // One row a column, of those that are about the whole month.
                let known = sheet.rows.lazy.compactMap { $0.id(of: column) }
                ids += known.first { $0.period == Demo.month }.map { [$0] } ?? []
            }
        }
        #expect(ids.count > 20)
        for id in ids {
            let trace = NumberTracer(
                try Demo.request(client, id.period, .en, account: id.account))
            var other = id
            other.basis = id.basis == .period ? .lifetime : .period
            #expect(trace(other).quantity == nil, "\(other)")
            for field in NumberID.Subject.Field.allCases where id.subject[field] == nil {
                var part = id
                part.subject[field] = "none of them"
                #expect(trace(part).quantity == nil, "\(part)")
            }
        }
    }

    /// Exports keep 12 digits of a number.
    private func isSame(_ left: Double, _ right: Double) -> Bool {
        abs(left - right) <= 1e-9 * max(1, abs(left))
    }
}
