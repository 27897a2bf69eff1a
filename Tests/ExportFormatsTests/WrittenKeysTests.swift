import Foundation
import TestSupport
import Testing

@testable import ExportFormats

/// Docs/Teaching.md explains every key that a description can have, and no other.
@Suite struct WrittenKeysTests {
    @Test func everyKeyIsExplained() throws {
        let page = SharedExports.packageRoot.appendingPathComponent("Docs/Teaching.md")
        let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
        let explained = lines.filter { $0.hasPrefix("| `") }.flatMap { line in
            let cell = line.split(separator: "|")[0]
            return cell.split(separator: ",").map { name in
                String(name.split(separator: "`")[1].prefix { $0 != ":" })
            }
        }
        let ofColumns = ["measure", "field", "breakdown", "ignored"]
        let keys = Set(ExportFormat.keys + Column.keys).subtracting(ofColumns)
        #expect(Set(explained) == keys)
        #expect(explained.count == keys.count)
    }

    @Test func zerosThatStandForNothingAreWrittenAsThePageSays() throws {
        for (zeros, written) in [
            (AbsentZeros.without(.viewers), "{\"without\":\"viewers\"}"), (.lastRows, "\"last-rows\""),
        ] {
            let bytes = try JSONEncoder().encode(zeros)
            #expect(String(decoding: bytes, as: UTF8.self) == written)
            #expect(try JSONDecoder().decode(AbsentZeros.self, from: bytes) == zeros)
        }
    }
}
