import Foundation
import SocialMetrics
import Testing

@testable import ExportFormats

/// Rows of content exports: one post each.
@Suite struct PostRowsTests {
    private static let header =
        "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,Data comment,Date,Views,Reach,Likes,Follows"

    private func posts(_ rows: String...) throws -> TableReading {
        try table(([Self.header] + rows).joined(separator: "\n") + "\n")
    }

    @Test func aPostIsReadWithAllItsFacts() throws {
        let reading = try posts(
            "18071234567890123,17841,lumiere,Maison,\"Hello, \"\"world\"\"\nsecond line\",34,10/14/2026 09:30,https://www.instagram.com/reel/x/,IG reel,,Lifetime,42,30,5,"
        )
        var expected = PostFacts(nativeID: "18071234567890123")
        expected.permalink = "https://www.instagram.com/reel/x/"
        expected.caption = "Hello, \"world\"\nsecond line"
        expected.format = .reel
        expected.duration = 34
        // 09:30 in California, summer: 16:30 UTC.
        expected.published = Instant(
            day: try day("2026-10-14"), secondOfDay: 59_400, zone: try #require(TimeZone(identifier: "UTC")))
        #expect(reading.posts == [expected])
        #expect(reading.rows.first?.account == AccountHint(nativeID: "17841", name: "lumiere"))
        #expect(reading.rows.first?.line == 2 && reading.rows.first?.from == nil)
        #expect(reading.values(.views) == [42] && reading.values(.newFollowers) == [nil])
        #expect(reading.column("Follows")?.filled == 0)
        #expect(try reading.published == Period(from: day("2026-10-14"), to: day("2026-10-14")))
        #expect(reading.period == nil)
    }

    @Test func winterInCaliforniaIsAnHourLater() throws {
        let reading = try posts("1,2,a,b,c,0,11/02/2026 09:30,,IG image,,Lifetime,1,1,1,1")
        let utc = try #require(TimeZone(identifier: "UTC"))
        #expect(reading.posts.first?.published?.local(in: utc).secondOfDay == 63_000)
        #expect(reading.posts.first?.duration == nil)
    }

    @Test(arguments: [
        ("IG reel", PostFormat.reel), ("Reel do Instagram", .reel), ("IG carousel", .carousel),
        ("IG image", .photo),
        ("Carrousel IG", .carousel), ("something new", .other),
    ])
    func kindsOfPostsAreToldInEveryLanguage(word: String, format: PostFormat) throws {
        #expect(
            try posts("1,2,a,b,c,0,10/14/2026 09:30,,\(word),,Lifetime,1,1,1,1").posts.first?.format == format
        )
    }

    @Test func anAddressTellsAReelThatIsCalledAVideo() throws {
        let table = try table(
            "Post ID,Page ID,Page name,Permalink,Post type,Publish time,Views\n1,9,P,https://www.facebook.com/reel/1/,Videos,10/14/2026 09:30,3\n"
        )
        #expect(table.posts.first?.format == .reel)
    }

    @Test func anErrorOfThePlatformIsSetAsideWithItsWords() throws {
        let reading = try posts(
            "1,2,a,b,c,0,10/14/2026 09:30,,IG image,,Lifetime,1,1,1,1",
            ",2,a,b,c,0,10/14/2026 09:30,,IG image,An error occurred while loading the data.,Lifetime,672,,,")
        #expect(reading.records == 1 && reading.values(.views) == [1])
        #expect(
            reading.setAside.map(\.message) == [
                "the platform gave no numbers for this post: \"An error occurred while loading the data.\""
            ])
        #expect(reading.setAside.map(\.line) == [3])
    }

    @Test func aRowWithoutPostIsSetAside() throws {
        let reading = try posts(",2,a,b,c,0,10/14/2026 09:30,,IG image,,Lifetime,1,1,1,1")
        #expect(reading.setAside.map(\.message) == ["the row names no post"])
        #expect(reading.records == 0)
    }

    @Test(arguments: ["1.80712E+16", "1,80712E+16", "2E+16"]) func anIdThatASpreadsheetRoundedIsSetAside(
        id: String
    ) throws {
        let reading = try posts("\"\(id)\",2,a,b,c,0,10/14/2026 09:30,,IG image,,Lifetime,1,1,1,1")
        #expect(
            reading.setAside == [
                SetAside(
                    line: 2, column: "Post ID", text: id,
                    message:
                        "\"\(id)\" is an id that a spreadsheet rounded; an id looks like 18071234567890123",
                    excerpt: reading.setAside.first?.excerpt, isWholeRow: true)
            ])
        #expect(reading.records == 0)
    }

    @Test func viewsOfZeroBesideReachAreAbsent() throws {
        let reading = try posts(
            "1,2,a,b,c,0,10/14/2026 09:30,,IG image,,Lifetime,0,30,5,",
            "2,2,a,b,c,0,10/15/2026 09:30,,IG image,,Lifetime,0,7,1,")
        #expect(reading.values(.views) == [nil, nil] && reading.values(.reach) == [30, 7])
        #expect(reading.column("Views")?.sum == 0)
        #expect(
            reading.notes.map(\.description) == [
                """
                note: file.csv, line 1, column "Views": the column is 0 on every row, though the posts reached people
                It was taken as not reported.
                """
            ])
    }

    @Test func viewsOfZeroWithoutReachStayZero() throws {
        let reading = try posts("1,2,a,b,c,0,10/14/2026 09:30,,IG image,,Lifetime,0,0,0,")
        #expect(reading.values(.views) == [0])
    }

    @Test func aRowWhoseDayIsBlankIsSetAside() throws {
        let reading = try table(
            "sep=,\n\"Instagram reach\"\n\"Date\",\"Primary\"\n\"-\",\"4\"\n\"2026-10-02\",\"5\"\n")
        #expect(reading.records == 1)
        #expect(reading.setAside.map(\.message) == ["the row names no day"])
        #expect(reading.setAside.map(\.isWholeRow) == [true])
    }

    @Test func aLongRowIsSetAsideWhenItsExtraCellsHoldSomething() throws {
        let reading = try posts(
            "1,2,a,b,c,0,10/14/2026 09:30,,IG image,,Lifetime,1,1,1,1,,",
            "2,2,a,b,c,0,10/14/2026 09:30,,IG image,,Lifetime,1,1,1,1,5")
        #expect(reading.records == 1)
        #expect(
            reading.setAside.map(\.message) == [
                "the row has 16 cells where the header has 15, and it is not certain where they belong"
            ])
    }

    @Test func aShortRowIsKeptWhenItHoldsANumber() throws {
        let row = ",2,a,b,c,0,10/14/2026 09:30,,IG image,,Lifetime,7"
        let reading = try posts("1" + row, "2" + row, "3" + row, "4,2,a,,,,,,,,,")
        #expect(reading.records == 3 && reading.values(.views) == [7, 7, 7])
        #expect(reading.values(.likes) == [nil, nil, nil])
        #expect(reading.setAside.map(\.message) == ["the row has 12 of the header's 15 cells and no number"])
    }

    @Test func shortRowsAloneAreSetAside() throws {
        let reading = try posts("1,2,a,b,c,0,10/14/2026 09:30,,IG image,,Lifetime,7", "2,2,a")
        #expect(reading.records == 0)
        #expect(
            reading.setAside.map(\.message)
                == [12, 3].map {
                    "the row has \($0) of the header's 15 cells, and it is not certain which are missing"
                })
    }

    @Test func theSamePostTwiceCountsOnceAndDifferentNumbersAreSetAside() throws {
        let row = "1,2,a,b,c,0,10/14/2026 09:30,,IG image,,Lifetime,"
        let reading = try posts(row + "7,1,1,1", row + "7,1,1,1", row + "8,1,1,1")
        #expect(reading.values(.views) == [7])
        #expect(
            reading.setAside.map(\.message) == [
                "the row is about the same thing as line 2 with other numbers; the first is kept"
            ])
    }

    @Test func anExportSplitByDayBecomesDaysOfPosts() throws {
        let row = "1,2,a,b,c,0,10/14/2026 09:30,,IG image,,"
        let reading = try posts(
            row + "10/14/2026,,5,1,1", row + "10/15/2026,,6,2,1", row + "Lifetime,9,8,3,1")
        #expect(reading.observations.map(\.grain) == [.post, .postPeriod])
        #expect(reading.observations.map(\.rows.count) == [1, 2])
        #expect(
            reading.observations.last?.rows.map(\.from) == [try day("2026-10-14"), try day("2026-10-15")])
        #expect(try reading.observations.last?.rows.map(\.to) == [day("2026-10-14"), day("2026-10-15")])
        #expect(reading.values(.reach) == [8, 5, 6])
    }

    @Test func twoColumnsOfOneHeaderAreSaidWhenTheyDiffer() throws {
        let text = "Post ID,Page ID,Publish time,Views,Reach,Views\n1,9,10/14/2026 09:30,3,2,4\n"
        let reading = try table(text)
        #expect(reading.values(.views) == [3])
        #expect(reading.column("Views", 2)?.role == .ignored)
        #expect(
            reading.column("Views", 2)?.reason == "the same measure as column 4, \"Views\", which is kept")
        #expect(
            reading.notes.map(\.description) == [
                "warning: file.csv, line 1, column \"Views\": the header stands twice and the columns differ\nThe first of them was read."
            ])
        #expect(try table(text.replacing(",3,2,4", with: ",3,2,3")).notes.isEmpty)
    }

    @Test func aColumnNobodyKnowsIsSaidAndDoesNoHarm() throws {
        let reading = try table("Post ID,Page ID,IMPRESSION:UNIQUE_USERS,Views\n1,9,5,3\n")
        #expect(reading.columns.map(\.role) == [.key, .key, .unmapped, .measure])
    }

    @Test func aNumberThatIsNoneIsSetAsideCellByCell() throws {
        let reading = try posts("1,2,a,b,c,0,10/14/2026 09:30,,IG image,,Lifetime,1 2OO,30,5,1")
        #expect(reading.records == 1 && reading.values(.views) == [nil] && reading.values(.reach) == [30])
        let aside = try #require(reading.setAside.first)
        #expect(aside.column == "Views" && aside.text == "1 2OO" && aside.line == 2)
        #expect(aside.message == "\"1 2OO\" is not a number; a value looks like 1200")
        let excerpt = try #require(aside.excerpt)
        #expect(excerpt.text.dropFirst(excerpt.offset).prefix(excerpt.length) == "1 2OO")
    }

    @Test func aDateThatDoesNotExistLeavesThePostWithoutOne() throws {
        let reading = try posts("1,2,a,b,c,0,02/30/2026 09:30,,IG image,,Lifetime,1,1,1,1")
        #expect(
            reading.setAside.map(\.message) == [
                "\"02/30/2026 09:30\" is not a date that exists; a date looks like 2026-10-31 or 10/31/2026"
            ])
        #expect(reading.posts.first?.published == nil && reading.records == 1)
    }

    @Test func aDateThatTheFileCannotProveIsNotGuessedInASemicolonFile() throws {
        let reading = try table(
            (Self.header + "\n1,2,a,b,c,0,03/04/2026 09:30,,IG image,,Lifetime,1,1,1,1\n").replacing(
                ",", with: ";"))
        #expect(
            reading.setAside.map(\.message) == [
                "\"03/04/2026 09:30\" can be read day first or month first, and the dates of the table do not tell which"
            ])
    }

    @Test func aNumberThatTheColumnCannotProveIsNotGuessed() throws {
        let reading = try posts("1,2,a,b,c,0,10/14/2026 09:30,,IG image,,Lifetime,\"1,234\",1,1,1")
        #expect(
            reading.setAside.map(\.message) == [
                "\"1,234\" can be read with a decimal sign or a thousands sign, and its column does not tell which"
            ])
    }

    @Test func longTextsAreShortenedInMessages() {
        let long = String(repeating: "word ", count: 20) + "\nmore"
        #expect(CellProblem.shown(long).count == 58)
        #expect(CellProblem.shown("two\nlines") == "two lines")
        #expect(
            CellProblem.notANumber("soon", .watchTime)
                == "\"soon\" is not a number; a value looks like 0:04:34 or 274")
    }
}
