import Foundation
import SocialMetrics
import TestSupport
import Testing

@testable import ExportFormats

/// X since 2024 and Twitter until 2023.
@Suite struct XTests {
    private let header =
        "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts\n"

    @Test func theMomentOfAPostIsInItsId() throws {
        let reading = try table(
            header
                + "2088707180694323466,\"Sat, Aug 15, 2026\",A &amp;lt; b,https://x.com/a/status/2088707180694323466,44,1,3,0,2,0,1,5\n"
        )
        let post = try #require(reading.posts.first)
        #expect(reading.format?.id == "x.content" && post.caption == "A &lt; b")
        #expect(post.published?.day(in: .gmt) == (try day("2026-08-15")))
        #expect(reading.values(.interactions) == [3] && reading.values(.comments) == [1])
        #expect(
            reading.values(.shares) == [5] && reading.values(.sentShares) == [2]
                && reading.values(.saves) == [0])
    }

    @Test func headersOfEarly2025AreTheSame() throws {
        let text = """
            Post id,Date,Post text,Link,Impressions,Likes,Engagements,Bookmarks,Share,New follows,Replies,Reposts,Profile visits,Detail expands,Url clicks,Hashtag clicks,Permalink clicks
            1891500000000000000,Mon Feb 17 2025,Hello,https://x.com/a/status/1891500000000000001,44,1,3,0,2,0,1,5,6,7,8,9,10
            """
        let reading = try table(text)
        #expect(!reading.columns.contains { $0.role == .unmapped })
        #expect(reading.values(.linkClicks) == [8] && reading.values(.detailExpands) == [7])
        #expect(reading.posts.map(\.nativeID) == ["1891500000000000001"])
        #expect(
            reading.notes.map(\.description) == [
                """
                note: file.csv, line 2, column "Post id": 1 post id is not the one in the post's address, as "1891500000000000000"
                A spreadsheet rounds long ids; the ids in the addresses were taken.
                """
            ])
    }

    @Test func aPortugueseHeaderIsRead() throws {
        let text = """
            Data,Impressões,Curtidas,Engajamentos,Itens salvos,Compartilhamentos,Novos seguidores,Deixar de seguir,Respostas,Reposts,Visitas ao perfil,Criar post
            "Tue, Aug 26, 2025",444,4,29,0,0,1,0,6,0,4,0
            """
        let reading = try table(text)
        #expect(reading.format?.id == "x.overview" && reading.language == "pt")
        #expect(reading.values(.newFollowers) == [1] && reading.values(.publishedPosts) == [0])
    }

    @Test func aFrenchHeaderIsRead() throws {
        let reading = try table(
            "Date,Texte du post,Lien,Impressions,Engagements,J’aime,Réponses,Reposts\n"
                + "\"Sat, Aug 15, 2026\",Salut,https://x.com/a/status/2088707180694323466,44,3,1,1,0\n")
        #expect(reading.format?.id == "x.content" && reading.language == "fr")
        #expect(reading.posts.map(\.nativeID) == ["2088707180694323466"])
    }

    @Test func favoritesOfOldTweetsAreLikesAndADashIsAbsent() throws {
        let text = """
            "Tweet id","Tweet permalink","Tweet text","time","impressions","engagements","engagement rate","retweets","replies","favorites","promoted impressions"
            "812364527465271297","https://twitter.com/a/status/812364527465271297","x","2016-12-23 18:50 +0000","1938.0","10.0","0.00515","2.0","0.0","8.0","-"
            """
        let reading = try table(text)
        #expect(reading.format?.id == "x.tweets" && reading.values(.likes) == [8])
        #expect(reading.column("engagement rate")?.role == .ignored)
        #expect(reading.posts.first?.published?.day(in: .gmt) == (try day("2016-12-23")))
    }

    @Test func idsFromBeforeTheirClockTellNoMoment() {
        #expect(PostIDScheme.x.published("20000000000") == nil)
        #expect(PostIDScheme.x.published("1.47689E+18") == nil)
        #expect(PostIDScheme.x.published("29700859247")?.seconds == 1_288_834_981)
        #expect(PostIDScheme.x.id(inPermalink: "https://x.com/a/status/12/photo/1") == "12")
        #expect(PostIDScheme.tiktok.id(inPermalink: "https://www.tiktok.com/@a") == nil)
    }

    @Test(.enabled(if: SharedExports.folder != nil, SharedExports.missing))
    func roundedIdsAreTakenFromTheAddress()
        throws
    {
        let reading = try shared("x/tweets-en-excel-4.csv")
        #expect(reading.records == 673 && Set(reading.posts.map(\.nativeID)).count == 673)
        #expect(reading.setAside.isEmpty)
        #expect(
            reading.notes.first?.message
                == "673 post ids are not those in the posts' addresses, as \"1.47689E+18\"")
    }

    @Test(
        .enabled(if: SharedExports.folder != nil, SharedExports.missing),
        arguments: ["x/content-en-1.csv", "x/content-en-2.csv"])
    func theDateOfARealPostIsItsDayInUTC(path: String) throws {
        let file = try #require(SharedExports.file(path))
        let days = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            .matches(of: /[0-9]{19},"([A-Z][a-z]{2}, [A-Z][a-z]{2} [0-9]+, [0-9]{4})"/).map { String($0.1) }
        let cells = DateCells(DateCells.Evidence(), declared: nil, resaved: false)
        let published = try shared(path).posts.compactMap { $0.published?.day(in: .gmt) }
        #expect(published.count == days.count)
        for (day, text) in zip(published, days) {
            #expect(cells.read(text) == .date(DateCell(day: day, second: nil)))
        }
    }
}
