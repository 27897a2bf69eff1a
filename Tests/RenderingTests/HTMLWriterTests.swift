import Foundation
import Rendering
import Reporting
import SocialMetrics
import TestSupport
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct HTMLWriterTests {
    @Test func frenchPageIsAsCommitted() {
        assertGolden(HTMLWriter.html(for: SampleReport.report(.fr)), named: "report.fr.html")
    }

    @Test func englishPageIsAsCommitted() {
        assertGolden(HTMLWriter.html(for: SampleReport.report(.en)), named: "report.en.html")
    }

    /// What a telephone and a sheet show comes from these rules.
    @Test func wideTablesShowThatTheyGoOnAndCardsStayWhole() {
        let page = HTMLWriter.html(for: SampleReport.report(.fr))
        for rule in [
            "linear-gradient(to left, var(--shade), transparent) right",
            "td:has(> bdi) { min-width: 10rem; }",
            ".frame { overflow: visible; background: none; }", ".finding, .key-figures, .key-figure,",
        ] {
            #expect(page.contains(rule))
        }
    }

    @Test(arguments: Language.allCases)
    func everyElementIsClosed(_ language: Language) throws {
        let page = HTMLWriter.html(for: SampleReport.report(language))
        let parser = XMLParser(data: Data(page.replacing("<!DOCTYPE html>\n", with: "").utf8))
        #expect(parser.parse(), "line \(parser.lineNumber): \(String(describing: parser.parserError))")
    }

    @Test(arguments: Language.allCases)
    func pageLoadsNothing(_ language: Language) {
        let page = HTMLWriter.html(for: SampleReport.report(language))
        #expect(
            page.contains(
                "content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;\""
            ))
        for loader in [
            "<script", "<img", "<link", "<iframe", "<object", "src=", "@import", "url(", "onclick", "<base",
        ] {
            #expect(!page.replacing("&lt;img src=x", with: "").contains(loader), "\(loader)")
        }
        // Addresses stand in links, and name the vocabulary of SVG.
        let addresses = page.matches(of: /([a-z-]+)="https?:[^"]*"/).map { String($0.output.1) }
        #expect(Set(addresses) == ["href", "xmlns"])
        #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
    }

    @Test(arguments: Language.allCases)
    func everyIDIsUniqueAndEveryReferenceFindsOne(_ language: Language) {
        let page = HTMLWriter.html(for: SampleReport.report(language))
        let ids = page.matches(of: #/\sid="([^"]*)"/#).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
        let named = page.matches(of: /aria-labelledby="([^"]*)"/).flatMap {
            $0.output.1.split(separator: " ")
        }
        let linked = page.matches(of: /href="#([^"]*)"/).map(\.output.1)
        for reference in (named + linked).map(String.init) { #expect(ids.contains(reference)) }
    }

    @Test func everyRuleOfTheStylesheetIsClosed() {
        let page = HTMLWriter.html(for: SampleReport.report(.en))
        let css = page.split(separator: "<style>", maxSplits: 1)[1].split(
            separator: "</style>", maxSplits: 1)[0]
        #expect(css.filter { $0 == "{" }.count == css.filter { $0 == "}" }.count)
        #expect(css.contains("print-color-adjust: exact") && css.contains("size: A4"))
    }

    @Test func lessSpentPerResultIsGoodNews() {
        let figure = { (change: Double) in
            KeyFigure(
                label: "Cost", value: Quantity(3, .money("EUR")), previous: .relative(change),
                yearBefore: .relative(0),
                lessIsBetter: true)
        }
        let page = { (change: Double) in
            var report = SampleReport.report(.en)
            report.sections = [ReportSection(id: "a", title: "A", blocks: [.keyFigures([figure(change)])])]
            return HTMLWriter.html(for: report)
        }
        #expect(page(-0.1).contains("class=\"change good\""))
        #expect(page(0.1).contains("class=\"change bad\""))
        #expect(page(0.1).contains("class=\"change level\""))
    }

    @Test func aPlaceGainedRises() {
        var report = SampleReport.report(.fr)
        let figure = KeyFigure(
            label: "Position", value: Quantity(12.1, .position), previous: .places(-0.4),
            yearBefore: .places(0.4), lessIsBetter: true)
        report.sections = [ReportSection(id: "a", title: "A", blocks: [.keyFigures([figure])])]
        let cards = HTMLWriter.html(for: report).replacing("\u{A0}", with: " ")
        let changes = cards.matches(of: /class="change (good|bad)">.*?(▲|▼).*?(0,4 place \w+)/).map {
            "\($0.1) \($0.2) \($0.3)"
        }
        #expect(changes == ["good ▲ 0,4 place gagnée", "bad ▼ 0,4 place perdue"])
    }

    @Test func moreSpentIsNeitherGoodNorBad() {
        var report = SampleReport.report(.en)
        let figure = KeyFigure(
            label: "Spend", value: Quantity(3, .money("EUR")), previous: .relative(0.5),
            yearBefore: .relative(-0.5),
            isNeutral: true)
        report.sections = [ReportSection(id: "a", title: "A", blocks: [.keyFigures([figure])])]
        let page = HTMLWriter.html(for: report)
        #expect(!page.contains("class=\"change good\"") && !page.contains("class=\"change bad\""))
        #expect(page.contains("+50.0%"))
    }

    @Test func reportWithoutSectionsIsStillAPage() {
        var report = SampleReport.report(.fr)
        report.sections = []
        report.agency = nil
        report.dataThrough = nil
        report.accent = nil
        let page = HTMLWriter.html(for: report)
        #expect(page.contains("#0072b2") && !page.contains("Réalisé par") && !page.contains("Sommaire"))
    }

    @Test func aYearIsComparedWithTheYearBeforeOnce() throws {
        var report = SampleReport.report(.en)
        report.period = try #require(Period(year: "2026"))
        report.previous = report.period.previous
        report.yearBefore = report.period.yearBefore
        let page = HTMLWriter.html(for: report)
        #expect(page.contains("<dd><span class=\"keep\">2025</span></dd>"))
        let figures = page.matches(of: /class="key-figure/).count
        #expect(page.matches(of: /class="versus"/).count <= figures)
    }

    @Test func groupsOfFewPostsSayHowManyTheyAre() {
        let page = HTMLWriter.html(for: SampleReport.report(.en))
        #expect(page.contains("<div class=\"rank of-3\">") && page.contains("<div class=\"rank of-2\">"))
    }

    @Test func aReasonThatIsTheDetailTooIsSaidOnce() {
        var report = SampleReport.report(.en)
        let reason = "28 of 31 days have data"
        let figure = KeyFigure(
            label: "Views", value: Quantity(3, .count), previous: .notAvailable(reason),
            yearBefore: .notAvailable(reason), detail: reason)
        report.sections = [ReportSection(id: "a", title: "A", blocks: [.keyFigures([figure])])]
        #expect(HTMLWriter.html(for: report).components(separatedBy: reason).count == 2)
    }

    /// Where the number stands alone in its element, the element has the id; else a span around it.
    @Test func numbersCarryTheirIds() {
        let day = Day("2026-10-01") ?? Day(number: 0)
        let id = NumberID(
            client: "maison", account: "ads", metric: "spend", period: Period(from: day, to: day),
            subject: .init([.campaign: "1", .result: "leads"]))
        let quantity = Quantity(7, .count, id: id)
        var report = SampleReport.report(.en)
        report.sections = [
            ReportSection(
                id: "s", title: "S",
                blocks: [
                    .table(
                        ReportTable(
                            columns: [.init("A"), .init("B")],
                            rows: [.init([.text("x"), .quantity(quantity)])])),
                    .note("\(quantity) spent"),
                ])
        ]
        let page = HTMLWriter.html(for: report)
        let name = "data-id=\"maison/ads/spend/period/2026-10-01/campaign=1&amp;result=leads\""
        #expect(page.contains("<td class=\"number\" \(name)>7</td>"))
        #expect(page.contains("<span class=\"number\" \(name)>7</span> spent"))
    }
}
