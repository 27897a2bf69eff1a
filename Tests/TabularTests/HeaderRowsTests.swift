import Testing

@testable import Tabular

/// Which lines above and below a table belong to it.
@Suite struct HeaderRowsTests {
    private static let rows = (1...5).map { "2026-10-0\($0),\($0),\($0),\($0)\n" }.joined()

    @Test func theHeaderNearestToTheDataIsTheHeader() throws {
        let file = try file("Period,Organic,,Paid\nDay,Reach,Likes,Spend\n" + Self.rows)
        #expect(file.rows(0)[0] == ["Day", "Reach", "Likes", "Spend"])
        #expect(file.tables[0].rows.count == 5)
        #expect(file.tables[0].preamble == ["Period · Organic · Paid"])
    }

    @Test func threeHeaderRowsLeaveTheLowest() throws {
        let file = try file("2026,Report,,\nPeriod,Organic,,Paid\nDay,Reach,Likes,Spend\n" + Self.rows)
        #expect(file.rows(0)[0] == ["Day", "Reach", "Likes", "Spend"])
        #expect(file.tables[0].preamble.count == 2)
    }

    @Test func aRowOfWordsBelowTheHeaderIsARow() throws {
        let file = try file(
            "Campaign,Reach,Clicks\nLamps,unknown,unknown\n" + "Desks,1,2\nSofas,3,4\nBeds,5,6\n")
        #expect(file.rows(0)[0] == ["Campaign", "Reach", "Clicks"])
        #expect(file.tables[0].rows.count == 4)
    }

    @Test func aRowOfDescriptionsBelowTheHeaderIsARow() throws {
        let file = try file("Day,Reach,Likes,Spend\n,People who saw it,Thumbs,Money\n" + Self.rows)
        #expect(file.rows(0)[0] == ["Day", "Reach", "Likes", "Spend"])
    }

    @Test func aSentenceRightBelowTheRowsIsAFootnote() throws {
        let file = try file(
            "Day,Reach,Likes,Spend\n" + Self.rows
                + "Source: Business Suite, exported on 1 November\nAll figures are final\n")
        #expect(file.tables.count == 1 && file.tables[0].rows.count == 5)
        #expect(
            file.tables[0].footnotes == [
                "Source: Business Suite, exported on 1 November", "All figures are final",
            ])
        #expect(file.misfits.isEmpty)
    }

    @Test func aSentenceWhereRowsBeginWithSentencesIsARow() throws {
        let file = try file("Post,Reach,Likes\nA red lamp,1,2\nA blue lamp,3,4\nA lamp without figures,,\n")
        #expect(file.tables[0].rows.count == 3 && file.tables[0].footnotes.isEmpty)
    }

    @Test func aSentenceWithCommasAboveATableIsItsPreamble() throws {
        let file = try file("Made by us, for you\n\nDay,Reach,Likes,Spend\n" + Self.rows)
        #expect(file.tables.count == 1)
        #expect(file.tables[0].preamble == ["Made by us, for you"])
    }
}
