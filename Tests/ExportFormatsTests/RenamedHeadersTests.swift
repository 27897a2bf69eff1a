import SocialMetrics
import Testing

@testable import ExportFormats

/// A file whose headers changed a little is still read, and says so; what could be wrong is not guessed.
@Suite struct RenamedHeadersTests {
    private let posts = "Post ID,Account username,Publish time,Views,Likes\n1,a,10/14/2026 09:30,3,2\n"

    private func notes(_ table: TableReading) -> [String] { table.notes.map(\.description) }

    @Test func aNewHeaderIsReadAndNamed() throws {
        let found = try table(
            posts.replacing("Views", with: "Number of views").replacing("Likes", with: "Likes:"))
        #expect(found.format?.id == "meta.instagram-posts")
        #expect(found.values(.views) == [3] && found.values(.likes) == [2])
        #expect(
            notes(found) == [
                "note: file.csv: new in Instagram content (Meta Business Suite): \"Number of views\", read as views; \"Likes:\", read as likes"
            ])
    }

    @Test func theFrenchCountIsTheSame() throws {
        let text =
            "Identifiant de la publication,Nom de profil du compte,Heure de publication,Nombre de vues\n1,a,10/14/2026 09:30,3\n"
        let found = try table(text)
        #expect(found.values(.views) == [3])
        #expect(
            notes(found) == [
                "note: file.csv: new in Instagram content (Meta Business Suite): \"Nombre de vues\", read as views"
            ])
    }

    @Test func aTotalOrACountOfWhatIsAddedIsTheSame() throws {
        let text = posts.replacing("Views", with: "Views total").replacing("Likes", with: "Likes count")
        let found = try table(text)
        #expect(found.values(.views) == [3] && found.values(.likes) == [2])
        #expect(
            notes(found) == [
                "note: file.csv: new in Instagram content (Meta Business Suite): \"Views total\", read as views; \"Likes count\", read as likes"
            ])
    }

    @Test(arguments: ["Reach total", "Reach (all)", "Reach (organic)"])
    func aTotalOfPeopleIsNotGuessed(_ header: String) throws {
        let found = try table(posts.replacing("Views", with: header))
        #expect(found.values(.reach) == [nil])
        #expect(found.column(header)?.role == .unmapped)
    }

    @Test(arguments: ["Total subscribers", "Subscribers count", "Subscribers total"])
    func aTotalOfSubscribersIsNoGainOfThem(_ header: String) throws {
        let found = try table(
            "Content,Video title,Video publish time,Duration,Views,Watch time (hours),\(header),Impressions\n"
                + "abc,Le four,\"Oct 3, 2026\",60,20,1.0,5000,200\n")
        #expect(found.column(header)?.role == .unmapped)
        #expect(found.values(.netFollowers) == [nil])
    }

    @Test func aTotalBesideTheMeasureItselfIsLeft() throws {
        let found = try table(posts.replacing("Likes", with: "Views total"))
        #expect(found.values(.views) == [3])
        #expect(found.column("Views total")?.role == .unmapped)
    }

    @Test func aRequiredHeaderMayBeWrittenAnew() throws {
        let found = try table(
            posts.replacing("Post ID", with: "Post_ID").replacing(
                "Account username", with: "(Account) username"))
        #expect(found.posts.map(\.nativeID) == ["1"])
        #expect(found.format?.id == "meta.instagram-posts")
    }

    @Test func unknownColumnsAreNamedOnce() throws {
        let found = try table(posts.replacing("Likes", with: "Sparkles"))
        #expect(
            notes(found) == [
                "note: file.csv: columns this export did not have: \"Sparkles\"; left in the archived file"
            ])
        #expect(found.columns.last?.role == .unmapped)
    }

    @Test func oneHeaderMayBeInTwoLanguages() throws {
        let found = try table(
            posts.replacing("Views", with: "Views / Aufrufe").replacing(
                "Publish time", with: "Publish time / Heure de publication"))
        #expect(found.values(.views) == [3])
        #expect(found.posts.first?.published != nil)
    }

    @Test(arguments: [
        "Views / Reach", "Views / Sparkles", "Views (organic)", "Average views", "View", "Vieuws",
    ])
    func whatCouldBeAnotherMeasureIsNotGuessed(_ header: String) throws {
        let found = try table(posts.replacing("Views", with: header))
        #expect(found.values(.views) == [nil])
        #expect(found.column(header)?.role == .unmapped)
    }

    @Test func aColumnMayHoldWordsOfTwoLanguages() throws {
        let text = """
            Post ID,Account username,Post type,Views
            1,a,Carrousel IG,3
            2,a,IG image,4
            3,a,IG reel,5

            """
        #expect(try table(text).posts.map(\.format) == [.carousel, .photo, .reel])
    }

    @Test func theScaleIsThatOfTheHeadersOwnUnit() throws {
        var format = ExportFormat.facebookPageDays
        format.columns = [
            .field(.day, en: ["Date"]), .measure(.watchTime, scale: 3600, en: ["Watch time (hours)"]),
            .measure(.views, en: ["Views"]), .measure(.impressionsClickRate, scale: 0.01, en: ["CTR (%)"]),
        ]
        format.required = [[.field(.day)], [.measure(.views)]]
        format.forbidden = []
        func read(_ header: String) -> TableReading? {
            let text = "Date,Views,\(header)\n2026-10-01,3,2\n"
            return readExport(
                bytes: Array(text.utf8), fileName: "file.csv",
                context: ReadingContext(catalogue: FormatCatalogue([format]))
            ).tables.first
        }
        #expect(read("Watch time (hours)")?.values(.watchTime) == [7200])
        #expect(read("Watch_time (heures)")?.values(.watchTime) == [7200])
        #expect(read("Watch time [minutes]")?.values(.watchTime) == [120])
        #expect(read("Watch time (secondes):")?.values(.watchTime) == [2])
        #expect(read("Watch time")?.column("Watch time")?.role == .unmapped)
        #expect(read("Watch time (%)")?.column("Watch time (%)")?.role == .unmapped)
        #expect(read("CTR [%]")?.values(.impressionsClickRate) == [0.02])
        #expect(read("CTR")?.column("CTR")?.role == .unmapped)
    }

    @Test func aTableThatAnyPlatformCouldHaveIsNotRenamed() throws {
        let sheet = "Date,Campaign,Impressions,Clicks,Spent,Note\n2026-10-01,a,1000,10,5.5,n\n"
        #expect(reading(sheet).outcome == .unrecognised)
        // Where the person says which export it is, nothing has to prove it.
        let said = try FormatCatalogue.builtIn.saying("google-ads.report")
        let found = readExport(
            bytes: Array(sheet.utf8), fileName: "file.csv", context: ReadingContext(catalogue: said))
        #expect(found.tables.map(\.format?.id) == ["google-ads.report"])
    }

    @Test func theLanguageOfADescriptionThatDoesNotSayIsLeftOut() throws {
        let own = ExportFormat(
            id: "own.days", name: Words("Own"), platforms: [.forum], grain: .accountDay,
            columns: [
                Column(.field(.day), ["und": ["Tag"]]),
                Column(.measure(.topics, scale: 1), ["und": ["Neue"]]),
            ],
            required: [[.field(.day)]])
        let found = readExport(
            bytes: Array("Tag,Neue\n2026-10-01,3\n".utf8), fileName: "file.csv",
            context: ReadingContext(catalogue: FormatCatalogue([own])))
        #expect(found.tables.map(\.format?.id) == ["own.days"] && found.tables.map(\.language) == [nil])
        #expect(own.languages.isEmpty)
    }

    @Test func aTableAboutSomethingElseIsNotTakenForARenamedOne() {
        // Days of a page, and a title that tells rows apart: not days of a page.
        let found = reading("Page_ID,Date,Title,Unique user engagements\n1,10/14/2026,x,3\n")
        #expect(found.outcome == .unrecognised)
    }
}

@Suite struct GlossaryTests {
    private let glossary = FormatCatalogue.builtIn.glossary

    @Test func aHeaderIsLookedUpOnItsPlatformThenOnItsKind() {
        let header = LooseHeader("Mentions J’aime")
        #expect(
            glossary.meaning(of: header, for: .instagramPosts, within: .platform)
                == .measure(.likes, scale: 1))
    }

    @Test func aHeaderOfTwoMeaningsHasNone() {
        var other = ExportFormat.instagramPosts
        other.id = "meta.other"
        other.columns = [.measure(.reach, en: ["Plays"])]
        var one = other
        one.columns = [.measure(.views, en: ["Plays"])]
        let glossary = Glossary([.instagramPosts, other, one])
        #expect(glossary.meaning(of: LooseHeader("plays"), for: .instagramPosts, within: .platform) == nil)
        #expect(
            Glossary([.instagramPosts, one]).meaning(
                of: LooseHeader("plays"), for: .instagramPosts, within: .platform)
                == .measure(.views, scale: 1))
    }

    @Test func whatAnExportCannotHaveIsNotPutIntoIt() {
        var other = ExportFormat.instagramPosts
        other.columns = [.measure(.checkIns, en: ["Check-ins"])]
        let glossary = Glossary([.instagramPosts, other])
        #expect(
            glossary.meaning(of: LooseHeader("Check-ins"), for: .instagramPosts, within: .platform) == nil)
    }

    @Test func termsNobodySawDoNotCrossPlatforms() {
        var other = ExportFormat.instagramPosts
        other.platforms = [.tiktok]
        other.columns = [.measure(.views, en: [.unverified("Plays"), .code("Plays by code")])]
        let glossary = Glossary([.instagramPosts, other])
        #expect(glossary.meaning(of: LooseHeader("Plays"), for: .instagramPosts, within: .kind) == nil)
        #expect(
            glossary.meaning(of: LooseHeader("Plays by code"), for: .instagramPosts, within: .kind)
                == .measure(.views, scale: 1))
    }

    @Test(
        arguments: [
            ("Watch_time (hours):", "watch time", HeaderUnit.hours),
            ("Durée (en secondes)", "duree", .seconds),
            ("CTR (%)", "ctr", .percent), ("% Rate", "rate", .percent),
            ("Views (organic)", "views organic", nil),
        ] as [(String, String, HeaderUnit?)])
    func unitsAndPunctuationAreReadApart(_ header: String, _ key: String, _ unit: HeaderUnit?) {
        #expect(LooseHeader(header).key == key)
        #expect(LooseHeader(header).unit == unit)
    }
}
