import Foundation
import TestSupport
import Testing

/// What `bilan export` gives is what `bilan report` prints, figure by figure, for the demo's clients.
struct ExportedFiguresTests {
    private typealias Object = [String: Any]

    @Test func everyFigureIsTheReports() throws {
        try Demo.inWorkspace { bilan in
            let export = try bilan("export", "--month", "2026-10", "--format", "json")
            #expect(export.status == 0, "\(export.errors)")
            let written = try bilan("report", "--month", "2026-10", "--format", "json", "--output", "Reports")
            #expect(written.status == 0, "\(written.errors)")
            let exports = try #require(try object(export.output)["exports"] as? [Object])
            #expect(exports.compactMap { $0["client"] as? String } == ["maison-lumiere", "harbour-roasters"])
            for export in exports {
                let (client, language) = (text(export["client"]), text(export["language"]))
                let report = try object(
                    try String(
                        contentsOf: bilan.folder.appendingPathComponent(
                            "Reports/\(client)/2026-10/report.\(language).json"), encoding: .utf8))
                try compare(export, with: report)
            }
        }
    }

    private func compare(_ export: Object, with report: Object) throws {
        let kpis = rows("kpis", of: export)
        var compared = 0
        for section in try #require(report["sections"] as? [Object]) {
            let id = text(section["id"])
            let own = kpis.filter {
                id.hasSuffix("-" + text($0["account"])) || id == "campaigns" && isAds($0)
            }
            for block in section["blocks"] as? [Object] ?? [] {
                for figure in value(block["keyFigures"]) as? [Object] ?? [] {
                    let row = try #require(
                        own.first { text($0["label"]) == text(figure["label"]) }, "\(figure)")
                    expectSame(row["value"], (figure["value"] as? Object)?["value"], row)
                    compared += 1
                }
                guard let table = value(block["table"]) as? Object, isComparison(table) else { continue }
                for line in table["rows"] as? [Object] ?? [] {
                    let cells = try #require(line["cells"] as? [Object])
                    let label = words(cells[0])
                    let row = try #require(
                        own.first { name(of: $0) == label && text($0["id"]).contains("statistic") == false },
                        "\(id): \(label)")
                    for (key, cell) in zip(["value", "previous", nil, "year_before"], cells.dropFirst()) {
                        guard let key else { continue }
                        expectSame(row[key], quantity(cell), row)
                        compared += 1
                    }
                    expectSame(row["change_previous"], change(cells[3]), row)
                }
            }
        }
        #expect(compared > 200)
        let campaigns = rows("campaigns", of: export)
        for section in report["sections"] as? [Object] ?? [] {
            for block in section["blocks"] as? [Object] ?? [] {
                guard let table = value(block["table"]) as? Object,
                    ["Campagne", "Campaign"].contains(heads(table)[0]), heads(table).contains("CPM")
                else { continue }
                for line in table["rows"] as? [Object] ?? [] where text(line["kind"]) == "plain" {
                    let cells = try #require(line["cells"] as? [Object])
                    let name = text(value(cells[0]["user"]))
                    let row = try #require(
                        campaigns.first {
                            text($0["campaign"]) == name && isSame($0["spend"], quantity(cells[1]))
                        }, "\(name)")
                    expectSame(row["results"], quantity(cells[2]), row)
                    if let interval = cells[3]["interval"] as? Object {
                        expectSame(row["cost_per_result_low"], interval["low"], row)
                        expectSame(row["cost_per_result_high"], interval["high"], row)
                        expectSame(row["cost_per_result"], (interval["_0"] as? Object)?["value"], row)
                    }
                }
            }
        }
        #expect(!campaigns.isEmpty)
    }

    /// The days and the rows of ads come to what the report prints of the period.
    @Test func sumsOfDaysPostsAndAdsAreTheReports() throws {
        try Demo.inWorkspace { bilan in
            let run = try bilan(
                "export", "--client", "maison-lumiere", "--month", "2026-10", "--format", "json")
            let export = try #require((try object(run.output)["exports"] as? [Object])?.first)
            let kpis = rows("kpis", of: export)
            for (account, metric) in [
                ("facebook", "views"), ("instagram", "interactions"), ("linkedin", "impressions"),
                ("tiktok", "views"), ("google-analytics", "sessions"), ("search-console", "clicks"),
                ("meta-ads", "spend"), ("google-ads", "impressions"),
            ] {
                let row = try #require(
                    kpis.first { text($0["account"]) == account && text($0["metric"]) == metric })
                let sheet = account.hasSuffix("-ads") ? "ads" : "days"
                let parts = rows(sheet, of: export).filter { text($0["account"]) == account }
                expectSame(row["value"], parts.compactMap { $0[metric] as? Double }.reduce(0, +), row)
            }
            let posts = rows("posts", of: export)
            #expect(posts.count { text($0["account"]) == "instagram" } == 13)
            #expect(posts.allSatisfy { text($0["basis"]) == "period" || $0["age_days"] is Double })
        }
    }

    @Test func everyNumberHasAnIdOfItsOwnThatReadsBack() throws {
        try Demo.inWorkspace { bilan in
            let run = try bilan("export", "--month", "2026-10", "--format", "json")
            for export in try #require(try object(run.output)["exports"] as? [Object]) {
                for sheet in try #require(export["sheets"] as? [Object]) {
                    let ids = (sheet["rows"] as? [Object] ?? []).flatMap { row in
                        (row["ids"] as? [String: String] ?? [:]).values
                    }
                    #expect(!ids.isEmpty)
                    #expect(Set(ids).count == ids.count, "\(sheet["subject"] ?? "")")
                }
            }
        }
    }

    // MARK: - Reading both

    private func object(_ json: String) throws -> Object {
        try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? Object)
    }

    private func rows(_ subject: String, of export: Object) -> [Object] {
        let sheets = export["sheets"] as? [Object] ?? []
        return sheets.first { text($0["subject"]) == subject }?["rows"] as? [Object] ?? []
    }

    private func text(_ value: Any?) -> String { value as? String ?? "" }

    /// What an enumeration's case holds.
    private func value(_ box: Any?) -> Any? { (box as? Object)?["_0"] }

    private func isAds(_ row: Object) -> Bool { text(row["platform"]).hasSuffix("-ads") }

    private func heads(_ table: Object) -> [String] {
        (table["columns"] as? [Object] ?? []).map { text($0["title"]) }
    }

    private func isComparison(_ table: Object) -> Bool {
        ["Figure", "Indicateur"].contains(heads(table)[0]) && !text(table["caption"]).hasPrefix("Par jour")
            && !text(table["caption"]).hasPrefix("Per day")
    }

    private func words(_ cell: Object) -> String {
        let phrase = value(cell["phrase"]) as? Object
        return (phrase?["pieces"] as? [Object] ?? []).map { piece in
            text(value(piece["text"])) + text(value(piece["user"]))
        }.joined()
    }

    private func name(of row: Object) -> String {
        let detail = text(row["detail"])
        return text(row["label"]) + (detail.isEmpty ? "" : " " + detail)
    }

    private func quantity(_ cell: Object) -> Any? { (value(cell["quantity"]) as? Object)?["value"] }

    private func change(_ cell: Object) -> Any? {
        let change = value(cell["change"]) as? Object
        return ["relative", "points", "places"].lazy.compactMap { value(change?[$0]) }.first
    }

    private func isSame(_ exported: Any?, _ printed: Any?) -> Bool {
        switch (exported as? Double, printed as? Double) {
        case (let exported?, let printed?): abs(exported - printed) <= 1e-11 * max(1, abs(printed))
        case (nil, nil): true
        default: false
        }
    }

    private func expectSame(
        _ exported: Any?, _ printed: Any?, _ row: Object, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(
            isSame(exported, printed), "\(row["id"] ?? ""): \(exported ?? "") \(printed ?? "")",
            sourceLocation: sourceLocation)
    }
}
