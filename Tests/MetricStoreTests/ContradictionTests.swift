import SocialMetrics
import Testing

@testable import MetricStore

/// Which exports of one day contradict each other, as long as no later one decides.
struct ContradictionTests {
    private let digests = ["aa", "bb", "cc"]

    /// Three days of views in a file of its own.
    private func file(_ digits: String, asOf: String, _ views: Double, days: Int = 3) -> ImportDraft {
        var table = Sample.days(.views, [:])
        for day in 1...days {
            let date = Sample.day("2026-10-0\(day)")
            table.append(
                ObservationRow(line: day, from: date, to: date), values: [day == 2 ? 5 : views])
        }
        return Sample.file(digits, asOf: asOf, table)
    }

    private func found(_ files: [ImportDraft]) throws -> [String] {
        let store = try Store.inMemory()
        for file in files { _ = try store.add(file) }
        return try store.contradictions().map {
            "\($0.asOf) \($0.believed.sha256.prefix(2)) not \($0.other.sha256.prefix(2)): \($0.rows)"
        }
    }

    @Test func everyOtherFileIsToldWithTheOneThatIsBelieved() throws {
        let files = zip(digests, [1.0, 2, 3]).map { file($0, asOf: "2026-10-05", $1) }
        #expect(try found(files) == ["2026-10-05 cc not aa: 2", "2026-10-05 cc not bb: 2"])
    }

    @Test func whatALaterExportTellsIsDecided() throws {
        let files = zip(digests, [1.0, 2]).map { file($0, asOf: "2026-10-05", $1) }
        #expect(try found(files) == ["2026-10-05 bb not aa: 2"])
        #expect(try found(files + [file("dd", asOf: "2026-10-06", 9)]) == [])
        #expect(
            try found(files + [file("dd", asOf: "2026-10-06", 9, days: 1)]) == ["2026-10-05 bb not aa: 1"])
        #expect(try found(files + [file("dd", asOf: "2026-10-04", 9)]) == ["2026-10-05 bb not aa: 2"])
    }

    @Test func aFileCanBeAskedAboutAlone() throws {
        let store = try Store.inMemory()
        for (digits, value) in zip(digests, [1.0, 2, 3]) {
            _ = try store.add(file(digits, asOf: "2026-10-05", value))
        }
        let sha256 = file("aa", asOf: "2026-10-05", 1).sha256
        let about = try store.contradictions(file: sha256)
        #expect(about.map(\.other.sha256) == [sha256])
        #expect(about.map(\.believed.name) == [Sample.file("cc", asOf: "2026-10-05").fileName])
    }
}
