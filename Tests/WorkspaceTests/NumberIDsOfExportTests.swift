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

    /// Exports keep 12 digits of a number.
    private func isSame(_ left: Double, _ right: Double) -> Bool {
        abs(left - right) <= 1e-9 * max(1, abs(left))
    }
}
