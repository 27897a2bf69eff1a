import SocialMetrics
import Testing

@testable import ExportFormats

/// What columns of an unknown export are taken for, and which guesses are marked.
@Suite struct FormatDraftTests {
    private func draft(_ text: String, _ platform: Platform?, separator: Character = ",") throws
        -> FormatDraft
    {
        let rows = text.split(separator: "\n").map { line in
            line.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        }
        return try #require(
            FormatDraft(
                of: rows, id: "x.y", name: "y", platform: platform, glossary: FormatCatalogue.builtIn.glossary
            ))
    }

    /// The grain, then each column as it is drafted, with what to check.
    private func drafted(_ text: String, _ platform: Platform?, separator: Character = ",") throws -> [String]
    {
        let lines = try draft(text, platform, separator: separator).text(from: "y.csv").split(separator: "\n")
            .map(String.init)
        let columns = lines.drop { $0 != "columns:" }.dropFirst().prefix { !$0.hasPrefix("#") }
        return lines.filter { $0.hasPrefix("grain: ") }.map {
            $0.split(separator: " ").prefix(2).joined(separator: " ")
        }
            + columns.filter { !$0.hasPrefix("    headers") }.map {
                String($0.dropFirst(4)).replacing("  # please check: ", with: " ? ")
            }
    }

    @Test(arguments: [
        ("1.234;12", "2.050;14", "numbers: decimal-comma, else numbers: decimal-point", "1.234"),
        ("1,234;12", "2,050;14", "numbers: decimal-point, else numbers: decimal-comma", "1,234"),
    ])
    func numbersWithThreeDigitsBehindTheirOnlySignAreMarked(
        first: String, second: String, keys: String, example: String
    ) throws {
        let rows = ["Jour;Nouveaux sujets;Messages reçus", "2026-10-01;" + first, "2026-10-02;" + second]
            .map { $0.split(separator: ";").map(String.init) }
        let draft = try #require(
            FormatDraft(
                of: rows, id: "x.y", name: "y", platform: .forum, glossary: FormatCatalogue.builtIn.glossary))
        #expect(
            draft.text(from: "y.csv").contains(
                "  - measure: topics  # please check: is \(example) a thousand and more? then add the line \(keys)\n"
            ))
        #expect(draft.doubtCount == 1)
    }

    /// What a workspace says of its exports holds, but `1.234` in a file cut by semicolons is open until it says so; with a
    /// decimal point it is no count of topics.
    @Test(arguments: [
        (NumberStyle.plain, [Double?.none, nil]), (.decimalComma, [1234, 2050]),
        (.decimalPoint, [nil, nil]),
    ])
    func thousandsOfATaughtExportAreNeverDecimals(numbers: NumberStyle, topics: [Double?]) {
        var format = ExportFormat(
            id: "forum.fr", name: Words("fr"), platforms: [.forum], grain: .accountDay,
            columns: [
                .field(.day, fr: ["Jour"]), .measure(.topics, fr: ["Nouveaux sujets"]),
                .measure(.messagesReceived, fr: ["Messages reçus"]),
            ],
            required: [[.field(.day)], [.measure(.topics)]])
        format.numbers = numbers
        let found = readExport(
            bytes: Array(
                "Jour;Nouveaux sujets;Messages reçus\n2026-10-01;1.234;12\n2026-10-02;2.050;14\n".utf8),
            fileName: "fr.csv", context: ReadingContext(catalogue: FormatCatalogue(own: [format])))
        #expect(found.tables[0].values(.topics) == topics)
        #expect(found.tables[0].values(.messagesReceived) == [12, 14])
        #expect(found.setAside.count == topics.count { $0 == nil })
    }

    @Test func aVideoIsAPostAndItsPublicationNoDayOfTheChannel() throws {
        let text = """
            Video ID,Video title,Publication date,Views,Watch time (minutes),Likes
            x8abcd1,Première,2026-10-01,1200,340,12
            x8abcd2,Deuxième,2026-10-05,800,210,7
            """
        #expect(
            try drafted(text, .dailymotion) == [
                "grain: post",
                "field: postID",
                "field: caption ? other exports also have title under this header",
                "field: publishTime ? when the post was published?",
                "measure: views ? other exports also have views_share under this header",
                "measure: watch_time",
                "scale: 60",
                "measure: likes ? other exports also have reactions under this header",
            ])
    }

    @Test func aDateOfPublicationThatBecomesADayIsMarked() throws {
        let text = "Publication date,Views\n2026-10-01,1200\n2026-10-05,800\n"
        #expect(
            try drafted(text, .dailymotion) == [
                "grain: day",
                "field: day ? the day a row counts, or when a post was published?",
                "measure: views ? other exports also have views_share under this header",
            ])
    }

    @Test func adsAndCampaignsAreOfAdvertisingOnly() throws {
        let text =
            "Date,Campaign,Ad name,Mentions\n2026-10-01,a,b,3\n2026-10-02,a,b,4\n2026-10-03,a,b,4\n2026-10-04,a,b,4\n"
        for platform in [Platform.listening, .twitch, .crm] {
            #expect(
                try drafted(text, platform).allSatisfy {
                    !$0.contains("field: campaign") && !$0.contains("field: ad")
                })
        }
        #expect(try drafted(text, .metaAds).contains { $0.contains("field: campaign") })
    }

    private static let leads = (1...30).map { day in
        "\(day < 10 ? "0" : "")\(day)/09/2026;\(10 + day);\(day % 3);\(day % 4) %\n"
    }.joined()

    @Test(arguments: ["TOTAL;765;60;15 %\n", "Totaux;765;60;15 %\n", "Suma;765;60;15 %\n"])
    func aTotalRowAtTheEndOrTheStartSpoilsNoColumn(_ total: String) throws {
        let header = "Date;Leads générés;Ventes;Taux\n"
        let expected = [
            "grain: day",
            "field: day",
            "measure: leads",
            "ignored: \"no measure was named for it\" ? numbers; a measure of `bilan metrics` instead of ignored keeps them",
            "ignored: \"no measure was named for it\" ? numbers; a measure of `bilan metrics` instead of ignored keeps them",
        ]
        #expect(try drafted(header + Self.leads + total, .crm, separator: ";") == expected)
        #expect(try drafted(header + total + Self.leads, .crm, separator: ";") == expected)
        let text = try draft(header + Self.leads + total, .crm, separator: ";").text(from: "y.csv")
        #expect(text.contains("\ntotals: first-cell-says-total\n"))
        #expect(!text.contains("lacks-period") && text.contains("headers: {fr: [\"Date\"]}"))
        let plain = try draft(header + Self.leads, .crm, separator: ";").text(from: "y.csv")
        #expect(!plain.contains("totals:"))
    }

    @Test func aMonthInWordsIsThePeriodAndTheShopTheGroup() throws {
        let text = """
            Mois;Boutique;Visites;Ventes;CA HT
            septembre 2026;Lyon;1204;88;8120,50
            septembre 2026;Lille;1100;70;6120,00
            octobre 2026;Lyon;3514;91;8420,50
            octobre 2026;Lille;3100;79;7120,00
            TOTAL;;8918;328;29781,00
            """
        #expect(
            try drafted(text, .other, separator: ";").prefix(3) == [
                "grain: account-period",
                "field: month",
                "breakdown: group ? the group a row is about?",
            ])
        let draft = try draft(text, .other, separator: ";").text(from: "y.csv")
        #expect(draft.contains("\ntotals: first-cell-says-total\n") && !draft.contains("lacks-period"))
    }

    @Test(arguments: [
        ("Semaine du", "field: week"), ("Week of", "field: week"),
        (
            "Date",
            "field: week ? the dates are weeks apart: the week that begins with each? for single days write field: day"
        ),
    ])
    func datesAWeekApartAreWeeks(_ header: String, _ column: String) throws {
        let text = "\(header),Leads\n2026-09-07,3\n2026-09-14,4\n2026-09-21,5\n"
        #expect(try drafted(text, .crm).prefix(2) == ["grain: account-period", column])
    }

    private static let campaigns =
        "Rentrée;01/09/2026;1200;300\nAutomne;08/09/2026;1300;310\nHiver;15/09/2026;1250;305\n"

    @Test(arguments: ["Date d’envoi", "Date", "Semaine d’envoi", "Semaine"])
    func mailingsSentWeeklyHaveADateOfSending(_ header: String) throws {
        let text = "Nom de la campagne;\(header);Destinataires;Ouvertures\n" + Self.campaigns
        let lines = try drafted(text, .newsletter, separator: ";")
        #expect(lines.first == "grain: mailing")
        #expect(lines.contains { $0.hasPrefix("field: sentTime") }, "\(lines)")
        #expect(!lines.contains { $0.hasPrefix("field: week") }, "\(lines)")
    }

    @Test(arguments: ["Date d’envoi", "Sent on", "Publication date"])
    func datesOfSendingAndPublicationAreNoWeeks(_ header: String) throws {
        let text = "\(header),Leads\n2026-09-07,3\n2026-09-14,4\n2026-09-21,5\n"
        for platform in [Platform.crm, .other] {
            #expect(try !drafted(text, platform).contains { $0.hasPrefix("field: week") })
        }
    }

    @Test func postsPublishedWeeklyHaveADateOfPublication() throws {
        let text =
            "Link,Date,Views\nhttps://a.example/1,2026-09-07,3\nhttps://a.example/2,2026-09-14,4\nhttps://a.example/3,2026-09-21,5\n"
        let lines = try drafted(text, .forum)
        #expect(
            lines.first == "grain: post" && lines.contains { $0.hasPrefix("field: publishTime") }, "\(lines)")
    }

    @Test func datesThatAreNotWeeksApartUnderAHeaderThatSaysSoAreDoubtful() throws {
        let text = "Semaine,Leads\n2026-09-07,3\n2026-09-14,4\n2026-09-22,5\n"
        #expect(
            try drafted(text, .crm).prefix(2) == [
                "grain: day",
                "field: day ? the header says week, the dates do not tell: for the week that begins with each write field: week",
            ])
    }

    @Test func sharesWithABlankBeforeTheSignAreNumbers() throws {
        let text = """
            Nom de la campagne;Date d’envoi;Destinataires;Taux d’ouverture
            Rentrée;2026-09-01;1200;32,5 %
            Automne;2026-10-01;1300;31,5\u{A0}%
            Toussaint;2026-10-28;1250;30,5\u{202F}%
            """
        let lines = try drafted(text, .newsletter, separator: ";")
        #expect(!lines.contains { $0.contains("another title") }, "\(lines)")
        let draft = try draft(text, .newsletter, separator: ";").text(from: "y.csv")
        #expect(draft.contains("{fr: [\"Taux d’ouverture\"]}"))
    }

    @Test(arguments: [
        ("Désabonnés", "unsubscribes"), ("Leads générés", "leads"), ("Chiffre d'affaires", "total_sales"),
        ("Cliqueurs uniques", "unique_link_clicks"), ("Temps moyen de 1ère réponse", "first_response_time"),
        ("CA HT", "net_sales"),
    ])
    func frenchWordsOfTheTradeAreMeasures(_ header: String, _ measure: String) {
        #expect(HeaderWords.measure(called: LooseHeader(header))?.measure.id == measure)
    }

    @Test func aDealIsNoPost() throws {
        let text = """
            Deal ID,Deal name,Created date,Stage,Source,Amount (EUR),Owner
            1001,Acme,2026-10-01,Won,Facebook,1200.50,Ann
            1002,Beta,2026-10-02,Lost,Google,800.00,Bob
            1003,Core,2026-10-03,Won,Facebook,300.00,Ann
            """
        #expect(
            try drafted(text, .crm) == [
                "grain: day",
                "ignored: \"the id of a row, which is no post\" ? rows of single deals or contacts are not counted: download counts by day, such as leads or opportunities",
                "ignored: \"the name of a row\"",
                "field: day ? the day a row counts, or when a post was published?",
                "breakdown: group ? the group a row is about?",
                "breakdown: source ? it is so in exports of Universal Analytics; here too?",
                "ignored: \"no measure was named for it\" ? numbers; measure: total_sales instead of ignored keeps them",
                "ignored: \"another group is \\\"Stage\\\"\" ? or is it this column that counts?",
            ])
    }

    /// People of groups are those of the day of the export, as the check of a description has it.
    @Test(arguments: [("Reach", false), ("Page views", true)])
    func onlyMeasuresThatAreAddedAskForAPeriod(header: String, isAsked: Bool) throws {
        let draft = try #require(
            FormatDraft(
                of: [
                    ["Network", header], ["Facebook", "120"], ["X", "80"], ["Facebook", "7"], ["X", "9"],
                ],
                id: "x.y", name: "y", platform: .forum, glossary: FormatCatalogue.builtIn.glossary))
        #expect(draft.format.isDated && draft.format.lacksPeriod == isAsked)
        #expect(draft.text(from: "y.csv").contains("lacks-period: true") == isAsked)
    }

    @Test func measuresOfAnInboxGoByItsWords() throws {
        let text = """
            Date,Channel,Messages received,Replies sent,Avg. first response time,Resolved
            2026-10-01,Instagram,24,22,0:35:10,20
            2026-10-01,Facebook,41,40,1:12:00,39
            2026-10-02,Instagram,18,18,0:20:05,18
            """
        #expect(
            try drafted(text, .inbox) == [
                "grain: day",
                "field: day",
                "breakdown: group ? the group a row is about?",
                "measure: messages_received",
                "measure: messages_answered ? messages that got an answer? where one gets several, measure: messages_sent",
                "measure: first_response_time",
                "measure: conversations_closed",
            ])
    }

    @Test func measuresOfListeningGoByItsWords() throws {
        let text = """
            Date,Mentions,Positive,Neutral,Negative,Share of voice,Reach
            2026-10-01,120,40,70,10,32%,120000
            2026-10-02,98,30,60,8,29%,98000
            """
        #expect(
            try drafted(text, .listening) == [
                "grain: day",
                "field: day",
                "measure: mentions",
                "measure: positive_mentions",
                "measure: neutral_mentions",
                "measure: negative_mentions",
                "ignored: \"no measure was named for it\" ? numbers; a measure of `bilan metrics` instead of ignored keeps them",
                "measure: reach",
            ])
    }

    @Test func minutesWatchedAreWatchTimeAndPeaksAreNothing() throws {
        let text = """
            Date,Average Viewers,Max Viewers,Minutes Watched,Follows,Subs,Unique Viewers,Live Views
            Wed Oct 01 2026,35,80,4200,3,1,210,300
            Thu Oct 02 2026,40,95,5100,5,0,250,340
            """
        #expect(
            try drafted(text, .twitch) == [
                "grain: day",
                "field: day",
                "ignored: \"no measure was named for it\" ? numbers; a measure of `bilan metrics` instead of ignored keeps them",
                "ignored: \"no measure was named for it\" ? numbers; a measure of `bilan metrics` instead of ignored keeps them",
                "measure: watch_time",
                "scale: 60",
                "measure: new_followers",
                "ignored: \"no measure was named for it\" ? numbers; a measure of `bilan metrics` instead of ignored keeps them",
                "measure: viewers",
                "ignored: \"no measure was named for it\" ? numbers; measure: views instead of ignored keeps them",
            ])
    }

    @Test(arguments: [
        ("Pin clicks", "measure: clicks"), ("Live Views", "measure: views"),
        ("Max Viewers", "a measure of `bilan metrics`"), ("Average viewers", "a measure of `bilan metrics`"),
        ("Amount (EUR)", "measure: total_sales"), ("Share of voice", "a measure of `bilan metrics`"),
        ("Signalements", "a measure of `bilan metrics`"), ("Viewings", "a measure of `bilan metrics`"),
    ])
    func aSuggestionSharesWholeWords(_ header: String, _ suggestion: String) {
        #expect(HeaderWords.suggestion(for: LooseHeader(header)) == suggestion)
    }

    @Test(
        arguments: [
            ("Avg. first response time", "first_response_time"),
            ("Délai moyen de première réponse", "first_response_time"),
            ("Average views", nil), ("Average followers", nil),
            ("Nombre de messages reçus", "messages_received"),
            ("Minutes watched", "watch_time"), ("Deals won", "opportunities_won"),
        ] as [(String, String?)])
    func anAverageIsOnlyTakenForAMeasureThatIsOne(_ header: String, _ measure: String?) {
        #expect(HeaderWords.measure(called: LooseHeader(header))?.measure.id == measure)
    }
}
