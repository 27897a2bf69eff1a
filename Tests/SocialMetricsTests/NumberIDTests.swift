import Foundation
import Testing

@testable import SocialMetrics

@Suite struct NumberIDTests {
    private let october = Period(month: "2026-10") ?? Period(from: Day(number: 0), to: Day(number: 0))

    @Test func idOfAnAccountsFigureIsFivePlainWords() throws {
        let id = NumberID(client: "maison", account: "insta", metric: "views", period: october)
        #expect(id.description == "maison/insta/views/period/2026-10-01..2026-10-31")
        #expect(try NumberID(id.description) == id)
        #expect(id.pattern == "maison/insta/{metric}/period/2026-10-01..2026-10-31")
        #expect(id.of(october.previous).description == "maison/insta/views/period/2026-09-01..2026-09-30")
    }

    @Test func dayAndMonthCanBeWrittenOnce() throws {
        let id = NumberID(client: "maison", account: "insta", metric: "views", period: october)
        #expect(id.short == "maison/insta/views/period/2026-10")
        #expect(try NumberID(id.short) == id)
        let day = id.of(Period(from: october.to, to: october.to))
        #expect(day.short == "maison/insta/views/period/2026-10-31")
        #expect(try NumberID(day.short) == day)
        let weeks = id.of(Period(from: october.from, to: october.from.adding(days: 13)))
        #expect(weeks.short == weeks.description)
    }

    @Test func subjectIsASixthPart() throws {
        let post = NumberID(
            client: "maison", account: "insta", metric: "likes", basis: .lifetime, period: october,
            subject: .init([.post: "1807_17"]))
        #expect(post.description == "maison/insta/likes/lifetime/2026-10-01..2026-10-31/post=1807_17")
        let campaign = NumberID(
            client: "maison", account: "ads", metric: "cost_per_result", period: october,
            subject: .init(
                [.attribution: "7-day click", .result: "leads", .campaignName: "Été 50 % / A&B=C"],
                group: Breakdown([.gender: "female", .age: "18-24"])))
        #expect(
            campaign.description
                == "maison/ads/cost_per_result/period/2026-10-01..2026-10-31/campaign-name=%C3%89t%C3%A9%2050%20%25%20%2F%20A%26B%3DC&result=leads&attribution=7-day%20click&by.age=18-24&by.gender=female"
        )
        #expect(try NumberID(post.description) == post)
        #expect(try NumberID(campaign.description) == campaign)
    }

    /// Names that people type and platforms give: nothing in them parts an id in two.
    @Test(arguments: [
        "", " ", "/", "//..//", "a=b&c=d", "%", "%2F", "100 %", "été", "e\u{301}te\u{301}", "日本 🇫🇷",
        "\u{0}\u{1F}\n\r\t",
        "by.age=1", "\"><script>", "..",
    ])
    func hostileTextsComeBack(_ text: String) throws {
        let key = text.isEmpty ? "x" : text
        let id = NumberID(
            client: key, account: key, metric: "spend", period: october,
            subject: .init(
                [.campaignName: text, .adName: text], group: Breakdown([.age: text, .sourceMedium: text])))
        #expect(try NumberID(id.description) == id)
        #expect(
            id.description.utf8.allSatisfy {
                (0x25...0x7A).contains($0) && $0 != 0x27 && $0 != 0x3C || $0 == 0x7E
            })
    }

    @Test func everyFieldAndDimensionComesBack() throws {
        var fields = NumberID.Subject.Fields()
        for field in NumberID.Subject.Field.allCases.reversed() { fields[field] = "\(field)" }
        (fields[.format], fields[.level], fields[.statistic]) = ("reel", "campaign", "median")
        let group = Breakdown(
            Dictionary(uniqueKeysWithValues: Breakdown.Dimension.allCases.map { ($0, "\($0)") }))
        let id = NumberID(
            client: "c", account: "a", metric: "reach", period: october, subject: .init(fields, group: group))
        #expect(try NumberID(id.description) == id)
        fields[.format] = nil
        #expect(id.subject.fields != fields && fields[.format] == nil && fields[.level] == "campaign")
    }

    @Test func idIsAStringInJSON() throws {
        let id = NumberID(client: "maison", account: "insta", metric: "views", period: october)
        let json = try JSONEncoder().encode([id])
        #expect(String(decoding: json, as: UTF8.self).contains("views"))
        #expect(try JSONDecoder().decode([NumberID].self, from: json) == [id])
    }

    @Test(arguments: [
        ("maison/insta", "it has 2 parts between slashes, not 5 or 6"),
        ("/insta/views/period/2026-10-01..2026-10-31", "\"\" is no client"),
        ("maison/%ZZ/views/period/2026-10-01..2026-10-31", "\"%ZZ\" is no account"),
        ("maison/%FF/views/period/2026-10-01..2026-10-31", "\"%FF\" is no account"),
        (
            "maison/insta/vews/period/2026-10-01..2026-10-31",
            "no measure or metric is called \"vews\"; did you mean \"views\"?"
        ),
        (
            "maison/insta/views/monthly/2026-10-01..2026-10-31",
            "the basis \"monthly\" is neither \"period\" nor \"lifetime\""
        ),
        (
            "maison/insta/views/period/2026-13",
            "\"2026-13\" is neither two days in order, like 2026-10-01..2026-10-31, nor a day or a month, like 2026-10"
        ),
        (
            "maison/insta/views/period/2026-10-31..2026-10-01",
            "\"2026-10-31..2026-10-01\" is neither two days in order, like 2026-10-01..2026-10-31, nor a day or a month, like 2026-10"
        ),
        (
            "maison/insta/views/period/2026-10-01..2026-10-31/17",
            "\"17\" is not a name, an equals sign and a value, like post=17"
        ),
        (
            "maison/insta/views/period/2026-10-01..2026-10-31/pots=17",
            "nothing in an id is called \"pots\"; did you mean \"post\"?"
        ),
        (
            "maison/insta/views/period/2026-10/by.chanel=Direct",
            "nothing in an id is called \"by.chanel\"; did you mean \"by.channel\"?"
        ),
        (
            "maison/insta/views/period/2026-10/statistic=medain",
            "no statistic is called \"medain\"; did you mean \"median\"?"
        ),
        (
            "maison/insta/views/period/2026-10/format=reeel",
            "no format is called \"reeel\"; did you mean \"reel\"?"
        ),
    ])
    func whatIsNoIdIsTold(_ text: String, _ reason: String) {
        #expect {
            try NumberID(text)
        } throws: { error in
            (error as? Problem)?.description == """
                error: "\(text)" is no id of a number: \(reason)
                Nothing was looked up.
                To fix: copy an id from `bilan export` or from a report in JSON, like \
                maison/insta/views/period/2026-10-01..2026-10-31.
                """
        }
    }

    @Test func theNameOfAColumnIsToBePutIn() {
        #expect {
            try NumberID("maison/insta/{metric}/period/2026-10")
        } throws: { error in
            (error as? Problem)?.description == """
                error: "maison/insta/{metric}/period/2026-10" is no id of a number: {metric} stands for the name of a column
                Nothing was looked up.
                To fix: put one in its place, like views.
                """
        }
    }
}
