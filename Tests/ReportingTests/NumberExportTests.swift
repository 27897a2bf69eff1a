import SocialMetrics
import Testing

@testable import Reporting

@Suite struct NumberExportTests {
    private func export(_ language: Language = .en, accounts: [AccountFigures] = Brand.all) -> NumberExport {
        numberExport(of: NumberSubject.allCases, for: Brand.request(language, accounts: accounts))
    }

    private func rows(_ subject: NumberSubject, _ export: NumberExport) -> [NumberSheet.Row] {
        export.sheets.first { $0.subject == subject }?.rows ?? []
    }

    @Test func languageChangesWordsAlone() {
        let (english, french) = (export(.en), export(.fr))
        for (left, right) in zip(english.sheets, french.sheets) {
            #expect(left.columns == right.columns)
            #expect(left.rows.map(\.base) == right.rows.map(\.base))
            for (row, other) in zip(left.rows, right.rows) {
                for column in left.columns {
                    guard case .number? = row[column.key] else { continue }
                    #expect(row[column.key] == other[column.key])
                }
            }
        }
    }

    @Test func idsAreUniqueAndReadBack() throws {
        for sheet in export().sheets {
            let ids = sheet.rows.flatMap { row in sheet.columns.compactMap { row.id(of: $0) } }
            #expect(!ids.isEmpty)
            #expect(Set(ids).count == ids.count, "\(sheet.subject)")
            for id in ids { #expect(try NumberID(id.description) == id) }
        }
    }

    @Test func absentIsNoCell() throws {
        let row = try #require(
            rows(.campaigns, export()).first { $0["campaign"] == .user("Notoriété") })
        #expect(row["results"] == .number(420, .count))
        #expect(row["cost_per_thousand_people"] == nil)
        let reach = try #require(
            rows(.kpis, export(accounts: [Brand.youtube])).first { $0["metric"] == .text("viewers") })
        #expect(reach["value"] == .number(5260, .people))
    }

    @Test func valueThatIsMissingSaysWhy() throws {
        var facebook = Brand.facebook
        facebook.days.removeAll { Brand.october.contains($0.day) }
        let row = try #require(
            rows(.kpis, export(.fr, accounts: [facebook])).first { $0["metric"] == .text("views") })
        #expect(row["value"] == nil)
        #expect(row["covered_days"] == nil)
        #expect(row["previous"] != nil)
        #expect(row["note"] == .text("aucune donnée pour la période"))
    }

    @Test func missingDaysAreCounted() throws {
        var facebook = Brand.facebook
        facebook.days.removeAll { $0.day == day("2026-10-05") }
        let row = try #require(
            rows(.kpis, export(accounts: [facebook])).first { $0["metric"] == .text("views") })
        #expect(row["covered_days"] == .number(30, .days))
        #expect(row["days"] == .number(31, .days))
        #expect(row["change_previous"] == nil)
        #expect(row["note"] == .text("30 of 31 days have data"))
        #expect(rows(.days, export(accounts: [facebook])).count == 30)
    }

    @Test func postsHaveTheirAge() throws {
        let posts = rows(.posts, export(accounts: [Brand.instagram]))
        #expect(posts.count == 6)
        #expect(posts[0].base.description == "c/instagram//lifetime/2026-10-04..2026-11-03/post=2026-10-01-0")
        #expect(posts[0]["age_days"] == .number(30, .days))
        #expect(posts[0]["basis"] == .term("lifetime", "Until the export"))
        #expect(posts.allSatisfy { $0["engagement_rate_by_reach"] != nil })
    }

    @Test func sumsAreWithoutNoise() {
        #expect(tidy(0.1 + 0.2) == 0.3)
        #expect(tidy(1519.579999999999) == 1519.58)
        #expect(tidy(123_456_789_012) == 123_456_789_012)
        #expect(tidy(-0.000_012_5) == -0.000_012_5)
    }
}
