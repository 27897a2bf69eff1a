import Foundation
import Reporting
import SocialMetrics
import TestSupport
import Testing

@testable import Workspace

/// `bilan trace` quotes the cells that a number was made of.
@Suite(.serialized) struct TraceTests {
    /// Key figures of every kind of account: the cells, parsed here by themselves, come to the number.
    @Test(arguments: ["maison-lumiere", "harbour-roasters"])
    func quotedCellsComeToTheNumber(_ key: String) throws {
        let folder = try Demo.folder.get()
        let client = try #require(try folder.readFile().client(key))
        let report = clientReport(for: try Demo.request(client, Demo.month, .en))
        var ids: [NumberID] = []
        for case .keyFigures(let figures) in report.sections.flatMap(\.blocks) {
            ids += figures.compactMap { $0.value?.id }
        }
        #expect(ids.count > 20)
        for id in ids {
            let (trace, problems) = try traceNumber(id.description, all: true, in: folder)
            #expect(problems.isEmpty)
            let made = try #require(trace.made)
            let value = try #require(made.fromCells, "\(id): a cell is not quoted")
            let printed = try #require(trace.value)
            #expect(abs(value - printed) <= 1e-6 * max(1, abs(printed)), "\(id): \(value) for \(printed)")
        }
    }

    @Test func wordsSayWhatTheNumberIs() throws {
        let folder = try Demo.folder.get()
        let (trace, _) = try traceNumber(
            "maison-lumiere/facebook/views/period/2026-10-01..2026-10-31", in: folder)
        let lines = trace.words.split(separator: "\n").map(String.init)
        #expect(lines[0].hasPrefix("Views · Vues: "))
        #expect(
            lines[1]
                == "  maison-lumiere/facebook (Facebook, Maison Lumière), 2026-10-01 to 2026-10-31; what happened in the period"
        )
        #expect(lines[2] == "= sum of 31 values")
        #expect(lines.last == "  … and 11 more: --all shows them")
        #expect(lines.contains { $0.contains("^^^") })
    }

    /// The example of the page is what the program prints.
    @Test func pageHasTheWorkedExample() throws {
        let page = try String(
            contentsOf: SharedExports.packageRoot.appendingPathComponent("Docs/Trace.md"), encoding: .utf8)
        let id = "maison-lumiere/mailchimp/open_rate/lifetime/2026-10-06..2026-11-01/mailing=%2374844195b2"
        let words = try traceNumber(id, in: try Demo.folder.get()).trace.words
        #expect(page.contains("bilan trace " + id + "\n"))
        #expect(page.contains("```\n" + words + "\n```"), "\(words)")
    }

    /// A day told again by a later export: the later one counts, and the earlier is named.
    @Test func replacedValuesAndMissingFilesAreTold() throws {
        let root = FileManager.default.temporaryDirectory
            .appendingPathComponent("trace-" + UUID().uuidString, isDirectory: true)
        defer { try? FileManager.default.removeItem(at: root) }
        let folder = WorkspaceFolder(root)
        func put(_ rows: [String], _ name: String) throws {
            let url = root.appendingPathComponent("inbox/maison/insta/\(name)")
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            let text = (["sep=,", "\"Instagram reach\"", "\"Date\",\"Primary\""] + rows).joined(
                separator: "\n")
            try Data((text + "\n").utf8).write(to: url)
        }
        try put(["\"2026-10-01T00:00:00\",\"10\""], "Reach.csv")
        try put(["\"2026-10-01T00:00:00\",\"12\"", "\"2026-10-02T00:00:00\",\"9\""], "Reach2.csv")
        try Data(
            "clients: { maison: { name: M, language: fr, currency: EUR, timezone: Europe/Paris, accounts: { insta: { platform: instagram } } } }\n"
                .utf8
        ).write(to: folder.file)
        let request = ImportRequest(
            arrivedAt: Instant(seconds: 1_793_606_400), today: Day("2026-11-02") ?? Day(number: 0))
        _ = try importFiles(at: [], into: folder, request)
        let day = "maison/insta/reach/period/2026-10-01..2026-10-01"
        let (trace, problems) = try traceNumber(day, in: folder)
        #expect(problems.isEmpty)
        #expect(trace.value == 12)
        let row = try #require(trace.made?.row)
        #expect(row.sources.map(\.file) == ["Reach2.csv"])
        #expect(row.sources.map(\.cell) == ["12"])
        #expect(row.replaced.map(\.value) == [10])
        #expect(trace.words.contains("   instead of 10 in Reach.csv ("))
        // People of two days are not added: the answer says so.
        let both = try traceNumber("maison/insta/reach/period/2026-10-01..2026-10-02", in: folder).trace
        #expect(both.value == nil)
        #expect(
            both.words.contains(
                "  there is no number: the platform gives people day by day and no figure of the period; they are never added"
            ))
        let source = try #require(row.sources.first)
        let file = folder.archive.file(sha256: source.sha256)
        try Data("x".utf8).write(to: file)
        let place = "archive/\(source.sha256.prefix(2))/\(source.sha256).csv"
        #expect(
            try traceNumber(day, in: folder).problems.map(\.description) == [
                """
                error: Reach2.csv: its archived copy was changed: \(place) no longer has the SHA-256 of its name
                Its lines cannot be quoted.
                To fix: bring it back from a backup, or remove it and import the file again.
                """
            ])
        try FileManager.default.removeItem(at: file)
        let missing = try traceNumber(day, in: folder)
        #expect(missing.trace.value == 12)
        #expect(
            missing.problems.map(\.description) == [
                """
                error: Reach2.csv: its archived copy is missing: \(place)
                Its lines cannot be quoted.
                To fix: import the file again: that puts it back, and nothing is counted twice.
                """
            ])
    }

    @Test(arguments: [
        (
            "maison-lumier/facebook/views/period/2026-10-01..2026-10-31",
            """
            error: bilan.yml: there is no client "maison-lumier"; did you mean "maison-lumiere"?
            Nothing was done.
            To fix: use one of: maison-lumiere, harbour-roasters.
            """
        ),
        (
            "maison-lumiere/facebok/views/period/2026-10-01..2026-10-31",
            """
            error: bilan.yml: client "maison-lumiere" has no account "facebok"; did you mean "facebook"?
            Nothing was done.
            To fix: use one of: ACCOUNTS.
            """
        ),
        (
            "maison-lumiere/facebook/orders/period/2026-10-01..2026-10-31",
            """
            error: there is nothing behind maison-lumiere/facebook/orders/period/2026-10-01..2026-10-31: \
            the exports of the account do not give it
            Nothing can be shown.
            To fix: see `bilan status` for the days that are known, or copy the id anew from a report in JSON.
            """
        ),
    ])
    func whatCannotBeTracedIsTold(_ id: String, _ text: String) throws {
        let folder = try Demo.folder.get()
        let accounts = try folder.readFile().client("maison-lumiere")?.accounts.map(\.key) ?? []
        #expect {
            try traceNumber(id, in: folder)
        } throws: { error in
            (error as? Problem)?.description
                == text.replacing("ACCOUNTS", with: accounts.joined(separator: ", "))
        }
    }
}

extension NumberTrace.Step {
    /// The value from the cells as they stand in the files; nil where one is not quoted.
    fileprivate var fromCells: Double? {
        if let row { return row.fromCells }
        let parts = parts.compactMap(\.fromCells)
        guard parts.count == partCount else { return nil }
        switch rule {
        case "sum": return parts.reduce(0, +)
        case "latest": return parts.last
        case "mean": return parts.reduce(0, +) / Double(parts.count)
        case "weighted-mean":
            let weights = weights.compactMap(\.fromCells)
            guard weights.count == parts.count else { return nil }
            return zip(parts, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
        case "count": return Double(parts.count)
        case "ratio": return (factor ?? 1) * parts[0] / parts[1]
        case "difference": return parts[0] - parts[1]
        default: return nil
        }
    }
}

extension NumberTrace.Row {
    fileprivate var fromCells: Double? {
        if let line = notedOnLine { return sources.isEmpty ? .some(noted(on: line)) : nil }
        let values = sources.compactMap { source in source.cell.flatMap { number($0, like: source.value) } }
        return values.count == sources.count && !values.isEmpty ? values.reduce(0, +) : nil
    }

    /// A count noted in `bilan.yml`, as its line there says it; not a number where the line is about another day.
    private func noted(on line: Int) -> Double {
        let text = (try? String(contentsOf: Demo.folder.get().file, encoding: .utf8)) ?? ""
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.indices.contains(line - 1), lines[line - 1].contains("\(about.prefix(10)): ") else {
            return .nan
        }
        return Double(lines[line - 1].split(separator: " ").last ?? "") ?? .nan
    }

    /// A cell as a number, in the way of writing and the unit in which it is the stored one.
    private func number(_ cell: String, like stored: Double) -> Double? {
        let plain = cell.filter { $0.isNumber || $0 == "." || $0 == "," || $0 == "-" || $0 == "−" }
        let readings = [
            plain.replacing(",", with: ""), plain.replacing(".", with: "").replacing(",", with: "."),
        ].compactMap { Double($0) }
        for reading in readings {
            for scale in [1, 0.01, 60, 3600] where abs(reading * scale - stored) <= 1e-6 * max(1, stored) {
                return reading * scale
            }
        }
        // What counts as one is quoted by its id.
        return stored == 1 ? 1 : nil
    }
}
